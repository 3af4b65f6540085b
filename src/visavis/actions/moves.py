"""What moved addresses, by the notes of the journal: joins, own addresses, moves.

A join makes two people one; an own address goes to the user; a move gives one address to somebody else. Each is noted
in its entry and the notes stay there, also of what was taken back. So where an address belongs follows from the notes
alone, in whatever order things were done and undone:

1. It starts where it stood first: the earliest note that names it tells. One that no note names was never moved.
2. The latest own address or move that stands takes it to somebody.
3. Of people whom the joins that stand make one, one row shows for all. Joins have no order: they are the lines of a
   graph, and who hangs together is one.

give_back.py puts the addresses there.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from visavis.store import access
from visavis.store.models import Account, JournalEntry

KINDS = ("import", "join", "own-address", "move")

Note = dict[str, Any]
Order = tuple[int, bool, int]
Given = tuple[Order, int, int]
EARLIEST: Order = (0, False, 0)


def newest_entry(account: Account) -> int:
    """The entry after which something happens now: the `order` of a note in an entry that was opened before others."""
    return JournalEntry.objects.filter(account=account).order_by("-pk").values_list("pk", flat=True).first() or 0


def joins_of(entry: JournalEntry) -> list[Note]:
    """The joins of an entry that hold; one that was split keeps its place, by which the split knows it."""
    return [join for join in entry.undo.get("joins", ()) if not join.get("split")]


def order_of(entry: JournalEntry, note: Note) -> int:
    """After which entry something was done, though its own may have been opened long before."""
    return int(note.get("order", entry.pk))


def concerned(entry: JournalEntry) -> tuple[set[int], set[int]]:
    """The addresses that an entry moved, and the people between whom."""
    undo = entry.undo
    joins = undo.get("joins", ())
    single = [*undo.get("own", ()), *undo.get("moves", ())]
    identities = {one for join in joins for one in join["identities"]} | {one["identity"] for one in single}
    people = {join[side] for join in joins for side in ("from", "into")}
    return identities, people | {row for one in single for row in (one["before"], one.get("to")) if row}


class Moves:
    """All notes of one account."""

    def __init__(self, account: Account, entry: JournalEntry | None = None) -> None:
        """`entry` is the row in hand of what is taken back, split or joined again; it may learn of new notes."""
        me = access.me(account.pk)
        self._me = me.pk if me else None
        self._entry = entry
        self._first: dict[int, tuple[Order, int | None]] = {}
        self._latest: dict[int, tuple[Order, int]] = {}
        self._lines: defaultdict[int, set[int]] = defaultdict(set)
        self._left: defaultdict[int | None, set[Given]] = defaultdict(set)
        self.joined_away: set[int] = set()
        for row in JournalEntry.objects.filter(account=account, kind__in=KINDS).defer("summary").order_by("pk"):
            self._read(entry if entry is not None and entry.pk == row.pk else row)
        for identity, (order, to) in self._latest.items():
            self._left[self._first[identity][1]].add((order, identity, to))

    def base(self, identity: int, now: int) -> int | None:
        """Whose it is but for joins; `now` holds it. None: it was nobody's before it was the user's."""
        if identity in self._latest:
            return self._latest[identity][1]
        return self.first(identity, now)

    def first(self, identity: int, now: int) -> int | None:
        """With whom an address was first; `now` holds it."""
        return self._first[identity][1] if identity in self._first else now

    def one_with(self, person: int) -> set[int]:
        """The rows that joins make one with this, itself among them."""
        found, ahead = {person}, [person]
        while ahead:
            further = self._lines.get(ahead.pop(), set()) - found
            found |= further
            ahead += further
        return found

    def left(self, person: int) -> set[Given]:
        """What was given away by all who are one with this: when, which address, to whom."""
        return {given for member in self.one_with(person) for given in self._left.get(member, ())}

    def start(self, stood: Mapping[int, int]) -> None:
        """Note with whom these addresses started: before they are moved for the first time, or where nobody is left
        of whom the notes tell.
        """
        if not stood:
            return
        assert self._entry is not None
        others = [note for note in self._entry.undo.get("stood", ()) if note["identity"] not in stood]
        fresh = [{"identity": one, "before": person} for one, person in stood.items()]
        self._entry.undo["stood"] = others + fresh
        self._entry.save(update_fields=["undo"])
        self._first |= {one: (EARLIEST, person) for one, person in stood.items()}

    def starts(self, identity: int) -> bool:
        """Whether no note names this address so far."""
        return identity not in self._first

    def _read(self, entry: JournalEntry) -> None:
        for identity, order, before in _starts(entry):
            if order == EARLIEST or identity not in self._first or order < self._first[identity][0]:
                self._first[identity] = (order, before)
        if entry.state == "undone":
            return
        for join in joins_of(entry):
            self._lines[join["from"]].add(join["into"])
            self._lines[join["into"]].add(join["from"])
            self.joined_away.add(join["from"])
        for index, note in enumerate((*entry.undo.get("own", ()), *entry.undo.get("moves", ()))):
            identity, order = note["identity"], _order(entry, note, index)
            to = note.get("to", self._me or 0)
            if identity not in self._latest or order > self._latest[identity][0]:
                self._latest[identity] = (order, to)
            self._left[note["before"]].add((order, identity, to))


def _starts(entry: JournalEntry) -> Iterator[tuple[int, Order, int | None]]:
    """Every address that an entry names, when, and whose it was before."""
    undo = entry.undo
    yield from ((note["identity"], EARLIEST, note["before"]) for note in undo.get("stood", ()))
    for index, join in enumerate(undo.get("joins", ())):
        yield from ((identity, _order(entry, join, index), join["from"]) for identity in join["identities"])
    for index, note in enumerate((*undo.get("own", ()), *undo.get("moves", ()))):
        yield note["identity"], _order(entry, note, index), note["before"]


def _order(entry: JournalEntry, note: Note, index: int) -> Order:
    """When it was done: with its entry, or after the `order`-th where that was opened long before."""
    after = order_of(entry, note)
    return after, after != entry.pk, index
