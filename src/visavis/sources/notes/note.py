"""A note as it is: front matter, headings, sections with a date, and the text between, read line by line.

A section with a date begins with a heading in which one stands ("## 2026-03-01", "### Kaffee am 1.3.2026") and ends
with the next heading that is not below it; or it is one item of a list that begins with a date, with what is indented
below. Dates are ISO (2026-03-01, 2026-03) or German (1.3.2026); one that could be read in two ways is none.
Fields also stand in the text as `key:: value` (Dataview, Logseq), alone in their line. Of the text LONGEST_TEXT is
kept; dates are read to the end.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from visavis.sources.notes.front_matter import LONGEST as LONGEST_FRONT
from visavis.sources.notes.front_matter import Field, FrontMatter, read_front_matter
from visavis.sources.partial_date import partial_date
from visavis.sources.table import Line

LONGEST_TEXT = 200_000  # characters of one note
LONGEST_LINE = 20_000
BEGINNING = 120  # characters in which a section says what it is about

_FENCE = re.compile(r"\s*(?:```|~~~)")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_ITEM = re.compile(r"[-*+]\s+(?:\[.\]\s+)?(?=\W{0,4}\d)(.*)")
_INLINE = re.compile(r"\s*(?:[-*+]\s+)?\W{0,2}([^\W\d_][\w -]{0,40}?)\W{0,2}::\s+(\S.*)")
_DATE = re.compile(r"(?<![\w./-])(?:\d{4}-\d\d(?:-\d\d)?|\d{4}/\d\d/\d\d|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})(?![\w/-]|\.\d)")
_BESIDE = " \t[]()*_–—-:,;|"  # what stands round a date in a heading


@dataclass(slots=True)
class Section:
    """A piece of the text. `since` is its date, "" for what stands outside of any; `title` its heading without it."""

    line: int
    since: str = ""
    title: str = ""
    level: int = 0  # of its heading
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The title and what stands below it."""
        return "\n".join([self.title, *self.lines] if self.title else self.lines).strip()


@dataclass(frozen=True, slots=True)
class Heading:
    """The first heading of the first level: what the note calls itself."""

    text: str


@dataclass(frozen=True, slots=True)
class BadDate:
    """A date in a heading that is none: 2026-13-45."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class TooLong:
    """Of this line, or of all from here on, not the whole text is kept; told once."""

    line: int


Piece = FrontMatter | Field | Heading | Section | BadDate | TooLong


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """The front matter first, be there one or not; then the pieces of the text in the order in which they end."""
    rest = iter(lines)
    front, held = _front_matter(rest)
    yield front
    reading = _Text()
    for line in held:
        yield from reading.take(line)
    for line in rest:
        yield from reading.take(line)
    yield from reading.rest()


def _front_matter(lines: Iterator[Line]) -> tuple[FrontMatter, list[Line]]:
    """What stands between `---` in the first line and the next `---`; without a next one it is text."""
    first = next(lines, None)
    if first is None or first.text.rstrip() != "---":
        return FrontMatter(), [] if first is None else [first]
    held, size = [first], 0
    for line in lines:
        if line.text.rstrip() in {"---", "..."}:
            return read_front_matter("\n".join(one.text for one in held[1:]), first.number + 1), []
        held.append(line)
        size += len(line.text) + 1
        if size > LONGEST_FRONT:
            break
    return FrontMatter(broken=[(first.number, "---")]), held


class _Text:
    """The text below the front matter: the section that is open, and the dated item inside it."""

    def __init__(self) -> None:
        self._section = Section(0)
        self._item: Section | None = None
        self._in_fence = False
        self._named = False
        self._told = False  # that not all of the text is kept
        self._size = 0

    def take(self, line: Line) -> Iterator[Piece]:
        text = line.text[:LONGEST_LINE].rstrip()
        self._size += len(text) + 1
        if not self._told and (self._size > LONGEST_TEXT or len(line.text) > LONGEST_LINE):
            self._told = True
            yield TooLong(line.number)
        if _FENCE.match(text):
            self._in_fence = not self._in_fence
        elif not self._in_fence:
            if heading := _HEADING.fullmatch(text):
                yield from self._heading(line.number, len(heading[1]), heading[2].rstrip("# \t"))
                return
            if (item := _ITEM.match(text)) and (begun := _dated(line.number, item[1], 0, at_start=True)):
                yield from self._end_item()
                if isinstance(begun, Section):
                    self._item = begun
                    return
                yield begun
            elif inline := _INLINE.fullmatch(text):
                yield Field(inline[1].strip(), (inline[2].strip(),), line.number)
                return
        if self._item and text[:1] in {" ", "\t"}:
            self._keep(self._item, text)
            return
        yield from self._end_item()
        self._keep(self._section, text)

    def _keep(self, section: Section, text: str) -> None:
        """Add a line, and of what is too long only how a dated section begins."""
        if self._size <= LONGEST_TEXT:
            section.lines.append(text)
        elif section.since and not section.lines:
            section.lines.append(text[:BEGINNING])

    def _heading(self, number: int, level: int, text: str) -> Iterator[Piece]:
        yield from self._end_item()
        begun = _dated(number, text, level)
        if isinstance(begun, BadDate):
            yield begun
        if isinstance(begun, Section) or (self._section.since and level <= self._section.level):
            yield from self._end_section()
            if isinstance(begun, Section):
                self._section = begun
                return
        if level == 1 and not self._named:
            self._named = True
            yield Heading(text)
        else:
            self._keep(self._section, text)

    def _end_item(self) -> Iterator[Section]:
        if self._item:
            yield self._item
        self._item = None

    def _end_section(self) -> Iterator[Section]:
        if self._section.text:
            yield self._section
        self._section = Section(0)

    def rest(self) -> Iterator[Piece]:
        """What is open when the note is over."""
        yield from self._end_item()
        yield from self._end_section()


def _dated(number: int, text: str, level: int, *, at_start: bool = False) -> Section | BadDate | None:
    """The section that a heading or an item with a date begins; None when no date stands in it."""
    found = _DATE.search(text)
    if found is None or (at_start and text[: found.start()].strip(_BESIDE)):
        return None
    since = partial_date(found[0])
    if not since:
        return BadDate(number, found[0])
    title = " ".join(filter(None, (text[: found.start()].strip(_BESIDE), text[found.end() :].strip(_BESIDE))))
    return Section(number, since, title, level)
