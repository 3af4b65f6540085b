"""The order of nearness, counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.network.nearness import MOST_YEARS, circle, nearness, years_together

ITS_YEARS = st.lists(st.tuples(st.integers(0, 366), st.integers(0, 366)), max_size=40)


def test_a_year_counts_whole_with_four_days_from_each_side() -> None:
    assert years_together([(4, 4)]) == 1.0
    assert years_together([(4, 9), (12, 5)]) == 2.0


def test_a_greeting_each_way_once_a_year_counts_a_quarter() -> None:
    assert years_together([(1, 1)] * 8) == 2.0


def test_a_loud_quarter_is_one_year_however_loud() -> None:
    assert years_together([(90, 88)]) == 1.0


def test_who_only_ever_writes_has_no_year_with_the_user() -> None:
    assert years_together([(0, 52)] * 12) == 0.0
    assert years_together([(0, 52), (1, 52), (0, 52)]) == 0.25  # "please, no more of it"


def test_nothing_read_is_nothing_together() -> None:
    assert years_together([]) == 0.0
    assert nearness(None, 0.0) == 0.0


def test_thirty_years_are_as_near_as_ten() -> None:
    assert years_together([(20, 20)] * 30) == years_together([(20, 20)] * 10) == MOST_YEARS


def test_a_friend_of_nine_years_in_a_silent_half_year_stands_before_a_new_weekly_tie() -> None:
    friend = nearness(4.5, years_together([(6, 6)] * 9))  # once a month, nothing since spring
    project = nearness(16.0, years_together([(30, 30)]))
    assert (friend, project) == (18.0, 17.5)


@pytest.mark.parametrize(
    ("closeness", "was_mutual", "silence", "expected"),
    [
        ("close", False, 4000, 3),  # the user's own word, whatever was read
        ("", True, 0, 2),
        ("warm", True, 364, 2),
        ("", True, 365, 1),
        ("", False, 0, 0),
        ("slight", True, 0, 0),
    ],
)
def test_the_circles(closeness: str, was_mutual: bool, silence: int, expected: int) -> None:
    assert circle(closeness=closeness, was_mutual=was_mutual, silence_days=silence) == expected


def test_the_dead_are_not_among_the_nearest() -> None:
    assert circle(closeness="", was_mutual=True, silence_days=9, is_dead=True) == 0
    assert circle(closeness="close", was_mutual=True, silence_days=9, is_dead=True) == 0


@given(ITS_YEARS, st.randoms())
def test_the_order_of_the_years_does_not_matter(years: list[tuple[int, int]], chance: object) -> None:
    mixed = list(years)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert years_together(mixed) == pytest.approx(years_together(years))


@given(ITS_YEARS, st.integers(0, 366), st.integers(0, 366))
def test_one_more_year_never_takes_away(years: list[tuple[int, int]], out: int, in_: int) -> None:
    assert 0 <= years_together(years) <= years_together([*years, (out, in_)]) <= MOST_YEARS


@given(ITS_YEARS)
def test_it_does_not_matter_whose_days_are_counted_first(years: list[tuple[int, int]]) -> None:
    assert years_together([(in_, out) for out, in_ in years]) == years_together(years)
