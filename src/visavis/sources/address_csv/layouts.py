"""Which program's table a file is, and where its header stands; judged by the names in the header alone.

Google, Outlook and Thunderbird are known by columns that nobody else has. Any other table whose header speaks of people
is read by what its columns are called; one that does not is asked about. A file without a header: without_header.py.

Tables that other sources read (LinkedIn's, lists of attendees) are nobody's address book and left to them.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import PurePosixPath

from visavis.sources.address_csv.without_header import GENERIC, MOST_COLUMNS, is_address, is_row, without_header
from visavis.sources.code_page import USUAL, encoding_of
from visavis.sources.column_names import folded
from visavis.sources.columns import Column, columns_of, known_count, language_of, table_mark
from visavis.sources.person_row import line_of
from visavis.sources.table import SEPARATORS, Cells, Line, cells_of, lines_of, rows_of

HEADER_WITHIN = 10  # lines: a title may stand above it
SAMPLE = 20  # rows that are looked at

SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
_EXCEL_SEPARATOR = re.compile(r"sep=(.)", re.IGNORECASE)
_GOOGLE_NUMBERED = re.compile(
    r"(?:email|phone|address|organization|relation|website|event|customfield|im)\d+(label|type|value|formatted|name)"
)


def _marks(names: str) -> frozenset[str]:
    return frozenset(folded(name) for name in names.split("|"))


_GOOGLE_NEW = (_marks("Phonetic First Name|File As"), _marks("Organization Name|Labels|Phonetic Last Name"))
_GOOGLE_OLD = (_marks("Yomi Name|Given Name Yomi"), _marks("Group Membership|Given Name"))
_THUNDERBIRD = (
    _marks("Primary Email|Secondary Email|Display Name"),
    _marks("Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse|Anzeigename"),
)
_OUTLOOK_SURE = _marks(
    "E-mail Display Name|E-mail Type|E-mail 2 Address|E-mail 2 Type"
    "|E-Mail: Angezeigter Name|E-Mail-Typ|E-Mail 2: Adresse|E-Mail 2: Typ"
)
_OUTLOOK = _marks(
    "Business Street|Business City|Business Phone|Business Fax|Home Street|Other Phone|Office Location"
    "|Company Main Phone|Assistant's Phone|Business Country/Region|Given Yomi|Personal Web Page|TTY/TDD Phone"
    "|Business Postal Code"
    "|Straße geschäftlich|Ort geschäftlich|Telefon geschäftlich|Fax geschäftlich|Straße privat|Weiteres Telefon"
    "|Weitere Vornamen|Telefon Firma|Land/Region geschäftlich|Haupttelefon|Regierungsnr.|Internet Frei/Gebucht"
)
_OUTLOOK_ENOUGH = 4

_OTHERS = (
    # LinkedIn
    _marks("First Name|Last Name|Connected On"),
    _marks("Vorname|Nachname|Verbunden am"),
    _marks("Conversation ID|From|To"),
    _marks("From|To|Sent At|Direction"),
    _marks("Endorsement Date|Skill Name"),
    _marks("First Name|Last Name|Text|Creation Date"),
    _marks("First Name|Last Name|Maiden Name|Headline"),
    _marks("Email Address|Confirmed|Primary"),
    _marks("Company Name|Title|Started On|Finished On"),
    _marks("Extension|Number|Type"),
    _marks("Event Name|Event Time|Status"),
    # Lists of attendees
    _marks("api_id|approval_status"),
    _marks("Order #|Attendee Status"),
    _marks("Order No.|Attendee Status"),
    _marks("Order #|Attendee #"),
    _marks("Order No.|Attendee #"),
    _marks("User ID|RSVP"),
)


@dataclass(frozen=True)
class Table:
    """A file that is a table: its header, from which line on its rows stand, and what its columns are taken for."""

    layout: str  # "google-csv/new", "outlook-csv/de", "csv"
    header: Cells
    columns: tuple[Column, ...]
    separator: str  # "" where every row has its own
    encoding: str
    starts: int  # the number of the last line of the header; 0 without one
    sample: tuple[Cells, ...] = ()

    @property
    def variant(self) -> str:
        """As a FileVerdict shows it."""
        return f"{self.layout}/{self.encoding}" if self.layout.startswith("outlook") else self.layout

    @property
    def page(self) -> str:
        """What lines are decoded by that are no UTF-8."""
        return page_of(self.encoding)

    @property
    def is_generic(self) -> bool:
        """Whether the table is of no known program, so that the user is shown what its columns are taken for."""
        return self.layout == GENERIC

    @cached_property
    def mark(self) -> str:
        """By which the user's answer is remembered. Without a header it is where the addresses stand that tells."""
        if self.starts:
            return table_mark(self.header)
        return table_mark([f"{column.name} {column.meaning}" for column in self.columns])


def table_of(head: bytes) -> Table | None:
    """The table that a file is, by its first 64 kB; None: it is no table, or another source's."""
    encoding = encoding_of(head)
    lines = list(islice(lines_of(io.BytesIO(head), page_of(encoding)), HEADER_WITHIN + 10 * SAMPLE))
    header, separator, starts = _header(lines)
    if not header or len(header) > MOST_COLUMNS or _is_others(lines):
        return None
    if is_row(header):
        found = without_header(lines)
        if found is None:
            return None
        return Table(found.layout, found.header, found.columns, found.separator, encoding, 0, found.sample)
    sample = _sample(lines, separator, starts)
    layout, columns = _layout(header), columns_of(header)
    if not layout and not speaks_of_people(columns):
        columns = tuple(_by_content(columns, sample))
    return Table(layout or GENERIC, header, columns, separator, encoding, starts, sample)


def says_it_is_a_table(path: str, table: Table) -> bool:
    """Whether a table of no known program may be one of people: by the file's name, and words where names may be.

    A header of words over nothing but figures is a record of something else (steps, heartbeats, share prices).
    """
    if PurePosixPath(path).suffix.casefold() not in SUFFIXES:
        return False
    if speaks_of_people(table.columns) or not table.starts:
        return True
    header = sum(map(_is_words, table.header))
    return (
        header > 1 and 2 * header >= len(table.header) and any(_is_words(cell) for row in table.sample for cell in row)
    )


def _is_words(cell: str) -> bool:
    """Whether the cell is made of letters rather than figures: no day, no amount, no code."""
    letters = sum(char.isalpha() for char in cell)
    return letters > 2 * sum(char.isdigit() for char in cell)


def page_of(encoding: str) -> str:
    """The code page for lines that are no UTF-8 in a file of this encoding."""
    return USUAL if encoding.startswith("utf") else encoding


NAMES = frozenset({"name", "given", "family", "nickname", "called", "organisation"})


def speaks_of_people(columns: Sequence[Column]) -> bool:
    """Whether these columns are of people: a bare "Name" or "Company", also with notes, stands in lists of anything.

    So do numbers without any name, while there are columns that nobody knows: one of those may be the name.
    """
    meanings = {column.meaning for column in columns}
    has_names = bool(meanings & NAMES)
    if meanings & {"email", "family"} or (meanings & {"phone", "handle", "url"} and (has_names or "" not in meanings)):
        return True
    about = meanings - {
        "",
        "name",
        "given",
        "organisation",
        "tag",
        "uid",
        "custom",
        "label",
        "private",
        "website",
        "note",
    }
    return bool(meanings & {"name", "given"}) and bool(about or {"name", "organisation"} <= meanings)


def _layout(header: Cells) -> str:
    """The program's name and its variant, or ""."""
    names = {folded(cell) for cell in header}
    language = language_of(header)
    if google := _google(names):
        return google
    if any(marks <= names for marks in _THUNDERBIRD):
        return f"thunderbird-csv/{language}"
    if names & _OUTLOOK_SURE or len(names & _OUTLOOK) >= _OUTLOOK_ENOUGH:
        return f"outlook-csv/{language}"
    return ""


def _google(names: set[str]) -> str:
    numbered = {found[1] for name in names if (found := _GOOGLE_NUMBERED.fullmatch(name))}
    if "label" in numbered or any(marks <= names for marks in _GOOGLE_NEW):
        return "google-csv/new"
    is_old = "value" in numbered or any(marks <= names for marks in _GOOGLE_OLD)
    return "google-csv/old" if is_old else ""


def _header(lines: Sequence[Line]) -> tuple[Cells, str, int]:
    """The cells of the header, its separator, and the number of its last line.

    It is the first line with names that are known, else the first with two cells.
    """
    first: tuple[Cells, str, int] | None = None
    for at, line in enumerate(lines[:HEADER_WITHIN]):
        if not line.text.strip(" \t,;") or _EXCEL_SEPARATOR.fullmatch(line.text.strip()):
            continue
        text, last = _whole(lines[at : at + 20])
        cells, separator = max((_split(text, mark) for mark in SEPARATORS), key=_likely)
        found = cells, separator, last
        if len(cells) > MOST_COLUMNS or known_count(cells) > 1 or speaks_of_people(columns_of(cells)):
            return found
        if is_row(cells):
            return first or found
        if first is None and sum(map(bool, cells)) > 1:
            first = found
    return first or ((), ",", 0)


def _whole(lines: Sequence[Line]) -> tuple[str, int]:
    """A line with those after it while a quote is open, and the number of the last of them."""
    odd = False
    for at, line in enumerate(lines):
        odd ^= line.odd
        if not odd:
            return "\n".join(one.text for one in lines[: at + 1]), line.number
    return lines[0].text, lines[0].number


def _split(text: str, separator: str) -> tuple[Cells, str]:
    return tuple(line_of(cell) for cell in cells_of(text, separator)), separator


def _likely(split: tuple[Cells, str]) -> tuple[int, int]:
    return known_count(split[0][:MOST_COLUMNS]), len(split[0])


def _is_others(lines: Sequence[Line]) -> bool:
    header = (cells_of(line.text, mark)[:MOST_COLUMNS] for line in lines[:HEADER_WITHIN] for mark in SEPARATORS)
    names = (frozenset(map(folded, cells)) for cells in header if len(cells) > 1)
    return any(marks <= found for found in names for marks in _OTHERS)


def _sample(lines: Sequence[Line], separator: str, starts: int) -> tuple[Cells, ...]:
    """The first rows under the header."""
    rows = rows_of((line for line in lines if line.number > starts), separator, lambda _: False)
    return tuple(row.cells for row in islice(rows, SAMPLE) if not row.fault)


def _by_content(columns: Sequence[Column], sample: Sequence[Cells]) -> Iterator[Column]:
    """What the user is proposed for columns of unknown names: those that hold addresses are told by them."""
    for at, column in enumerate(columns):
        told = [cells[at] for cells in sample if len(cells) > at and cells[at].strip()]
        addresses = sum(map(is_address, told))
        if not column.meaning and 2 * addresses > len(told):
            yield Column(column.name, "email", "", f"email:{at}")
        else:
            yield column
