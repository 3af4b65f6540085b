"""How worn a book is, by how many given names of one home are misspelt and how many are others."""

import pytest

from visavis.identity.worn import lower_bound, worn


@pytest.mark.parametrize(
    ("hits", "count", "bound"),
    [
        (0, 0, 0.0),
        (0, 10, 0.0),
        (4, 4, 4 / 13),  # n / (n + 9) where all are
        (17, 30, 0.3127),  # (17/30 + 9/60 - 3 * sqrt(221/27000 + 9/3600)) / (1 + 9/30)
    ],
)
def test_wilsons_lower_bound(hits: int, count: int, bound: float) -> None:
    assert lower_bound(hits, count) == pytest.approx(bound, abs=0.0005)


def test_families_are_orderly_and_a_few_slips_show_little() -> None:
    assert worn(0, 0) == worn(1, 0) == worn(0, 500) == worn(30, 300) == 0


def test_three_hundred_damaged_records_are_worn_and_more_of_them_through() -> None:
    assert worn(17, 13) == pytest.approx(0.81, abs=0.01)
    assert worn(54, 38) == worn(838, 611) == 1


def test_the_more_of_them_are_slips_the_more_worn() -> None:
    rising = [worn(slips, 100 - slips) for slips in range(20, 60, 5)]
    assert rising == sorted(rising)
    assert 0 < rising[3] < 1
