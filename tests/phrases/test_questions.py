from dataclasses import replace

import pytest
from django.utils.translation import override

from visavis.phrases.questions import OFFERED, answer_with, example, meanings, understood
from visavis.records import Question

LIST = Question(
    "liste.csv",
    "columns",
    ("Nr.", "Wer", "Erreichbar", "Wo"),
    proposal=("", "", "email", ""),
    sample=(("1", "Hanna Berg", "hanna@example.org", "Bern"),),
)


def test_an_example_takes_what_is_proposed_and_the_first_words_for_the_name() -> None:
    assert example(LIST) == {"Wer": "name", "Erreichbar": "email"}
    assert answer_with(LIST) == '--column "Wer=name" --column "Erreichbar=email"'


def test_an_example_keeps_to_the_name_that_is_proposed() -> None:
    named = replace(LIST, proposal=("", "", "email", "family"))
    assert example(named) == {"Erreichbar": "email", "Wo": "family"}


def test_a_table_without_rows_has_an_example_too() -> None:
    assert example(replace(LIST, sample=(), proposal=())) == {"Nr.": "name"}


def test_a_column_that_a_shell_would_obey_is_quoted_so_that_it_does_not() -> None:
    hostile = replace(LIST, choices=("$(reboot)",), proposal=("email",), sample=(("Hanna",),))
    assert answer_with(hostile) == "--column '$(reboot)=name'"


def test_a_column_that_cannot_be_typed_is_left_out() -> None:
    hostile = replace(LIST, choices=("Wer\x1b[2J", "Erreichbar"), proposal=("name", "email"), sample=())
    assert answer_with(hostile) == '--column "Erreichbar=email"'


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_and_code_of_the_form_is_understood_whatever_is_spoken(language: str) -> None:
    with override(language):
        listed = meanings()
    with override("en"):
        assert [understood(word) for _, word in listed] == list(OFFERED)
        assert [understood(code.upper()) for code, _ in listed] == list(OFFERED)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("Ort", "city"), ("Vorname", "given"), ("E-Mail", "email"), ("Mobile Phone", "phone"), ("", ""), ("uid", "uid")],
)
def test_what_tables_call_a_column_is_understood(said: str, meant: str) -> None:
    assert understood(said) == meant


def test_a_word_for_nothing_is_not_understood() -> None:
    assert understood("Gewicht") is None
