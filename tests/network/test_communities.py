"""Circles of small networks that can be seen at a glance."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.communities import Community, Link, Trait, communities, graph, louvain, modularity
from visavis.network.judgement import Because

TWO_TRIANGLES = [(1, 2, 1.0), (2, 3, 1.0), (1, 3, 1.0), (3, 4, 1.0), (4, 5, 1.0), (5, 6, 1.0), (4, 6, 1.0)]


def clique(*people: int) -> list[Link]:
    return [Link(a, b, 0.8) for a in people for b in people if a < b]


def near(*people: int) -> dict[int, float]:
    """The first is the nearest."""
    return {person: 100.0 - place for place, person in enumerate(people)}


def firm(name: str) -> Trait:
    return Trait("organisation", name.casefold(), name)


def called(found: Iterable[Community]) -> list[tuple[str, tuple[int, ...]]]:
    return [(str(one.name.values.get("shared", one.name.key)), one.people) for one in found]


def test_two_triangles_on_a_string_are_two_circles() -> None:
    home = louvain(graph(TWO_TRIANGLES))
    assert home == {1: 1, 2: 1, 3: 1, 4: 4, 5: 4, 6: 4}
    # m = 7; each triangle holds 3 links and 7 of the 14 ends: 2 (3/7 - (7/14)^2)
    assert modularity(graph(TWO_TRIANGLES), home) == pytest.approx(5 / 14)


def test_whoever_knows_nobody_in_the_network_has_no_modularity() -> None:
    assert modularity({}, {}) == 0.0
    assert louvain({}) == {}


def test_a_strong_link_outweighs_two_weak_ones() -> None:
    """Person 3 stands between two pairs."""
    home = louvain(graph([(1, 2, 1.0), (4, 5, 1.0), (3, 1, 0.1), (3, 2, 0.1), (3, 4, 0.9)]))
    assert home[3] == home[4] == home[5] != home[1]


def test_a_circle_is_called_by_the_firm_most_of_it_share() -> None:
    traits = {1: [firm("Hafenwerk")], 2: [firm("Hafenwerk")], 3: [firm("Hafenwerk")], 5: [firm("Nordufer")]}
    found = communities(near(1, 2, 3, 4), clique(1, 2, 3, 4), traits)
    assert called(found) == [("Hafenwerk", (1, 2, 3, 4))]


def test_what_everybody_else_shares_too_names_no_circle() -> None:
    """Three of four wear the tag, and so do five others: it is not theirs."""
    tag = Trait("tag", "friends", "Friends")
    traits = {person: [tag] for person in (1, 2, 3, 5, 6, 7, 8, 9)}
    first = communities(near(1, 2, 3, 4, 5, 6, 7, 8, 9), [*clique(1, 2, 3, 4), *clique(5, 6, 7, 8, 9)], traits)
    assert first[1].name == Because("community.two", {"a": 1, "b": 2})


def test_without_anything_in_common_the_two_nearest_give_the_name() -> None:
    (found,) = communities(near(7, 3, 5, 9), clique(3, 5, 7, 9), {})
    assert found == Community(Because("community.two", {"a": 7, "b": 3}), (7, 3, 5, 9))


def test_colleagues_of_whom_no_common_letter_was_read_still_find_each_other() -> None:
    found = communities(near(1, 2, 3, 4, 5), [], {person: [firm("Papierboot")] for person in (1, 2, 3, 4)})
    assert called(found) == [("Papierboot", (1, 2, 3, 4)), ("community.others", (5,))]


def test_three_are_no_circle_yet() -> None:
    assert called(communities(near(1, 2, 3), clique(1, 2, 3), {})) == [("community.others", (1, 2, 3))]


def test_two_circles_never_bear_one_name() -> None:
    traits = {person: [firm("Hafenwerk")] for person in (1, 2, 3, 4, 5)}
    traits |= {person: [Trait("organisation", "other", "HAFENWERK")] for person in (11, 12, 13, 14)}
    found = communities(near(1, 2, 3, 4, 5, 11, 12, 13, 14), [], traits)
    assert [one.name.key for one in found] == ["community.organisation", "community.two"]


def test_a_town_names_a_circle_but_makes_none() -> None:
    town = {person: [Trait("place", "lübeck", "Lübeck")] for person in (1, 2, 3, 4)}
    assert called(communities(near(1, 2, 3, 4), [], town)) == [("community.others", (1, 2, 3, 4))]
    assert called(communities(near(1, 2, 3, 4), clique(1, 2, 3, 4), town)) == [("Lübeck", (1, 2, 3, 4))]


def test_a_round_without_a_name_joins_and_names_nothing() -> None:
    choir = {person: [Trait("round", "1 2 3 4", "")] for person in (1, 2, 3, 4)}
    (found,) = communities(near(1, 2, 3, 4), [], choir)
    assert found.name.key == "community.two"


LINKS = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12), st.floats(0.05, 1.0)), max_size=30)


@settings(max_examples=60, deadline=None)
@given(LINKS, st.randoms(use_true_random=False))
def test_everybody_stands_in_one_circle_whatever_the_order(
    links: list[tuple[int, int, float]], dice: "st.DataObject"
) -> None:
    people = {person: float(person % 5) for person in range(1, 13)}
    pairs = {(min(a, b), max(a, b)): Link(min(a, b), max(a, b), strength) for a, b, strength in links if a != b}
    found = communities(people, pairs.values(), {})
    assert sorted(person for one in found for person in one.people) == sorted(people)
    shuffled = list(pairs.values())
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert communities(people, shuffled, {}) == found


@settings(max_examples=60, deadline=None)
@given(LINKS)
def test_circles_are_never_worse_than_everybody_alone(links: list[tuple[int, int, float]]) -> None:
    linked = graph(links)
    assert modularity(linked, louvain(linked)) >= modularity(linked, {node: node for node in linked}) - 1e-9
