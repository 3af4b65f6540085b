"""One VEVENT as it is understood, and as the record that is told of it.

The key of an event is made of its UID, and of RECURRENCE-ID where it stands for one time of a series: it is the same in
every export. Without a UID it is made of start and title. A day has no time; the last day is told, not the one
behind it, as DTEND says. Wrong where a program gives one UID to several events: they are taken for one. What readpst
gives is only a number in one archive of Outlook's (0x48c): there start and title count, too.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b

from visavis.records import EventRecord, Problem
from visavis.sources.calendar.clock import duration_of
from visavis.sources.calendar.format import Component, Property
from visavis.sources.calendar.guests import Guests, guests_of
from visavis.sources.calendar.moments import Moment, moment_of
from visavis.sources.calendar.zones import Zones

LONGEST_TEXT = 500  # characters of a title or place
LONGEST_URL = 2_000
EXCERPT = 80

_NUMBER_IN_ARCHIVE = re.compile(r"0x[0-9a-f]{1,16}")
_ABOUT_MEETINGS = frozenset({"", "PUBLISH", "REQUEST"})


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a calendar says of itself: its name, and its METHOD where it is a message between programs."""

    name: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An event: `uid` names the series or single event, `occurrence` which time of it this is, "" for all.

    `version` counts the changes made to it. `may_have_met`: nothing in it speaks against people having come together.
    """

    component: Component
    uid: str
    title: str
    start: Moment | None
    end: Moment | None
    occurrence: str
    version: int
    is_cancelled: bool
    may_have_met: bool
    guests: Guests
    unread: tuple[Property, ...]  # dates that cannot be read

    @property
    def key(self) -> str:
        """The same for the same event in every export."""
        return key_of(self.uid, self.occurrence)

    @property
    def series(self) -> str:
        """The key of the whole series."""
        return key_of(self.uid, "")


def key_of(*parts: str) -> str:
    """A key of 32 characters made of what names something."""
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def event_of(component: Component, calendar: Calendar, zones: Zones) -> Event:
    """Read a VEVENT. Never raises: what cannot be read is left out, and dates among it are in `unread`."""
    start = moment_of(component.first("DTSTART"), zones)
    end = _end(component, start, zones)
    recurrence = component.first("RECURRENCE-ID")
    replaced = moment_of(recurrence, zones)
    title = _text(component, "SUMMARY")[:LONGEST_TEXT]
    names = [("DTSTART", start), ("RECURRENCE-ID", replaced), ("DTEND", end)]
    unread = [found for name, moment in names if (found := component.first(name)) and moment is None]
    is_cancelled = component.value("STATUS").upper() == "CANCELLED" or calendar.method == "CANCEL"
    is_free_day = start is not None and start.is_day and component.value("TRANSP").upper() == "TRANSPARENT"
    return Event(
        component,
        _uid(component, start, title),
        title,
        start,
        end,
        replaced.mark() if replaced else recurrence.value if recurrence else "",
        version_of(component),
        is_cancelled,
        is_whole(component) and not is_cancelled and not is_free_day and calendar.method in _ABOUT_MEETINGS,
        guests_of(component),
        tuple(unread),
    )


def version_of(component: Component) -> int:
    """SEQUENCE, 0 where it is none."""
    written = component.value("SEQUENCE")
    return int(written) if re.fullmatch(r"[0-9]{1,9}", written) else 0


def is_whole(component: Component) -> bool:
    """Whether this is one event with beginning and end, and all of it was kept.

    Two that ran into each other have two UIDs or two starts.
    """
    uids = {found.value for found in component.all("UID")}
    is_one = len(uids) <= 1 and len(component.all("DTSTART")) <= 1
    return component.ended and is_one and not component.is_overfull


def record_of(event: Event, zones: Zones) -> EventRecord:
    """The event as it is told, with everyone who was asked."""
    starts = event.start.iso(zones.own) if event.start else ""
    ends = event.end.iso(zones.own) if event.end and event.start else ""
    return EventRecord(
        key=event.key,
        title=event.title,
        starts=starts,
        ends=ends if ends > starts else "",
        place=_text(event.component, "LOCATION")[:LONGEST_TEXT],
        url=_text(event.component, "URL")[:LONGEST_URL],
        status="cancelled" if event.is_cancelled else "",
        attendees=tuple(guest.record for guest in event.guests.people),
    )


def problems_of(event: Event, calendar: Calendar, path: str) -> list[Problem]:
    """What is wrong with the event itself. An answer to an invitation needs no start (RFC 5545, 3.6.1)."""
    component = event.component
    found = [Problem(path, "date-unreadable", one.line, one.value[:EXCERPT]) for one in event.unread]
    if component.first("DTSTART") is None and calendar.method in _ABOUT_MEETINGS:
        found.append(Problem(path, "event-without-start", component.line, event.title[:EXCERPT]))
    if not is_whole(component):
        found.append(Problem(path, "event-without-end", component.line, event.title[:EXCERPT]))
    if component.odd:
        line, excerpt = component.odd
        found.append(Problem(path, "event-line-unreadable", line, excerpt))
    if event.guests.left_out:
        found.append(Problem(path, "event-too-large", component.line, event.title[:EXCERPT]))
    return found


def _uid(component: Component, start: Moment | None, title: str) -> str:
    """What names the event. Without a start it is an event of its own, and takes the place of none that has one."""
    uid = component.value("UID")
    if uid and start and not _NUMBER_IN_ARCHIVE.fullmatch(uid):
        return uid
    return f"{uid}\0{start.mark() if start else ''}\0{title}"


def _end(component: Component, start: Moment | None, zones: Zones) -> Moment | None:
    """The last day, or the time at which it is over."""
    end = moment_of(component.first("DTEND"), zones)
    if end is None and start and (length := duration_of(component.value("DURATION"))):
        try:
            end = start.at(start.local + length)
        except OverflowError:
            return None
    return end.at(end.local - timedelta(days=1)) if end and end.is_day and end.local.toordinal() > 1 else end


def _text(component: Component, name: str) -> str:
    found = component.first(name)
    return found.text() if found else ""
