"""A calendar file as it is: its events and zones as components made of properties, with what was wrong on the way.

Sources: RFC 5545 (iCalendar), RFC 6868 (carets in parameters), vCalendar 1.0, and the habits of Google, Apple, Outlook,
Mozilla and Lotus. Each component stands for itself: one that is never ended is closed by the next one and still read, a
line that is no property costs only itself, and whatever stands inside an event (alarms, things of a maker's own) is
passed over, however deep. Tasks, journals and busy times are passed over, too.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import BinaryIO, Literal

from visavis.sources.calendar.lines import content_lines

NESTING_LIMIT = 50  # names of open components that are remembered
MOST_CHARACTERS = {"VEVENT": 2_000_000, "VTIMEZONE": 200_000}  # of the properties of one; ten thousand guests are fewer
PROPERTY_COST = 100  # counted for each property beside its text, so that many tiny ones stay within the limit, too
USUAL = 300  # characters; what is longer is read each time instead of being remembered
EXCERPT = 80

FaultCode = Literal["event-without-end", "event-without-begin", "event-line-unreadable", "calendar-without-end"]

_EDGE = re.compile(rb"(?i)(BEGIN|END)[ \t]*:[ \t]*([\w-]{1,60})[ \t]*")
_NAME = re.compile(rb"[A-Za-z][\w-]{0,60}")
_HEAD = re.compile(r'[\w-]+((?:;(?:[^:;"]++|"[^"]*+")*+)*+):', re.ASCII)
_PARAMETER = re.compile(r';\s*([\w-]+)\s*=\s*((?:[^;"]++|"[^"]*+"|")*+)', re.ASCII)
_CARET = re.compile(r"\^([n^'])")
_CARETS = {"n": " ", "^": "^", "'": '"'}
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_ESCAPE = re.compile(r"\\([nN]|[^\w\s])")

EVENT_NAMES = frozenset(
    (
        b"UID SEQUENCE RECURRENCE-ID DTSTART DTEND DURATION SUMMARY LOCATION URL STATUS TRANSP ORGANIZER ATTENDEE "
        b"RRULE EXRULE RDATE EXDATE X-NEXTCLOUD-BC-FIELD-TYPE X-NEXTCLOUD-BC-YEAR"
    ).split()
)
"""The properties of an event that are read."""

ZONE_NAMES = frozenset(b"TZID X-LIC-LOCATION DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE".split())
HEAD_NAMES = frozenset(b"METHOD NAME X-WR-CALNAME X-WR-TIMEZONE".split())

_HEAD_PLACE = ["VCALENDAR"]
_OBSERVANCES = frozenset({"STANDARD", "DAYLIGHT"})
_SIBLINGS = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})


@dataclass(frozen=True, slots=True)
class Property:
    """One property: `value` is decoded but still escaped, `parameters` stand as they were written."""

    name: str
    value: str
    parameters: str
    line: int

    def parameter(self, name: str) -> str:
        """The value of a parameter without its quotes, "" when there is none."""
        if not self.parameters:
            return ""
        known = parameters_of if len(self.parameters) <= USUAL else read_parameters
        return known(self.parameters).get(name, "")

    def text(self) -> str:
        """The value as a person would read it, on one line."""
        if self.parameters and self.parameter("ENCODING").upper() == "QUOTED-PRINTABLE":
            return one_line(_unquoted(self.value, self.parameter("CHARSET")))
        return one_line(unescaped(self.value))


@dataclass(slots=True)
class Component:
    """A VEVENT or VTIMEZONE while it is gathered; `parts` are the observances of a zone.

    `odd` is the first line that is no property, with an excerpt.
    """

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)
    ended: bool = False
    odd: tuple[int, str] | None = None
    size: int = field(default=0, compare=False)

    def keep(self, found: Property) -> None:
        """Keep a property in the component, or in its last part, unless it has grown beyond the limit."""
        self.size += len(found.value) + len(found.parameters) + PROPERTY_COST
        if self.size <= MOST_CHARACTERS[self.name]:
            (self.parts[-1] if self.parts else self).properties.append(found)

    @property
    def is_overfull(self) -> bool:
        """Whether properties were left out for their number or length."""
        return self.size > MOST_CHARACTERS[self.name]

    def first(self, name: str) -> Property | None:
        """The first property of that name that says anything."""
        return next((one for one in self.properties if one.name == name and one.value.strip()), None)

    def all(self, *names: str) -> list[Property]:
        """The properties of these names, in order."""
        return [one for one in self.properties if one.name in names]

    def value(self, name: str) -> str:
        """The value of `first`, or ""."""
        found = self.first(name)
        return found.value.strip() if found else ""


@dataclass(frozen=True, slots=True)
class Begin:
    """Here a calendar begins, and what was said of the one before holds no longer; or something that is passed over."""

    name: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the file itself, and where."""

    code: FaultCode
    line: int
    detail: str = ""


Piece = Component | Property | Begin | Fault


def pieces(stream: BinaryIO, names: frozenset[bytes] = EVENT_NAMES) -> Iterator[Piece]:
    """Zones, events, properties of the calendar itself and faults, in order. Never raises for bad content.

    `names` are the properties of events that are kept.
    """
    gathering = _Gathering(names)
    number = 0
    for number, line in content_lines(stream):
        edge = _EDGE.fullmatch(line) if line[:1] in b"BbEe" else None
        if edge is None:
            if found := gathering.line(number, line):
                yield found
        elif edge[1][:1] in b"Bb":
            yield from gathering.begin(number, edge[2].upper().decode())
        else:
            yield from gathering.end(number, edge[2].upper().decode())
    yield from gathering.rest(number)


class _Gathering:
    """The names of the components that are open, outermost first, and the one whose properties are kept.

    `_base` is the place of that one among the open: its own properties stand directly in it.
    """

    def __init__(self, names: frozenset[bytes]) -> None:
        self._names = names
        self._open: list[str] = []
        self._current: Component | None = None
        self._base = 0

    def line(self, number: int, line: bytes) -> Property | None:
        """A line between edges: kept in its component; a property of the calendar itself is returned."""
        current, depth = self._current, len(self._open) - self._base
        if current is None:
            return _property(number, line, HEAD_NAMES) if self._open == _HEAD_PLACE else None
        if depth == 1 and current.name == "VEVENT":
            found = _property(number, line, self._names)
            if found is None and current.odd is None and _is_odd(line):
                current.odd = number, as_text(line[:EXCERPT])
        elif depth == 1 or (depth == 2 and self._open[-1] in _OBSERVANCES):  # noqa: PLR2004  in the zone, or one below
            found = _property(number, line, ZONE_NAMES)
        else:
            return None
        if found:
            current.keep(found)
        return None

    def begin(self, number: int, name: str) -> Iterator[Piece]:
        """A component begins. What cannot lie inside the one that is kept shows that it was never ended."""
        if name == "VCALENDAR":
            yield from self._close(0, number)
        elif self._current and name in _SIBLINGS:
            yield from self._close(self._base, number)
        is_kept = name in {"VEVENT", "VTIMEZONE"}
        if name == "VCALENDAR" or (name in _SIBLINGS and not is_kept):
            yield Begin(name)
        if is_kept:
            self._current, self._base = Component(name, number), len(self._open)
        elif self._current and name in _OBSERVANCES and self._open[-1] == "VTIMEZONE":
            self._current.size += PROPERTY_COST
            if self._current.size <= MOST_CHARACTERS["VTIMEZONE"]:
                self._current.parts.append(Component(name, number))
        if is_kept or len(self._open) < NESTING_LIMIT:
            self._open.append(name)

    def end(self, number: int, name: str) -> Iterator[Piece]:
        """A component ends, and with it whatever is still open inside; an end without a beginning ends nothing."""
        if name not in self._open:
            if name == "VEVENT":
                yield Fault("event-without-begin", number)
            return
        at = len(self._open) - 1 - self._open[::-1].index(name)
        if self._current and at > self._base:
            del self._open[at:]
            return
        if self._current and at == self._base:
            self._current.ended = True
        del self._open[at + 1 :]
        yield from self._close(at, number, ended=name)

    def rest(self, number: int) -> Iterator[Piece]:
        """What is open when the file is over."""
        yield from self._close(0, number)

    def _close(self, at: int, number: int, ended: str = "") -> Iterator[Piece]:
        """Close the components from the one at `at` on, all but the one named `ended` for want of an end."""
        if self._current and self._base >= at:
            yield self._current
            self._current = None
        if "VCALENDAR" in self._open[at:] and ended != "VCALENDAR":
            yield Fault("calendar-without-end", number)
        del self._open[at:]


def _property(number: int, line: bytes, names: frozenset[bytes]) -> Property | None:
    """The property on this line when it is one of `names`.

    Where a quote is left open the value begins at the first address or behind the first colon.
    """
    raw_head, colon, _ = line.partition(b":")
    raw_name = raw_head.partition(b";")[0].upper()
    if not colon or raw_name not in names:
        return None
    text = as_text(line)
    head = _HEAD.match(text)
    if head:
        return Property(raw_name.decode(), text[head.end() :], head[1], number)
    at = text.lower().find("mailto:")
    at = at if at > 0 else text.index(":") + 1
    return Property(raw_name.decode(), text[at:], text[len(raw_name) : at].rstrip(":"), number)


def _is_odd(line: bytes) -> bool:
    head, colon, _ = line.partition(b":")
    name = head.partition(b";")[0]
    return not colon or len(name) > USUAL or not _is_name(name)


@lru_cache(maxsize=1024)
def _is_name(raw: bytes) -> bool:
    return _NAME.fullmatch(raw.strip()) is not None


def as_text(raw: bytes) -> str:
    """UTF-8, or Windows Latin where it is none."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def read_parameters(written: str) -> dict[str, str]:
    """The parameters by their names in capitals, without quotes; of several of one name the first."""
    found: dict[str, str] = {}
    for name, value in _PARAMETER.findall(written):
        clean = value.strip().replace('"', "")
        found.setdefault(name.upper(), _CARET.sub(lambda match: _CARETS[match[1]], clean))
    return found


parameters_of = lru_cache(maxsize=1024)(read_parameters)
"""The same guests stand on event after event."""


def unescaped(text: str) -> str:
    """The text without its backslashes (RFC 5545, 3.3.11)."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def one_line(text: str) -> str:
    """The text on one line, without what cannot be seen: controls, marks of direction, zero-width blanks."""
    joined = " ".join(text.split())
    return joined if joined.isprintable() else " ".join(_UNSEEN.sub("", joined).split())


def _unescaped(match: re.Match[str]) -> str:
    return " " if match[1] in "nN" else match[1]


def _unquoted(value: str, charset: str) -> str:
    raw = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        return raw.decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):
        return as_text(raw)
