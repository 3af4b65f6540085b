"""The learned weights of acts.py, and the sum of what a message shows by them.

A logistic regression an act: over what act_features.py tells, and, where the extra is there, over the meaning of the
text (semantic.py). act_weights.json and act_meanings.json are written by bench/train_messages.py alone.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from visavis.language.message.act_features import FLOOR, forms
from visavis.language.message.pieces import Piece

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEARNED = ("ask", "offer", "intro", "thanks", "news", "social", "logistics")
"""The acts that are weighed; invite and wish are kinds of two of them, told apart by rules."""

REMEMBERED = 20_000  # words
FIELD = 24  # bits of a weight within a packed row
UNIT = 1000  # parts of one that are told apart
HALVES = 2  # what is counted is counted in halves
LENGTH = "length"  # but this
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


class Rows(dict[str, int]):
    """What each of a few things weighs, packed; 0 for one that says nothing."""

    def __missing__(self, _: str) -> int:
        return 0


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
    length: Row
    counts: Rows
    firsts: Rows
    asked: Rows
    words: Words
    from_sum: Row


@lru_cache(maxsize=2)
def weights(*, semantic: bool) -> Weights:
    """As they were learned, without meanings or beside them."""
    told: Any = _read("act_weights.json")["with meanings" if semantic else "without meanings"]
    rows = {key: packed(row) for key, row in told["words"].items()}
    return Weights(
        tuple(told["bias"]),
        tuple(told["counts"].get(LENGTH, (0.0,) * len(LEARNED))),
        Rows({key: packed(row) for key, row in told["counts"].items() if key != LENGTH}),
        Rows({key[1:]: row for key, row in rows.items() if key[0] == "^"}),
        Rows({key[1:]: row for key, row in rows.items() if key[0] == "?"}),
        Words({key: row for key, row in rows.items() if key[0] not in "^?"}),
        tuple(told["from"]),
    )


def sums(found: Sequence[Piece], words: AbstractSet[str], told: Mapping[str, float], learned: Weights) -> list[float]:
    """The sum of a message for each act, without its meaning; `words` are its different words."""
    shown = sum(map(learned.words.__getitem__, words))
    shown += sum(map(learned.firsts.__getitem__, {one[0] for one, *_ in found}))
    asked = {one[0] for one, question, *_ in found if question}
    if asked:
        shown += sum(map(learned.asked.__getitem__, asked))
    scale = 1 / (len(words) + FLOOR) ** 0.5
    counted = 0
    length = told.get(LENGTH, 0.0)
    for key, number in told.items():
        if key != LENGTH:
            counted += learned.counts[key] * int(number * HALVES)
    return [
        bias + length * long + one / HALVES + scale * more
        for bias, long, one, more in zip(learned.bias, learned.length, unpacked(counted), unpacked(shown), strict=True)
    ]


def of_meanings(texts: Sequence[str]) -> list[list[float]]:
    """What the meanings of these texts add to the sum of each act; needs the extra."""
    import numpy as np

    from visavis.language.meaning.semantic import meanings

    sums_of: NDArray[np.float64] = meanings(texts) @ _meaning_weights()
    return [[float(one) for one in row] for row in sums_of]


@lru_cache(maxsize=1)
def _meaning_weights() -> "NDArray[np.float64]":
    import numpy as np

    return np.array(_read("act_meanings.json"), dtype=np.float64)


def _read(name: str) -> Any:
    return json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
