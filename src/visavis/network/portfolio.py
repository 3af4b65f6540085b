"""Portfolio: the chapters of a life, how far and how deep the network goes, and what changed since a day.

Chapter: a community (communities.py) and the years in which it was alive. A year is alive when the user was in touch
with ALIVE_FROM of its people or more, and a chapter goes on as long as its last living year is this one or the one
before. What was read from before its first living year is told beside it. Who "stayed" is in touch today (close, warm
or cooling), whenever the chapter was.

Reach: in how many of the communities the user is in touch with somebody, and how many people stand two steps away:
known, more than possibly, to somebody with whom the user is in touch, and never read of with the user themselves (Burt
1992; Granovetter 1973: weak ties reach far). Depth: how many are close or warm, and how many of these write first, too
(reciprocity.py). The two are told side by side and never as one figure: a wide network is not a deep one, and the
number of contacts says neither.

Changed since a day: new (first in touch since), again (in touch again since, after a whole calendar year without),
quiet (the silence fell out of the tie's own rhythm since).

The dead belong to their circles and chapters, where they were, and to nothing that is said of today.

Wrong where one archive begins in the midst of a life: whatever was before it looks like no chapter at all, and whoever
stood in it like somebody new. Whoever belongs to two circles is counted in one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from visavis.network.communities import Community, Link
from visavis.network.judgement import Because, Judgement, Value, Word

ALIVE_FROM = 2  # people in touch; one friend who stayed is a friend, no chapter
IN_TOUCH: frozenset[Word] = frozenset({"close", "warm", "cooling"})
NEAR: frozenset[Word] = frozenset({"close", "warm"})
GAP = 2  # between two calendar years with one whole year without contact between them

REASONS: dict[str, tuple[str, ...]] = {
    "chapter.goes-on": ("first", "read", "people", "stayed"),  # "read": the first year with anything at all
    "chapter.over": ("first", "last", "read", "people", "stayed"),
    "chapter.moment": ("first", "read", "people", "stayed"),  # alive in one year only
    "chapter.unknown": ("people",),
    "reach.some": ("reached", "circles", "beyond"),
    "reach.unknown": (),
    "depth.some": ("close", "warm", "begin"),
    "depth.unknown": (),
    "changed.new": ("first",),
    "changed.again": ("before", "since"),  # years
    "changed.quiet": ("quiet", "last"),  # the day on which it became quiet, and of the last contact
}
"""Every reason with the names of its values: counts, years, and ISO dates."""

ChangeWord = Literal["new", "again", "quiet"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One tie as the portfolio sees it: its word, the days that matter, and its contact days a year (out, in).

    `recent` are the newest contact days, oldest first. `they_begin`: of the newest openings some are theirs, and there
    are enough to tell (reciprocity.py).
    """

    word: Word
    nearness: float = 0.0
    first: date | None = None
    last: date | None = None
    quiet_from: date | None = None
    they_begin: bool = False
    years: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    recent: Sequence[date] = ()
    is_dead: bool = False

    @property
    def is_in_touch(self) -> bool:
        """Whether the tie keeps its rhythm, or nearly; with the dead nobody is in touch."""
        return self.word in IN_TOUCH and not self.is_dead

    @property
    def is_near(self) -> bool:
        """Whether it is close or warm today."""
        return self.word in NEAR and not self.is_dead


@dataclass(frozen=True, slots=True)
class ChapterYear:
    """One year of a chapter: with how many of its people there was contact, from the user's side and from theirs."""

    year: int
    in_touch: int
    wrote: int  # people to whom the user wrote
    heard: int  # people who wrote


@dataclass(frozen=True, slots=True)
class Chapter:
    """A community over the years; `judgement` says from when to when, and who stayed."""

    community: Community
    years: tuple[ChapterYear, ...]  # with contact, oldest first
    judgement: Judgement

    @property
    def alive(self) -> tuple[int, int] | None:
        """The first and the last year in which it was alive; None where there was none."""
        years = [one.year for one in self.years if one.in_touch >= ALIVE_FROM]
        return (years[0], years[-1]) if years else None


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the network goes: the communities in which the user is in touch, by their places, and who lies beyond."""

    judgement: Judgement
    circles: tuple[int, ...] = ()
    beyond: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Depth:
    """How deep it is: of those who are near, who writes first, too, and of whom that cannot be told; nearest first."""

    judgement: Judgement
    begin: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One tie that is not what it was."""

    person: int
    word: ChangeWord
    because: Because


def chapters(found: Iterable[Community], ties: Mapping[int, Standing], *, on: date) -> tuple[Chapter, ...]:
    """One chapter for each community in which the user was ever in touch with anybody, the latest first."""
    told = [chapter(one, ties, on=on) for one in found if one.name.key != "community.others"]
    return tuple(sorted((one for one in told if one.years), key=_latest))


def chapter(community: Community, ties: Mapping[int, Standing], *, on: date) -> Chapter:
    """The years of one community."""
    standing = [ties[person] for person in community.people if person in ties]
    every = sorted({year for tie in standing for year in tie.years if year <= on.year})
    years = tuple(_year(year, standing) for year in every)
    alive = [one.year for one in years if one.in_touch >= ALIVE_FROM]
    known: dict[str, int] = {
        "people": len(community.people),
        "stayed": sum(tie.is_in_touch for tie in standing),
        "first": alive[0] if alive else 0,
        "last": alive[-1] if alive else 0,
        "read": years[0].year if years else 0,
    }
    if not alive:
        key, value = "chapter.unknown", None
    elif alive[-1] >= on.year - 1:
        key, value = "chapter.goes-on", float(len(alive))
    else:
        key, value = ("chapter.over" if alive[0] < alive[-1] else "chapter.moment"), float(len(alive))
    because = Because(key, {name: known[name] for name in REASONS[key]})
    return Chapter(community, years, Judgement(value, key.partition(".")[2], because, n=len(standing)))


def reach(found: Sequence[Community], ties: Mapping[int, Standing], links: Iterable[Link]) -> Reach:
    """In how many circles the user is in touch with somebody, and how many people are two steps away."""
    here = {person for person, tie in ties.items() if tie.is_in_touch}
    circles = [number for number, one in enumerate(found) if one.name.key != "community.others"]
    if not here or not circles:
        return Reach(Judgement(None, "unknown", Because("reach.unknown")))
    reached = tuple(number for number in circles if not here.isdisjoint(found[number].people))
    strangers = {person for person, tie in ties.items() if tie.last is None and not tie.is_dead}
    beyond: dict[int, float] = {}
    for link in links:
        for near, there in ((link.a, link.b), (link.b, link.a)):
            if link.is_sure and near in here and there in strangers:
                beyond[there] = max(link.strength, beyond.get(there, 0.0))
    values = {"reached": len(reached), "circles": len(circles), "beyond": len(beyond)}
    judgement = Judgement(float(len(beyond)), "some", Because("reach.some", {**values}), n=len(here))
    return Reach(judgement, reached, tuple(sorted(beyond, key=lambda one: (-beyond[one], one))))


def depth(ties: Mapping[int, Standing]) -> Depth:
    """How many are close and warm, and how many of them write first, too."""
    near = sorted((one for one, tie in ties.items() if tie.is_near), key=lambda one: (-ties[one].nearness, one))
    if not near:
        return Depth(Judgement(None, "unknown", Because("depth.unknown")))
    begin, others = (tuple(one for one in near if ties[one].they_begin is side) for side in (True, False))
    close = sum(ties[one].word == "close" for one in near)
    values = {"close": close, "warm": len(near) - close, "begin": len(begin)}
    return Depth(Judgement(float(len(begin)), "some", Because("depth.some", {**values}), n=len(near)), begin, others)


def changes(ties: Mapping[int, Standing], *, since: date, on: date) -> tuple[Change, ...]:
    """What is not as it was on `since`: new, again, quiet; of each the nearest first."""
    order: dict[ChangeWord, int] = {"new": 0, "again": 1, "quiet": 2}
    found = [change for person, tie in ties.items() if (change := _change(person, tie, since, on))]
    return tuple(sorted(found, key=lambda one: (order[one.word], -ties[one.person].nearness, one.person)))


def _change(person: int, tie: Standing, since: date, on: date) -> Change | None:
    if tie.first is None or tie.last is None or tie.is_dead:
        return None
    if tie.word in {"quiet", "dormant"} and tie.quiet_from and since < tie.quiet_from <= on:
        return Change(person, "quiet", Because("changed.quiet", _days(quiet=tie.quiet_from, last=tie.last)))
    if not tie.is_near or tie.last <= since:
        return None
    if tie.first > since:
        return Change(person, "new", Because("changed.new", _days(first=tie.first)))
    if (pause := _last_pause(tie)) and _came_back(tie, pause[1], since):
        return Change(person, "again", Because("changed.again", {"before": pause[0], "since": pause[1]}))
    return None


def _days(**days: date) -> dict[str, Value]:
    return {name: day.isoformat() for name, day in days.items()}


def _came_back(tie: Standing, year: int, since: date) -> bool:
    """Whether the first contact of that year was after `since`.

    In the year of `since` itself only days tell, and only where the newest ones reach back beyond that year.
    """
    if year != since.year:
        return year > since.year
    first = next((day for day in tie.recent if day.year == year), None)
    return first is not None and first > since and tie.recent[0].year < year


def _last_pause(tie: Standing) -> tuple[int, int] | None:
    """The years around the newest stretch without contact: the last before it, and the first after it."""
    years = sorted(tie.years)
    return next(((a, b) for a, b in zip(years[-2::-1], years[:0:-1], strict=True) if b - a >= GAP), None)


def _year(year: int, ties: Iterable[Standing]) -> ChapterYear:
    sides = [tie.years[year] for tie in ties if year in tie.years]
    return ChapterYear(
        year,
        in_touch=sum(out > 0 or in_ > 0 for out, in_ in sides),
        wrote=sum(out > 0 for out, _ in sides),
        heard=sum(in_ > 0 for _, in_ in sides),
    )


def _latest(told: Chapter) -> tuple[bool, int, int, int]:
    """What goes on before what is over; then what began last, which reads like a life from its end.

    At the end of it all, of what hardly anything was read.
    """
    first, last = told.alive or (told.years[-1].year, told.years[-1].year)
    return told.alive is None, -last, -first, -len(told.community.people)
