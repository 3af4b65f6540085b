"""The rhythm strip: contact days over the years, me above the line, you below it; the right end is today.

Silence is seen as the empty stretch at the right, under a bracket; so is the longest pause from which the tie came
back, if it stands out. Places are percentages of the width, so that the drawing fits any width undistorted; a step is a
week, or several when there are many years.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil
from typing import Literal

from visavis.network.contact_days import ContactDay

YEAR = 365
SHOWN_AT_LEAST = 182  # days; a tie of three weeks would fill the width otherwise
STEPS_AT_MOST = 190  # bars thinner than this are not seen on a phone
WEEK = 7
LABELS_AT_MOST = 7
SILENCE_FROM = 14  # days, before that the bracket is too short to be seen

PAUSE_FROM = 270  # days; shorter ones are holidays and busy months
STANDS_OUT = 4  # times the mean of the other gaps; a yearly letter has no pauses, only its rhythm
AROUND = 3  # contact days at least before it and after it: one early or belated word makes no pause

LOWEST, RISE, TOP = 4, 4, 4  # pixels of a bar: 4, and 4 more for each day of contact in the step, up to four


@dataclass(frozen=True, slots=True)
class Bar:
    """One side in one step: `x` and `width` are percentages, `y` and `height` pixels."""

    x: str
    width: str
    y: str
    height: str
    mine: bool


@dataclass(frozen=True, slots=True)
class YearMark:
    """Where a year begins."""

    x: str
    year: int


@dataclass(frozen=True, slots=True)
class YearRow:
    """One row of the table that says the same in figures: days on which either wrote."""

    year: int
    mine: int
    theirs: int


@dataclass(frozen=True, slots=True)
class Pause:
    """The longest pause that ended: its days, the day on which it ended, and whose word ended it.

    `x` and `end` are percentages. `by` is "both" where both wrote on that day, and nobody knows who was first.
    """

    days: int
    until: date
    by: Literal["you", "they", "both"]
    x: str
    end: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing. `silence` is where the bracket begins, "" when they were in touch lately."""

    bars: tuple[Bar, ...]
    marks: tuple[YearMark, ...]
    silence: str
    silence_days: int
    since: date
    rows: tuple[YearRow, ...]
    pause: Pause | None = None
    middle: int = LOWEST + RISE * TOP + 1


def strip(days: Sequence[ContactDay], on: date, *, years: int | None = None) -> Strip | None:
    """Draw these days, at most `years` back from `on`; None when there is nothing to draw."""
    until_today = [one for one in days if one.day <= on]
    if not until_today:
        return None
    since = min(until_today[0].day, on - timedelta(days=SHOWN_AT_LEAST))
    if years is not None:
        since = max(since, on - timedelta(days=years * YEAR))
    span = (on - since).days + 1
    silence = (on - until_today[-1].day).days
    return Strip(
        bars=tuple(_bars(until_today, on, span)),
        marks=tuple(_marks(since, on, span)),
        silence=_percent(100 - 100 * min(silence, span) / span) if silence >= SILENCE_FROM else "",
        silence_days=silence,
        since=since,
        rows=_rows(until_today),
        pause=_pause([one for one in until_today if one.day >= since], since, span),
    )


def _bars(days: Sequence[ContactDay], on: date, span: int) -> list[Bar]:
    step = WEEK * ceil(span / WEEK / STEPS_AT_MOST)
    width = 100 * step / span
    sides: defaultdict[tuple[int, bool], float] = defaultdict(float)
    for one in days:
        if (steps_ago := (on - one.day).days // step) * step < span:
            sides[steps_ago, True] += one.out
            sides[steps_ago, False] += one.in_
    return [
        _bar(100 - (steps_ago + 1) * width, width, weight, mine=mine)
        for (steps_ago, mine), weight in sorted(sides.items(), reverse=True)
        if weight
    ]


def _bar(x: float, width: float, weight: float, *, mine: bool) -> Bar:
    height = LOWEST + RISE * min(weight, TOP)
    middle = LOWEST + RISE * TOP + 1
    y = middle - 1 - height if mine else middle + 1
    return Bar(_percent(max(0.0, x + width * 0.14)), _percent(width * 0.72), f"{y:.1f}", f"{height:.1f}", mine)


def _marks(since: date, on: date, span: int) -> list[YearMark]:
    begun = range(since.year + 1, on.year + 1)
    apart = ceil(len(begun) / LABELS_AT_MOST) or 1
    return [
        YearMark(_percent(100 * (date(year, 1, 1) - since).days / span), year) for year in begun if year % apart == 0
    ]


def _pause(days: Sequence[ContactDay], since: date, span: int) -> Pause | None:
    gaps = [(after.day - before.day).days for before, after in pairwise(days)]
    if len(days) < 2 * AROUND:
        return None
    longest = max(gaps)
    place = gaps.index(longest)
    usual = (sum(gaps) - longest) / (len(gaps) - 1)
    is_between = AROUND <= place + 1 <= len(days) - AROUND
    if longest < max(PAUSE_FROM, STANDS_OUT * usual) or not is_between:
        return None
    before, after = days[place], days[place + 1]
    by: Literal["you", "they", "both"] = "both" if after.out and after.in_ else "you" if after.out else "they"
    start, end = ((day - since).days * 100 / span for day in (before.day + timedelta(days=1), after.day))
    return Pause(longest, after.day, by, _percent(start), _percent(end))


def _rows(days: Sequence[ContactDay]) -> tuple[YearRow, ...]:
    years = sorted({one.day.year for one in days}, reverse=True)
    return tuple(
        YearRow(
            year,
            mine=sum(one.out > 0 for one in days if one.day.year == year),
            theirs=sum(one.in_ > 0 for one in days if one.day.year == year),
        )
        for year in years
    )


def _percent(value: float) -> str:
    """Written with a point in every language."""
    return f"{value:.2f}%"
