from math import log

import pytest

from tests.network.talk import sums_of
from visavis.network.warmth import aged, warmth


def test_nothing_read_has_no_warmth() -> None:
    assert warmth(()) is None


def test_one_day_just_now_is_three_times_the_logarithm_of_two() -> None:
    assert warmth(sums_of("0me")) == pytest.approx(3 * log(2))


def test_after_thirty_days_the_middle_sum_is_halved() -> None:
    sums = aged(sums_of("0me"), 30)
    assert sums[1] == pytest.approx(0.5)
    assert sums[0] == pytest.approx(2 ** (-30 / 7))
    assert sums[2] == pytest.approx(2 ** (-1 / 6))


def test_two_days_a_week_apart_add_up() -> None:
    assert sums_of("0me 7them")[0] == pytest.approx(1 + 0.5)


def test_each_direction_has_its_own_sums() -> None:
    sums = sums_of("0me 7them")
    assert sums[3] == pytest.approx(0.5)
    assert sums[6] == pytest.approx(1.0)


def test_ageing_twice_is_ageing_once() -> None:
    sums = sums_of("0me 3them 9me")
    assert aged(aged(sums, 11), 19) == pytest.approx(aged(sums, 30))


def test_many_messages_on_one_day_warm_no_more_than_one() -> None:
    assert warmth(sums_of("0me 0me 0me 0me")) == warmth(sums_of("0me"))


def test_warmth_only_falls_in_silence() -> None:
    sums = sums_of("0me 3them 9me")
    falling = [warmth(aged(sums, silence)) or 0.0 for silence in range(0, 400, 20)]
    assert falling == sorted(falling, reverse=True)
