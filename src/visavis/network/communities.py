"""Communities: which of the user's people belong together, and what their circle is called.

Two people belong together as far as they know each other (alter_ties.py). What their cards share, a firm, a tag, a
family name, the domain of their mail, is a node of its own to which each is linked with weight SHARED, and so is a
round that met in letters again and again (a choir, a street): a colleague of whom no common letter was read still finds
the firm, and a firm of many costs no more than it has people. Such a node belongs nowhere in the end and is left out.

Communities are those of the Louvain method: starting alone, each goes over to the neighbouring community that raises
modularity most, until nobody moves; then communities become nodes and it begins again (Blondel, Guillaume, Lambiotte
and Lefebvre 2008). Modularity (Newman and Girvan 2004):

    Q = sum over communities of (links within / m - (degrees / 2 m)^2)

Nodes are taken in the order of their ids and of two equal gains the lower community wins, so that the same network
always falls apart in the same way. A community of fewer than SMALLEST people is no circle; they are "others".

It is called by what most of its people share and few besides them do, else by the two who are best known.

Wrong where the user sees little of who knows whom: then firms and family names decide. Louvain does not see circles
much smaller than the square root of all links (Fortunato and Barthélemy 2007), and everybody stands in one circle
alone, however many they have in life.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from visavis.network.judgement import Because

SHARED = 0.2  # a placeholder: several things in common weigh as one likely acquaintance
SMALLEST = 4  # people
NAMED_FROM = 3  # people who share what gives the name
NAMED_SHARE = 1 / 3  # of the community
NAMED_WITHIN = 0.5  # of all who share it
LEAST_GAIN = 1e-9

Graph = Mapping[int, Mapping[int, float]]
"""Who is linked with whom, and how strongly; both ways, without links to oneself."""

TraitKind = Literal["organisation", "tag", "surname", "domain", "round", "place"]

NAMING: tuple[TraitKind, ...] = ("organisation", "tag", "surname", "domain", "round", "place")
"""What may name a community; of two that fit equally well the one that stands first."""
JOINING = frozenset({"organisation", "tag", "surname", "domain", "round"})
"""What people belong together by. A town has too many people for that."""

REASONS: dict[str, tuple[str, ...]] = {
    "community.organisation": ("shared",),
    "community.tag": ("shared",),
    "community.surname": ("shared",),
    "community.domain": ("shared",),
    "community.round": ("shared",),
    "community.place": ("shared",),
    "community.two": ("a", "b"),  # ids of the two who are best known
    "community.others": (),
}
"""What a community can be called, with the names of the values."""


class Link(NamedTuple):
    """Two people know each other; `strength` from 0 to 1, `evidence` are interaction ids.

    `is_sure`: confirmed or likely, not merely possible (alter_ties.py).
    """

    a: int
    b: int
    strength: float
    evidence: tuple[int, ...] = ()
    is_sure: bool = True


class Trait(NamedTuple):
    """Something that a person may share with others: `key` is compared, `shown` is read and "" where it has no name."""

    kind: TraitKind
    key: str
    shown: str


@dataclass(frozen=True, slots=True)
class Community:
    """People who belong together, the best known first, and what they are called together."""

    name: Because
    people: tuple[int, ...]


def communities(
    near: Mapping[int, float], links: Iterable[Link], traits: Mapping[int, Iterable[Trait]]
) -> tuple[Community, ...]:
    """Everybody in `near` in exactly one community, the largest first, "others" last.

    `near` says how near each person is to the user; it orders people and decides nothing else. Whoever is linked but
    does not stand in it is left out.
    """
    shared = {person: tuple(dict.fromkeys(traits.get(person, ()))) for person in near}
    members: defaultdict[int, list[int]] = defaultdict(list)
    for node, group in louvain(_with_traits(near, links, shared)).items():
        if node in near:
            members[group].append(node)
    groups = sorted((sorted(one, key=lambda person: (-near[person], person)) for one in members.values()), key=_largest)
    circles = [one for one in groups if len(one) >= SMALLEST]
    apart = {person for one in groups if len(one) < SMALLEST for person in one} | (near.keys() - set().union(*groups))
    found = [Community(name, tuple(people)) for name, people in zip(_names(circles, shared), circles, strict=True)]
    if apart:
        found.append(Community(Because("community.others"), tuple(sorted(apart, key=lambda one: (-near[one], one)))))
    return tuple(found)


def graph(links: Iterable[tuple[int, int, float]]) -> dict[int, dict[int, float]]:
    """The links both ways; several between two add up, what leads to oneself or weighs nothing is left out."""
    found: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for a, b, weight in links:
        if a != b and weight > 0:
            found[a][b] = found[b][a] = found[a].get(b, 0.0) + weight
    return dict(found)


def louvain(linked: Graph) -> dict[int, int]:
    """Each node's community, called by the lowest node in it."""
    level = {node: dict(others) for node, others in linked.items()}
    home = {node: node for node in linked}
    while True:
        moved = _settled(level)
        names = _lowest(moved)
        home = {node: names[moved[group]] for node, group in home.items()}
        if len(set(moved.values())) == len(level):
            return home
        level = _joined(level, {node: names[group] for node, group in moved.items()})


def modularity(linked: Graph, home: Mapping[int, int]) -> float:
    """Q of these communities; 0 where nothing is linked."""
    whole = sum(sum(others.values()) for others in linked.values())  # 2 m
    if not whole:
        return 0.0
    within: defaultdict[int, float] = defaultdict(float)
    degrees: defaultdict[int, float] = defaultdict(float)
    for node, others in linked.items():
        degrees[home[node]] += sum(others.values())
        within[home[node]] += sum(weight for other, weight in others.items() if home[other] == home[node])
    return sum(within[group] / whole - (degrees[group] / whole) ** 2 for group in degrees)


def _settled(level: Graph) -> dict[int, int]:
    """Each node of one level in the community where it stays."""
    home = {node: node for node in level}
    degree = {node: sum(others.values()) for node, others in level.items()}  # a link to oneself is counted twice in it
    total = dict(degree)
    whole = sum(degree.values())
    order = sorted(level)
    is_moving = bool(whole)
    while is_moving:
        is_moving = False
        for node in order:
            here, mine = home[node], degree[node]
            total[here] -= mine
            into: defaultdict[int, float] = defaultdict(float)
            for other, weight in level[node].items():
                if other != node:
                    into[home[other]] += weight
            best, most = here, into[here] - total[here] * mine / whole
            for group in sorted(into):
                gain = into[group] - total[group] * mine / whole
                if gain > most + LEAST_GAIN:
                    best, most = group, gain
            total[best] += mine
            if best != here:
                home[node], is_moving = best, True
    return home


def _joined(level: Graph, home: Mapping[int, int]) -> dict[int, dict[int, float]]:
    """The communities as nodes of the next level, what lies within one as its link to itself."""
    found: dict[int, dict[int, float]] = {group: {} for group in home.values()}
    for node, others in level.items():
        mine = found[home[node]]
        for other, weight in others.items():
            mine[home[other]] = mine.get(home[other], 0.0) + weight
    return found


def _lowest(home: Mapping[int, int]) -> dict[int, int]:
    """The lowest node of each community."""
    found: dict[int, int] = {}
    for node, group in home.items():
        found[group] = min(node, found.get(group, node))
    return found


def _with_traits(
    near: Mapping[int, float], links: Iterable[Link], shared: Mapping[int, Sequence[Trait]]
) -> dict[int, dict[int, float]]:
    """Who knows whom, and for everything that two or more share a node below zero."""
    holders: defaultdict[Trait, list[int]] = defaultdict(list)
    for person, traits in shared.items():
        for trait in {(one.kind, one.key): one for one in traits if one.kind in JOINING}.values():
            holders[Trait(trait.kind, trait.key, "")].append(person)
    several = [holders[trait] for trait in sorted(holders) if len(holders[trait]) > 1]
    of_traits = ((-number, person, SHARED) for number, people in enumerate(several, 1) for person in people)
    known = ((one.a, one.b, one.strength) for one in links if one.a in near and one.b in near)
    return graph((*known, *of_traits))


def _names(circles: Sequence[Sequence[int]], shared: Mapping[int, Sequence[Trait]]) -> list[Because]:
    """A name for each, none twice; the largest has the first choice."""
    everywhere = Counter(trait for traits in shared.values() for trait in {(one.kind, one.key) for one in traits})
    taken: set[str] = set()
    found = []
    for people in circles:
        trait = next((one for one in _naming(people, shared, everywhere) if one.shown.casefold() not in taken), None)
        if trait is None:
            found.append(Because("community.two", {"a": people[0], "b": people[1]}))
        else:
            taken.add(trait.shown.casefold())
            found.append(Because(f"community.{trait.kind}", {"shared": trait.shown}))
    return found


def _naming(
    people: Sequence[int], shared: Mapping[int, Sequence[Trait]], everywhere: Mapping[tuple[TraitKind, str], int]
) -> list[Trait]:
    """What may name these people, the best first: shared by most of them, and by few others."""
    held: defaultdict[tuple[TraitKind, str], Counter[str]] = defaultdict(Counter)
    for person in people:
        for kind, key, shown in {(one.kind, one.key): one for one in shared[person]}.values():
            held[kind, key][shown] += 1
    fitting = []
    for (kind, key), spellings in held.items():
        count = spellings.total()
        of_them, of_all = count / len(people), count / everywhere[kind, key]
        if any(spellings) and count >= NAMED_FROM and of_them >= NAMED_SHARE and of_all >= NAMED_WITHIN:
            written = min(spellings, key=lambda one: (-spellings[one], one))
            fitting.append((-of_them * of_all, NAMING.index(kind), key, Trait(kind, key, written)))
    return [trait for *_, trait in sorted(fitting)]


def _largest(people: Sequence[int]) -> tuple[int, int]:
    return -len(people), min(people)
