"""What two people wrote to each other alone: no round, no meeting, nothing that a machine sent."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from visavis.config import env
from visavis.network.running import ANSWERABLE_KINDS
from visavis.store.models import Interaction, Participation, Person

ALONE = 2  # people take part


@dataclass(frozen=True, slots=True)
class Written:
    """One message with what its words do (Interaction.act_places)."""

    id: int
    at: datetime
    is_theirs: bool
    text: str
    act_places: str


def newest(person: Person) -> Written | None:
    """The newest message between the user and this person, None where there is none. One query."""
    either = Q(sender__person=person) | Q(sender__person__is_me=True)
    row = _newest(_between(person).filter(either), 1).select_related("sender").first()
    if row is None or row.sender is None:
        return None
    return Written(row.pk, row.at, row.sender.person_id == person.pk, row.text, row.act_places)


def own_texts(person: Person, most: int) -> list[str]:
    """The user's newest messages to this person, the newest first. One query."""
    mine = _between(person).filter(sender__person__is_me=True).exclude(text="")
    return list(_newest(mine, most).order_by("-at", "-id").values_list("text", flat=True))


def _between(person: Person) -> QuerySet[Interaction]:
    taking_part = Participation.objects.filter(identity__person=person).values("interaction")
    return Interaction.objects.filter(
        pk__in=taking_part, kind__in=ANSWERABLE_KINDS, size=ALONE, automated="", at__lte=env.now()
    )


def _newest(found: QuerySet[Interaction], most: int) -> QuerySet[Interaction]:
    """Only moments are sorted, then these few texts are read."""
    return Interaction.objects.filter(pk__in=found.order_by("-at", "-id").values("pk")[:most])
