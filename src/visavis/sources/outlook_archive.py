"""Outlook's own archives (.pst, .ost), unpacked by `readpst` of the free program pst-utils, where that is installed.

What comes out are files that are read like any others: mail as mbox, contacts as vCards, appointments as iCalendar, in
the folders they lay in. So unpacking is a step before the reading: `Outlook` finds the archives among what is to be
read; the reading then walks the folder as if it were the archive ("mail.pst/Inbox/mbox").

readpst runs apart, with limits as a reader has them, and may write only so much. What it had written when it was
stopped is read. The files lie in a folder of their owner alone and are removed when the reading is over; what a killed
program left there is removed the next time.

Problems: pst-needs-readpst (it is not installed), pst-unreadable (nothing came out: damaged, or locked), pst-cut-short
(readpst ended early or was stopped), pst-no-room (the disk has no room for what is in it), pst-in-archive (it lies in
another archive: unpack that first), no-messages (readpst found nothing in it).
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from visavis.sources.archive import OUTLOOK
from visavis.sources.bounded import is_hidden
from visavis.sources.confinement import allow_seconds, confine

PROGRAM = "readpst"
MEMORY = 1_000_000_000
SECONDS = 60.0
BYTES_PER_SECOND = 1_000_000
LONGEST_WAIT = 4  # times the processor time, for a disk that is slow
GROWTH, GROUND = 4, 50_000_000  # what comes out may be so many times the archive, and so many bytes more
ROOM = 2  # times the archive must be free on the disk
WATCH_SECONDS = 0.3

_FOLDER = "visavis-outlook-"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of one archive: the folder with its files, "" for none, and the code of what went wrong, or ""."""

    folder: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unpacking:
    """How far the unpacking of one archive is, in bytes."""

    archive: Path
    done: int
    size: int


def archives_in(paths: Sequence[Path]) -> Iterator[Path]:
    """Every archive that is named or lies in a named folder; links and hidden folders are not followed."""
    for path in paths:
        if path.is_dir():
            for folder, inner, names in os.walk(path):
                inner[:] = sorted(name for name in inner if not is_hidden(name))
                yield from (Path(folder) / name for name in sorted(names) if _is_outlook(name) and not is_hidden(name))
        elif _is_outlook(path.name) and path.is_file():
            yield path


class Outlook:
    """The archives among `paths`, unpacked below `scratch` (None: the system's place for such) until it is left."""

    def __init__(self, paths: Sequence[Path], scratch: Path | None, environment: Mapping[str, str]) -> None:
        self._archives = list(dict.fromkeys(archives_in(paths)))
        self._scratch = scratch
        self._environment = environment
        self._place: Path | None = None
        self.unpacked: dict[str, Unpacked] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._place:
            shutil.rmtree(self._place, ignore_errors=True)

    def unpack(self) -> Iterator[Unpacking]:
        """Unpack one after the other and fill `unpacked`. Stopping the iteration stops the work."""
        program = shutil.which(PROGRAM) if self._archives else None
        if program is None:
            return
        folder = self._scratch or Path(tempfile.gettempdir())
        _remove_left_behind(folder)
        self._place = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}{os.getpid()}-", dir=folder))
        for number, archive in enumerate(self._archives):
            into = self._place / str(number)
            into.mkdir(mode=0o700)
            self.unpacked[str(archive)] = yield from _unpack(program, archive, into, self._environment)


def _unpack(
    program: str, archive: Path, into: Path, environment: Mapping[str, str]
) -> Generator[Unpacking, None, Unpacked]:
    size = _size_of(archive)
    most, seconds = GROWTH * size + GROUND, SECONDS + size / BYTES_PER_SECOND
    if shutil.disk_usage(into).free < ROOM * size:
        return Unpacked(code="pst-no-room")
    limits = [str(seconds), str(most)]
    process = subprocess.Popen(  # noqa: S603 - no shell, and the file's name is one argument
        [sys.executable, "-P", "-m", __name__, program, str(archive.absolute()), str(into), *limits],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    deadline = time.monotonic() + LONGEST_WAIT * seconds
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                ending = process.wait(WATCH_SECONDS)
                break
            written = sum(map(_size_of, into.rglob("*")))
            if written > most or time.monotonic() > deadline:
                process.kill()
            yield Unpacking(archive, min(written, size), size)
    finally:
        process.kill()
        process.wait()
    if not any(one.is_file() for one in into.rglob("*")):
        return Unpacked(code="pst-unreadable" if ending else "no-messages")
    return Unpacked(str(into), code="pst-cut-short" if ending else "")


def _is_outlook(name: str) -> bool:
    return name.casefold().endswith(OUTLOOK)


def _size_of(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def _remove_left_behind(folder: Path) -> None:
    """Remove what a program that was killed left here; what one that lives is working on stays."""
    for place in folder.glob(f"{_FOLDER}*-*"):
        process = place.name.removeprefix(_FOLDER).partition("-")[0]
        if process.isdecimal() and not _is_alive(int(process)):
            shutil.rmtree(place, ignore_errors=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def main() -> None:
    """Run in a process of its own: take on the limits, then become readpst."""
    program, archive, into, seconds, most = sys.argv[1:]
    confine(MEMORY, written=int(most))
    allow_seconds(float(seconds))
    if sys.platform != "win32":
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python ignores it, and readpst would go on for ever
    os.execv(program, [program, "-D", "-r", "-q", "-j", "0", "-o", into, archive])  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main()
