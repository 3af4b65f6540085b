"""How long the best path to somebody takes, beside scipy's Dijkstra in the same run.

    python bench/paths.py                                       100,000 people, 1,000,000 ties
    python bench/paths.py --people 1000 --ties 10000 --pairs 20    a try

An invented network, the same for the same numbers: whoever stands on rank r is met with weight r^(-1/2), so that few
know very many; strengths are anything between 0.05 and 0.95. Pairs are two people of it at random who are no
neighbours; one of them is the user. Each is asked for the one best path without a bound on hops, as scipy is, and for
up to three paths of at most HOPS ties, as the program asks. Costs must agree with scipy's to 1e-9. Processor time in
milliseconds; without scipy only ours. Prints JSON.
"""

import argparse
import random
import time
from array import array
from bisect import bisect
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import accumulate
from math import exp, isclose, log
from statistics import median, quantiles
from typing import Any

from goal import Goal, ratio, tell
from visavis.network.paths import Graph, graph, paths

WARM_UP = 3  # pairs
HUB = 0.5  # the exponent


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--ties", type=int, default=1_000_000)
    parser.add_argument("--pairs", type=int, default=100)
    chosen = parser.parse_args()
    dice = random.Random(7)
    started = time.process_time()
    known = graph(ties(chosen.people, chosen.ties, dice))
    built = time.process_time() - started
    pairs = list(strangers(known, chosen.pairs + WARM_UP, dice))
    unbound, costs = timed(pairs, lambda user, target: one_path(known, user, target))
    bound, _ = timed(pairs, lambda user, target: three_paths(known, user, target))
    figures: dict[str, Any] = {
        "network": {"seconds to make and build": round(built, 2), "most ties of one": most(known)},
        "best path, no bound": _figures(unbound),
        "three paths of three ties": _figures(bound),
    }
    goals = [
        Goal("best path over 1,000,000 ties: median", figures["best path, no bound"]["ms"], 10, "ms"),
        Goal("three paths of three ties: median", figures["three paths of three ties"]["ms"], 10, "ms"),
    ]
    theirs = with_scipy(known, pairs)
    if theirs is not None:
        times, right = theirs
        figures["scipy’s dijkstra"] = _figures(times)
        agree = sum(isclose(one, other, rel_tol=1e-9) for one, other in zip(costs, right, strict=True))
        figures["agreement"] = {"pairs": len(costs), "same cost": agree}
        share = ratio(figures["best path, no bound"]["ms"], figures["scipy’s dijkstra"]["ms"])
        goals.append(Goal("best path, times scipy’s dijkstra", share, 0.15))
        goals.append(Goal("pairs with another cost than scipy’s", len(costs) - agree, 0))
    tell("paths", {"people": chosen.people, "ties": chosen.ties, "pairs": chosen.pairs}, figures, goals)


def ties(people: int, count: int, dice: random.Random) -> list[tuple[int, int, float]]:
    """So many different pairs with a strength."""
    weights = list(accumulate((rank + 1) ** -HUB for rank in range(people)))
    found: dict[tuple[int, int], float] = {}
    while len(found) < count:
        a, b = (bisect(weights, dice.random() * weights[-1]) for _ in range(2))
        if a != b:
            found.setdefault((min(a, b), max(a, b)), 0.05 + 0.9 * dice.random())
    return [(a, b, strength) for (a, b), strength in found.items()]


def strangers(known: Graph, count: int, dice: random.Random) -> list[tuple[int, int]]:
    """Pairs of rows who are no neighbours."""
    pairs: list[tuple[int, int]] = []
    while len(pairs) < count:
        user, target = (dice.randrange(len(known.people)) for _ in range(2))
        if user != target and target not in neighbours(known, user):
            pairs.append((user, target))
    return pairs


def neighbours(known: Graph, row: int) -> "array[int]":
    """The rows beside one."""
    return known.neighbours[known.heads[row] : known.heads[row + 1]]


def first(known: Graph, row: int) -> dict[int, float]:
    """The user's people, with the strength of the tie."""
    return {
        known.people[known.neighbours[edge]]: exp(-known.costs[edge])
        for edge in range(known.heads[row], known.heads[row + 1])
    }


def one_path(known: Graph, user: int, target: int) -> tuple[float, float]:
    """Processor time and cost of the best path."""
    start = first(known, user)
    started = time.process_time()
    (found,) = paths(known, start, known.people[target], hops=None, most=1)
    return time.process_time() - started, -log(found.chance)


def three_paths(known: Graph, user: int, target: int) -> tuple[float, float]:
    """Processor time of what the program asks, and how many paths there were."""
    start = first(known, user)
    started = time.process_time()
    found = paths(known, start, known.people[target])
    return time.process_time() - started, len(found)


def timed(
    pairs: Sequence[tuple[int, int]], ask: Callable[[int, int], tuple[float, float]]
) -> tuple[list[float], list[float]]:
    """Times and answers, the first few left out."""
    asked = [ask(user, target) for user, target in pairs][WARM_UP:]
    return [spent for spent, _ in asked], [answer for _, answer in asked]


def with_scipy(known: Graph, pairs: Sequence[tuple[int, int]]) -> tuple[list[float], list[float]] | None:
    """The same pairs by scipy; None where it is not installed."""
    if find_spec("scipy") is None:
        return None
    sparse, csgraph = import_module("scipy.sparse"), import_module("scipy.sparse.csgraph")
    size = len(known.people)
    matrix = sparse.csr_array((known.costs, known.neighbours, known.heads), shape=(size, size))

    def ask(user: int, target: int) -> tuple[float, float]:
        started = time.process_time()
        away = csgraph.dijkstra(matrix, indices=user)
        return time.process_time() - started, float(away[target])

    return timed(pairs, ask)


def most(known: Graph) -> int:
    """How many ties the one with most has."""
    return max(b - a for a, b in zip(known.heads, known.heads[1:], strict=False))


def _figures(times: Sequence[float]) -> dict[str, float]:
    return {
        "ms": round(1000 * median(times), 2),
        "p95_ms": round(1000 * quantiles(times, n=20)[-1], 2),
    }


if __name__ == "__main__":
    main()
