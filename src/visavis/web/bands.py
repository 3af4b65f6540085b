"""Chapters of life as bands over the years: above the line to how many of its people the user wrote, below who wrote.

Years before and after those in which a chapter was alive are drawn faintly: they are not the chapter yet, or no more.

A band is as thick as the root of the number of people, so that a circle of four is seen beside one of forty. Years are
percentages of the width; the drawing fits any width, since nothing in it has an outline.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt

from visavis.network.portfolio import Chapter, ChapterYear

HALF = 20.0  # pixels of the thickest band on either side of the line
LEAST = 1.6
YEAR = 10  # units of width
LABELS_AT_MOST = 6


@dataclass(frozen=True, slots=True)
class Band:
    """The two sides of one chapter, as paths in a box of `width` times twice HALF."""

    mine: str
    theirs: str
    width: int
    thin: tuple[tuple[int, int], ...] = ()  # from where, and how wide, the band is faint


@dataclass(frozen=True, slots=True)
class Tick:
    """Where the label of a year stands."""

    x: str
    year: int


@dataclass(frozen=True, slots=True)
class Axis:
    """The years that all bands share."""

    first: int
    last: int

    @property
    def ticks(self) -> list[Tick]:
        """A few years, evenly apart, the latest among them."""
        count = self.last - self.first + 1
        apart = ceil(count / LABELS_AT_MOST)
        years = [year for year in range(self.first, self.last + 1) if (self.last - year) % apart == 0]
        return [Tick(f"{100 * (year - self.first + 0.5) / count:.2f}%", year) for year in years]


def axis(chapters: Sequence[Chapter], this_year: int) -> Axis:
    """From the first year of any chapter to this one."""
    return Axis(min((one.years[0].year for one in chapters), default=this_year), this_year)


def band(chapter: Chapter, years: Axis, thickest: int) -> Band:
    """One chapter on the common years; `thickest` is the largest number of people on either side of any."""
    known = {one.year: one for one in chapter.years}
    every = [known.get(year, ChapterYear(year, 0, 0, 0)) for year in range(years.first, years.last + 1)]
    mine = [_thick(one.wrote, thickest) for one in every]
    theirs = [_thick(one.heard, thickest) for one in every]
    return Band(_area(mine, -1), _area(theirs, 1), YEAR * len(every), _thin(chapter, years))


def _thin(chapter: Chapter, years: Axis) -> tuple[tuple[int, int], ...]:
    width = YEAR * (years.last - years.first + 1)
    if chapter.alive is None:
        return ((0, width),)
    before = YEAR * (chapter.alive[0] - years.first)
    after = YEAR * (chapter.alive[1] + 1 - years.first)
    return tuple((begin, end - begin) for begin, end in ((0, before), (after, width)) if begin < end)


def thickest(chapters: Sequence[Chapter]) -> int:
    """The largest number of people on either side of any year."""
    return max((max(year.wrote, year.heard) for one in chapters for year in one.years), default=1) or 1


def _thick(people: int, most: int) -> float:
    return max(LEAST, HALF * sqrt(people / most)) if people else 0.0


def _area(thick: Sequence[float], side: int) -> str:
    """A soft outline through the middle of each year; where there is nobody there is nothing."""
    points = [(0.0, 0.0), *(((place + 0.5) * YEAR, value) for place, value in enumerate(thick))]
    points.append((YEAR * len(thick), thick[-1]))  # this year is not over: it does not taper off
    parts = [f"M0 {HALF:g}"]
    for (x0, y0), (x1, y1) in pairwise(points):
        bend = (x0 + x1) / 2
        parts.append(f"C{bend:g} {HALF + side * y0:.1f} {bend:g} {HALF + side * y1:.1f} {x1:g} {HALF + side * y1:.1f}")
    return "".join(parts) + f"V{HALF:g}Z"
