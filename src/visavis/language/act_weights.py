"""The learned weights of acts.py, and the sum of what a message shows by them.

A logistic regression an act: over what act_features.py tells, and, where the extra is there, over the meaning of the
text (semantic.py). act_weights.json and act_meanings.json are written by bench/train_messages.py alone.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from visavis.language.act_features import FLOOR, forms
from visavis.language.pieces import Piece

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEARNED = ("ask", "offer", "intro", "thanks", "news", "social", "logistics")
"""The acts that are weighed; invite and wish are kinds of two of them, told apart by rules."""

REMEMBERED = 20_000  # words
FIELD = 24  # bits of a weight within a packed row
UNIT = 1000  # parts of one that are told apart
Row = tuple[float, ...]
"""A weight for each act of LEARNED."""


def packed(row: Sequence[float]) -> int:
    """A row as one whole number, a field for each act: rows are then added all at once, many times a message."""
    return sum(round(weight * UNIT) << FIELD * at for at, weight in enumerate(row))


def unpacked(number: int) -> Iterator[float]:
    """The fields of a sum of packed rows; a negative field has borrowed from the next."""
    for _ in LEARNED:
        field = number & ((1 << FIELD) - 1)
        field -= (field >> (FIELD - 1)) << FIELD
        number = (number - field) >> FIELD
        yield field / UNIT


class Words(dict[str, int]):
    """What a word weighs, all its forms together, packed; 0 for one that says nothing. Words are remembered."""

    def __init__(self, rows: Mapping[str, int]) -> None:
        """The rows by form."""
        super().__init__()
        self.rows = rows

    def __missing__(self, word: str) -> int:
        row = sum(self.rows.get(form, 0) for form in forms(word))
        if len(self) < REMEMBERED:
            self[word] = row
        return row


class Weights(NamedTuple):
    """What each thing weighs for each act, and the sum from which an act is said to be there."""

    bias: Row
    counts: Mapping[str, Row]
    firsts: Mapping[str, int]
    words: Words
    from_sum: Row


@lru_cache(maxsize=2)
def weights(*, semantic: bool) -> Weights:
    """As they were learned, without meanings or beside them."""
    told: Any = _read("act_weights.json")["with meanings" if semantic else "without meanings"]
    rows = {key: packed(row) for key, row in told["words"].items()}
    return Weights(
        tuple(told["bias"]),
        {key: tuple(row) for key, row in told["counts"].items()},
        {key: row for key, row in rows.items() if key[0] in "^?"},
        Words({key: row for key, row in rows.items() if key[0] not in "^?"}),
        tuple(told["from"]),
    )


def sums(found: Sequence[Piece], told: Mapping[str, float], learned: Weights) -> list[float]:
    """The sum of a message for each act, without its meaning."""
    total = list(learned.bias)
    for key, number in told.items():
        row = learned.counts.get(key)
        if row is not None:
            for at, weight in enumerate(row):
                total[at] += weight * number
    words: set[str] = set()
    firsts: set[str] = set()
    for one, question, *_ in found:
        words.update(one)
        firsts.add(f"^{one[0]}")
        if question:
            firsts.add(f"?{one[0]}")
    shown = sum(map(learned.words.__getitem__, words))
    shown += sum(filter(None, map(learned.firsts.get, firsts)))
    scale = 1 / (len(words) + FLOOR) ** 0.5
    return [one + scale * more for one, more in zip(total, unpacked(shown), strict=True)]


def of_meanings(texts: Sequence[str]) -> list[list[float]]:
    """What the meanings of these texts add to the sum of each act; needs the extra."""
    import numpy as np

    from visavis.language.semantic import meanings

    sums_of: NDArray[np.float64] = meanings(texts) @ _meaning_weights()
    return [[float(one) for one in row] for row in sums_of]


@lru_cache(maxsize=1)
def _meaning_weights() -> "NDArray[np.float64]":
    import numpy as np

    return np.array(_read("act_meanings.json"), dtype=np.float64)


def _read(name: str) -> Any:
    return json.loads(files("visavis.language").joinpath(name).read_text(encoding="utf-8"))
