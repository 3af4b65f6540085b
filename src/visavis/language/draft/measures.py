"""What of a draft is counted: words, characters, the words of a sentence, questions, the words of the subject line.

Each measure gives places with their counts; a rule says how many are too many or too few. What is quoted and what
stands under the signature line is not counted.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from visavis.language.text.segment import Sentence, Text

SUBJECT = re.compile(r"\A\s*(?:subject|betreff)\s*:[ \t]*([^\n]*)", re.IGNORECASE)
"""A subject line can only be seen where a draft brings it along."""

MAIL = (50, 125)  # words of the mails that were answered most: Boomerang, 2016
LINKEDIN = 400  # characters up to which messages there were answered more than others: InMail study, 2022
INVITATION = 300  # characters that one on LinkedIn holds

LEAST_LEFT = 5  # words on either side of a cut
CUT_WORDS = 3
_JOINING = "and but because so which while although und aber weil denn sodass während obwohl doch"
_CONJUNCTIONS = frozenset(_JOINING.split())


class Measured(NamedTuple):
    """How many, and where; `crossed` tells, for a bound, the place from which on it is too much."""

    number: int
    start: int
    end: int
    crossed: Callable[[int], tuple[int, int]]


def words(text: Text) -> int:
    """How many words the writer wrote, from the salutation to the name."""
    return sum(len(sentence.words) for sentence in text.own if sentence.zone != "signature")


def cut_before(text: Text, sentence: Sentence) -> str:
    """The words at which a long sentence might be cut: those behind the comma or the conjunction nearest to its middle;
    "" where there is none well inside it.
    """
    count = len(sentence.words)
    inner = range(LEAST_LEFT, count - LEAST_LEFT)
    apart = [at for at in inner if _joins(text, sentence, at)]
    if not apart:
        return ""
    at = min(apart, key=lambda at: (abs(2 * at - count), at))
    last = min(at + CUT_WORDS, count) - 1
    return text.quote(sentence.words[at].start, sentence.words[last].end)


def _joins(text: Text, sentence: Sentence, at: int) -> bool:
    """Whether a new clause begins at that word."""
    between = text.quote(sentence.words[at - 1].end, sentence.words[at].start)
    return sentence.words[at].low in _CONJUNCTIONS or any(sign in between for sign in ",;:–—")


def _words(text: Text) -> Iterator[Measured]:
    counted = [one for one in text.own if one.zone != "signature" and one.words]
    if counted:
        yield Measured(words(text), counted[0].start, counted[0].end, lambda most: _crossed(counted, most))


def _crossed(counted: list[Sentence], most: int) -> tuple[int, int]:
    """The sentence in which one word too many stands."""
    so_far = 0
    for sentence in counted:
        so_far += len(sentence.words)
        if so_far > most:
            return sentence.start, sentence.end
    return counted[-1].start, counted[-1].end


def _characters(text: Text) -> Iterator[Measured]:
    counted = [one for one in text.own if one.zone != "signature"]
    if counted:
        first, last = counted[0], counted[-1]

        def crossed(most: int) -> tuple[int, int]:
            return next(((one.start, one.end) for one in counted if one.end - first.start > most), (0, 0))

        yield Measured(last.end - first.start, first.start, first.end, crossed)


def _sentence_words(text: Text) -> Iterator[Measured]:
    """The longest sentence alone: whoever cuts one will look at the others."""
    longest = max(text.body, key=lambda one: (len(one.words), -one.start), default=None)
    if longest:
        span = longest.start, longest.end
        yield Measured(len(longest.words), *span, lambda _: span)


def _questions(text: Text) -> Iterator[Measured]:
    asked = [one for one in text.body if one.is_question]
    if asked:

        def crossed(most: int) -> tuple[int, int]:
            one = asked[min(most, len(asked) - 1)]
            return one.start, one.end

        yield Measured(len(asked), asked[0].start, asked[0].end, crossed)


def _subject_words(text: Text) -> Iterator[Measured]:
    line = SUBJECT.match(text.text)
    if line:
        span = (line.start(), line.end()) if not line[1].strip() else line.span(1)
        yield Measured(len(line[1].split()), *span, lambda _: span)


MEASURES: Mapping[str, Callable[[Text], Iterator[Measured]]] = {
    "words": _words,
    "characters": _characters,
    "sentence-words": _sentence_words,
    "questions": _questions,
    "subject-words": _subject_words,
}
