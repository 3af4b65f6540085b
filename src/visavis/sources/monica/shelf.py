"""Rows put by until their contact is complete: a dump tells a table at a time, and contacts come before their notes.

They are packed, a few contacts to a box, so that what is put by takes a quarter of the room it takes in the file, and
only one box is open at a time.
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from visavis.sources.monica.contact import Named, Row

CONTACTS_IN_A_BOX = 64
LOOSE = 4_000  # characters of a box that may lie about before they are packed
LONGEST_NUMBER = 19  # digits
WINDOW, MEMORY = 13, 6  # zlib's, of which so little text needs no more: 64 kB instead of 256


@dataclass(frozen=True, slots=True)
class Kept:
    """A row, what it is ("note", "call"), and the line it stood in."""

    word: str
    line: int
    row: Row


@dataclass(slots=True)
class _Box:
    loose: list[str] = field(default_factory=list)
    size: int = 0
    packed: list[bytes] = field(default_factory=list)

    def pack(self) -> None:
        if self.loose:
            packing = zlib.compressobj(wbits=WINDOW, memLevel=MEMORY)
            self.packed.append(packing.compress("\n".join(self.loose).encode("utf-8", "replace")) + packing.flush())
            self.loose, self.size = [], 0


class Register:
    """The contacts by their number in the dump: a place for each, counted from 0, and how others refer to it.

    Kept as one text each, since there may be many and everything else of them is packed.
    """

    def __init__(self) -> None:
        self._written: dict[int | str, str] = {}

    def add(self, number: str, who: Named) -> int:
        """The place of a contact, new or known already."""
        return int(
            self._written.setdefault(_short(number), f"{len(self._written)}\t{who.key}\t{who.name}").split("\t")[0]
        )

    def get(self, number: str) -> tuple[int, Named] | None:
        """Place and name of a contact, or None."""
        written = self._written.get(_short(number))
        if written is None:
            return None
        place, key, name = written.split("\t", 2)
        return int(place), Named(key, name)

    def __contains__(self, number: str) -> bool:
        return _short(number) in self._written

    def __bool__(self) -> bool:
        return bool(self._written)


class Shelf:
    """Rows by the number of their owner, counted from 0 without gaps."""

    def __init__(self) -> None:
        self._boxes: list[_Box] = []

    def put(self, owner: int, kept: Kept) -> None:
        """Put a row by; what is empty in it is left out."""
        number = owner // CONTACTS_IN_A_BOX
        while number >= len(self._boxes):
            self._boxes.append(_Box())
        box = self._boxes[number]
        told = {name: value for name, value in kept.row.items() if value}
        whole = json.dumps((kept.word, kept.line, told), ensure_ascii=False, separators=(",", ":"))
        text = f"{owner}{whole}"
        box.loose.append(text)
        box.size += len(text)
        if box.size > LOOSE:
            box.pack()

    def take(self) -> Iterator[list[Kept]]:
        """The rows of each owner, by their numbers, in the order they were put by. What is taken is gone."""
        for number, box in enumerate(self._boxes):
            box.pack()
            owned: dict[int, list[str]] = {}
            for pack in box.packed:
                for line in zlib.decompress(pack).decode().split("\n"):
                    owner, _, kept = line.partition("[")
                    owned.setdefault(int(owner), []).append(kept)
            self._boxes[number] = _Box()
            for who in sorted(owned):
                yield [Kept(*json.loads(f"[{kept}")) for kept in owned[who]]


def _short(number: str) -> int | str:
    return int(number) if number.isdecimal() and number.isascii() and len(number) < LONGEST_NUMBER else number
