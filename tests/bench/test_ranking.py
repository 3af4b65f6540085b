"""The measures by which orders and chances are judged, on orders small enough to reckon by hand."""

from importlib import import_module
from math import log2
from typing import Any

import pytest


@pytest.fixture
def ranking() -> Any:
    return import_module("ranking")


FOUND_FIRST_AND_THIRD = [(9.0, True), (5.0, False), (3.0, True), (1.0, False)]


def test_an_order_is_as_good_as_what_it_puts_above(ranking: Any) -> None:
    assert ranking.auc(FOUND_FIRST_AND_THIRD) == 3 / 4
    assert ranking.average_precision(FOUND_FIRST_AND_THIRD) == pytest.approx((1 + 2 / 3) / 2)
    assert ranking.ndcg(FOUND_FIRST_AND_THIRD, 20) == pytest.approx((1 + 1 / 2) / (1 + 1 / log2(3)))


def test_values_that_are_the_same_share_their_places(ranking: Any) -> None:
    same = [(1.0, True), (1.0, False), (1.0, False)]
    for order in (same, same[::-1]):
        assert ranking.auc(order) == 0.5
        assert ranking.average_precision(order) == pytest.approx(1 / 3)


def test_a_chance_is_held_against_how_often_it_came(ranking: Any) -> None:
    told = [(0.25, True), (0.25, False), (0.25, False), (0.25, False), (0.95, False)]
    assert ranking.calibration_error(told) == pytest.approx(0.95 / 5)
    assert ranking.brier([(0.5, True), (1.0, False)]) == pytest.approx((0.25 + 1) / 2)


def test_a_difference_of_one_ego_alone_is_seen_to_be_uncertain(ranking: Any) -> None:
    alike = ranking.difference([(ego, 0.7, 0.6) for ego in range(50)])
    assert alike["by"] == alike["low"] == alike["high"] == pytest.approx(0.1)
    by_one = ranking.difference([(ego, 1.0 if ego == 0 else 0.5, 0.5) for ego in range(50)])
    assert by_one["by"] == pytest.approx(0.01)
    assert by_one["low"] == 0
