"""The dates of LinkedIn's export: seven styles in one zip, so each kind of file has its own reader of dates.

Styles, with an example: `2026-09-30 08:12:40 UTC` (messages), `3/14/25, 2:37 PM` (invitations, month first),
`2023/06/18 14:24:54 UTC` (endorsements), `01/19/13, 12:10 AM` (recommendations), `05 Mar 2024` (connections; after a
re-save also `7-Feb-22`), `Jan 2020` (positions), `Apr 08, 2024 07:00 AM` (events).

Only the first and third name a zone. The others are taken as UTC, which may put an evening on the next day.
A style that a kind of file does not use is still read there if it cannot mean anything else.
An unreadable date is "" or None, never a guess: no day beyond its month, no month beyond twelve.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeVar

T = TypeVar("T")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN_MONTHS = {"mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}
_MONTH = {**{name: number for number, name in enumerate(_MONTHS, start=1)}, **_GERMAN_MONTHS}
_CENTURY = 2000  # LinkedIn opened in 2003

_CLOCK = r"(?:[ ,T]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?:[ \u202f]?(?P<half>[AaPp])\.?[Mm]\.?)?)?"
_ZONE = r"(?: ?(?:UTC|GMT|Z))?"
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)" + _CLOCK + _ZONE)
_MONTH_FIRST = re.compile(r"(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4}|\d\d)" + _CLOCK + _ZONE)
_DAY_NAME = re.compile(r"(?P<day>\d\d?)[ .-]+(?P<name>[^\W\d_]{3,9})[ .-]+(?P<year>\d{4}|\d\d)")
_NAME_DAY = re.compile(r"(?P<name>[^\W\d_]{3,9})\.? (?P<day>\d\d?), (?P<year>\d{4})" + _CLOCK + _ZONE)
_NAME_YEAR = re.compile(r"(?P<name>[^\W\d_]{3,9})\.? (?P<year>\d{4})")
_YEAR = re.compile(r"(?P<year>\d{4})")


def connection_day(text: str) -> str:
    """`05 Mar 2024`, `7-Feb-22`, `15 Okt 2020` as 2024-03-05; "" when unreadable."""
    return _day(_first(text, _DAY_NAME, _YEAR_FIRST))


def message_time(text: str) -> datetime | None:
    """`2026-09-30 08:12:40 UTC`."""
    return _time(_first(text, _YEAR_FIRST))


def invitation_time(text: str) -> datetime | None:
    """`3/14/25, 2:37 PM`: month, day, year."""
    return _time(_first(text, _MONTH_FIRST, _YEAR_FIRST))


def endorsement_time(text: str) -> datetime | None:
    """`2023/06/18 14:24:54 UTC`; a day alone stands for its noon, which is that day almost everywhere."""
    return _time(_first(text, _YEAR_FIRST, _DAY_NAME))


def recommendation_time(text: str) -> datetime | None:
    """`01/19/13, 12:10 AM` or `01/01/24`: month, day, year; a day alone stands for its noon."""
    return _time(_first(text, _MONTH_FIRST, _YEAR_FIRST, _DAY_NAME))


def station_day(text: str) -> str:
    """`Jan 2020` as 2020-01, `2020` as 2020, `01 Oct 2022` as 2022-10-01; "" when unreadable."""
    return _day(_first(text, _NAME_YEAR, _DAY_NAME, _YEAR_FIRST, _YEAR))


def event_span(text: str) -> tuple[str, str]:
    """`Apr 08, 2024 07:00 AM - Apr 08, 2024 05:00 PM` as two local times in ISO form; what is unreadable is ""."""
    first, _, last = text.partition(" - ")
    return _local(first), _local(last)


def birth_day(text: str) -> str:
    """`Dec 10, 1815`, `1815-12-10` or `Dec 10` as a partial date; "" when unreadable."""
    if whole := _day(_first(text, _NAME_DAY, _YEAR_FIRST)):
        return whole
    leap_year = _day(_first(f"{text.strip()}, 2000", _NAME_DAY))
    return f"-{leap_year[4:]}" if leap_year else ""


def _first(text: str, *styles: re.Pattern[str]) -> re.Match[str] | None:
    stripped = text.strip()
    return next((match for style in styles if (match := style.fullmatch(stripped))), None)


def _day(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    year, month, day = _calendar(match)
    if month is None:
        return "" if "name" in match.re.groupindex else f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    return _or_none(lambda: date(year, month, day).isoformat()) or ""


def _time(match: re.Match[str] | None) -> datetime | None:
    if match is None:
        return None
    year, month, day = _calendar(match)
    clock = _clock(match.groupdict())
    return _or_none(lambda: datetime(year, month or 0, day or 0, *(clock or (12, 0, 0)), tzinfo=UTC))


def _local(text: str) -> str:
    match = _first(text, _NAME_DAY, _YEAR_FIRST)
    if match is None or _clock(match.groupdict()) is None:
        return _day(match)
    at = _time(match)
    if at is None:
        return ""
    return at.isoformat() if "UTC" in text else at.replace(tzinfo=None).isoformat()


def _calendar(match: re.Match[str]) -> tuple[int, int | None, int | None]:
    found = match.groupdict()
    year = int(found["year"]) + (_CENTURY if len(found["year"]) == 2 else 0)  # noqa: PLR2004 - two digits
    month = _MONTH.get(found["name"].casefold()[:3]) if "name" in found else int(found.get("month") or 0) or None
    return year, month, int(found["day"]) if found.get("day") else None


def _clock(found: dict[str, str | None]) -> tuple[int, int, int] | None:
    hour, half = found.get("hour"), found.get("half")
    if hour is None:
        return None
    hours = int(hour)
    if half:  # 12 AM is midnight, 12 PM is noon
        hours = hours % 12 + (12 if half in "Pp" else 0)
    return hours, int(found["minute"] or 0), int(found["second"] or 0)


def _or_none(make: Callable[[], T]) -> T | None:
    try:
        return make()
    except ValueError:
        return None
