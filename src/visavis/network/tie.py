"""One tie, judged whole: a word for it, why, and what that rests on.

    the user's own word, where there is one: close, warm or slight
    unknown   nothing was read, or one direction alone, or the user asked to leave this tie alone
    slight    fewer than three contact days; or not two meant for this person from each side, or not any more
              (`is_mutual`); or a short episode that has faded before any rhythm showed
    dormant   silent for a year or longer, against the tie's own rhythm (after two years against any), and once mutual
    quiet     silent against the tie's own rhythm (rhythm.py), or for as long as the user wished not to be
    cooling   past the usual gap, and most of the way from the last contact to being quiet
    close     strength S + 2 M of CLOSE_FROM or more
    warm      every other tie that keeps its rhythm, however slow

The first that fits is taken. Kin, and ties that are fine without writing by the user's word, are never cooling, quiet,
dormant or faded: there silence says nothing. Who has died is kept in memory, with a reason of its own that goes before
all others, the user's own word among them. The word beside it is only what there was: whoever lists, orders or draws
people asks `circumstances.is_dead` and not the word. Whom the user calls slight is not missed: never quiet or dormant,
unless they wish to hear from each other.

A judgement is made once, as of the last contact (running.py), and aged: a stored one says on any later day what
judging anew without new interactions would say. Whether a tie is silent is asked by `is_quiet` and `is_dormant`, not
by the word: the user's own word may stand before it.

Wrong wherever the archive is: the words speak of what was read, not of how dear somebody is.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from typing import cast

from visavis.network.judgement import NOTHING_SAID, Because, Circumstances, Contact, TieJudgement, Value, Word
from visavis.network.mutuality import mutuality, strength
from visavis.network.rhythm import DORMANT_FROM, DORMANT_WHATEVER, MIN_DAYS, YEAR, drift, quiet_from, usual_gap
from visavis.network.running import Running, fold
from visavis.network.warmth import aged, warmth

# Placeholders, not findings: no public log says how close its people felt. CLOSE_FROM lies between a mutual
# weekly tie (about 18) and a mutual monthly one (about 9), WARM_FROM under a mutual one every other month.
CLOSE_FROM = 14.0
WARM_FROM = 6.0
COOLING_SHARE = 0.8  # of the way to quiet; where a season sets that, a pause like those before ends just here

EACH_SIDE = 2  # days from each side make a tie mutual
UNHEARD_DAYS = 3  # on which the user wrote and nothing came back

WAITS_FROM = 2  # days; before that an answer may simply be on its way
WAITS_UNTIL = 60  # days; later an answer is a new beginning

REASONS: dict[str, tuple[str, ...]] = {
    "tie.unknown": (),
    "tie.unknown.received": ("days", "last"),  # of what the two write, only what came in was read
    "tie.unknown.sent": ("days", "last"),
    "tie.unknown.memory": (),  # they have died
    "tie.at-rest": (),  # by the user's own word it is not judged
    "tie.slight.few": ("days", "last"),  # contact days in all
    "tie.slight.only-in": ("days", "last"),  # only they wrote, in what was read
    "tie.slight.only-out": ("days", "last"),  # only the user wrote, in what was read
    "tie.slight.rounds": ("days", "last"),  # outside of larger rounds not both of them, or one of them once
    "tie.slight.unheard": ("since",),  # they were last heard from; the user has written since, for a year and longer
    "tie.slight.brief": ("days", "first", "last"),  # all within a few weeks, some time ago
    "tie.slight.memory": ("days", "last"),
    "tie.slight.said": ("days", "last"),  # the user's own word, beside what was read
    "tie.slight.said.unread": (),
    "tie.dormant": ("days", "silence_days", "last"),
    "tie.quiet": ("usual_gap_days", "silence_days", "last"),
    "tie.quiet.wished": ("every_days", "silence_days", "last"),  # the rhythm is the user's wish
    "tie.cooling": ("usual_gap_days", "silence_days", "last"),
    "tie.warm": ("usual_gap_days", "silence_days", "last"),
    "tie.warm.new": ("days", "first", "last"),  # too short for a usual gap
    "tie.warm.kin": ("silence_days", "last"),  # family: silence says nothing
    "tie.warm.wished": ("every_days", "silence_days", "last"),  # longer than usual, and within the user's wish
    "tie.warm.fine": ("silence_days", "last"),  # fine without writing, by the user's word
    "tie.warm.memory": ("days", "first", "last"),
    "tie.warm.said": ("days", "last"),
    "tie.warm.said.unread": (),
    "tie.close": ("usual_gap_days", "silence_days", "last"),
    "tie.close.new": ("days", "first", "last"),
    "tie.close.said": ("days", "last"),
    "tie.close.said.unread": (),
}
"""Every reason a tie can have, with the names of its values: days are whole numbers, dates ISO text. The second part of
a key is the word."""

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


def judge_tie(
    contacts: Iterable[Contact], *, zone: tzinfo, at: datetime, circumstances: Circumstances = NOTHING_SAID
) -> TieJudgement:
    """The tie as it stands at `at`; later contacts are left out. Automated mail must already be gone."""
    return judge(fold(contacts, zone=zone, at=at), on=at.astimezone(zone).date(), circumstances=circumstances)


def judge(running: Running, *, on: date, circumstances: Circumstances = NOTHING_SAID) -> TieJudgement:
    """The tie on that day, from what was read of it and from what else is known."""
    return age_tie(_as_of_last(running, circumstances), on=on)


def age_tie(judgement: TieJudgement, *, on: date) -> TieJudgement:
    """The same tie on a later day without new interactions: as if judged anew, but from what is stored."""
    if judgement.because.key == AT_REST.because.key:
        return judgement
    silence = _silence(judgement, on)
    sums = aged(judgement.sums, silence)
    recorded = judgement.circumstances.recorded
    now = strength(sums, recorded)
    key = _key(judgement, on, now or 0.0)
    return replace(
        judgement,
        word=cast("Word", key.split(".")[1]),
        because=Because(key, _values(judgement, key, silence)),
        warmth=warmth(sums),
        mutuality=mutuality(sums, recorded),
        strength=now,
    )


def as_read(judgement: TieJudgement, *, on: date) -> TieJudgement:
    """The same tie without the user's own closeness: its word by what was read."""
    return age_tie(replace(judgement, circumstances=replace(judgement.circumstances, closeness="")), on=on)


def is_waiting(judgement: TieJudgement, *, on: date) -> bool:
    """Whether a message of theirs waits for an answer: old enough to ask about it, and not too old."""
    since = judgement.unanswered_on
    return since is not None and WAITS_FROM <= (on - since).days <= WAITS_UNTIL


def is_quiet(judgement: TieJudgement, *, on: date) -> bool:
    """Whether the two are silent against their rhythm, or against the user's wish; whatever the word is."""
    begin, said = judgement.quiet_from, judgement.circumstances
    counts = said.every_days is not None or (_is_mutual(judgement) and said.closeness != "slight")
    return begin is not None and begin <= on and counts and not is_dormant(judgement, on=on)


def is_dormant(judgement: TieJudgement, *, on: date) -> bool:
    """Whether a tie that was once mutual and had a rhythm rests for a year or longer, and longer than it ever did."""
    said = judgement.circumstances
    silence = _silence(judgement, on)
    if silence < DORMANT_FROM or not _is_mutual(judgement) or judgement.gap_days_mean is None:
        return False
    if said.is_dead or said.every_days is not None or _is_calm(said) or said.closeness == "slight":
        return False
    return silence >= DORMANT_WHATEVER or judgement.quiet_from is None or judgement.quiet_from <= on


def at_stake(judgement: TieJudgement, *, on: date) -> float:
    """The drift of a silence (rhythm.py), for ordering alone: how far it is out of rhythm, the user's wish before the
    tie's own, and how much there was: contact days a year, over the whole tie.
    """
    if judgement.first is None or judgement.last is None:
        return 0.0
    usual = judgement.circumstances.every_days or judgement.gap_days_mean or 0.0
    years = max(1.0, (judgement.last - judgement.first).days / YEAR)
    return drift(_silence(judgement, on), usual, judgement.days_in_touch / years)


def is_mutual(running: Running, said: Circumstances = NOTHING_SAID) -> bool:
    """Whether something meant for this very person came from both sides, on two days at least, and still does: one
    "no, thank you" to somebody who wrote ten times is no exchange.

    It no longer does when the user has gone on writing for a year without hearing from them, on three days or more;
    where silence says nothing, that says nothing either.
    """
    is_unheard = running.unheard >= UNHEARD_DAYS and running.unheard_on - running.last_in >= YEAR
    out, in_ = (sum(days) for days in zip(*running.years.values(), strict=True)) if running.years else (0, 0)
    return min(out, in_) >= EACH_SIDE and (_is_calm(said) or not is_unheard)


def _as_of_last(running: Running, circumstances: Circumstances) -> TieJudgement:
    if not running.days:
        return replace(UNKNOWN, circumstances=circumstances)
    last = date.fromordinal(running.last)
    return replace(
        UNKNOWN,
        evidence=tuple(reversed(running.evidence)),
        days_in_touch=running.days,
        first=date.fromordinal(running.first),
        last=last,
        last_out=_day(running.last_out),
        last_in=_day(running.last_in),
        gap_days_mean=usual_gap(tuple(running.recent)),
        quiet_from=_quiet_from(running, last, circumstances),
        was_mutual=is_mutual(running, circumstances),
        unanswered=running.unanswered,
        unanswered_on=_day(running.unanswered_on),
        sums=running.sums,
        once_mutual=running.once_mutual if circumstances.recorded == "both" else None,
        circumstances=circumstances,
    )


def _quiet_from(running: Running, last: date, said: Circumstances) -> date | None:
    """By the user's wish, else by the tie's own rhythm; None where silence says nothing."""
    if said.is_dead:
        return None
    if said.every_days is not None:
        return last + timedelta(days=said.every_days)
    return None if _is_calm(said) else _day(quiet_from(tuple(running.recent)) or 0)


def _is_calm(said: Circumstances) -> bool:
    """Whether silence says nothing; a wished rhythm of the user's own says more than that they are kin."""
    return said.every_days is None and (said.is_fine or said.is_kin)


def _is_mutual(tie: TieJudgement) -> bool:
    return tie.was_mutual and tie.days_in_touch >= MIN_DAYS


def _key(tie: TieJudgement, on: date, now: float) -> str:
    said = tie.circumstances
    if said.is_dead:
        return "tie.unknown.memory" if not tie.last else f"tie.{'warm' if _is_mutual(tie) else 'slight'}.memory"
    if said.closeness:
        return f"tie.{said.closeness}.said" + ("" if tie.last else ".unread")
    if is_quiet(tie, on=on):
        return "tie.quiet.wished" if said.every_days else "tie.quiet"
    if not _is_mutual(tie):
        return _key_of_slight(tie)
    return "tie.dormant" if is_dormant(tie, on=on) else _key_in_rhythm(tie, _silence(tie, on), now)


def _key_of_slight(tie: TieJudgement) -> str:
    if tie.last is None:
        return "tie.unknown"
    if tie.days_in_touch < MIN_DAYS:
        return "tie.slight.few"
    if tie.circumstances.recorded != "both":
        return "tie.unknown.received" if tie.circumstances.recorded == "in" else "tie.unknown.sent"
    if tie.last_out is None:
        return "tie.slight.only-in"
    if tie.last_in is None:
        return "tie.slight.only-out"
    has_gone_on = (tie.last_out - tie.last_in).days >= YEAR
    return "tie.slight.unheard" if has_gone_on else "tie.slight.rounds"


def _key_in_rhythm(tie: TieJudgement, silence: int, now: float) -> str:
    is_calm = _is_calm(tie.circumstances)
    calm = "tie.warm.fine" if tie.circumstances.is_fine else "tie.warm.kin"
    if tie.gap_days_mean is None:
        if now >= CLOSE_FROM:
            return "tie.close.new"
        return "tie.warm.new" if now >= WARM_FROM else calm if is_calm else "tie.slight.brief"
    if is_calm and silence > tie.gap_days_mean:
        return calm
    if tie.quiet_from and not tie.circumstances.every_days:
        rest = (tie.quiet_from - _last(tie)).days
        if silence > max(tie.gap_days_mean, COOLING_SHARE * rest):
            return "tie.cooling"
    if now >= CLOSE_FROM:
        return "tie.close"
    return "tie.warm.wished" if tie.circumstances.every_days and silence > tie.gap_days_mean else "tie.warm"


def _values(tie: TieJudgement, key: str, silence: int) -> dict[str, Value]:
    known: dict[str, Value] = {
        "days": tie.days_in_touch,
        "silence_days": silence,
        "usual_gap_days": max(1, round(tie.gap_days_mean or 0)),
        "every_days": tie.circumstances.every_days or 0,
        "first": tie.first.isoformat() if tie.first else "",
        "last": tie.last.isoformat() if tie.last else "",
        "since": tie.last_in.isoformat() if tie.last_in else "",
    }
    return {name: known[name] for name in REASONS[key]}


def _silence(tie: TieJudgement, on: date) -> int:
    """Whole days since the last contact; 0 where nothing was read."""
    return max(0, (on - tie.last).days) if tie.last else 0


def _last(tie: TieJudgement) -> date:
    assert tie.last is not None, "only a tie with contact days has a rhythm"
    return tie.last


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
