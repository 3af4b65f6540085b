"""Writing the lines that vCard and iCalendar share: values escaped, and no line longer than 75 bytes.

RFC 6350, 3.2 and 3.4; RFC 5545, 3.1 and 3.3.11.
"""

import re

LONGEST_LINE = 75  # bytes, the blank before a continuation among them

_SPECIAL = re.compile(r"[\\,;]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def escaped(value: str) -> str:
    """A value in which commas, semicolons, backslashes and line breaks mean nothing; without control characters."""
    text = _SPECIAL.sub(r"\\\g<0>", value.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROL.sub("", text).replace("\n", "\\n")


def folded(line: str) -> str:
    """The line cut into pieces of at most 75 bytes, never inside of a character."""
    if len(line.encode("utf-8", "replace")) <= LONGEST_LINE:
        return line
    pieces, current, size = [], "", 0
    for character in line:
        wide = len(character.encode("utf-8", "replace"))
        if size + wide > LONGEST_LINE:
            pieces.append(current)
            current, size = "", 1
        current += character
        size += wide
    return "\r\n ".join([*pieces, current])
