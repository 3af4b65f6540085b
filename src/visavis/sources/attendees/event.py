"""The event of a list, with everybody on it; what it is called and since when it is known by the same key.

The files of the services do not name the event, but for some of Eventbrite's. It is called like the file, and its key
is made of the service's number for it, else of the earliest sign-up, which stays the same when the list is exported
again with more people on it. Wrong when the first to sign up was deleted between two exports: the event is then there
twice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from visavis.records import AttendeeRecord, EventRecord, IdentityKind
from visavis.sources.attendees.guest import Guest
from visavis.sources.display_name import display_name
from visavis.sources.record_key import record_key

MOST_ATTENDEES = 1000  # of one event
MOST_ALTOGETHER = 20_000

_COPY = re.compile(r"\s*(?:\(\d{1,3}\)|- (?:Kopie|Copy))$")
_LUMAS = re.compile(r"\s*-\s*Guests?\s*-\s*\d{4}.*$", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[\s_.,–-]+(?=\S)")


@dataclass(slots=True)
class _Event:
    signed_up: tuple[str, str]
    title: str = ""
    starts: str = ""
    attendees: dict[tuple[IdentityKind, str], AttendeeRecord] = field(default_factory=dict)


@dataclass(slots=True)
class Events:
    """The events of one file: as many as it names, mostly one. `service` is part of their keys."""

    service: str
    path: str
    _found: dict[str, _Event] = field(default_factory=dict)
    _count: int = 0

    def add(self, guest: Guest) -> bool:
        """Put a guest on the list of the event; False when there are too many to be kept with it."""
        event = self._found.setdefault(guest.event, _Event(guest.signed_up))
        event.signed_up = min(event.signed_up, guest.signed_up)
        event.title = event.title or guest.title
        event.starts = min(filter(None, (event.starts, guest.came_on)), default="")
        attendee = guest.attendee
        there = event.attendees.get((attendee.kind, attendee.value))
        if there and there.name.casefold() != attendee.name.casefold():  # two people with one address
            attendee = replace(attendee, kind="card", value=f"attendees:{guest.person.key}")
        if len(event.attendees) >= MOST_ATTENDEES or self._count >= MOST_ALTOGETHER:
            return False
        self._count += 1
        event.attendees.setdefault((attendee.kind, attendee.value), attendee)
        return True

    def records(self) -> Iterator[EventRecord]:
        """Every event, once all guests are on it."""
        starts, called = title_of(self.path)
        for name, event in self._found.items():
            anchor = [name] if name.isdecimal() else [name, *event.signed_up]
            anchor = anchor if any(anchor) else [called, starts]
            yield EventRecord(
                key=record_key(self.service, *anchor),
                title=event.title or called,
                starts=event.starts or starts,
                attendees=tuple(event.attendees.values()),
            )


def title_of(path: str) -> tuple[str, str]:
    """The day with which the name of the file begins, if one does, and the rest of it without marks of a download."""
    title = _LUMAS.sub("", _COPY.sub("", display_name(PurePosixPath(path).stem).replace("_", " ")).strip())
    day = _DAY_FIRST.match(title)
    return (day[1], title[day.end() :]) if day else ("", title)
