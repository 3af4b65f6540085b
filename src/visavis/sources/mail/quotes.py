"""What was newly written in a mail: the quoted mail at its end is cut off.

Cut are the trailing lines that begin with ">", blank lines among them, and the line that introduces them
("On … wrote:", "Am … schrieb …:"), also when it is wrapped over two lines. Answers between quoted lines stay, and
the quoted lines above them with them. Wrong for quotes without ">", as Outlook writes them: they stay.
"""

import re

_INTRODUCTION = re.compile(
    r"\b(?:wrote|writes|said|schrieb|geschrieben|schreibt|escribió|a écrit|ha scritto|schreef)\b[^\n]{0,200}:\s*$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^\s*(?:On|Am|Le|El|Il|Op|Den)\b", re.IGNORECASE)
_LONGEST_INTRODUCTION = 3


def newly_written(text: str) -> str:
    """`text` without the quoted mail at its end, if there is one."""
    if "\n>" not in text and not text.startswith(">"):
        return text
    lines = text.split("\n")
    end = len(lines)
    while end and (lines[end - 1].startswith(">") or not lines[end - 1].strip()):
        end -= 1
    if end < len(lines) and any(line.startswith(">") for line in lines[end:]):
        return "\n".join(lines[: _introduction(lines, end)]).rstrip()
    return text


def _introduction(lines: list[str], end: int) -> int:
    """The index at which the introduction of the quote that begins at `end` begins."""
    if not end or not _INTRODUCTION.search(lines[end - 1]):
        return end
    for start in range(end - 1, max(end - 1 - _LONGEST_INTRODUCTION, -1), -1):
        if not lines[start].strip():
            break
        if _OPENING.match(lines[start]):
            return start
    return end - 1
