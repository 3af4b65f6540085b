"""The table that a service exports: whose it is, what its columns say of a person, and where a row begins.

Luma puts the questions of the event behind its own columns, Eventbrite and Meetup among them; a question is known by
its words ("What's your company?") or kept as a note under them. What people answer beside a question is no address:
"none" to the question for a profile must not make strangers one.

Sources: exports of Luma as public projects read them, Eventbrite's and Meetup's from memory (UNCERTAIN: other
languages, Eventbrite's word for an attendee whose name is still asked for).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from visavis.sources.column_names import folded
from visavis.sources.columns import MEANINGS, Column, columns_of
from visavis.sources.table import Cells, Line, cells_of, separator_of

Service = Literal["luma", "eventbrite", "meetup"]

HEADER_WITHIN = 5  # lines
MOST_COLUMNS = 500
LONGEST_QUESTION = 60  # characters; a longer one is about more than a firm

DAYS = frozenset({"birthday", "anniversary"})
ORDER = ("order", "orderno", "ordernumber", "orderid")
LUMA = frozenset(
    {
        "apiid", "guestid", "name", "createdat", "approvalstatus", "checkedinat", "customsource", "qrcodeurl", "amount",
        "amounttax", "amountdiscount", "currency", "couponcode", "ethaddress", "solanaaddress", "surveyresponserating",
        "surveyresponsefeedback", "tickettypeid", "ticketname", "utmsource", "hasjoinedevent", "joinedat",
    }
)  # fmt: skip
"""Luma's own columns beside the parts of a name and the addresses."""

_SAID = MEANINGS - {"custom", "uid", "label", "private", "connected", "event", "relation", "position", "dead"}
"""Meanings of columns that are believed in a list of guests."""

_QUESTIONS = (
    (re.compile(r"(?i)linked-?in"), "website", ""),
    (re.compile(r"(?i)\b(?:web-?site|webseite|homepage|url|github|instagram|twitter|xing|mastodon)\b"), "website", ""),
    (re.compile(r"(?i)\b(?:role|job|title|position|rolle|beruf|funktion|t(?:ä|ae)tigkeit|occupation)\b"), "title", ""),
    (
        re.compile(r"(?i)\b(?:company|firma|organi[sz]ation|unternehmen|employer|arbeitgeber|institution|startup)\b"),
        "organisation",
        "",
    ),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose header was found. `columns` say what each is of a person; "" is the service's own business."""

    service: Service
    header: Cells
    columns: tuple[Column, ...]
    separator: str

    def named(self, cells: Cells) -> Mapping[str, str] | None:
        """The cells by their folded columns, the first of equal ones; None when there are too few or too many."""
        if len(cells) < len(self.header) or any(cell.strip() for cell in cells[len(self.header) :]):
            return None
        pairs = zip(map(folded, self.header), (cell.strip() for cell in cells), strict=False)
        return dict(reversed(list(pairs)))

    @property
    def has_days(self) -> bool:
        """Whether guests are asked for days."""
        return any(column.meaning in DAYS for column in self.columns)

    def days(self, cells: Cells) -> Iterator[str]:
        """The days that are written in a row, but for the service's own times."""
        for column, cell in zip(self.columns, cells, strict=False):
            if column.meaning in DAYS:
                yield cell

    def begins_row(self, line: str) -> bool:
        """Whether a row surely begins with this line: the service's own numbers stand where they belong."""
        cells = cells_of(line, self.separator)
        told = dict(reversed(list(zip(map(folded, self.header), cells, strict=False))))
        match self.service:
            case "luma":
                return bool(_LUMA_ID.fullmatch(told.get("apiid", "")))
            case "eventbrite":
                order = next((told[name] for name in ORDER if told.get(name)), "")
                return _NUMBER.fullmatch(order) is not None and len(cells) > 3  # noqa: PLR2004 - a number alone may be text
            case "meetup":
                return _NUMBER.fullmatch(told.get("userid", "")) is not None and bool(told.get("rsvp"))


_NUMBER = re.compile(r"\d{1,20}")
_LUMA_ID = re.compile(r"gst-\S{1,60}")


def sheet_of(lines: Iterable[Line]) -> Sheet | None:
    """Read up to and including the header; None when it is none of these services'."""
    for line in islice(lines, HEADER_WITHIN):
        separator = separator_of(line.text)
        header = tuple(" ".join(cell.split()) for cell in cells_of(line.text, separator))
        service = _service_of({folded(name) for name in header})
        if service and len(header) <= MOST_COLUMNS:
            return Sheet(service, header, _columns(service, header), separator)
    return None


def _service_of(names: set[str]) -> Service | None:
    if {"apiid", "approvalstatus"} <= names:
        return "luma"
    if names & set(ORDER) and names & {"attendeestatus", "attendee", "attendeeno"}:
        return "eventbrite"
    return "meetup" if {"userid", "rsvp"} <= names else None


def _columns(service: Service, header: Cells) -> tuple[Column, ...]:
    column_of = {"luma": _lumas, "eventbrite": _eventbrites, "meetup": _meetups}[service]
    return tuple(column_of(column, f"question:{at}") for at, column in enumerate(columns_of(header)))


def _lumas(column: Column, group: str) -> Column:
    if folded(column.name) in LUMA:
        return Column(column.name)
    return _known(column, group) if column.meaning in _SAID else _question(column, group)


def _eventbrites(column: Column, group: str) -> Column:
    if column.meaning in _SAID:
        return _known(column, group)
    return _question(column, group) if column.name.endswith("?") else Column(column.name)


def _meetups(column: Column, group: str) -> Column:
    """Its "Title" is the part that a member plays in the group."""
    name = folded(column.name)
    if name == "name":
        return column
    if "url" in name and "profile" in name:
        return Column(column.name, "website", "", group)
    return _question(column, group) if column.name.endswith("?") else Column(column.name)


def _known(column: Column, group: str) -> Column:
    """An account is read as a page, or not at all: what people answer there is "none" as often."""
    return replace(column, meaning="website", group=group) if column.meaning == "handle" else column


def _question(column: Column, group: str) -> Column:
    """What a question asks for, where it asks for one thing; else its answers are notes."""
    found = [(meaning, label) for pattern, meaning, label in _QUESTIONS if pattern.search(column.name)]
    if len(found) == 1 and len(column.name) <= LONGEST_QUESTION:
        return Column(column.name, *found[0], group)
    return Column(column.name, "custom", column.name, group)
