"""What speaks for and against two people being one: the words of match.py, and how much each of them weighs.

Weights are bits, log₂ of how much more often a thing is seen on two entries of one person than on two of different
people (Fellegi and Sunter 1969). They are fixed: learned ones collapse in small address books. What a name, a firm or
a domain says is not here: that is how rare it is in this book (book.py). docs/concepts/same-person.md has where the
figures come from.
"""

from dataclasses import dataclass, field
from typing import Literal

Sureness = Literal["certain", "likely", "possible"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against, as a key of the tables below and its values."""

    key: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people who may be one; a < b. `strength` is between 0 and 1, orders proposals and is shown to nobody."""

    a: int
    b: int
    strength: float
    sureness: Sureness
    evidence: tuple[Evidence, ...]
    against: tuple[Evidence, ...]


Weighed = tuple[Evidence, float]
"""With its bits, above 0 for and below 0 against."""

NAMES_FOR = frozenset(
    {
        "same-name",  # a, b
        "written-otherwise",  # a, b: Müller and Mueller, Юлия and Yulia
        "name-order",  # a, b: Lang Anna
        "short-name",  # a, b: Bob and Robert
        "double-name",  # a, b: Müller-Lang and Lang
        "former-name",  # a, b: Huber, geb. Lang
        "similar-name",  # a, b: one slip
        "initial-name",  # a, b: A. Lang
        "part-name",  # a, b: Anna
        "same-given",  # a, b: the family name is another
        "address-spells-name",  # address, name
        "addresses-spell-alike",  # a, b
    }
)
"""What two names say for it. They weigh what is rare about the words they share."""

FOR = {
    "same-email": 14.0,  # value
    "same-url": 14.0,  # value
    "same-phone": 13.0,  # value
    "as-in-address-book": 16.0,  # name: the telephone calls one as the address book lists the other, and nobody else
    "same-birthday": 8.5,  # birthday, other (without the year): the same day of the year; a year that agrees adds YEAR
    "same-organisation": 5.0,  # organisation, until: at most; a firm of many in this book says less
    "same-domain": 5.0,  # domain: at most
    "same-address": 24.0,  # address: at most, by how alike the two are (homes.py)
    "like-address": 9.0,  # a, b
}

AGAINST = {
    "other-given": -9.0,  # a, b
    "other-family": -4.0,  # a, b
    "other-name": -12.0,  # a, b
    "other-generation": -14.0,  # a, b: junior and senior
    "other-word": -1.0,  # a, b: a single word that may be a pet name or a trade
    "other-salutation": -14.0,  # a, b: Frau and Herr
    "other-birthday": -9.0,  # a, b
    "one-generation": -8.0,  # a, b: one of them is called junior or senior, the other neither
    "firm-name": -20.0,  # name: one of them is called like a firm
    "told-apart": -10.0,  # a, b: each has an addition of its own: (Bank), (Handball)
    "namesakes": -2.0,  # name, count: for every doubling of those who are called so beyond FEW (match.py)
    "other-organisation": -3.0,  # a, b
    "other-address": -3.0,  # a, b: two postal addresses; homes.py says how much
    "other-phone": -4.0,  # a, b: each has numbers, none of them the other's, and nothing else leads to both
    "own-address": -9.0,  # a, b: two mailboxes at one firm, each made for one of them
    "shared-address": 0.0,  # value: a family's or an office's mailbox, number or home: then sharing it says nothing
    "couple": -6.0,  # name: one of them is two people, "Wolfgang & Renate Maier"
    "mixed-script": -4.0,  # name: letters of two scripts in one word
    "excluded": 0.0,  # name: one of them fits somebody else as surely, who is another person (exclusive.py)
    "together": -14.0,  # both took part in one exchange
    "nothing-else": 0.0,  # the name is all there is; a name that is not quite the same loses PARTLY
}

YEAR = 5.0
PARTLY = -2.0
KEYS = NAMES_FOR | FOR.keys() | AGAINST.keys()

ALSO_OTHER = -4.0
"""The weight of "other-given" and "other-name" where two more of their names agree: Pat, for Patrick and Patricia."""

FORGIVEN_GIVEN, FORGIVEN_FAMILY, FORGIVEN_BOTH = 7.0, 1.5, 8.0
"""What is given back where a book is worn through (worn.py) and a whole other name may be a slip."""

ORDERLY = -30.0
"""What another given name takes besides in a book that is not worn at all: two people, whatever they share."""
