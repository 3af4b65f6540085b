"""Calendars for the tests: invented people only, written as the programs write them."""

from datetime import date, timedelta

from tests.people import HANNA, ME, NADIA, TOBIAS, Actor

GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Privat
X-WR-TIMEZONE:Europe/Berlin
BEGIN:VEVENT
DTSTART:20260506T160000Z
DTEND:20260506T170000Z
DTSTAMP:20260101T000000Z
UID:kaffee@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Nadia O
 konkwo;X-NUM-GUESTS=0:mailto:nadia@example.net
ATTENDEE;CUTYPE=RESOURCE;CN=Raum 1:mailto:c_1@resource.calendar.google.com
ORGANIZER;CN=Mirjam Rosenthal:mailto:mirjam.rosenthal@example.org
LOCATION:Café Luise\\, Kantstraße 7
SUMMARY:Kaffee
STATUS:CONFIRMED
BEGIN:VALARM
ACTION:EMAIL
SUMMARY:Nicht der Titel
ATTENDEE:mailto:wecker@example.org
TRIGGER:-PT10M
END:VALARM
END:VEVENT
END:VCALENDAR
"""

ENTRIES = """BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
BEGIN:VEVENT
UID:1@example.org
SUMMARY:Zahnarzt
DTSTART;TZID=Europe/Berlin:20260302T080000
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
SUMMARY:Chorprobe
DTSTART;TZID=Europe/Berlin:20260303T193000
DTEND;TZID=Europe/Berlin:20260303T213000
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:3@example.org
SUMMARY:Urlaub
DTSTART;VALUE=DATE:20260801
DTEND;VALUE=DATE:20260815
END:VEVENT
BEGIN:VEVENT
UID:4@example.org
SUMMARY:Steuer
DTSTART:20260531T100000Z
END:VEVENT
BEGIN:VEVENT
UID:5@example.org
SUMMARY:Blutspende
DTSTART;TZID=Europe/Berlin:20260910T170000
END:VEVENT
END:VCALENDAR
"""

OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="Tobias Brandauer";RSVP=TRUE:mailto:tobias.brandauer@example.com
ATTENDEE;CN="'hanna@example.org'";RSVP=TRUE:mailto:hanna@example.org
DTEND;TZID="W. Europe Standard Time":20260715T110000
DTSTART;TZID="W. Europe Standard Time":20260715T100000
ORGANIZER;CN="Mirjam Rosenthal":mailto:mirjam.rosenthal@example.org
SUMMARY;LANGUAGE=de:Angebot
UID:040000008200E00074C5B7101A82E008
END:VEVENT
END:VCALENDAR
"""


def asked(guest: Actor, status: str = "ACCEPTED", **parameters: str) -> str:
    """A line for someone who was asked."""
    more = "".join(f";{name}={value}" for name, value in parameters.items())
    answer = f";PARTSTAT={status}" if status else ""
    return f"ATTENDEE;CN={guest.name}{answer}{more}:mailto:{guest.email}"


def event(*lines: str, uid: str = "x@example.org", start: str = ":20260601T100000Z", title: str = "Treffen") -> str:
    """An event that ME asked to, with these lines in it."""
    own = (f"UID:{uid}", f"SUMMARY:{title}", f"DTSTART{start}", f"ORGANIZER;CN={ME.name}:mailto:{ME.email}")
    return "\n".join(["BEGIN:VEVENT", *own, *lines, "END:VEVENT"])


def calendar(*pieces: str, name: str = "Privat") -> bytes:
    """A calendar of these pieces, with the line ends of the standard."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"X-WR-CALNAME:{name}")
    return ("\n".join([*head, *pieces, "END:VCALENDAR"]) + "\n").replace("\n", "\r\n").encode()


def many(number: int) -> bytes:
    """A healthy calendar of so many events, each with one to three guests, folded in the middle of letters."""
    guests = (NADIA, TOBIAS, HANNA)
    events = [
        event(
            *(asked(guest) for guest in guests[: 1 + index % 3]),
            f"DESCRIPTION:Ein längerer Text über Nr. {index}\\, der über mehrere",
            "  Zeilen reicht und mit Ä\\, Ö und Ü nicht spart",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-PT15M",
            "END:VALARM",
            uid=f"{index}@example.org",
            start=f";TZID=Europe/Berlin:{date(2016, 1, 1) + timedelta(days=index % 3650):%Y%m%d}T100000",
        )
        for index in range(number)
    ]
    return calendar(*events)
