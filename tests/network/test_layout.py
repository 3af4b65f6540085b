"""Where people stand in the picture: nearer when they are nearer, with their circle, never on top of each other."""

from itertools import combinations
from math import atan2, dist, hypot, pi

from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.network.communities import Community, Link
from visavis.network.judgement import Because, Word
from visavis.network.layout import Layout, Place, layout

WORDS: tuple[Word, ...] = ("close", "warm", "cooling", "quiet", "dormant", "slight", "unknown")


def circle(*people: int, key: str = "community.two") -> Community:
    return Community(Because(key), people)


def everywhere(word: Word, *circles: Community) -> Layout:
    return layout(circles, {person: word for one in circles for person in one.people}, [])


def turn(place: Place) -> float:
    """Clockwise from the top."""
    return atan2(place.x, -place.y) % (2 * pi)


def by_person(laid: Layout) -> dict[int, Place]:
    return {place.person: place for place in laid.places}


def test_the_closer_the_nearer_to_the_middle() -> None:
    words: dict[int, Word] = {1: "close", 2: "warm", 3: "quiet", 4: "dormant", 5: "unknown"}
    places = by_person(layout([circle(1, 2, 3, 4, 5)], words, []))
    far = [hypot(places[person].x, places[person].y) for person in (1, 2, 3, 4, 5)]
    assert far == sorted(far)
    assert [places[person].ring for person in (1, 2, 3, 4, 5)] == [0, 1, 2, 3, 4]
    assert far[-1] <= 1.0


def test_one_person_alone_stands_below_and_the_sector_is_the_whole_turn() -> None:
    laid = everywhere("warm", circle(7))
    (place,) = laid.places
    assert (round(place.x, 3), place.y > 0) == (0.0, True)
    assert (laid.sectors[0].start, laid.sectors[0].end) == (0.0, 2 * pi)


def test_without_strangers_the_others_take_their_room() -> None:
    assert everywhere("slight", circle(1, 2, 3)).rings[-1] == 1.0
    assert len(everywhere("slight", circle(1)).rings) == 4
    assert len(everywhere("unknown", circle(1)).rings) == 5


def test_everybody_stands_in_the_sector_of_their_circle() -> None:
    laid = everywhere("warm", circle(*range(1, 30)), circle(*range(30, 40)), circle(*range(40, 44)))
    places = by_person(laid)
    people = (range(1, 30), range(30, 40), range(40, 44))
    for sector in laid.sectors:
        assert all(sector.start < turn(places[one]) < sector.end for one in people[sector.community])


def test_a_circle_four_times_as_large_is_twice_as_wide() -> None:
    laid = everywhere("warm", circle(*range(1, 17)), circle(*range(17, 21)))
    large, small = (sector.end - sector.start for sector in laid.sectors)
    assert round(large / small, 6) == 2.0


def test_circles_that_know_each_other_are_neighbours_and_others_stand_last() -> None:
    circles = [circle(1, 2), circle(3, 4), circle(5, 6), circle(7, key="community.others")]
    words: dict[int, Word] = dict.fromkeys(range(1, 8), "warm")
    laid = layout(circles, words, [Link(1, 5, 0.9), Link(3, 7, 1.0)])
    assert [sector.community for sector in laid.sectors] == [0, 2, 1, 3]


def test_a_circle_of_whom_nobody_is_drawn_has_no_sector() -> None:
    laid = layout([circle(1, 2), circle()], {1: "warm", 2: "warm"}, [])
    assert [sector.community for sector in laid.sectors] == [0]
    assert layout([], {}, []).places == ()


def test_the_nearest_stand_in_the_middle_of_their_sector() -> None:
    laid = everywhere("warm", circle(1, 2, 3, 4, 5))
    assert [one.person for one in sorted(laid.places, key=turn)] == [5, 3, 1, 2, 4]


def test_two_hundred_in_one_ring_keep_apart() -> None:
    """Three rows: a third of them along each, 2 pi * 0.5 / 67 = 0.046 apart, rows 0.17 / 3 = 0.058."""
    places = everywhere("warm", circle(*range(1, 201))).places
    assert min(dist((a.x, a.y), (b.x, b.y)) for a, b in combinations(places, 2)) > 0.04


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.integers(1, 200), st.sampled_from(WORDS), min_size=1, max_size=60))
def test_everybody_has_one_place_inside_the_picture(words: dict[int, Word]) -> None:
    people = sorted(words)
    circles = [circle(*people[::2]), circle(*people[1::2])]
    laid = layout(circles, words, [])
    assert sorted(place.person for place in laid.places) == people
    assert all(0.1 < hypot(place.x, place.y) <= 1.0001 for place in laid.places)
    assert laid == layout(circles, words, [])
