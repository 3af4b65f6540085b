"""Rhythm: is this silence out of the tie's own pace?

Every tie has its own gaps; three weeks mean nothing between siblings who talk at Christmas and much
between friends who talk daily. The chances come from BG/NBD (Fader, Hardie and Lee 2005) on contact days,
with fixed constants r = .3, alpha = 10 days, a = .5, b = 5, the same for everybody. With x = contact days
after the first, t_x = days from the first to the last, T = days from the first until now, all of them
over the last 20 contact days, since a rhythm changes over the years (this also foretells better):

    P(alive)          = 1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + t_x)) ^ (r + x)),  1 if x = 0
    P(contact in H)   = P(alive) * (1 - ((alpha + T) / (alpha + T + H)) ^ (r + x))
    P(gone)           = 1 - P(contact in 180 days)

Drift, the order in which quiet ties are shown (tie.at_stake): ln(1 + gap / sqrt(usual gap + 1)) * ln(1 + contact days
a year). The days a year are those of the whole tie, not of the past year: that would be nearly empty after ten months
of silence, and what is at stake would shrink the longer it lasts. Silence measured in usual gaps alone finds lost
ties worse than plain silence does, and plain silence finds mostly ties that hardly existed; the root stands between
the two and the year's days weigh what is at stake. The first logarithm stands for a percentile among all ties and
needs no other tie to be known.

The usual gap is the mean of the gaps between occasions: what follows within three days, and sooner than a third of the
mean gap, is an answer and belongs to the same occasion. Two who write every fortnight and answer the next day have a
usual gap of two weeks, not of one.

A tie is quiet from the first day on which all of these hold (docs/concepts/rhythm.md says how they were chosen):

    P(contact in 30 days) is at most .65 of what it was right after the last contact
    the silence is at least two usual gaps
    the silence is at least 14 days
    the silence is longer than the pauses the two have come back from (`own_pause`)

Each only grows with silence, so the day can be kept as a date. The last is for ties that live in bunches or by the
year. Of the last 60 contact days, whose gaps they are:

    own pause = the second longest gap, or 5/4 of the third longest if that is more: one long pause may be an illness
    and of the gaps that part bunches, which are those of 28 days or more and six times the (lower) median gap or more:
                if there is one, that one, if it was at most 30 contact days ago
                if they are at least a twelfth of all gaps, 5/4 of the longest; of the second longest, if the longest is
                more than twice as long, since that may be an illness, too
    and 5/4 of it from 150 days on: what comes with the year comes a few weeks sooner or later

Wrong when contact moved to a channel that was not imported, and for ties with a season of which only one was seen.
Under three occasions (of fewer than eight contact days), or when all days fell within four weeks, there is no rhythm
to speak of: None.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, exp, log, log1p, sqrt
from statistics import median_low

R, ALPHA, A, B = 0.3, 10.0, 0.5, 5.0  # picked on public logs, never fitted to the user; see the docstring
GONE_WITHIN = 180.0  # days
RECENT = 20  # contact days
KEPT_DAYS = 60  # contact days whose pauses are remembered
MIN_DAYS = 3
MIN_SPAN = 28  # days; a placeholder: one matter settled in a fortnight is no rhythm
ANSWERED_WITHIN = 4  # days; what follows sooner goes on with the same occasion, ...
ANSWER_SHARE = 3  # ... if it comes in less than this part of the mean gap
QUIET_WITHIN = 30.0  # days ahead
QUIET_SHARE = 0.65
QUIET_FLOOR = 14  # days
QUIET_GAPS = 2
MANY_GAPS = 7  # more than one matter, though they may fall into two bunches
BUNCH_KEPT = 30  # contact days
BUNCH_GAPS = 6  # median gaps; such a pause parts two bunches
BUNCH_SHARE = 1 / 12  # of all gaps part bunches, where a tie lives in them
UNUSUAL = 2  # times the second longest; a longer pause is no part of the rhythm
SEASON = 150  # days
SCATTER = 1.25
YEAR = 365  # days
DORMANT_FROM = YEAR
DORMANT_WHATEVER = 730  # days; then even a slow rhythm is broken
LARGEST = 700.0  # exp() of more does not fit a float, and the chance is 0 long before

Days = Sequence[int]
"""Contact days as ordinals (date.toordinal()), oldest first: the newest 60 are enough."""


def quiet_from(days: Days) -> int | None:
    """The first day on which silence is out of the tie's own rhythm; None when no rhythm is known."""
    usual = usual_gap(days)
    if usual is None:
        return None
    recent = days[-RECENT:]
    least = max(QUIET_FLOOR, ceil(QUIET_GAPS * usual), int(own_pause(days)) + 1)
    return days[-1] + max(least, _unlikely_after(len(recent) - 1, recent[-1] - recent[0]))


def usual_gap(days: Days) -> float | None:
    """Days between two of the recent occasions on average; None when there are too few or all lie too close."""
    if len(days) < MIN_DAYS or days[-1] - days[0] < MIN_SPAN:
        return None
    recent = days[-RECENT:]
    span, gaps = recent[-1] - recent[0], [later - day for day, later in pairwise(recent)]
    same = min(ANSWERED_WITHIN, span / len(gaps) / ANSWER_SHARE)
    between = [gap for gap in gaps if gap >= same]
    if len(between) >= MIN_DAYS - 1:
        return sum(between) / len(between)
    return span / len(gaps) if len(gaps) >= MANY_GAPS else None  # two bunches, each of many days


def own_pause(days: Days) -> float:
    """How many days of silence are nothing new in this tie; 0 under three contact days."""
    gaps = [later - day for day, later in pairwise(days[-KEPT_DAYS:])]
    if len(gaps) < MIN_DAYS - 1:
        return 0.0
    longest, second, third, *_ = *sorted(gaps, reverse=True), 0
    return max(_with_season(second), SCATTER * third, _between_bunches(gaps, longest, second))


def _between_bunches(gaps: Sequence[int], longest: int, second: int) -> float:
    """The pause between two bunches of contact days; 0 where there are none."""
    parts = max(MIN_SPAN, BUNCH_GAPS * median_low(gaps))
    times = sum(gap >= parts for gap in gaps)
    if times == 1:
        return _with_season(longest) if longest in gaps[-BUNCH_KEPT:] else 0.0
    if times < BUNCH_SHARE * len(gaps):
        return 0.0
    return SCATTER * (longest if longest <= UNUSUAL * second else second)


def _with_season(pause: int) -> float:
    return pause * SCATTER if pause >= SEASON else float(pause)


def _unlikely_after(repeats: int, span: float) -> int:
    """The first day of silence on which a contact within 30 days has become clearly less likely than it was."""
    less = p_contact(repeats, span, span, QUIET_WITHIN) * QUIET_SHARE

    def still_likely(silence: int) -> bool:
        return p_contact(repeats, span, span + silence, QUIET_WITHIN) > less

    low, high = 0, QUIET_FLOOR  # still likely at low
    while still_likely(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if still_likely(middle) else (low, middle)
    return high


def drift(silence_days: float, gap_days_mean: float, days_a_year: float) -> float:
    """How much is at stake in this silence; only good for ordering."""
    return log1p(silence_days / sqrt(gap_days_mean + 1)) * log1p(days_a_year)


def p_gone(repeats: int, span: float, age: float) -> float:
    """Chance that nothing comes within 180 days; arguments as for `p_alive`."""
    return 1 - p_contact(repeats, span, age, GONE_WITHIN)


def p_contact(repeats: int, span: float, age: float, within: float) -> float:
    """Chance of a contact day within that many days; the other arguments as for `p_alive`."""
    none_in_time = exp((R + repeats) * log((ALPHA + age) / (ALPHA + age + within)))
    return p_alive(repeats, span, age) * (1 - none_in_time)


def p_alive(repeats: int, span: float, age: float) -> float:
    """Chance that the tie goes on: contact days after the first, days from first to last, days from first to now."""
    if repeats == 0:
        return 1.0
    exponent = (R + repeats) * log((ALPHA + age) / (ALPHA + span))
    return 1 / (1 + A / (B + repeats - 1) * exp(min(exponent, LARGEST)))
