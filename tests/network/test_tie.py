from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import alternating, day, judged, on, talk
from visavis.network.judgement import Because, Contact
from visavis.network.tie import REASONS, UNKNOWN, age_tie, is_waiting, judge_tie

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


def test_a_tie_is_cooling_half_way_to_quiet() -> None:
    assert judged(WEEKLY, at=203).quiet_from == day(235)
    assert [judged(WEEKLY, at=203 + silence).word for silence in (16, 17, 31, 32)] == [
        "close",
        "cooling",
        "cooling",
        "quiet",
    ]


def test_a_year_of_silence_after_both_wrote_is_dormant() -> None:
    assert judged(WEEKLY, at=203 + 364).word == "quiet"
    tie = judged(WEEKLY, at=203 + 365)
    assert (tie.word, tie.because.values["silence_days"]) == ("dormant", 365)


def test_a_short_episode_is_warm_while_fresh_and_slight_when_faded() -> None:
    episode = "0me 2them 5me 6them"
    assert judged(episode, at=7).because.key == "tie.warm.new"
    assert judged(episode, at=200).because.key == "tie.slight.brief"


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
    met = replace(talk("22me", kind="meeting")[0], interaction=3)
    assert judge_tie([*talk("0me 20them?"), met], zone=UTC, at=on(30)).unanswered is None


def test_a_call_of_theirs_waits_for_no_answer() -> None:
    called = replace(talk("20them", kind="call")[0], interaction=2)
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


turns = st.lists(
    st.tuples(st.integers(0, 700), st.booleans(), st.integers(1, 5), st.booleans()), min_size=0, max_size=25
)


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 1200))
def test_a_stored_tie_aged_is_the_tie_judged_anew(told: list[tuple[int, bool, int, bool]], later: int) -> None:
    contacts = [
        Contact(number, on(when), mine, others, asks=asks) for number, (when, mine, others, asks) in enumerate(told)
    ]
    stored = judge_tie(contacts, zone=UTC, at=on(700))
    assert age_tie(stored, on=day(700 + later)) == judge_tie(contacts, zone=UTC, at=on(700 + later))


@settings(max_examples=80, deadline=None)
@given(turns, st.integers(0, 1200))
def test_every_reason_gives_exactly_the_values_it_promises(told: list[tuple[int, bool, int, bool]], later: int) -> None:
    contacts = [Contact(number, on(when), mine, others) for number, (when, mine, others, _) in enumerate(told)]
    tie = judge_tie(contacts, zone=UTC, at=on(700) + timedelta(days=later))
    assert tuple(tie.because.values) == REASONS[tie.because.key]
    assert tie.because.key.split(".")[1] == tie.word
