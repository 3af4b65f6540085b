"""A day as people's programs write it in a table: 4.5.1970, 5/4/1970, 4 May 1970, 1970-05-04, --05-04, 4.5.

partial_date.py reads what can mean one thing only. Added here: days with the month as a word (English, German), without
a year, with a time behind them, with a year of two digits (the last such year that is not after today), and numbers
between slashes and dashes, whose order only the whole file can tell (date_order.py).

Wrong where a program writes a placeholder for "no date" that is not among those known here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from visavis.records import DateOrder, FileVerdict, Question
from visavis.sources.date_order import OrderEvidence, Parts, day_of
from visavis.sources.partial_date import iso_day, partial_date

YEARLESS = "2000"  # a leap year, so that 29 February is a day
MOST_SHOWN = 3  # days, to whoever is asked for their order

_TIME = r"(?:[T ,]+\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
_NUMBERS = re.compile(rf"(\d{{1,2}})([/-])(\d{{1,2}})(?:\2(\d{{4}}|\d\d))?{_TIME}", re.ASCII)
_DOTTED = re.compile(rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}|\d\d)?{_TIME}", re.ASCII)
_DAY_WORD = re.compile(
    rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?[ -]+(?P<word>[^\W\d_]{{3,9}})\.?(?:[ ,-]+(?P<year>\d{{4}}))?{_TIME}"
)
_WORD_DAY = re.compile(
    rf"(?P<word>[^\W\d_]{{3,9}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?{_TIME}"
)
_NO_DATE = re.compile(r"[0\s./:-]*|(?:0?1[./-]0?1[./-](?:4501|1601)|(?:4501|1601)-01-01)\b.*")
"""Nothing, nothing but zeros ("0.0.00", "0/0/00"), and the first days of Outlook's and of Windows' calendar."""

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"jän": 1, "mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}
_MONTHS = {**{word: number for number, word in enumerate(_ENGLISH, start=1)}, **_GERMAN}

_LONGEST = 60  # characters
_ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy")


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the dates of one file are read. `order` is "" while nobody knows it."""

    order: DateOrder | Literal[""] = ""
    today: date = date.max


@dataclass(frozen=True, slots=True)
class FileOrder:
    """In which order one file writes its days. `order` is "" where none is needed; `asked` are days that need one."""

    order: DateOrder | Literal[""] = ""
    asked: tuple[str, ...] = ()

    def told(self, verdict: FileVerdict) -> Iterator[FileVerdict | Question]:
        """The verdict on the file with the order in its variant, or the question for it; nothing where none matters."""
        if self.order:
            yield replace(verdict, variant=f"{verdict.variant}/{self.order}")
        if self.asked:
            yield Question(verdict.path, "date-order", _ORDERS, sample=tuple((day,) for day in self.asked))


def file_order(days: Iterable[str], said: DateOrder | Literal[""]) -> FileOrder:
    """The order by all days of a file; where they do not decide it, the one that is `said` of it."""
    evidence, seen = OrderEvidence(), False
    asked: dict[str, None] = {}
    for day in days:
        if parts := parts_of(day):
            evidence.add(parts)
            seen = True
            if len(asked) < MOST_SHOWN and is_open(parts):
                asked[day.strip()] = None
    if not seen:
        return FileOrder()
    order = evidence.by_values() or (said if asked and said in _ORDERS else "")
    return FileOrder(order, () if order else tuple(asked))


def written_day(text: str, calendar: Calendar) -> str | None:
    """The day as a partial date, "" when it cannot be read, None when only the order of the file would tell."""
    text = text.strip()
    if len(text) > _LONGEST:
        return ""
    if numbers := _NUMBERS.fullmatch(text):
        return _by_order((numbers[1], numbers[3], numbers[4] or YEARLESS), calendar, has_year=bool(numbers[4]))
    if dotted := _DOTTED.fullmatch(text):
        day = day_of((dotted[1], dotted[2], dotted[3] or YEARLESS), "dmy", latest=calendar.today)
        return _iso(day, has_year=bool(dotted[3]))
    if word := _DAY_WORD.fullmatch(text) or _WORD_DAY.fullmatch(text):
        return iso_day(int(word["year"] or 0), _MONTHS.get(word["word"].lower()[:3], 0), int(word["day"]))
    return partial_date(text)


def is_no_date(text: str) -> bool:
    """Whether the cell says that there is no date."""
    return _NO_DATE.fullmatch(text[:_LONGEST]) is not None


def parts_of(text: str) -> Parts | None:
    """The three numbers of a day whose order is open, for date_order.py; None for any other text."""
    found = _NUMBERS.fullmatch(text.strip()[:_LONGEST])
    if found is None or is_no_date(text):
        return None
    return found[1], found[3], found[4] or YEARLESS


def is_open(parts: Parts) -> bool:
    """Whether these numbers are a day with the day first and another day with the month first."""
    days = {day_of(parts, "dmy"), day_of(parts, "mdy")}
    return None not in days and len(days) > 1


def _by_order(parts: Parts, calendar: Calendar, *, has_year: bool) -> str | None:
    if calendar.order:
        return _iso(day_of(parts, calendar.order, latest=calendar.today), has_year=has_year)
    if is_open(parts):
        return None
    day = day_of(parts, "dmy", latest=calendar.today) or day_of(parts, "mdy", latest=calendar.today)
    return _iso(day, has_year=has_year)


def _iso(day: date | None, *, has_year: bool) -> str:
    if day is None:
        return ""
    return iso_day(day.year if has_year else 0, day.month, day.day)
