"""How an event repeats: the recurrence rule of RFC 5545, 3.3.10, walked in bounded steps.

A walk goes period by period (a year, month, week or day at a time) by the clock on the wall and never looks for the
next match: a rule that matches nothing ends with the window, or when the patience is over. Without COUNT it begins near
the window instead of at the first time. Not walked are rules by the hour, minute or second, which no meeting follows,
and the rules of vCalendar 1.0. The first time of a series counts even where it does not match its own rule.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import count, product
from math import prod

from visavis.sources.calendar.clock import Written, written

MOST_VALUES = 400  # in one list of a rule; a year has 366 days
MOST_TIMES = 24  # on one day

_WEEKDAYS = {name: number for number, name in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}
_NTH = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_FREQUENCIES = {"YEARLY": 366, "MONTHLY": 31, "WEEKLY": 7, "DAILY": 1}
_PART = re.compile(r"\s*([A-Z-]+)\s*=\s*([^;]*)\s*", re.ASCII)

_CLOCKS = ("BYHOUR", "BYMINUTE", "BYSECOND")
_RANGES = {
    "BYMONTH": (1, 12),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366),
    "BYHOUR": (0, 23),
    "BYMINUTE": (0, 59),
    "BYSECOND": (0, 60),
}


@dataclass(slots=True)
class Patience:
    """How many more days may be looked at: shared by all walks of a file, so that their sum is bounded, too."""

    days: int

    def spend(self, days: int) -> bool:
        """Take so many; whether they were still there."""
        self.days -= days
        return self.days >= 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A recurrence rule as read. `by` holds the numbers of each BY list; `by_day` (which one or 0, weekday)."""

    frequency: str  # YEARLY, MONTHLY, WEEKLY or DAILY
    interval: int = 1
    count: int = 0
    until: Written | None = None
    week_begins: int = 0
    by: dict[str, tuple[int, ...]] = field(default_factory=dict)
    by_day: tuple[tuple[int, int], ...] = ()


def rule_of(text: str) -> Rule | None:
    """The rule, None when it is not read: damaged, senseless (INTERVAL=0) or more often than daily."""
    parts: dict[str, str] = {}
    for piece in text.upper().split(";"):
        part = _PART.fullmatch(piece)
        if part:
            parts.setdefault(part[1], part[2].strip())
        elif piece.strip():
            return None
    if parts.get("COUNT") == "-1":  # seen for "without end"
        del parts["COUNT"]
    frequency = parts.get("FREQ", "")
    interval, number = _number(parts.get("INTERVAL", "1")), _number(parts.get("COUNT", "1"))
    until = written(parts["UNTIL"]) if "UNTIL" in parts else None
    lists = {name: _numbers(parts[name], *limits) for name, limits in _RANGES.items() if name in parts}
    by = {name: numbers for name, numbers in lists.items() if numbers}
    by_day = _days(parts.get("BYDAY", ""))
    clocks = prod(len(by.get(name, (0,))) for name in _CLOCKS)
    is_readable = interval and number and len(by) == len(lists) and by_day is not None and clocks <= MOST_TIMES
    if frequency not in _FREQUENCIES or not is_readable or ("UNTIL" in parts and until is None):
        return None
    week_begins = _WEEKDAYS.get(parts.get("WKST", "MO"), 0)
    return Rule(frequency, interval, number if "COUNT" in parts else 0, until, week_begins, by, by_day or ())


def times(rule: Rule, first: datetime, after: datetime, before: datetime, patience: Patience) -> Iterator[datetime]:
    """The times of a series in order, by the clock on the wall: from `after` on, up to and without `before`.

    It ends early when the patience is over. COUNT is kept; UNTIL only by its day, since it may be meant in UTC: who
    knows the zone must look at it once more.
    """
    if after <= first < before:
        yield first
    left = rule.count - 1
    end = min(before, rule.until.local + timedelta(days=2)) if rule.until else before
    for moment in _matching(rule, first, after, end, patience):
        if rule.count and left <= 0:
            return
        left -= 1
        if moment >= after:
            yield moment


def _matching(rule: Rule, first: datetime, after: datetime, end: datetime, patience: Patience) -> Iterator[datetime]:
    """Every match behind the first time, some of them before `after`."""
    clocks = _clocks(rule, first)
    for number in count(0 if rule.count else _periods_between(rule, first, after)):
        period = _period(rule, first, number)
        if period is None or period > end:
            return
        days = _candidates(rule, first, period)
        if not patience.spend(1 + len(days) * len(clocks)):
            return
        for moment in _chosen(rule, [day + clock for day in days if _fits(rule, first, day) for clock in clocks]):
            if moment >= end:
                return
            if moment > first:
                yield moment


def _clocks(rule: Rule, first: datetime) -> list[timedelta]:
    """The times of day, from midnight, at which it takes place."""
    own = {"BYHOUR": first.hour, "BYMINUTE": first.minute, "BYSECOND": first.second}
    hours, minutes, seconds = (sorted(rule.by.get(name, (own[name],))) for name in _CLOCKS)
    return [
        timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
        for hour, minute, second in product(hours, minutes, seconds)
    ]


def _periods_between(rule: Rule, first: datetime, after: datetime) -> int:
    """How many periods may be skipped because they surely lie before `after`."""
    match rule.frequency:
        case "YEARLY":
            whole = after.year - first.year
        case "MONTHLY":
            whole = (after.year - first.year) * 12 + after.month - first.month
        case _:
            whole = (after - first).days // _FREQUENCIES[rule.frequency]
    return max(0, whole // rule.interval - 1)


def _period(rule: Rule, first: datetime, number: int) -> datetime | None:
    """The first day of a period, counted from the one that holds the first time; None beyond the year 9999."""
    steps = number * rule.interval
    midnight = datetime.combine(first, time())
    try:
        match rule.frequency:
            case "YEARLY":
                return midnight.replace(first.year + steps, 1, 1)
            case "MONTHLY":
                month = first.month - 1 + steps
                return midnight.replace(first.year + month // 12, month % 12 + 1, 1)
            case "WEEKLY":
                behind = (first.weekday() - rule.week_begins) % 7
                return midnight + timedelta(weeks=steps) - timedelta(days=behind)
            case _:
                return midnight + timedelta(days=steps)
    except (ValueError, OverflowError):
        return None


def _chosen(rule: Rule, found: list[datetime]) -> list[datetime]:
    """Of the matches of one period those in the places that BYSETPOS names, or all."""
    positions = rule.by.get("BYSETPOS")
    if not positions:
        return found
    size = len(found)
    places = {place - 1 if place > 0 else size + place for place in positions}
    return [found[place] for place in sorted(places) if 0 <= place < size]


def _candidates(rule: Rule, first: datetime, period: datetime) -> list[datetime]:
    """The days of a period, as few as a glance at the rule leaves; all that match are among them."""
    if rule.frequency == "DAILY":
        return [period]
    if rule.frequency == "WEEKLY":
        wanted = {weekday for _, weekday in rule.by_day} or {first.weekday()}
        return [period + timedelta(days=(day - period.weekday()) % 7) for day in _in_week(wanted, period)]
    if rule.frequency == "MONTHLY":
        months = [period.month]
    else:
        months = sorted(rule.by.get("BYMONTH", ())) or ([first.month] if _is_bare(rule) else list(range(1, 13)))
    return [
        period.replace(month=month, day=day)
        for month in months
        for day in ([first.day] if _is_bare(rule) else range(1, 32))
        if day <= monthrange(period.year, month)[1]
    ]


def _in_week(weekdays: set[int], begin: datetime) -> list[int]:
    """Weekdays in the order of a week that begins on that day."""
    return sorted(weekdays, key=lambda weekday: (weekday - begin.weekday()) % 7)


def _is_bare(rule: Rule) -> bool:
    """Whether the rule leaves the day to the first time."""
    return not rule.by_day and rule.by.keys().isdisjoint({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"})


def _fits(rule: Rule, first: datetime, day: datetime) -> bool:
    """Whether a day passes every part of the rule, and the first time's own day where the rule names none."""
    if not all(_among(rule.by[name], *place(rule, day)) for name, place in _PLACES.items() if name in rule.by):
        return False
    if rule.by_day:
        return any(day.weekday() == weekday and _is_nth(rule, day, nth) for nth, weekday in rule.by_day)
    if rule.frequency in {"YEARLY", "MONTHLY"} and _is_bare(rule):
        return day.day == first.day
    names_only_weeks = rule.by.keys() & {"BYWEEKNO", "BYMONTHDAY", "BYYEARDAY"} == {"BYWEEKNO"}
    return day.weekday() == first.weekday() or not (rule.frequency == "WEEKLY" or names_only_weeks)


def _among(numbers: tuple[int, ...], place: int, size: int) -> bool:
    """Whether a place, counted from the front or (negative) from the back, is one of the numbers."""
    return place in numbers or place - size - 1 in numbers


def _is_nth(rule: Rule, day: datetime, nth: int) -> bool:
    """Whether this is the nth such weekday: of the month, or of the year where a yearly rule names no month."""
    if not nth or rule.frequency in {"WEEKLY", "DAILY"}:
        return True
    is_of_year = rule.frequency == "YEARLY" and "BYMONTH" not in rule.by
    place, size = _in_year(rule, day) if is_of_year else _in_month(rule, day)
    return (place - 1) // 7 + 1 == nth if nth > 0 else (size - place) // 7 + 1 == -nth


def _in_month(_: Rule, day: datetime) -> tuple[int, int]:
    """Which day of how many."""
    return day.day, monthrange(day.year, day.month)[1]


def _in_year(_: Rule, day: datetime) -> tuple[int, int]:
    """Which day of how many."""
    return day.timetuple().tm_yday, 366 if isleap(day.year) else 365


def _in_weeks(rule: Rule, day: datetime) -> tuple[int, int]:
    """Which week of how many: the first has at least four days in the year (RFC 5545; ISO 8601 for Mondays)."""
    return _week(rule, day), _week(rule, day.replace(month=12, day=28))


def _week(rule: Rule, day: datetime) -> int:
    middle = day + timedelta(days=3 - (day.weekday() - rule.week_begins) % 7)
    return (middle.timetuple().tm_yday - 1) // 7 + 1


_PLACES = {"BYMONTH": lambda _, day: (day.month, 12), "BYMONTHDAY": _in_month, "BYYEARDAY": _in_year,
           "BYWEEKNO": _in_weeks}  # fmt: skip
"""Where a day stands, for each list that days are chosen by."""


def _number(text: str) -> int:
    """A count from 1 on, 0 when it is none."""
    return int(text) if re.fullmatch(r"\d{1,15}", text, re.ASCII) else 0


def _numbers(text: str, low: int, high: int) -> tuple[int, ...] | None:
    pieces = text.split(",", MOST_VALUES)
    if len(pieces) > MOST_VALUES or not all(re.fullmatch(r"\s*[+-]?\d{1,3}\s*", piece, re.ASCII) for piece in pieces):
        return None
    numbers = tuple(int(piece) for piece in pieces)
    return numbers if all(low <= number <= high and (number or low == 0) for number in numbers) else None


def _days(text: str) -> tuple[tuple[int, int], ...] | None:
    if not text.strip():
        return ()
    pieces = [_NTH.fullmatch(piece.strip()) for piece in text.split(",", MOST_VALUES)[:MOST_VALUES]]
    found = tuple((int(piece[1] or 0), _WEEKDAYS[piece[2]]) for piece in pieces if piece)
    return found if len(found) == len(pieces) else None
