"""The picture of the network as it is drawn on the page: dots, names, circles, lines, in units of a square of SIDE.

The layout is given (network/layout.py); here it is decided which names find room. Names are placed one after the other,
the nearest first, beside, above or below their dot, where they cover no other name and no dot that matters; once for a
wide page with whole names, and once for a phone, where letters are larger and first names must do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import NamedTuple

from visavis.network.layout import Place, Sector
from visavis.network.picture import Drawn

SIDE = 1000
MIDDLE = SIDE / 2
RADIUS = 430.0
BESIDE = RADIUS + 20  # where the names of circles run
DOTS = (13.0, 10.5, 8.5, 6.5, 4.5)  # radius, by ring
LARGER = 1.35  # on a phone, where they are few; the style sheet says the same
WIDE, NARROW = 19.0, 44.0  # height of letters
LETTER = 0.47  # their width, as a share of the height
WIDER = 1.08  # italics of the names of circles
FEWEST = 4  # letters of a name; fewer say nothing
MOST = 1.2  # a quarter of the turn, nearly: so far a name reaches to either side of the middle of its circle
APART = 0.03  # between two names, as an angle
SLACK = 0.12  # by which a path is longer than its name should be, at either end
GAP = 5.0
NAMED_NARROW = 14
LINES = 240
ME = 26.0
RING_OF_SLIGHT = 3
LAST_NAMED = 3  # ring; of whom nothing was read there is no name in the picture


class Box(NamedTuple):
    """What a name or a dot covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have any room in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A name and where it stands; `anchor` is SVG's text-anchor."""

    x: str
    y: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One person: the dot, and the names where they find room."""

    id: int
    x: str
    y: str
    r: str
    word: str
    title: str
    wide: Label | None
    narrow: Label | None


@dataclass(frozen=True, slots=True)
class Arc:
    """The name of a circle along its edge: the path it runs along, and as much of the name as finds room there."""

    number: int
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """Two people who know each other; `sureness` is 1 to 3."""

    a: int
    b: int
    path: str
    sureness: int


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """The whole drawing."""

    rings: tuple[str, ...]
    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]
    wide: tuple[Arc, ...]
    narrow: tuple[Arc, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """What people and circles are called, circles in short, and how each tie is drawn: by its word, or as memory."""

    people: Mapping[int, str]
    circles: Sequence[str]
    titles: Mapping[int, str]
    words: Mapping[int, str]


def network_map(drawn: Drawn, named: Named) -> NetworkMap:
    """Draw the nearest people."""
    laid = drawn.nearest
    places = [place for place in laid.places if place.person in named.people]
    ranked = sorted(places, key=lambda place: place.ring)
    middle = Box(MIDDLE - ME, MIDDLE - ME, MIDDLE + ME, MIDDLE + ME)
    wide = _labels(ranked, named.people, WIDE, {place.person: _dot_box(place) for place in places} | {0: middle})
    first = {person: first_name(name) for person, name in named.people.items()}
    near = [place for place in ranked if place.ring < RING_OF_SLIGHT][:NAMED_NARROW]
    larger = {place.person: _dot_box(place, 1.0 if drawn.is_large else LARGER) for place in places}
    narrow = _labels(near, first, NARROW, larger | {0: middle})
    return NetworkMap(
        rings=tuple(_written(RADIUS * ring) for ring in laid.rings),
        lines=_lines(drawn, {place.person: place for place in places}),
        dots=tuple(
            Dot(
                place.person,
                _written(_x(place)),
                _written(_y(place)),
                _written(DOTS[place.ring]),
                named.words[place.person],
                named.titles[place.person],
                wide.get(place.person),
                narrow.get(place.person),
            )
            for place in places
        ),
        wide=_arcs(laid.sectors, named.circles, WIDE),
        narrow=_arcs(laid.sectors, named.circles, NARROW),
    )


def first_name(name: str) -> str:
    """What somebody is called in short: the first word that is no title."""
    words = [word for word in name.split() if not word.endswith(".")]
    return (words or name.split() or [name])[0]


def _labels(
    ranked: Iterable[Place], names: Mapping[int, str], height: float, dots: Mapping[int, Box]
) -> dict[int, Label]:
    """Whose name finds room. That of somebody close may lie over the dots of those who are not."""
    places = list(ranked)
    close = [dots[0], *(dots[one.person] for one in places if one.ring == 0)]
    taken: list[Box] = []
    found = {}
    for place in (one for one in places if one.ring <= LAST_NAMED):
        text, own = names[place.person], dots[place.person]
        width, x, y = len(text) * height * LETTER, _x(place), _y(place)
        covered = [*taken, *(close if place.ring == 0 else dots.values())]
        for label, box in _beside(x, y, (own.right - own.left) / 2 + GAP, width, height):
            if _is_inside(box) and not any(box.meets(other) for other in covered if other is not own):
                taken.append(box)
                found[place.person] = Label(_written(label[0]), _written(label[1]), label[2], text)
                break
    return found


def _beside(
    x: float, y: float, away: float, width: float, height: float
) -> Iterable[tuple[tuple[float, float, str], Box]]:
    """The places around a dot: right, left, below, above; each with what the name would cover there."""
    middle, half = y + height * 0.34, height / 2
    yield (x + away, middle, "start"), Box(x + away, y - half, x + away + width, y + half)
    yield (x - away, middle, "end"), Box(x - away - width, y - half, x - away, y + half)
    below, above = y + away + height * 0.75, y - away - height * 0.1
    yield (x, below, "middle"), Box(x - width / 2, y + away, x + width / 2, y + away + height)
    yield (x, above, "middle"), Box(x - width / 2, y - away - height, x + width / 2, y - away)


def _is_inside(box: Box) -> bool:
    """Whether it lies within the outermost ring, along which the names of circles run."""
    far = max(abs(box.left - MIDDLE), abs(box.right - MIDDLE)), max(abs(box.top - MIDDLE), abs(box.bottom - MIDDLE))
    return hypot(*far) <= RADIUS + GAP


def _dot_box(place: Place, larger: float = 1.0) -> Box:
    x, y, r = _x(place), _y(place), DOTS[place.ring] * larger
    return Box(x - r, y - r, x + r, y + r)


def _lines(drawn: Drawn, places: Mapping[int, Place]) -> tuple[Line, ...]:
    among = [one for one in drawn.links if one[0] in places and one[1] in places][:LINES]
    return tuple(Line(a, b, _bent(places[a], places[b]), _sureness(strength)) for a, b, strength in among)


def _bent(a: Place, b: Place) -> str:
    """A line that leans towards the middle, so that those of one circle run together."""
    x, y = MIDDLE + RADIUS * (a.x + b.x) * 0.3, MIDDLE + RADIUS * (a.y + b.y) * 0.3
    return f"M{_x(a):.0f} {_y(a):.0f}Q{x:.0f} {y:.0f} {_x(b):.0f} {_y(b):.0f}"


def _sureness(strength: float) -> int:
    return 1 + min(2, int(strength * 3))


def _arcs(sectors: Sequence[Sector], names: Sequence[str], height: float) -> tuple[Arc, ...]:
    """The names of circles around the picture, of letters of that height; none covers another.

    First those that fit into the sector of their circle; then the others, the largest circle first, run past its ends
    as far as there is room, and are cut where there is not.
    """
    letter = height * LETTER * WIDER / BESIDE  # as an angle
    spans: dict[int, tuple[float, float]] = {}
    texts: dict[int, str] = {}
    longer = []
    for sector in sectors:
        half = len(names[sector.community]) * letter / 2
        if 2 * half <= sector.end - sector.start:
            _settle(spans, texts, sector, names[sector.community], half)
        else:
            longer.append(sector)
    for sector in sorted(longer, key=lambda one: one.start - one.end):
        room = 2 * min((_room(_turn(sector), other) for other in spans.values()), default=MOST) / letter
        text = _shortened(names[sector.community], min(room, 2 * MOST / letter))
        if text:
            _settle(spans, texts, sector, text, len(text) * letter / 2)
    return tuple(Arc(number, _path(*spans[number]), texts[number]) for number in sorted(spans))


def _settle(
    spans: dict[int, tuple[float, float]], texts: dict[int, str], sector: Sector, text: str, half: float
) -> None:
    turn = _turn(sector)
    spans[sector.community], texts[sector.community] = (turn - half, turn + half), text


def _turn(sector: Sector) -> float:
    return (sector.start + sector.end) / 2


def _room(turn: float, span: tuple[float, float]) -> float:
    """How far a name around that angle may reach to either side without touching what has the span; turns are round."""
    middle, half = (span[0] + span[1]) / 2, (span[1] - span[0]) / 2
    apart = abs((turn - middle + pi) % (2 * pi) - pi)
    return max(0.0, min(MOST, apart - half - APART))


def _path(start: float, end: float) -> str:
    """Clockwise above, the other way below, so that what runs along it is read upright."""
    is_below = pi / 2 < (start + end) / 2 < 3 * pi / 2
    radius = BESIDE + (WIDE * 0.8 if is_below else 0)
    start, end = start - SLACK, end + SLACK  # letters are not all of one width
    begin, stop = (end, start) if is_below else (start, end)
    large = int(end - start > pi)
    return f"M{_on(begin, radius)}A{radius:.0f} {radius:.0f} 0 {large} {int(not is_below)} {_on(stop, radius)}"


def _shortened(name: str, room: float) -> str:
    """As much of a name as fits; of a longer one not less than FEWEST letters."""
    if len(name) <= room:
        return name
    kept = name[: max(0, int(room) - 1)].rstrip()
    return f"{kept}…" if len(kept) >= FEWEST else ""


def _on(angle: float, radius: float) -> str:
    return f"{MIDDLE + radius * sin(angle):.1f} {MIDDLE - radius * cos(angle):.1f}"


def _x(place: Place) -> float:
    return MIDDLE + RADIUS * place.x


def _y(place: Place) -> float:
    return MIDDLE + RADIUS * place.y


def _written(value: float) -> str:
    """Written with a point in every language."""
    return f"{value:.1f}"
