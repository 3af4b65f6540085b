"""Hand-computed: Beta(1, b) and Beta(a, 1) have closed forms, and so has Beta(2, 2)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.beta import cumulative, quantile


def test_nothing_lies_outside_of_0_and_1() -> None:
    assert (cumulative(-0.1, 2, 3), cumulative(0, 2, 3), cumulative(1, 2, 3), cumulative(1.1, 2, 3)) == (0, 0, 1, 1)


@pytest.mark.parametrize("x", [0.01, 0.3, 0.5, 0.9, 0.999])
def test_closed_forms(x: float) -> None:
    assert cumulative(x, 1, 4) == pytest.approx(1 - (1 - x) ** 4, abs=1e-10)
    assert cumulative(x, 5, 1) == pytest.approx(x**5, abs=1e-10)
    assert cumulative(x, 2, 2) == pytest.approx(3 * x**2 - 2 * x**3, abs=1e-10)


def test_nine_of_ten_successes_leave_room_below() -> None:
    assert quantile(0.05, 10, 2) == pytest.approx(0.6356, abs=1e-3)
    assert quantile(0.95, 10, 2) == pytest.approx(0.9667, abs=1e-3)


@settings(max_examples=80, deadline=None)
@given(st.floats(0.002, 5000), st.floats(0.002, 5000), st.floats(0, 1), st.floats(0, 1))
def test_it_never_falls_and_stays_within_bounds(a: float, b: float, x: float, y: float) -> None:
    low, high = sorted((cumulative(min(x, y), a, b), cumulative(max(x, y), a, b)))
    assert cumulative(min(x, y), a, b) == pytest.approx(low, abs=1e-9)
    assert -1e-9 <= low <= high <= 1 + 1e-9
