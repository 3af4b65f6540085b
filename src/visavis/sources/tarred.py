"""The files of a .tar or .tgz (Google Takeout offers it), read in one pass from front to back.

A tar has no directory: what a member is stands right before it. So members come in the order of the archive, none
knows its siblings, and a bomb ends the reading, because stepping over it would mean unpacking it.
A member keeps its first bytes, so that looking at it and then reading it does not wind the archive back.
"""

import gzip
import io
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from visavis.records import Problem
from visavis.sources.bounded import BUFFER, ArchiveLimits, DamagedError, bounded, escapes, is_hidden, shown
from visavis.sources.gzipped import GZIP
from visavis.sources.source import OpenFile

_BROKEN = (tarfile.TarError, OSError, EOFError, zlib.error, ValueError)


@dataclass(frozen=True, slots=True)
class TarMember:
    """One file of a tar that is being read through."""

    path: str
    size: int
    info: tarfile.TarInfo
    archive: tarfile.TarFile
    head: bytes

    def open(self) -> BinaryIO:
        """Open from the start; a second reading beyond the first bytes winds the archive back and is slow."""
        return bounded(io.BufferedReader(_Headed(self), BUFFER), self.size)

    def sibling(self, name: str) -> OpenFile | None:  # noqa: ARG002
        """None: finding a sibling would mean unpacking everything before and after."""
        return None

    def parts(self) -> Iterator[OpenFile]:
        """The member itself."""
        yield self


class _Headed(io.RawIOBase):
    """The head that was kept, then what follows it in the archive."""

    def __init__(self, member: TarMember) -> None:
        self._member = member
        self._stream: IO[bytes] | None = None
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._member.size}[whence]
        self._at = max(start + offset, 0)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._member.head[self._at : self._at + len(buffer)]
        if not piece and self._at < self._member.size:
            try:
                piece = self._rest().read(len(buffer))
            except _BROKEN as error:
                raise DamagedError(type(error).__name__) from error
        self._at += len(piece)
        buffer[: len(piece)] = piece
        return len(piece)

    def _rest(self) -> IO[bytes]:
        if self._stream is None:
            self._stream = self._member.archive.extractfile(self._member.info)
            assert self._stream is not None, "only ordinary files become members"
        if self._stream.tell() != self._at:
            self._stream.seek(self._at)
        return self._stream


def tar_members(path: str, stream: BinaryIO, size: int, limits: ArchiveLimits) -> Iterator[OpenFile | Problem]:
    """The members of the tar in `stream`, which is `size` bytes long as it lies on the disk."""
    some = False
    packed = stream.read(2) == GZIP
    stream.seek(0)
    unpacked = cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if packed else stream
    try:
        with tarfile.open(fileobj=unpacked, mode="r:") as archive:
            for member in _members(path, archive, size, limits):
                some = True
                yield member
    except _BROKEN as error:
        yield Problem(path, "archive-cut-short" if some else "archive-damaged", detail=type(error).__name__)


def _members(path: str, archive: tarfile.TarFile, size: int, limits: ArchiveLimits) -> Iterator[OpenFile | Problem]:
    left = limits.total
    for count, info in enumerate(iter(archive.next, None), start=1):
        name = shown(info.name.removeprefix("./"))
        if count > limits.members:
            yield Problem(path, "archive-too-many-files", detail=str(limits.members))
            return
        if info.size > left or limits.suspects(info.size, size):
            yield Problem(f"{path}/{name}", "zip-bomb", detail=str(info.size))
            return
        left -= info.size
        archive.members = []  # type: ignore[attr-defined] # tarfile remembers every member; of a long archive none is needed again
        if not info.isreg() or info.sparse is not None or _is_quiet(name):
            continue
        if escapes(name):
            yield Problem(f"{path}/{name}", "unsafe-name")
            continue
        yield TarMember(f"{path}/{name}", info.size, info, archive, _head_of(archive, info))


def _head_of(archive: tarfile.TarFile, info: tarfile.TarInfo) -> bytes:
    stream = archive.extractfile(info)
    return stream.read(BUFFER) if stream is not None else b""


def _is_quiet(name: str) -> bool:
    return any(is_hidden(part) for part in PurePosixPath(name).parts if part != "..")
