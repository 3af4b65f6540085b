"""What was exchanged with one person: newest first, in pages, and day by day for the rhythm strip."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from django.db.models import QuerySet

from visavis.config import env
from visavis.network.contact_days import ContactDay, contact_days, truly_dated
from visavis.store import access, ties
from visavis.store.models import Interaction, Participation

PAGE = 30
EXCERPT = 280  # characters of what was written


@dataclass(frozen=True, slots=True)
class Exchange:
    """One interaction in a timeline. `outgoing` is None when a third person wrote, and of a meeting: it has no side.

    `by` is the name of that third person, "" where it is not known who wrote.
    """

    id: int
    at: datetime
    kind: str
    channel: str
    outgoing: bool | None
    others: int
    subject: str
    excerpt: str
    automated: str
    path: str  # the file it was read from, "" for the user's own word
    by: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """One page of exchanges; `more` is the offset of the next page or None."""

    items: tuple[Exchange, ...]
    more: int | None


def timeline(account: int, person_id: int, *, offset: int = 0, limit: int = PAGE) -> Timeline:
    """The newest exchanges first; raises NotFoundError. Two queries, whatever the length."""
    person = access.person(account, person_id)
    # Only moments are sorted, then a page of texts is read; asked for at once, every text would be sorted along.
    # Who takes part is asked first and not the account, or SQLite walks through all that the account ever wrote.
    taking_part = Participation.objects.filter(identity__person=person).values("interaction")
    newest = Interaction.objects.filter(pk__in=taking_part).order_by("-at", "-id").values("pk")
    page = Interaction.objects.filter(pk__in=newest[offset : offset + limit + 1])
    rows = _exchanges(person.pk, page.order_by("-at", "-id"))
    return Timeline(rows[:limit], offset + limit if len(rows) > limit else None)


def exchanges(account: int, person_id: int, interactions: tuple[int, ...]) -> tuple[Exchange, ...]:
    """These interactions, newest first: the evidence under a sentence."""
    found = Interaction.objects.filter(account_id=account, pk__in=interactions)
    return _exchanges(person_id, found.order_by("-at", "-id"))


def days_in_touch(account: int, person_id: int, zone: tzinfo) -> list[ContactDay]:
    """Every contact day with one person, oldest first; what has no true date lies on none."""
    me = access.me(account)
    person = access.person(account, person_id)
    for _, contacts in ties.contacts(account, me.pk if me else None, [person.pk]):
        return contact_days(truly_dated(contacts, env.now()), zone)
    return []


def _outgoing(row: Interaction, person_id: int) -> bool | None:
    """Whether the user wrote; None where neither of the two did or nobody is known to have, and of a meeting."""
    if row.sender is None or row.kind == "meeting":
        return None
    if row.sender.person.is_me:
        return True
    return False if row.sender.person_id == person_id else None


def _by(row: Interaction, person_id: int) -> str:
    """Who else wrote, by name."""
    is_third = row.sender is not None and row.kind != "meeting" and _outgoing(row, person_id) is None
    return row.sender.person.name if is_third and row.sender is not None else ""


def _exchanges(person_id: int, found: "QuerySet[Interaction]") -> tuple[Exchange, ...]:
    return tuple(
        Exchange(
            id=row.pk,
            at=row.at,
            kind=row.kind,
            channel=row.channel,
            outgoing=_outgoing(row, person_id),
            others=max(1, row.size - 1),
            subject=row.subject,
            excerpt=row.text[:EXCERPT],
            automated=row.automated,
            path=row.imported.path if row.imported else "",
            by=_by(row, person_id),
        )
        for row in found.select_related("sender__person", "imported")
    )
