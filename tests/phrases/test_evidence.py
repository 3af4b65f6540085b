import pytest
from django.utils.translation import override

from visavis.identity.evidence import KEYS
from visavis.phrases.evidence import SENTENCES, evidence

VALUES = {
    "a": "Anna Lang",
    "b": "A. Lang",
    "address": "anna.lang@example.org",
    "name": "Anna Lang",
    "value": "+493023125001",
    "organisation": "Nordufer Klinik",
    "domain": "example.org",
    "birthday": "--05-04",
    "count": "7",
}


def test_every_kind_of_evidence_has_a_sentence_and_none_is_left_over() -> None:
    assert set(SENTENCES) == KEYS


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", SENTENCES)
def test_every_sentence_is_whole(key: str, language: str) -> None:
    with override(language):
        text = evidence(key, VALUES)
    assert "%" not in text
    assert text.endswith(".")


def test_a_shared_birthday_is_said_as_a_day() -> None:
    assert evidence("same-birthday", {"birthday": "--05-04"}) == "Both have their birthday on 4 May."


def test_birthdays_that_differ_are_both_named() -> None:
    assert (
        evidence("other-birthday", {"a": "1970-05-04", "b": "1999"}) == "Their birthdays differ: 4 May 1970 and 1999."
    )


def test_a_firm_that_both_left_is_said_with_its_end() -> None:
    values = {"organisation": "Hafenwerk", "until": "2021"}
    assert evidence("same-organisation", values) == "Both were with Hafenwerk until 2021."
    with override("de"):
        assert evidence("same-organisation", values) == "Beide waren bis 2021 bei Hafenwerk."


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("same-name", {"a": "Uwe Heide", "b": "Uwe Heide"}, "Both go by the name Uwe Heide."),
        ("same-name", {"a": "Uwe von der Heide", "b": "Uwe Heide"}, "Uwe von der Heide and Uwe Heide are one name."),
        ("firm-name", {"name": "Heide Co."}, "Heide Co. is called like a firm."),
        (
            "similar-name",
            {"a": "Uwe Heide", "b": "Heide, Uwe v. d."},
            "Uwe Heide and Heide, Uwe v. d. are written almost alike.",
        ),
        ("same-organisation", {"organisation": "Heide Co."}, "Both are with Heide Co."),
        (
            "same-birthday",
            {"birthday": "1965-07-07", "other": "--07-07"},
            "Both have their birthday on one day: 7 July 1965 (one of them without the year).",
        ),
    ],
)
def test_what_is_said_is_true_of_both_and_ends_with_one_full_stop(key: str, values: dict[str, str], said: str) -> None:
    assert evidence(key, values) == said
