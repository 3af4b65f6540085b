"""The learned weights of acts.py, and the sum of what a message shows by them.

A logistic regression an act: over what act_features.py tells, and, where the extra is there, over the meaning of the
text (semantic.py). act_weights.json and act_meanings.json are written by bench/train_messages.py alone.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from visavis.language.act_features import forms
from visavis.language.pieces import Piece

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEARNED = ("ask", "offer", "intro", "thanks", "news", "social", "logistics")
"""The acts that are weighed; invite and wish are kinds of two of them, told apart by rules."""

REMEMBERED = 20_000  # words
Row = tuple[float, ...]
"""A weight for each act of LEARNED."""


class Words(dict[str, Row | None]):
    """What a word weighs, all its forms together; None for one that says nothing. Words are remembered as they come."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        """The rows by form."""
        super().__init__()
        self.rows = rows

    def __missing__(self, word: str) -> Row | None:
        found = [self.rows[form] for form in forms(word) if form in self.rows]
        row = tuple(map(sum, zip(*found, strict=True))) if found else None
        if len(self) < REMEMBERED:
            self[word] = row
        return row


class Weights(NamedTuple):
    """What each thing weighs for each act, and the sum from which an act is said to be there."""

    bias: Row
    counts: Mapping[str, Row]
    firsts: Mapping[str, Row]
    pairs: Mapping[tuple[str, str], Row]
    words: Words
    from_sum: Row


@lru_cache(maxsize=2)
def weights(*, semantic: bool) -> Weights:
    """As they were learned, without meanings or beside them."""
    told = _read("act_weights.json")["with meanings" if semantic else "without meanings"]
    rows = {key: tuple(row) for key, row in told["words"].items()}
    return Weights(
        tuple(told["bias"]),
        {key: tuple(row) for key, row in told["counts"].items()},
        {key: row for key, row in rows.items() if key[0] in "^?"},
        {tuple(key.split(" ")): row for key, row in rows.items() if " " in key},
        Words({key: row for key, row in rows.items() if key[0] not in "^?" and " " not in key}),
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
    rows, size = _rows(found, learned)
    if rows:
        scale = 1 / size**0.5
        for at, column in enumerate(zip(*rows, strict=True)):
            total[at] += scale * sum(column)
    return total


def of_words(piece: Piece, at: int, learned: Weights) -> float:
    """How much the words of one piece speak for one act."""
    return sum(row[at] for row in _rows([piece], learned)[0])


def _rows(found: Sequence[Piece], learned: Weights) -> tuple[list[Row], int]:
    """The rows of the words of these pieces, each word once, and how many different ones there are."""
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    firsts: set[str] = set()
    for one, question, *_ in found:
        words.update(one)
        pairs.update(zip(one, one[1:], strict=False))
        firsts.add(f"^{one[0]}")
        if question:
            firsts.add(f"?{one[0]}")
    known, of_pairs, of_firsts = learned.words, learned.pairs, learned.firsts
    rows = [row for row in [known[word] for word in words] if row is not None]
    rows += [of_pairs[pair] for pair in of_pairs.keys() & pairs] if len(pairs) < 8 else [of_pairs[p] for p in pairs if p in of_pairs]
    rows += [of_firsts[first] for first in firsts if first in of_firsts]
    return rows, len(words)


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


def _read(name: str) -> "dict[str, dict[str, dict[str, list[float]]]]":
    told: dict[str, dict[str, dict[str, list[float]]]] = json.loads(
        files("visavis.language").joinpath(name).read_text(encoding="utf-8")
    )
    return told
