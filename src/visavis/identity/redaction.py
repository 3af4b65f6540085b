"""Take somebody out of a text: their full names and their addresses give way to "…", everything else stays.

A name is found in both folds ("Müller", "Mueller", "MULLER"), whatever stands between its words (a blank, a comma, the
underscore of a file's name), and with the family name first. Only whole words count: "Anna Lang" stands in "Anna
Langs Geburtstag" and not in "Hanna Langer". A name of one word is left alone, since it may be anybody's. Wrong for a
namesake, who is taken out as well.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from visavis.identity.names import fold, folds, parse_name

GONE = "…"
SHORTEST = 4  # characters of an address: anything shorter stands in too many words
FEWEST_DIGITS = 6  # of a number: 2026 is a year

LONGEST_NAME = 5  # words

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is taken out: `names` over the folded text, `addresses` over the text as it stands; None where there are
    none.
    """

    names: re.Pattern[str] | None
    addresses: re.Pattern[str] | None

    def redact(self, text: str) -> str:
        """The text without them."""
        for start, end in sorted(self._found(text), reverse=True):
            text = f"{text[:start]}{GONE}{text[end:]}"
        return text

    def redact_all(self, value: Any) -> Any:
        """The same for every text within a value of lists and dictionaries, as JSON has them."""
        return throughout(value, self.redact)

    def _found(self, text: str) -> list[Span]:
        """Where they stand, apart from each other."""
        spans = [found.span() for found in self.addresses.finditer(text)] if self.addresses else []
        if self.names and any(self.names.search(form) for form in folds(text)):
            spans += [span for german in (False, True) for span in _named(self.names, text, german=german)]
        return _apart(spans)


def redaction(names: Iterable[str], addresses: Iterable[str], *, least: int = 2) -> Redaction:
    """What takes these addresses out of texts, and these names if they are of `least` so many words."""
    words = {form for raw in names for way in _ways(raw) for form in folds(way) if len(form.split()) >= least}
    spaced = {r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", form))) for form in words}
    written = {re.escape(one) for one in addresses if _is_telling(one)}
    return Redaction(_whole_words(spaced, "s?"), _whole_words(written))


def throughout(value: Any, change: Callable[[str], str]) -> Any:
    """A value of lists and dictionaries, as JSON has them, with every text in it changed, also keys that are more than
    a word: those are paths, the others the names of fields.
    """
    match value:
        case str():
            return change(value)
        case dict():
            return {
                key if str(key).isidentifier() else change(str(key)): throughout(one, change)
                for key, one in value.items()
            }
        case list():
            return [throughout(one, change) for one in value]
        case _:
            return value


def redact_words(text: str, is_theirs: Callable[[str], bool]) -> str:
    """A short text without the words that are theirs, up to LONGEST_NAME together; of them only a judge is known, who
    says yes to "Anna Lang" and has nothing to search by.
    """
    words = [found.span() for found in _WORD.finditer(text)]
    for count in range(min(LONGEST_NAME, len(words)), 0, -1):
        for some in (words[first : first + count] for first in range(len(words) - count + 1)):
            if is_theirs(" ".join(text[start:end] for start, end in some)):
                before, after = text[: some[0][0]], text[some[-1][1] :]
                return redact_words(before, is_theirs) + GONE + redact_words(after, is_theirs)
    return text


def _is_telling(address: str) -> bool:
    """Whether it can be told from a word or a year: a handle "joins" and the number 2026 cannot."""
    if len(address) < SHORTEST or address.isalpha():
        return False
    return not address.isdigit() or len(address) >= FEWEST_DIGITS


def _ways(raw: str) -> set[str]:
    """The name as written, without titles, and with the family name first."""
    name = parse_name(raw)
    bare = {f"{name.given} {name.family}", f"{name.family} {name.given}"} if name.is_full else set()
    middle = f" {name.middle}" if name.middle else ""
    return {raw, f"{name.given}{middle} {name.family}" if name.is_full else raw, *bare}


def _whole_words(forms: set[str], ending: str = "") -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, forms), key=lambda form: (-len(form), form))
    if not longest_first:
        return None
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(longest_first)}){ending}(?![^\W_])", re.IGNORECASE)


def _named(pattern: re.Pattern[str], text: str, *, german: bool) -> list[Span]:
    """Where a folded name stands in a text that is not folded. An accent belongs to the letter before it."""
    letters: list[str] = []
    places: list[Span] = []
    for start, end in _characters(text):
        shown = fold(text[start:end], german=german) or " "
        letters += shown
        places += [(start, end)] * len(shown)
    found = (one.span() for one in pattern.finditer("".join(letters)))
    return [(places[start][0], places[end - 1][1]) for start, end in found]


def _characters(text: str) -> Iterable[Span]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not unicodedata.combining(text[end]):
            yield start, end
            start = end


def _apart(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
