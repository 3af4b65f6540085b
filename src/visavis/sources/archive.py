"""The road into every file: whatever a person points at becomes a row of open files.

A file (also packed with gzip), a folder, a zip (with zips one level inside it), a .tgz, a Maildir: `walk` yields what
can be opened and, as Problems, what is refused and why. Nothing is written, links are not followed, hidden files are
passed over.
Order is the same on every walk, so that a reading that broke off can go on where it stopped.

Problems: file-missing (nothing lies there), file-unreadable (it may not be read, or is no ordinary file),
archive-damaged (nothing in it can be read: get it again), archive-cut-short (cut off or broken from there on: what
came before is read), archive-unsupported (packed in a way not known here: unpack it and point at the folder),
archive-too-many-files, archive-too-deep and archive-in-archive (unpack the inner one first),
zip-bomb (it would unpack to absurdly much), encrypted (it needs a password), unsafe-name (it points out of it).
Archives of Outlook's are walked where outlook_archive has unpacked them; its docstring has their problems.
"""

import io
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from visavis.records import Problem
from visavis.sources.bounded import (
    BUFFER,
    DEFAULT_LIMITS,
    ArchiveLimits,
    DamagedError,
    TooLargeError,
    UnreadableError,
    is_hidden,
    same_name,
    shown,
)
from visavis.sources.gzipped import GZIP, gzipped
from visavis.sources.source import OpenFile
from visavis.sources.zipped import is_zip, zip_members

__all__ = ["ArchiveLimits", "DamagedError", "TooLargeError", "UnreadableError", "walk"]

MAX_FOLDERS = 64  # one inside the other
OUTLOOK = (".pst", ".ost")

Unpacked = Mapping[str, tuple[str, str]]
"""Of each of Outlook's archives, the folder with what was in it, and the code of what went wrong; either may be ""."""


def walk(
    path: Path,
    limits: ArchiveLimits = DEFAULT_LIMITS,
    *,
    beat: Callable[[], None] = lambda: None,
    unpacked: Unpacked | None = None,
) -> Iterator[OpenFile | Problem]:
    """Every file that can be opened under `path`, and a Problem for each that cannot.

    What lies in an archive can be opened only until the next item is asked for: then the archive may be closed.
    `beat` is called whenever a piece was read while searching, so that a long search can show that it is alive.
    """
    name = shown(path.as_posix())
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        yield Problem(name, "file-missing")
    except (OSError, ValueError) as error:
        yield Problem(name, "file-unreadable", detail=type(error).__name__)
    else:
        if stat.S_ISDIR(mode):
            yield from _Walk(limits, beat, unpacked or {}).folder(path, name, 0)
        elif stat.S_ISREG(mode):
            yield from _Walk(limits, beat, unpacked or {}).file(path, name)
        else:
            yield Problem(name, "file-unreadable", detail="no ordinary file")


@dataclass(frozen=True, slots=True)
class DiskFile:
    """A file on disk."""

    path: str
    size: int
    where: Path

    def open(self) -> BinaryIO:
        """Open from the start. Raises OSError when the file went away or may not be read."""
        return self.where.open("rb")

    def sibling(self, name: str) -> OpenFile | None:
        """The file of that name in the same folder."""
        try:
            with os.scandir(self.where.parent) as entries:
                found = next((entry for entry in entries if same_name(entry.name, name) and entry.is_file()), None)
                size = found.stat().st_size if found else 0
        except OSError:
            return None
        return DiskFile(_joined(self.path.rpartition("/")[0], found.name), size, Path(found.path)) if found else None

    def parts(self) -> Iterator[OpenFile]:
        """The file itself."""
        yield self


@dataclass(frozen=True, slots=True)
class MaildirFolder:
    """A folder of messages, one file each, in cur/ and new/. Its path ends in "/"; it cannot be opened as a whole."""

    path: str
    size: int
    where: Path

    def open(self) -> BinaryIO:
        """Raise: it is no file."""
        raise UnreadableError("a folder of messages is read part by part")

    def sibling(self, name: str) -> OpenFile | None:  # noqa: ARG002
        """None: the folders beside it are walked on their own."""
        return None

    def parts(self) -> Iterator[OpenFile]:
        """Each message, cur/ first, in the order of the names: those begin with the time of delivery."""
        for box in ("cur", "new"):
            for entry in _sorted_entries(self.where / box):
                if not entry.name.startswith(".") and entry.is_file(follow_symlinks=False):
                    yield DiskFile(f"{self.path}{box}/{shown(entry.name)}", entry.stat().st_size, Path(entry.path))


@dataclass(frozen=True, slots=True)
class _Walk:
    limits: ArchiveLimits
    beat: Callable[[], None]
    unpacked: Unpacked

    def folder(self, where: Path, name: str, depth: int) -> Iterator[OpenFile | Problem]:
        maildir = _is_maildir(where)
        try:
            if maildir:
                yield MaildirFolder(_joined(name, ""), _maildir_size(where), where)
            entries = _sorted_entries(where)
        except OSError as error:
            yield Problem(name, "file-unreadable", detail=type(error).__name__)
            return
        for entry in entries:
            inside, path = Path(entry.path), _joined(name, shown(entry.name))
            if entry.is_dir(follow_symlinks=False):
                if depth < MAX_FOLDERS and not _passed_over(entry.name, inside, in_maildir=maildir):
                    yield from self.folder(inside, path, depth + 1)
            elif entry.is_file(follow_symlinks=False) and not maildir and not is_hidden(entry.name):
                yield from self.file(inside, path)

    def file(self, where: Path, name: str) -> Iterator[OpenFile | Problem]:
        if name.casefold().endswith(OUTLOOK):
            yield from self.outlook(where, name)
            return
        try:
            with where.open("rb") as stream:
                head = stream.read(4)
                size = os.fstat(stream.fileno()).st_size
                if head and (_is_tar(name) or name.casefold().endswith(".zip") or is_zip(name, head)):
                    yield from self.archive(name, stream, size)
                    return
            packed = head.startswith(GZIP) and name.casefold().endswith(".gz")
            yield gzipped(where, name, size, self.limits) if packed else DiskFile(name, size, where)
        except OSError as error:
            yield Problem(name, "file-unreadable", detail=type(error).__name__)

    def outlook(self, where: Path, name: str) -> Iterator[OpenFile | Problem]:
        """What came out of an archive of Outlook's, under the archive's name."""
        if str(where) not in self.unpacked:
            yield Problem(name, "pst-needs-readpst")
            return
        folder, problem = self.unpacked[str(where)]
        if problem:
            yield Problem(name, problem)
        if folder:
            yield from self.folder(Path(folder), name, 0)

    def archive(self, name: str, stream: BinaryIO, size: int) -> Iterator[OpenFile | Problem]:
        stream.seek(0)
        if _is_tar(name):
            from visavis.sources.tarred import tar_members  # slow to import, seldom needed

            yield from tar_members(name, io.BufferedReader(_Beating(stream, self.beat), BUFFER), size, self.limits)
        else:
            yield from zip_members(name, stream, self.limits, self.nested)

    def nested(self, member: OpenFile, stream: BinaryIO) -> Iterator[OpenFile | Problem]:
        yield from zip_members(member.path, stream, self.limits, None)


class _Beating(io.RawIOBase):
    """A stream on disk that tells of each piece read."""

    def __init__(self, inner: BinaryIO, beat: Callable[[], None]) -> None:
        self._inner = inner
        self._beat = beat

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._inner.seek(offset, whence)

    def tell(self) -> int:
        return self._inner.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._inner.read(len(buffer))
        buffer[: len(piece)] = piece
        self._beat()
        return len(piece)


def _is_tar(name: str) -> bool:
    """Whether the name says so; the content of a tar has no reliable mark at its start."""
    return name.casefold().endswith((".tar", ".tar.gz", ".tgz"))


def _passed_over(name: str, inside: Path, *, in_maildir: bool) -> bool:
    """Hidden folders are, but the folders of a Maildir are called ".Sent"; its own three are read as one."""
    if in_maildir and name in {"cur", "new", "tmp"}:
        return True
    return is_hidden(name) and not _is_maildir(inside)


def _is_maildir(where: Path) -> bool:
    return (where / "cur").is_dir() and ((where / "new").is_dir() or (where / "tmp").is_dir())


def _maildir_size(where: Path) -> int:
    return sum(entry.stat().st_size for box in ("cur", "new") for entry in _sorted_entries(where / box))


def _sorted_entries(where: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(where) as entries:
            return sorted(entries, key=lambda entry: shown(entry.name))
    except FileNotFoundError:
        return []


def _joined(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}" if folder else name
