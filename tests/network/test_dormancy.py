"""The order of dormant ties, counted by hand."""

from hypothesis import given
from hypothesis import strategies as st

from visavis.network.dormancy import former, reopens


def test_where_no_common_contact_is_known_only_the_tie_itself_counts() -> None:
    assert reopens(0, 0) == 0.0
    assert former(6.0, reopens(0, 0)) == 6.0


def test_who_leads_to_a_circle_that_fell_silent_counts_half_more() -> None:
    assert reopens(5, 0) == 1.0
    assert former(6.0, 1.0) == 9.0


def test_whose_circle_the_user_is_in_touch_with_anyway_leads_nowhere_new() -> None:
    assert reopens(5, 5) == 0.0


def test_between_them() -> None:
    assert reopens(4, 1) == 0.75
    assert former(4.0, 0.75) == 5.5


def test_what_never_was_mutual_is_worth_nothing_again() -> None:
    assert former(None, 1.0) == former(0.0, 1.0) == 0.0


@given(st.integers(1, 200), st.data(), st.floats(0, 40))
def test_one_more_common_contact_in_touch_never_raises_it(common: int, told: st.DataObject, once: float) -> None:
    in_touch = told.draw(st.integers(0, common - 1))
    assert former(once, reopens(common, in_touch + 1)) <= former(once, reopens(common, in_touch))
