"""Reading files apart: in a child process with limits, so that no file can take the program down with it.

A decoder that loops, a length that claims gigabytes, a fault in a C library: the child dies, the parent tells which
file it was and starts another child behind it. What was read before is kept. Doors call `read_apart` and nothing else.

Problems: took-too-long (no life for `stall_seconds`, or more processor time than its size deserves), too-much-memory,
reader-died (killed by anything else), reader-failed (a fault in the reader itself, with its place in the program).
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from visavis.records import Batch, FileVerdict, Problem, Question, Record
from visavis.sources.bounded import shown
from visavis.sources.outlook_archive import Outlook
from visavis.sources.source import NOTHING_KNOWN, Context
from visavis.sources.wire import Event, FileDone, Frame, Progress, Step, Unframer, WireError, context_row, framed

BATCH_RECORDS = 500
BATCH_BYTES = 1 << 18
BATCH_SECONDS = 0.5
OUT_OF_MEMORY = 71  # the child's exit code
PIECE = 1 << 18
BREATH_BYTES = 1 << 14
WATCH_SECONDS = 0.1
BREATH_SECONDS = 0.004  # let a pipe fill a little rather than wake up for every record


@dataclass(frozen=True, slots=True)
class Limits:
    """What one child may use. Processor time is `seconds` for a file plus its size over `bytes_per_second`."""

    memory: int = 400_000_000
    stall_seconds: float = 10.0
    seconds: float = 30.0
    bytes_per_second: int = 1_000_000


DEFAULT_LIMITS = Limits()


def read_apart(
    paths: Sequence[Path],
    *,
    as_kind: str = "",
    context: Context = NOTHING_KNOWN,
    limits: Limits = DEFAULT_LIMITS,
    scratch: Path | None = None,
) -> Generator[Event, None, None]:
    """Read files, folders and archives in a child process.

    Archives of Outlook's are first unpacked in a folder below `scratch`, with Progress.

    For each file: a FileVerdict, Batches of records and problems with Progress and Questions among them (and the
    verdict anew when more is known of the layout), and FileDone. What could not even be opened is a Batch of one
    Problem. Closing the iterator ends the child. Never raises for bad content.
    """
    with Outlook(paths, scratch, _environment()) as outlook:
        for step in outlook.unpack():
            yield Progress(shown(step.archive.as_posix()), step.done, step.size)
        request = {
            "paths": [str(path) for path in paths],
            "as_kind": as_kind,
            "context": context_row(context),
            "unpacked": {path: [one.folder, one.code] for path, one in outlook.unpacked.items()},
            "memory": limits.memory,
            "seconds": limits.seconds,
            "bytes_per_second": limits.bytes_per_second,
        }
        yield from _read_on(paths, request, limits)


def _read_on(paths: Sequence[Path], request: dict[str, object], limits: Limits) -> Iterator[Event]:
    """One child after the other, each behind the file in which the last one died."""
    names = [shown(path.as_posix()) for path in paths]
    place = _Place(0, 0)
    while place.root < len(paths):
        request["start"] = [place.root, place.item]
        with _Child(request, limits.stall_seconds) as child:
            hearing = _Hearing(place)
            yield from hearing.events(child)
            code = child.verdict()
        if not code:
            return
        yield from hearing.obituary(names, code, child.ending())
        place = hearing.next_place()


@dataclass(frozen=True, slots=True)
class _Place:
    root: int
    item: int


class _Hearing:
    """What one child has told: gathers records into batches and knows which file it was in."""

    def __init__(self, place: _Place) -> None:
        self._start = place
        self._step: Step | None = None
        self._verdict: FileVerdict | None = None
        self._between = False
        self._clear()

    def events(self, child: "_Child") -> Iterator[Event]:
        """All that the child says until it falls silent, in order."""
        for length, frame in child.frames():
            if isinstance(frame, Problem | Record):
                yield from self._gather(length, frame)
            else:
                if self._is_due() or not isinstance(frame, Progress):
                    yield from self._flush()
                yield from self._heard(frame)
        yield from self._flush()

    def obituary(self, names: Sequence[str], code: str, ending: str) -> Iterator[Event]:
        """What is to be said of the file in which the child died."""
        path = self._step.path if self._step and not self._between else names[self._root()]
        if self._step and self._step.item and not self._between and self._verdict is None:
            yield FileVerdict(path, "")
        yield Batch(path, (), (Problem(path, code, detail=ending),))
        if self._step and self._step.item and not self._between:
            yield FileDone(path)

    def next_place(self) -> _Place:
        """Behind the file in which the child died; behind all of an archive or folder whose walk killed it."""
        if self._step is None or self._step.item == 0 or self._between:
            return _Place(self._root() + 1, 0)
        return _Place(self._step.root, self._step.item + 1)

    def _root(self) -> int:
        return self._step.root if self._step else self._start.root

    def _heard(self, frame: Frame) -> Iterator[Event]:
        match frame:
            case Step():
                self._step, self._verdict, self._between = frame, None, False
            case FileVerdict():
                self._verdict = frame
                yield frame
            case Question():
                yield frame
            case FileDone():
                self._between = True
                yield frame
            case Progress(path=path) if path:
                yield frame

    def _gather(self, length: int, item: Record | Problem) -> Iterator[Batch]:
        if isinstance(item, Problem):
            self._problems.append(item)
        else:
            self._records.append(item)
        self._bytes += length
        full = len(self._records) + len(self._problems) >= BATCH_RECORDS or self._bytes >= BATCH_BYTES
        if full or self._is_due():
            yield from self._flush()

    def _is_due(self) -> bool:
        return time.monotonic() - self._since > BATCH_SECONDS

    def _flush(self) -> Iterator[Batch]:
        if self._records or self._problems:
            path = self._step.path if self._step else ""
            batch = Batch(path, tuple(self._records), tuple(self._problems))
            self._clear()
            yield batch

    def _clear(self) -> None:
        self._records: list[Record] = []
        self._problems: list[Problem] = []
        self._bytes = 0
        self._since = time.monotonic()


class _Child:
    """The process, its pipe and the watchdog over it."""

    def __init__(self, request: dict[str, object], stall_seconds: float) -> None:
        self._stall_seconds = stall_seconds
        self._deadline: float | None = None
        self._stalled = self._babbled = False
        self._over = threading.Event()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "visavis.sources.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            bufsize=0,
        )
        self._watchdog = threading.Thread(target=self._watch, daemon=True)
        self._watchdog.start()
        self._ask(request)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._watchdog.join()
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()

    def frames(self) -> Iterator[tuple[int, Frame]]:
        """Every frame until the child is gone."""
        unframer = Unframer()
        try:
            while piece := self._next_piece():
                yield from unframer.frames(piece)
        except WireError:
            self._babbled = True

    def verdict(self) -> str:
        """Wait for the end of the child; the code of the problem it died of, or ""."""
        if self._babbled:
            return "reader-died"
        try:
            ending = self._process.wait(self._stall_seconds)
        except subprocess.TimeoutExpired:
            return "took-too-long"
        if self._stalled or ending == _OUT_OF_TIME:
            return "took-too-long"
        if ending == OUT_OF_MEMORY:
            return "too-much-memory"
        return "reader-died" if ending else ""

    def ending(self) -> str:
        """How it ended, for whoever wants to know."""
        if self._stalled:
            return f"{self._stall_seconds:g} s"
        return f"exit {self._process.poll()}"

    def _ask(self, request: dict[str, object]) -> None:
        """Send the request; a child that died before it could listen is noticed when nothing is heard from it."""
        assert self._process.stdin is not None
        with suppress(OSError), self._process.stdin as pipe:
            whole = framed(request)
            while whole:
                whole = whole[pipe.write(whole) :]

    def _next_piece(self) -> bytes:
        assert self._process.stdout is not None
        self._deadline = time.monotonic() + self._stall_seconds
        piece = os.read(self._process.stdout.fileno(), PIECE)
        self._deadline = None
        if len(piece) < BREATH_BYTES:
            time.sleep(BREATH_SECONDS)
        return piece

    def _watch(self) -> None:
        """Kill the child when the parent waits for it past the deadline."""
        while not self._over.wait(WATCH_SECONDS):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self._stalled = True
                self._process.kill()
                return


def _environment() -> dict[str, str]:
    """What an interpreter needs to start; the rest is nobody's business in there."""
    return {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith("PYTHON")}


_KEPT = frozenset({"PATH", "SYSTEMROOT", "LANG", "LC_ALL"})
_OUT_OF_TIME = -signal.SIGXCPU if sys.platform != "win32" else None
