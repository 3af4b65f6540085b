"""How common a name, a firm or a domain is among the people who are compared, in bits.

What two people share says the more the rarer it is: log₂((n + BEYOND) / how many have it), as in Winkler's frequency
weights for Fellegi and Sunter's model. A small book knows little of what is common, so it is read as if it lay in a
population of BEYOND more, in which every name of the table of short forms is borne by COMMON_GIVEN people and every
one of the most frequent family names by COMMON_FAMILY. Two entries of a book of n are one person
about once in n; that is what evidence must first make good (`prior`).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, product
from math import log2

from visavis.identity.name_words import COMMON_FAMILIES
from visavis.identity.names import nickname_lines
from visavis.identity.traits import Traits

BEYOND = 1000
COMMON_GIVEN = 4
COMMON_FAMILY = 5
LEAST, MOST = 0.5, 9.5  # bits
CROWD = 8  # who share one address; more are an office, a house, a list
MARKS = "/#*"  # before words that are of no name


class Book:
    """Counts of one set of people. Of their words (traits.py) those of names have no mark before them."""

    def __init__(self, people: Sequence[Traits]) -> None:
        """Count once, of everybody who is compared."""
        words = [one.words for one in people]
        self.listed = Counter(name for one in people for name in set(one.known.listed))
        self._holders_of = Counter(chain.from_iterable((*one.emails, *one.phones, *one.urls) for one in people))
        self._homes = Counter(chain.from_iterable(one.known.addresses for one in people))
        self.often = Counter(chain.from_iterable(words))
        self._words = words
        self._all = len(words) + BEYOND
        self.prior = -log2(self._all)

    def bits(self, word: str) -> float:
        """What it says that two share a word. Of two forms ("bob|robert") the more common one counts."""
        return min(map(self._bits, word.split("|"))) if "|" in word else self._bits(word)

    def is_crowded(self, address: str) -> bool:
        """More people here have this address, number, profile or home than one person and a family would."""
        return self._holders_of[address] > CROWD or self._homes[address] > CROWD

    def namesakes(self, given: str, family: str) -> int:
        """How many people have both words in their names; of several forms the most common."""
        forms = [word.split("|") for word in (given, family) if word]
        crowds = [[self._holders.get(form, set()) for form in each] for each in forms]
        return max((len(set.intersection(*crowd)) for crowd in product(*crowds)), default=0) if crowds else 0

    @cached_property
    def _holders(self) -> dict[str, set[int]]:
        found: defaultdict[str, set[int]] = defaultdict(set)
        for place, words in enumerate(self._words):
            for word in words:
                if word[0] not in MARKS:
                    found[word].add(place)
        return found

    def _bits(self, word: str) -> float:
        often = max(self.often[word], 1)
        if nickname_lines(word):
            often += COMMON_GIVEN
        if word in COMMON_FAMILIES:
            often += COMMON_FAMILY
        return max(LEAST, min(MOST, log2(self._all / often)))
