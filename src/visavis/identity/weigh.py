"""What two people have in common and what speaks against their being one, with its weight in bits.

Fellegi and Sunter's sum: what agrees adds the log of how rarely it would agree by chance, what differs takes away, and
what is missing says nothing. Of several names, firms and addresses the best pair counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from visavis.identity.book import Book
from visavis.identity.evidence import AGAINST, FOR, YEAR, Evidence
from visavis.identity.grams import Weights
from visavis.identity.names import fold
from visavis.identity.normalise import is_role_address
from visavis.identity.postal import Nearness, nearness
from visavis.identity.profile import birthdays_differ
from visavis.identity.traits import Traits, day_of_year, firm_key
from visavis.identity.written import SHARE, Agreement, Level, Written, compare

Weighed = tuple[Evidence, float]

SAME_PLACE = 0.6  # from here on two postal addresses are one home

# Bits of a postal address: to begin with, for all letters alike, and for the numbers in it.
HOME, LETTERS = -6.0, 33.0
SAME_NUMBER, OTHER_NUMBER = 4.0, -1.0
SAME_POSTCODE, NEAR_POSTCODE, OTHER_POSTCODE = 3.0, 2.0, -4.0
LEAST_HOME = -8.0


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The best pair of their names."""

    a: str
    b: str
    agreement: Agreement
    bits: float
    key: str
    is_address: bool = False


def name_match(a: Traits, b: Traits, book: Book) -> NameMatch | None:
    """The pair of their names that goes together best; an address that spells a name takes the place of one."""
    names, others = a.names, b.names
    best: NameMatch | None = None
    for x in names:
        for y in others:
            agreement = compare(x, y)
            if agreement is not None:
                bits = name_bits(agreement, book)
                if best is None or bits > best.bits:
                    best = NameMatch(x.raw, y.raw, agreement, bits, name_key(x, y, agreement))
    if best is None or (best.bits > 0 and not (a.has_whole_name and b.has_whole_name)):
        spelled = _spelled_match(a, b, book)
        if spelled is not None and (best is None or spelled.bits > best.bits):
            return spelled
    return best


def name_bits(agreement: Agreement, book: Book) -> float:
    """What the parts that agree say, and what the parts that differ take away."""
    given, family = agreement.given, agreement.family
    bits = 0.0
    if given == "other":
        bits += AGAINST["other-name"] if family == "other" else AGAINST["other-given"]
    elif agreement.given_word:
        bits += SHARE[given] * book.bits(agreement.given_word)
    if family == "other":
        bits += AGAINST["other-family"] if given != "other" else 0.0
    elif agreement.family_word:
        bits += SHARE[family] * book.bits(agreement.family_word)
    return bits


def name_key(a: Written, b: Written, agreement: Agreement) -> str:  # noqa: PLR0911
    """The word of evidence.py for how two names go together."""
    levels: set[Level] = {agreement.given, agreement.family}
    if "other" in levels:
        if agreement.given == "other":
            return "other-given" if SHARE[agreement.family] > 0 else "other-name"
        return "same-given" if SHARE[agreement.given] > 0 else "other-name"
    if "former" in levels:
        return "former-name"
    if agreement.is_turned:
        return "name-order"
    if "part" in levels:
        return "double-name"
    if "initial" in levels:
        return "initial-name"
    if "alike" in levels:
        return "similar-name"
    if "short" in levels:
        return "short-name"
    if "missing" in levels and not (a.is_one_word and b.is_one_word):
        return "part-name"
    return "written-otherwise" if "written" in levels else "same-name"


def _spelled_match(a: Traits, b: Traits, book: Book) -> NameMatch | None:
    """Where one of them has no whole name: what their address spells, beside the other's name or address."""
    found: list[NameMatch] = []
    for nameless, named in ((a, b), (b, a)):
        if nameless.has_whole_name:
            continue
        for mail, spelled in nameless.spelled:
            for name in named.names if named.has_whole_name else ():
                agreement = compare(spelled, name)
                if agreement and _may_be_called(nameless, name):
                    found.append(NameMatch(mail, name.raw, agreement, name_bits(agreement, book), "address-spells-name", True))
            for other, spells in named.spelled if not named.has_whole_name else ():
                agreement = compare(spelled, spells)
                if agreement and other != mail:
                    found.append(NameMatch(mail, other, agreement, name_bits(agreement, book), "addresses-spell-alike", True))
    good = [one for one in found if one.bits > 0 and "other" not in {one.agreement.given, one.agreement.family}]
    return max(good, key=lambda one: (one.bits, one.a, one.b), default=None)


def _may_be_called(nameless: Traits, name: Written) -> bool:
    """A single word beside the address ("Anna", "Frau Lang") must be one of the names."""
    agreements = (compare(called, name) for called in nameless.names)
    return all(one is None or "other" not in {one.given, one.family} for one in agreements)


def home(a: Traits, b: Traits, weights: Weights) -> tuple[Nearness, str, str] | None:
    """The two of their postal addresses that are most alike; None where one has none."""
    pairs = [(x, y) for x in a.places(weights) for y in b.places(weights)]
    if not pairs:
        return None
    near = [(nearness(x, y, weights), x.written, y.written) for x, y in pairs]
    return max(near, key=lambda one: (one[0].letters, one[1], one[2]))


def home_bits(near: Nearness) -> float:
    """What two postal addresses say, below 0 where they are two."""
    bits = HOME + LETTERS * near.letters
    if near.is_number_same is not None:
        bits += SAME_NUMBER if near.is_number_same else OTHER_NUMBER
    if near.is_postcode_same is not None:
        bits += SAME_POSTCODE if near.is_postcode_same else NEAR_POSTCODE if near.is_postcode_near else OTHER_POSTCODE
    return max(LEAST_HOME, min(bits, FOR["same-address"]))
