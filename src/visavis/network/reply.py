"""Reply: would they answer if the user wrote now?

An answer is what comes within a week; of those who answer reliably, but often later, what comes within 30 days
(`within_days` in every reason that goes with a value). Its log-odds are a sum of three, each of which can be told in a
sentence:

    ln(p / (1 - p)) = situation + habit + own          .02 <= p <= .98

    situation = -0.4 + 1.6 ln(1 + H) - 0.5 ln(1 + W) - 0.4 [half a year or more since they were heard from]
                - 0.1 [never heard from]

H counts the days on which they wrote, halved every 7 days; W the days on which the user wrote since they were last
heard from, once that is a week ago. The five numbers are the same for everybody. They lie near those that fit public
logs best, and were tried on logs that had no part in the fit (docs/concepts/reply.md). Lively exchange makes an answer
likely, writing into a silence does not.

    habit: how much more readily people answer this user at all, one number for those heard from within 30 days (warm)
    and one for all others (cold), from what the user wrote to everybody. Between the two it goes as the exchange
    fades: cold + (warm - cold) min(1, ln(1 + H) / ln 2), where cold is at most warm + 1.6 ln 2. So whoever falls
    silent does not become the likelier to answer for it.
    own: how much more readily this person answers, from what the user wrote to them, halved every four years. What
    speaks for them fades with time alone, too; what speaks against them only as the user goes on writing.

So for given habits time alone never raises the chance. Turns come of age with time, therefore own is the lesser of two:
by the turns that were of age at the last contact of the two, and by those that are so by now.

Each is the most probable shift u of the log-odds z given what was seen, with u normal around 0 beforehand
(variance .3 for habits, 1 for a person): the root of sum(answered - p(z + u)) = u / variance. So one answer moves it a
little, twenty move it much, and who answers where few do shows more by it than who answers where all do. This is the
one-parameter model of Rasch (1960) with known difficulties; warmth by time since their last message and the shrinking
of a person towards all are the usual strong predictors of replies (Kooti et al. 2015; Yang et al. 2017).

Asked is who was written to directly: a message of the user to at most three. What the user writes within a day is one
turn: ten messages on one evening are not ten answers or ten silences. A turn counts when it is seven days old,
and is answered by whatever comes from them within that time to at most three, a call included.
A call by the user asks nothing here: whether it was taken is not recorded. If the two meet before an answer came, the
turn counts neither way: what was said then stands in no archive. What the user answers to them without a question is
no turn either, whatever follows: thanks want no answer, and what comes after them was not asked for.

Whoever answered .6 of the turns within 30 days, but one answer in ten or more after a week, is slow: then a turn is
answered by what comes within 30 days and counts as silence when it is as old, in their own chance and in the counts
that are told. The habits hold answers within a week alone, theirs too: it is what they foretell of everybody else.
Kept are at most 16 open turns, 32 silent ones of the last month, and 14 tallies of each sort a tie.

The interval is the Beta distribution with mean p and the variance that the two shifts have (90 %). The window that is
told (`window_days`) is within what time 90 % of their last 20 answers came, up to 30 days.

Too little to tell where the user wrote nothing that counts, or where they were not heard from within 30 days (cold)
and fewer than three turns count.

Wrong where answers come by a channel that was not read; where what the user writes wants no answer; and a message back
within a week need not be an answer to it. On cold messages it is little better than the plain share of answers.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from math import ceil, exp, log, log1p
from typing import Any, NamedTuple

from visavis.network.beta import quantile
from visavis.network.contact_days import TWO_SIDED_KINDS
from visavis.network.judgement import MAX_EVIDENCE, Because, Contact, Judgement, Value

ASKING_KINDS = frozenset({"mail", "message"})
MAX_OTHERS = 3
DAY = 86400.0  # seconds
WEEK, MONTH, HALF_YEAR = 7 * DAY, 30 * DAY, 180 * DAY

AT_FIRST, LIVELY, WAITING, LONG_AGO, NEVER = -0.4, 1.6, -0.5, -0.4, -0.1  # bench/reply_constants.py fits them
LIVELY_HALF_LIFE = 7 * DAY
OWN_HALF_LIFE = 1461 * DAY
HABIT_VARIANCE, OWN_VARIANCE = 0.3, 1.0

BANDS = (0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
"""What situations are told apart in the tallies, by the chance they give; each warm and cold."""
LEVELS = tuple(log(chance / (1 - chance)) for chance in (0.075, 0.225, 0.375, 0.525, 0.675, 0.825, 0.95))
EDGES = tuple(log(chance / (1 - chance)) for chance in BANDS)
KINDS = 2 * len(LEVELS)
WARM, COLD = slice(0, len(LEVELS)), slice(len(LEVELS), KINDS)

MAX_OPEN = 16
MAX_SILENT = 32  # a turn a day in a month, and one more where warm turns cold
LAST_ANSWERS = 20
WINDOW_SHARE = 0.9
ENOUGH = 3  # turns, or answers
ENOUGH_OF_ALL = 8  # turns, before the habit is told
RELIABLE = 0.6  # a placeholder: the share of turns that slow people have answered at last
TAIL = 0.05
LOWEST, HIGHEST = 0.02, 0.98
STEPS = 60
FARTHEST = 30.0  # no log-odds are farther from 0
NEAR = 1e-10
WORDS = ((0.8, "very-likely"), (0.6, "likely"), (0.3, "open"), (0.0, "unlikely"))

REASONS: dict[str, tuple[str, ...]] = {
    "reply.unknown": (),
    "reply.unknown.habit": ("all_asked", "all_answered"),  # of all turns to people who were cold then
    "reply.recent": ("heard_days", "within_days"),  # too few turns, but they were heard from lately
    "reply.own": ("asked", "answered", "window_days", "within_days"),
    "reply.own.never": ("asked", "within_days"),
    "reply.own.cold": ("asked", "answered", "window_days", "heard_days", "within_days"),
    "reply.own.slow": ("asked", "answered", "window_days", "within_days"),
}
"""Every reason, with the names of its values: turns, and whole days.

`within_days` is what an answer means here: the chance is that of one within so many days, and `answered` of the turns
`asked` were so. `window_days` is how long their answers take.
"""

Tallies = tuple[Sequence[int], Sequence[int]]
"""Turns asked and answered in each of the kinds of situation."""

Leanings = tuple[tuple[float, float], tuple[float, float]]
"""Shift and variance, warm and cold."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How often people answer the user at all: turns asked and answered in each kind of situation, over all ties."""

    asked: tuple[int, ...] = (0,) * KINDS
    answered: tuple[int, ...] = (0,) * KINDS

    def plain(self) -> list[list[int]]:
        """As JSON can hold it."""
        return [list(self.asked), list(self.answered)]

    @classmethod
    def of(cls, plain: Any) -> "Habits":
        """What `plain` told; whatever is empty is no habit yet."""
        return cls(*map(tuple, plain)) if plain else cls()


def habits(tallies: Iterable[Tallies]) -> Habits:
    """The tallies of all ties together, in whatever order they come."""
    asked, answered = [0] * KINDS, [0] * KINDS
    for tie in tallies:
        for number in range(KINDS):
            asked[number] += tie[0][number]
            answered[number] += tie[1][number]
    return Habits(tuple(asked), tuple(answered))


class Asked:
    """What the user wrote to one person and what came back, in bounded size; `take` in the order of time."""

    __slots__ = (
        "_asked_on",
        "_closed_on",
        "_heard_on",
        "answered",
        "asked",
        "evidence",
        "heard",
        "later",
        "lively",
        "open",
        "own_answered",
        "own_asked",
        "own_later",
        "silent",
        "stands",
        "thanked",
        "took",
        "waiting",
    )

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self.heard: float | None = None  # when they last wrote, called, or the two met; POSIX seconds
        self._heard_on = 0  # that day; the one on which the user answered it, and the last on which they wrote since
        self._closed_on = self._asked_on = 0
        self.lively = 0.0  # H as of `heard`
        self.waiting = 0  # W
        self.thanked = 0  # days on which the user answered them and asked nothing
        self.open: deque[list[Any]] = deque(maxlen=MAX_OPEN)  # [when, day, kind, answered]
        self.silent: deque[tuple[float, int]] = deque(maxlen=MAX_SILENT)  # when, kind: a week without an answer
        self.took: deque[float] = deque(maxlen=LAST_ANSWERS)  # seconds
        self.asked, self.answered, self.later = [0] * KINDS, [0] * KINDS, [0] * KINDS  # later: within the month
        self.own_asked, self.own_answered, self.own_later = ([0.0] * KINDS for _ in range(3))  # the same, halved
        self.stands = 0.0  # the moment as of which they are halved: the newest turn
        self.evidence: deque[int] = deque(maxlen=MAX_EVIDENCE)

    def take(self, contact: Contact, seconds: float, day: int) -> None:
        """One more contact, at or after all before."""
        if contact.others > MAX_OTHERS:
            return
        self.settle(seconds)
        if contact.kind in TWO_SIDED_KINDS:
            self._meet()
            self._hear(seconds, day)
        elif not contact.outgoing:
            if self.waiting:
                self._answer(contact.interaction, seconds)
            self._hear(seconds, day)
        elif contact.kind in ASKING_KINDS:
            self._ask(contact, seconds, day)

    def _meet(self) -> None:
        answered = [turn for turn in self.open if turn[3]]
        self.open.clear()
        self.open.extend(answered)
        self.silent.clear()

    def _answer(self, interaction: int, seconds: float) -> None:
        """What was written since they were last heard from is answered now, as far as that is not too long ago."""
        for turn in self.open:
            turn[3] = 1
        newest = max(self.open[-1][0] if self.open else 0.0, self.silent[-1][0] if self.silent else 0.0)
        if newest and seconds - newest <= MONTH:
            self.took.append(seconds - newest)
            self.evidence.append(interaction)
        for when, where in self.silent:
            if seconds - when <= MONTH:
                self.later[where] += 1
                self.own_later[where] += self.weight(when)
        self.silent.clear()

    def _hear(self, seconds: float, day: int) -> None:
        if day != self._heard_on:
            self.lively = self.lively_at(seconds) + 1
            self.heard, self._heard_on = seconds, day
        elif self.heard is not None:  # the same day: H stands as of its first message
            self.lively *= 2 ** ((self.heard - seconds) / LIVELY_HALF_LIFE)
            self.heard = seconds
        self.waiting = self._asked_on = self._closed_on = 0

    def _ask(self, contact: Contact, seconds: float, day: int) -> None:
        if self._closes(contact, seconds, day):
            return
        is_cold = self.is_cold(seconds)
        last = self.open[-1] if self.open else None
        if last is None or last[1] != day or (last[2] >= COLD.start) != is_cold:
            self._fade(seconds)
            self.open.append([seconds, day, kind(self.situation(seconds), is_cold=is_cold), 0])
            self.evidence.append(contact.interaction)
        if day != self._asked_on:
            self.waiting, self._asked_on = self.waiting + 1, day

    def _closes(self, contact: Contact, seconds: float, day: int) -> bool:
        """Whether the user answers them here, on one day within a week, and asks nothing: it may well end there."""
        is_answer = not self.waiting and self.heard is not None and seconds - self.heard <= WEEK
        if contact.asks or not is_answer or self._closed_on not in (0, day):
            return False
        self.thanked += self._closed_on != day
        self._closed_on = day
        return True

    def _fade(self, seconds: float) -> None:
        fading = 2 ** ((self.stands - seconds) / OWN_HALF_LIFE)
        for sums in (self.own_asked, self.own_answered, self.own_later):
            sums[:] = [weight * fading for weight in sums]
        self.stands = seconds

    def weight(self, when: float) -> float:
        """How much a turn of that moment counts as of the newest one."""
        return float(2 ** ((when - self.stands) / OWN_HALF_LIFE))

    def settle(self, seconds: float) -> None:
        """Count the turns that are older than a week by now."""
        while self.open and seconds - self.open[0][0] > WEEK:
            when, _, where, answered = self.open.popleft()
            weight = self.weight(when)
            self.asked[where] += 1
            self.answered[where] += answered
            self.own_asked[where] += weight
            self.own_answered[where] += weight * answered
            if not answered:
                self.silent.append((when, where))

    def settled_at(self, seconds: float) -> "Asked":
        """The state in which all turns that are older than a week by then are counted; this one is not changed."""
        if not self.open or seconds - self.open[0][0] <= WEEK:
            return self
        later = Asked.of(self.plain())
        later.settle(seconds)
        return later

    def matured(self, at: datetime) -> Tallies:
        """What habits are made of: the turns that are older than a week at that moment."""
        state = self.settled_at(at.timestamp())
        return tuple(state.asked), tuple(state.answered)

    def matures_after(self, seconds: float) -> float | None:
        """Up to which moment `matured` tells the same as at that one, as long as nothing is taken; None for ever."""
        ripe = [when + term for when, *_ in self.open for term in (WEEK, MONTH)]
        ripe += [when + MONTH for when, _ in self.silent]
        return min((when for when in ripe if when >= seconds), default=None)

    def pending(self, seconds: float) -> list[tuple[float, int]]:
        """The turns that had no answer within a week and may have one within the month."""
        return [(when, where) for when, where in self.silent if seconds - when <= MONTH]

    def is_cold(self, seconds: float) -> bool:
        """Whether they were not heard from for 30 days, or never."""
        return self.heard is None or seconds - self.heard > MONTH

    def situation(self, seconds: float) -> float:
        """The log-odds of an answer to what is written at that moment, as far as they are the same for everybody."""
        since = None if self.heard is None else seconds - self.heard
        found = AT_FIRST + LIVELY * log1p(self.lively_at(seconds))
        if since is None or since >= WEEK:
            found += WAITING * log1p(self.waiting)
        if since is None:
            return found + NEVER
        return found + LONG_AGO if since >= HALF_YEAR else found

    def lively_at(self, seconds: float) -> float:
        """H: the days on which they wrote, halved every week."""
        if self.heard is None:
            return 0.0
        return self.lively * 2 ** (-max(0.0, seconds - self.heard) / LIVELY_HALF_LIFE)

    def plain(self) -> list[Any]:
        """As JSON can hold it, exactly."""
        return [
            [
                self.heard,
                self._heard_on,
                self._closed_on,
                self._asked_on,
                self.lively,
                self.waiting,
                self.thanked,
                self.stands,
            ],
            [list(turn) for turn in self.open],
            [list(turn) for turn in self.silent],
            list(self.took),
            self.asked,
            self.answered,
            self.later,
            self.own_asked,
            self.own_answered,
            self.own_later,
            list(self.evidence),
        ]

    @classmethod
    def of(cls, plain: list[Any]) -> "Asked":
        """What `plain` told; [] is the empty state."""
        state = cls()
        if not plain:
            return state
        numbers, turns, silent, took, *tallies, evidence = plain
        (
            state.heard, state._heard_on, state._closed_on, state._asked_on,
            state.lively, state.waiting, state.thanked, state.stands,
        ) = numbers  # fmt: skip
        state.open.extend(list(turn) for turn in turns)
        state.silent.extend((when, where) for when, where in silent)
        state.took.extend(took)
        state.asked, state.answered, state.later, *own = map(list, tallies)
        state.own_asked, state.own_answered, state.own_later = own
        state.evidence.extend(evidence)
        return state


class Chance(NamedTuple):
    """The chance of an answer, how sure that is (the variance of its log-odds), and the turns it rests on."""

    p: float
    variance: float
    n: int


def kind(situation: float, *, is_cold: bool) -> int:
    """In which of the tallies a turn is counted."""
    return sum(situation >= edge for edge in EDGES) + (COLD.start if is_cold else 0)


def chance(asked: Asked, habits: Habits, seconds: float, *, slow: bool = False) -> Chance:
    """The chance of an answer to what is written at that moment (POSIX seconds): within a week, if `slow` a month."""
    state = asked.settled_at(seconds)
    own, own_variance = min(_own(one, _leanings(habits), seconds, slow=slow) for one in (asked, state))
    habit, habit_variance = _habit(habits, state.lively_at(seconds))
    p = 1 / (1 + exp(-(state.situation(seconds) + habit + own)))
    n = sum(counted(state, seconds, slow=slow)[0])
    return Chance(min(HIGHEST, max(LOWEST, p)), own_variance + habit_variance, n)


def _own(state: Asked, leanings: Leanings, seconds: float, *, slow: bool) -> tuple[float, float]:
    """How readily this person answers by the turns that are settled in this state: shift and variance."""
    shifted = [z + leaning for leaning, _ in leanings for z in LEVELS]
    asked, answered = _weights(state, seconds, slow=slow)
    found = shift(asked, answered, shifted, OWN_VARIANCE)
    if found[0] <= 0:
        return found
    fading = 2 ** (min(0.0, state.stands - seconds) / OWN_HALF_LIFE)
    asked, answered = ([weight * fading for weight in sums] for sums in (asked, answered))
    return shift(asked, answered, shifted, OWN_VARIANCE)


def counted(state: Asked, seconds: float, *, slow: bool) -> tuple[list[int], list[int]]:
    """Turns asked and answered in each kind of situation, within a week or, if `slow`, within a month."""
    if not slow:
        return list(state.asked), list(state.answered)
    asked = list(state.asked)
    for _, where in state.pending(seconds):
        asked[where] -= 1
    return asked, [soon + later for soon, later in zip(state.answered, state.later, strict=True)]


def _weights(state: Asked, seconds: float, *, slow: bool) -> tuple[list[float], list[float]]:
    """The same, halved every four years."""
    if not slow:
        return state.own_asked, state.own_answered
    asked = list(state.own_asked)
    for when, where in state.pending(seconds):
        asked[where] = max(0.0, asked[where] - state.weight(when))
    return asked, [soon + later for soon, later in zip(state.own_answered, state.own_later, strict=True)]


@lru_cache(maxsize=64)
def _leanings(habits: Habits) -> Leanings:
    """How readily people answer the user, warm and cold: shift and variance."""
    warm, cold = (shift(habits.asked[side], habits.answered[side], LEVELS, HABIT_VARIANCE) for side in (WARM, COLD))
    return warm, cold


def _habit(habits: Habits, lively: float) -> tuple[float, float]:
    """The shift for somebody as lively as that, and its variance. Falling H takes more from the situation than it gives
    here.
    """
    (warm, warm_variance), (cold, cold_variance) = _leanings(habits)
    warmth = min(1.0, log1p(lively) / log(2))
    cold = min(cold, warm + LIVELY * log(2))
    return cold + (warm - cold) * warmth, cold_variance + (warm_variance - cold_variance) * warmth


def shift(
    asked: Sequence[float], answered: Sequence[float], levels: Sequence[float], variance: float
) -> tuple[float, float]:
    """The most probable shift of these log-odds, given so many answers at each, and its variance.

    Found by Newton's method on a concave function, halving between the bounds wherever it would overshoot. 0 and the
    variance beforehand where nothing was seen.
    """
    seen = [(n, r, z) for n, r, z in zip(asked, answered, levels, strict=True) if n > 0]
    low, high = -FARTHEST, FARTHEST
    found, precision = 0.0, 1 / variance
    for _ in range(STEPS):
        slope, precision = -found / variance, 1 / variance
        for n, r, z in seen:
            p = 1 / (1 + exp(-(z + found)))
            slope += r - n * p
            precision += n * p * (1 - p)
        low, high = (found, high) if slope > 0 else (low, found)
        step = slope / precision
        following = found + step if low < found + step < high else (low + high) / 2
        if abs(step) < NEAR:
            break
        found = following
    return found, 1 / precision


def reply(asked: Asked, habits: Habits, *, at: datetime) -> Judgement:
    """Whether they would answer if the user wrote at `at`; value, low and high are chances of an answer within
    `within_days` of the reason's values.

    Words: very-likely (from .8), likely (.6), open (.3), unlikely, unknown. `n` counts the turns of the user's own that
    it rests on; evidence are the newest of them and what came back.
    """
    seconds = at.timestamp()
    state = asked.settled_at(seconds)
    evidence = tuple(reversed(state.evidence))
    slow = is_slow(asked, seconds) and is_slow(state, seconds)
    found = chance(asked, habits, seconds, slow=slow)
    is_cold = state.is_cold(seconds)
    if found.n < ENOUGH and (is_cold or not (found.n or state.thanked)):
        return Judgement(None, "unknown", _unknown(habits), evidence, n=found.n)
    p = found.p
    weight = 1 / (p * (1 - p) * found.variance) - 1
    low, high = (quantile(share, p * weight, (1 - p) * weight) for share in (TAIL, 1 - TAIL))
    word = next(word for limit, word in WORDS if p >= limit)
    because = _because(state, seconds, slow=slow)
    return Judgement(p, word, because, evidence, low=min(p, low), high=max(p, high), n=found.n)


def is_slow(state: Asked, seconds: float) -> bool:
    """Whether they answer, and more than one answer in ten takes longer than a week."""
    if len(state.took) < ENOUGH or window(state) <= WEEK:
        return False
    asked, answered = counted(state, seconds, slow=True)
    return sum(answered) >= RELIABLE * sum(asked)


def window(state: Asked) -> float:
    """Seconds within which nine of ten of their last answers came; a week where there was none."""
    in_order = sorted(state.took)
    return in_order[ceil(WINDOW_SHARE * len(in_order)) - 1] if in_order else WEEK


def _unknown(habits: Habits) -> Because:
    asked, answered = sum(habits.asked[COLD]), sum(habits.answered[COLD])
    if asked < ENOUGH_OF_ALL:
        return Because("reply.unknown")
    return Because("reply.unknown.habit", {"all_asked": asked, "all_answered": answered})


def _because(state: Asked, seconds: float, *, slow: bool) -> Because:
    asked, answered = map(sum, counted(state, seconds, slow=slow))
    known: dict[str, Value] = {
        "asked": asked,
        "answered": answered,
        "window_days": max(1, ceil(window(state) / DAY)),
        "heard_days": max(0, int((seconds - (state.heard or seconds)) // DAY)),
        "within_days": int((MONTH if slow else WEEK) // DAY),
    }
    if asked < ENOUGH:
        key = "reply.recent"
    elif slow:
        key = "reply.own.slow"
    elif not answered:
        key = "reply.own.never"
    else:
        key = "reply.own.cold" if state.is_cold(seconds) else "reply.own"
    return Because(key, {name: known[name] for name in REASONS[key]})
