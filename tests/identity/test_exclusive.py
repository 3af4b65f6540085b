"""Pairs that cannot all be true are none of them certain."""

from collections.abc import Mapping

import pytest

from visavis.identity.exclusive import contradict, excluding, rivals
from visavis.identity.match import Evidence, Known, Proposal, Sureness

PEOPLE: Mapping[int, Known] = {
    1: Known(1, ("Alex Lang",), ("alex@example.org",), ("+493023125001",)),
    2: Known(2, ("Alexander Lang",), ("alex@example.org",)),
    3: Known(3, ("Alexandra Lang",), phones=("+493023125001",)),
    4: Known(4, ("Alex Lang",), phones=("+493023125001",)),
}
NOBODY: frozenset[frozenset[int]] = frozenset()


def proposal(a: int, b: int, sureness: Sureness = "certain", *against: str) -> Proposal:
    return Proposal(a, b, 0.5, sureness, (Evidence("same-name"),), tuple(map(Evidence, against)))


def test_two_who_contradict_each_other_are_not_both_the_third() -> None:
    first, second = excluding([proposal(1, 2), proposal(1, 3)], PEOPLE, two=NOBODY)
    assert (first.sureness, second.sureness) == ("possible", "possible")
    assert first.against == (Evidence("excluded", {"name": "Alexandra Lang (+493023125001)"}),)
    assert second.against == (Evidence("excluded", {"name": "Alexander Lang (alex@example.org)"}),)


def test_three_entries_that_may_all_be_one_stay_certain() -> None:
    found = [proposal(1, 2), proposal(1, 4), proposal(2, 4, "possible", "nothing-else", "other-phone")]
    assert excluding(found, PEOPLE, two=NOBODY) == found


def test_two_who_took_part_together_or_are_kept_apart_exclude_each_other() -> None:
    found = excluding([proposal(1, 2), proposal(1, 4)], PEOPLE, two=frozenset({frozenset((2, 4))}))
    assert [one.sureness for one in found] == ["possible", "possible"]


@pytest.mark.parametrize(
    ("key", "sureness"), [("together", "possible"), ("other-birthday", "possible"), ("other-address", "certain")]
)
def test_what_the_two_have_against_each_other_counts_if_it_makes_them_two(key: str, sureness: str) -> None:
    found = [proposal(1, 2), proposal(1, 4), proposal(2, 4, "possible", key)]
    assert [one.sureness for one in excluding(found, PEOPLE, two=NOBODY)] == [sureness, sureness, "possible"]


def test_a_pair_that_is_not_certain_excludes_nobody() -> None:
    found = [proposal(1, 2), proposal(1, 3, "likely")]
    assert excluding(found, PEOPLE, two=NOBODY) == found


def test_others_keep_their_place_and_their_sureness() -> None:
    people = {**PEOPLE, 5: Known(5, ("Nadia Okonkwo",)), 6: Known(6, ("Nadia Okonkwo",))}
    found = excluding([proposal(1, 2), proposal(5, 6), proposal(1, 3)], people, two=NOBODY)
    assert [(one.a, one.b, one.sureness) for one in found] == [
        (1, 2, "possible"),
        (5, 6, "certain"),
        (1, 3, "possible"),
    ]


def test_rivals_are_those_who_share_a_certain_third() -> None:
    assert rivals([proposal(1, 2), proposal(1, 3), proposal(4, 5), proposal(3, 6, "likely")]) == {frozenset((2, 3))}


def test_birthdays_contradict_and_partial_ones_do_not() -> None:
    a, b, c = (Known(i, birthdays=(day,)) for i, day in enumerate(("1970-05-04", "1971-05-04", "--05-04")))
    assert contradict(a, b)
    assert not contradict(a, c)
