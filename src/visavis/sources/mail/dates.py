"""The moment a message was sent, in UTC, from a Date or Received header or an mbox separator.

Three layouts are read: RFC 5322 ("Wed, 6 May 2026 18:21:24 +0200"), ctime ("Wed May  6 18:21:24 2026", zone before or
after the year) and ISO 8601. Everything else is unreadable: None, never a guess. The standard library is not asked,
because it reads the year 0000 as 2000. A zone nobody knows, or none at all, counts as UTC: at most 14 hours wrong.
Years before FIRST_YEAR or after LAST_YEAR are unreadable: computers with a dead clock, spam and jokes.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

FIRST_YEAR = 1970
LAST_YEAR = 2100

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mär mrz", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"),
        start=1,
    )
    for name in names.split()
}

_SHORT_MONTHS = {
    name: number for number, name in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)
}

_ZONE_HOURS = {
    "ut": 0,
    "utc": 0,
    "gmt": 0,
    "z": 0,
    "wet": 0,
    "west": 1,
    "bst": 1,
    "cet": 1,
    "mez": 1,
    "cest": 2,
    "mesz": 2,
    "met": 1,
    "mest": 2,
    "eet": 2,
    "eest": 3,
    "msk": 3,
    "jst": 9,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "akst": -9,
    "akdt": -8,
    "hst": -10,
}

_CLOCK = r"(?P<hour>\d\d?)[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?:[.,]\d{1,9})?"
_ZONE = r"(?P<zone>[+-]\d\d:?\d\d|[A-Za-z]{1,5})"

_USUAL = re.compile(
    rb"(?:[A-Z][a-z]{2}, {1,2})?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):([0-5]\d) ([+-]\d\d)([0-5]\d)(?!\d)"
)
"""What nearly every Date header looks like, read without the detours the other layouts need."""

_RFC_5322 = re.compile(
    r"\s*(?:[^\W\d]{2,10}\.?\s{0,9},?\s{0,9})?(?P<day>\d\d?)[\s.-]{1,9}(?P<month>[^\W\d]{3})[^\W\d]{0,6}\.?[\s-]{1,9}"
    rf"(?P<year>\d{{2,4}})(?!\d),?\s{{1,9}}{_CLOCK}(?:\s{{0,9}}{_ZONE})?(?![\w:])"
)
_CTIME = re.compile(
    r"\s*[^\W\d]{2,10}\.?,?\s{1,9}(?P<month>[^\W\d]{3})[^\W\d]{0,6}\.?\s{1,9}(?P<day>\d\d?),?\s{1,9}"
    rf"{_CLOCK}(?:\s{{1,9}}{_ZONE})?\s{{1,9}}(?P<year>\d{{4}})(?!\d)(?:\s{{1,9}}(?P<zone_after>[+-]\d{{4}}))?"
)
_ISO_8601 = re.compile(
    rf"\s*(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)[T\s]{_CLOCK}\s{{0,9}}(?:{_ZONE})?(?![\w:])"
)
_COMMENT = re.compile(r"\([^()]*\)")


def moment(raw: bytes) -> datetime | None:
    """The instant a header's value or a separator's date names, aware UTC; None when it names none."""
    if usual := _USUAL.match(raw):
        day, month, year, hour, minute, second, zone_hours, zone_minutes = usual.groups()
        return _utc(
            (int(year), _SHORT_MONTHS.get(month, 0), int(day), int(hour), int(minute), int(second)),
            _numeric_offset(zone_hours, zone_minutes),
        )
    value = raw[:256].decode("latin-1")
    found = _RFC_5322.match(value)
    if not found:
        value = _COMMENT.sub(" ", value)
        found = _RFC_5322.match(value) or _CTIME.match(value) or _ISO_8601.match(value)
    return _lenient(found) if found else None


def received(raw: bytes) -> datetime | None:
    """The instant a Received header names: what stands after its last semicolon."""
    return moment(raw.rpartition(b";")[2])


def _lenient(found: re.Match[str]) -> datetime | None:
    part = found.groupdict()
    written = part["month"].lower()
    month = int(written) if written.isdigit() else _MONTHS.get(written, 0)
    second = min(int(part["second"] or 0), 59)  # a leap second is kept as the second before it
    local = (_year(part["year"]), month, int(part["day"]), int(part["hour"]), int(part["minute"]), second)
    return _utc(local, _offset(part.get("zone_after") or part["zone"] or ""))


def _utc(local: tuple[int, int, int, int, int, int], offset: timedelta) -> datetime | None:
    try:
        at = datetime(*local, tzinfo=UTC) - offset
    except (ValueError, OverflowError):
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def _year(written: str) -> int:
    """RFC 5322, 4.3: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999, three digits count from 1900."""
    year = int(written)
    if len(written) == 4:  # noqa: PLR2004 (a year in full)
        return year
    return year + (2000 if len(written) == 2 and year < 50 else 1900)  # noqa: PLR2004 (the standard's own numbers)


def _offset(zone: str) -> timedelta:
    if zone[:1] in {"+", "-"}:
        digits = zone.replace(":", "").encode("ascii", "replace")
        return _numeric_offset(digits[:3], digits[3:])
    return timedelta(hours=_ZONE_HOURS.get(zone.lower(), 0))


@lru_cache(maxsize=256)
def _numeric_offset(hours: bytes, minutes: bytes) -> timedelta:
    """The offset of a zone such as -0330, given as -03 and 30."""
    written = timedelta(hours=abs(int(hours)), minutes=int(minutes))
    return -written if hours.startswith(b"-") else written
