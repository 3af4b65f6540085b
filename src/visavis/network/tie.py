"""One tie, judged whole: a word for it, why, and what that rests on.

    unknown   nothing was read, or the user asked to leave this tie alone
    slight    fewer than three contact days; or never one meant for this person from both sides; or a short
              episode that has faded before any rhythm showed
    dormant   silent for a year or longer, and once mutual
    quiet     silent against the tie's own rhythm (rhythm.py)
    cooling   past the usual gap, and half-way from the last contact to being quiet
    close     strength S + 2 M of CLOSE_FROM or more
    warm      every other tie that keeps its rhythm, however slow

The first that fits is taken. A judgement is made once, as of the last contact, and aged: a stored one says
on any later day what judging anew without new interactions would say.

Wrong wherever the archive is: the words speak of what was read, not of how dear somebody is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from operator import attrgetter

from visavis.network.contact_days import DIRECT, MAX_DIRECT, TWO_SIDED_KINDS, ContactDay, contact_days
from visavis.network.judgement import Because, Contact, TieJudgement, Value, Word
from visavis.network.mutuality import mutuality, strength
from visavis.network.rhythm import DORMANT_FROM, MIN_DAYS, mean_gap, quiet_from
from visavis.network.warmth import Sums, aged, decayed_sums, warmth

# Placeholders, not findings: no public log says how close its people felt. CLOSE_FROM lies between a mutual
# weekly tie (about 18) and a mutual monthly one (about 9), WARM_FROM under a mutual one every other month.
CLOSE_FROM = 14.0
WARM_FROM = 6.0
COOLING_SHARE = 0.5  # of the way to quiet

MAX_EVIDENCE = 12
OPENS_AFTER = timedelta(days=7)  # a message after a week without word from the user starts a conversation
WAITS_FROM = 2  # days; before that an answer may simply be on its way
WAITS_UNTIL = 60  # days; later an answer is a new beginning
IN_ORDER = attrgetter("at", "interaction")
ANSWERABLE_KINDS = frozenset({"mail", "message"})

REASONS: dict[str, tuple[str, ...]] = {
    "tie.unknown": (),
    "tie.at-rest": (),  # by the user's own word it is not judged
    "tie.slight.few": ("days", "last"),  # contact days in all
    "tie.slight.only-in": ("days", "last"),  # only they wrote, in what was read
    "tie.slight.only-out": ("days", "last"),  # only the user wrote, in what was read
    "tie.slight.rounds": ("days", "last"),  # never both of them outside of larger rounds
    "tie.slight.brief": ("days", "first", "last"),  # all within a few weeks, some time ago
    "tie.dormant": ("days", "silence_days", "last"),
    "tie.quiet": ("usual_gap_days", "silence_days", "last"),
    "tie.cooling": ("usual_gap_days", "silence_days", "last"),
    "tie.warm": ("usual_gap_days", "silence_days", "last"),
    "tie.warm.new": ("days", "first", "last"),  # too short for a usual gap
    "tie.close": ("usual_gap_days", "silence_days", "last"),
    "tie.close.new": ("days", "first", "last"),
}
"""Every reason a tie can have, with the names of its values: days are whole numbers, dates ISO text."""

UNKNOWN = TieJudgement(
    word="unknown",
    because=Because("tie.unknown"),
    evidence=(),
    warmth=None,
    mutuality=None,
    strength=None,
    days_in_touch=0,
    first=None,
    last=None,
    last_out=None,
    last_in=None,
    gap_days_mean=None,
    quiet_from=None,
    was_mutual=False,
    unanswered=None,
    unanswered_on=None,
    sums=(),
)

AT_REST = replace(UNKNOWN, because=Because("tie.at-rest"))


def judge_tie(contacts: Iterable[Contact], *, zone: tzinfo, at: datetime) -> TieJudgement:
    """The tie as it stands at `at`; later contacts are left out. Automated mail must already be gone."""
    read = sorted((contact for contact in contacts if contact.at <= at), key=IN_ORDER)
    days = contact_days(read, zone)
    return age_tie(_as_of_last(read, days, zone), on=at.astimezone(zone).date()) if days else UNKNOWN


def age_tie(judgement: TieJudgement, *, on: date) -> TieJudgement:
    """The same tie on a later day without new interactions: as if judged anew, but from what is stored."""
    if judgement.last is None:
        return judgement
    silence = max(0, (on - judgement.last).days)
    sums = aged(judgement.sums, silence)
    word, key = _word(judgement, silence, sums)
    return replace(
        judgement,
        word=word,
        because=Because(key, _values(judgement, key, silence)),
        warmth=warmth(sums),
        mutuality=mutuality(sums),
        strength=strength(sums),
    )


def is_waiting(judgement: TieJudgement, *, on: date) -> bool:
    """Whether a message of theirs waits for an answer: old enough to ask about it, and not too old."""
    since = judgement.unanswered_on
    return since is not None and WAITS_FROM <= (on - since).days <= WAITS_UNTIL


def _as_of_last(read: Sequence[Contact], days: Sequence[ContactDay], zone: tzinfo) -> TieJudgement:
    unanswered = _unanswered(read)
    return replace(
        UNKNOWN,
        evidence=tuple([contact.interaction for contact in reversed(read[-MAX_EVIDENCE:])]),
        days_in_touch=len(days),
        first=days[0].day,
        last=days[-1].day,
        last_out=next((day.day for day in reversed(days) if day.out), None),
        last_in=next((day.day for day in reversed(days) if day.in_), None),
        gap_days_mean=mean_gap(days),
        quiet_from=quiet_from(days),
        was_mutual=any(day.out >= DIRECT for day in days) and any(day.in_ >= DIRECT for day in days),
        unanswered=unanswered.interaction if unanswered else None,
        unanswered_on=unanswered.at.astimezone(zone).date() if unanswered else None,
        sums=decayed_sums(days),
    )


def _unanswered(read: Sequence[Contact]) -> Contact | None:
    """Their newest direct message, if the user knows them and has not written since.

    Most conversations end with a thank-you that wants no answer, so it must ask something or open a new one.
    """
    written: datetime | None = None
    newest: Contact | None = None
    for contact in read:
        if contact.outgoing or contact.kind in TWO_SIDED_KINDS:
            written, newest = contact.at, None
        elif written and contact.kind in ANSWERABLE_KINDS and contact.others <= MAX_DIRECT:
            newest = contact if contact.asks or contact.at - written >= OPENS_AFTER else newest
    return newest


def _word(tie: TieJudgement, silence: int, sums: Sums) -> tuple[Word, str]:
    if tie.days_in_touch < MIN_DAYS or not tie.was_mutual:
        return "slight", _slight_because(tie)
    if silence >= DORMANT_FROM:
        return "dormant", "tie.dormant"
    if tie.gap_days_mean is None or tie.quiet_from is None:
        return _word_without_rhythm(strength(sums) or 0.0)
    rest = (tie.quiet_from - _last(tie)).days
    if silence >= rest:
        return "quiet", "tie.quiet"
    if silence > max(tie.gap_days_mean, COOLING_SHARE * rest):
        return "cooling", "tie.cooling"
    return ("close", "tie.close") if (strength(sums) or 0.0) >= CLOSE_FROM else ("warm", "tie.warm")


def _slight_because(tie: TieJudgement) -> str:
    if tie.days_in_touch < MIN_DAYS:
        return "tie.slight.few"
    if tie.last_out is None:
        return "tie.slight.only-in"
    return "tie.slight.only-out" if tie.last_in is None else "tie.slight.rounds"


def _word_without_rhythm(now: float) -> tuple[Word, str]:
    if now >= CLOSE_FROM:
        return "close", "tie.close.new"
    return ("warm", "tie.warm.new") if now >= WARM_FROM else ("slight", "tie.slight.brief")


def _values(tie: TieJudgement, key: str, silence: int) -> dict[str, Value]:
    known: dict[str, Value] = {
        "days": tie.days_in_touch,
        "silence_days": silence,
        "usual_gap_days": max(1, round(tie.gap_days_mean or 0)),
        "first": tie.first.isoformat() if tie.first else "",
        "last": _last(tie).isoformat(),
    }
    return {name: known[name] for name in REASONS[key]}


def _last(tie: TieJudgement) -> date:
    assert tie.last is not None, "only a tie with contact days is aged"
    return tie.last
