"""Bytes to content lines: line ends, folding, and limits (RFC 5545, 3.1).

Folds are put back before anything is decoded, since writers fold in the middle of a letter. Also read: a name folded
away from its value (Mozilla), blank lines, and quoted-printable soft breaks (vCalendar 1.0). A content line longer than
LONGEST loses its end, which only attachments are. Wrong when a writer folds without a blank: the rest of that line
is then an odd line of its own.
"""

from collections.abc import Iterator
from typing import BinaryIO

from visavis.sources.wide import utf8_chunks

LONGEST = 1 << 16  # bytes of one content line
_BLANKS = (b" ", b"\t")
_SOFT = b"QUOTED-PRINTABLE"

ContentLine = tuple[int, bytes]
"""The number of its first line in the file, counted from 1, and the property as it was before it was folded."""


def content_lines(stream: BinaryIO) -> Iterator[ContentLine]:
    """Every property of the file in order, blank lines left out. Holds no more than one of them."""
    start = number = size = 0
    opener = last = b""
    more: list[bytes] = []
    for lines in _physical(stream):
        for line in lines:
            number += 1
            is_soft = last[-1:] == b"=" and line != b"" and _is_soft(opener)
            if is_soft or line[:1] in _BLANKS:
                if size < LONGEST:
                    more.append(b"\n" + line if is_soft else line[1:])
                    size += len(line)
                last = line
                continue
            if opener:
                yield start, b"".join((opener, *more))[:LONGEST] if more else opener
            start, opener, last, size = number, line, line, 0
            more.clear()
    if opener:
        yield start, b"".join((opener, *more))[:LONGEST]


def _is_soft(opener: bytes) -> bool:
    return _SOFT in opener.partition(b":")[0].upper()


def _physical(stream: BinaryIO) -> Iterator[list[bytes]]:
    """The lines of each piece of the file without their ends (LF, CRLF or CR), the longest cut."""
    held = b""
    for chunk in utf8_chunks(stream):
        *lines, held = (held + chunk + b"$").splitlines()
        held = held[:-1][:LONGEST]
        if max(map(len, lines), default=0) > LONGEST:
            lines = [line[:LONGEST] for line in lines]
        yield lines
    if held:
        yield [held]
