from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import log1p, sqrt
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import alternating, day, judged, on, talk
from visavis.network.judgement import Because, Circumstances, Contact
from visavis.network.tie import (
    REASONS,
    UNKNOWN,
    age_tie,
    as_read,
    at_stake,
    is_dormant,
    is_quiet,
    is_waiting,
    judge_tie,
)

WEEKLY = alternating(7, 30)  # the last on day 203
DAILY = alternating(1, 120)  # the last on day 119


def test_nothing_read_is_unknown_and_claims_nothing() -> None:
    tie = judged("", at=10)
    assert tie == UNKNOWN
    assert (tie.warmth, tie.mutuality, tie.strength, tie.quiet_from) == (None, None, None, None)


def test_two_days_are_slight() -> None:
    tie = judged("0me 4them", at=5)
    assert (tie.word, tie.because) == ("slight", Because("tie.slight.few", {"days": 2, "last": "2026-01-05"}))


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("0them 20them 40them 60them", "tie.slight.only-in"),
        ("0me 20me 40me 60me", "tie.slight.only-out"),
        ("0me/30 20them/30 40me/30 60them/30", "tie.slight.rounds"),
    ],
)
def test_what_never_went_both_ways_between_the_two_is_slight(told: str, key: str) -> None:
    tie = judged(told, at=61)
    assert (tie.word, tie.because.key, tie.was_mutual) == ("slight", key, False)


def test_a_weekly_exchange_is_close() -> None:
    tie = judged(WEEKLY, at=205)
    assert tie.word == "close"
    assert tie.because.values == {"usual_gap_days": 7, "silence_days": 2, "last": "2026-07-23"}


def test_a_monthly_exchange_is_warm() -> None:
    assert judged(alternating(30, 12), at=345).word == "warm"


def test_a_friend_who_writes_twice_a_year_is_warm_in_their_own_rhythm() -> None:
    assert judged(alternating(180, 8), at=1260 + 200).word == "warm"


def test_a_daily_tie_is_quiet_after_two_weeks_and_says_since_when() -> None:
    assert judged(DAILY, at=119 + 13).word == "cooling"
    tie = judged(DAILY, at=119 + 14)
    assert (tie.word, tie.quiet_from) == ("quiet", day(133))
    assert tie.because == Because("tie.quiet", {"usual_gap_days": 1, "silence_days": 14, "last": "2026-04-30"})


def test_a_tie_is_cooling_most_of_the_way_to_quiet() -> None:
    assert judged(WEEKLY, at=203).quiet_from == day(229)
    assert [judged(WEEKLY, at=203 + silence).word for silence in (20, 21, 25, 26)] == [
        "close",
        "cooling",  # more than 4/5 of 26 days
        "cooling",
        "quiet",
    ]


def test_a_year_of_silence_after_both_wrote_is_dormant() -> None:
    assert judged(WEEKLY, at=203 + 364).word == "quiet"
    tie = judged(WEEKLY, at=203 + 365)
    assert (tie.word, tie.because.values["silence_days"]) == ("dormant", 365)
    assert is_dormant(tie, on=day(203 + 365))
    assert not is_dormant(tie, on=day(203 + 364))


@pytest.mark.parametrize(("silence", "word"), [(30, "warm"), (360, "warm"), (395, "warm"), (453, "warm")])
def test_who_writes_at_christmas_is_neither_quiet_nor_dormant_in_the_thirteenth_month(silence: int, word: str) -> None:
    greetings = "0me 2them 365me 368them 731me 732them 1096me 1097them 1461me 1463them"
    tie = judged(greetings, at=1463 + silence)
    assert tie.word == word
    assert not is_quiet(tie, on=day(1463 + silence))
    assert not is_dormant(tie, on=day(1463 + silence))


def test_after_two_years_a_slow_tie_is_dormant_too() -> None:
    tie = judged(alternating(365, 10), at=9 * 365 + 730)
    assert tie.word == "dormant"


def test_one_projects_burst_two_years_ago_is_no_close_tie() -> None:
    project = alternating(1, 90)
    assert judged(project, at=90).word == "close"
    tie = judged(project, at=90 + 730)
    assert tie.word == "dormant"
    assert (tie.strength or 0) < 6  # of about 33 in its last week


def test_a_short_episode_is_warm_while_fresh_and_slight_when_faded() -> None:
    episode = "0me 2them 5me 6them"
    assert judged(episode, at=7).because.key == "tie.warm.new"
    assert judged(episode, at=200).because.key == "tie.slight.brief"
    assert judged(episode, at=900).because.key == "tie.slight.brief"  # it never was more


def test_what_lies_after_the_moment_of_judging_is_left_out() -> None:
    assert judged("0me 10them 40me 90them", at=60) == judged("0me 10them 40me", at=60)


def test_the_evidence_is_the_newest_twelve_newest_first() -> None:
    tie = judged(alternating(3, 20), at=60)
    assert tie.evidence == tuple(range(20, 8, -1))


def test_last_days_are_kept_for_each_direction() -> None:
    tie = judged("0me 10them 40them", at=41)
    assert (tie.first, tie.last, tie.last_out, tie.last_in) == (day(0), day(40), day(0), day(40))


def test_the_day_is_that_of_the_users_calendar() -> None:
    late = Contact(1, datetime(2026, 6, 1, 22, 30, tzinfo=UTC), outgoing=True)
    tie = judge_tie([late], zone=ZoneInfo("Europe/Vienna"), at=datetime(2026, 6, 3, tzinfo=UTC))
    assert str(tie.last) == "2026-06-02"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("0me 20them", 2),  # a letter out of the blue
        ("0me 1them?", 2),  # a question
        ("0me 1them", None),  # a thank-you
        ("0me 1them? 2them", 2),  # the question still stands after the thank-you
        ("0me 20them 21me", None),  # answered
        ("0me 20them 21me/9", None),  # answered in a larger round
        ("0me 20them?/3", None),  # not meant for the user alone
        ("0me 20them?/2", 2),
        ("20them?", None),  # a stranger
    ],
)
def test_a_message_is_unanswered_when_it_asks_or_opens_and_nothing_followed(told: str, expected: int | None) -> None:
    assert judged(told, at=30).unanswered == expected


def test_a_meeting_answers_a_letter() -> None:
    met = talk("22me", kind="meeting")[0]._replace(interaction=3)
    assert judge_tie([*talk("0me 20them?"), met], zone=UTC, at=on(30)).unanswered is None


def test_a_call_of_theirs_waits_for_no_answer() -> None:
    called = talk("20them", kind="call")[0]._replace(interaction=2)
    assert judge_tie([*talk("0me"), called], zone=UTC, at=on(30)).unanswered is None


@pytest.mark.parametrize(("silence", "waiting"), [(1, False), (2, True), (60, True), (61, False)])
def test_an_answer_is_waited_for_between_two_and_sixty_days(silence: int, *, waiting: bool) -> None:
    assert is_waiting(judged("0me 20them", at=21), on=day(20 + silence)) is waiting


def test_nobody_waits_in_an_unknown_tie() -> None:
    assert not is_waiting(UNKNOWN, on=day(0))


def test_an_unknown_tie_stays_unknown_with_time() -> None:
    assert age_tie(UNKNOWN, on=day(900)) == UNKNOWN


def test_a_day_before_the_last_contact_counts_as_that_day() -> None:
    assert age_tie(judged(WEEKLY, at=203), on=day(100)) == judged(WEEKLY, at=203)


def test_the_users_own_word_stands_before_what_was_read() -> None:
    said = Circumstances(closeness="close")
    tie = judged(WEEKLY, at=203 + 90, said=said)
    assert (tie.word, tie.because) == ("close", Because("tie.close.said", {"days": 30, "last": "2026-07-23"}))
    assert is_quiet(tie, on=day(203 + 90))  # the silence is there, whatever the word
    assert as_read(tie, on=day(203 + 90)).because.key == "tie.quiet"
    assert judged("", at=5, said=said).because == Because("tie.close.said.unread")


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (Circumstances(is_kin=True), "tie.warm.kin"),
        (Circumstances(is_fine=True), "tie.warm.fine"),
        (Circumstances(is_fine=True, is_kin=True), "tie.warm.fine"),
    ],
)
@pytest.mark.parametrize("silence", [40, 400, 2000])
def test_in_a_family_silence_alone_says_nothing(said: Circumstances, key: str, silence: int) -> None:
    tie = judged(WEEKLY, at=203 + silence, said=said)
    assert tie.because == Because(key, {"silence_days": silence, "last": "2026-07-23"})
    assert not is_quiet(tie, on=day(203 + silence))
    assert not is_dormant(tie, on=day(203 + silence))


def test_within_their_rhythm_kin_are_as_close_as_others() -> None:
    assert judged(WEEKLY, at=205, said=Circumstances(is_kin=True)).because.key == "tie.close"


def test_a_wished_rhythm_takes_the_place_of_the_learned_one() -> None:
    monthly = Circumstances(every_days=30, is_kin=True)
    kept = judged(WEEKLY, at=203 + 29, said=monthly).because
    assert kept == Because("tie.warm.wished", {"every_days": 30, "silence_days": 29, "last": "2026-07-23"})
    assert judged(WEEKLY, at=203 + 6, said=monthly).because.key == "tie.close"  # no longer than usual
    tie = judged(WEEKLY, at=203 + 30, said=monthly)
    assert tie.because == Because("tie.quiet.wished", {"every_days": 30, "silence_days": 30, "last": "2026-07-23"})
    assert judged("0me", at=31, said=monthly).word == "quiet"  # of a rhythm nothing need have been read
    yearly = Circumstances(every_days=365)
    assert judged(WEEKLY, at=203 + 364, said=yearly).word == "warm"


@pytest.mark.parametrize(
    ("told", "key"), [("", "tie.unknown.memory"), ("0me 40them", "tie.slight.memory"), (WEEKLY, "tie.warm.memory")]
)
@pytest.mark.parametrize("silence", [10, 3000])
def test_the_dead_are_kept_in_memory(told: str, key: str, silence: int) -> None:
    tie = judged(told, at=203 + silence, said=Circumstances(is_dead=True))
    assert tie.because.key == key
    assert not is_quiet(tie, on=day(203 + silence))
    assert not is_dormant(tie, on=day(203 + silence))


def test_death_goes_before_the_users_own_word() -> None:
    said = Circumstances(is_dead=True, closeness="close", every_days=7)
    tie = judged(WEEKLY, at=203 + 90, said=said)
    assert (tie.word, tie.because.key) == ("warm", "tie.warm.memory")
    assert tie.circumstances.is_dead
    assert not is_quiet(tie, on=day(203 + 90))


ONCE = "0me 1them 3me 4them "  # both, long ago
TEN_MAILS = " ".join(f"{number}me" for number in range(200, 1200, 100))


def test_who_wrote_once_and_answered_nothing_since_is_not_warm() -> None:
    tie = judged(ONCE + TEN_MAILS, at=1101)
    assert tie.because == Because("tie.slight.unheard", {"since": "2026-01-05"})
    assert (tie.word, tie.was_mutual) == ("slight", False)
    assert not is_quiet(tie, on=day(1100 + 300))
    assert not is_dormant(tie, on=day(1100 + 800))
    assert judged(f"{ONCE}{TEN_MAILS} 1105them", at=1106).word in {"warm", "close"}


@pytest.mark.parametrize(
    ("told", "unheard"),
    [
        ("0me 1them 40them 120me 240me 404me", False),  # 364 days after they wrote
        ("0me 1them 40them 120me 240me 405me", True),
        ("0me 1them 40them 240me 405me", False),  # two letters are soon unanswered
        ("0me 1them 40them 120me 405me 407me", True),
    ],
)
def test_only_a_year_and_three_letters_alone_end_it(told: str, *, unheard: bool) -> None:
    tie = judged(told, at=410)
    assert (tie.because.key == "tie.slight.unheard") is unheard
    assert tie.was_mutual is not unheard


def test_an_old_friend_of_whom_the_user_wrote_the_last_letters_is_dormant() -> None:
    tie = judged(f"{alternating(14, 60)} 840me 860me 880me", at=880 + 500)
    assert tie.word == "dormant"


def test_in_a_family_letters_that_nobody_answered_say_nothing_either() -> None:
    assert judged(ONCE + TEN_MAILS, at=1101, said=Circumstances(is_kin=True)).was_mutual
    assert judged(ONCE + TEN_MAILS, at=1150, said=Circumstances(is_kin=True)).word == "warm"


def test_whom_the_user_calls_slight_is_not_missed_unless_they_wish_it() -> None:
    slight = Circumstances(closeness="slight")
    tie = judged(WEEKLY, at=203, said=slight)
    assert is_quiet(judged(WEEKLY, at=203), on=day(300))
    assert not is_quiet(tie, on=day(300))
    assert not is_dormant(tie, on=day(203 + 800))
    wished = judged(WEEKLY, at=203, said=replace(slight, every_days=30))
    assert is_quiet(wished, on=day(300))


def test_what_is_at_stake_by_hand() -> None:
    tie = judged(alternating(10, 74), at=730)  # 74 days over two years, the last on day 730
    assert at_stake(tie, on=day(790)) == pytest.approx(log1p(60 / sqrt(11)) * log1p(37))
    wished = judged(alternating(10, 74), at=730, said=Circumstances(every_days=30))
    assert at_stake(wished, on=day(790)) == pytest.approx(log1p(60 / sqrt(31)) * log1p(37))
    assert at_stake(UNKNOWN, on=day(790)) == 0.0


def test_where_only_received_mail_was_read_mutuality_is_not_recorded() -> None:
    letters = "0them 20them 40them 60them"
    tie = judged(letters, at=61, said=Circumstances(recorded="in"))
    assert (tie.word, tie.because.key) == ("unknown", "tie.unknown.received")
    assert tie.mutuality is None
    assert tie.once_mutual is None
    assert tie.strength == tie.warmth
    assert judged(letters, at=61).mutuality == 0.0
    assert judged("0me 20me 40me", at=61, said=Circumstances(recorded="out")).because.key == "tie.unknown.sent"


def test_what_it_once_was_is_kept() -> None:
    fresh, faded = judged(WEEKLY, at=203), judged(WEEKLY, at=203 + 3000)
    assert fresh.once_mutual == faded.once_mutual == pytest.approx(fresh.mutuality)
    assert (faded.mutuality or 0) < 0.1


turns = st.lists(
    st.tuples(st.integers(0, 700), st.booleans(), st.integers(1, 5), st.booleans()), min_size=0, max_size=25
)


def contacts(told: list[tuple[int, bool, int, bool]]) -> list[Contact]:
    return [
        Contact(number, on(when), mine, others, asks=asks) for number, (when, mine, others, asks) in enumerate(told)
    ]


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 1200))
def test_a_stored_tie_aged_is_the_tie_judged_anew(told: list[tuple[int, bool, int, bool]], later: int) -> None:
    stored = judge_tie(contacts(told), zone=UTC, at=on(700))
    assert age_tie(stored, on=day(700 + later)) == judge_tie(contacts(told), zone=UTC, at=on(700 + later))


circumstances = st.builds(
    Circumstances,
    closeness=st.sampled_from(["", "", "close", "warm", "slight"]),
    every_days=st.sampled_from([None, None, 7, 365]),
    is_fine=st.booleans(),
    is_kin=st.booleans(),
    is_dead=st.booleans(),
    recorded=st.sampled_from(["both", "in", "out"]),
)


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 1200), circumstances)
def test_every_reason_gives_exactly_the_values_it_promises(
    told: list[tuple[int, bool, int, bool]], later: int, said: Circumstances
) -> None:
    tie = judge_tie(contacts(told), zone=UTC, at=on(700) + timedelta(days=later), circumstances=said)
    assert tuple(tie.because.values) == REASONS[tie.because.key]
    assert tie.because.key.split(".")[1] == tie.word
    assert age_tie(tie, on=day(700 + later)) == tie


@settings(max_examples=60, deadline=None)
@given(turns, st.integers(0, 999))
def test_the_order_in_which_contacts_come_does_not_matter(told: list[tuple[int, bool, int, bool]], seed: int) -> None:
    in_order, shuffled = contacts(told), contacts(told)
    Random(seed).shuffle(shuffled)
    assert judge_tie(shuffled, zone=UTC, at=on(700)) == judge_tie(in_order, zone=UTC, at=on(700))


@settings(max_examples=60, deadline=None)
@given(turns, st.integers(0, 700), st.booleans())
def test_one_more_contact_day_never_lowers_warmth(
    told: list[tuple[int, bool, int, bool]],
    when: int,
    mine: bool,
) -> None:
    more = [*contacts(told), Contact(9999, on(when), mine)]
    before, after = (judge_tie(every, zone=UTC, at=on(700)).warmth or 0.0 for every in (contacts(told), more))
    assert after >= before - 1e-9


@settings(max_examples=60, deadline=None)
@given(turns, st.integers(0, 1200), st.integers(0, 1200), circumstances)
def test_time_alone_never_raises_anything(
    told: list[tuple[int, bool, int, bool]], sooner: int, later: int, said: Circumstances
) -> None:
    tie = judge_tie(contacts(told), zone=UTC, at=on(700), circumstances=said)
    first, last = sorted((sooner, later))
    before, after = age_tie(tie, on=day(700 + first)), age_tie(tie, on=day(700 + last))
    for figure in ("warmth", "mutuality", "strength"):
        assert (getattr(after, figure) or 0.0) <= (getattr(before, figure) or 0.0)


def test_one_refusal_makes_no_exchange_of_ten_cold_letters() -> None:
    cold = " ".join(f"{day}them" for day in range(0, 40, 4))
    tie = judged(f"{cold} 41me", at=160)
    assert (tie.word, is_quiet(tie, on=day(160))) == ("slight", False)
    assert judged(f"{cold} 41me 45me", at=46).word != "slight"  # twice is an answer
