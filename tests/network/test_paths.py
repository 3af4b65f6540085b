from collections.abc import Iterator
from itertools import pairwise, permutations
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.paths import HOPS, Path, cost, graph, paths

ANA, BERND, CLARA, DORA, EMIL = range(1, 6)


def test_the_word_goes_over_the_one_who_answers_and_knows_the_target() -> None:
    known = graph([(ANA, CLARA, 0.5), (BERND, CLARA, 0.8)])
    found = paths(known, {ANA: 0.9, BERND: 0.4}, CLARA)
    assert [path.people for path in found] == [(ANA, CLARA), (BERND, CLARA)]
    assert [path.chance for path in found] == pytest.approx([0.45, 0.32])


def test_a_friend_of_a_friend_is_asked_when_that_is_likelier() -> None:
    known = graph([(ANA, BERND, 0.9), (BERND, CLARA, 0.9), (DORA, CLARA, 0.1)])
    found = paths(known, {ANA: 0.8, DORA: 0.8}, CLARA)
    assert [path.people for path in found] == [(ANA, BERND, CLARA), (DORA, CLARA)]
    assert found[0].chance == pytest.approx(0.8 * 0.9 * 0.9)


def test_nobody_is_asked_to_go_further_than_three_ties() -> None:
    chain = [(ANA, BERND, 0.9), (BERND, CLARA, 0.9), (CLARA, DORA, 0.9)]
    assert paths(graph(chain), {ANA: 0.9}, DORA) == ()
    assert [one.people for one in paths(graph(chain), {ANA: 0.9}, DORA, hops=4)] == [(ANA, BERND, CLARA, DORA)]


def test_the_cheapest_way_to_the_middle_may_have_too_many_ties() -> None:
    """Over Ana and Bernd one comes to Clara likelier than over Dora, but then there is no tie left to Emil."""
    known = graph([(ANA, BERND, 0.95), (BERND, CLARA, 0.95), (DORA, CLARA, 0.3), (CLARA, EMIL, 0.9)])
    first = {ANA: 0.9, DORA: 0.9}
    (found,) = paths(known, first, EMIL)
    assert found.people == (DORA, CLARA, EMIL)
    assert found.chance == pytest.approx(0.9 * 0.3 * 0.9)
    assert paths(known, first, EMIL, hops=None)[0].people == (ANA, BERND, CLARA, EMIL)


def test_the_second_path_does_without_the_first_person_of_the_first() -> None:
    known = graph([(ANA, CLARA, 0.9), (ANA, BERND, 0.9), (BERND, CLARA, 0.8), (BERND, DORA, 0.5), (DORA, CLARA, 0.5)])
    found = paths(known, {ANA: 0.9, BERND: 0.2}, CLARA)
    assert [path.people for path in found] == [(ANA, CLARA), (BERND, CLARA)]


def test_who_is_known_directly_is_still_found_over_others() -> None:
    known = graph([(ANA, CLARA, 0.5)])
    assert [path.people for path in paths(known, {CLARA: 0.9, ANA: 0.5}, CLARA)] == [(ANA, CLARA)]


def test_nobody_who_knows_the_target_is_no_path() -> None:
    known = graph([(ANA, BERND, 0.9), (CLARA, DORA, 0.9)])
    assert paths(known, {ANA: 0.9}, CLARA) == ()
    assert paths(known, {ANA: 0.9}, EMIL) == ()
    assert paths(known, {}, BERND) == ()


def test_a_tie_or_an_answer_without_any_chance_is_no_tie() -> None:
    assert paths(graph([(ANA, CLARA, 0.0)]), {ANA: 0.9}, CLARA) == ()
    assert paths(graph([(ANA, CLARA, 0.5)]), {ANA: 0.0}, CLARA) == ()


def test_nothing_is_certain() -> None:
    assert paths(graph([(ANA, CLARA, 1.0)]), {ANA: 1.0}, CLARA)[0].chance == pytest.approx(0.99**2)
    assert cost(0.5) == pytest.approx(0.6931, abs=1e-4)


people = st.integers(1, 7)
chances = st.integers(1, 20).map(lambda twentieths: twentieths / 20)
ties = st.dictionaries(st.tuples(people, people).filter(lambda pair: pair[0] < pair[1]), chances, max_size=14)


def every_path(known: dict[tuple[int, int], float], first: dict[int, float], hops: int) -> Iterator[Path]:
    """All there are, over whomever: the slow way."""
    strength = known | {(b, a): chance for (a, b), chance in known.items()}
    for length in range(2, min(hops, 7) + 1):
        for way in permutations(range(1, 8), length):
            steps = [strength.get(pair, 0.0) for pair in pairwise(way)]
            if way[0] in first and all(steps):
                yield Path(way, prod(min(0.99, step) for step in [first[way[0]], *steps]))


@settings(max_examples=60, deadline=None)
@given(ties, st.dictionaries(people, chances, max_size=4), people, st.integers(2, 5))
def test_the_best_path_is_the_best_of_all_there_are(
    known: dict[tuple[int, int], float], first: dict[int, float], target: int, hops: int
) -> None:
    found = paths(graph((a, b, chance) for (a, b), chance in known.items()), first, target, hops=hops)
    over = {one: chance for one, chance in first.items() if one != target}
    taken: set[int] = set()
    for path in found:
        rivals = [one for one in every_path(known, over, hops) if one.people[-1] == target]
        assert path.chance == pytest.approx(max(one.chance for one in rivals if not taken & set(one.people)))
        assert path.people in {one.people for one in rivals}
        taken.add(path.people[0])
    ways = (set(one.people) for one in every_path(known, over, hops) if one.people[-1] == target)
    assert len(found) == 3 or all(way & taken for way in ways)


@settings(max_examples=40, deadline=None)
@given(ties, st.dictionaries(people, chances, max_size=4), people)
def test_the_order_of_the_ties_does_not_matter(
    known: dict[tuple[int, int], float], first: dict[int, float], target: int
) -> None:
    told = [(a, b, chance) for (a, b), chance in known.items()]
    turned = [(b, a, chance) for a, b, chance in reversed(told)]
    assert paths(graph(told), first, target) == paths(graph(turned), first, target)
    assert all(len(path.people) <= HOPS for path in paths(graph(told), first, target))
