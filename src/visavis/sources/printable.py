"""Foreign text without what no screen shows and no database takes: control characters and halves of characters."""

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def printable(text: str) -> str:
    """`text` without control characters and lone surrogates; newline and tab stay, and every line ends in a newline."""
    if text.replace("\n", "").isprintable():
        return text
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
