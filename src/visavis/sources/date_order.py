"""In which order a file writes day, month and year: 03/04/2024 is in April or in March, and only the file can tell.

What decides, the surest first:
1. A first part of four digits, or one beyond 31, is a year: year, month, day ("ymd"), and says so of its own date.
2. A part beyond 12 is no month: 13/02/24 is "dmy", 2/13/24 "mdy". Where dates of one file contradict each other, a
   quarter of them at most may be against: those are damaged, or stand in a text.
3. Points between the parts: the day is first (CLDR knows no language that writes the month first, with points).
4. In a file written in the order of time, that under one order it runs backwards, or has dates outside of the given
   bounds, and under another it does not.

Otherwise "": nobody can know, and the user is asked. One date is looked at after the other; none are kept.
Wrong when points stand behind a month, and for two-digit years that stand first and pass for days ("24/03/01"), which
are taken for "dmy" unless only the sequence is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from visavis.records import DateOrder

Parts = tuple[str, str, str]
"""The three numbers of a date as they stand in the file, from left to right."""

Decision = DateOrder | Literal[""]

MOST_AGAINST = 0.25  # of the dates that decide anything
SLACK = timedelta(days=2)  # what arrives late stands a little out of order in every log
FAR_BETTER = 10  # times fewer contradictions, when a log has some under every order

_ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")
_PLACES: dict[DateOrder, tuple[int, int, int]] = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}
_LAST_DAY = 31
_POSIX_PIVOT = 69  # strptime's %y: 1969 to 2068


def decided(triples: Iterable[Parts], *, separator: str = "") -> Decision:
    """The order by the values of all dates of a file, and by the `separator` that stands between their parts."""
    evidence = OrderEvidence()
    for parts in triples:
        evidence.add(parts)
    return evidence.by_values(separator)


def by_sequence(triples: Iterable[Parts], *, earliest: date = date.min, latest: date = date.max) -> Decision:
    """The only order under which these dates, as they follow each other in the file, do not run backwards.

    `earliest` and `latest` bound what can be meant: nothing was written before there was a messenger, or tomorrow.
    """
    evidence = OrderEvidence(earliest, latest)
    for parts in triples:
        evidence.add(parts)
    return evidence.by_sequence()


def day_of(parts: Parts, order: DateOrder, *, latest: date | None = None) -> date | None:
    """The date, or None when there is none: a month 13, a 30 February, a word among the parts.

    A first part that can only be a year is one, whatever `order` says. A year of two digits is the last such year
    that is not after that of `latest` ("45" is 1945); without `latest` it is one from 1969 to 2068, as in POSIX.
    """
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):  # noqa: PLR2004 (digits)
        return None
    year_at, month_at, day_at = _PLACES["ymd" if is_year_first(parts) else order]
    year = int(parts[year_at])
    if len(parts[year_at]) <= 2:  # noqa: PLR2004 (digits)
        year = _whole_year(year, latest)
    try:
        return date(year, int(parts[month_at]), int(parts[day_at]))
    except ValueError:
        return None


def is_year_first(parts: Parts) -> bool:
    """Whether the first part can only be a year."""
    first = parts[0][:5]
    return first.isdecimal() and (len(first) == 4 or _LAST_DAY < int(first) < 1000)  # noqa: PLR2004 (digits)


def _whole_year(year: int, latest: date | None) -> int:
    if latest is None:
        return year + (1900 if year >= _POSIX_PIVOT else 2000)
    century = latest.year - latest.year % 100
    return century + year - (100 if century + year > latest.year else 0)


@dataclass(slots=True)
class _Run:
    """The dates of a file, read in one order. `against`: how many cannot be, or run backwards."""

    last: date = date.min
    against: int = 0

    def add(self, day: date | None, earliest: date, latest: date) -> None:
        if day is None:
            self.against += 1
        else:
            self.against += self.last - day > SLACK or not earliest <= day <= latest
            self.last = day


@dataclass(slots=True)
class OrderEvidence:
    """What the dates of one file say of their order. Lives for one pass over it; the same day again says nothing."""

    earliest: date = date.min
    latest: date = date.max
    _runs: dict[DateOrder, _Run] = field(default_factory=lambda: {order: _Run() for order in _ORDERS})
    _votes: dict[DateOrder, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    _count: int = 0
    _previous: Parts | None = None

    def add(self, parts: Parts) -> None:
        """Take one date into account. What is no date in any order says nothing."""
        if parts == self._previous:
            return
        self._previous = parts
        days = {order: day_of(parts, order) for order in _ORDERS}
        if not any(days.values()):
            return
        self._count += 1
        if is_year_first(parts):
            self._votes["ymd"] += 1
        elif not (days["dmy"] and days["mdy"]) and (days["dmy"] or days["mdy"]):
            self._votes["dmy" if days["dmy"] else "mdy"] += 1
        for order, run in self._runs.items():
            run.add(days[order], self.earliest, self.latest)

    def by_values(self, separator: str = "") -> Decision:
        """What the numbers decide, and the separator where they do not."""
        if self._votes["ymd"] > (1 - MOST_AGAINST) * self._count:
            return "ymd"
        day_first, month_first = self._votes["dmy"], self._votes["mdy"]
        allowed = MOST_AGAINST * (day_first + month_first)
        if day_first or month_first:
            return "dmy" if month_first <= allowed else "mdy" if day_first <= allowed else ""
        return "dmy" if self._count and "." in separator else ""

    def by_sequence(self) -> Decision:
        """What the order of the lines decides; a year in front only where neither day nor month can be there."""
        dmy, mdy, ymd = (self._runs[order].against for order in _ORDERS)
        if FAR_BETTER * dmy < mdy:
            return "dmy"
        if FAR_BETTER * mdy < dmy:
            return "mdy"
        return "ymd" if FAR_BETTER * ymd < min(dmy, mdy) else ""
