"""The files of a zip, one after the other, without unpacking it anywhere.

Names are checked although nothing is written to disk: a name that climbs out of its archive was made by somebody
with intent. Encrypted members are told once for the whole archive. Zip64 is the standard library's business; names
stored as UTF-8 without saying so (macOS, old Java) are put right, and so compare equal to what a Mac calls decomposed.
"""

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from visavis.records import Problem
from visavis.sources.bounded import (
    ArchiveLimits,
    DamagedError,
    UnreadableError,
    bounded,
    escapes,
    is_hidden,
    same_name,
    shown,
)
from visavis.sources.source import OpenFile

Nested = Callable[[OpenFile, BinaryIO], Iterator[OpenFile | Problem]]

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})

_OFFICE = (".docx", ".xlsx", ".pptx", ".docm", ".xlsm", ".odt", ".ods", ".odp", ".odg", ".epub")
_OTHERS = (".jar", ".apk", ".whl", ".pages", ".numbers", ".key", ".kmz", ".xpi")


def is_zip(name: str, head: bytes) -> bool:
    """Whether these first bytes begin a zip that is meant as one: office documents are zips too."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not name.casefold().endswith(_OFFICE + _OTHERS)


@dataclass(frozen=True, slots=True)
class ZipMember:
    """One file inside an open zip."""

    path: str
    size: int
    name: str  # as in the archive, decoded and composed
    info: zipfile.ZipInfo
    archive: "OpenZip"

    def open(self) -> BinaryIO:
        """Open from the start, held to the stated size."""
        return bounded(self.archive.open(self.info), self.size)

    def sibling(self, name: str) -> OpenFile | None:
        """The member of that name in the same folder of the archive."""
        wanted = str(PurePosixPath(self.name).with_name(name))
        return next((member for member in self.archive.members if same_name(member.name, wanted)), None)

    def parts(self) -> Iterator[OpenFile]:
        """The member itself."""
        yield self


class OpenZip:
    """An open zip and those of its members that may be read, in the order of their names."""

    def __init__(self, path: str, archive: zipfile.ZipFile) -> None:
        self.path = path
        self.members: list[ZipMember] = []
        self._archive = archive

    def open(self, info: zipfile.ZipInfo) -> io.BufferedIOBase:
        """The unpacking stream of one member. Raises DamagedError when the archive is not what its directory says."""
        try:
            return cast(io.BufferedIOBase, self._archive.open(info))
        except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError) as error:
            raise DamagedError(type(error).__name__) from error

    def choose(self, limits: ArchiveLimits) -> Iterator[Problem]:
        """Fill `members`; tell what is refused."""
        infos = sorted(((_name_of(info), info) for info in self._archive.infolist()), key=lambda item: item[0])
        if len(infos) > limits.members:
            yield Problem(self.path, "archive-too-many-files", detail=str(len(infos)))
            return
        locked, left = 0, limits.total
        for name, info in infos:
            if _is_quiet(name, info):
                continue
            if info.flag_bits & _ENCRYPTED:
                locked += 1
                continue
            if code := _refusal(name, info, limits, left):
                yield Problem(f"{self.path}/{name}", code, detail=str(info.file_size))
                continue
            left -= info.file_size
            self.members.append(ZipMember(f"{self.path}/{name}", info.file_size, name, info, self))
        if locked:
            yield Problem(self.path, "encrypted", detail=str(locked))


def zip_members(
    path: str, stream: BinaryIO, limits: ArchiveLimits, nested: Nested | None
) -> Iterator[OpenFile | Problem]:
    """The members of the zip in `stream`, refusals first. `nested` walks an archive inside it; None: not that deep."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, UnreadableError) as error:
        yield Problem(path, "archive-damaged", detail=type(error).__name__)
        return
    with archive:
        opened = OpenZip(path, archive)
        yield from opened.choose(limits)
        for member in opened.members:
            yield from _member(member, limits, nested)


def _member(member: ZipMember, limits: ArchiveLimits, nested: Nested | None) -> Iterator[OpenFile | Problem]:
    if not member.name.casefold().endswith(".zip"):
        yield member
    elif nested is None:
        yield Problem(member.path, "archive-too-deep")
    elif member.size > limits.nested:
        yield Problem(member.path, "archive-in-archive", detail=str(member.size))
    else:
        try:
            with member.open() as stream:
                inner = io.BytesIO(stream.read())
        except DamagedError as error:  # an archive of which not even the directory is there
            yield Problem(member.path, "archive-damaged", detail=str(error))
        except UnreadableError as error:
            yield Problem(member.path, error.code, detail=str(error))
        else:
            yield from nested(member, inner)


def _is_quiet(name: str, info: zipfile.ZipInfo) -> bool:
    """Folders, links and a system's own files are passed over without a word."""
    link = stat.S_ISLNK(info.external_attr >> 16)
    hidden = any(is_hidden(part) for part in PurePosixPath(name).parts if part != "..")
    return info.is_dir() or link or hidden


def _refusal(name: str, info: zipfile.ZipInfo, limits: ArchiveLimits, left: int) -> str:
    if escapes(name):
        return "unsafe-name"
    if info.compress_type not in _METHODS:
        return "archive-unsupported"
    if info.file_size > left or limits.suspects(info.file_size, info.compress_size):
        return "zip-bomb"
    return ""


def _name_of(info: zipfile.ZipInfo) -> str:
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return shown(name)
