"""Two-sidedness: how evenly two people share their talk, over a year and over the last three months.

    words       mine / (mine + yours), of what was written to each other alone
    questions   how many each asked
    answered    of those asked, how many had an answer: the next turn of the other, within ANSWER_DAYS
    follow-ups  questions that repeat a word of what the other wrote last (Huang, Yeomans, Brooks, Minson & Gino 2017,
                JPSP: the kind of question that makes people liked)

Who begins after a pause is another judgement (network/reciprocity.py).

A talk is folded into sums of seven days each, so that any window up to a year can be read later without the messages.
A window is whole weeks, the present one counted: 53 for a year, 13 for three months. Answers are counted only in weeks
that ended ANSWER_DAYS ago: before that a silence is none yet. A turn is what one side writes until the other does.

The share of words has bounds (90 %) by the jackknife over weeks (Tukey 1958: how the share moves with each week left
out in turn), for words of one week are of one talk; shares of questions have those of Wilson (1927). "even" is what
lies between EVEN and 1 - EVEN, or may well be a half. Below the least numbers of messages, weeks and questions there is
too little to tell.

Wrong where much is said by telephone or face to face, for dictated letters beside short messages, for a question
without a question mark, and for a word that is repeated by chance.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Any, Literal, NamedTuple, Self

from visavis.language.text.content_words import stems

ANSWER_DAYS = 14
LAST_DAYS = 30  # what the other wrote before that is no longer "last"
WINDOWS = {365: 53, 90: 13}  # weeks of each window
WEEK = 7
EVEN = 0.4
Z = 1.645  # of bounds of 90 %
LEAST_MESSAGES = 5  # of each side
LEAST_WEEKS = 4
LEAST_QUESTIONS = 6
LEAST_FOLLOW_UPS = 4
LEAST_ASKED = 3
EVIDENCE = 12  # interactions of a kind and side
NEWEST = 400  # messages that are read of one tie

Word = Literal["mine", "yours", "even", "unknown"]


class Message(NamedTuple):
    """One message between the two alone. `day` is the ordinal of the local day; `text` may be cut."""

    interaction: int
    day: int
    outgoing: bool
    words: int
    questions: int
    text: str


class Side(NamedTuple):
    """What one side wrote in one week."""

    messages: int = 0
    words: int = 0
    questions: int = 0
    answered: int = 0
    follow_ups: int = 0


class Mark(NamedTuple):
    """An interaction that may be shown as evidence: with questions of one side, follow-ups among them or not."""

    interaction: int
    day: int
    outgoing: bool
    questions: int
    follow_ups: int


@dataclass(frozen=True, slots=True)
class Talk:
    """The sums of a talk, week by week (the ordinal of a day // 7), mine and yours; and its newest messages."""

    weeks: tuple[tuple[int, Side, Side], ...] = ()
    marks: tuple[Mark, ...] = ()

    def plain(self) -> list[Any]:
        """The same for JSON."""
        return [[[week, *mine, *yours] for week, mine, yours in self.weeks], [[*mark] for mark in self.marks]]

    @classmethod
    def of(cls, plain: Sequence[Any]) -> Self:
        """What `plain` gave."""
        width = 1 + len(Side._fields)
        weeks = tuple((row[0], Side(*row[1:width]), Side(*row[width:])) for row in plain[0])
        return cls(weeks, tuple(Mark(*row) for row in plain[1]))


@dataclass(frozen=True, slots=True)
class Shared:
    """What each side has of something. `share` is mine of both, None where there is too little to tell."""

    word: Word
    mine: int
    yours: int
    share: float | None = None
    low: float | None = None
    high: float | None = None
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """Of `asked` questions of one side, how many the other answered; `asked` is 0 where there is too little to tell."""

    asked: int
    answered: int
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TwoSided:
    """One window. `mine_answered` are the questions I asked, `yours_answered` those of the other."""

    days: int
    words: Shared
    questions: Shared
    follow_ups: Shared
    mine_answered: Answered
    yours_answered: Answered


def talk(messages: Iterable[Message]) -> Talk:
    """The sums of these messages, whatever their order."""
    rows = sorted(set(messages), key=lambda one: (one.day, one.interaction))
    answers = _next_turns(rows)
    weeks: dict[int, dict[bool, Side]] = {}
    marks: list[Mark] = []
    last: dict[bool, Message] = {}
    for one, answer in zip(rows, answers, strict=True):
        before = last.get(not one.outgoing)
        is_near = before is not None and one.day - before.day <= LAST_DAYS
        ups = follow_ups(one.text, before.text) if one.questions and before is not None and is_near else 0
        ups = min(ups, one.questions)
        answered = one.questions if answer is not None and answer - one.day <= ANSWER_DAYS else 0
        here = weeks.setdefault(one.day // WEEK, {})
        sums = here.get(one.outgoing, Side())
        here[one.outgoing] = Side(*map(sum, zip(sums, (1, one.words, one.questions, answered, ups), strict=True)))
        marks.append(Mark(one.interaction, one.day, one.outgoing, one.questions, ups))
        last[one.outgoing] = one
    told = tuple((week, here.get(True, Side()), here.get(False, Side())) for week, here in sorted(weeks.items()))
    return Talk(told, tuple(_kept(marks)))


def _next_turns(rows: Sequence[Message]) -> list[int | None]:
    """For each message the day of the other side's next one."""
    found: list[int | None] = [None] * len(rows)
    ahead: dict[bool, int] = {}
    for at in range(len(rows) - 1, -1, -1):
        found[at] = ahead.get(not rows[at].outgoing)
        ahead[rows[at].outgoing] = rows[at].day
    return found


def _kept(marks: Sequence[Mark]) -> list[Mark]:
    """The newest of each side, of those that ask, and of those that ask on."""
    kept: set[Mark] = set()
    for outgoing in (True, False):
        own = [mark for mark in reversed(marks) if mark.outgoing is outgoing]
        kept.update(own[:EVIDENCE])
        kept.update([mark for mark in own if mark.questions][:EVIDENCE])
        kept.update([mark for mark in own if mark.follow_ups][:EVIDENCE])
    return sorted(kept, key=lambda mark: (-mark.day, -mark.interaction))


def follow_ups(text: str, last: str) -> int:
    """How many questions of a text repeat a word of what the other wrote last."""
    if "?" not in text:
        return 0
    told = stems(last)
    *asked, _ = text.split("?")
    questions = (one.replace("!", ".").replace("\n", ".").rpartition(".")[2] for one in asked)
    return sum(1 for one in questions if not told.isdisjoint(stems(one)))


def two_sided(known: Talk, on: date, days: int = 365) -> TwoSided:
    """How it stands on a day over one of WINDOWS."""
    this = on.toordinal() // WEEK
    first = this - WINDOWS[days] + 1
    weeks = [row for row in known.weeks if first <= row[0] <= this]
    marks = [mark for mark in known.marks if first <= mark.day // WEEK <= this]
    settled = [row for row in weeks if (row[0] + 1) * WEEK + ANSWER_DAYS <= on.toordinal()]
    mine, yours = _summed(row[1] for row in weeks), _summed(row[2] for row in weeks)
    both_write = min(mine.messages, yours.messages) >= LEAST_MESSAGES
    return TwoSided(
        days=days,
        words=_words(weeks, mine, yours, [mark.interaction for mark in marks]) if both_write else _nothing(mine, yours),
        questions=_counted(
            mine.questions, yours.questions, LEAST_QUESTIONS, [one.interaction for one in marks if one.questions]
        )
        if both_write
        else Shared("unknown", mine.questions, yours.questions),
        follow_ups=_counted(
            mine.follow_ups, yours.follow_ups, LEAST_FOLLOW_UPS, [one.interaction for one in marks if one.follow_ups]
        )
        if both_write
        else Shared("unknown", mine.follow_ups, yours.follow_ups),
        mine_answered=_answered(settled, marks, outgoing=True),
        yours_answered=_answered(settled, marks, outgoing=False),
    )


def _summed(sides: Iterable[Side]) -> Side:
    total = Side()
    for side in sides:
        total = Side(*map(sum, zip(total, side, strict=True)))
    return total


def _nothing(mine: Side, yours: Side) -> Shared:
    return Shared("unknown", mine.words, yours.words)


def _words(weeks: Sequence[tuple[int, Side, Side]], mine: Side, yours: Side, evidence: Sequence[int]) -> Shared:
    both = mine.words + yours.words
    if len(weeks) < LEAST_WEEKS or not both:
        return _nothing(mine, yours)
    share, count = mine.words / both, len(weeks)
    left = [(mine.words - one.words, both - one.words - other.words) for _, one, other in weeks]
    without = [part / whole if whole else share for part, whole in left]
    middle = sum(without) / count
    spread = Z * sqrt((count - 1) / count * sum((one - middle) ** 2 for one in without))
    return _shared(mine.words, yours.words, (max(0.0, share - spread), min(1.0, share + spread)), evidence)


def _counted(mine: int, yours: int, least: int, evidence: Sequence[int]) -> Shared:
    count = mine + yours
    if count < least:
        return Shared("unknown", mine, yours)
    share, square = mine / count, Z * Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    spread = Z / (1 + square / count) * sqrt(share * (1 - share) / count + square / (4 * count * count))
    return _shared(mine, yours, (middle - spread, middle + spread), evidence)


def _shared(mine: int, yours: int, bounds: tuple[float, float], evidence: Sequence[int]) -> Shared:
    share, (low, high) = mine / (mine + yours), bounds
    is_even = low <= 1 / 2 <= high or EVEN <= share <= 1 - EVEN
    word: Word = "even" if is_even else "mine" if share > 1 / 2 else "yours"
    return Shared(word, mine, yours, share, low, high, tuple(evidence[:EVIDENCE]))


def _answered(settled: Sequence[tuple[int, Side, Side]], marks: Sequence[Mark], *, outgoing: bool) -> Answered:
    total = _summed(mine if outgoing else yours for _, mine, yours in settled)
    if total.questions < LEAST_ASKED:
        return Answered(0, 0)
    weeks = {row[0] for row in settled}
    asking = [one for one in marks if one.questions and one.outgoing is outgoing and one.day // WEEK in weeks]
    return Answered(total.questions, total.answered, tuple(one.interaction for one in asking[:EVIDENCE]))
