"""Warmth: how present is this person in the user's life now?

S = sum over h of ln(1 + A_h), h = 7, 30, 180 days, where A_h = sum over contact days of weight * 2^(-age / h).
The three half-lives were fixed beforehand and not tuned: this week, this month, this half-year.
Source: the decaying tie b(t) of Ahmad, Porter and Beguerisse-Diaz (2021); contact days after
Urena-Carrion, Saramaki and Kivela (2020). On public logs S ranks whom one will be in touch with next
as well as a trained model does (docs/concepts/warmth.md).

The sums are kept as of the last contact day. They age in closed form and take a new day in O(1), so
nothing has to be read again when time passes or a message arrives.

Wrong when the two meet and never write, and when only part of what they wrote was imported: low warmth
means quiet in what was read, never a weak tie. Nothing read is None, not 0.
"""

from functools import lru_cache
from math import log1p
from operator import mul

HALF_LIVES = (7.0, 30.0, 180.0)  # days

Sums = tuple[float, ...]
"""Nine decayed sums, any, out, in, each for the three half-lives; () when there was no contact day."""

NOTHING: Sums = (0.0,) * 9


def warmth(sums: Sums) -> float | None:
    """S, from 0 (long ago) to about 11 (every day for a year); None when nothing was read."""
    return sum(map(log1p, sums[:3])) if sums else None


def with_weights(sums: Sums, any_: float, out: float, in_: float) -> Sums:
    """The sums with that much more on the very day they stand at."""
    a7, a30, a180, o7, o30, o180, i7, i30, i180 = sums
    return (a7 + any_, a30 + any_, a180 + any_, o7 + out, o30 + out, o180 + out, i7 + in_, i30 + in_, i180 + in_)


def aged(sums: Sums, days: float) -> Sums:
    """The sums as they stand after `days` more days of silence."""
    return tuple(map(mul, sums, _decay(days)))


@lru_cache(maxsize=4096)
def _decay(days: float) -> Sums:
    return tuple(2 ** (-days / half_life) for half_life in HALF_LIVES) * 3
