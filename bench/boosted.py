"""A trained model beside the fixed formulas: LightGBM on what is known of a tie at one moment.

It is no part of the program and not installed with it; where it is missing these figures are left out. Nothing of it
was tuned: 200 small trees, the same for every log.

`same_log` is trained on earlier snapshots of the other half of the egos, so it has seen neither the people nor the time
it is asked about; `other_logs` on all the other logs, which is what somebody new would get.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from math import log1p, nan
from statistics import fmean, pstdev
from typing import Any

from logs import Seen

Label = Callable[[Seen], bool]

Groups = Sequence[Sequence[Seen]]
"""Everybody whom an ego knew at a snapshot, ego by ego and snapshot by snapshot."""

WINDOWS = (7, 30, 90, 180, 365)  # days
RECENT_GAPS = 10
MAX_ROWS = 150_000
TREES = 200
MODEL: Mapping[str, Any] = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 20,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.8,
    "seed": 5,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}


def is_here() -> bool:
    """Whether LightGBM is installed."""
    return find_spec("lightgbm") is not None


def same_log(earlier: Groups, asked: Groups, label: Label) -> list[list[float]]:
    """For each group asked about, a chance for each of its ties, from the earlier groups of the other egos."""
    models = [_trained([group for group in earlier if group[0].ego % 2 != half], label) for half in (0, 1)]
    return [_told(models[group[0].ego % 2], group) for group in asked]


def other_logs(others: Iterable[Groups], asked: Groups, label: Label) -> list[list[float]]:
    """The same from whole other logs."""
    model = _trained([group for groups in others for group in groups], label)
    return [_told(model, group) for group in asked]


def _trained(groups: Groups, label: Label) -> Any:
    numpy, lightgbm = import_module("numpy"), import_module("lightgbm")
    rows = [(features, label(seen)) for group in groups for seen, features in _with_features(group)]
    rows = rows[:: len(rows) // MAX_ROWS + 1]
    table, came = (numpy.array(column, dtype=float) for column in zip(*rows, strict=True))
    return lightgbm.train(MODEL, lightgbm.Dataset(table, came), num_boost_round=TREES)


def _told(model: Any, group: Sequence[Seen]) -> list[float]:
    table = import_module("numpy").array([features for _, features in _with_features(group)])
    return [float(chance) for chance in model.predict(table)]


def _with_features(group: Sequence[Seen]) -> Iterator[tuple[Seen, list[float]]]:
    """Each tie of a group with 29 features, two of them its place within the group."""
    nearest = sorted(seen.last for seen in group)
    places = {last: place for place, last in enumerate(nearest)}
    known = sum(seen.known for seen in group)
    for seen in group:
        yield seen, [*features(seen), places[seen.last] / len(group), seen.known / known]


def features(seen: Seen) -> list[float]:
    """Recency, counts in windows by direction, gaps, and totals of one tie."""
    days, numbers = seen.told.days[: seen.known], seen.told.numbers[: seen.known]
    ago = [seen.ago(index) for index in range(seen.known)]
    since_out = next((back for back, day in zip(reversed(ago), reversed(days), strict=True) if day.out), nan)
    since_in = next((back for back, day in zip(reversed(ago), reversed(days), strict=True) if day.in_), nan)
    gaps = [later - earlier for earlier, later in pairwise(numbers)]
    recent = gaps[-RECENT_GAPS:]
    outs = [back for back, day in zip(ago, days, strict=True) if day.out]
    ins = [back for back, day in zip(ago, days, strict=True) if day.in_]
    counts = [sum(back < window for back in side) for window in WINDOWS for side in (outs, ins)]
    return [
        seen.last,
        since_out,
        since_in,
        ago[0],
        *counts,
        seen.known,
        len(outs),
        len(ins),
        len(outs) / seen.known,
        log1p(seen.messages),
        seen.messages / seen.known,
        fmean(gaps) if gaps else nan,
        fmean(recent) if recent else nan,
        pstdev(recent) if recent else nan,
        max(gaps) if gaps else nan,
        gaps[-1] if gaps else nan,
        seen.last / (fmean(recent) + 1) if recent else nan,
        seen.known / (ago[0] + 1),
    ]
