"""Who was asked to an event, and what they answered: ATTENDEE and ORGANIZER (RFC 5545, 3.8.4; vCalendar 1.0).

A guest is known by e-mail address or telephone number. The address is the value, with or without "mailto:"; else the
parameter EMAIL (Apple, RFC 7986), else a name that is itself an address. Nobody is told of rooms and things (CUTYPE,
Google's own addresses), of addresses that say that nobody reads them, and of whom nothing but a name is known. A group
(CUTYPE=GROUP) is told as a group: who of it came, nobody knows.
Wrong for a room that is invited like a human being, as small offices do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from visavis.records import AttendeeRecord, AttendeeStatus
from visavis.sources.calendar.format import Component, Property, one_line, unescaped
from visavis.sources.no_reply import by_sender

MOST_GUESTS = 200
LONGEST_NAME = 200
LONGEST_ADDRESS = 254  # RFC 5321

_STATUS: dict[str, AttendeeStatus] = {
    "ACCEPTED": "accepted",
    "CONFIRMED": "accepted",  # vCalendar 1.0
    "DECLINED": "declined",
    "DELEGATED": "declined",  # someone else goes
    "TENTATIVE": "tentative",
    "NEEDS-ACTION": "invited",
    "NEEDS ACTION": "invited",
    "SENT": "invited",
}
_THINGS = frozenset({"RESOURCE", "ROOM"})
_CALENDARS = re.compile(r"[@.]calendar\.google\.com$", re.IGNORECASE)  # rooms, calendars, "unknownorganizer"
_EMAIL = re.compile(r'[^\s<>()\[\]",:;@\\]+@[^\s<>()\[\]",:;@\\]+')
_ANGLED = re.compile(r"<([^<>]{3,254})>\s*\Z")
_PHONE = re.compile(r"(?i)tel:\+?[\d\s().;=-]{3,40}")


@dataclass(frozen=True, slots=True)
class Guest:
    """One who was asked. `only_told`: the invitation was sent for information (ROLE=NON-PARTICIPANT)."""

    kind: Literal["email", "phone"]
    value: str
    name: str
    status: AttendeeStatus = ""
    organises: bool = False
    only_told: bool = False

    @property
    def record(self) -> AttendeeRecord:
        """As the event tells it."""
        return AttendeeRecord(self.kind, self.value, self.name, self.status, self.organises)


@dataclass(frozen=True, slots=True)
class Guests:
    """Everyone of one event, the organiser first; groups; and those known by name only, with their lines."""

    people: tuple[Guest, ...] = ()
    groups: tuple[Guest, ...] = ()
    nameless: tuple[tuple[str, int], ...] = ()
    left_out: int = 0  # beyond MOST_GUESTS

    def who_came(self) -> list[Guest]:
        """Those who took part, as far as their answers tell.

        The organiser unless they declined, and whoever accepted. Where nobody's answer is kept (Outlook's files), all
        who were asked.
        """
        asked = [one for one in self.people if not one.only_told]
        if not any(one.status for one in asked):
            return asked
        return [one for one in asked if one.status == "accepted" or (one.organises and one.status != "declined")]


def guests_of(event: Component) -> Guests:
    """The guests of an event, each once; one who organises and is asked, too, is one guest."""
    organiser = event.first("ORGANIZER")
    people: dict[str, Guest] = {}
    groups: dict[str, Guest] = {}
    nameless: list[tuple[str, int]] = []
    chief = _guest(organiser, organises=True) if organiser else None
    if chief and not _is_thing(chief.value, organiser):
        people[chief.value.lower()] = chief
    for one in event.all("ATTENDEE"):
        guest = _guest(one)
        if guest is None:
            if (name := _name(one, "")) and _cutype(one) not in _THINGS:
                nameless.append((name, one.line))
        elif _cutype(one) == "GROUP":
            groups.setdefault(guest.value.lower(), guest)
        elif not _is_thing(guest.value, one):
            key = guest.value.lower()
            people[key] = _both(people[key], guest) if key in people else guest
    known = _with_answers(list(people.values()))
    return Guests(tuple(known[:MOST_GUESTS]), tuple(groups.values()), tuple(nameless), len(known[MOST_GUESTS:]))


def _guest(found: Property, *, organises: bool = False) -> Guest | None:
    address = _address(found)
    if address is None:
        return None
    kind, value = address
    role = found.parameter("ROLE").upper()
    answer = found.parameter("PARTSTAT") or found.parameter("STATUS")
    return Guest(
        kind,
        value,
        _name(found, value),
        "" if organises else _STATUS.get(answer.strip().upper(), ""),
        organises or role in {"OWNER", "ORGANIZER"},
        role == "NON-PARTICIPANT",
    )


def _both(one: Guest, other: Guest) -> Guest:
    """The same guest told twice: as organiser and as asked, or once more by a merge of calendars."""
    return Guest(
        one.kind,
        one.value,
        one.name or other.name,
        one.status or other.status,
        one.organises or other.organises,
        one.only_told and other.only_told,
    )


def _with_answers(guests: Sequence[Guest]) -> list[Guest]:
    """No answer means none yet (RFC 5545, 3.2.12) where others' answers are kept, else that no answers are kept."""
    if not any(one.status for one in guests):
        return list(guests)
    return [
        one if one.status or one.organises else Guest(one.kind, one.value, one.name, "invited", only_told=one.only_told)
        for one in guests
    ]


def _address(found: Property) -> tuple[Literal["email", "phone"], str] | None:
    for written in (found.value, found.parameter("EMAIL"), found.parameter("CN")):
        text = one_line(written)
        if angled := _ANGLED.search(text):
            text = angled[1]
        if text[:7].lower() == "mailto:":
            text = unquote(text[7:].partition("?")[0], errors="replace")
        elif _PHONE.fullmatch(text):
            return "phone", text[4:].partition(";")[0].strip()
        text = text.strip(" '\"")
        if len(text) <= LONGEST_ADDRESS and _EMAIL.fullmatch(text) and text.isprintable() and "/" not in text:
            return "email", text
    return None


def _name(found: Property, address: str) -> str:
    """The name beside an address, "" where it is only an address once more."""
    beside, angle, _ = found.value.partition("<")  # vCalendar 1.0: Anna <anna@example.org>
    written = found.parameter("CN") or (beside if angle else "")
    name = one_line(unescaped(written)).strip(" '\"")[:LONGEST_NAME]
    return "" if name.lower() == address.lower() or _EMAIL.fullmatch(name) else name


def _cutype(found: Property) -> str:
    return found.parameter("CUTYPE").upper()


def _is_thing(address: str, found: Property | None) -> bool:
    """Whether this stands for no human being: a room, a projector, a calendar, a machine that sends invitations."""
    is_named_so = found is not None and _cutype(found) in _THINGS
    return is_named_so or bool(_CALENDARS.search(address)) or by_sender(address) != ""
