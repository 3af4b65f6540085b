"""Whom an entry is about, found again when their rows are new: it is done again after an import that was read again.

That numbers people and addresses anew. So when something is taken back, its entry notes by which addresses those it
was about were known then, and what it was about is whoever holds one of them now.
"""

from collections.abc import Iterable, Iterator

from visavis.actions.keep.apart_again import Note, is_noted, note_of
from visavis.actions.keep_apart import strongest
from visavis.store import access
from visavis.store.access import NotFoundError
from visavis.store.models import Account, Identity, JournalEntry, Person

PARTIES = ("person", "from", "into", "to")
"""Under these names an entry holds whom it is about, by number."""


def note_parties(account: Account, entry: JournalEntry) -> None:
    """Note in an entry, right after it was taken back, by what everybody and every address of it is known."""
    people = [
        {"row": row, "held": [note_of(one) for one in strongest(access.person(account.pk, row))]}
        for row in sorted(set(_people(entry)))
        if Person.objects.filter(account=account, pk=row).exists()
    ]
    wanted = set(_identities(account, entry))
    addresses = [note_of(one) for one in Identity.objects.filter(account=account, pk__in=wanted).order_by("pk")]
    entry.undo["about"] = {"people": people, "addresses": addresses}
    entry.save(update_fields=["undo"])


def person_again(account: Account, entry: JournalEntry, person: int) -> int:
    """Who it is now that an entry was about. Raises NotFoundError where nothing is left by which they were known."""
    if Person.objects.filter(account=account, pk=person).exists():
        return person
    noted = (one["held"] for one in entry.undo.get("about", {}).get("people", ()) if one["row"] == person)
    found = next((held for note in next(noted, ()) if (held := _found(account, note))), None)
    if found is None:
        raise NotFoundError(f"Nobody is left whom the entry {entry.pk} calls {person}.")
    return found.person_id


def address_again(account: Account, entry: JournalEntry, identity: int) -> int:
    """Which address it is now. Raises NotFoundError."""
    if Identity.objects.filter(account=account, pk=identity).exists():
        return identity
    noted = (one for one in entry.undo.get("about", {}).get("addresses", ()) if one["identity"] == identity)
    found = next((held for note in noted if (held := _found(account, note))), None)
    if found is None:
        raise NotFoundError(f"The address {identity} of the entry {entry.pk} is not there any more.")
    return found.pk


def join_again(account: Account, entry: JournalEntry) -> tuple[int, int]:
    """Which join a split took apart, now that what had joined the two may have been done again: entry and index.

    Raises NotFoundError.
    """
    joined = access.journal_entry(account.pk, entry.undo["entry"])
    if "redone" not in joined.undo:
        return joined.pk, entry.undo["index"]
    while "redone" in joined.undo:
        joined = access.journal_entry(account.pk, joined.undo["redone"])
    moved = {address_again(account, entry, one["identity"]) for one in entry.undo.get("about", {}).get("addresses", ())}
    for index, join in enumerate(joined.undo.get("joins", ())):
        if not moved.isdisjoint(join["identities"]):
            return joined.pk, index
    raise NotFoundError(f"Nothing joins again whom the entry {entry.pk} split.")


def _people(entry: JournalEntry) -> Iterator[int]:
    parts = (entry.summary, *entry.undo.get("joins", ()), *entry.undo.get("moves", ()))
    found = (part.get(party) for part in parts for party in PARTIES)
    yield from (row for row in (*found, *entry.undo.get("people", ())) if isinstance(row, int))


def _identities(account: Account, entry: JournalEntry) -> Iterable[int]:
    if entry.kind == "split":
        joined = JournalEntry.objects.filter(account=account, pk=entry.undo["entry"]).first()
        joins = joined.undo.get("joins", ()) if joined else ()
        return [one for join in joins[entry.undo["index"] :][:1] for one in join["identities"]]
    return [one["identity"] for one in (*entry.undo.get("moves", ()), *entry.undo.get("replaced", ()))]


def _found(account: Account, note: Note) -> Identity | None:
    """Of a card only a hash is noted, so every card is looked at."""
    held = Identity.objects.filter(account=account, kind=note["kind"])
    if note["kind"] != "card":
        return held.filter(value=note["value"]).first()
    cards = held.values_list("pk", "value")
    return held.filter(pk__in=[pk for pk, value in cards if is_noted(("card", value), note)]).first()
