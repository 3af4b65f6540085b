import pytest

from visavis.language.meaning import semantic
from visavis.phrases.meaning import FITS, FROM, because, beside, fits
from visavis.store.read.meaning import FIELDS, Fit

FIT = Fit(7, "title", "Fachanwältin für Mietrecht", "maybe", "meaning")


def test_every_field_a_line_may_be_from_has_words() -> None:
    assert set(FROM) == set(FIELDS)
    assert set(FITS) == {"well", "maybe"}


def test_a_fit_is_said_with_its_line_and_without_a_number() -> None:
    assert fits(FIT) == "may fit"
    assert because(FIT) == "“Fachanwältin für Mietrecht” (what they do)"


def test_what_the_search_could_not_do_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    assert 'pip install "visavis[semantic]"' in beside(3)
    monkeypatch.setattr(semantic, "is_there", lambda: True)
    assert beside(0) == ""
    assert beside(1).startswith("One line about your people is not read yet")
    assert beside(1200).startswith("1,200 lines")
