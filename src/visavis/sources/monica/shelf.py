"""Rows put by until their contact is complete: a dump tells a table at a time, and contacts come before their notes.

They are packed, a few contacts to a box, so that what is put by takes a quarter of the room it takes in the file, and
only one box is open at a time.
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from visavis.sources.monica.contact import Row

CONTACTS_IN_A_BOX = 16
LOOSE = 4_000  # characters of a box that may lie about before they are packed


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
            self.packed.append(zlib.compress("\n".join(self.loose).encode("utf-8", "replace")))
            self.loose, self.size = [], 0


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
        text = json.dumps((owner, kept.word, kept.line, told), ensure_ascii=False, separators=(",", ":"))
        box.loose.append(text)
        box.size += len(text)
        if box.size > LOOSE:
            box.pack()

    def take(self) -> Iterator[list[Kept]]:
        """The rows of each owner, by their numbers, in the order they were put by. What is taken is gone."""
        for number, box in enumerate(self._boxes):
            box.pack()
            owned: dict[int, list[Kept]] = {}
            for pack in box.packed:
                for line in zlib.decompress(pack).decode().split("\n"):
                    owner, *kept = json.loads(line)
                    owned.setdefault(owner, []).append(Kept(*kept))
            self._boxes[number] = _Box()
            for owner in sorted(owned):
                yield owned[owner]
