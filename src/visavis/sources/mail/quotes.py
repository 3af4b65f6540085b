"""What was newly written in a mail: the quoted mail at its end is cut off.

Cut are the trailing lines that begin with ">", blank lines among them, and the line that introduces them
("On … wrote:", "Am … schrieb …:"), also when it is wrapped over two lines. Answers between quoted lines stay, and
the quoted lines above them with them. Wrong for quotes without ">", as Outlook writes them: they stay.
"""

import re

_QUOTED_TO_END = re.compile(r"(?:\n(?:>[^\n]*|[ \t]*))*+\Z")
_SAID = re.compile(
    r"\b(?:wrote|writes|said|schrieb|geschrieben|schreibt|escribió|a écrit|ha scritto|schreef)\b", re.IGNORECASE
)
_OPENING = re.compile(r"\s*(?:On|Am|Le|El|Il|Op|Den)\b", re.IGNORECASE)
_LONGEST_INTRODUCTION = 600
_MOST_LINES = 3


def newly_written(text: str) -> str:
    """`text` without the quoted mail at its end, if there is one."""
    start = text.find("\n>")
    if start < 0 and not text.startswith(">"):
        return text
    if start < 0 or text.startswith(">") or not _QUOTED_TO_END.match(text, start):
        start = _start_of_last_quote(text)
    return text[: _start_of_introduction(text, start)].rstrip() if start < len(text) else text


def _start_of_last_quote(text: str) -> int:
    """Where the quoted lines at the end begin; the length of the text when it does not end in any."""
    start = end = len(text)
    while end > 0:
        begin = text.rfind("\n", 0, end) + 1
        if text.startswith(">", begin):
            start = begin
        elif text[begin:end].strip():
            break
        end = begin - 1
    return start


def _start_of_introduction(text: str, quote: int) -> int:
    """Where the lines that introduce the quote begin: "On … wrote:", wrapped over up to three lines."""
    before = text[max(quote - _LONGEST_INTRODUCTION, 0) : quote].rstrip()
    if not before.endswith(":"):
        return quote
    end = max(quote - _LONGEST_INTRODUCTION, 0) + len(before)
    lines = before.split("\n")[-_MOST_LINES:]
    for count in range(1, len(lines) + 1):
        said = "\n".join(lines[-count:])
        if _OPENING.match(said) and _SAID.search(said):
            return end - len(said)
    return end - len(lines[-1]) if _SAID.search(lines[-1]) else quote
