"""A name as it can be shown and compared: composed, on one line, without what cannot be seen."""

import unicodedata
from functools import lru_cache

from visavis.sources.printable import printable

LONGEST = 200  # characters
_JOINER = "\u200d"  # holds the pieces of a picture together


@lru_cache(maxsize=4096)
def display_name(written: str) -> str:
    """The name without direction marks, zero-width signs, controls and odd blanks; NFC, at most LONGEST characters."""
    if written.isascii() and written.isprintable():
        return " ".join(written[:LONGEST].split())
    composed = unicodedata.normalize("NFC", written[:LONGEST])
    visible = (char for char in composed if char == _JOINER or unicodedata.category(char) != "Cf")
    return " ".join(printable("".join(visible).replace("\t", " ")).split())
