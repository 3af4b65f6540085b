"""What a note says of the person it is about: its fields, its sections and its links become identities and claims.

What tables know too (an address, a firm, a birthday) is read as one row of one (person_row.py). Of the note's own are
links, tags, texts with their dates, and contacts: days on which the user noted that they were in touch, by a key such
as `last-contact`, or by a section with a date that begins with a word of meeting ("Kaffee", "called"), unless it says
that nothing came of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from visavis.records import ClaimField, ClaimRecord, PersonRecord
from visavis.sources.column_names import folded
from visavis.sources.columns import ADDRESS, Column
from visavis.sources.notes.about_person import PERSON, is_name
from visavis.sources.notes.front_matter import Field
from visavis.sources.notes.keys import meaning_of
from visavis.sources.notes.markdown import links, plain, tags
from visavis.sources.notes.note import BEGINNING, LONGEST_TEXT, Section
from visavis.sources.partial_date import partial_date
from visavis.sources.person_row import BETWEEN_VALUES, LONGEST_CELL, person_of
from visavis.sources.written_date import Calendar

KINDS_OF_RELATION = frozenset({"relation", "relationship", "relationships", "related", "relatedto", "connections"})
"""Keys whose values are a word ("friend") as often as someone."""

IN_A_ROW = ADDRESS | {
    "name", "given", "middle", "family", "maiden", "prefix", "suffix", "nickname", "email", "phone", "website",
    "handle", "organisation", "title", "birthday", "anniversary", "connected", "birth-year", "birth-month",
    "birth-day", "note",
}  # fmt: skip

MOST_POINTERS = 2000  # links and tags kept
WHOLE_DAY = len("2026-03-01")

_MEETING = re.compile(
    r"(?i)\b(?:kaffee|tee|mittag\w*|abendessen|essen|frühstück|brunch|bier|wein|getroffen|treffen|trafen|traf|gesehen|"
    r"telefonat|telefoniert|telefon|anruf|angerufen|gespräch|gesprochen|geredet|besuch|besucht|spaziergang|wanderung|"
    r"videocall|videogespräch|zoom|skype|facetime|coffee|tea|lunch|dinner|breakfast|beers?|drinks?|wine|met|meet|"
    r"meeting|meetup|call|called|phone|phoned|spoke|talked|chat|chatted|visit|visited|walk|hike|saw|caught up|"
    r"catch-?up)\b"
)
_NOTHING_CAME = re.compile(
    r"(?i)\b(?:nicht|kein\w*|abgesagt|verschoben|verpasst|geplant|planen|plan|soll\w*|will|möchte|wollen|"
    r"not|no|never|cancell?ed|postponed|missed|planned|should|want\w*|todo|next)\b"
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A value that cannot be read: a Problem's code, where it stands, and the value."""

    code: str
    line: int | None
    text: str


@dataclass(slots=True)
class Portrait:
    """What was read of the person so far. `stem` is the name of the file, by which the note is known."""

    stem: str
    key: str
    heading: str = ""
    created: str = ""
    row: list[tuple[Column, str, int]] = field(default_factory=list)  # with the lines they stand in
    claims: dict[ClaimRecord, None] = field(default_factory=dict)
    size: int = 0  # characters of text kept
    pointers: int = 0  # links and tags kept

    @property
    def name(self) -> str:
        """As a field says, else the heading, else the name of the file."""
        return next((cell for column, cell, _ in self.row if column.meaning == "name"), "") or self.heading or self.stem

    @property
    def days(self) -> list[str]:
        """The days among the fields, as they are written."""
        cells = (cell for column, cell, _ in self.row if column.meaning in {"birthday", "anniversary"})
        return [day for cell in cells for day in cell.split(BETWEEN_VALUES)]

    def claim(self, about: ClaimField, value: str, label: str = "", since: str = "") -> None:
        """Note a fact once, unless it is empty."""
        if value:
            self.claims[ClaimRecord(about, value, label, since)] = None

    def take_heading(self, text: str) -> None:
        """What the note calls itself is the name where it says all that the file's name does, or where that is none."""
        heading = plain(text)
        said, known = ({folded(word) for word in one.split()} for one in (heading, self.stem))
        if said >= known or not is_name(self.stem):
            self.heading = heading
        elif not said < known:
            self.claim("note", heading)

    def take_section(self, section: Section) -> str:
        """Keep the text; the day on which it says that they were in touch, or ""."""
        text = plain(section.text)
        if self.size <= LONGEST_TEXT:
            self.size += len(text)
            self.claim("note", text, "", section.since or self.created)
        for target in links(section.text):
            self.relate(target, "link")
        for tag in tags(section.text):
            self.tag(tag)
        beginning = text[:BEGINNING]
        is_contact = _MEETING.search(beginning) and not _NOTHING_CAME.search(beginning)
        return section.since if is_contact and len(section.since) == WHOLE_DAY else ""

    def relate(self, name: str, label: str) -> None:
        """Name somebody, or something, that this person has to do with."""
        if name and name not in {self.stem, self.heading} and self.pointers < MOST_POINTERS:
            self.pointers += 1
            self.claim("relation", name, label)

    def tag(self, written: str) -> None:
        """A tag, unless it only says that this is a person."""
        tag = written.lstrip("#").strip()
        if folded(tag) not in PERSON and self.pointers < MOST_POINTERS:
            self.pointers += 1
            self.claim("tag", tag)

    def record(self, calendar: Calendar) -> tuple[PersonRecord, list[Unread]]:
        """The person, with everything that was read, and what of the fields could not be."""
        name = self.name
        told = [one for one in self.row if one[0].meaning != "name"]
        columns, cells = [Column("name", "name"), *(one[0] for one in told)], [name, *(one[1] for one in told)]
        reading = person_of(columns, cells, calendar)
        row = reading.person or PersonRecord("")
        is_called_so = ClaimRecord("nickname", name)  # Obsidian lists the name itself among the aliases
        person = PersonRecord(
            key=self.key,
            name=name,
            identities=row.identities,
            claims=tuple(one for one in dict.fromkeys((*row.claims, *self.claims)) if one != is_called_so),
        )
        lines = [(cell, line) for _, cell, line in self.row]
        unread = [
            Unread(code, next((line for cell, line in lines if text and text in cell), None), text)
            for code, text in reading.faults
        ]
        return person, unread


def take_field(portrait: Portrait, told: Field) -> Iterator[str | Unread]:
    """Keep what a field says. Yields days of contact, and what should be one and is none."""
    meaning, label = meaning_of(told.key)
    if meaning == "contact":
        yield from _contacts(portrait, told)
    elif meaning == "created":
        portrait.created = next(filter(None, map(_day, told.values)), portrait.created)
    elif meaning == "relation":
        _relations(portrait, told)
    elif meaning == "tag":
        for value in told.values:
            for tag in value.split(",") if "," in value else value.split():
                portrait.tag(plain(tag))
    elif meaning in IN_A_ROW:
        _keep_in_row(portrait, told, Column(told.key, meaning, label))
    elif meaning != "layout":
        _linked(portrait, told, told.key)
        text = ", ".join(plain(value) for value in told.values if _beside_links(value) or not links(value))
        portrait.claim("note", text[:LONGEST_CELL], told.key)


def _keep_in_row(portrait: Portrait, told: Field, column: Column) -> None:
    values = [plain(value) for value in told.values]
    if column.meaning == "title":  # the note's own title is no profession
        values = [value for value in values if folded(value) not in {folded(portrait.stem), folded(portrait.heading)}]
    is_place = column.meaning in ADDRESS
    group = "address:" if is_place else f"{column.meaning}:{len(portrait.row)}"
    between = ", " if is_place or column.meaning == "name" else BETWEEN_VALUES
    column = Column(column.name, column.meaning, column.label, group)
    portrait.row.append((column, between.join(filter(None, values)), told.line))
    if column.meaning not in {"email", "phone", "name"}:
        _linked(portrait, told, "link")


def _day(text: str) -> str:
    """The date that stands there, perhaps as a link, perhaps with a time behind it."""
    date, _, time = plain(text).replace("T", " ").partition(" ")
    return partial_date(date if ":" in time else plain(text))


def _contacts(portrait: Portrait, told: Field) -> Iterator[str | Unread]:
    """Days; what is no day is a text of its own ("met: at the choir"), but for what should have been one."""
    for value in told.values:
        day = _day(value)
        if len(day) == WHOLE_DAY:
            yield day
        elif not day and re.fullmatch(r"[\d./ -]+", plain(value)):
            yield Unread("date-unreadable", told.line, value[:60])
        else:
            portrait.claim("note", plain(value)[:LONGEST_CELL], told.key)
            for target in links(value):
                portrait.relate(target, told.key)


def _relations(portrait: Portrait, told: Field) -> None:
    is_word = folded(told.key) in KINDS_OF_RELATION
    for value in told.values:
        found = links(value)
        if folded(told.key) == "kind" and folded(value) in PERSON:
            continue
        if not found and is_word:
            portrait.tag(plain(value)[:LONGEST_CELL])
        for name in found or ([] if is_word else [plain(value)[:LONGEST_CELL]]):
            portrait.relate(name, told.key)


def _linked(portrait: Portrait, told: Field, label: str) -> None:
    for value in told.values:
        for target in links(value):
            portrait.relate(target, label)


def _beside_links(value: str) -> str:
    """What a value says beside its links."""
    return re.sub(r"\[\[[^\[\]]*\]\]|[\s,;]", "", value)
