"""The feed of birthdays and days to come back to, as a calendar (RFC 5545) in the user's language.

Names and days stand in it, and nothing else. A birthday is a whole day that comes again every year, from the year of
birth or from 2000 on, whichever is later: calendars stumble over older ones, and nobody is told an age. Who was born on
29 February has their birthday on the last day of February, so on the 28th in common years.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext

from visavis.sources.content_line import escaped, folded
from visavis.store.read.feed import Birthday, Return

EARLIEST = 2000  # a leap year
LEAP_DAY = (2, 29)
REFRESH = "PT12H"  # how often a calendar program may look


def calendar(birthdays: Iterable[Birthday], returns: Iterable[Return], at: datetime) -> bytes:
    """The whole feed, written at that moment."""
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Visavis//Visavis//EN", "CALSCALE:GREGORIAN"]
    lines += [f"X-WR-CALNAME:{escaped(gettext('People'))}", f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}"]
    for one in birthdays:
        lines += _event(f"birthday-{one.person}", stamp, _said(gettext("%(name)s’s birthday"), one.name), _first(one))
        lines += [_every_year(one), "END:VEVENT"]
    for back in returns:
        uid = f"return-{back.person}-{back.on:%Y%m%d}"
        lines += [*_event(uid, stamp, _said(gettext("Think of %(name)s"), back.name), back.on), "END:VEVENT"]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode("utf-8", "replace")


def _event(uid: str, stamp: str, summary: str, on: date) -> Iterator[str]:
    """A whole day that keeps nobody busy."""
    yield from ("BEGIN:VEVENT", f"UID:{uid}@visavis", f"DTSTAMP:{stamp}", f"SUMMARY:{escaped(summary)}")
    yield from (f"DTSTART;VALUE=DATE:{on:%Y%m%d}", f"DTEND;VALUE=DATE:{on + timedelta(days=1):%Y%m%d}")
    yield "TRANSP:TRANSPARENT"


def _first(one: Birthday) -> date:
    """The first birthday in the calendar, which must be a day of the rule."""
    year = max(one.born or EARLIEST, EARLIEST)
    if (one.month, one.day) == LEAP_DAY:
        return date(year, 3, 1) - timedelta(days=1)
    return date(year, one.month, one.day)


def _every_year(one: Birthday) -> str:
    if (one.month, one.day) == LEAP_DAY:
        return "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    return "RRULE:FREQ=YEARLY"


def _said(sentence: str, name: str) -> str:
    """A name is put in last, so that a percent sign in it says nothing; on one line."""
    return sentence % {"name": " ".join(name.split())}
