"""What stands below a mail without anybody having written it: app lines, disclaimers, virus notes.

- A disclaimer is cut from the line it begins with to the end, unless a letter is closed below it.
- App lines ("Von meinem iPhone gesendet", "Get Outlook for iOS") are cut while they are the last line.
Wrong for wordings nobody listed: they stay.
"""

import re
from collections.abc import Sequence

from visavis.sources.mail.closing import is_closing

_WORDS = r"(?:[^.!?,\n]|\.(?=\w)){2,80}"
_LINK = r"(?:[ \t]*(?:<https?://[^\s>]*>|[(\[]https?://[^\s)\]]*[)\]]|https?://\S+))?"
_APP = re.compile(
    rf"[ \t]*(?:(?:von|aus|auf) (?:meine[mr]|dem handy|unterwegs)\b{_WORDS}(?:gesendet|geschickt|verschickt|getippt)"
    rf"|von unterwegs (?:gesendet|geschickt|getippt)|(?:gesendet|verschickt) (?:von|mit|über|via|aus)\b{_WORDS}"
    rf"|diese (?:nachricht|e-?mail|mail) wurde (?:von|mit)\b{_WORDS} (?:gesendet|verschickt)"
    rf"|sent (?:from|with|via|using)\b{_WORDS}|get outlook for \w+|holen sie sich outlook für \w+"
    rf"|envoyé (?:de|depuis|à partir de)\b{_WORDS}|verstuurd vanaf\b{_WORDS})"
    rf"{_LINK}(?: (?:für|for) \w+)?[.!]?[ \t]*",
    re.IGNORECASE,
)
_RULE = re.compile(r"[ \t]*[-_=*~–—]{2,}[ \t]*")

_DISCLAIMER_MARKS = (
    "onfidential", "CONFIDENTIAL", "ertraulich", "isclaimer", "DISCLAIMER", "aftungsausschluss", "nvironment", "Umwelt",
    "rivileged", "canned", "irus", "irenfrei",
)  # fmt: skip
_DISCLAIMER = re.compile(
    r"[ \t*_]*(?:"
    r"(?:diese|der inhalt dieser|die in dieser) (?:e-?mail|mail|nachricht)\b[^\n]{0,200}\bvertraulich"
    r"|(?:this|the (?:contents?|information) (?:contained )?(?:in|of) this) (?:e-?mail|mail|message|communication)\b"
    r"[^\n]{0,300}\b(?:confidential|privileged|scanned)"
    r"|(?:confidentiality|legal) notice|disclaimer\b|haftungsausschluss|vertraulichkeitshinweis"
    r"|bitte (?:denken|prüfen)[^\n]{0,80}umwelt|(?:please )?(?:consider|think (?:of|about)) the environment"
    r"|virus-?free\b|virenfrei\b|diese e-?mail wurde (?:von|auf)[^\n]{0,60}(?:avast|avg|viren|virus))",
    re.IGNORECASE,
)


def end_of_writing(tail: str, lines: Sequence[str]) -> int:
    """How many of the lines were written, blank ones at their end left out. `tail` is the lines joined."""
    end = len(lines)
    if any(map(tail.__contains__, _DISCLAIMER_MARKS)):
        end = _start_of_disclaimer(lines)
    while end and (not lines[end - 1].strip() or _RULE.fullmatch(lines[end - 1]) or _is_app(lines[end - 1])):
        end -= 1
    return end


def _start_of_disclaimer(lines: Sequence[str]) -> int:
    """Where the last part of the mail begins that is a disclaimer; the number of lines when none is."""
    for number, line in enumerate(lines):
        if number and _DISCLAIMER.match(line):
            return len(lines) if any(map(is_closing, lines[number + 1 :])) else number
    return len(lines)


def _is_app(line: str) -> bool:
    return _APP.fullmatch(line) is not None
