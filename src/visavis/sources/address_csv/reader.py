"""Address books as tables: Google's, Outlook's and Thunderbird's CSV, and any other table that speaks of people.

Rows become people one by one; a row that cannot be read costs only itself. The file is read once for the order of its
dates, where its dates need one, and once for its people.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from visavis.records import DateOrder, FileVerdict, Problem, Question, Reading
from visavis.sources.address_csv.layouts import Table, says_it_is_a_table, speaks_of_people, table_of
from visavis.sources.address_csv.without_header import GENERIC, is_address
from visavis.sources.columns import ADDRESS, Column, columns_of, names_anybody, offered
from visavis.sources.person_row import BETWEEN_VALUES, person_of
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.table import Cells, Row, cells_of, lines_of, rows_of
from visavis.sources.written_date import Calendar, file_order, parts_of

HEAD = 1 << 16
SHOWN_ROWS = 3
SHOWN_CELL = 80  # characters

_DATES = frozenset({"birthday", "anniversary", "connected", "event"})
_NEVER = (
    frozenset({"given", "family", "prefix", "phone", "organisation", "title", "birthday", "label", "tag"}) | ADDRESS
)
"""No address is what columns of this meaning hold."""
_SURE_WIDTH = 8  # columns: a line of a note has as many separators by accident no more
_BY_REGION: dict[str, DateOrder] = {"US": "mdy", **dict.fromkeys(("GB", "IE", "AU", "NZ", "IN"), "dmy")}
"""How Windows writes a short date where it uses slashes. Outlook exports dates as the computer writes them."""


def recognise(path: str, head: bytes) -> str:
    """The variant: "outlook-csv/de/cp1252", "google-csv/new", "csv" for a table of no known program, or ""."""
    table = table_of(head) if head else None
    if table is None or (table.is_generic and not says_it_is_a_table(path, table)):
        return ""
    return table.variant


def read(file: OpenFile, _: str, context: Context) -> Reading:
    """The people of one file. Problems and questions: see README.md."""
    with file.open() as stream:
        head = stream.read(HEAD)
    if not head.strip(b"\xef\xbb\xbf \t\r\n,;"):
        yield Problem(file.path, "empty-file")
        return
    table = table_of(head)
    if table is None:
        yield Problem(file.path, "header-missing", 1)
        return
    answer = context.columns.get(table.mark)
    columns = table.columns if answer is None else columns_of(table.header, answer)
    if table.is_generic:
        question = _columns_question(file.path, table, answer)
        yield question
        if question.is_open:
            return
    if names_anybody(columns):
        yield from _people(_Sheet(file, table, columns), context)


@dataclass(frozen=True)
class _Sheet:
    """A file, the table in it, and what its columns are."""

    file: OpenFile
    table: Table
    columns: tuple[Column, ...]

    @cached_property
    def addresses(self) -> tuple[int, ...]:
        """Which columns hold e-mail addresses."""
        return self.places({"email"})

    def places(self, meanings: AbstractSet[str]) -> tuple[int, ...]:
        """Which columns have one of these meanings, counted from 0."""
        return tuple(at for at, column in enumerate(self.columns) if column.meaning in meanings)

    def rows(self) -> Iterator[Row]:
        with self.file.open() as stream:
            lines = (line for line in lines_of(stream, self.table.page) if line.number > self.table.starts)
            yield from rows_of(lines, self.table.separator, self.begins_row)

    def days(self) -> Iterator[str]:
        """Every day that is written in the file."""
        places = self.places(_DATES)
        for row in self.rows() if places else ():
            for at in places:
                yield from row.cells[at].split(BETWEEN_VALUES) if at < len(row.cells) else ()

    def begins_row(self, line: str) -> bool:
        """Whether a row surely begins with this line: an address stands where it belongs, or every cell is there."""
        cells = cells_of(line, self.table.separator or ",")
        width = len(self.columns)
        if len(cells) > width or (width < _SURE_WIDTH and len(cells) < width) or not self.fits(cells):
            return False
        has_address = any(at < len(cells) and "@" in cells[at] for at in self.addresses)
        return has_address or (len(cells) == width >= _SURE_WIDTH and line.count('"') % 2 == 0)

    def fits(self, cells: Cells) -> bool:
        """Whether the cells stand under their columns, as far as addresses show it."""
        told = [cells[at] for at in self.addresses if at < len(cells) and cells[at]]
        return all("@" in cell or "/" in cell or not cell.strip() for cell in told)

    def is_readable(self, cells: Cells) -> bool:
        """Whether a row has a cell for each column; some at the end may be missing, and empty ones may follow.

        Where the number differs, an address under a column of something else shows that the cells have moved.
        """
        width = len(self.columns)
        if len(cells) == width:
            return True
        if len(cells) == 1 or any(cell.strip() for cell in cells[width:]):
            return False
        moved = (
            is_address(cell) for column, cell in zip(self.columns, cells, strict=False) if column.meaning in _NEVER
        )
        return self.fits(cells) and not any(moved)


def _people(sheet: _Sheet, context: Context) -> Reading:
    path, table = sheet.file.path, sheet.table
    written = file_order(sheet.days(), _said(sheet, context))
    yield from written.told(FileVerdict(path, SOURCE.name, table.variant, sheet.file.size))
    calendar = Calendar(written.order, context.today)
    scope = table.mark if table.is_generic else ""
    for row in sheet.rows():
        if row.fault or not sheet.is_readable(row.cells):
            yield Problem(path, row.fault or "row-unreadable", row.line)
            continue
        if row.cells == table.header:
            continue  # a file put together from several
        reading = person_of(sheet.columns, row.cells, calendar, scope)
        for code, detail in reading.faults:
            yield Problem(path, code, row.line, detail)
        yield reading.person or Problem(path, "row-without-identity", row.line)


def _said(sheet: _Sheet, context: Context) -> DateOrder | Literal[""]:
    """The order that the user named; else for Outlook, which writes as the computer does, that of its way to write and
    of the user's country, where these do not contradict each other.
    """
    table = sheet.table
    said = context.order_of(sheet.file.path)
    if said or not table.layout.startswith("outlook"):
        return said
    if table.variant.startswith("outlook-csv/en") and _is_unpadded(sheet.days()):
        return "mdy" if _BY_REGION.get(context.region, "mdy") == "mdy" else ""
    return _BY_REGION.get(context.region, "")


def _is_unpadded(days: Iterable[str]) -> bool:
    """Whether neither day nor month has a leading zero, as 5/4/1970 shows: of Windows' English short dates only that of
    the United States (M/d/yyyy) leaves out both; dd/MM/yyyy, d/MM/yyyy and the others keep one.
    """
    parts = [found for day in days if (found := parts_of(day))]
    short = [len(first) == 1 and len(second) == 1 for first, second, _ in parts]
    padded = (one.startswith("0") for first, second, _ in parts for one in (first, second))
    return any(short) and not any(padded)


def _columns_question(path: str, table: Table, answer: Mapping[str, str] | None) -> Question:
    """What the columns of a table of no known program are: by the user's answer, which is told again so that it can be
    bettered, else by what they are called, where that is enough.
    """
    proposal = map(offered, table.columns) if answer is None else (answer.get(name, "") for name in table.header)
    return Question(
        path,
        "columns",
        table.header,
        is_open=answer is None and table.starts > 0 and not speaks_of_people(columns_of(table.header)),
        proposal=tuple(proposal),
        sample=tuple(_shown(cells, len(table.header)) for cells in table.sample[:SHOWN_ROWS]),
        table=table.mark,
    )


def _shown(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """As many cells as there are columns, the beginning of each."""
    shown = [" ".join(cell[: 2 * SHOWN_CELL].split())[:SHOWN_CELL] for cell in cells[:width]]
    return (*shown, *[""] * (width - len(shown)))


SOURCE = Source(
    name=GENERIC,
    reads="Address books as tables (CSV): Google, Outlook, Thunderbird, and any other with names or addresses",
    recognise=recognise,
    read=read,
)
