"""The network as a picture: who is around, in which circles, since when, and who connects to where.

The picture was drawn before or is drawn now, once (actions/draw_network.py); here it is put into words.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
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
class Listed:
    """One person in the list behind the picture."""

    id: int
    name: str
    word: Word


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
    drawn, names = draw_network(account), names_of_all(account.pk)
    if len(drawn.whole.places) < FEWEST:
        return render(request, "network.html", {"is_empty": True})
    words, circles = drawn.words, [said.circle(one.name, names) for one in drawn.communities]
    years = axis(drawn.chapters, on.year)
    chapters = _chapters(drawn, years, circles)
    counts = count(account.pk)
    context = {
        "map": network_map(drawn, _named(drawn, names)),
        "is_large": drawn.is_large,
        "circles": [_circle(one, name, names, words) for one, name in zip(drawn.communities, circles, strict=True)],
        "in_touch": [(word, told) for word in WORDS if (told := said.in_touch(word, counts.words.get(word, 0)))],
        "reach": said.reach(drawn.reach.because),
        "depth": said.depth(drawn.depth.because),
        "closure": said.closure(drawn.closure.because),
        "bridges": [_bridge(account.pk, one, drawn, names, words, circles) for one in drawn.bridges[:BRIDGES]],
        "changes": [
            ShownChange(one.person, names[one.person], said.change(one.because))
            for one in drawn.changes
            if one.person in names
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
    drawn, names = draw_network(request.account), names_of_all(request.account.pk)
    words, home = drawn.words, _home(drawn)
    circles, short = [said.circle(one.name, names) for one in drawn.communities], _in_short(drawn, names)
    people = [
        [place.person, place.x, place.y, place.ring, names[place.person], *_told(place.person, words, circles, home)]
        for place in drawn.whole.places
        if place.person in names
    ]
    sectors = [[short[one.community], (one.start + one.end) / 2] for one in drawn.whole.sectors]
    lines = [one for one in drawn.links if one[0] in names and one[1] in names]
    return JsonResponse({"people": people, "circles": sectors, "lines": lines, "rings": drawn.whole.rings})


def _told(
    person: int, words: Mapping[int, Word], circles: Sequence[str], home: Mapping[int, int]
) -> tuple[str, str, str]:
    return words[person], str(tie_word(words[person])), circles[home[person]]


def _home(drawn: Drawn) -> dict[int, int]:
    """The number of everybody's community."""
    return {person: number for number, one in enumerate(drawn.communities) for person in one.people}


def _named(drawn: Drawn, names: Mapping[int, str]) -> Named:
    home = _home(drawn)
    circles = [said.circle(one.name, names) for one in drawn.communities]
    titles = {
        place.person: said.place(
            names[place.person], str(tie_word(drawn.words[place.person])), circles[home[place.person]]
        )
        for place in drawn.nearest.places
        if place.person in names
    }
    return Named(names, _in_short(drawn, names), titles, drawn.words)


def _in_short(drawn: Drawn, names: Mapping[int, str]) -> list[str]:
    """What circles are called where there is little room: those without a name of their own by two first names."""
    first = {person: first_name(name) for person, name in names.items()}
    return [said.circle(one.name, first) for one in drawn.communities]


def _circle(community: Community, name: str, names: Mapping[int, str], words: Mapping[int, Word]) -> Circle:
    people = [Listed(one, names[one], words[one]) for one in community.people if one in names]
    return Circle(name, tuple(people[:LISTED]), max(0, len(people) - LISTED))


def _chapters(drawn: Drawn, years: Axis, circles: Sequence[str]) -> list[ShownChapter]:
    number = {one.people[0]: place for place, one in enumerate(drawn.communities)}
    most = thickest(drawn.chapters)
    return [
        ShownChapter(
            circles[number[one.community.people[0]]],
            said.chapter(one.judgement.because),
            band(one, years, most),
            _counts(one, years),
        )
        for one in drawn.chapters
    ]


def _counts(chapter: Chapter, years: Axis) -> tuple[int, ...]:
    known = {one.year: one.in_touch for one in chapter.years}
    return tuple(known.get(year, 0) for year in range(years.first, years.last + 1))


def _bridge(
    account: int,
    bridge: Bridge,
    drawn: Drawn,
    names: Mapping[int, str],
    words: Mapping[int, Word],
    circles: Sequence[str],
) -> ShownBridge:
    home = _home(drawn)
    (where, many), *_ = Counter(home[one] for one in bridge.behind).most_common(1)
    is_circle = drawn.communities[where].name.key != "community.others" and 2 * many > len(bridge.behind)
    behind = [one for one in bridge.behind if one in names]
    return ShownBridge(
        bridge.person,
        names.get(bridge.person, ""),
        said.bridge(behind, names, circles[where] if is_circle else ""),
        tuple(Listed(one, names[one], words[one]) for one in behind),
        exchanges(account, bridge.person, bridge.judgement.evidence[:EVIDENCE]),
    )
