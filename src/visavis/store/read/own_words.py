"""What the user said of a person, each with the entry that takes it back, and where a card on a server disagrees."""

from dataclasses import dataclass
from datetime import datetime

from visavis.store.models import CardChange, Claim, JournalEntry


@dataclass(frozen=True, slots=True)
class OwnWord:
    """One fact in the user's own words. `entry` is the journal entry that undo takes back."""

    field: str
    value: str
    label: str
    at: datetime
    entry: int


@dataclass(frozen=True, slots=True)
class CardConflict:
    """What the user says, and what a card on a server says by now."""

    id: int
    connection: str
    field: str
    mine: str
    theirs: tuple[str, ...]


def own_words(account: int, person_id: int) -> tuple[OwnWord, ...]:
    """The user's words of a person, the newest first; two queries."""
    said = Claim.objects.filter(account_id=account, identity__person=person_id, imported=None, source="you")
    claims = list(said.exclude(key__startswith="own:").order_by("-at", "-pk"))
    stated = JournalEntry.objects.filter(
        account_id=account, kind="fact", undo__claim__in=[claim.pk for claim in claims]
    ).exclude(state="undone")
    entries = {entry.undo["claim"]: entry.pk for entry in stated} if claims else {}
    return tuple(
        OwnWord(claim.field, claim.value, claim.label, claim.at, entries[claim.pk])
        for claim in claims
        if claim.pk in entries
    )


def conflicts(account: int, person_id: int) -> tuple[CardConflict, ...]:
    """What the user must decide about a person's cards; one query."""
    open_ones = CardChange.objects.filter(account_id=account, state="conflict", claim__identity__person=person_id)
    return tuple(
        CardConflict(one.pk, one.connection.name, one.claim.field, one.claim.value, tuple(one.theirs))
        for one in open_ones.select_related("claim", "connection").order_by("pk")
    )
