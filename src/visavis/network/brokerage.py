"""Brokerage: who connects the user to where, how closed the circle around the user is, and who might meet.

Bridge: somebody the user is in touch with through whom alone others are two steps away. Those are the people they know
(alter_ties.py, confirmed or likely) with whom the user is not in touch, and whom nobody else knows, not even possibly,
with whom the user is. It is a local bridge (Granovetter 1973) counted by what lies behind it: the part of the network
that is lost when this one tie falls silent, Burt's non-redundant part (1992).

Closure: of the people with whom the user is in touch, how many pairs know each other, of all pairs. That is the local
clustering coefficient of the user (Watts and Strogatz 1998), the density of the network around them without them:

    C = pairs that know each other / (n (n - 1) / 2)

1 in a clique of any size, 0 in a star. n are only those who were ever seen with somebody, be it whom it may: of the
others nothing could be seen. Where these are few, or fewer than half of all, there is too little to tell.

Constraint (Burt 1992) is kept for the structure alone, since it falls with the number of people, in a clique of n about
as 4 / n, and so says nothing of whether these know each other. Of the ego network of i, with p_ij the share of i's
links that goes to j:

    c_i = sum over j of (p_ij + sum over q of p_iq p_qj)^2,   q other than i and j

1 for somebody who knows one person, 1/n for the middle of a star of n, 9/8 in a triangle. Low constraint goes with good
ideas and early news (Burt 2004); it is no virtue, and a family has a high one.

Open triad: two people close or warm to the user who, as far as was read, do not know each other, but share a firm, a
circle or a town. Triads tend to close (Granovetter's forbidden triad; Kossinets and Watts 2006); the user may be the
one to do it, both asked first. These are only found here; nothing is suggested by it.

Wrong where the user cannot see who knows whom: two who meet every day, and never in a letter with the user, look like
strangers, and a bridge like the only one. So bridges are told as "as far as was read".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from visavis.network.communities import Graph, Link, Trait
from visavis.network.judgement import MAX_EVIDENCE, Because, Judgement

BEHIND_FROM = 3  # people; whoever knows one or two strangers is not yet a way to somewhere
SEEN_FROM = 5  # people, that is ten pairs; with fewer there is no circle to be closed or open
SEEN_SHARE = 0.5  # of all with whom the user is in touch; else most of them would be judged by a few
CLOSED_FROM = 0.5  # "most" begins here
OPEN_UNTIL = 0.25  # a placeholder: no log says what feels open
SHARED_AT_MOST = 40  # people; what more than that have in common is nothing in common
TRIADS = 50

REASONS: dict[str, tuple[str, ...]] = {
    "bridge.alone": ("person", "behind", "first", "second"),  # ids; how many; two of them
    "closure.open": ("people", "pairs", "known"),  # who was ever seen with somebody; the pairs of them; which know
    "closure.mixed": ("people", "pairs", "known"),
    "closure.closed": ("people", "pairs", "known"),
    "closure.unknown": (),
}
"""Every reason with the names of its values."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """Somebody through whom alone others are reached: those `behind`, the surest known first, and why."""

    person: int
    behind: tuple[int, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Closure:
    """How far those around the user know each other, and the pairs that do, the surest first."""

    judgement: Judgement
    pairs: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenTriad:
    """Two of the user's near people who might not know each other yet, `a` the lower id, and what they share."""

    a: int
    b: int
    shared: Trait


def bridges(in_touch: Mapping[int, float], links: Iterable[Link], *, nowhere: Collection[int] = ()) -> list[Bridge]:
    """Who connects the user to where, the one with most behind first.

    `in_touch`: the people with whom the user is in touch, and how near they are. `links`: who knows whom, whether the
    user is in touch with them or not. Nobody in `nowhere` (the dead) leads anywhere or is led to.
    """
    doors: defaultdict[int, dict[int, Link]] = defaultdict(dict)  # whoever is out of touch: through whom they are met
    for link in links:
        for here, there in ((link.a, link.b), (link.b, link.a)):
            if here in in_touch and there not in in_touch and here not in nowhere and there not in nowhere:
                doors[there][here] = link
    behind: defaultdict[int, list[tuple[float, int, Link]]] = defaultdict(list)
    for there, through in doors.items():
        if len(through) == 1:
            ((here, link),) = through.items()
            if link.is_sure:
                behind[here].append((-link.strength, there, link))
    found = [_bridge(person, sorted(reached)) for person, reached in behind.items() if len(reached) >= BEHIND_FROM]
    return sorted(found, key=lambda one: (-len(one.behind), -in_touch[one.person], one.person))


def constraint(linked: Graph, node: int) -> float | None:
    """Burt's constraint of a node in its ego network; None for whoever is linked with nobody."""
    mine = linked.get(node, {})
    if not mine:
        return None
    total = {one: sum(linked[one].values()) for one in (node, *mine)}

    def through(there: int) -> float:
        shared = (q for q in mine if q != there and there in linked[q])
        return sum(mine[q] / total[node] * linked[q][there] / total[q] for q in shared)

    return sum((mine[there] / total[node] + through(there)) ** 2 for there in mine)


def closure(in_touch: Collection[int], links: Iterable[Link]) -> Closure:
    """How far those with whom the user is in touch know each other: the share of their pairs that do.

    `links`: who knows whom, also those with whom the user is not in touch. What is merely possible shows that two were
    seen together, and not that they know each other.
    """
    seen: set[int] = set()
    known: list[Link] = []
    for link in links:
        ends = {link.a, link.b}.intersection(in_touch)
        seen |= ends
        if link.is_sure and len(ends) > 1:
            known.append(link)
    people, pairs = len(seen), len(seen) * (len(seen) - 1) // 2
    if people < SEEN_FROM or people < SEEN_SHARE * len(in_touch):
        return Closure(Judgement(None, "unknown", Because("closure.unknown")))
    value = len(known) / pairs
    word = "closed" if value >= CLOSED_FROM else "open" if value <= OPEN_UNTIL else "mixed"
    because = Because(f"closure.{word}", {"people": people, "pairs": pairs, "known": len(known)})
    known.sort(key=lambda one: (-one.strength, one.a, one.b))
    return Closure(Judgement(value, word, because, n=pairs), tuple((one.a, one.b) for one in known[:MAX_EVIDENCE]))


def open_triads(
    near: Mapping[int, float], links: Iterable[Link], traits: Mapping[int, Iterable[Trait]]
) -> tuple[OpenTriad, ...]:
    """Pairs of `near` who share something and are not linked, however weakly; the nearest first, at most TRIADS."""
    linked = {frozenset((one.a, one.b)) for one in links}
    holders: defaultdict[tuple[str, str], dict[int, Trait]] = defaultdict(dict)
    for person in sorted(near):
        for trait in traits.get(person, ()):
            if trait.kind != "surname":  # whoever shares a name has long met
                holders[trait.kind, trait.key].setdefault(person, trait)
    found: dict[tuple[int, int], OpenTriad] = {}
    for key in sorted(holders):
        people = sorted(holders[key])
        for place, a in enumerate(people) if len(people) <= SHARED_AT_MOST else ():
            for b in people[place + 1 :]:
                if frozenset((a, b)) not in linked:
                    found.setdefault((a, b), OpenTriad(a, b, holders[key][a]))
    return tuple(sorted(found.values(), key=lambda one: (-near[one.a] - near[one.b], one.a, one.b))[:TRIADS])


def _bridge(person: int, reached: list[tuple[float, int, Link]]) -> Bridge:
    behind = tuple(there for _, there, _ in reached)
    values = {"person": person, "behind": len(behind), "first": behind[0], "second": behind[1]}
    evidence = dict.fromkeys(one for _, _, link in reached for one in link.evidence[:2])
    because = Because("bridge.alone", {**values})
    judgement = Judgement(float(len(behind)), "bridge", because, tuple(evidence)[:MAX_EVIDENCE], n=len(behind))
    return Bridge(person, behind, judgement)
