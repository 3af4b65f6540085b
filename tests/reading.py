"""Reading without a child process: the same events, forty times as fast. And records that no file ever held.

Tests of the store and the actions read here, because what they look at comes after the reading. What a hostile file
does to a reader is tested with the real child process, in tests/sources and tests/actions/test_hostile.py.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from visavis.records import Batch, FileVerdict, Item, Problem, Question, Record
from visavis.sources.archive import walk
from visavis.sources.sniff import sniff, unread
from visavis.sources.source import NOTHING_KNOWN, Context
from visavis.sources.wire import Event, FileDone, decode, framed, row

PIECE = 50
LENGTH = 4  # bytes before a frame


def read_here(
    paths: Sequence[Path],
    *,
    as_kind: str = "",
    context: Context = NOTHING_KNOWN,
    scratch: Path | None = None,
) -> Iterator[Event]:
    """What sources.sandbox.read_apart tells, read in this process."""
    for path in paths:
        for found in walk(path):
            if isinstance(found, Problem):
                yield Batch(found.path, (), (found,))
                continue
            named = found.path.rstrip("/") == path.as_posix()
            source, verdict = sniff(found, as_kind, named=named)
            yield verdict
            if problem := unread(verdict, named=named):
                yield Batch(found.path, (), (problem,))
            if source:
                yield from pieces(found.path, list(source.read(found, verdict.variant, context)))
            yield FileDone(found.path)


def pieces(path: str, items: Sequence[Item]) -> Iterator[Event]:
    """What a reader told of one file, a few records at a time, as they come out of the wire."""
    for start in range(0, len(items), PIECE):
        piece = [decode(framed(row(one))[LENGTH:]) for one in items[start : start + PIECE]]
        yield from (one for one in piece if isinstance(one, Question | FileVerdict))
        problems = tuple(one for one in piece if isinstance(one, Problem))
        yield Batch(path, tuple(one for one in piece if isinstance(one, Record)), problems)


@dataclass(frozen=True)
class Told:
    """What a reader says of one file that does not exist: its kind and its records and problems."""

    kind: str
    items: tuple[Record | Problem, ...]


def tell(files: Mapping[str, Told], paths: Sequence[Path]) -> Iterator[Event]:
    """The events of files that were made up: whatever a reader could ever say."""
    for path in paths:
        told = files[path.name]
        yield FileVerdict(path.as_posix(), told.kind)
        yield from pieces(path.as_posix(), told.items)
        yield FileDone(path.as_posix())
