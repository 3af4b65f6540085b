"""Today: a few people worth a thought, each with one good reason, the most useful to *them* first.

    birthday     tomorrow, today or up to three days ago, unless the user has written since
    unanswered   a message of theirs that asks or opens something and has waited between 2 and 60 days
    news         something new in their life within 60 days, since which the user has not written
    quiet        silent against the tie's own rhythm or the user's wish; by drift (tie.at_stake)
    dormant      silent for a year, once mutual; one a day, in the order of network/dormancy.py

Nobody comes twice, and nobody who has died at all. Silence is asked for itself, whatever the word of the tie is: the
user's own "close" hides none; whom the user calls slight is not missed (tie.is_quiet, tie.is_dormant). Slight ties come
only for a birthday, and only if both ever wrote; people of whom nothing was read come only for a birthday, since
somebody took the trouble to note it. What the user answered is respected: "later" rests the person for a week, "done"
for two (a birthday still counts), "not-this" rests that reason for that person for half a year. Nobody is a fine
answer, too.

The order depends only on what is passed in and on the day: answering one suggestion moves the next one up
and reshuffles nothing. A birthday on 29 February is kept on 28 February in common years; with the days
around it, it is still in sight on 1 March.

Wrong when a note about a birthday or a job is; and when they just spoke where nothing is imported from.
"""

import re
from calendar import isleap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from visavis.network.dormancy import former
from visavis.network.judgement import Because, TieJudgement, Value
from visavis.network.tie import age_tie, as_read, at_stake, is_dormant, is_quiet, is_waiting

Reason = Literal["birthday", "unanswered", "news", "quiet", "dormant"]
Response = Literal["later", "not-this", "done"]

MOST_USEFUL_FIRST: tuple[Reason, ...] = ("birthday", "unanswered", "news", "quiet", "dormant")

REASONS: dict[str, tuple[str, ...]] = {
    "today.birthday": ("in_days",),  # 1 tomorrow, 0 today, -3 to -1 past
    "today.birthday.age": ("in_days", "age"),  # the year is known, too
    "today.unanswered": ("waiting_days", "since"),
    "today.news": ("field", "before", "now", "since"),  # before may be ""
    "tie.quiet": ("usual_gap_days", "silence_days", "last"),
    "tie.quiet.wished": ("every_days", "silence_days", "last"),
    "tie.dormant": ("days", "silence_days", "last"),
}
"""Every reason a suggestion can have, with the names of its values: days are whole numbers, dates ISO text."""

# How long an answer rests, and how long a reason stays fresh, in days. Placeholders until use teaches better.
LATER_RESTS = 7
DONE_RESTS = 14
NOT_THIS_RESTS = 180
BIRTHDAY_AHEAD = 1
BIRTHDAY_PAST = 3
NEWS_FRESH = 60
OLDEST = 120  # years; an older birth year stands for "unknown" in some address books

_BIRTHDAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class News:
    """A fact about a person that changed: "organisation" from "" or "Aral" to "Bosch", known since that day."""

    field: str
    before: str
    now: str
    since: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user said to an earlier suggestion of this person."""

    reason: Reason
    response: Response
    on: date


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be suggested. `birthday` is "1970-05-04", "--05-04" or "" (without a day it is unused).

    `reopens`: how far they lead to others who fell silent, too (network/dormancy.py).
    """

    person: int
    tie: TieJudgement
    birthday: str = ""
    news: tuple[News, ...] = ()
    answers: tuple[Answer, ...] = ()
    reopens: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A person, the one reason to think of them today, and the interactions it rests on (none for a birthday)."""

    person: int
    reason: Reason
    because: Because
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Occasion:
    suggestion: Suggestion
    weight: tuple[float, ...]  # within a reason the greatest comes first


def today(candidates: Iterable[Candidate], *, on: date, limit: int = 3) -> list[Suggestion]:
    """At most `limit` people for this day, in the order to show them; often fewer, sometimes none."""
    people = [person for person in candidates if not person.tie.circumstances.is_dead]
    best = (_best_occasion(person, on) for person in people)
    in_order = sorted((occasion for occasion in best if occasion), key=_order)
    chosen = [occasion.suggestion for occasion in in_order]
    dormant = [suggestion for suggestion in chosen if suggestion.reason == "dormant"]
    one_too_many = dormant[0 if _answered_dormant(people, on) else 1 :]
    return [suggestion for suggestion in chosen if suggestion not in one_too_many][:limit]


def _order(occasion: _Occasion) -> tuple[int, tuple[float, ...], int]:
    rank = MOST_USEFUL_FIRST.index(occasion.suggestion.reason)
    return rank, tuple(-value for value in occasion.weight), occasion.suggestion.person


def _answered_dormant(people: Iterable[Candidate], on: date) -> bool:
    """Whether the day's one dormant tie was already dealt with; the next waits until tomorrow."""
    return any(answer.reason == "dormant" and answer.on == on for person in people for answer in person.answers)


def _best_occasion(candidate: Candidate, on: date) -> _Occasion | None:
    """The most useful reason to think of this person that their earlier answers leave standing."""
    current = replace(candidate, tie=age_tie(candidate.tie, on=on))
    looks: dict[Reason, Callable[[Candidate, date], _Occasion | None]] = {
        "birthday": _birthday,
        "unanswered": _unanswered,
        "news": _news,
        "quiet": _quiet,
        "dormant": _dormant,
    }
    for reason in MOST_USEFUL_FIRST:
        if not any(hides(answer, reason, on) for answer in candidate.answers) and (found := looks[reason](current, on)):
            return found
    return None


def hides(answer: Answer, reason: Reason, on: date) -> bool:
    """Whether an earlier answer keeps this reason away from its person on this day."""
    days = (on - answer.on).days
    match answer.response:
        case "later":
            return days < LATER_RESTS
        case "done":
            return days < DONE_RESTS and (reason != "birthday" or answer.reason == "birthday")
        case "not-this":
            return days < NOT_THIS_RESTS and answer.reason == reason


def _birthday(candidate: Candidate, on: date) -> _Occasion | None:
    tie, birthday = candidate.tie, near_birthday(candidate.birthday, on)
    if birthday is None or (tie.word == "slight" and not (tie.last_out and tie.last_in)):
        return None
    day, age = birthday
    in_days = (day - on).days
    if in_days <= 0 and tie.last_out and tie.last_out >= day:
        return None
    values: dict[str, Value] = {"in_days": in_days} if age is None else {"in_days": in_days, "age": age}
    because = Because("today.birthday" if age is None else "today.birthday.age", values)
    return _Occasion(Suggestion(candidate.person, "birthday", because, ()), (-abs(in_days), tie.strength or 0.0))


def near_birthday(birthday: str, on: date) -> tuple[date, int | None] | None:
    """The day it is kept and the age reached then, if that is close enough to `on` to be mentioned."""
    written = _BIRTHDAY.fullmatch(birthday)
    if written is None:
        return None
    born, month, day = written.groups()
    for year in (on.year - 1, on.year, on.year + 1):
        kept = _kept_on(year, int(month), int(day))
        if kept and -BIRTHDAY_PAST <= (kept - on).days <= BIRTHDAY_AHEAD:
            return kept, (year - int(born)) if born.isdigit() and 0 < year - int(born) <= OLDEST else None
    return None


def _kept_on(year: int, month: int, day: int) -> date | None:
    if (month, day) == (2, 29) and not isleap(year):
        day = 28
    try:
        return date(year, month, day)
    except ValueError:  # no such day: whoever typed it knows better than a guess would
        return None


def _unanswered(candidate: Candidate, on: date) -> _Occasion | None:
    tie = candidate.tie
    if not _is_known(tie) or tie.unanswered is None or tie.unanswered_on is None or not is_waiting(tie, on=on):
        return None
    waiting = (on - tie.unanswered_on).days
    because = Because("today.unanswered", {"waiting_days": waiting, "since": tie.unanswered_on.isoformat()})
    suggestion = Suggestion(candidate.person, "unanswered", because, (tie.unanswered,))
    return _Occasion(suggestion, (tie.strength or 0.0,))


def _news(candidate: Candidate, on: date) -> _Occasion | None:
    tie = candidate.tie
    fresh = [
        news
        for news in candidate.news
        if 0 <= (on - news.since).days <= NEWS_FRESH and (tie.last_out is None or tie.last_out < news.since)
    ]
    if not fresh or not _is_known(tie):
        return None
    newest = max(fresh, key=lambda news: (news.since, news.field, news.now))
    values: dict[str, Value] = {
        "field": newest.field,
        "before": newest.before,
        "now": newest.now,
        "since": newest.since.isoformat(),
    }
    suggestion = Suggestion(candidate.person, "news", Because("today.news", values), ())  # it rests on claims
    return _Occasion(suggestion, (tie.strength or 0.0,))


def _quiet(candidate: Candidate, on: date) -> _Occasion | None:
    tie = candidate.tie
    if not is_quiet(tie, on=on):
        return None
    because = as_read(tie, on=on).because
    return _Occasion(Suggestion(candidate.person, "quiet", because, tie.evidence), (at_stake(tie, on=on),))


def _dormant(candidate: Candidate, on: date) -> _Occasion | None:
    tie = candidate.tie
    if not is_dormant(tie, on=on):
        return None
    suggestion = Suggestion(candidate.person, "dormant", as_read(tie, on=on).because, tie.evidence)
    return _Occasion(suggestion, (former(tie.once_mutual, candidate.reopens),))


def _is_known(tie: TieJudgement) -> bool:
    return tie.word not in {"slight", "unknown"}
