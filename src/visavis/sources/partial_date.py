"""Partial dates: 1970-05-04, --05-04 (year unknown), 1970-05 and 1970, however they were written.

What is unknown stays unknown; a date that could be read in two ways (07/04/70) is not read at all.
"""

import re
from datetime import date

LEAP_YEAR = 2000  # so that a birthday on 29 February is a day even when its year is unknown
UNKNOWN_YEARS = frozenset({0, 1604})  # 1604 is Apple's year for "unknown"

TIME = r"(?:[T ].*)?"
DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + TIME, re.ASCII | re.DOTALL)
SHORT_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)" + TIME, re.ASCII | re.DOTALL)
YEARLESS_DAY = re.compile(r"(--)(\d\d)-?(\d\d)" + TIME, re.ASCII | re.DOTALL)
GERMAN_DAY = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})", re.ASCII)
MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)


def partial_date(text: str, omitted_year: str = "") -> str:
    """The date in ISO form, "" when it cannot be read. `omitted_year` is the year that stands for "unknown" (Apple)."""
    text = text.strip()
    if day := DAY.fullmatch(text) or SHORT_DAY.fullmatch(text) or YEARLESS_DAY.fullmatch(text):
        year = 0 if day[1] in ("--", omitted_year) else int(day[1])
        return iso_day(year, int(day[2]), int(day[3]))
    if day := GERMAN_DAY.fullmatch(text):
        return iso_day(int(day["year"]), int(day["month"]), int(day["day"]))
    if (month := MONTH.fullmatch(text)) and int(month[1]):
        return f"{int(month[1]):04}-{month[2]}"
    return f"{int(text):04}" if YEAR.fullmatch(text) and int(text) else ""


def iso_day(year: int, month: int, day: int) -> str:
    """The day in ISO form, without the year where it is unknown; "" for 30 February."""
    known = year not in UNKNOWN_YEARS
    try:
        found = date(year if known else LEAP_YEAR, month, day)
    except ValueError:
        return ""
    return found.isoformat() if known else found.strftime("--%m-%d")
