from itertools import accumulate
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.rhythm import drift, own_pause, p_alive, p_contact, p_gone, quiet_from, usual_gap

DAILY = range(60)
WEEKLY = range(0, 7 * 30, 7)
CHRISTMAS = (0, 366, 729, 1095, 1458)  # one greeting a year, now and then a day earlier or later


def bunches(length: int, pauses: list[int]) -> tuple[int, ...]:
    """So many days in a row, then a pause, again and again."""
    begins = accumulate((length - 1 + pause for pause in pauses), initial=0)
    return tuple(begin + day for begin in begins for day in range(length))


def silent_until(days: list[int] | tuple[int, ...] | range) -> int:
    """How many days of silence it takes to be quiet."""
    found = quiet_from(days)
    assert found is not None
    return found - days[-1]


def test_two_days_are_too_few_for_a_rhythm() -> None:
    assert usual_gap((0, 40)) is None
    assert quiet_from((0, 40)) is None
    assert own_pause((0, 40)) == 0


def test_a_fortnight_of_letters_is_one_matter_not_a_rhythm() -> None:
    assert quiet_from((0, 3, 7, 12, 14)) is None


def test_the_mean_gap_is_the_span_over_the_gaps() -> None:
    assert usual_gap((0, 10, 40)) == 20.0


def test_an_answer_on_the_next_day_belongs_to_the_same_occasion() -> None:
    # Gaps of 1 and 14 days, 6.2 on average; less than a third of that is an answer.
    assert usual_gap((0, 1, 15, 16, 30, 31)) == 14.0
    assert usual_gap((0, 3, 30, 33, 60, 63)) == 27.0
    assert usual_gap((0, 5, 30, 35, 60, 65)) == 13.0  # 5, 25, 5, 25, 5: five days are no answer any more


def test_a_daily_tie_is_daily() -> None:
    assert usual_gap(range(29)) == 1.0


def test_a_new_pace_takes_over_after_twenty_contact_days() -> None:
    assert usual_gap([*range(300), *range(300, 900, 30)]) == 30.0


def test_after_the_first_day_alone_nobody_is_gone() -> None:
    assert p_alive(0, 0, 500) == 1.0


def test_alive_by_hand() -> None:
    # x = 2, t_x = 30, T = 70: 1 / (1 + .5 / 6 * (80 / 40) ^ 2.3) = 1 / (1 + .0833 * 4.9246)
    assert p_alive(2, 30, 70) == pytest.approx(0.70903, abs=1e-5)


def test_contact_within_thirty_days_by_hand() -> None:
    # P(alive) * (1 - (80 / 110) ^ 2.3) = .70903 * (1 - .48067)
    assert p_contact(2, 30, 70, 30) == pytest.approx(0.36822, abs=1e-4)


def test_gone_is_what_is_left_of_half_a_year() -> None:
    assert p_gone(2, 30, 70) == pytest.approx(1 - p_contact(2, 30, 70, 180))


def test_a_long_archive_does_not_overflow() -> None:
    assert p_alive(3000, 3000, 30000) == pytest.approx(0.0)


def test_a_daily_tie_is_quiet_after_a_fortnight() -> None:
    assert silent_until(DAILY) == 14


def test_a_slow_tie_is_given_at_least_two_of_its_gaps() -> None:
    assert silent_until(range(0, 60 * 12, 60)) >= 120


@pytest.mark.parametrize(
    ("gaps", "pause"),
    [
        ([7, 7, 7, 7], 8.75),  # 5/4 of the third longest
        ([7, 7, 42, 7, 7], 42),  # it alone parts two bunches
        ([7, 7, 41, 7, 7], 8.75),
        ([7, 7, 40, 7, 40, 7], 40),  # the second longest
        ([1, 348], 435),  # two Christmases
        ([7, 7, 40, 90, 7, 7], 90),  # it alone parts two bunches: 40 is less than six times seven
        ([7, 7, 50, 120, 7, 7], 62.5),  # 120 may be an illness; 5/4 of what else parts bunches
        ([7, 7, 50, 100, 7, 7], 125),  # no more than twice as long: 5/4 of the longest
        ([7] * 23 + [50, 100], 50),  # two of 25 gaps are no life in bunches: an illness and a holiday
        ([7] * 22 + [50, 100], 125),  # two of 24 are
        ([7, 7, 200, 7, 7], 250),  # 5/4: longer than a season
        ([2, 2, 2, 2], 2.5),
    ],
)
def test_the_own_pause_by_hand(gaps: list[int], pause: float) -> None:
    assert own_pause(list(accumulate(gaps, initial=0))) == pause


def test_only_the_last_sixty_contact_days_tell_the_pauses() -> None:
    long_ago = [0, 300, 600, *range(700, 800)]
    assert own_pause(long_ago) == 1.25


def test_who_writes_at_christmas_is_not_missed_in_the_thirteenth_month() -> None:
    assert silent_until(CHRISTMAS) > 13 * 31


def test_who_writes_in_bunches_is_not_missed_between_them() -> None:
    thrice_a_year = bunches(5, [120, 110, 125, 118, 121, 119])
    assert own_pause(thrice_a_year) == pytest.approx(1.25 * 125)
    assert silent_until(thrice_a_year) > 130


@pytest.mark.parametrize(("bunches_seen", "at_most"), [(3, 0.05), (4, 0.02), (6, 0.01)])
def test_who_comes_back_after_80_to_120_days_is_hardly_ever_missed_before(bunches_seen: int, at_most: float) -> None:
    dice = Random(5)
    missed = 0
    for _ in range(400):
        days: list[int] = []
        begin = 0
        for _ in range(bunches_seen):
            length = dice.randint(2, 8)
            days += range(begin, begin + length)
            begin = days[-1] + dice.randint(80, 120)
        found = quiet_from(days)
        missed += found is not None and found <= begin
    assert missed / 400 <= at_most


def test_two_occasions_are_no_rhythm_yet() -> None:
    assert quiet_from((0, 1, 349)) is None  # two Christmases
    assert quiet_from((0, 1, 44)) is None  # one matter, and a question six weeks later
    assert silent_until((0, 1, 349, 351, 714)) > 365


def test_a_pause_that_was_seen_once_counts_too() -> None:
    assert silent_until(bunches(6, [100])) > 100


def test_one_long_absence_does_not_hide_a_weekly_tie_that_has_fallen_silent() -> None:
    ill_once, holiday = 90, 21
    gaps = [7] * 10 + [ill_once] + [7] * 10 + [holiday] + [7] * 10 + [holiday] + [7] * 10
    assert silent_until(list(accumulate(gaps, initial=0))) < ill_once


def test_drift_by_hand() -> None:
    assert drift(60, 15, 19) == pytest.approx(2.772589 * 2.995732, rel=1e-6)  # ln(1 + 60 / 4) * ln(20)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 900), min_size=3, max_size=70, unique=True))
def test_the_first_quiet_day_is_the_first_on_which_all_signs_hold(numbers: list[int]) -> None:
    days = sorted(numbers)
    usual, found = usual_gap(days), quiet_from(days)
    if usual is None or found is None:
        assert usual is None
        assert found is None
        return
    recent = days[-20:]
    repeats, span = len(recent) - 1, recent[-1] - recent[0]

    def out_of_rhythm(silence: int) -> bool:
        fallen = p_contact(repeats, span, span + silence, 30) <= p_contact(repeats, span, span, 30) * 0.65
        return fallen and silence >= 14 and silence >= 2 * usual and silence > own_pause(days)

    silence = found - days[-1]
    assert out_of_rhythm(silence)
    assert not out_of_rhythm(silence - 1)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 2000), min_size=3, max_size=130, unique=True))
def test_what_is_older_than_sixty_contact_days_has_no_say_in_the_pause(numbers: list[int]) -> None:
    days = sorted(numbers)
    assert own_pause(days) == own_pause(days[-60:])
