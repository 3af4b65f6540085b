"""The network as a picture: who is around, in which circles, since when, and who connects to where.

The picture was drawn before or is drawn now, once (actions/draw_network.py); here it is put into words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from visavis.actions.draw_network import draw_network
from visavis.network.brokerage import Bridge
from visavis.network.communities import Community
from visavis.network.judgement import Word
from visavis.network.picture import Drawn
from visavis.network.portfolio import Chapter
from visavis.phrases import network as said
from visavis.store.read.network import names as names_of_all
from visavis.store.read.timeline import Exchange, exchanges
from visavis.store.zone import today
from visavis.web.bands import Axis, Band, axis, band, thickest
from visavis.web.network_map import Named, first_name, network_map
from visavis.web.request import Request

WORDS: tuple[Word, ...] = ("close", "warm", "cooling", "quiet", "dormant", "slight")
ORDERED = frozenset({"quiet", "dormant"})  # of whom the list of people has an order of its own
BRIDGES = 5
EVIDENCE = 6
LISTED = 40  # people behind a sentence; the whole circle stands in the list behind the picture
BANDS = 8  # chapters that are seen at once; the others lie behind them
FEWEST = 3  # people; fewer make no picture
UNNAMED = frozenset({"community.others", "community.two"})  # two of its people are no place to come from


@dataclass(frozen=True, slots=True)
class Told:
    """What everybody and every circle is called, how each tie is said and drawn, and where everybody belongs."""

    names: Mapping[int, str]
    circles: Sequence[str]
    short: Sequence[str]  # where there is little room
    words: Mapping[int, str]
    drawn: Mapping[int, str]  # the word of the tie, or "memory"
    home: Mapping[int, int]

    def listed(self, people: Iterable[int]) -> tuple["Listed", ...]:
        """These people as a list shows them; nobody who is gone."""
        return tuple(Listed(one, self.names[one], self.words[one]) for one in people if one in self.names)


@dataclass(frozen=True, slots=True)
class Listed:
    """One person in the list behind the picture."""

    id: int
    name: str
    said: str  # the word of the tie, as it is read


@dataclass(frozen=True, slots=True)
class Circle:
    """A community in the list: everybody in it, the nearest first."""

    name: str
    people: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Few:
    """The first of some people, and how many more there are."""

    people: tuple[Listed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ShownReach:
    """How far the network goes, in which circles, and who lies beyond."""

    sentence: str
    circles: tuple[str, ...]
    beyond: Few


@dataclass(frozen=True, slots=True)
class ShownDepth:
    """How deep it is, and who of the near writes first, too."""

    sentence: str
    begin: Few
    others: Few


@dataclass(frozen=True, slots=True)
class ShownClosure:
    """How far those around the user know each other, in figures, and some of the pairs that do."""

    sentence: str
    counts: str
    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownChapter:
    """A chapter with its band, its sentence, its people, and its years in figures."""

    name: str
    sentence: str
    band: Band
    counts: tuple[int, ...]
    few: Few


@dataclass(frozen=True, slots=True)
class ShownBridge:
    """Somebody who connects the user to where, and what says so."""

    id: int
    name: str
    sentence: str
    people: tuple[Listed, ...]
    evidence: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """Somebody with whom it is not as it was."""

    id: int
    name: str
    sentence: str


@require_GET
def network(request: Request) -> HttpResponse:
    """The page."""
    account, on = request.account, today(request.account)
    drawn = draw_network(account)
    if len(drawn.whole.places) < FEWEST:
        return render(request, "network.html", {"is_empty": True})
    told = _told(drawn, names_of_all(account.pk))
    years = axis(drawn.chapters, on.year)
    chapters = _chapters(drawn, years, told)
    context = {
        "map": network_map(drawn, _named(drawn, told)),
        "is_large": drawn.is_large,
        "circles": [
            Circle(name, told.listed(one.people)) for one, name in zip(drawn.communities, told.circles, strict=True)
        ],
        "is_thin": drawn.reach.judgement.value is None and drawn.depth.judgement.value is None,
        "in_touch": _in_touch(drawn, told),
        "reach": _reach(drawn, told),
        "depth": _depth(drawn, told),
        "closure": _closure(drawn, told),
        "bridges": [_bridge(account.pk, one, drawn, told) for one in drawn.bridges[:BRIDGES]],
        "changes": [
            ShownChange(one.person, told.names[one.person], said.change(one.because))
            for one in drawn.changes
            if one.person in told.names
        ],
        "since": drawn.since,
        "chapters": chapters[:BANDS],
        "earlier": chapters[BANDS:],
        "axis": years,
        "columns": range(years.first, years.last + 1),
    }
    return render(request, "network.html", context)


@require_GET
def whole(request: Request) -> HttpResponse:
    """Everybody's place, name and lines, for the picture that is drawn in the browser."""
    drawn = draw_network(request.account)
    told = _told(drawn, names_of_all(request.account.pk))
    people = [
        [
            *(one.person, one.x, one.y, one.ring, told.names[one.person]),
            *(told.drawn[one.person], told.words[one.person], told.circles[told.home[one.person]]),
        ]
        for one in drawn.whole.places
        if one.person in told.names
    ]
    sectors = [[told.short[one.community], (one.start + one.end) / 2] for one in drawn.whole.sectors]
    lines = [one for one in drawn.links if one[0] in told.names and one[1] in told.names]
    return JsonResponse({"people": people, "circles": sectors, "lines": lines, "rings": drawn.whole.rings})


def _told(drawn: Drawn, names: Mapping[int, str]) -> Told:
    as_read = {word: said.standing(word, is_dead=False) for word in set(drawn.words.values())}
    in_memory = said.standing("unknown", is_dead=True)
    return Told(
        names,
        [said.circle(one.name, names) for one in drawn.communities],
        [said.circle(one.name, _short(one, names)) for one in drawn.communities],
        {person: in_memory if person in drawn.dead else as_read[word] for person, word in drawn.words.items()},
        {person: "memory" if person in drawn.dead else word for person, word in drawn.words.items()},
        {person: number for number, one in enumerate(drawn.communities) for person in one.people},
    )


def _short(community: Community, names: Mapping[int, str]) -> Mapping[int, str]:
    """First names of those by whom a circle is called, where they tell these apart."""
    called = [int(community.name.values[one]) for one in ("a", "b") if one in community.name.values]
    first = {person: first_name(names[person]) for person in called if person in names}
    return first if len(set(first.values())) == len(first) else names


def _in_touch(drawn: Drawn, told: Told) -> list[tuple[Word, str, bool]]:
    """How many stand how near: the word, the sentence, and whether the list of people has an order for it."""
    counts = Counter(word for person, word in drawn.words.items() if person in told.names and person not in drawn.dead)
    lines = [(word, said.in_touch(word, counts[word])) for word in WORDS]
    return [(word, line, word in ORDERED) for word, line in lines if line]


def _few(people: Sequence[int], told: Told) -> Few:
    return Few(told.listed(people[:LISTED]), max(0, len(people) - LISTED))


def _reach(drawn: Drawn, told: Told) -> ShownReach | None:
    sentence = said.reach(drawn.reach.judgement.because)
    circles = tuple(told.circles[one] for one in drawn.reach.circles)
    return ShownReach(sentence, circles, _few(drawn.reach.beyond, told)) if sentence else None


def _depth(drawn: Drawn, told: Told) -> ShownDepth | None:
    sentence = said.depth(drawn.depth.judgement.because)
    return ShownDepth(sentence, _few(drawn.depth.begin, told), _few(drawn.depth.others, told)) if sentence else None


def _closure(drawn: Drawn, told: Told) -> ShownClosure:
    because, names = drawn.closure.judgement.because, told.names
    pairs = tuple(said.pair(names[a], names[b]) for a, b in drawn.closure.pairs if a in names and b in names)
    return ShownClosure(said.closure(because), said.closure_counts(because), pairs)


def _named(drawn: Drawn, told: Told) -> Named:
    titles = {
        one.person: said.place(told.names[one.person], told.words[one.person], told.circles[told.home[one.person]])
        for one in drawn.nearest.places
        if one.person in told.names
    }
    return Named(told.names, told.short, titles, told.drawn)


def _chapters(drawn: Drawn, years: Axis, told: Told) -> list[ShownChapter]:
    most = thickest(drawn.chapters)
    return [
        ShownChapter(
            told.circles[told.home[one.community.people[0]]],
            said.chapter(one.judgement.because),
            band(one, years, most),
            _counts(one, years),
            _few(one.community.people, told),
        )
        for one in drawn.chapters
    ]


def _counts(chapter: Chapter, years: Axis) -> tuple[int, ...]:
    known = {one.year: one.in_touch for one in chapter.years}
    return tuple(known.get(year, 0) for year in range(years.first, years.last + 1))


def _bridge(account: int, bridge: Bridge, drawn: Drawn, told: Told) -> ShownBridge:
    behind = told.listed(bridge.behind)
    ((where, many),) = Counter(told.home[one] for one in bridge.behind).most_common(1)
    is_circle = drawn.communities[where].name.key not in UNNAMED and 2 * many > len(bridge.behind)
    name = told.names.get(bridge.person, "")
    return ShownBridge(
        bridge.person,
        name,
        said.bridge(name, [one.id for one in behind], told.names, told.circles[where] if is_circle else ""),
        behind,
        exchanges(account, bridge.person, bridge.judgement.evidence[:EVIDENCE]),
    )
