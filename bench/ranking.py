"""How good an order is, and a chance: the usual measures, over pairs of a value and whether it came true.

Values that are the same share their places, so no order of the input can help.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from math import log2
from statistics import fmean

Ranked = tuple[float, bool]
"""A value by which to rank, and whether it came true."""

SAMPLES = 1000


def has_both_labels(ranked: Sequence[Ranked]) -> bool:
    """Whether there is anything to tell apart."""
    return len({label for _, label in ranked}) == 2


def levels(ranked: Sequence[Ranked]) -> list[tuple[int, int]]:
    """From the greatest value down: how many share it, and how many of them came true."""
    in_order = sorted(ranked, key=lambda pair: -pair[0])
    shared = [[label for _, label in same] for _, same in groupby(in_order, key=lambda pair: pair[0])]
    return [(len(same), sum(same)) for same in shared]


def auc(ranked: Sequence[Ranked]) -> float:
    """The chance that one that came true stands above one that did not; shared places count half."""
    true = sum(label for _, label in ranked)
    above = wins = 0.0
    for size, hits in levels(ranked):
        wins += (size - hits) * (above + hits / 2)
        above += hits
    return wins / (true * (len(ranked) - true))


def average_precision(ranked: Sequence[Ranked]) -> float:
    """Precision at each level, weighted by the share of the true ones found there."""
    seen = found = total = 0.0
    for size, hits in levels(ranked):
        seen, found = seen + size, found + hits
        total += hits * found / seen
    return total / found


def ndcg(ranked: Sequence[Ranked], places: int) -> float:
    """Gain of the first places over the best possible; those who share places share the gain."""
    discounts = [1 / log2(place + 2) if place < places else 0.0 for place in range(len(ranked))]
    gain, place = 0.0, 0
    for size, hits in levels(ranked):
        gain += hits * fmean(discounts[place : place + size])
        place += size
    return gain / sum(discounts[: sum(label for _, label in ranked)])


def brier(chances: Sequence[Ranked]) -> float:
    """The mean squared distance between what was foretold and what came."""
    return fmean((p - label) ** 2 for p, label in chances)


def calibration_error(chances: Sequence[Ranked], bins: int = 10) -> float:
    """ECE: the mean distance between what was foretold and what came, over bins of equal width."""
    by_bin: dict[int, list[Ranked]] = defaultdict(list)
    for p, label in chances:
        by_bin[min(bins - 1, int(p * bins))].append((p, label))
    return sum(abs(sum(p - label for p, label in found)) for found in by_bin.values()) / len(chances)


def difference(pairs: Iterable[tuple[int, float, float]]) -> Mapping[str, float]:
    """How much the first figure is above the second on average, and 95 % bounds from drawing the egos anew.

    Each pair is of one ego and snapshot; all pairs of an ego are drawn together, since they are much alike.
    """
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for ego, ours, theirs in pairs:
        sums[ego][0] += ours - theirs
        sums[ego][1] += 1
    egos = list(sums.values())
    dice = random.Random(5)
    drawn = sorted(_mean(dice.choices(egos, k=len(egos))) for _ in range(SAMPLES))
    return {"by": _mean(egos), "low": drawn[int(0.025 * SAMPLES)], "high": drawn[int(0.975 * SAMPLES)]}


def _mean(egos: Sequence[Sequence[float]]) -> float:
    return sum(one[0] for one in egos) / sum(one[1] for one in egos)
