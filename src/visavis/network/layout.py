"""Layout: where everybody stands in the picture of the network. The user in the middle, the circles around them.

Distance is presence: five rings, by the word of the tie, from close to those of whom nothing was read. Direction is
the community: each has a sector, as wide as the root of its size is large, so that small circles stay visible, and
those who know each other's people lie side by side. So the place of a dot means something, unlike in pictures made by
springs, where it does not, and the same network is always drawn alike.

Within its part of a ring everybody stands on a lattice of k rows, k = ceil(sqrt(n * depth / length)), so that rows are
as far apart as seats: the i-th of n at the share (i + 1/2) / n of the angle, in row i * g mod k. g is next to k / 1.618
and has no divisor in common with k, so that neighbours in angle lie far apart in depth; where there is one row, one
sector's lies elsewhere than the next one's. The nearest stand in the middle of their sector. The largest radius is 1;
angles begin at the top, clockwise.

Wrong as any picture is that gives each person one place: whoever belongs to two circles stands in one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, cos, gcd, pi, sin, sqrt
from typing import NamedTuple

from visavis.network.communities import Community, Link
from visavis.network.judgement import Word

GOLDEN = (1 + sqrt(5)) / 2
RING: dict[Word, int] = {
    "close": 0, "warm": 1, "cooling": 2, "quiet": 2, "dormant": 3, "slight": 3, "unknown": 4,
}  # fmt: skip
BOUNDS = ((0.15, 0.35), (0.41, 0.57), (0.62, 0.73), (0.78, 0.9), (0.94, 1.0))
"""From where to where each ring reaches."""
WITHOUT_LAST = BOUNDS[3][1]
"""Where nobody stands in the last ring the others take its room."""
BETWEEN = 0.02  # of the whole turn, between two sectors, as long as they are few
FEWEST_ROWS = 2  # where there are three or more: names find room sooner
NARROWEST = 2.0  # people; a circle of one is given the room of so many


class Place(NamedTuple):
    """Where one person stands; the middle is 0, 0 and y grows downwards, as on a page."""

    person: int
    ring: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sector:
    """The part of the turn that a community has: angles in radians, clockwise from the top."""

    community: int  # its place among those given
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Everybody's place, the sectors, and the outer bound of each ring."""

    places: tuple[Place, ...]
    sectors: tuple[Sector, ...]
    rings: tuple[float, ...]


def layout(communities: Sequence[Community], words: Mapping[int, Word], links: Iterable[Link]) -> Layout:
    """Places for everybody in these communities, in the order of their nearness within each."""
    has_last = any(RING[words[person]] == len(BOUNDS) - 1 for one in communities for person in one.people)
    stretch = 1.0 if has_last else 1 / WITHOUT_LAST
    bounds = [(inner * stretch, outer * stretch) for inner, outer in (BOUNDS if has_last else BOUNDS[:-1])]
    sectors = _sectors(communities, _order(communities, links))  # of whom nobody is here has none
    places = [place for sector in sectors for place in _seated(communities[sector.community], sector, words, bounds)]
    return Layout(tuple(places), sectors, tuple(outer for _, outer in bounds))


def _order(communities: Sequence[Community], links: Iterable[Link]) -> list[int]:
    """The communities around the circle: each beside the one whose people it knows best, "others" at the end."""
    home = {person: number for number, one in enumerate(communities) for person in one.people}
    known: defaultdict[tuple[int, int], float] = defaultdict(float)
    for link in links:
        if link.a in home and link.b in home:
            a, b = home[link.a], home[link.b]
            known[a, b] += link.strength
            known[b, a] += link.strength
    left = [number for number, one in enumerate(communities) if one.people and one.name.key != "community.others"]
    others = [number for number, one in enumerate(communities) if one.people and one.name.key == "community.others"]
    around: list[int] = []
    while left:
        last = around[-1] if around else None
        following = left[0] if last is None else min(left, key=lambda one: (-known[last, one], left.index(one)))
        left.remove(following)
        around.append(following)
    return around + others


def _sectors(communities: Sequence[Community], order: Sequence[int]) -> tuple[Sector, ...]:
    weights = [sqrt(max(NARROWEST, len(communities[number].people))) for number in order]
    between = 2 * pi * min(BETWEEN, 0.25 / max(1, len(order))) if len(order) > 1 else 0.0
    room = 2 * pi - between * len(order)
    found, start = [], between / 2
    for number, weight in zip(order, weights, strict=True):
        end = start + room * weight / sum(weights)
        found.append(Sector(number, start, end))
        start = end + between
    return tuple(found)


def _seated(
    community: Community, sector: Sector, words: Mapping[int, Word], bounds: Sequence[tuple[float, float]]
) -> Iterable[Place]:
    rings: defaultdict[int, list[int]] = defaultdict(list)
    for person in community.people:
        rings[RING[words[person]]].append(person)
    for ring, people in sorted(rings.items()):
        (inner, outer), count = bounds[ring], len(people)
        length = (sector.end - sector.start) * (inner + outer) / 2
        rows = min(count, max(FEWEST_ROWS, ceil(sqrt(count * (outer - inner) / length)))) if count > FEWEST_ROWS else 1
        step = _step(rows)
        for seat, person in enumerate(_middle_first(people)):
            angle = sector.start + (sector.end - sector.start) * (seat + 0.5) / count
            depth = (seat * step % rows + 0.5) / rows if rows > 1 else (sector.community + 0.5) / GOLDEN % 1.0
            radius = inner + (outer - inner) * depth
            yield Place(person, ring, round(radius * sin(angle), 4), round(-radius * cos(angle), 4))


def _step(rows: int) -> int:
    """How many rows the next seat lies further in: near the golden section, and so that every row has its turn."""
    wanted = rows / GOLDEN
    return min((one for one in range(1, rows + 1) if gcd(one, rows) == 1), key=lambda one: abs(one - wanted))


def _middle_first(people: Sequence[int]) -> list[int]:
    """In the order of their seats from one end to the other, the first in the middle: 5 3 1 2 4."""
    return [*people[::2][::-1], *people[1::2]]
