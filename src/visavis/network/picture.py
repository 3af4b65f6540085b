"""The picture of the network: everything the page shows, judged at once from what is known of everybody.

It holds ids, words, counts and places, and of what cards state only what communities are called. So it can be kept as
it is (`plain`, `of`) and shown again until the network changes.
"""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from visavis.network.brokerage import Bridge, Closure, bridges, closure
from visavis.network.communities import Community, Link, Trait, communities
from visavis.network.judgement import Because, Judgement, Word
from visavis.network.layout import Layout, Place, Sector, layout
from visavis.network.portfolio import (
    Change,
    Chapter,
    ChapterYear,
    Depth,
    Reach,
    Standing,
    changes,
    chapters,
    depth,
    reach,
)

NEAREST = 200  # people in a picture with names
LINKS = 20_000  # lines in the whole picture, the strongest; more are a grey disc
BRIDGES = 12
EACH_CHANGE = 4
SINCE = timedelta(days=365)

PairLine = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the picture is drawn from: everybody's standing, who knows whom, and what they share."""

    ties: Mapping[int, Standing]
    links: tuple[Link, ...] = ()
    traits: Mapping[int, tuple[Trait, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture. `whole` holds everybody, `nearest` the NEAREST nearest; `links` the lines between people.

    `dead`: who is kept in memory, at the place that their tie had.
    """

    communities: tuple[Community, ...]
    words: dict[int, Word]
    dead: frozenset[int]
    whole: Layout
    nearest: Layout
    links: tuple[PairLine, ...]
    chapters: tuple[Chapter, ...]
    bridges: tuple[Bridge, ...]
    changes: tuple[Change, ...]
    since: date
    reach: Reach
    depth: Depth
    closure: Closure

    @property
    def is_large(self) -> bool:
        """Whether there are more people than a picture with names can hold."""
        return len(self.whole.places) > len(self.nearest.places)


def draw(seen: Seen, *, on: date) -> Drawn:
    """Judge and lay out everybody as of `on`."""
    ties = seen.ties
    near = {person: tie.nearness for person, tie in ties.items()}
    words = {person: tie.word for person, tie in ties.items()}
    links = [one for one in seen.links if one.a in near and one.b in near]
    found = communities(near, links, seen.traits or {})
    ranked = sorted(near, key=lambda one: (words[one] == "unknown", -near[one], one))[:NEAREST]
    in_touch = {person: near[person] for person, tie in ties.items() if tie.is_in_touch}
    dead = frozenset(person for person, tie in ties.items() if tie.is_dead)
    since = on - SINCE
    return Drawn(
        communities=found,
        words=words,
        dead=dead,
        whole=layout(found, words, links),
        nearest=layout(_only(found, set(ranked)), words, links),
        links=tuple(sorted(((one.a, one.b, one.strength) for one in links), key=lambda one: (-one[2], one))[:LINKS]),
        chapters=chapters(found, ties, on=on),
        bridges=tuple(bridges(in_touch, links, nowhere=dead)[:BRIDGES]),
        changes=_few(changes(ties, since=since, on=on)),
        since=since,
        reach=reach(found, ties, links),
        depth=depth(ties),
        closure=closure(in_touch, links),
    )


def _only(found: Collection[Community], people: set[int]) -> list[Community]:
    """The same communities with these people alone; those without any stay, so that their places keep their numbers."""
    return [Community(one.name, tuple(person for person in one.people if person in people)) for one in found]


def _few(found: Collection[Change]) -> tuple[Change, ...]:
    """Of each kind the first few."""
    kinds = ("new", "again", "quiet")
    return tuple(one for kind in kinds for one in [one for one in found if one.word == kind][:EACH_CHANGE])


def plain(drawn: Drawn) -> dict[str, Any]:
    """The picture as JSON holds it."""
    numbers = {one.people[0]: number for number, one in enumerate(drawn.communities)}  # each stands in one alone
    return {
        "communities": [[asdict(one.name), one.people] for one in drawn.communities],
        "words": list(drawn.words.items()),
        "dead": sorted(drawn.dead),
        "whole": _plain_layout(drawn.whole),
        "nearest": _plain_layout(drawn.nearest) if drawn.is_large else None,
        "links": drawn.links,
        "chapters": [
            [numbers[one.community.people[0]], [_numbers(year) for year in one.years], asdict(one.judgement)]
            for one in drawn.chapters
        ],
        "bridges": [[one.person, one.behind, asdict(one.judgement)] for one in drawn.bridges],
        "changes": [[one.person, one.word, asdict(one.because)] for one in drawn.changes],
        "since": drawn.since.isoformat(),
        **{name: asdict(getattr(drawn, name)) for name in ("reach", "depth", "closure")},
    }


def of(known: Mapping[str, Any]) -> Drawn:
    """The picture that `plain` wrote down."""
    found = tuple(Community(Because(**name), tuple(people)) for name, people in known["communities"])
    whole = _layout(known["whole"])
    return Drawn(
        communities=found,
        words=dict(known["words"]),
        dead=frozenset(known["dead"]),
        whole=whole,
        nearest=_layout(known["nearest"]) if known["nearest"] else whole,
        links=tuple((a, b, strength) for a, b, strength in known["links"]),
        chapters=tuple(
            Chapter(found[number], tuple(ChapterYear(*year) for year in years), _judgement(judged))
            for number, years, judged in known["chapters"]
        ),
        bridges=tuple(Bridge(person, tuple(behind), _judgement(judged)) for person, behind, judged in known["bridges"]),
        changes=tuple(Change(person, word, Because(**because)) for person, word, because in known["changes"]),
        since=date.fromisoformat(known["since"]),
        reach=Reach(**_judged(known["reach"])),
        depth=Depth(**_judged(known["depth"])),
        closure=Closure(**_judged(known["closure"])),
    )


def _numbers(year: ChapterYear) -> tuple[int, int, int, int]:
    return year.year, year.in_touch, year.wrote, year.heard


def _plain_layout(laid: Layout) -> dict[str, Any]:
    return {
        "places": laid.places,
        "sectors": [[one.community, one.start, one.end] for one in laid.sectors],
        "rings": laid.rings,
    }


def _layout(known: Mapping[str, Any]) -> Layout:
    return Layout(
        tuple(Place(*place) for place in known["places"]),
        tuple(Sector(*sector) for sector in known["sectors"]),
        tuple(known["rings"]),
    )


def _judged(known: Mapping[str, Any]) -> dict[str, Any]:
    """A judgement with the people it is about: ids, or pairs of them."""
    people = {
        name: tuple(tuple(one) if isinstance(one, list) else one for one in value)
        for name, value in known.items()
        if name != "judgement"
    }
    return {"judgement": _judgement(known["judgement"]), **people}


def _judgement(known: Mapping[str, Any]) -> Judgement:
    told = {**known, "because": Because(**known["because"]), "evidence": tuple(known["evidence"])}
    return Judgement(**told)
