"""Portfolio: the chapters of a life, how far and how deep the network goes, and what changed since a day.

Chapter: a community (communities.py) and the years in which it was alive. A year is alive when the user was in touch
with ALIVE_FROM of its people or more, and a chapter goes on as long as its last living year is this one or the one
before. Who "stayed" is in touch today (close, warm or cooling), whenever the chapter was.

Reach: in how many of the communities the user is in touch with somebody, and how many people stand two steps away:
known, more than possibly, to somebody with whom the user is in touch, and not in touch themselves (Burt 1992;
Granovetter 1973: weak ties reach far). Depth: how many are close or warm, and how many of these write first, too
(reciprocity.py). The two are told side by side and never as one figure: a wide network is not a deep one, and the
number of contacts says neither.

Changed since a day: new (first in touch since), again (in touch in a later year, after a whole calendar year without),
quiet (the silence fell out of the tie's own rhythm since).

Wrong where one archive begins in the midst of a life: whatever was before it looks like no chapter at all, and whoever
stood in it like somebody new. Whoever belongs to two circles is counted in one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from visavis.network.communities import Community, Link
from visavis.network.judgement import Because, Judgement, Word

ALIVE_FROM = 2  # people in touch; one friend who stayed is a friend, no chapter
IN_TOUCH: frozenset[Word] = frozenset({"close", "warm", "cooling"})
GAP = 2  # between two calendar years with one whole year without contact between them

REASONS: dict[str, tuple[str, ...]] = {
    "chapter.goes-on": ("first", "people", "stayed"),
    "chapter.over": ("first", "last", "people", "stayed"),
    "chapter.moment": ("first", "people", "stayed"),  # alive in one year only
    "chapter.unknown": ("people",),
    "reach.some": ("reached", "circles", "beyond"),
    "reach.unknown": (),
    "depth.some": ("close", "warm", "begin"),
    "depth.unknown": (),
    "changed.new": ("first",),
    "changed.again": ("before", "since"),  # years
    "changed.quiet": ("last",),
}
"""Every reason with the names of its values: counts, years, and ISO dates."""

ChangeWord = Literal["new", "again", "quiet"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One tie as the portfolio sees it: its word, the days that matter, and its contact days a year (out, in).

    `they_begin`: of the newest openings some are theirs, and there are enough to tell (reciprocity.py).
    """

    word: Word
    nearness: float = 0.0
    first: date | None = None
    last: date | None = None
    quiet_from: date | None = None
    they_begin: bool = False
    years: Mapping[int, tuple[float, float]] = field(default_factory=dict)

    @property
    def is_in_touch(self) -> bool:
        """Whether the tie keeps its rhythm, or nearly."""
        return self.word in IN_TOUCH


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
    }
    if not alive:
        key, value = "chapter.unknown", None
    elif alive[-1] >= on.year - 1:
        key, value = "chapter.goes-on", float(len(alive))
    else:
        key, value = ("chapter.over" if alive[0] < alive[-1] else "chapter.moment"), float(len(alive))
    because = Because(key, {name: known[name] for name in REASONS[key]})
    return Chapter(community, years, Judgement(value, key.partition(".")[2], because, n=len(standing)))


def reach(found: Sequence[Community], ties: Mapping[int, Standing], links: Iterable[Link]) -> Judgement:
    """In how many circles the user is in touch with somebody, and how many people are two steps away."""
    here = {person for person, tie in ties.items() if tie.is_in_touch}
    circles = [one for one in found if one.name.key != "community.others"]
    if not here or not circles:
        return Judgement(None, "unknown", Because("reach.unknown"))
    reached = sum(not here.isdisjoint(one.people) for one in circles)
    sure = [one for one in links if one.is_sure]
    beyond = {there for one in sure for near, there in ((one.a, one.b), (one.b, one.a)) if near in here} - here
    values = {"reached": reached, "circles": len(circles), "beyond": len(beyond)}
    return Judgement(float(len(beyond)), "some", Because("reach.some", {**values}), n=len(here))


def depth(ties: Mapping[int, Standing]) -> Judgement:
    """How many are close and warm, and how many of them write first, too."""
    close, warm = (sum(tie.word == word for tie in ties.values()) for word in ("close", "warm"))
    if not close + warm:
        return Judgement(None, "unknown", Because("depth.unknown"))
    begin = sum(tie.they_begin for tie in ties.values() if tie.word in {"close", "warm"})
    values = {"close": close, "warm": warm, "begin": begin}
    return Judgement(float(begin), "some", Because("depth.some", {**values}), n=close + warm)


def changes(ties: Mapping[int, Standing], *, since: date, on: date) -> tuple[Change, ...]:
    """What is not as it was on `since`: new, again, quiet; of each the nearest first."""
    order: dict[ChangeWord, int] = {"new": 0, "again": 1, "quiet": 2}
    found = [change for person, tie in ties.items() if (change := _change(person, tie, since, on))]
    return tuple(sorted(found, key=lambda one: (order[one.word], -ties[one.person].nearness, one.person)))


def _change(person: int, tie: Standing, since: date, on: date) -> Change | None:
    if tie.first is None or tie.last is None:
        return None
    if tie.word in {"quiet", "dormant"} and tie.quiet_from and since < tie.quiet_from <= on:
        return Change(person, "quiet", Because("changed.quiet", {"last": tie.last.isoformat()}))
    if tie.word not in {"close", "warm"} or tie.last <= since:
        return None
    if tie.first > since:
        return Change(person, "new", Because("changed.new", {"first": tie.first.isoformat()}))
    if (pause := _last_pause(tie)) and pause[1] > since.year:
        return Change(person, "again", Because("changed.again", {"before": pause[0], "since": pause[1]}))
    return None


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


def _latest(told: Chapter) -> tuple[int, int, int]:
    """What goes on before what is over; then what began last, which reads like a life from its end."""
    alive = [one.year for one in told.years if one.in_touch >= ALIVE_FROM] or [told.years[-1].year]
    return -alive[-1], -alive[0], -len(told.community.people)
