"""Mutuality: does contact come from both sides?

M = sum over h of ln(1 + 2 sqrt(O_h * I_h)), h = 7, 30, 180 days, over the decayed days on which the user
wrote (O_h) and on which they did (I_h). The geometric mean is 0 as soon as one side is silent, however
much the other writes. Reciprocity is among the best signs that a tie will last (Hidalgo and
Rodriguez-Sickert 2008; Raeder et al. 2011).

Strength = S + 2 M: for "will both write in the next 30 days" it beats warmth alone on every log measured.

Wrong when a source keeps one direction only (an inbox imported without the sent mail): then everybody
looks one-sided. Nothing read is None, not 0.
"""

from math import log1p, sqrt

from visavis.network.warmth import Sums, warmth


def mutuality(sums: Sums) -> float | None:
    """M, 0 when one side never wrote; None when nothing was read."""
    if not sums:
        return None
    return sum(log1p(2 * sqrt(out * in_)) for out, in_ in zip(sums[3:6], sums[6:9], strict=True))


def strength(sums: Sums) -> float | None:
    """S + 2 M; None when nothing was read."""
    present, both = warmth(sums), mutuality(sums)
    return None if present is None or both is None else present + 2 * both
