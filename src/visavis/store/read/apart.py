"""From whom somebody is kept apart, and which word of the user says so."""

from dataclasses import dataclass

from django.db.models import Q

from visavis.store.models import JournalEntry, KeptApart


@dataclass(frozen=True, slots=True)
class Apart:
    """Another person. `entry` is what takes it back: the user's word; None where a split or a move says so."""

    person: int
    name: str
    entry: int | None


def apart(account: int, person: int) -> tuple[Apart, ...]:
    """Everybody from whom this person is kept apart, by name; one query, two where there is somebody."""
    rows = KeptApart.objects.filter(Q(a__person=person) | Q(b__person=person), account_id=account)
    others: dict[int, str] = {}
    held: dict[int, int] = {}
    for row, a, b, a_name, b_name in rows.values_list(
        "pk", "a__person", "b__person", "a__person__name", "b__person__name"
    ):
        other, name = (b, b_name) if a == person else (a, a_name)
        if other != person:
            others[other] = name
            held[row] = other
    words = _words(account, held) if held else {}
    return tuple(
        Apart(other, name, words.get(other))
        for other, name in sorted(others.items(), key=lambda one: (one[1].casefold(), one[0]))
    )


def _words(account: int, held: dict[int, int]) -> dict[int, int]:
    """For each of the others the latest entry in which the user said that they are two."""
    entries = JournalEntry.objects.filter(account_id=account, kind="keep-apart").exclude(state="undone").order_by("pk")
    return {
        held[row]: entry
        for entry, undo in entries.values_list("pk", "undo")
        for row in undo.get("kept_apart", ())
        if row in held
    }
