"""Dates, times and durations of RFC 5545 as they are written, still without a zone.

Read are 20260506, 20260506T180000, 20260506T180000Z, and what is seen beside the standard: dashes and colons, no
seconds, +0200, a leap second (kept as the second before it). Everything else is no time at all: never a guess.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

LONGEST_DURATION = timedelta(days=3660)

_TIME = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?[0-5]\d)?|Z)?",
    re.ASCII | re.IGNORECASE,
)
_DURATION = re.compile(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?", re.ASCII | re.IGNORECASE
)
_OFFSET = re.compile(r"([+-])(\d\d?):?([0-5]\d)?(?::?[0-5]\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands there: `local` is midnight for a day; `offset` only where the time itself states one ("Z")."""

    local: datetime
    is_day: bool = False
    offset: timezone | None = None


def written(text: str) -> Written | None:
    """A date or time, None when it cannot be read."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        local = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), min(int(second or 0), 59))  # noqa: DTZ001  it has no zone
    except ValueError:
        return None
    return Written(local, hour is None, (UTC if zone in {"Z", "z"} else offset_of(zone)) if zone else None)


def offset_of(text: str) -> timezone | None:
    """A distance from UTC such as +0200, -05:00 or +1, None when it cannot be read."""
    match = _OFFSET.fullmatch(text.strip())
    if match is None:
        return None
    away = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-away if match[1] == "-" else away) if away < timedelta(hours=24) else None


def duration_of(text: str) -> timedelta | None:
    """A length of time such as PT1H30M, None when it cannot be read, runs backwards or lasts longer than ten years."""
    match = _DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return length if length <= LONGEST_DURATION else None
