"""Char-3-grams: all groups of three letters of a text, weighted by how rare each is, and the cosine of two texts.

The weight is the squared inverse document frequency, ln²((n + BEYOND) / number of texts with it), as in TF-IDF with
every group counted once. The cosine of two texts is the weight of what they share over the root of the weights of
both. A group that no text of the sample had weighs as if one text of it had.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log, sqrt

BEYOND = 100  # texts that a small book is thought to lie among, or what all of it has would say nothing


@dataclass(frozen=True, slots=True)
class Grams:
    """The groups of a text and the root of their weights."""

    groups: set[str]
    length: float


def groups(text: str) -> set[str]:
    """Every three letters in a row, with a space before and behind; spaces within stay one letter."""
    padded = f" {text} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


class Weights:
    """How much each group says among the texts of one book."""

    def __init__(self, texts: Iterable[set[str]], count: int) -> None:
        """`count` is how many texts there are."""
        often: Counter[str] = Counter()
        for text in texts:
            often.update(text)
        self._weight = _Weight(count, often)

    def grams(self, text: str) -> Grams:
        """A text, ready to be compared."""
        found = groups(text)
        return Grams(found, sqrt(sum(map(self._weight.__getitem__, found))))

    def cosine(self, a: Grams, b: Grams) -> float:
        """Between 0 and 1; 0 where one of them says nothing."""
        length = a.length * b.length
        return min(sum(map(self._weight.__getitem__, a.groups & b.groups)) / length, 1.0) if length else 0.0


class _Weight(dict[str, float]):
    """The weight of each group; of those not counted that of the rarest."""

    def __init__(self, count: int, often: Counter[str]) -> None:
        super().__init__((group, log((count + BEYOND) / n) ** 2) for group, n in often.items())
        self._rarest = log(count + BEYOND) ** 2

    def __missing__(self, group: str) -> float:
        return self._rarest
