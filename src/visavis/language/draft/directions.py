"""The meaning of a draft as one direction: that of the whole text, and beside it the mean of those of its sentences.

The whole says what a letter is, a pitch above all; a gift, a question or a wish stands in one sentence and is lost in
the whole, but not in the mean. Of many sentences the first and the last are taken: a letter turns at its end. Pure;
the meanings themselves are language/meaning/semantic.py. Found by the area under the curve on left-out authors.
"""

from collections.abc import Sequence
from math import hypot, sqrt

from visavis.language.text.segment import Text

FIRST, LAST = 6, 6  # sentences of a body


def pieces(text: Text) -> list[str]:
    """The texts whose meanings are wanted: the whole without what is quoted, then sentences of the body."""
    whole = text.text[text.own[0].start : text.own[-1].end] if text.own else ""
    body = list(text.body)
    some = body if len(body) <= FIRST + LAST else body[:FIRST] + body[-LAST:]
    return [whole, *(text.text[one.start : one.end] for one in some)]


def direction(meanings: Sequence[Sequence[float]]) -> list[float]:
    """One direction of length one from the meanings of the pieces; without a sentence the whole stands twice."""
    whole, sentences = _of_length_one(meanings[0]), meanings[1:] or meanings[:1]
    mean = _of_length_one([sum(column) for column in zip(*sentences, strict=True)])
    return [one / sqrt(2) for one in (*whole, *mean)]


def _of_length_one(found: Sequence[float]) -> list[float]:
    length = hypot(*found) or 1.0
    return [float(one) / length for one in found]
