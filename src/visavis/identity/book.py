"""How common a name, a firm or a domain is among the people who are compared, in bits.

What two people share says the more the rarer it is: log₂((n + BEYOND) / how many have it), as in Winkler's frequency
weights for Fellegi and Sunter's model. A small book knows little of what is common, so it is read as if it lay in a
population of BEYOND more, in which every name of the table of short forms is borne by COMMON_GIVEN people and every one of the
most frequent family names by COMMON_FAMILY. Two entries of a book of n are one person about once in n; that is what
evidence must first make good (`prior`).
"""

from collections import Counter
from collections.abc import Iterable
from math import log2

from visavis.identity.name_words import COMMON_FAMILIES
from visavis.identity.names import nickname_lines

BEYOND = 1000
COMMON_GIVEN = 4
COMMON_FAMILY = 5
LEAST, MOST = 0.5, 9.5  # bits


class Book:
    """Counts of one set of people."""

    def __init__(self, size: int, words: Counter[str]) -> None:
        """`words` counts the people who have a word of a name, a "#firm" or an "@domain"."""
        self._words = words
        self._all = size + BEYOND
        self.prior = -log2(self._all)

    def bits(self, word: str) -> float:
        """What it says that two people share this word of a name. Of two forms ("bob|robert") the more common counts."""
        return min(map(self._bits, word.split("|"))) if "|" in word else self._bits(word)

    def _bits(self, word: str) -> float:
        often = max(self._words[word], 1)
        if nickname_lines(word):
            often += COMMON_GIVEN
        if word in COMMON_FAMILIES:
            often += COMMON_FAMILY
        return max(LEAST, min(MOST, log2(self._all / often)))


def counted(people: Iterable[Iterable[str]]) -> Counter[str]:
    """How many people have each word."""
    found: Counter[str] = Counter()
    for words in people:
        found.update(words)
    return found
