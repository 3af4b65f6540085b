"""One hostile file: how it is made, how many healthy records lie in it, and what must be said of it.

The same dangers are tried twice: small, by the tests, and as large as they get, by bench/hostile.py. Every file holds
healthy records before and behind the danger, each with a mark of its own, so that a reader that refuses everything
fails, and so does one that swallows a neighbour.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from visavis.records import Batch, Record
from visavis.sources.wire import Event

MEGABYTE = 1_000_000
_MARK = re.compile(r"good(\d+)(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Danger:
    """`made(size)` yields the file `name` in pieces; `size` is how large the danger gets, in its own measure.

    `small` is the size at which the tests try it; None leaves it to the bench. `good` are the healthy records in it,
    `told` the codes of all problems at that size, in order. `beside` are files that lie in the same folder.
    """

    what: str
    name: str
    made: Callable[[int], Iterable[bytes]]
    size: int = 1
    small: int | None = 1
    good: int = 4
    told: tuple[str, ...] = ()
    seconds: float = 10.0  # that the child may take
    beside: tuple[tuple[str, bytes], ...] = ()

    def write(self, folder: Path, size: int) -> None:
        """The file and what lies beside it, below `folder`."""
        for name, pieces in [(self.name, self.made(size)), *((name, [content]) for name, content in self.beside)]:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as out:
                out.writelines(pieces)


@dataclass(slots=True)
class Outcome:
    """The healthy records that came in, each on its own; how often each problem was told; the number of records."""

    good: set[int] = field(default_factory=set)
    told: Counter[str] = field(default_factory=Counter)
    records: int = 0

    def take(self, batch: Batch) -> None:
        """Add what a batch says."""
        self.told.update(problem.code for problem in batch.problems)
        self.records += len(batch.records)
        for record in batch.records:
            found = marks(record)
            if len(found) == 1:
                self.good |= found


def marks(record: Record) -> frozenset[int]:
    """Which healthy records a record is, or has swallowed."""
    return frozenset(map(int, _MARK.findall(repr(record)[:MEGABYTE])))


def outcome(events: Iterable[Event]) -> Outcome:
    """What all these events say."""
    found = Outcome()
    for event in events:
        if isinstance(event, Batch):
            found.take(event)
    return found


def repeated(piece: bytes, times: int) -> Iterator[bytes]:
    """The piece so many times, in handy portions."""
    portion = max(1, MEGABYTE // max(len(piece), 1))
    for _ in range(times // portion):
        yield piece * portion
    yield piece * (times % portion)
