"""Tables as exports write them (CSV): lines and rows, for every source whose file is one.

A file may begin with a byte order mark; its lines end in CRLF or LF; a re-save in German Excel writes `;` and code
page 1252. The separator is the most frequent of , ; TAB in the header.

Rows are put together line by line, by counting quotes, instead of leaving it to the csv module: there a quote that
is left open swallows every row after it without an error, and a field of megabytes ends the reading. Here a line
that is the beginning of a row, seen while a quote is open, shows that the quote was forgotten: the row with the open
quote is given up and told, the others are kept.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

LONGEST_ROW = 1 << 20  # characters; LinkedIn itself takes messages of up to 8,000
LARGEST_UTF16 = 1 << 25  # bytes; only a re-save writes it, and it is decoded whole

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = (",", ";", "\t")
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
_CELL = {mark: re.compile(rf'"([^"]*(?:""[^"]*)*)"([^{mark}]*)|([^{mark}]*)') for mark in _SEPARATORS}

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line, its number counted from 1. `cut`: only its beginning is here; `odd`: it opens or closes a quote."""

    number: int
    text: str
    odd: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row and the number of its first line; where `fault` is set there are no cells."""

    line: int
    cells: Cells = ()
    fault: str = ""


def lines_of(stream: BinaryIO) -> Iterator[Line]:
    """The lines of a file: UTF-16 when marked so, else UTF-8, with code page 1252 for a line that is no UTF-8."""
    pieces = _pieces(stream)
    for number, first in enumerate(pieces, start=1):
        odd, cut, last = first.count('"') % 2 == 1, False, first
        while last and not last.endswith("\n"):
            last = next(pieces, "")
            odd ^= last.count('"') % 2 == 1
            cut = cut or last != ""
        text = first.removeprefix("\ufeff") if number == 1 else first
        yield Line(number, _CONTROL.sub("", text).rstrip("\n"), odd, cut)


def separator_of(header: str) -> str:
    """The most frequent of the usual ones."""
    return max(_SEPARATORS, key=header.count)


def cells_of(text: str, separator: str) -> Cells:
    """The cells of one row. Never raises: quoting that is not proper is taken as it stands."""
    if '"' not in text:
        return tuple(text.split(separator))
    cells, at = [], 0
    while at <= len(text):
        match = _CELL[separator].match(text, at)
        assert match is not None, "the pattern matches even nothing"
        quoted, after, plain = match.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"') + after)
        at = match.end() + 1
    return tuple(cells)


def rows_of(lines: Iterable[Line], separator: str, begins_row: Callable[[str], bool]) -> Iterator[Row]:
    """The rows in the lines after a header.

    `begins_row` says of one line whether a row surely begins there, even if it does not end there.
    Faults: quote-left-open, told at the line where the quote was opened, and row-too-long.
    """
    held: list[Line] = []
    size, odd = 0, False
    for line in lines:
        if held and begins_row(line.text):
            yield Row(held[0].number, fault="quote-left-open")
            held, size, odd = [], 0, False
        if not held and not line.text.strip(" \t,;"):
            continue
        held.append(line)
        size += LONGEST_ROW if line.cut else len(line.text)
        odd ^= line.odd
        if size >= LONGEST_ROW:
            del held[1:]
        if not odd:
            yield _row(held, separator, too_long=size >= LONGEST_ROW)
            held, size = [], 0
    if held:
        yield Row(held[0].number, fault="quote-left-open")


def _row(held: list[Line], separator: str, *, too_long: bool) -> Row:
    if too_long:
        return Row(held[0].number, fault="row-too-long")
    return Row(held[0].number, cells_of("\n".join(line.text for line in held), separator))


def _pieces(stream: BinaryIO) -> Iterator[str]:
    """Lines with their ends, those longer than a row may be in several pieces."""
    first = stream.readline(LONGEST_ROW)
    if first.startswith(_UTF16):
        whole = (first + stream.read(LARGEST_UTF16)).decode("utf-16", "replace")
        return iter(io.StringIO(whole, newline="\n"))
    return map(_decoded, chain([first] if first else [], iter(lambda: stream.readline(LONGEST_ROW), b"")))


def _decoded(piece: bytes) -> str:
    try:
        return piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece.decode("cp1252", "replace")
