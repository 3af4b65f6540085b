from math import log

import pytest

from tests.network.talk import alternating, sums_of
from visavis.network.mutuality import mutuality, strength
from visavis.network.warmth import warmth


def test_nothing_read_is_neither_mutual_nor_strong() -> None:
    assert mutuality(()) is None
    assert strength(()) is None


def test_thirty_letters_without_one_from_the_other_side_are_not_mutual() -> None:
    sums = sums_of(" ".join(f"{day}me" for day in range(30)))
    assert mutuality(sums) == 0.0
    assert strength(sums) == warmth(sums)


def test_one_day_with_both_is_three_times_the_logarithm_of_three() -> None:
    assert mutuality(sums_of("0me 0them")) == pytest.approx(3 * log(3))  # ln(1 + 2 * sqrt(1 * 1))


def test_the_same_number_of_days_is_more_mutual_when_shared_evenly() -> None:
    even, uneven = sums_of(alternating(2, 8)), sums_of("0me 2me 4me 6me 8me 10me 12me 14them")
    assert (mutuality(even) or 0) > (mutuality(uneven) or 0) > 0


def test_where_one_direction_is_not_recorded_there_is_warmth_alone() -> None:
    sums = sums_of("0them 20them")
    assert mutuality(sums, "in") is None
    assert strength(sums, "in") == warmth(sums)
    assert mutuality(sums) == 0.0
