"""Whom the user keeps apart stays so when the import that brought them is undone and read again.

What is kept apart are identities, and those go with the import that knew them. So the entry of the user's word notes
each of them; when one comes back, the rows that hold the two apart are made anew. Of a card only a hash is noted, since
its number may be anything; an address stands as it is compared, and is taken out when somebody is erased.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b
from itertools import product
from typing import Any

from visavis.identity.merge import Key
from visavis.store.models import Account, Identity, JournalEntry, KeptApart

Note = dict[str, Any]


def note_of(identity: Identity) -> Note:
    """By what an identity is known again."""
    kind, value = _noted((identity.kind, identity.value))
    return {"identity": identity.pk, "kind": kind, "value": value}


def is_noted(key: Key, note: Note) -> bool:
    """Whether this is the identity of a note, though it may have been made anew."""
    return _noted(key) == (note["kind"], note["value"])


class ApartAgain:
    """What the user keeps apart in one account, as it is when an import begins."""

    def __init__(self, account: Account) -> None:
        """Reads the entries that stand."""
        self._account = account
        self._entries: defaultdict[Key, set[int]] = defaultdict(set)
        for entry in _standing(account):
            for note in _notes(entry):
                self._entries[note["kind"], note["value"]].add(entry.pk)

    def renew(self, came: Mapping[Key, int]) -> None:
        """Of these identities, which are new, hold those apart that the user said belong to two."""
        if not self._entries:
            return
        known = {_noted(key): identity for key, identity in came.items()}
        wanted = {entry for key in known for entry in self._entries.get(key, ())}
        for entry in _standing(self._account).filter(pk__in=wanted) if wanted else ():
            for note in _notes(entry):
                note["identity"] = known.get((note["kind"], note["value"]), note["identity"])
            rows = _hold_apart(self._account, entry, known.values())
            entry.undo["kept_apart"] = sorted({*entry.undo["kept_apart"], *rows})
            entry.save(update_fields=["undo"])


def _hold_apart(account: Account, entry: JournalEntry, came: Collection[int]) -> Iterable[int]:
    """The rows for every pair with one that came, but for two that are one person's by now."""
    one, other = ([note["identity"] for note in side] for side in entry.undo["apart"])
    held = dict(Identity.objects.filter(account=account, pk__in=(*one, *other)).values_list("pk", "person"))
    for a, b in product(one, other):
        if not {a, b}.isdisjoint(came) and a in held and b in held and held[a] != held[b]:
            row, _ = KeptApart.objects.get_or_create(account=account, a_id=min(a, b), b_id=max(a, b))
            yield row.pk


def _standing(account: Account) -> Any:
    return JournalEntry.objects.filter(account=account, kind="keep-apart").exclude(state="undone").order_by("pk")


def _notes(entry: JournalEntry) -> list[Note]:
    return [note for side in entry.undo.get("apart", ()) for note in side]


def _noted(key: Key) -> Key:
    kind, value = key
    return (kind, blake2b(value.encode(), digest_size=16).hexdigest()) if kind == "card" else key
