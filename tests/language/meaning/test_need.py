"""What somebody is wanted for, and the lines that meet it, by words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.language.meaning.need import counted, met, need, words_of


@pytest.mark.parametrize(
    ("query", "core"),
    [
        ("someone who knows tenancy law", "tenancy law"),
        ("Who can help me with my divorce?", "divorce"),
        ("jemand, der sich mit Mietrecht auskennt", "Mietrecht"),
        ("Ich suche eine Hebamme.", "Hebamme"),
        ("wer kennt sich mit IT aus", "IT"),
        ("tenancy law", "tenancy law"),
        ("someone", "someone"),
        ("", ""),
    ],
)
def test_the_core_is_what_is_left_without_the_asking(query: str, core: str) -> None:
    assert need(query).core == core


def share(query: str, *lines: str) -> list[float]:
    """How well each line is met, rounded; all words are equally rare here where no two lines share one."""
    words = [words_of(line) for line in lines]
    standing: dict[str, list[int]] = {}
    for at, each in enumerate(words):
        for word in each:
            standing.setdefault(word, []).append(at)
    found = met(need(query).words, standing, counted(words))
    return [round(found.get(at, 0.0), 2) for at in range(len(lines))]


@pytest.mark.parametrize(
    ("query", "line", "fit"),
    [
        ("Mietrecht", "Fachanwältin für Mietrecht", 1.0),
        ("Mietrechtskanzlei", "Fachanwältin für Mietrecht", 0.8),
        ("Recht", "Fachanwältin für Mietrecht", 0.8),
        ("eine Lehrerin", "Lehrer an der Grundschule", 1.0),
        ("Klavierlehrerin", "Lehrer", 0.8),
        ("bees", "Keeps bees", 1.0),
        ("tax law", "Tax adviser", 0.37),
        ("Brau", "Atelier für Braut", 0.0),
        ("tenancy law", "Fachanwältin für Mietrecht", 0.0),
    ],
)
def test_a_line_is_met_by_the_same_word_a_form_of_it_or_a_part(query: str, line: str, fit: float) -> None:
    assert share(query, line) == [fit]


def test_a_rare_word_weighs_more_than_one_that_many_have() -> None:
    beekeeper, *lawyers = share("lawyer for bees", "Keeps bees", *["Lawyer"] * 9)
    assert beekeeper > 0.5 > lawyers[0] > 0


def test_nothing_is_met_where_nothing_is_wanted() -> None:
    assert share("someone who knows", "Someone who knows") == [0.0]


@given(st.text(max_size=80))
def test_a_line_meets_itself(line: str) -> None:
    assert not need(line).words or share(line, line) == [1.0]
