"""Numbers that only machines write from: a word ("Telekom"), or a number too short to be a person's (44077).

A number of at least seven digits is a person's, as is an e-mail address; what hides its number ("-1") is nobody.
Wrong for a shop that writes from an ordinary number.
"""

from functools import lru_cache

from visavis.sources.display_name import display_name

SHORTEST_NUMBER = 7  # digits
HIDDEN = frozenset({"", "-1", "-2", "-3", "unknown", "insert-address-token"})  # Android's words for a hidden number

_SIGNS = " +-()/.\u00a0"


@lru_cache(maxsize=16_384)
def is_service(address: str) -> bool:
    """Whether only machines write from there."""
    address = display_name(address)
    if "@" in address or address.casefold() in HIDDEN:
        return False
    is_number = all(char.isdecimal() or char in _SIGNS for char in address)
    return not is_number or len(digits_of(address)) < SHORTEST_NUMBER


def digits_of(address: str) -> str:
    """The digits of a number."""
    return "".join(char for char in address if char.isdecimal())
