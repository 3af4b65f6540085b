"""Monica's dates: `1980-05-04`, `1980-05-04 00:00:00` (SQL) and `1980-05-04T00:00:00.000000Z` (JSON), all in UTC.

A date without a time is kept by Monica as midnight. As a moment it stands for noon in UTC, which is that day almost
everywhere. A server that was set to another zone than UTC writes the midnights of that zone: 23:00 the day before for
Berlin. So a day is taken from the user's zone where the time is midnight there.

Wrong for a real exchange at midnight exactly, and for such a server in another zone than the user's.
"""

import re
from datetime import UTC, date, datetime, time, tzinfo

from visavis.sources.monica.contact import Row, is_set

_STAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(?:Z|UTC|\+00:?00)?)?", re.ASCII
)
NOON = time(12, tzinfo=UTC)


def moment_of(text: str) -> datetime | None:
    """The moment in UTC; None when it cannot be read."""
    stamp = _stamp(text)
    if stamp is None or stamp.time() != time(0):
        return stamp
    return datetime.combine(stamp.date(), NOON)


def day_of(text: str, zone: tzinfo) -> str:
    """The day as 1980-05-04; "" when it cannot be read."""
    day = _day(text, zone)
    return day.isoformat() if day else ""


def special_date(row: Row, zone: tzinfo) -> str:
    """A birthday and its like: --05-04 where the year is unknown, 1980 where only an age was known, else the day."""
    day = _day(row.get("date", ""), zone)
    if day is None:
        return ""
    if is_set(row, "is_year_unknown"):
        return day.strftime("--%m-%d")
    return f"{day.year:04}" if is_set(row, "is_age_based") else day.isoformat()


def _day(text: str, zone: tzinfo) -> date | None:
    stamp = _stamp(text)
    if stamp is None:
        return None
    if stamp.time() == time(0) or not 1 < stamp.year < 9999:  # noqa: PLR2004  at the edges no zone can be reckoned
        return stamp.date()
    there = stamp.astimezone(zone)
    return (there if there.time() == time(0) else stamp).date()


def _stamp(text: str) -> datetime | None:
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return datetime(*(int(part or 0) for part in found.groups()), tzinfo=UTC)  # type: ignore[misc,arg-type]
    except ValueError:
        return None
