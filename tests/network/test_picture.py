"""The picture as a whole: what is drawn comes back from JSON as it was, and who died is not spoken of as quiet."""

import json
from dataclasses import replace
from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.communities import Link, Trait
from visavis.network.judgement import Word
from visavis.network.picture import NEAREST, Seen, draw, of, plain
from visavis.network.portfolio import Standing

ON = date(2026, 11, 24)
WORDS: tuple[Word, ...] = ("close", "warm", "cooling", "quiet", "dormant", "slight", "unknown")
CHOIR = Trait("tag", "choir", "Choir")


def standing(word: Word, near: float = 1.0) -> Standing:
    if word == "unknown":
        return Standing(word)
    years = dict.fromkeys((2019, 2023, 2026), (3, 2))
    return Standing(word, near, date(2019, 2, 1), date(2026, 5, 1), date(2026, 8, 1), years=years, they_begin=True)


def test_a_small_life_is_drawn_with_all_that_is_told_of_it() -> None:
    ties = {person: standing("close", 10.0 - person) for person in (1, 2, 3, 4)}
    ties |= {person: Standing("slight") for person in (5, 6, 7)}
    choir = tuple(Link(a, b, 0.9) for a, b in combinations((1, 2, 3, 4), 2))
    links = tuple(Link(1, there, 0.2, (there,)) for there in (5, 6, 7))
    drawn = draw(Seen(ties, (*choir, *links), dict.fromkeys((1, 2, 3, 4), (CHOIR,))), on=ON)
    assert [one.name.values.get("shared") for one in drawn.communities] == ["Choir"]
    assert [(one.person, one.behind) for one in drawn.bridges] == [(1, (5, 6, 7))]
    assert [(one.person, one.word) for one in drawn.changes] == [(person, "again") for person in (1, 2, 3, 4)]
    assert drawn.reach.judgement.because.values == {"reached": 1, "circles": 1, "beyond": 3}
    assert drawn.depth.judgement.because.values == {"close": 4, "warm": 0, "begin": 4}
    assert drawn.closure.judgement.word == "unknown"  # four people
    assert not drawn.is_large


def test_a_large_network_has_a_picture_of_its_nearest_beside_the_whole() -> None:
    ties = {person: standing("warm", float(person)) for person in range(1, NEAREST + 1)}
    ties |= {person: standing("unknown") for person in range(NEAREST + 1, NEAREST + 30)}
    drawn = draw(Seen(ties), on=ON)
    assert drawn.is_large
    assert {place.person for place in drawn.nearest.places} == set(range(1, NEAREST + 1))
    assert len(drawn.whole.places) == NEAREST + 29


def test_the_dead_are_drawn_in_memory_and_lead_nowhere() -> None:
    ties = {1: standing("close"), 2: standing("warm")} | {person: Standing("slight") for person in (5, 6, 7)}
    links = tuple(Link(1, there, 0.9) for there in (5, 6, 7))
    assert len(draw(Seen(ties, links), on=ON).bridges) == 1
    drawn = draw(Seen(ties | {1: replace(ties[1], is_dead=True)}, links), on=ON)
    assert drawn.dead == {1}
    assert 1 in {place.person for place in drawn.whole.places}
    assert (drawn.bridges, drawn.depth.judgement.n) == ((), 1)
    assert {one.person for one in drawn.changes} == {2}


def test_who_is_linked_but_not_in_the_network_is_left_out() -> None:
    drawn = draw(Seen({1: standing("warm")}, (Link(1, 99, 0.9),)), on=ON)
    assert drawn.links == ()
    assert [place.person for place in drawn.whole.places] == [1]


def test_nobody_at_all_is_an_empty_picture() -> None:
    drawn = draw(Seen({}), on=ON)
    assert (drawn.communities, drawn.whole.places, drawn.reach.judgement.word) == ((), (), "unknown")


PEOPLE = st.dictionaries(st.integers(1, 30), st.sampled_from(WORDS), max_size=20)
PAIRS = st.sets(st.tuples(st.integers(1, 15), st.integers(16, 30)), max_size=30)


@settings(max_examples=40, deadline=None)
@given(PEOPLE, PAIRS)
def test_what_was_drawn_comes_back_from_json_as_it_was(words: dict[int, Word], pairs: set[tuple[int, int]]) -> None:
    ties = {person: standing(word, float(person)) for person, word in words.items()}
    ties |= {person: replace(tie, is_dead=True) for person, tie in ties.items() if person % 7 == 0}
    links = tuple(Link(a, b, 0.5, (a,)) for a, b in sorted(pairs))
    drawn = draw(Seen(ties, links, {person: (CHOIR,) for person in ties if person % 3 == 0}), on=ON)
    assert of(json.loads(json.dumps(plain(drawn)))) == drawn
