"""Learned weights, as they are kept: logistic scores of named counts, one a trait and one a kind of ask.

    chance = 1 / (1 + exp(-(bias + sum of weight * count)))      a trait
    chance of a kind = exp(score of the kind) / sum over kinds   the ask

bench/train_drafts.py makes both files: weights.json from counts alone, and meanings.json for the optional extra, where
a score is that of the counts, weighed once more, and a weight for each dimension of the draft's meaning
(draft/directions.py).
The chances are calibrated on texts that were left out (Platt 1999); so a trait "holds" from its own threshold on, which
is chosen for F1 and few false warnings and is not one half. A kind of ask needs its threshold, too. Source of the form:
logistic regression with an L2 penalty, e.g. Hastie, Tibshirani and Friedman (2009), 4.4.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Any, TypeVar

COUNTS, MEANINGS = "weights.json", "meanings.json"


@dataclass(frozen=True)
class Odds:
    """A weighted sum of counts; `threshold` is the chance from which on a trait holds."""

    bias: float
    weights: Mapping[str, float]
    threshold: float = 0.5

    def of(self, values: Mapping[str, float]) -> float:
        """The sum, in log odds."""
        weights = self.weights
        return self.bias + sum(weights[name] * value for name, value in values.items() if name in weights)


@dataclass(frozen=True)
class MeantOdds:
    """What becomes of a score when the meaning of the text is known; `scale` weighs the scores of counts by name."""

    bias: float
    scale: Mapping[str, float]
    meaning: Sequence[float]
    threshold: float = 0.5


def chance(score: float) -> float:
    """The chance that belongs to log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


Name = TypeVar("Name", bound=str)


def chances(scores: Mapping[Name, float]) -> dict[Name, float]:
    """The chances of things of which one holds."""
    highest = max(scores.values())
    parts = {name: exp(score - highest) for name, score in scores.items()}
    total = sum(parts.values())
    return {name: part / total for name, part in parts.items()}


@lru_cache(maxsize=1)
def odds() -> Mapping[str, Odds]:
    """Those of the traits by name, and of the kinds of ask as "ask:KIND"."""
    return {name: Odds(one["bias"], one["weights"], one.get("threshold", 0.5)) for name, one in _read(COUNTS).items()}


@lru_cache(maxsize=1)
def meant_odds() -> Mapping[str, MeantOdds]:
    """The same with meanings."""
    return {
        name: MeantOdds(one["bias"], one["scale"], one["meaning"], one.get("threshold", 0.5))
        for name, one in _read(MEANINGS).items()
    }


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
    return found
