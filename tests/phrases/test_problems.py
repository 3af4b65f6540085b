from django.utils.translation import override

from tests.phrases.codes import codes_of_sources
from visavis.phrases.problems import REASONS, reason, where
from visavis.records import Problem

NO_CODES = {"no-reply"}
"""Returned by a source, but as a reason for automated mail."""


def test_every_code_of_every_source_has_words() -> None:
    assert codes_of_sources() - NO_CODES - set(REASONS) == set()


def test_the_walk_finds_codes_of_each_way_of_writing_them() -> None:
    assert {"file-missing", "empty-file", "card-too-long", "zip-bomb", "took-too-long"} <= codes_of_sources()


def test_no_words_are_kept_for_codes_that_are_gone() -> None:
    assert set(REASONS) - codes_of_sources() == set()


def test_a_place_names_the_file_and_the_line() -> None:
    problem = Problem("home.zip/contacts.vcf", "card-empty", 12)
    assert where(problem) == "home.zip/contacts.vcf, line 12"
    with override("de"):
        assert where(problem) == "home.zip/contacts.vcf, Zeile 12"


def test_a_whole_file_has_no_line() -> None:
    assert where(Problem("mail.mbox", "empty-file")) == "mail.mbox"


def test_a_reason_shows_the_excerpt_that_cannot_be_read() -> None:
    said = reason(Problem("a.mbox", "date-unreadable", 3, "32 Foo\n 2020"))
    assert said.endswith("(There stands: “32 Foo 2020”)")


def test_a_reason_hides_what_only_a_programmer_wants_to_know() -> None:
    assert "ValueError" not in reason(Problem("a.vcf", "reader-failed", detail="ValueError in person.py:12"))


def test_a_reason_speaks_german() -> None:
    with override("de"):
        assert reason(Problem("a.zip", "encrypted", detail="1")).startswith("Es ist mit einem Passwort verschlossen.")
