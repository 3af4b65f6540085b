"""Where two people are known to be linked, in words that one could write: an introduction, an event, a firm, a school.

An introduction is stated on the card ("introduced by"), or a message of a third person to both that introduces people.
An event is one that both attended and nobody declined, not of the two alone, already begun. A firm or a school is one
that both name as a station, now or before. Of several the newest counts, and in this order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from visavis.identity.relations import relation_kind
from visavis.identity.traits import firm_key
from visavis.store.models import Attendance, Claim, Event, Interaction, Participation, Person

SCHOOL = "education"  # the label of a station that is one (sources/linkedin/profile.py)
AMONG = 3  # people make an event; of two it is an appointment
AWAY = ("declined",)


@dataclass(frozen=True, slots=True)
class Links:
    """Each in words, "" where there is none. `firm_now`: both work there now."""

    introduced_by: str = ""
    event: str = ""
    firm_now: str = ""
    firm: str = ""
    school: str = ""

    @property
    def met(self) -> str:
        """The one that says most."""
        return self.introduced_by or self.event or self.firm_now or self.firm or self.school


NO_LINKS = Links()


def links(person: Person, claims: Iterable[Claim], me: Person, own: Iterable[Claim], on: date) -> Links:
    """What links a person, of whom these claims are, to the user; two queries, three where events are shared."""
    theirs, mine = list(claims), list(own)
    is_colleague = bool(person.organisation) and firm_key(person.organisation) == firm_key(me.organisation)
    return Links(
        introduced_by=_stated(theirs) or _introduced(person, me),
        event=_event(person, me, on),
        firm_now=person.organisation if is_colleague else "",
        firm=_common(_firms(theirs), _firms(mine)),
        school=_common(_schools(theirs), _schools(mine)),
    )


def _stated(claims: Iterable[Claim]) -> str:
    """Who introduced them by what a card says."""
    said = [one for one in claims if one.field == "relation" and relation_kind(one.label) == "introduced"]
    return next(((one.other.person.name if one.other else "") or one.value for one in said), "")


def _introduced(person: Person, me: Person) -> str:
    """The third person who wrote to both and introduced people."""
    with_them = Participation.objects.filter(identity__person=person).values("interaction")
    found = (
        Interaction.objects.filter(pk__in=with_them, acts__contains="intro", automated="", size__gt=2)
        .exclude(sender=None)
        .exclude(sender__person__in=(person, me))
        .filter(pk__in=Participation.objects.filter(identity__person=me).values("interaction"))
    )
    return found.order_by("-at", "-id").values_list("sender__person__name", flat=True).first() or ""


def _event(person: Person, me: Person, on: date) -> str:
    """The newest event of several people at which both were."""
    of_them = Attendance.objects.filter(identity__person=person).exclude(status__in=AWAY).values("event")
    of_me = Attendance.objects.filter(identity__person=me).exclude(status__in=AWAY).values("event")
    shared = Event.objects.filter(pk__in=of_them).filter(Q(pk__in=of_me) | Q(status="attending"))
    shared = shared.exclude(status__in=("declined", "cancelled")).exclude(title="").filter(starts__lte=f"{on}~")
    several = shared.annotate(people=Count("attendances__identity__person", distinct=True)).filter(people__gte=AMONG)
    return several.order_by("-starts", "-id").values_list("title", flat=True).first() or ""


def _firms(claims: Iterable[Claim]) -> list[str]:
    """The firms of somebody's stations, the newest first as the claims come."""
    stations = (one.value.rpartition(", ")[2] for one in claims if one.field == "position" and one.label != SCHOOL)
    return [*stations, *(one.value for one in claims if one.field == "organisation")]


def _schools(claims: Iterable[Claim]) -> list[str]:
    return [one.value.rpartition(", ")[2] for one in claims if one.field == "position" and one.label == SCHOOL]


def _common(theirs: Iterable[str], mine: Iterable[str]) -> str:
    """The first of theirs that is one of mine, as it is written there."""
    known = {firm_key(one) for one in mine} - {""}
    return next((one for one in theirs if firm_key(one) in known), "")
