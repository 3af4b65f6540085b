"""One hostile file: how it is made, how many healthy records lie in it, and what must be said of it.

The same dangers are tried twice: small, by the tests, and as large as they get, by bench/hostile.py. Every file holds
healthy records before and behind the danger, each with a mark of its own, so that a reader that refuses everything
fails, and so does one that swallows a neighbour.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from visavis.records import Batch, Problem, Record
from visavis.sources.wire import Event

MEGABYTE = 1_000_000
_MARK = re.compile(r"good(\d+)(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Danger:
    """`made(size)` yields the file `name` in pieces; `size` is how large the danger gets, in its own measure.

    `small` is the size at which the tests try it; None leaves it to the bench. `good` are the healthy records in it,
    `told` the codes of all problems. `beside` are files that lie in the same folder.
    """

    what: str
    name: str
    made: Callable[[int], Iterable[bytes]]
    size: int = 1
    small: int | None = 1
    good: int = 4
    told: frozenset[str] = frozenset()
    seconds: float = 10.0
    beside: tuple[tuple[str, bytes], ...] = ()

    def write(self, folder: Path, size: int) -> None:
        """The file and what lies beside it, below `folder`."""
        for name, pieces in [(self.name, self.made(size)), *((name, [content]) for name, content in self.beside)]:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as out:
                out.writelines(pieces)


def marks(record: Record) -> frozenset[int]:
    """Which healthy records a record is, or has swallowed."""
    return frozenset(map(int, _MARK.findall(repr(record)[:MEGABYTE])))


def outcome(events: Iterable[Event]) -> tuple[frozenset[int], list[Problem], int]:
    """The healthy records that came in each on its own, all problems, and how many records there were."""
    alone: set[int] = set()
    problems: list[Problem] = []
    count = 0
    for event in events:
        if isinstance(event, Batch):
            problems += event.problems[: 1000 - len(problems)] if len(problems) < 1000 else ()
            count += len(event.records)
            for record in event.records:
                found = marks(record)
                if len(found) == 1:
                    alone |= found
    return frozenset(alone), problems, count


def repeated(piece: bytes, times: int) -> Iterator[bytes]:
    """The piece so many times, in handy portions."""
    portion = max(1, MEGABYTE // max(len(piece), 1))
    for _ in range(times // portion):
        yield piece * portion
    yield piece * (times % portion)
