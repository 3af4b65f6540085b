"""Whose chat it is, by the name of the file, of the folder, or of the zip it lies in.

WhatsApp Chat with Nadia Okonkwo.txt       WhatsApp Chat mit Chor.zip       WhatsApp Chat - Nadia Okonkwo.zip
"""

import re

from visavis.sources.display_name import display_name

_TITLE = re.compile(
    r"(?:WhatsApp[ -]?Chat(?:s)? ?(?:with|mit|met|con|com|avec|-|–)"
    r"|(?:Chat de|Chat|Conversa do|Conversazione|Discussion|Gespräch) WhatsApp ?(?:con|com|avec|-|–)) +(?P<title>.+)",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?:\.(?:txt|zip)|(?: |_)?\(\d{1,3}\))+$", re.IGNORECASE
)  # a second download is called "… (1).zip"
_NUMBER = re.compile(r"\+?[\d ()./-]{7,24}")
_DIGITS = 7


def title_of(path: str) -> str:
    """The name of the other person or of the group, or "" when nothing says it."""
    for part in reversed(path.replace("\\", "/").split("/")):
        name = display_name(_ENDING.sub("", part.replace("_", " ") if " " not in part else part))
        if found := _TITLE.fullmatch(name):
            return found["title"].strip()
    return ""


def same(one: str, other: str) -> bool:
    """Whether two names are the same; file systems drop signs and pictures, so only letters and digits count."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """The letters and digits of a name, in lower case; the name itself when it has none."""
    return "".join(char for char in name.casefold() if char.isalnum()) or name


def is_number(name: str) -> bool:
    """Whether the name is a telephone number, as it is shown for those who are not in the address book."""
    return _NUMBER.fullmatch(name) is not None and sum(char.isdecimal() for char in name) >= _DIGITS
