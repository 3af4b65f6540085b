"""How alike two postal addresses are, as they are written: the house number, the postcode, and all the letters.

The letters are compared by their groups of three (char-3-grams), each weighted by how rare it is in the book
(grams.py), as the cosine of the two. So it does not matter whether a part moved to another line, was split, joined or
misspelt, and "Street", which everybody has, says little.

The postcode is taken to be the last group of four or five digits, the house number the first group of one to four.
Wrong for countries whose postcodes have letters (they count as letters only), and for a box number before the street.
"""

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from visavis.identity.grams import Grams, Weights
from visavis.identity.names import fold

_NUMBERS = re.compile(r"(?<![^\W_])(?:\d{1,5})(?=[^\W\d]?(?:[^\w]|$))")
LONGEST = 300  # characters that are read
POSTCODE = 4  # digits at least


@dataclass(frozen=True, slots=True)
class Place:
    """One postal address, ready to be compared; "" where a part is not known."""

    number: str
    postcode: str
    grams: Grams
    written: str


@dataclass(frozen=True, slots=True)
class Nearness:
    """How alike two places are: the letters between 0 and 1; a number or postcode is None where one is missing."""

    letters: float
    is_number_same: bool | None
    is_postcode_same: bool | None
    is_postcode_near: bool = False  # one digit off, or two in the wrong order


def place(written: str, weights: Weights) -> Place:
    """Read one address."""
    text = written[:LONGEST]
    numbers = _NUMBERS.findall(text)
    postcodes = [number for number in numbers[-3:] if len(number) >= POSTCODE]
    postcode = postcodes[-1] if postcodes else ""
    number = next((number for number in numbers if number is not postcode and len(number) <= POSTCODE), "")
    return Place(number, postcode, weights.grams(" ".join(fold(text).replace(",", " ").split())), written)


def nearness(a: Place, b: Place, weights: Weights) -> Nearness:
    """How alike they are."""
    return Nearness(
        weights.cosine(a.grams, b.grams),
        a.number == b.number if a.number and b.number else None,
        a.postcode == b.postcode if a.postcode and b.postcode else None,
        bool(a.postcode and b.postcode) and OSA.distance(a.postcode, b.postcode, score_cutoff=1) == 1,
    )
