import re
from datetime import date, timedelta

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as some

from visavis.phrases.dates import ago, day, every, partial, span

ON = date(2025, 11, 23)


def test_a_day_of_this_year_needs_no_year() -> None:
    assert day(date(2025, 5, 4), ON) == "4 May"
    assert day(date(2024, 5, 4), ON) == "4 May 2024"


def test_a_german_day_has_a_dot() -> None:
    with override("de"):
        assert day(ON) == "23. November 2025"
        assert day(ON, ON) == "23. November"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1970-05-04", "4 May 1970"),
        ("--05-04", "4 May"),
        ("1970-05", "May 1970"),
        ("1970", "1970"),
        ("--05", "May"),
        ("1970-13-04", "1970-13-04"),
        ("circa 1800", "circa 1800"),
        ("", ""),
    ],
)
def test_what_is_unknown_of_a_date_stays_unknown(written: str, said: str) -> None:
    assert partial(written) == said


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (1, "a day", "einem Tag"),
        (9, "nine days", "neun Tagen"),
        (13, "13 days", "13 Tagen"),
        (14, "two weeks", "zwei Wochen"),
        (63, "nine weeks", "neun Wochen"),
        (90, "13 weeks", "13 Wochen"),
        (91, "three months", "drei Monaten"),
        (340, "eleven months", "elf Monaten"),
        (365, "a year", "einem Jahr"),
        (500, "a year and a half", "anderthalb Jahren"),
        (474, "a year", "einem Jahr"),
        (700, "two years", "zwei Jahren"),
        (610, "a year and a half", "anderthalb Jahren"),
        (692, "almost two years", "fast zwei Jahren"),
        (975, "two and a half years", "zweieinhalb Jahren"),
        (2400, "six years", "sechs Jahren"),
        (2500, "almost seven years", "fast sieben Jahren"),
        (5000, "13 years", "13 Jahren"),
    ],
)
def test_spans_are_rounded_as_people_do(days: int, english: str, german: str) -> None:
    assert span(days) == english
    with override("de"):
        assert span(days) == german


def test_ago_is_told_from_the_day_it_is_told() -> None:
    assert [ago(ON - timedelta(days=days), ON) for days in (0, 1, 2, 63)] == [
        "today",
        "yesterday",
        "two days ago",
        "nine weeks ago",
    ]
    assert ago(date(2026, 1, 2), ON) == "2 January 2026"


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (1, "almost every day", "fast jeden Tag"),
        (4, "every few days", "alle paar Tage"),
        (7, "about every week", "etwa jede Woche"),
        (18, "about every three weeks", "etwa alle drei Wochen"),
        (60, "about every two months", "etwa alle zwei Monate"),
        (350, "about once a year", "etwa einmal im Jahr"),
        (800, "about every two years", "etwa alle zwei Jahre"),
    ],
)
def test_a_usual_gap_is_said_as_a_rhythm(days: int, english: str, german: str) -> None:
    assert every(days) == english
    with override("de"):
        assert every(days) == german


YEARS = re.compile(
    r"(?P<almost>almost )?(?:a year|(?P<count>[a-z]+|\d+)(?P<half> and a half)? years)(?P<more> and a half)?"
)
NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def years(said: str) -> float:
    """What a span in years says, as a number."""
    found = YEARS.fullmatch(said)
    assert found, said
    count = found["count"] or "one"
    whole = int(count) if count.isdigit() else NUMBERS.index(count)
    return whole + 0.5 * bool(found["half"] or found["more"]) - 0.15 * bool(found["almost"])


def test_a_longer_silence_never_reads_shorter() -> None:
    said = [span(days) for days in range(1, 20000)]
    assert len([one for one, before in zip(said, ["", *said], strict=False) if one != before]) == len(set(said))
    told = [years(one) for one in said[364:]]
    assert told == sorted(told)


@given(some.integers(365, 5000))
def test_a_span_of_years_is_rounded_by_little(days: int) -> None:
    said, whole = years(span(days)), days / 365.25
    assert -0.15 < whole - said < (0.36 if whole < 5 else 0.75)


@given(some.integers(0, 40000), some.sampled_from(["en", "de"]))
def test_every_span_has_words(days: int, language: str) -> None:
    with override(language):
        assert "%" not in span(days) + every(days)
