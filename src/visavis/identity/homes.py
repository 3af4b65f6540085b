"""What the postal addresses of two people say: the same home, a like one, or another.

The weights were fitted once, by logistic regression with the name's bits given, to FEBRL's sets and to others made by
damaging their values anew, and rounded (docs/concepts/same-person.md).
"""

from collections.abc import Iterator

from visavis.identity.book import Book
from visavis.identity.evidence import FOR, Evidence, Weighed
from visavis.identity.grams import Weights
from visavis.identity.postal import Nearness, nearness
from visavis.identity.traits import Traits

SAME_PLACE = 0.6  # from here on the letters of two addresses are one home
NOT_FAR = 0.3  # from here on a name may be misspelt as the address is

# Bits: to begin with, for all letters alike, and for the numbers.
BEGIN, LETTERS = -6.0, 33.0
SAME_NUMBER, OTHER_NUMBER = 4.0, -1.0
SAME_POSTCODE, NEAR_POSTCODE, OTHER_POSTCODE = 3.0, 2.0, -4.0
LEAST = -8.0

Home = tuple[Nearness, str, str]
"""How near the two are, and both as written."""


def home(a: Traits, b: Traits, weights: Weights) -> Home | None:
    """The two of their postal addresses that are most alike; None where one has none."""
    if not a.known.addresses or not b.known.addresses:
        return None
    near = [(nearness(x, y, weights), x.written, y.written) for x in a.places(weights) for y in b.places(weights)]
    return max(near, key=lambda one: (one[0].letters, one[1], one[2]), default=None)


def home_bits(near: Nearness) -> float:
    """What two postal addresses say, below 0 where they are two."""
    bits = BEGIN + LETTERS * near.letters
    if near.is_number_same is not None:
        bits += SAME_NUMBER if near.is_number_same else OTHER_NUMBER
    if near.is_postcode_same is not None:
        bits += SAME_POSTCODE if near.is_postcode_same else NEAR_POSTCODE if near.is_postcode_near else OTHER_POSTCODE
    return max(LEAST, min(bits, FOR["same-address"]))


def home_evidence(found: Home | None, book: Book) -> Iterator[Weighed]:
    """For or against; a house of many says nothing."""
    if found is None:
        return
    near, written, other = found
    bits = home_bits(near)
    if bits <= 0:
        yield Evidence("other-address", {"a": written, "b": other}), bits
        return
    if book.is_crowded(written) or book.is_crowded(other):
        yield Evidence("shared-address", {"value": written}), 0.0
    elif near.letters >= SAME_PLACE:
        yield Evidence("same-address", {"address": written}), bits
    else:
        yield Evidence("like-address", {"a": written, "b": other}), bits
