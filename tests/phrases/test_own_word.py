import pytest
from django.utils import translation

from visavis.actions.state_fact import MARKS
from visavis.phrases.facts import fact
from visavis.phrases.own_word import choice, said


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("field", "value"), [(one, value) for one in ("closeness", "rhythm") for value in MARKS[one]])
def test_every_choice_has_its_words(field: str, value: str, language: str) -> None:
    with translation.override(language):
        assert choice(value, field)
        assert "Nadia" in said(field, value, "Nadia")


def test_no_two_choices_say_the_same() -> None:
    told = [said(field, value, "Nadia") for field in ("closeness", "rhythm", "died") for value in MARKS[field]]
    assert len(set(told)) == len(told) == 11


def test_of_the_dead_one_sentence_is_enough() -> None:
    assert said("died", "yes", "Edda") == "Edda has died."
    with translation.override("de"):
        assert said("died", "yes", "Edda") == "Edda ist gestorben."


@pytest.mark.parametrize("field", ["kind", "private", "rest", "closeness", "rhythm", "died"])
def test_no_choice_is_told_as_its_code(field: str) -> None:
    with translation.override("de"):
        told = [fact(field, value) for value in MARKS[field]]
    assert not set(told) & set(MARKS[field])


def test_a_choice_of_the_future_stands_as_it_is() -> None:
    assert fact("rhythm", "12") == "12"


def test_what_is_no_choice_has_no_words() -> None:
    with pytest.raises(KeyError):
        said("closeness", "cooling", "Nadia")
