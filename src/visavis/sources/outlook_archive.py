"""Outlook's own archives (.pst, .ost), unpacked by `readpst` of the free program pst-utils, where that is installed.

What comes out are files that are read like any others: mail as mbox, contacts as vCards, appointments as iCalendar, in
the folders they lay in. So unpacking is a step before the reading: `unpacked` finds the archives among what is to be read
and tells how far it is; the reading then walks the folder as if it were the archive ("mail.pst/Inbox/mbox").

readpst runs apart, with limits as a reader has them, and may write only so much. What it had written when it was stopped
is read. The files lie in a folder of their owner alone and are removed when the reading is over; what a killed program
left there is removed the next time.

Problems: pst-needs-readpst (it is not installed), pst-unreadable (nothing came out: damaged, or locked), pst-cut-short
(readpst ended early or was stopped), pst-no-room (the disk has no room for what is in it), pst-in-archive (unpack first).
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from visavis.sources.bounded import is_hidden
from visavis.sources.confinement import allow_seconds, confine

SUFFIXES = (".pst", ".ost")
PROGRAM = "readpst"
MEMORY = 1_000_000_000
SECONDS = 60.0
BYTES_PER_SECOND = 1_000_000
LONGEST_WAIT = 4  # times the processor time, for a disk that is slow
GROWTH, GROUND = 4, 50_000_000  # an archive may grow so many times, and by so many bytes, when its attachments are written
WATCH_SECONDS = 0.3

_FOLDER = "visavis-outlook-"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of one archive: the folder with its files, "" for none, and the code of what went wrong, or ""."""

    folder: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unpacking:
    """How far the unpacking of one archive is."""

    archive: Path
    done: int
    size: int


def is_outlook(name: str) -> bool:
    """Whether a file of this name is an archive of Outlook's; its content has no mark that others might not have."""
    return name.casefold().endswith(SUFFIXES)


def archives_in(paths: Sequence[Path]) -> Iterator[Path]:
    """Every archive that is named or lies in a named folder; links and hidden folders are not followed."""
    for path in paths:
        if is_outlook(path.name) and path.is_file():
            yield path
        elif path.is_dir():
            for folder, inner, names in os.walk(path):
                inner[:] = sorted(name for name in inner if not is_hidden(name))
                yield from (Path(folder) / name for name in sorted(names) if is_outlook(name) and not is_hidden(name))


class Outlook:
    """The archives among `paths`, unpacked below `scratch` (None: the system's place for such) until it is left."""

    def __init__(self, paths: Sequence[Path], scratch: Path | None, environment: Mapping[str, str]) -> None:
        self._archives = dict.fromkeys(archives_in(paths))
        self._scratch = scratch
        self._environment = environment
        self._place: Path | None = None
        self.found: dict[str, Unpacked] = {}

    def __enter__(self) -> "Outlook":
        return self

    def __exit__(self, *_: object) -> None:
        if self._place:
            shutil.rmtree(self._place, ignore_errors=True)

    def unpack(self) -> Iterator[Unpacking]:
        """Unpack one after the other and fill `found`. Stopping the iteration stops the work."""
        program = shutil.which(PROGRAM) if self._archives else None
        if program is None:
            return
        folder = self._scratch or Path(tempfile.gettempdir())
        _remove_left_behind(folder)
        self._place = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}{os.getpid()}-", dir=folder))
        for number, archive in enumerate(self._archives):
            into = self._place / str(number)
            into.mkdir(mode=0o700)
            self.found[str(archive)] = yield from _unpack(program, archive, into, self._environment)


def _unpack(program: str, archive: Path, into: Path, environment: Mapping[str, str]) -> Iterator[Unpacking]:  # type: ignore[misc]
    ...
