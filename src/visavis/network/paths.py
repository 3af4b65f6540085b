"""Paths: through whom is somebody best reached?

A path is user - first - ... - target. The user writes to the first, who answers with some chance; each then passes the
word on along a tie to the next (alter_ties.py). The chance of the path is the product, so the best one is the shortest
with cost -ln p an edge. In life nobody is asked to go further than a friend of a friend: HOPS ties at most.

Search: Dijkstra (1959) from both ends (Pohl 1971), over compressed sparse rows with the cheapest edge of each first. A
bound on hops breaks plain Dijkstra: the cheapest way to somebody in the middle may take too many hops, while a dearer
one with fewer is what the best path needs. So a label is (cost, hops), and a person is left again by every label that
has fewer hops than those settled before. The two searches meet on an edge; they stop when the cheapest labels of both
sides together cost as much as the best path found. Where HOPS ties are all, the far side alone is quicker: it stands
within one tie of everybody who may come first.

Paths that are told together do not go over each other's first person: a second way is of use when that one says no.

Wrong as the ties are: a good path may be missing because the user never saw it, and a chance is no promise. The product
takes the steps as independent, which those of one evening are not.
"""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate
from math import exp, inf, log
from operator import itemgetter

HOPS = 3  # ties, the user's own to the first person among them
MOST = 3  # paths
ANSWERS = {"close": 0.85, "warm": 0.75, "cooling": 0.6, "quiet": 0.5, "dormant": 0.3, "slight": 0.2}
"""The chance that the first answers, by the word for the tie, where nothing better is known (reply.py)."""

CERTAIN = 0.99  # nobody passes everything on; and no step is free, so that no path goes round in a circle

REASONS: dict[str, tuple[str, ...]] = {
    "path.known": (),  # the user is in touch with them: nobody need be asked
    "path.lapsed": (),  # they know each other, but have long not been in touch, or hardly ever were
    "path.none.unseen": (),  # nobody of the user's was seen with them
    "path.none.far": (),  # somebody was, but nobody the user is in touch with, within HOPS ties
    "path.none.dead": (),
}
"""What is said of the way to somebody as a whole; none has values."""


@dataclass(frozen=True, slots=True)
class Path:
    """From the first person to the target, and the chance that a word gets there."""

    people: tuple[int, ...]
    chance: float


@dataclass(frozen=True, slots=True)
class Graph:
    """Ties between people as compressed sparse rows: the neighbours of `people[i]` stand from `heads[i]` on."""

    people: Sequence[int]
    index: Mapping[int, int]
    heads: "array[int]"
    neighbours: "array[int]"
    costs: "array[float]"


Label = tuple[float, int, int, "Label | None"]
"""Cost so far, hops so far, at whom, and the label before."""


def graph(ties: Iterable[tuple[int, int, float]]) -> Graph:
    """The graph of (a, b, strength from 0 to 1); ties count in both directions, and those of strength 0 not at all."""
    known = [(a, b, cost(strength)) for a, b, strength in ties if strength > 0 and a != b]
    people = sorted({person for a, b, _ in known for person in (a, b)})
    index = {person: number for number, person in enumerate(people)}
    rows: list[list[tuple[float, int]]] = [[] for _ in people]
    for a, b, dear in known:
        here, there = index[a], index[b]
        rows[here].append((dear, there))
        rows[there].append((dear, here))
    for row in rows:
        row.sort()
    heads = array("q", accumulate(map(len, rows), initial=0))
    neighbours = array("q", [there for row in rows for _, there in row])
    costs = array("d", [dear for row in rows for dear, _ in row])
    return Graph(people, index, heads, neighbours, costs)


def cost(chance: float) -> float:
    """-ln p."""
    return -log(min(chance, CERTAIN))


def paths(
    known: Graph, first: Mapping[int, float], target: int, *, hops: int | None = HOPS, most: int = MOST
) -> tuple[Path, ...]:
    """The best paths to the target over somebody else, best first; () when there is none.

    `first`: the chance that each of the user's people answers. `hops` counts the tie to the first, None is no bound.
    """
    if target not in known.index:
        return ()
    starts = sorted(
        ((cost(chance), 1, known.index[person], None) for person, chance in first.items()
         if chance > 0 and person != target and person in known.index),
        key=itemgetter(0, 2),
    )  # fmt: skip
    firsts = {label[2]: label for label in starts}
    found: list[Path] = []
    for _ in range(most):
        taken = {known.index[path.people[0]] for path in found}
        best = _Search(known, starts, firsts, known.index[target], hops, taken).run()
        if best is None:
            break
        found.append(best)
    return tuple(found)


class _Side:
    """The labels of one end: those not settled yet, and of each person settled ones of ever fewer hops."""

    __slots__ = ("heap", "position", "settled", "starts", "without")

    def __init__(self, starts: Sequence[Label], without: Collection[int] = ()) -> None:
        self.starts = starts  # the cheapest first: the user knows thousands, of whom few are ever needed
        self.position = 0
        self.without = without
        self.heap: list[Label] = []
        self.settled: dict[int, list[Label]] = {}
        self._next()

    def top(self) -> float:
        return self.heap[0][0] if self.heap else inf

    def pop(self) -> Label | None:
        """Settle the cheapest label; None when somebody was there before as cheaply and in no more hops."""
        label = heappop(self.heap)
        if label[3] is None:
            self._next()
        before = self.settled.get(label[2])
        if before is None:
            self.settled[label[2]] = [label]
        elif label[1] < before[-1][1]:
            before.append(label)
        else:
            return None
        return label

    def _next(self) -> None:
        while self.position < len(self.starts):
            start = self.starts[self.position]
            self.position += 1
            if start[2] not in self.without:
                heappush(self.heap, start)
                return


class _Search:
    """One search from both ends."""

    def __init__(
        self,
        known: Graph,
        starts: Sequence[Label],
        firsts: Mapping[int, Label],
        target: int,
        hops: int | None,
        without: Collection[int],
    ) -> None:
        self.known = known
        self.without = without
        self.near, self.far = _Side(starts, without), _Side([(0.0, 0, target, None)])
        self.firsts = firsts
        self.least = self.near.top()  # that it costs to begin
        self.hops = inf if hops is None else hops
        self.best = inf
        self.met: tuple[Label, Label] | None = None

    def run(self) -> Path | None:
        while (near := self.near.top()) + (far := self.far.top()) < self.best:
            goes_near = near <= far and self.hops > HOPS
            label = self.near.pop() if goes_near else self.far.pop()
            if label is not None and goes_near:
                self._go_on(label)
            elif label is not None:
                self._come_from(label)
        if self.met is None:
            return None
        ahead, behind = self.met
        people = [self.known.people[one] for one in [*reversed(list(_steps(ahead))), *_steps(behind)]]
        return Path(tuple(people), exp(-self.best))

    def _go_on(self, label: Label) -> None:
        """Leave a settled label of the near side along every edge by which the best path could still be beaten."""
        spent, hops, here, _ = label
        neighbours, costs, settled = self.known.neighbours, self.known.costs, self.near.settled
        beyond, may_go_on = self.far.top(), hops + 1 < self.hops
        for edge in range(self.known.heads[here], self.known.heads[here + 1]):
            total = spent + costs[edge]
            if total >= self.best:
                break  # the others cost more
            there = neighbours[edge]
            if there in self.without:
                continue
            for behind in self.far.settled.get(there, ()):
                self._meet(label, behind, total + behind[0], hops + 1 + behind[1])
            if may_go_on and total + beyond < self.best and (there not in settled or settled[there][-1][1] > hops + 1):
                heappush(self.near.heap, (total, hops + 1, there, label))

    def _come_from(self, label: Label) -> None:
        """The same on the far side; whoever is reached may be somebody the user can write to."""
        spent, hops, here, _ = label
        neighbours, costs, settled = self.known.neighbours, self.known.costs, self.far.settled
        beyond, may_go_on = self.near.top(), hops + 2 < self.hops  # with the tie to the first before it
        for edge in range(self.known.heads[here], self.known.heads[here + 1]):
            total = spent + costs[edge]
            if total + self.least >= self.best:
                break
            there = neighbours[edge]
            if there in self.without:
                continue
            if there in self.firsts:
                start = self.firsts[there]
                self._meet(start, label, total + start[0], hops + 2)
            for ahead in self.near.settled.get(there, ()):
                self._meet(ahead, label, total + ahead[0], hops + 1 + ahead[1])
            if may_go_on and total + beyond < self.best and (there not in settled or settled[there][-1][1] > hops + 1):
                heappush(self.far.heap, (total, hops + 1, there, label))

    def _meet(self, ahead: Label, behind: Label, total: float, hops: int) -> None:
        if total < self.best and hops <= self.hops:
            self.best, self.met = total, (ahead, behind)


def _steps(label: Label | None) -> Iterable[int]:
    while label is not None:
        yield label[2]
        label = label[3]
