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
        "Nach einer Pause meldest meist du dich zuerst, zuletzt in neun von zehn Fällen."
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


def test_of_the_other_openings_only_what_is_true_is_said() -> None:
    assert said("instrumentality.not", openings=4, asks=0, gifts=3) == (
        "The last four times you wrote first after a long pause, you asked for nothing."
    )
    assert said("instrumentality.mixed", openings=3, asks=1, gifts=2) == (
        "Of the last three times you wrote first after a long pause, one message asked for something. "
        "In the others you asked for nothing."
    )
    assert said("instrumentality.mixed", openings=3, asks=2, gifts=0).endswith("In the other you asked for nothing.")
    assert said("instrumentality.mixed", "de", openings=3, asks=1, gifts=2).endswith(
        "eine Bitte. In den anderen hast du um nichts gebeten."
    )
    assert said("instrumentality.mixed", "de", openings=3, asks=2, gifts=0).endswith(
        "In der anderen hast du um nichts gebeten."
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
        ("life work people", "Nothing is written yet about family, work and friends."),
    ],
)
def test_what_is_missing_is_one_kind_line(areas: str, told: str) -> None:
    assert said("knows.missing", areas=areas) == told


def test_no_area_has_an_and_inside() -> None:
    german = said("knows.missing", "de", areas="life work people plans")
    assert german == "Noch steht hier nichts über Familie, Arbeit, Freunde und Pläne."


def test_whoever_writes_first_is_said_as_one_says_it() -> None:
    assert said("known.opened", "de", times=2, last="2026-07-01") == (
        "Hanna Sørensen hat sich nach einer Pause zweimal zuerst gemeldet, zuletzt am 1. Juli 2026."
    )
    assert "first after a pause twice, last" in said("known.opened", times=2, last="2026-07-01")


def test_a_single_wish_is_worded_as_one() -> None:
    assert said("known.remembered", times=1, last="2026-07-01") == (
        "Hanna Sørensen sent you good wishes, on 1 July 2026."
    )
    assert said("known.remembered", "de", times=3, last="2026-07-01") == (
        "Hanna Sørensen hat dir dreimal gute Wünsche geschickt, zuletzt am 1. Juli 2026."
    )
