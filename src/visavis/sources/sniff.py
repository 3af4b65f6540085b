"""What a file is, judged by its first bytes.

Problems: unknown-kind (nothing reads a file of this kind), empty-file. Both are told of files that were pointed at,
and inside folders and archives only of files that look like data: nobody wants to hear that a picture is no mail.
pst-in-archive: an archive of Outlook's inside another, which is not unpacked there.
"""

from collections.abc import Sequence
from pathlib import PurePosixPath

from visavis.records import FileVerdict, Problem
from visavis.sources.archive import OUTLOOK
from visavis.sources.registry import SOURCES
from visavis.sources.source import OpenFile, Source

HEAD = 1 << 16

_DATA = frozenset({".csv", ".vcf", ".vcard", ".ics", ".ldif", ".mbox", ".mbx", ".eml", ".emlx"})


def sniff(
    file: OpenFile, as_kind: str = "", *, named: bool = False, sources: Sequence[Source] = SOURCES
) -> tuple[Source | None, FileVerdict]:
    """The source that reads `file`, or None, and what it was taken for.

    `as_kind` asks only the source of that name; for a file that was pointed at (`named`) its word is taken even
    when the source does not recognise it. Raises OSError or UnreadableError when the file cannot be opened, or breaks
    off before anybody knows it.
    """
    is_folder = file.path.endswith("/")
    head = b"" if is_folder else _head(file)
    for source in sources:
        if as_kind in {"", source.name}:
            variant = source.recognise(file.path, head)
            if variant or (as_kind and named and head):
                return source, FileVerdict(file.path, source.name, variant, file.size)
    if len(head) < HEAD and not is_folder:
        _read_on(file)
    return None, FileVerdict(file.path, "", "", file.size)


def unread(verdict: FileVerdict, *, named: bool) -> Problem | None:
    """What to say of a file that nothing reads."""
    if verdict.path.casefold().endswith(OUTLOOK):
        return Problem(verdict.path, "pst-in-archive")
    if verdict.kind or not (named or PurePosixPath(verdict.path.casefold()).suffix in _DATA):
        return None
    return Problem(verdict.path, "unknown-kind" if verdict.size else "empty-file")


def _head(file: OpenFile) -> bytes:
    with file.open() as stream:
        return stream.read(HEAD)


def _read_on(file: OpenFile) -> None:
    """Raise UnreadableError for a file that goes on but does not unpack: it is damaged rather than of unknown kind."""
    with file.open() as stream:
        stream.read(HEAD)
        stream.read(1)
