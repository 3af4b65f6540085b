from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.talk import alternating, day, days
from visavis.network.rhythm import drift, mean_gap, p_alive, p_contact, p_gone, quiet_from


def test_two_days_are_too_few_for_a_rhythm() -> None:
    assert mean_gap(days("0me 40them")) is None
    assert quiet_from(days("0me 40them")) is None


def test_a_fortnight_of_letters_is_one_matter_not_a_rhythm() -> None:
    assert quiet_from(days("0me 3them 7me 12them 14me")) is None


def test_the_mean_gap_is_the_span_over_the_gaps() -> None:
    assert mean_gap(days("0me 10them 40me")) == 20.0


def test_a_new_pace_takes_over_after_twenty_contact_days() -> None:
    slower = f"{alternating(1, 300)} " + " ".join(f"{300 + 30 * number}me" for number in range(20))
    assert mean_gap(days(slower)) == 30.0


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
    talk = days(alternating(1, 60))
    assert quiet_from(talk) == talk[-1].day + timedelta(days=14)


def test_a_slow_tie_is_given_at_least_two_of_its_gaps() -> None:
    talk = days(alternating(60, 12))
    assert (quiet_from(talk) or day(0)) >= talk[-1].day + timedelta(days=120)


def test_drift_by_hand() -> None:
    assert drift(60, 15, 19) == pytest.approx(2.772589 * 2.995732, rel=1e-6)  # ln(1 + 60 / 4) * ln(20)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 900), min_size=3, max_size=30, unique=True))
def test_the_first_quiet_day_is_the_first_on_which_all_three_signs_hold(numbers: list[int]) -> None:
    talk = days(" ".join(f"{number}me" for number in sorted(numbers)))
    usual, found = mean_gap(talk), quiet_from(talk)
    if usual is None or found is None:
        assert usual is None
        assert found is None
        return
    recent = talk[-20:]
    repeats, span = len(recent) - 1, (recent[-1].day - recent[0].day).days

    def out_of_rhythm(silence: int) -> bool:
        fallen = p_contact(repeats, span, span + silence, 30) <= p_contact(repeats, span, span, 30) / 2
        return fallen and silence >= 14 and silence >= 2 * usual

    silence = (found - talk[-1].day).days
    assert out_of_rhythm(silence)
    assert not out_of_rhythm(silence - 1)
