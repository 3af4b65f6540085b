"""Mutuality: does contact come from both sides?

M = sum over h of ln(1 + 2 sqrt(O_h * I_h)), h = 7, 30, 180 days, over the decayed days on which the user
wrote (O_h) and on which they did (I_h). The geometric mean is 0 as soon as one side is silent, however
much the other writes. Reciprocity is among the best signs that a tie will last (Hidalgo and
Rodriguez-Sickert 2008; Raeder et al. 2011).

Strength = S + 2 M: for "will both write in the next 30 days" it beats warmth alone on every log measured.

Where the sources of a tie keep one direction only (an inbox imported without the sent mail), nothing is known of the
other: mutuality is None, not 0, and strength is warmth alone. So it is where nothing was read. That is found by the
whole account (recorded.py).

Wrong when only part of one direction was imported: then everybody looks more one-sided than they are.
"""

from math import log1p, sqrt

from visavis.network.judgement import Recorded
from visavis.network.warmth import Sums, warmth


def mutuality(sums: Sums, recorded: Recorded = "both") -> float | None:
    """M, 0 when one side never wrote; None when nothing was read, and when one direction is not recorded."""
    if not sums or recorded != "both":
        return None
    out7, out30, out180, in7, in30, in180 = sums[3:]
    # Written out, since it is asked on every contact day (running.py).
    return log1p(2 * sqrt(out7 * in7)) + log1p(2 * sqrt(out30 * in30)) + log1p(2 * sqrt(out180 * in180))


def strength(sums: Sums, recorded: Recorded = "both") -> float | None:
    """S + 2 M, or S alone where one direction is not recorded; None when nothing was read."""
    present = warmth(sums)
    return None if present is None else present + 2 * (mutuality(sums, recorded) or 0.0)
