"""Which lines fit: by words, by meaning, and by both."""

from typing import Any

import pytest

from visavis.language.meaning import semantic
from visavis.language.meaning.fitting import ALL, MAYBE, WELL, Judged, _standing_out, fitting, lines_of
from visavis.language.meaning.need import need

LINES = ("Fachanwältin für Mietrecht", "Klempner", "Rents out tents", "Mietrecht und Pacht")


def near(monkeypatch: pytest.MonkeyPatch, *values: float) -> Any:
    """Lines whose nearness to any query is this."""
    import numpy as np

    monkeypatch.setattr(semantic, "nearness", lambda *_: np.array(values, dtype=np.float32))
    return lines_of(LINES, range(len(values)), np.zeros((len(values), 1)))


def told(query: str, lines: Any) -> dict[str, tuple[str, str]]:
    return {LINES[at]: (one.fits, one.by) for at, one in fitting(need(query), lines).items()}


def test_by_words_all_of_them_fit_well_and_some_may() -> None:
    lines = lines_of(LINES)
    assert told("wer kennt sich mit Mietrecht aus", lines) == {LINES[0]: ("well", "words"), LINES[3]: ("well", "words")}
    assert told("tents and beds", lines) == {LINES[2]: ("maybe", "words")}
    assert told("bookbinder", lines) == {}


def test_by_meaning_the_near_fit_well_the_less_near_may_and_the_others_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = near(monkeypatch, WELL + 0.01, WELL - 0.01, MAYBE - 0.01, 0.0)
    assert told("tenancy law", lines) == {LINES[0]: ("well", "meaning"), LINES[1]: ("maybe", "meaning")}


def test_what_may_fit_is_no_hint_beside_somebody_who_fits_far_better(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = near(monkeypatch, WELL + 0.1, MAYBE + 0.01)
    assert told("tenancy law", lines) == {LINES[0]: ("well", "meaning")}


def test_where_many_lie_alike_near_none_of_them_fits() -> None:
    crowd = {at: Judged(fit, "well" if fit >= WELL else "maybe", "meaning") for at, fit in enumerate((0.5, 0.49, 0.45))}
    assert _standing_out(crowd, [0.5, 0.49, 0.45, *[0.42] * 5]) == {}
    assert set(_standing_out(crowd, [0.5, 0.49, 0.45, *[0.3] * 5])) == {0, 1, 2}
    assert set(_standing_out({0: Judged(0.6, "well", "meaning")}, [0.6] * 8)) == {0}  # sure all the same


def test_a_line_with_all_the_words_fits_well_however_far_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("Klempner", near(monkeypatch, 0.0, 0.0)) == {LINES[1]: ("well", "words")}


def test_a_line_whose_meaning_nobody_read_is_found_by_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("tents", near(monkeypatch, WELL + 0.01, 0.1)) == {
        LINES[0]: ("well", "meaning"),
        LINES[2]: ("well", "words"),
    }


def test_words_lift_what_is_near_already(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = near(monkeypatch, MAYBE, MAYBE + 0.05, MAYBE)
    fits = fitting(need("Mietrechtskanzlei"), lines)
    assert fits[0].fit == pytest.approx(MAYBE + 0.15 * (2 * 0.8 - 1), abs=1e-6)
    assert fits[1].fit == pytest.approx(MAYBE + 0.05, abs=1e-6)
    assert ALL > 0.8


@pytest.mark.parametrize("query", ["", "   ", "?"])
def test_nobody_is_wanted_for_nothing(query: str) -> None:
    assert fitting(need(query), lines_of(LINES)) == {}
