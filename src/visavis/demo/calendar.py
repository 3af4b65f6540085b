"""A calendar as Google exports it: one .ics, zones described, guests with their answers."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from zoneinfo import ZoneInfo

from visavis.demo.agenda import beginning
from visavis.demo.correspondence import Party
from visavis.demo.life import Answer, Appointment, Life, plain
from visavis.sources.content_line import escaped, folded

_LEFT_OUT, _MOVED = 9, 15  # which times of a weekly series
_MOVED_BY = timedelta(hours=4)
_PARTSTAT: Mapping[Answer, str] = {
    "yes": "ACCEPTED",
    "declined": "DECLINED",
    "maybe": "TENTATIVE",
    "open": "NEEDS-ACTION",
}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ZONES: Mapping[str, tuple[str, ...]] = {
    "Europe/Berlin": ("+0100", "+0200", "CET", "CEST", "020000", "030000"),
    "Europe/London": ("+0000", "+0100", "GMT", "BST", "010000", "020000"),
}
"""Offsets and names of winter and summer, and when the one begins after the other, in the time that ends."""


def write_calendar(path: Path, life: Life, on: date) -> None:
    """Write the calendar that is exported on that day."""
    lines = (*_heading(life), *(line for one in life.appointments for line in _events(life, one, on)), "END:VCALENDAR")
    path.write_bytes("".join(f"{folded(line)}\r\n" for line in lines).encode())


def _heading(life: Life) -> Iterator[str]:
    zone = life.wording.zone
    winter, summer, winter_name, summer_name, spring, autumn = _ZONES[zone]
    yield from ("BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{life.me.later_email}", f"X-WR-TIMEZONE:{zone}")
    yield from ("BEGIN:VTIMEZONE", f"TZID:{zone}", f"X-LIC-LOCATION:{zone}")
    yield from ("BEGIN:DAYLIGHT", f"TZOFFSETFROM:{winter}", f"TZOFFSETTO:{summer}", f"TZNAME:{summer_name}")
    yield from (f"DTSTART:19700329T{spring}", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT")
    yield from ("BEGIN:STANDARD", f"TZOFFSETFROM:{summer}", f"TZOFFSETTO:{winter}", f"TZNAME:{winter_name}")
    yield from (f"DTSTART:19701025T{autumn}", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD")
    yield "END:VTIMEZONE"


def _events(life: Life, one: Appointment, on: date) -> Iterator[str]:
    """One event; of a weekly series also the one time that was moved."""
    start = beginning(one, on)
    if not one.is_weekly:
        yield from _event(life, one, start, on, [])
        return
    left_out, moved = (start + timedelta(weeks=weeks) for weeks in (_LEFT_OUT, _MOVED))
    rule = f"RRULE:FREQ=WEEKLY;BYDAY={_DAYS[start.weekday()]}"
    yield from _event(life, one, start, on, [rule, f"EXDATE{_local(life, left_out)}"])
    yield from _event(life, one, moved + _MOVED_BY, on, [f"RECURRENCE-ID{_local(life, moved)}"])


def _event(life: Life, one: Appointment, start: datetime, on: date, series: list[str]) -> Iterator[str]:
    end = start + timedelta(minutes=one.minutes)
    asked = beginning(one, on) - timedelta(days=9)
    exported = datetime.combine(on, datetime.min.time()) + timedelta(hours=7, minutes=30)
    yield "BEGIN:VEVENT"
    yield f"DTSTART{_local(life, start) if series else _utc(life, start)}"
    yield f"DTEND{_local(life, end) if series else _utc(life, end)}"
    yield from series
    yield f"DTSTAMP{_utc(life, exported)}"
    organiser = _party(life, one.organiser)
    yield f"ORGANIZER;CN={organiser.name}:mailto:{organiser.address}"
    yield f"UID:{_number(life, one)}@google.com"
    for guest, answer in _guests(life, one):
        yield (
            f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={_PARTSTAT[answer]}"
            f";CN={guest.name};X-NUM-GUESTS=0:mailto:{guest.address}"
        )
    yield f"CREATED{_utc(life, asked)}"
    yield f"LAST-MODIFIED{_utc(life, asked)}"
    yield from (f"LOCATION:{escaped(one.place)}", "SEQUENCE:0", "STATUS:CONFIRMED")
    yield from (f"SUMMARY:{escaped(one.title)}", "TRANSP:OPAQUE", "END:VEVENT")


def _guests(life: Life, one: Appointment) -> Iterator[tuple[Party, Answer]]:
    """Everybody asked, who organises first."""
    yield _party(life, one.organiser), "yes"
    if one.organiser:
        yield _party(life, ""), one.mine
    for name, answer in one.guests:
        yield _party(life, name), answer
    answers: tuple[Answer, ...] = ("yes", "yes", "open", "yes", "declined", "yes", "yes")
    for place, name in enumerate(life.crowd if one.is_for_all else ()):
        address = f"{plain(name).replace(' ', '.')}@{life.crowd_domain}"
        yield Party(name, address), answers[place % len(answers)]


def _party(life: Life, name: str) -> Party:
    """Somebody of the cast by name, the user for ""."""
    one = next(one for one in (life.me, *life.cast) if one.name == (name or life.me.name))
    return Party(one.signed, one.later_email or one.email)


def _number(life: Life, one: Appointment) -> str:
    return blake2b(f"{life.language} {one.title} {one.day}".encode(), digest_size=13).hexdigest()


def _local(life: Life, at: datetime) -> str:
    return f";TZID={life.wording.zone}:{at:%Y%m%dT%H%M%S}"


def _utc(life: Life, at: datetime) -> str:
    return f":{at.replace(tzinfo=ZoneInfo(life.wording.zone)).astimezone(UTC):%Y%m%dT%H%M%SZ}"
