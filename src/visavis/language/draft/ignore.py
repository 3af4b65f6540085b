"""What the user does not want to be told: by code, by the beginning of one, or by a code with the words it was about.

Said in three places: of everything (the rules of a check), of one reader ("not here"), and within the draft itself:
`<!-- visavis: ignore VV181 -->`, without a code for everything. The comment is no part of what is checked.
"""

import re
from collections.abc import Iterable

from visavis.language.draft.finding import Finding

_COMMENT = re.compile(r"<!--[ \t]*visavis:[ \t]*ignore\b([^<>\n]{0,200}?)-->", re.IGNORECASE)


def without_comments(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with blanks where comments to the check stood, so that every place stays, and what they ignore."""
    ignored: list[str] = []

    def taken(comment: re.Match[str]) -> str:
        ignored.extend(code.upper() for code in re.findall(r"\w+", comment[1]) or [""])
        return " " * len(comment[0])

    return _COMMENT.sub(taken, text), tuple(ignored)


def is_ignored(finding: Finding, ignored: Iterable[str]) -> bool:
    """Whether one of these speaks of it. "" speaks of all."""
    quote = " ".join(finding.quote.lower().split())
    for one in ignored:
        code, _, words = one.strip().partition(" ")
        if finding.code.startswith(code.upper()) and " ".join(words.lower().split()) in quote:
            return True
    return False
