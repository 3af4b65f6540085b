import pytest
from django.utils.translation import override

from tests.people import HANNA, HANNAH
from visavis.network.judgement import Because, Value
from visavis.phrases.because import sentence


def said(key: str, language: str = "en", told: dict[str, Value] | None = None, **values: Value) -> str:
    with override(language):
        return sentence(Because(key, (told or {}) | values), HANNA.name)


def test_who_starts_is_told_with_its_counts() -> None:
    told: dict[str, Value] = {"openings": 10, "mine": 9, "theirs": 1}
    assert said("reciprocity.mostly-you", told=told) == (
        "After a pause it is mostly you who writes first: nine of the last ten times."
    )
    assert said("reciprocity.mostly-you", "de", told) == (
        "Nach einer Pause meldest meist du dich zuerst: neun der letzten zehn Male."
    )


@pytest.mark.parametrize(
    ("mine", "ending"), [(1, "of the last four, one was yours."), (2, "of the last four, two were yours.")]
)
def test_one_step_is_worded_as_one(mine: int, ending: str) -> None:
    assert said("reciprocity.both", openings=4, mine=mine, theirs=4 - mine).endswith(ending)


def test_the_mirror_says_what_was_seen_and_blames_nobody() -> None:
    assert said("instrumentality.only-when-needed", openings=4, asks=4) == (
        "The last four times you wrote first after a long pause, each message asked for something."
    )
    assert said("instrumentality.only-when-needed", openings=6, asks=5) == (
        "Of the last six times you wrote first after a long pause, five messages asked for something."
    )


def test_what_was_simply_brought_stands_beside() -> None:
    assert said("instrumentality.not", openings=4, asks=0, gifts=3) == (
        "The last four times you wrote first after a long pause, you asked for nothing. "
        "Three simply brought something: news, thanks, a wish."
    )
    assert said("instrumentality.mixed", openings=3, asks=1, gifts=0) == (
        "Of the last three times you wrote first after a long pause, one message asked for something."
    )
    assert said("instrumentality.not", openings=4, asks=1, gifts=1).endswith(
        "one message asked for something. One simply brought something: news, thanks, a wish."
    )


def test_work_is_title_firm_and_since_when() -> None:
    work: dict[str, Value] = {
        "title": "editor",
        "organisation": "Papierboot Verlag",
        "since": "2021",
        "on": "2023-05-04",
    }
    assert said("knows.work", told=work) == "Work: editor, Papierboot Verlag (since 2021)."
    assert said("knows.work", told=work, title="", since="") == "Work: Papierboot Verlag."
    assert said("knows.work.stale", "de", work) == (
        "Arbeit, Stand 4. Mai 2023: editor, Papierboot Verlag (seit 2021). Das kann sich geändert haben."
    )


def test_a_relation_is_named_by_its_word() -> None:
    told: dict[str, Value] = {"value": HANNAH.name, "label": "sister", "on": ""}
    assert said("knows.family", told=told) == "Sister: Hannah Whitfield."
    assert said("knows.family", "de", told) == "Schwester: Hannah Whitfield."
    assert said("knows.person", told=told, label="") == "Related: Hannah Whitfield."


def test_a_long_note_is_shortened_and_an_address_stands_in_one_line() -> None:
    note = said("knows.note", value="boat " * 100, on="")
    assert note.endswith("boat …”.")
    assert len(note) < 230
    assert said("knows.home", value="Hafen 3\n23552 Lübeck\n", on="") == "Home: Hafen 3, 23552 Lübeck."


@pytest.mark.parametrize(
    ("areas", "told"),
    [
        ("plans", "Nothing is written yet about plans."),
        ("work plans", "Nothing is written yet about work and plans."),
        ("life work plans", "Nothing is written yet about birthday, family and home, work and plans."),
    ],
)
def test_what_is_missing_is_one_kind_line(areas: str, told: str) -> None:
    assert said("knows.missing", areas=areas) == told


def test_a_single_wish_is_worded_as_one() -> None:
    assert said("known.remembered", times=1, last="2026-07-01") == (
        "Hanna Sørensen sent you good wishes, on 1 July 2026."
    )
    assert said("known.remembered", "de", times=3, last="2026-07-01") == (
        "Hanna Sørensen hat dir drei Mal gute Wünsche geschickt, zuletzt am 1. Juli 2026."
    )
