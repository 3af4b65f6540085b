"""A goal: what was measured beside what it should be. Every bench prints figures and goals as JSON."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """`value` should be at most `limit`, or at least `limit` where `more_is_better`. None: not measured."""

    what: str
    value: float | None
    limit: float
    unit: str = ""
    more_is_better: bool = False

    @property
    def is_met(self) -> bool | None:
        """None when nothing was measured."""
        if self.value is None:
            return None
        return self.value >= self.limit if self.more_is_better else self.value <= self.limit


def tell(bench: str, size: Mapping[str, Any], figures: Mapping[str, Any], goals: Sequence[Goal]) -> None:
    """Print the JSON that `write.py` makes the page of, and how busy the computer was: it moves every figure."""
    told = {
        "bench": bench,
        "size": size,
        "figures": figures,
        "goals": [{**asdict(goal), "is_met": goal.is_met} for goal in goals],
        "load": [round(load, 1) for load in os.getloadavg()],
        "processors": os.cpu_count(),
    }
    print(json.dumps(told, indent=1, ensure_ascii=False))


def ratio(one: float, other: float) -> float:
    """How often `other` goes into `one`, to three digits behind the point."""
    return round(one / other, 3)
