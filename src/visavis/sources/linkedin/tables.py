"""Which file of the export this is, judged by its header, and how a row of it is told from the middle of one.

The header is looked for in the first lines, since Connections.csv begins with a note. Columns are known by their
folded English names; Connections.csv was seen with German ones too. What the export holds beside people and
exchanges (advertising, courses, chats with a coaching machine ...) is recognised so that it can be left alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from visavis.sources.linkedin import dates
from visavis.sources.table import Cells, Line, cells_of, separator_of

HEADER_WITHIN = 40  # lines

_GERMAN = {
    "vorname": "first name",
    "nachname": "last name",
    "e-mail-adresse": "email address",
    "unternehmen": "company",
    "verbunden am": "connected on",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: the columns it must have, and the column whose date shows that a line begins a row."""

    name: str
    needs: frozenset[str]
    dated: str = ""
    reads: Callable[[str], object] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A file whose header was found."""

    kind: Kind
    language: str
    columns: Cells
    separator: str

    @property
    def variant(self) -> str:
        """As a FileVerdict shows it."""
        return f"linkedin/{self.kind.name}/{self.language}"

    def begins_row(self, line: str) -> bool:
        """Whether a row surely begins with this line: a date stands where it belongs.

        Behind the date there may be too many cells, when a text with commas goes on in the next line.
        """
        if self.kind.reads is None:
            return False
        at = self.columns.index(self.kind.dated)
        if line.count(self.separator) < at:
            return False
        cells = cells_of(line, self.separator)
        is_last = at == len(self.columns) - 1
        return len(cells) > at and not (is_last and len(cells) > at + 1) and bool(self.kind.reads(cells[at]))

    def named(self, cells: Cells) -> dict[str, str] | None:
        """The cells by their columns, or None when there are too few or too many."""
        if len(cells) < len(self.columns) or any(cells[len(self.columns) :]):
            return None
        return {column: cell.strip() for column, cell in zip(self.columns, cells, strict=False)}


def table_of(path: str, lines: Iterator[Line]) -> Table | None:
    """Read `lines` up to and including the header. None: this is no file of LinkedIn's that is read."""
    name = PurePosixPath(path).stem.casefold()
    if _is_left_alone(name):
        return None
    for line in islice(lines, HEADER_WITHIN):
        separator = separator_of(line.text)
        cells = tuple(cell.strip().casefold() for cell in cells_of(line.text, separator))
        columns = tuple(_GERMAN.get(cell, cell) for cell in cells)
        kind = next((kind for kind in KINDS if kind.needs <= set(columns)), None)
        if kind:
            return Table(_given(kind, name), "en" if columns == cells else "de", columns, separator)
    return None


def left_alone(path: str, lines: Iterator[Line]) -> bool:
    """Whether this is a file of the export that says nothing about people."""
    path_name = PurePosixPath(path)
    if path_name.suffix.casefold() != ".csv":
        return False
    first = next(lines, Line(1, "")).text.casefold()
    columns = {cell.strip() for cell in cells_of(first, ",")}
    return _is_left_alone(path_name.stem.casefold()) or any(needs <= columns for needs in _OTHERS)


def _given(kind: Kind, name: str) -> Kind:
    """Recommendations look the same in both directions; only the file's name tells them apart."""
    return RECOMMENDATIONS_GIVEN if kind is RECOMMENDATIONS_RECEIVED and "given" in name else kind


def _is_left_alone(name: str) -> bool:
    return name.startswith(("learning", "guide_")) or _MEMBER_ID.sub("", name) in _NAMES


RECOMMENDATIONS_RECEIVED = Kind(
    "recommendations-received",
    frozenset({"first name", "last name", "job title", "text", "creation date"}),
    "creation date",
    dates.recommendation_time,
)
RECOMMENDATIONS_GIVEN = Kind(
    "recommendations-given", RECOMMENDATIONS_RECEIVED.needs, "creation date", dates.recommendation_time
)

KINDS = (
    Kind(
        "connections",
        frozenset({"first name", "last name", "connected on"}),
        "connected on",
        dates.connection_day,
    ),
    Kind(
        "messages",
        frozenset({"conversation id", "from", "to", "date", "content"}),
        "date",
        dates.message_time,
    ),
    Kind(
        "invitations",
        frozenset({"from", "to", "sent at", "direction"}),
        "sent at",
        dates.invitation_time,
    ),
    Kind(
        "endorsements-received",
        frozenset({"endorsement date", "skill name", "endorser first name", "endorser last name"}),
        "endorsement date",
        dates.endorsement_time,
    ),
    Kind(
        "endorsements-given",
        frozenset({"endorsement date", "skill name", "endorsee first name", "endorsee last name"}),
        "endorsement date",
        dates.endorsement_time,
    ),
    RECOMMENDATIONS_RECEIVED,
    Kind("positions", frozenset({"company name", "title", "started on", "finished on"})),
    Kind("education", frozenset({"school name", "start date", "end date", "degree name"})),
    Kind("profile", frozenset({"first name", "last name", "maiden name", "headline"})),
    Kind("profile-summary", frozenset({"profile summary"})),
    Kind("email-addresses", frozenset({"email address", "confirmed", "primary"})),
    Kind("phone-numbers", frozenset({"extension", "number"})),
    Kind("events", frozenset({"event name", "event time", "status"})),
)

_MEMBER_ID = re.compile(r"[ _]\d+$")

_NAMES = frozenset(
    {
        "ad_targeting",
        "ads clicked",
        "causes you care about",
        "certifications",
        "comments",
        "company follows",
        "courses",
        "easyapply_blocked_companies",
        "hashtag_follows",
        "honors",
        "inferences_about_you",
        "instantreposts",
        "job applicant saved answers",
        "job applicant saved screening question responses",
        "job applications",
        "job seeker preferences",
        "languages",
        "linkedin articles",
        "logins",
        "member_follows",
        "organizations",
        "patents",
        "private_identity_asset",
        "projects",
        "publications",
        "reactions",
        "receipts",
        "receipts_v2",
        "registration",
        "rich media",
        "rich_media",
        "saved jobs",
        "saved_articles",
        "saved_items",
        "savedjobalerts",
        "searchqueries",
        "security challenges",
        "services marketplace engagements",
        "shares",
        "skills",
        "test scores",
        "verifications",
        "volunteering",
        "votes",
    }
)

_OTHERS = (
    frozenset({"member age", "company names"}),
    frozenset({"date", "sharelink"}),
    frozenset({"date", "link", "message"}),
    frozenset({"date", "type", "link"}),
    frozenset({"date", "link", "optiontext"}),
    frozenset({"content title", "content description", "content type"}),
    frozenset({"organization", "followed on"}),
)
