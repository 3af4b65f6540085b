"""The child process that reads: `python -P -m visavis.sources.child`, asked on its input, answering on its output.

Every record is sent the moment it is read, so that whatever kills this process costs nothing that was read before.
A frame also goes out at least twice a second while bytes are being read, which tells the parent that it lives.
"""

import io
import os
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Any, BinaryIO, cast

from visavis.records import FileVerdict, Problem
from visavis.sources.archive import walk
from visavis.sources.bounded import BUFFER, UnreadableError, shown
from visavis.sources.confinement import allow_seconds, confine
from visavis.sources.sniff import sniff, unread
from visavis.sources.source import OpenFile
from visavis.sources.wire import FileDone, Frame, Progress, Step, context_of, framed, read_request, row

OUT_OF_MEMORY = 71  # exit code
BEAT_SECONDS = 0.4


def main() -> None:
    """Read the request, read the files, leave."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches both; what it means is for the parent to say
    request = read_request(sys.stdin.buffer)
    out = os.fdopen(os.dup(1), "wb")
    _silence()
    confine(request["memory"])
    try:
        _Reading(out, request).run()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BrokenPipeError:
        os._exit(0)


def _silence() -> None:
    """Nothing that a library prints may get between the frames."""
    sys.stdin.close()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


class _Reading:
    def __init__(self, out: BinaryIO, request: dict[str, Any]) -> None:
        self._out = out
        self._request = request
        self._context = context_of(request["context"])
        self._beat_at = 0.0
        self._progress = Progress("", 0, 0)
        self.damage: UnreadableError | None = None  # what ended the file before its end

    def run(self) -> None:
        first_root, first_item = self._request["start"]
        for root, path in enumerate(self._request["paths"]):
            if root >= first_root:
                self._root(root, Path(path), first_item if root == first_root else 0)

    def _root(self, root: int, path: Path, first_item: int) -> None:
        name = shown(path.as_posix())
        self._send(Step(root, 0, name))
        allow_seconds(self._request["seconds"])
        walking = walk(path, beat=self.beat, unpacked=self._request["unpacked"])
        for item, found in enumerate(walking, start=1):
            if item < first_item:
                continue
            self._send(Step(root, item, found.path))
            if isinstance(found, Problem):
                self._send(found)
            else:
                self._file(found, named=found.path.rstrip("/") == name)

    def _file(self, file: OpenFile, *, named: bool) -> None:
        allow_seconds(self._request["seconds"] + file.size / self._request["bytes_per_second"])
        self._progress, self.damage = Progress(file.path, 0, file.size), None
        verdict = FileVerdict(file.path, "", "", file.size)
        try:
            source, verdict = sniff(file, self._request["as_kind"], named=named)
        except (UnreadableError, OSError) as error:
            self._send(verdict)
            self._send(_refusal(file.path, error))
        else:
            self._send(verdict)
            if problem := unread(verdict, named=named):
                self._send(problem)
            if source:
                self._read(source.read(_Watched(file, self), verdict.variant, self._context), file.path)
        self._send(FileDone(file.path))

    def _read(self, reading: Iterator[Frame], path: str) -> None:
        try:
            for item in reading:
                self._send(item)
            if self.damage:
                self._send(_refusal(path, self.damage))
        except (MemoryError, BrokenPipeError):
            raise
        except (UnreadableError, OSError) as error:
            self._send(_refusal(path, error))
        except Exception as error:  # noqa: BLE001 - a fault in one reader must not cost the other files
            self._send(Problem(path, "reader-failed", detail=_where(error)))

    def read_on(self, count: int) -> None:
        """So many more bytes of the file were read."""
        done = min(self._progress.bytes_done + count, self._progress.bytes_total)
        self._progress = Progress(self._progress.path, done, self._progress.bytes_total)
        self.beat()

    def beat(self) -> None:
        """Send how far it is, if nothing of the kind was sent lately."""
        now = time.monotonic()
        if now - self._beat_at > BEAT_SECONDS:
            self._beat_at = now
            self._send(self._progress)

    def _send(self, frame: Frame) -> None:
        self._out.write(framed(row(frame)))
        self._out.flush()


@dataclass(frozen=True, slots=True)
class _Watched:
    """A file whose reading is counted."""

    file: OpenFile
    reading: _Reading

    @property
    def path(self) -> str:
        return self.file.path

    @property
    def size(self) -> int:
        return self.file.size

    def open(self) -> BinaryIO:
        return cast(BinaryIO, io.BufferedReader(_Counted(self.file.open(), self.reading), BUFFER))

    def sibling(self, name: str) -> OpenFile | None:
        return self.file.sibling(name)

    def parts(self) -> Iterator[OpenFile]:
        for part in self.file.parts():
            if part is self.file:
                yield self
            else:
                self.reading.read_on(part.size)
                yield part


class _Counted(io.RawIOBase):
    def __init__(self, inner: BinaryIO, reading: _Reading) -> None:
        self._inner = inner
        self._reading = reading

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._inner.seek(offset, whence)

    def tell(self) -> int:
        return self._inner.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Where an archive is damaged the file ends, however often it is read; that is told behind its records."""
        try:
            piece = self._inner.read(len(buffer))
        except UnreadableError as error:
            self._reading.damage = error
            return 0
        buffer[: len(piece)] = piece
        self._reading.read_on(len(piece))
        return len(piece)

    def close(self) -> None:
        self._inner.close()
        super().close()


def _refusal(path: str, error: UnreadableError | OSError) -> Problem:
    code = error.code if isinstance(error, UnreadableError) else "file-unreadable"
    return Problem(path, code, detail=type(error).__name__)


def _where(error: Exception) -> str:
    """The place in the program, never what was being read."""
    place = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"


if __name__ == "__main__":
    main()
