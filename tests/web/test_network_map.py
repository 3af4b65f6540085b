"""What finds room in the picture: names that cover nothing, names of circles that fit their arc."""

from tests.network.test_portfolio import ON
from visavis.network.judgement import Word
from visavis.network.picture import Drawn, Seen, draw
from visavis.network.portfolio import Standing
from visavis.web.network_map import MIDDLE, RADIUS, Named, NetworkMap, first_name, network_map


def drawn(words: dict[int, Word]) -> Drawn:
    return draw(Seen({person: Standing(word, 100.0 - person) for person, word in words.items()}), on=ON)


def picture(words: dict[int, Word], name: str = "Nadia Okonkwo") -> NetworkMap:
    found = drawn(words)
    names = dict.fromkeys(words, name)
    return network_map(found, Named(names, ["others"] * len(found.communities), names, words))


def test_a_few_people_all_have_their_names() -> None:
    shown = picture({1: "close", 2: "warm", 3: "warm", 4: "quiet"})
    assert [dot.wide.text if dot.wide else "" for dot in shown.dots] == ["Nadia Okonkwo"] * 4
    assert {dot.narrow.text for dot in shown.dots if dot.narrow} == {"Nadia"}


def test_of_whom_nothing_was_read_there_is_a_dot_and_no_name() -> None:
    (dot,) = picture({1: "unknown"}).dots
    assert (dot.wide, dot.narrow) == (None, None)


def test_a_name_that_covers_a_dot_is_left_out() -> None:
    """Two hundred stand too close together for two hundred names."""
    shown = picture(dict.fromkeys(range(1, 201), "warm"))
    named = [dot for dot in shown.dots if dot.wide]
    assert 5 < len(named) < 100
    assert len(shown.dots) == 200


def test_a_name_too_long_for_the_picture_finds_no_room() -> None:
    assert picture({1: "close"}, name="N" * 200).dots[0].wide is None


def test_dots_stand_within_the_circle() -> None:
    for dot in picture(dict.fromkeys(range(1, 60), "slight")).dots:
        assert (float(dot.x) - MIDDLE) ** 2 + (float(dot.y) - MIDDLE) ** 2 <= (RADIUS + 1) ** 2


def test_a_circle_of_whom_nobody_is_gone_is_drawn_with_its_name() -> None:
    (arc,) = picture({1: "close", 2: "warm"}).arcs
    assert (arc.wide, arc.narrow) == ("others", "others")


def test_the_first_name_is_the_first_word_that_is_no_title() -> None:
    assert first_name("Dr. Jörg Petersen") == "Jörg"
    assert first_name("Prof.") == "Prof."
    assert first_name("") == ""
