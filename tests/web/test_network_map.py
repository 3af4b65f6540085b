"""What finds room in the picture: names that cover nothing, names of circles that fit their arc."""

import re
from dataclasses import replace
from itertools import combinations
from math import atan2, pi

from tests.network.test_portfolio import ON
from visavis.network.communities import Community
from visavis.network.judgement import Because, Word
from visavis.network.layout import layout
from visavis.network.picture import Drawn, Seen, draw
from visavis.network.portfolio import Standing
from visavis.web.network_map import (
    BESIDE,
    LETTER,
    MIDDLE,
    NARROW,
    RADIUS,
    WIDER,
    Arc,
    Named,
    NetworkMap,
    first_name,
    network_map,
)


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
    shown = picture({1: "close", 2: "warm"})
    assert [arc.text for arc in (*shown.wide, *shown.narrow)] == ["others", "others"]


def around(*names: str) -> tuple[Arc, ...]:
    """What is written around the picture on a phone, of circles of equal size."""
    circles = [
        Community(Because("community.tag", {"shared": name}), tuple(range(4 * place + 1, 4 * place + 5)))
        for place, name in enumerate(names)
    ]
    words: dict[int, Word] = dict.fromkeys(range(1, 4 * len(names) + 1), "warm")
    laid = layout(circles, words, ())
    found = replace(drawn(words), nearest=laid, whole=laid, communities=tuple(circles))
    return network_map(found, Named({}, names, {}, {})).narrow


def width(arc: Arc) -> float:
    """The angle that a name takes, by the letters it has."""
    return len(arc.text) * NARROW * LETTER * WIDER / BESIDE


def middle(arc: Arc) -> float:
    """The angle around which it is written."""
    ends = re.findall(r"(-?[\d.]+) (-?[\d.]+)(?=A|$)", arc.path)
    x, y = (sum(float(end[axis]) - MIDDLE for end in ends) for axis in (0, 1))
    return atan2(x, -y) % (2 * pi)


def test_a_name_runs_past_its_circle_where_there_is_room() -> None:
    short = ("Ufer", "Chor")
    (long, *_) = (arc for arc in around("Stadtbibliothek Nord", *short * 3) if arc.number == 0)
    assert long.text == "Stadtbibliothek Nord"
    assert width(long) > 2 * pi / 7  # seven circles


def test_where_there_is_none_it_is_cut_with_three_dots_and_never_after_its_first_word() -> None:
    shown = [arc.text for arc in around(*["Stadt Bibliothek Nord"] * 8)]
    assert all(text == "Stadt Bibliothek Nord" or text.endswith("…") for text in shown)
    assert any(text.endswith("…") for text in shown)


def test_no_name_of_a_circle_covers_another() -> None:
    names = ["Stadtbibliothek", "Ufer", "Schule am Wald", "Chor", "Hafenwerk", "Familie Okonkwo", "Lutz und Mara"]
    shown = around(*names)
    assert len(shown) > 4
    for one, other in combinations(shown, 2):
        apart = abs((middle(one) - middle(other) + pi) % (2 * pi) - pi)
        assert apart >= (width(one) + width(other)) / 2


def test_who_died_is_drawn_as_memory() -> None:
    found = drawn({1: "close"})
    (dot,) = network_map(found, Named({1: "Nadia"}, ["others"], {1: "Nadia, in memory"}, {1: "memory"})).dots
    assert (dot.word, dot.title) == ("memory", "Nadia, in memory")


def test_the_first_name_is_the_first_word_that_is_no_title() -> None:
    assert first_name("Dr. Jörg Petersen") == "Jörg"
    assert first_name("Prof.") == "Prof."
    assert first_name("") == ""
