"""Which lines about people fit what somebody is wanted for: by their meaning and by their words.

    nearness  with the extra [semantic]: of a line to the query as it was written and to its core (need.py), on
              average; that is better than either
    fit       nearness + WORDS x how far the wanted words are met beyond one half; a line that has ALL of them fits
              well. Of a line whose meaning was not read yet, and without the extra: by the words alone
    well      fit >= WELL; maybe: fit >= MAYBE and at most MARGIN below the best; the rest does not fit
    out       by meaning alone and below SURE it must lie OUT nearer than the CROWD-th line: where many lie alike near
              none of them fits

Measured on 40 queries in two languages among 200 invented people (bench/meaning.py), by which the bounds were chosen:
somebody who fits comes first for .88 and among the first five for .93 of them by meaning, for .42 and .50 by words.
By meaning the first fits well for 30 of the 40 and is right for 28 of these; of 20 queries that nobody fits, 3 had
somebody who "fits well" (a theatre for a cinema), and 2 somebody who "may".
So it is a hint, to be told with the line it rests on.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any, Literal

from visavis.language.meaning import semantic
from visavis.language.meaning.need import Need, Words, counted, met, words_of

SURE, WELL, MAYBE = 0.55, 0.48, 0.4
MARGIN = 0.06  # below the best line, from which a line by its meaning alone is no hint any more
OUT, CROWD = 0.12, 8  # how far it stands out from the CROWD-th line: where all lie alike near, none fits
WORDS = 0.15
ALL, SOME = 0.9, 0.3  # shares of the wanted words

Fits = Literal["well", "maybe"]
By = Literal["meaning", "words"]


@dataclass(frozen=True, slots=True)
class Judged:
    """How well a line fits, for putting lines in order; and by what."""

    fit: float
    fits: Fits
    by: By


@dataclass(frozen=True)
class Lines:
    """Lines that are searched: in which of them each word stands, and the directions of those that were `read`."""

    texts: Sequence[str]
    standing: Mapping[str, Sequence[int]]
    among: Words
    read: Sequence[int]
    directions: Any  # a row for each of `read`


def lines_of(texts: Sequence[str], read: Sequence[int] = (), directions: Any = None) -> Lines:
    """Lines ready to be searched; `read` are the places of those whose `directions` are known."""
    words = [words_of(text) for text in texts]
    standing: defaultdict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(words):
        for word in each:
            standing[word].append(at)
    return Lines(texts, dict(standing), counted(words), read, directions)


def fitting(wanted: Need, lines: Lines) -> dict[int, Judged]:
    """The lines that fit, by their places."""
    if not wanted.core.strip():
        return {}
    by_words = met(wanted.words, lines.standing, lines.among)
    if not lines.read:
        return {at: _by_words(share) for at, share in by_words.items() if share >= SOME}
    near = dict(zip(lines.read, semantic.nearness((wanted.query, wanted.core), lines.directions).tolist(), strict=True))
    fits: dict[int, Judged] = {}
    for at in {*(at for at, value in near.items() if value >= MAYBE), *by_words}:
        judged = _judged(near.get(at), by_words.get(at, 0.0))
        if judged is not None:
            fits[at] = judged
    return _standing_out(fits, nlargest(CROWD, near.values()))


def _standing_out(fits: Mapping[int, Judged], nearest: Sequence[float]) -> dict[int, Judged]:
    """Those found by words, and of those found by meaning what is SURE or stands out; of what only may fit, what does
    not lie far behind the best.
    """
    out = min(SURE, nearest[-1] + OUT) if len(nearest) == CROWD else 0.0
    best = max((one.fit for one in fits.values()), default=0.0)
    least = {"well": out, "maybe": max(out, best - MARGIN)}
    return {at: one for at, one in fits.items() if one.by == "words" or one.fit >= least[one.fits]}


def _judged(near: float | None, share: float) -> Judged | None:
    if near is None or share >= ALL:
        return _by_words(share, near or 0.0) if share >= SOME else None
    value = near + WORDS * max(0.0, 2 * share - 1)
    if value < MAYBE:
        return None
    return Judged(value, "well" if value >= WELL else "maybe", "meaning")


def _by_words(share: float, near: float = 0.0) -> Judged:
    """A line by its words: with all of them it fits well, and better the nearer it lies."""
    if share >= ALL:
        return Judged(max(WELL, near) + WORDS * share, "well", "words")
    return Judged(MAYBE + (WELL - MAYBE) * share, "maybe", "words")
