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
from visavis.phrases.words import tie_word
from visavis.store.read.network import names as names_of_all
from visavis.store.read.people import count
from visavis.store.read.timeline import Exchange, exchanges
from visavis.store.zone import today
from visavis.web.bands import Axis, Band, axis, band, thickest
from visavis.web.network_map import Named, first_name, network_map
from visavis.web.request import Request

WORDS: tuple[Word, ...] = ("close", "warm", "cooling", "quiet", "dormant", "slight")
BRIDGES = 5
EVIDENCE = 6
LISTED = 40  # people of one circle in the list
BANDS = 8  # chapters that are seen at once; the others lie behind them
FEWEST = 3  # people; fewer make no picture


@dataclass(frozen=True, slots=True)
class Told:
    """What everybody and every circle is called, how each tie is said, and in which circle everybody stands."""

    names: Mapping[int, str]
    circles: Sequence[str]
    short: Sequence[str]  # where there is little room
    words: Mapping[int, str]
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
    """A community in the list: the nearest of its people, and how many more there are."""

    name: str
    people: tuple[Listed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ShownChapter:
    """A chapter with its band, its sentence, and its years in figures."""

    name: str
    sentence: str
    band: Band
    counts: tuple[int, ...]


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
    counts = count(account.pk)
    context = {
        "map": network_map(drawn, _named(drawn, told)),
        "is_large": drawn.is_large,
        "circles": [_circle(one, name, told) for one, name in zip(drawn.communities, told.circles, strict=True)],
        "in_touch": [(word, line) for word in WORDS if (line := said.in_touch(word, counts.words.get(word, 0)))],
        "reach": said.reach(drawn.reach.because),
        "depth": said.depth(drawn.depth.because),
        "closure": said.closure(drawn.closure.because),
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
            *(drawn.words[one.person], told.words[one.person], told.circles[told.home[one.person]]),
        ]
        for one in drawn.whole.places
        if one.person in told.names
    ]
    sectors = [[told.short[one.community], (one.start + one.end) / 2] for one in drawn.whole.sectors]
    lines = [one for one in drawn.links if one[0] in told.names and one[1] in told.names]
    return JsonResponse({"people": people, "circles": sectors, "lines": lines, "rings": drawn.whole.rings})


def _told(drawn: Drawn, names: Mapping[int, str]) -> Told:
    first = {person: first_name(name) for person, name in names.items()}
    as_read = {word: str(tie_word(word)) for word in set(drawn.words.values())}
    return Told(
        names,
        [said.circle(one.name, names) for one in drawn.communities],
        [said.circle(one.name, first) for one in drawn.communities],
        {person: as_read[word] for person, word in drawn.words.items()},
        {person: number for number, one in enumerate(drawn.communities) for person in one.people},
    )


def _named(drawn: Drawn, told: Told) -> Named:
    titles = {
        one.person: said.place(told.names[one.person], told.words[one.person], told.circles[told.home[one.person]])
        for one in drawn.nearest.places
        if one.person in told.names
    }
    return Named(told.names, told.short, titles, drawn.words)


def _circle(community: Community, name: str, told: Told) -> Circle:
    people = told.listed(community.people)
    return Circle(name, people[:LISTED], max(0, len(people) - LISTED))


def _chapters(drawn: Drawn, years: Axis, told: Told) -> list[ShownChapter]:
    most = thickest(drawn.chapters)
    return [
        ShownChapter(
            told.circles[told.home[one.community.people[0]]],
            said.chapter(one.judgement.because),
            band(one, years, most),
            _counts(one, years),
        )
        for one in drawn.chapters
    ]


def _counts(chapter: Chapter, years: Axis) -> tuple[int, ...]:
    known = {one.year: one.in_touch for one in chapter.years}
    return tuple(known.get(year, 0) for year in range(years.first, years.last + 1))


def _bridge(account: int, bridge: Bridge, drawn: Drawn, told: Told) -> ShownBridge:
    behind = told.listed(bridge.behind)
    ((where, many),) = Counter(told.home[one] for one in bridge.behind).most_common(1)
    is_circle = drawn.communities[where].name.key != "community.others" and 2 * many > len(bridge.behind)
    return ShownBridge(
        bridge.person,
        told.names.get(bridge.person, ""),
        said.bridge([one.id for one in behind], told.names, told.circles[where] if is_circle else ""),
        behind,
        exchanges(account, bridge.person, bridge.judgement.evidence[:EVIDENCE]),
    )
