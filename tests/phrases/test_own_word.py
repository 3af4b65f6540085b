import pytest
from django.utils import translation

from visavis.actions.state_fact import MARKS
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


def test_what_is_no_choice_has_no_words() -> None:
    with pytest.raises(KeyError):
        said("closeness", "cooling", "Nadia")
