"""The search for whom one needs among 200 invented people: what the bench measures, held fast at its two ends."""

from importlib import import_module
from typing import Any

import pytest

from visavis.language.meaning import semantic
from visavis.language.meaning.fitting import fitting
from visavis.language.meaning.need import need


def found(query: str, *, by_meaning: bool) -> list[tuple[str, str]]:
    """Titles of those who fit, the best first, and how well."""
    bench: Any = import_module("meaning")
    people = bench._rows("meaning_people.tsv")
    lines, holders = bench._lines(people, by_meaning=by_meaning)
    return [(people[at]["title"], one.fits) for at, one in bench._ranked(fitting(need(query), lines), holders)]


def test_everybody_who_is_wanted_is_there() -> None:
    bench: Any = import_module("meaning")
    people, wishes = bench._rows("meaning_people.tsv"), bench._rows("meaning_wanted.tsv")
    wanted = {one for wish in wishes for one in wish["people"].split(",") if one}
    assert (len(people), len(wishes)) == (200, 60)
    assert wanted <= {person["id"] for person in people}


@pytest.mark.skipif(not semantic.is_there(), reason="the extra [semantic] is not installed")
def test_by_meaning_the_tenancy_lawyer_is_first_in_the_other_language() -> None:
    assert found("someone who knows tenancy law", by_meaning=True)[0] == ("Fachanwältin für Mietrecht", "well")


def test_by_words_she_is_found_in_her_own_language_alone() -> None:
    assert found("jemand, der sich mit Mietrecht auskennt", by_meaning=False)[0] == (
        "Fachanwältin für Mietrecht",
        "well",
    )
    assert "Fachanwältin für Mietrecht" not in dict(found("someone who knows tenancy law", by_meaning=False))
