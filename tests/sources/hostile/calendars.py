"""Hostile calendars: rules without end, zones and dates that are none."""

from collections.abc import Callable, Iterable, Iterator

from tests.sources.hostile.cards import numbered
from tests.sources.hostile.danger import MEGABYTE, Danger, repeated

Made = Callable[[int], Iterable[bytes]]
START = b"DTSTART:20260506T160000Z"


def named(uid: bytes, title: bytes, start: bytes, *lines: bytes) -> bytes:
    told = (b"BEGIN:VEVENT", b"UID:" + uid, b"SUMMARY:" + title, start, *lines, b"END:VEVENT", b"")
    return b"\r\n".join(told)


def event(number: int) -> bytes:
    """A healthy event."""
    return named(b"good%d@example.org" % number, b"Good%d" % number, START)


def mallory(number: int, *lines: bytes, start: bytes = b"DTSTART:20200101T120000Z") -> bytes:
    """An event of Mallory's, with one other person."""
    return named(b"m%d@example.net" % number, b"Mallory", start, b"ATTENDEE:mailto:m@example.net", *lines)


def among(middle: Made, head: bytes = b"") -> Made:
    """A calendar with two healthy events, the danger, two healthy events."""

    def made(size: int) -> Iterator[bytes]:
        yield b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mozilla.org/x//EN\r\n" + head + event(1) + event(2)
        yield from middle(size)
        yield event(3) + event(4) + b"END:VCALENDAR\r\n"

    return made


def within(*pieces: bytes | tuple[bytes, bytes]) -> Made:
    """An event of Mallory's: (piece, b"") is repeated."""

    def middle(size: int) -> Iterator[bytes]:
        yield b"BEGIN:VEVENT\r\nUID:mallory\r\nSUMMARY:Mallory\r\nATTENDEE:mailto:m@example.net\r\n"
        for piece in pieces:
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from repeated(piece[0], size)
        yield b"\r\nEND:VEVENT\r\n"

    return among(middle)


def many(piece: bytes) -> tuple[bytes, bytes]:
    return piece, b""


RULES = (
    *(b"RRULE:FREQ=SECONDLY", b"RRULE:FREQ=MINUTELY\r\nEXRULE:FREQ=MINUTELY", b"RRULE:FREQ=DAILY;INTERVAL=0"),
    *(
        b"RRULE:FREQ=SECONDLY;COUNT=1000000000",
        b"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        b"RRULE:FREQ=DAILY;INTERVAL=-1",
    ),
    b"RRULE:FREQ=YEARLY;BYHOUR=%s;BYMINUTE=%s;BYSECOND=%s"
    % tuple(b",".join(b"%d" % n for n in range(most)) for most in (24, 60, 60)),
    b"RRULE:FREQ=YEARLY;BYYEARDAY=%s" % b",".join(b"%d" % (n % 366) for n in range(20_000)),
    b"RRULE:FREQ=DAILY;COUNT=" + b"9" * 5000,
    b"RRULE:FREQ=DAILY;INTERVAL=" + b"9" * 400,
    *(b"RRULE:FREQ=DAILY;UNTIL=99999999T999999Z", b"RRULE:FREQ=FOO;BYDAY=99XX", b"RRULE:", b"RRULE:" + b"=;" * 20_000),
    *(
        b"RRULE:FREQ=WEEKLY;BYSETPOS=-999999999;BYDAY=MO",
        b"RDATE:99999999",
        b"EXDATE;TZID=../../etc/passwd:20260506T160000",
    ),
    *(b"DURATION:P99999999999999D", b"DURATION:-PT1S", b"SEQUENCE:" + b"9" * 5000, b"RECURRENCE-ID:00000000"),
)
STARTS = (
    *(b"DTSTART:99991231T235959Z", b"DTSTART:00010101T000000", b"DTSTART;TZID=Pacific/Kiritimati:00010101T000000"),
    *(b"DTSTART;TZID=../../../etc/passwd:20260506T160000", b"DTSTART;TZID=Mars/Olympus:20260506T160000"),
    *(b"DTSTART:20260230", b"DTSTART:" + b"9" * 5000, b"DTSTART:-0010101", b"DTSTART;VALUE=DATE:99991231", b"DTSTART:"),
    *(
        "DTSTART:٢٠٢٦٠٥٠٦".encode(),
        b"DTSTART;TZID=" + b"a/" * 20_000 + b":20260506T160000",
        b"DTSTART;TZID=Europe/Berlin:20260329T023000",
    ),
    b"DTSTART;TZID=\0:20260506T160000",
)


def rules(_size: int) -> Iterator[bytes]:
    for number, rule in enumerate(RULES):
        yield mallory(number, rule, start=b"DTSTART:19700101T000000Z")


def starts(_size: int) -> Iterator[bytes]:
    for number, start in enumerate(STARTS):
        yield mallory(2 * number, start=start) + mallory(2 * number + 1, b"RRULE:FREQ=DAILY", start=start)


def zone(size: int) -> bytes:
    """A zone that changes its clocks every second, and one that is empty."""
    change = (
        b"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
        b"TZOFFSETFROM:+9999\r\nTZOFFSETTO:-9999\r\nEND:STANDARD\r\n"
    )
    return (
        b"BEGIN:VTIMEZONE\r\nTZID:Mallory\r\n" + change * size + b"END:VTIMEZONE\r\n"
        b"BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\nBEGIN:VTIMEZONE\r\nTZID:Empty\r\nEND:VTIMEZONE\r\n"
    )


def zoned(size: int) -> Iterator[bytes]:
    yield zone(size)
    for number, name in enumerate((b"Mallory", b"Empty")):
        yield mallory(number, b"RRULE:FREQ=DAILY", start=b"DTSTART;TZID=" + name + b":20260506T160000")


def nested(size: int) -> Iterator[bytes]:
    yield from repeated(b"BEGIN:VEVENT\r\n", size)
    yield from repeated(b"END:VEVENT\r\n", size)


def alarms(size: int) -> Iterator[bytes]:
    yield b"BEGIN:VEVENT\r\nUID:mallory\r\nDTSTART:20260506T160000Z\r\n"
    yield from repeated(b"BEGIN:VALARM\r\n", size)
    yield from repeated(b"END:VALARM\r\n", size)
    yield b"END:VEVENT\r\n"


def exceptions(size: int) -> Iterator[bytes]:
    """A series of which every time is told by an event of its own."""
    yield mallory(0, b"RRULE:FREQ=DAILY")
    yield from repeated(mallory(0, b"RECURRENCE-ID:20260507T120000Z"), size)


CUT = event(1) + event(2) + event(3) + event(4) + b"BEGIN:VEVENT\r\nUID:m\r\nSUMM"
DANGERS = (
    Danger("rules that never end, or never come true", "rules.ics", among(rules), told=("date-unreadable",)),
    Danger(
        "days and zones that are none",
        "starts.ics",
        among(starts),
        told=("date-unreadable", "event-without-start", "zone-unknown"),
    ),
    Danger("a zone that changes every second", "zone.ics", among(zoned), 10_000, 200, told=("zone-unknown",)),
    Danger(
        "a calendar that is cut off",
        "cut.ics",
        lambda _: [b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + CUT],
        told=("calendar-without-end", "event-line-unreadable", "event-without-end", "event-without-start"),
    ),
    Danger(
        "a description of 200 MB",
        "line.ics",
        within(b"DTSTART:20260506T160000Z\r\nDESCRIPTION:", many(b"x")),
        200 * MEGABYTE,
        MEGABYTE,
    ),
    Danger(
        "an attachment folded three million times",
        "folded.ics",
        within(b"DTSTART:20260506T160000Z\r\nATTACH:x", many(b"\r\n y")),
        3_000_000,
        50_000,
    ),
    Danger(
        "an event with a million guests",
        "guests.ics",
        within(b"DTSTART:20260506T160000Z\r\nRRULE:FREQ=DAILY\r\n", many(b"ATTENDEE;CN=M:mailto:m@example.net\r\n")),
        1_000_000,
        10_000,
    ),
    Danger(
        "a daily event with 100,000 different guests",
        "crowd.ics",
        among(
            lambda size: [
                b"BEGIN:VEVENT\r\nUID:m\r\nDTSTART:20200101T120000Z\r\nRRULE:FREQ=DAILY\r\n",
                *numbered("ATTENDEE:mailto:m{n}@example.net")(size),
                b"END:VEVENT\r\n",
            ]
        ),
        100_000,
        2_000,
        told=("event-too-large",),
    ),
    Danger(
        "an event with a million exceptions",
        "exdates.ics",
        within(b"DTSTART:20200101T120000Z\r\nRRULE:FREQ=DAILY\r\n", many(b"EXDATE:20260506T120000Z\r\n")),
        1_000_000,
        10_000,
    ),
    Danger(
        "a million further days",
        "rdates.ics",
        within(b"DTSTART:20200101T120000Z\r\nRDATE:20260506T120000Z", many(b",20260506T120000Z")),
        1_000_000,
        10_000,
    ),
    Danger("100,000 changed times of one series", "changed.ics", among(exceptions), 100_000, 2_000),
    Danger(
        "20,000 events inside each other",
        "nested.ics",
        among(nested),
        20_000,
        2_000,
        told=("event-without-begin", "event-without-end", "event-without-start"),
    ),
    Danger("500,000 alarms inside each other", "alarms.ics", among(alarms), 500_000, 20_000),
    Danger(
        "a guest with a million parameters",
        "parameters.ics",
        within(b"DTSTART:20260506T160000Z\r\nATTENDEE", many(b";CN=x"), b":mailto:m@example.net"),
        1_000_000,
        10_000,
    ),
)
