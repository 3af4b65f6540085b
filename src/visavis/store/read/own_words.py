"""What the user said of a person: the entry that takes it back, and where a card on a server disagrees."""

from collections.abc import Iterable
from dataclasses import dataclass

from visavis.store.models import CardChange, Claim, JournalEntry


@dataclass(frozen=True, slots=True)
class CardConflict:
    """What the user says, and what a card on a server says by now."""

    id: int
    connection: str
    field: str
    mine: str
    theirs: tuple[str, ...]


def entries_of_words(account: int, claims: Iterable[Claim]) -> dict[int, int]:
    """The journal entry of each of these claims that is the user's own word; one query if there is such a one."""
    said = {claim.pk for claim in claims if claim.imported_id is None}
    if not said:
        return {}
    stated = JournalEntry.objects.filter(account_id=account, kind="fact", undo__claim__in=sorted(said))
    return {entry.undo["claim"]: entry.pk for entry in stated.exclude(state="undone")}


def card_conflicts(account: int, person_id: int) -> tuple[CardConflict, ...]:
    """What the user must decide about a person's cards; one query."""
    open_ones = CardChange.objects.filter(account_id=account, state="conflict", claim__identity__person=person_id)
    return tuple(
        CardConflict(one.pk, one.connection.name, one.claim.field, one.claim.value, tuple(one.theirs))
        for one in open_ones.select_related("claim", "connection").order_by("pk")
    )
