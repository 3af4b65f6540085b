r"""Bytes to logical lines: encodings with two-byte units, line ends, folding, soft breaks, and limits.

A logical line is one property with its folds put back (RFC 6350 section 3.2), its quoted-printable soft breaks
kept as "=\n" for the decoder, and its picture left out. Nothing here is ever larger than PROPERTY_LIMIT, however
long the line in the file is. Wrong when a writer folds without a blank in a line shorter than FOLD_LENGTH.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, Literal

from visavis.sources.wide import utf8_chunks

PROPERTY_LIMIT = 1_000_000  # bytes; what is longer loses its value
BLOCK_LIMIT = PROPERTY_LIMIT // 2  # a card longer than this is not waited for
BLANKS = b" \t"
FOLD_LENGTH = 60  # a line without colon after one at least this long is its continuation, else stray text

Nature = Literal["edge", "picture", "quoted", "note", "plain"]

NATURES: tuple[tuple[Nature, re.Pattern[bytes]], ...] = (
    ("edge", re.compile(rb"(?i)\s*(?:BEGIN|END)\s*:")),
    ("picture", re.compile(rb"(?i)(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]")),
    ("picture", re.compile(rb"(?i)[^:]*;(?:ENCODING=)?B(?:ASE64)?[;:]")),
    ("quoted", re.compile(rb"(?i)[^:]*QUOTED-PRINTABLE")),
    ("note", re.compile(rb"(?i)(?:[\w-]+\.)?NOTE[;:]")),
)
END = re.compile(rb"(?i)\s*END\s*:")

LogicalLine = tuple[int, bytes, bool]
"""Number of its first line, the property as bytes, and whether its value was too long and is left out."""


def blocks(stream: BinaryIO) -> Iterator[bytes]:
    """The file in pieces that each end with the END line of a card, as long as one comes in time."""
    held = b""
    for chunk in utf8_chunks(stream):
        held += chunk
        capitals = held.upper()
        start = 0
        while (end := capitals.find(b"\nEND:VCARD", start)) >= 0 and (cut := held.find(b"\n", end + 1) + 1):
            yield held[start:cut]
            start = cut
        held = held[start:]
        if len(held) > BLOCK_LIMIT:
            yield held
            held = b""
    if held:
        yield held


class Unfolding:
    """Line by line, with every bad habit known: the property being read, and what continues it so far."""

    def __init__(self) -> None:
        self.number = 0  # of the last line read
        self.start = 0
        self.opener = self.last = self.unended = b""
        self.nature = ""
        self.parts: list[bytes] = []
        self.size = 0

    @property
    def busy(self) -> bool:
        """Whether a property may still go on in the next block."""
        return bool(self.unended or self.opener)

    def lines(self, block: bytes) -> Iterator[LogicalLine]:
        """The properties that are complete with this block (line ends: LF, CRLF or CR)."""
        *lines, unended = (self.unended + block + b"$").splitlines()
        self.unended = unended[:-1][: PROPERTY_LIMIT + 1]
        for line in lines:
            yield from self.line(line)

    def line(self, line: bytes) -> Iterator[LogicalLine]:
        """One more line: it continues the property, or completes it and begins something new."""
        self.number += 1
        if b":" not in line or line[0] in BLANKS or self.last.endswith(b"="):
            self.nature = self.nature or nature_of(self.opener)
            continued = continuation(self.nature, self.last, line)
            if continued is not None:
                self.last = line or self.last
                self.size += len(continued)
                self.parts.append(continued)
                if self.size > PROPERTY_LIMIT:
                    self.parts.clear()
                return
        yield from self.complete()
        self.start, self.opener, self.last = self.number, line, line
        if END.match(line):
            yield from self.complete()

    def rest(self) -> Iterator[LogicalLine]:
        """What is left when the file is over."""
        if self.unended:
            yield from self.line(self.unended)
        yield from self.complete()

    def complete(self) -> Iterator[LogicalLine]:
        """The property with its continuations, or only its name when it is too long."""
        opener, size = self.opener, len(self.opener) + self.size
        if size > PROPERTY_LIMIT:
            yield self.start, opener[:1000].partition(b":")[0] + b":", nature_of(opener) != "picture"
        elif opener:
            yield self.start, b"".join((opener, *self.parts)), False
        self.opener = self.last = b""
        self.nature, self.size = "", 0
        self.parts.clear()


def nature_of(opener: bytes) -> Nature:
    """What kind of property a line opens, as far as it changes how the next line is read."""
    start = opener[:1000]
    return next((nature for nature, pattern in NATURES if pattern.match(start)), "plain")


def continuation(nature: str, last: bytes, line: bytes) -> bytes | None:
    """What the line adds to the property before it; None when it begins something new."""
    folded = line[:1] in (b" ", b"\t")
    if nature == "picture":
        return b"" if folded or b":" not in line else None
    if nature == "edge" or not last or not line:
        return None
    if nature == "quoted" and last.endswith(b"=") and not END.match(line):
        return b"\n" + line
    if folded:
        return line[1:]
    return None if b":" in line else unmarked_continuation(nature, last, line)


def unmarked_continuation(nature: str, last: bytes, line: bytes) -> bytes | None:
    """The same for a line that is neither folded nor a property: writers forget the blank, the "=" and the escape."""
    if nature == "quoted" and line.startswith(b"="):
        return b"=\n" + line
    if len(last) >= FOLD_LENGTH:
        return line
    return b"\\n" + line if nature == "note" else None
