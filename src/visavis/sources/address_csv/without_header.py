"""Tables without a header: the first row already names somebody.

They are read when one column holds e-mail addresses. Where it is the fifth, the file is Thunderbird's, which always
writes its columns in one order (older versions put the screen name last). Else the columns have numbers instead of
names; where the first is made of the next two, or there is only one beside the address, it is the name.
Wrong for a table that has its addresses in the fifth column by accident.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from visavis.sources.columns import Column, columns_of
from visavis.sources.table import SEPARATORS, Cells, Line, rows_of

GENERIC = "csv"
MOST_COLUMNS = 500

_SAMPLE = 20  # rows
_FIFTH = 4  # counted from 0
_SEVENTH = 6
_ADDRESS = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")
_NUMBER = re.compile(r"[+(]?\d[\d\s()/.-]{4,}")

_FIRST_SIX = ("First Name", "Last Name", "Display Name", "Nickname", "Primary Email", "Secondary Email")
_REST = (
    *("Work Phone", "Home Phone", "Fax Number", "Pager Number", "Mobile Number"),
    *("Home Address", "Home Address 2", "Home City", "Home State", "Home ZipCode", "Home Country"),
    *("Work Address", "Work Address 2", "Work City", "Work State", "Work ZipCode", "Work Country"),
    *("Job Title", "Department", "Organization", "Web Page 1", "Web Page 2"),
    *("Birth Year", "Birth Month", "Birth Day", "Custom 1", "Custom 2", "Custom 3", "Custom 4", "Notes"),
)
_OLD_ORDER = (*_FIRST_SIX, *_REST, "Screen Name")
_NEW_ORDER = (*_FIRST_SIX, "Screen Name", *_REST)


@dataclass(frozen=True, slots=True)
class Headerless:
    """What a table without a header is. `separator` "" stands for one of its own in every row."""

    layout: str
    header: Cells
    columns: tuple[Column, ...]
    separator: str
    sample: tuple[Cells, ...]


def without_header(lines: Sequence[Line]) -> Headerless | None:
    """The table in lines of which the first is a row; None when no column holds addresses."""
    samples = {mark: _sample(lines, mark) for mark in (*SEPARATORS, "")}
    separator = next((mark for mark in SEPARATORS if all(map(is_row, samples[mark]))), "")
    sample = samples[separator]
    width = max(map(len, sample), default=0)
    places = [at for at in range(min(width, MOST_COLUMNS + 1)) if _holds_addresses(sample, at)]
    if not places or width > MOST_COLUMNS:
        return None
    if places[0] == _FIFTH:
        has_number = any(len(cells) > _SEVENTH and _NUMBER.fullmatch(cells[_SEVENTH]) for cells in sample)
        order = _OLD_ORDER if has_number else _NEW_ORDER
        return Headerless("thunderbird-csv/no-header", order, columns_of(order), separator, sample)
    header = tuple(str(at + 1) for at in range(width))
    meant = {header[at]: "email" for at in places} | {header[at]: what for at, what in _names(sample, places[0])}
    return Headerless(GENERIC, header, columns_of(header, meant), separator, sample)


def is_row(cells: Cells) -> bool:
    """Whether these cells hold an address, which no header does."""
    return any(map(is_address, cells))


def is_address(cell: str) -> bool:
    """Whether the cell is one e-mail address."""
    return _ADDRESS.fullmatch(cell.strip()) is not None


def _sample(lines: Sequence[Line], separator: str) -> tuple[Cells, ...]:
    rows = rows_of(lines, separator, lambda _: False)
    return tuple(tuple(cell.strip() for cell in row.cells) for row in islice(rows, _SAMPLE) if not row.fault)


def _holds_addresses(sample: Sequence[Cells], at: int) -> bool:
    """Whether most rows have an address in this column."""
    return 2 * sum(at < len(cells) and is_address(cells[at]) for cells in sample) > len(sample)


def _names(sample: Sequence[Cells], address_at: int) -> Iterator[tuple[int, str]]:
    """Which columns are names, where that shows."""
    if all(len(cells) > 3 and cells[0] == f"{cells[1]} {cells[2]}" for cells in sample):  # noqa: PLR2004 (columns)
        yield from enumerate(("name", "given", "family"))
    elif address_at < 2 and all(len(cells) == 2 for cells in sample):  # noqa: PLR2004 (columns)
        yield 1 - address_at, "name"
