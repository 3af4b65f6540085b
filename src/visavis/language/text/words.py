"""What a word and an emoji look like, for all who cut texts."""

import re

WORD = re.compile(
    r"\d+(?:[.,:]\d+)+|[^\W_](?:[^\W_]|[\u0300-\u036f])*"
    r"(?:['’ʼ‐‑-][^\W_](?:[^\W_]|[\u0300-\u036f])*|[*:_](?:innen|nnen|in|r|n|e)(?![^\W_]))*"
)
"""Letters and digits, with the apostrophes, hyphens and gender signs ("Kolleg:innen") between them; a number whole."""

PICTURES = "\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff"
"""Emoji, as they stand in a character class."""

EMOJI = re.compile(f"[{PICTURES}][\ufe0f\u200d{PICTURES}]*")
"""Emoji in a row."""


def low(word: str) -> str:
    """A word in small letters with straight apostrophes, as lists of words have it."""
    return word.lower().replace("’", "'").replace("ʼ", "'")
