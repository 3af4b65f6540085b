"""Every reason of communities, chapters and changes has its words, and they read well in both languages."""

import pytest
from django.utils import translation

from visavis.network import brokerage, communities, portfolio
from visavis.network.judgement import Because, Value
from visavis.phrases import network

NAMES = {1: "Nadia", 2: "Käthe", 3: "Jörg", 4: "Hanna", 5: "Karl"}
VALUES: dict[str, Value] = {
    "shared": "Hafenwerk", "a": 1, "b": 2, "first": 2019, "last": 2024, "stayed": 2, "reached": 2,
    "circles": 3, "beyond": 4, "close": 2, "warm": 3, "begin": 2, "people": 7, "pairs": 10, "known": 4,
    "read": 2019, "before": 2022, "since": 2026,
}  # fmt: skip


def because(key: str, **changed: Value) -> Because:
    reasons = communities.REASONS | brokerage.REASONS | portfolio.REASONS
    dates = {"first": "2026-02-01", "last": "2026-05-01", "quiet": "2026-07-01"} if key.startswith("changed.") else {}
    return Because(key, {name: ({**VALUES, **dates, **changed})[name] for name in reasons[key]})


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_reason_has_words(language: str) -> None:
    with translation.override(language):
        for key in communities.REASONS:
            assert network.circle(because(key), NAMES)
        for key in portfolio.REASONS:
            kind, _, word = key.partition(".")
            say = {"chapter": network.chapter, "reach": network.reach, "depth": network.depth}.get(kind, network.change)
            assert bool(say(because(key))) == (word != "unknown" or kind == "chapter")
        for key in brokerage.REASONS:
            if key.startswith("closure."):
                assert network.closure(because(key))
                assert bool(network.closure_counts(because(key))) == (key != "closure.unknown")


def test_a_reason_without_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        network.circle(Because("community.moon"), NAMES)


@pytest.mark.parametrize(
    ("language", "stayed", "said"),
    [
        ("en", 0, "2019 to 2024 · seven people, none of them in touch now"),
        ("en", 1, "2019 to 2024 · seven people, one of them in touch"),
        ("en", 7, "2019 to 2024 · seven people, all of them in touch"),
        ("de", 2, "2019 bis 2024 · sieben Menschen, zwei davon in Kontakt"),
    ],
)
def test_a_chapter_says_when_and_who_stayed(language: str, stayed: int, said: str) -> None:
    with translation.override(language):
        assert network.chapter(because("chapter.over", stayed=stayed)) == said


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "One person is close."),
        ("en", 3, "Three are close."),
        ("en", 40, "40 are close."),
        ("de", 1, "Ein Mensch ist dir nah."),
        ("de", 3, "Drei sind dir nah."),
        ("en", 0, ""),
    ],
)
def test_how_many_are_near_is_a_sentence(language: str, count: int, said: str) -> None:
    with translation.override(language):
        assert network.in_touch("close", count) == said


def test_reach_names_circles_first() -> None:
    with translation.override("en"):
        assert network.reach(because("reach.some")) == (
            "You are in touch with somebody in two of your three circles; "
            "through them four more people are within reach."
        )
        assert network.reach(because("reach.some", beyond=0, reached=3)) == (
            "You are in touch with somebody in each of your three circles."
        )
        assert network.reach(because("reach.some", beyond=0, reached=1, circles=1)) == (
            "You are in touch with somebody in your one circle."
        )


def test_a_bridge_names_three_and_counts_the_others() -> None:
    with translation.override("en"):
        assert network.bridge("Zoran", [1, 2], NAMES, "") == (
            "Through Zoran alone, as far as was read: Nadia and Käthe."
        )
        assert network.bridge("Zoran", [1, 2, 3, 4], NAMES, "Hafenwerk") == (
            "Through Zoran alone, as far as was read: Nadia, Käthe, Jörg and one more, most of them from Hafenwerk."
        )
    with translation.override("de"):
        assert network.bridge("Zoran", [1, 2, 3, 4, 5], NAMES, "Hafenwerk") == (
            "Soweit es hier zu lesen ist, nur über Zoran: Nadia, Käthe, Jörg und zwei weitere, "
            "die meisten aus dem Kreis Hafenwerk."
        )


def test_warm_says_no_more_than_that() -> None:
    with translation.override("en"):
        assert network.in_touch("warm", 59) == "59 are warm."
    with translation.override("de"):
        assert network.in_touch("warm", 59) == "59 sind dir vertraut."


def test_of_many_circles_it_says_most_of_them() -> None:
    with translation.override("en"):
        assert network.reach(because("reach.some", reached=63, circles=70, beyond=0)) == (
            "You are in touch with somebody in most of your circles."
        )
        assert network.reach(because("reach.some", reached=35, circles=70, beyond=0)) == (
            "You are in touch with somebody in 35 of your 70 circles."
        )


def test_of_many_near_people_it_says_most_of_them() -> None:
    with translation.override("en"):
        assert network.depth(because("depth.some", close=11, warm=59, begin=63)) == (
            "Most of those who are close or warm write first, too, as far as can be told."
        )
        assert network.depth(because("depth.some", close=2, warm=3, begin=2)).startswith("Of the five who are close")
        assert network.depth(because("depth.some", close=11, warm=59, begin=30)).startswith("Of the 70 who are close")


def test_a_chapter_says_from_when_something_was_read() -> None:
    with translation.override("en"):
        said = network.chapter(because("chapter.goes-on", first=2025, read=2021))
    assert said == "since 2025, now and then from 2021 on · seven people, two of them in touch"


def test_a_silence_says_when_it_began() -> None:
    with translation.override("en"):
        assert network.change(because("changed.quiet")) == "quiet since 1 July 2026, last in touch on 1 May 2026"


def test_of_the_dead_it_says_in_memory() -> None:
    with translation.override("de"):
        assert network.standing("close", is_dead=True) == "in Erinnerung"
        assert network.standing("close", is_dead=False) == "nah"
