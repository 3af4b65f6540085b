"""The calendar source: iCalendar files of every maker, as events, meetings, and birthdays where they are only that.

A file is read twice, so that no more than one event of it is held: first for its zones and for the times of series
that are told by events of their own, wherever in the file they stand; then event by event.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from visavis.records import IdentityRecord, PersonRecord, Problem, Reading, Record
from visavis.sources.calendar.birthdays import birthday_of, is_birthdays
from visavis.sources.calendar.event import Calendar, Event, event_of, problems_of, record_of
from visavis.sources.calendar.format import Begin, Component, Fault, Property, pieces
from visavis.sources.calendar.meetings import Meetings
from visavis.sources.calendar.outline import Outline, outline_of
from visavis.sources.calendar.zones import Zones, zone_name
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.wide import wide_encoding

MOST_TOLD_ONCE = 10_000  # names and groups that are remembered, so that each is told once
EXCERPT = 80

_BEGIN = re.compile(rb"(?i)BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY|VTIMEZONE)[ \t]*(?:\n|\Z)")
_ANYWHERE = re.compile(rb"(?im)^BEGIN[ \t]*:[ \t]*[\w-]+")
_EVENT = re.compile(rb"(?im)^BEGIN[ \t]*:[ \t]*VEVENT")
_NAMES = re.compile(rb"(?im)^(?:X-WR-CAL)?NAME(?:;[^:\n]*)?:([^\n]*)")
_MAKER = re.compile(rb"(?im)^PRODID(?:;[^:\n]*)?:([^\n]*(?:\n[ \t][^\n]*)*)")
_MAKERS = {
    b"google": "google",
    b"outlook": "outlook",
    b"exchange": "outlook",
    b"apple": "apple",
    b"mozilla": "thunderbird",
}
_SUFFIXES = (".ics", ".ical", ".icalendar", ".vcs", ".ifb")
_HEAD = 1 << 16

NOTHING = "calendar/other"


def recognise(path: str, head: bytes) -> str:
    """The variant: "calendar/google", "calendar/birthdays", "calendar" …; "calendar/other" for one without events."""
    if encoding := wide_encoding(head):
        head = head.decode(encoding, "replace").encode("utf-8", "replace")
    text = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n").lstrip()
    is_named_so = path.casefold().endswith(_SUFFIXES)
    if not (_BEGIN.match(text) or (is_named_so and _ANYWHERE.search(text))):
        return ""
    if len(head) < _HEAD and not _EVENT.search(text):
        return NOTHING
    name = _NAMES.search(text)
    if name and is_birthdays(name[1].decode("utf-8", "replace")):
        return "calendar/birthdays"
    maker = _MAKER.search(text)
    said = maker[1].lower() if maker else b""
    return next((f"calendar/{known}" for mark, known in _MAKERS.items() if mark in said), "calendar")


def read(file: OpenFile, variant: str, context: Context) -> Reading:  # noqa: ARG001  each calendar says what it is
    """The records of one file. Problems: see README.md."""
    with file.open() as stream:
        if not stream.read(1):
            yield Problem(file.path, "empty-file")
            return
    outline = outline_of(file)
    if not outline.is_calendar:
        yield Problem(file.path, "no-calendar")
        return
    reading = _Reading(file, outline, context)
    with file.open() as stream:
        for piece in pieces(stream):
            match piece:
                case Component(name="VEVENT"):
                    yield from reading.event(piece)
                case Begin(name="VCALENDAR"):
                    reading.begin()
                case Property():
                    reading.heading(piece)
                case Fault():
                    yield Problem(file.path, piece.code, piece.line, piece.detail)


class _Reading:
    """Event by event: the calendar they stand in, and what is told only once in a file."""

    def __init__(self, file: OpenFile, outline: Outline, context: Context) -> None:
        self._path = file.path
        self._stem = PurePosixPath(file.path).stem
        self._zones = Zones(outline.zones, context.tz)
        self._meetings = Meetings(file.path, self._zones, outline, context.today)
        self._today = context.today
        self._calendar = Calendar(self._stem)
        self._told: set[str] = set()

    def begin(self) -> None:
        """A calendar begins. Several in one file have nothing to do with each other."""
        self._calendar = Calendar(self._stem)
        self._zones.begin_calendar("")

    def heading(self, found: Property) -> None:
        """What the calendar says of itself."""
        if found.name == "X-WR-TIMEZONE":
            self._zones.begin_calendar(zone_name(found.value))
        elif found.name == "METHOD":
            self._calendar = Calendar(self._calendar.name, found.value.strip().upper())
        elif found.text():
            self._calendar = Calendar(found.text(), self._calendar.method)

    def event(self, component: Component) -> Iterator[Record | Problem]:
        """Everything one VEVENT says, and what could not be read of it."""
        event = event_of(component, self._calendar, self._zones)
        yield record_of(event, self._zones)
        yield from self._people(event)
        yield from self._meetings.of(event)
        yield from problems_of(event, self._calendar, self._path)
        for name, line in event.guests.nameless:
            if self._is_new(f"name\0{name}"):
                yield Problem(self._path, "attendee-without-address", line, name[:EXCERPT])
        while self._zones.unknown:
            yield Problem(self._path, "zone-unknown", component.line, self._zones.unknown.pop(0)[:EXCERPT])

    def _people(self, event: Event) -> Iterator[PersonRecord]:
        """Groups that were asked, and whose birthday it is."""
        for group in event.guests.groups:
            address = group.value.lower()
            if self._is_new(address):
                yield PersonRecord(address, group.name, "group", (IdentityRecord(group.kind, group.value),))
        if event.start and event.start.is_day and not event.is_cancelled:
            day = event.start.local.date()
            born = birthday_of(event.component, event.title, day, self._calendar.name, self._today)
            if born and self._is_new(born.key):
                yield born

    def _is_new(self, said: str) -> bool:
        """Whether this is said for the first time, as far as remembered."""
        if said in self._told or len(self._told) >= MOST_TOLD_ONCE:
            return said not in self._told
        self._told.add(said)
        return True


SOURCE = Source(
    name="calendar",
    reads="calendars (.ics) from Google, Apple, Outlook, Thunderbird and others: events, meetings, birthdays",
    recognise=recognise,
    read=read,
)
