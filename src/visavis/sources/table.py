"""Tables as exports write them (CSV): lines and rows, for every source whose file is one.

A file may begin with a byte order mark or be UTF-16; its lines end in CRLF or LF, those of an old Mac in CR; a
re-save in German Excel writes `;` and code page 1252 (code_page.py tells the others). The separator is the most
frequent of , ; TAB in the header.

Rows are put together line by line, by counting quotes, instead of leaving it to the csv module: there a quote that
is left open swallows every row after it without an error, and a field of megabytes ends the reading. Here a line
that is the beginning of a row, seen while a quote is open, shows that the quote was forgotten: the row with the open
quote is given up and told, the others are kept.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from visavis.sources.wide import utf8_chunks

LONGEST_ROW = 1 << 20  # characters; LinkedIn itself takes messages of up to 8,000
SEPARATORS = (",", ";", "\t")

_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
_CELL = {mark: re.compile(rf'"([^"]*(?:""[^"]*)*)"([^{mark}]*)|([^{mark}]*)') for mark in SEPARATORS}

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


def lines_of(stream: BinaryIO, page: str = "cp1252") -> Iterator[Line]:
    """The lines of a file: UTF-16 or UTF-8, with the code page `page` for a line that is neither."""
    pieces = (_decoded(piece, page) for piece in _pieces(stream))
    for number, first in enumerate(pieces, start=1):
        odd, cut, last = first.count('"') % 2 == 1, False, first
        while last and not last.endswith("\n"):
            last = next(pieces, "")
            odd ^= last.count('"') % 2 == 1
            cut = cut or last != ""
        text = first.rstrip("\r\n").removeprefix("\ufeff") if number == 1 else first.rstrip("\r\n")
        yield Line(number, _CONTROL.sub("", text.replace("\r", "\n")), odd, cut)


def separator_of(header: str) -> str:
    """The most frequent of the usual ones."""
    return max(SEPARATORS, key=header.count)


def cells_of(text: str, separator: str) -> Cells:
    """The cells of one row. Never raises: quoting that is not proper is taken as it stands."""
    quotes = text.count('"')
    if not quotes:
        return tuple(text.split(separator))
    if quotes % 2 == 0:
        with suppress(csv.Error):  # a field of more than 128 kB, or a line end outside of quotes
            return tuple(next(csv.reader((text,), delimiter=separator)))  # five times as fast as what follows
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

    `separator` "" stands for whichever is the most frequent in each row. `begins_row` says of one line whether a row
    surely begins there, even if it does not end there.
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
    text = "\n".join(line.text for line in held)
    return Row(held[0].number, cells_of(text, separator or separator_of(text)))


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Lines, ending in LF, those longer than a row may be in several pieces."""
    chunks = utf8_chunks(stream)
    first = next(chunks, b"")
    end = b"\r" if b"\r" in first and b"\n" not in first else b"\n"
    rest = b""
    for chunk in chain([first], chunks):
        *whole, rest = (rest + chunk).split(end)
        for line in whole:
            yield line + b"\n"
        if len(rest) >= LONGEST_ROW:
            yield rest
            rest = b""
    if rest:
        yield rest


def _decoded(piece: bytes, page: str) -> str:
    try:
        return piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece.decode(page, "replace")
