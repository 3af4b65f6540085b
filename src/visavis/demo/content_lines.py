"""The lines that vCard and iCalendar share: values escaped, and no line longer than 75 octets (RFC 2426, RFC 5545)."""

import re

_LONGEST_LINE = 75  # octets
_SPECIAL = re.compile(r"([\\,;])")


def escaped(text: str) -> str:
    """A value in which commas, semicolons, backslashes and line breaks mean nothing."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "\\n")


def folded(line: str) -> str:
    """Cut into lines of at most 75 octets, never inside a letter."""
    if len(line.encode()) <= _LONGEST_LINE:
        return line
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) >= _LONGEST_LINE:
            pieces.append(piece)
            piece = " "
        piece += letter
    return "\r\n".join([*pieces, piece])
