"""Bridges, constraint and open triads of networks small enough to count by hand."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.brokerage import Closure, bridges, closure, constraint, open_triads
from visavis.network.communities import Link, Trait, graph
from visavis.network.judgement import Because, Judgement

TOWN = Trait("place", "lübeck", "Lübeck")


def linked(*pairs: tuple[int, int]) -> dict[int, dict[int, float]]:
    return graph([(a, b, 1.0) for a, b in pairs])


def test_the_middle_of_a_star_is_hardly_constrained() -> None:
    star = linked((1, 2), (1, 3), (1, 4), (1, 5))
    assert constraint(star, 1) == pytest.approx(1 / 4)  # four times (1/4)^2
    assert constraint(star, 2) == pytest.approx(1.0)  # all depends on one


def test_a_triangle_constrains_everybody_in_it() -> None:
    triangle = linked((1, 2), (2, 3), (1, 3))
    assert constraint(triangle, 1) == pytest.approx(9 / 8)  # twice (1/2 + 1/2 * 1/2)^2


def test_weights_are_shares_of_attention() -> None:
    """Three quarters of the user's attention go to one of two who do not know each other."""
    assert constraint(graph([(1, 2, 3.0), (1, 3, 1.0)]), 1) == pytest.approx((3 / 4) ** 2 + (1 / 4) ** 2)


def test_nobody_around_is_no_constraint_but_nothing_to_tell() -> None:
    assert constraint({}, 1) is None
    assert closure((), []) == Closure(Judgement(None, "unknown", Because("closure.unknown")))


@pytest.mark.parametrize("size", [5, 30])
def test_where_all_know_each_other_it_is_closed_however_many_they_are(size: int) -> None:
    people = range(1, size + 1)
    found = closure(people, [Link(a, b, 0.5) for a, b in combinations(people, 2)])
    assert (found.judgement.value, found.judgement.word) == (1.0, "closed")


def test_a_circle_is_open_mixed_or_closed_by_the_share_of_pairs_that_know_each_other() -> None:
    """Five people are ten pairs: two that know each other are a fifth, four are two fifths, five are a half."""
    apart = [Link(person, 100 + person, 0.5) for person in range(1, 6)]  # each was seen with somebody else
    chain = [Link(1, 2, 0.9), Link(2, 3, 0.8), Link(3, 4, 0.7), Link(4, 5, 0.6), Link(1, 5, 0.5)]
    words = [closure(range(1, 6), [*apart, *chain[:known]]).judgement.word for known in (0, 2, 4, 5)]
    assert words == ["open", "open", "mixed", "closed"]
    found = closure(range(1, 6), [*apart, *reversed(chain[:4])])
    assert found.judgement.value == pytest.approx(0.4)
    assert found.judgement.n == 10
    assert found.judgement.because == Because("closure.mixed", {"people": 5, "pairs": 10, "known": 4})
    assert found.pairs == ((1, 2), (2, 3), (3, 4), (4, 5))  # the surest first


def test_what_is_merely_possible_was_seen_and_is_not_known() -> None:
    found = closure(range(1, 6), [Link(a, b, 0.3, is_sure=False) for a, b in combinations(range(1, 6), 2)])
    assert (found.judgement.value, found.judgement.word) == (0.0, "open")


def test_where_hardly_anybody_was_ever_seen_with_anybody_it_is_too_little_to_tell() -> None:
    clique = [Link(a, b, 0.5) for a, b in combinations(range(1, 6), 2)]
    assert closure(range(1, 5), clique[:3]).judgement.word == "unknown"  # four people
    assert closure(range(1, 11), clique).judgement.word == "closed"  # five of ten
    assert closure(range(1, 12), clique).judgement.word == "unknown"  # five of eleven


def test_a_bridge_is_the_only_way_to_three_people() -> None:
    """1 and 2 are in touch with the user; 11, 12 and 13 are known to 1 alone, 14 to both."""
    links = [Link(1, 11, 0.5, (91,)), Link(1, 12, 0.9, (92, 93, 94)), Link(1, 13, 0.5), Link(1, 14, 1.0)]
    (found,) = bridges({1: 9.0, 2: 8.0}, [*links, Link(2, 14, 0.3)])
    assert (found.person, found.behind) == (1, (12, 11, 13))
    assert found.judgement.because == Because("bridge.alone", {"person": 1, "behind": 3, "first": 12, "second": 11})
    assert found.judgement.evidence == (92, 93, 91)  # of each acquaintance two at most


def test_what_is_merely_possible_makes_no_bridge_and_undoes_one() -> None:
    links = [Link(1, there, 0.5) for there in (11, 12, 13)]
    assert bridges({1: 9.0, 2: 8.0}, [*links, Link(2, 13, 0.1, is_sure=False)]) == []
    assert bridges({1: 9.0}, [*links[:2], Link(1, 13, 0.5, is_sure=False)]) == []


def test_whoever_leads_to_two_is_no_bridge_yet() -> None:
    assert bridges({1: 9.0}, [Link(1, 11, 0.5), Link(1, 12, 0.5)]) == []


def test_the_dead_lead_nowhere_and_nobody_is_led_to_them() -> None:
    links = [Link(1, there, 0.5) for there in (11, 12, 13)]
    assert len(bridges({1: 9.0}, links)) == 1
    assert bridges({1: 9.0}, links, nowhere={1}) == []
    assert bridges({1: 9.0}, links, nowhere={13}) == []


def test_friends_of_friends_among_those_in_touch_are_no_bridge() -> None:
    assert bridges({1: 1.0, 2: 1.0, 3: 1.0, 4: 1.0}, [Link(1, there, 0.5) for there in (2, 3, 4)]) == []


def test_two_near_people_of_one_town_who_never_met_are_an_open_triad() -> None:
    (found,) = open_triads({1: 5.0, 2: 5.0, 3: 5.0}, [Link(2, 3, 0.1)], {1: [TOWN], 2: [TOWN]})
    assert (found.a, found.b, found.shared) == (1, 2, TOWN)


def test_whoever_knows_the_other_or_shares_a_name_only_is_none() -> None:
    family = Trait("surname", "okonkwo", "Okonkwo")
    assert open_triads({1: 5.0, 2: 5.0}, [Link(1, 2, 0.1)], {1: [TOWN], 2: [TOWN]}) == ()
    assert open_triads({1: 5.0, 2: 5.0}, [], {1: [family], 2: [family]}) == ()
    assert open_triads({1: 5.0}, [], {1: [TOWN], 2: [TOWN]}) == ()  # 2 is not near


def test_what_everybody_has_in_common_is_nothing_in_common() -> None:
    crowd = dict.fromkeys(range(1, 42), 1.0)
    assert open_triads(crowd, [], {person: [TOWN] for person in crowd}) == ()


@settings(max_examples=60, deadline=None)
@given(st.sets(st.tuples(st.integers(1, 6), st.integers(7, 20)), max_size=40))
def test_nobody_stands_behind_two_bridges(pairs: set[tuple[int, int]]) -> None:
    found = bridges({person: float(person) for person in range(1, 7)}, [Link(a, b, 0.5) for a, b in sorted(pairs)])
    behind = [there for one in found for there in one.behind]
    assert len(behind) == len(set(behind))
    assert all(len(one.behind) >= 3 for one in found)
