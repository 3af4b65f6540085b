"""Reading no more from an archive than its directory promised.

A zip states for each member how large it is once unpacked; a bomb lies about it or states gigabytes.
What is stated is checked before a member is opened (`ArchiveLimits`), and `bounded` holds the member to its word while
it is read. Whatever goes wrong inside an archive surfaces as one of two errors, so that a reader need not know
what it reads from.
"""

import io
import lzma
import unicodedata
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile

MEGABYTE = 1_000_000
BUFFER = 1 << 18


class UnreadableError(Exception):
    """The file cannot be read on; `code` is the Problem's."""

    code = "file-unreadable"


class TooLargeError(UnreadableError):
    """More came out of the archive than it had stated."""

    code = "zip-bomb"


class DamagedError(UnreadableError):
    """What the archive holds does not unpack, or not to what its checksum says."""

    code = "archive-cut-short"


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """How much of an archive is taken in. Sizes are bytes as unpacked."""

    members: int = 100_000
    total: int = 50_000 * MEGABYTE
    ratio: int = 200  # no honest text packs better; a gigabyte of zeros packs 1000 to 1
    unsuspected: int = 100 * MEGABYTE  # below this the ratio does not matter
    nested: int = 64 * MEGABYTE  # an archive inside an archive is held in memory

    def suspects(self, size: int, packed: int) -> bool:
        """Whether so many bytes out of so few are a bomb."""
        return size > self.unsuspected and size > self.ratio * max(packed, 1)


DEFAULT_LIMITS = ArchiveLimits()


class _Bounded(io.RawIOBase):
    """What could be read is handed out first, as if the file ended there; whoever reads on gets the error."""

    def __init__(self, inner: io.BufferedIOBase, size: int) -> None:
        self._inner = inner
        self._size = size
        self._at = 0
        self._error: UnreadableError | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = self._inner.seek(offset, whence)
        self._error = None
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._error:
            raise self._error
        piece = self._piece(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def readall(self) -> bytes:
        whole = super().readall()
        if self._error:
            raise self._error
        return whole

    def _piece(self, length: int) -> bytes:
        try:
            piece = self._inner.read1(length)
        except (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError) as error:
            self._error = DamagedError(type(error).__name__)
            return b""
        except UnreadableError as error:
            self._error = error
            return b""
        left = self._size - self._at
        self._at += len(piece)
        if left <= 0 and self._at > self._size:
            self._error = TooLargeError("longer than the archive states")
            return b""
        return piece[:left]

    def close(self) -> None:
        self._inner.close()
        super().close()


def bounded(inner: io.BufferedIOBase, size: int) -> BinaryIO:
    """The stream `inner`, which raises TooLargeError after `size` bytes and DamagedError where it does not unpack.

    A read of so many bytes returns what there is before that place; the next one raises.
    """
    return io.BufferedReader(_Bounded(inner, size), BUFFER)


def shown(name: str) -> str:
    """A name from a disk or an archive as it can be shown, stored and compared: NFC, without lone surrogates."""
    whole = name.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", whole)


def same_name(one: str, other: str) -> bool:
    """Whether two file names are the same on any of the usual disks: case and composition do not count."""
    return shown(one).casefold() == shown(other).casefold()


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name belongs to a system rather than to a person."""
    return name.startswith(".") or name.casefold() in _SYSTEM_NAMES


def escapes(name: str) -> bool:
    """Whether a member's name points out of its archive: absolute, with a drive, or climbing up."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":")


_SYSTEM_NAMES = frozenset({"__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information"})
