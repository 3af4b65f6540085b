"""Days as tables write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.records import FileVerdict, Question
from visavis.sources.written_date import Calendar, FileOrder, file_order, is_no_date, is_open, parts_of, written_day

AUTUMN = Calendar("", date(2026, 11, 24))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1970-05-04", "1970-05-04"),
        ("--05-04", "--05-04"),
        ("1970-05", "1970-05"),
        ("1970", "1970"),
        ("4.5.1970", "1970-05-04"),
        ("04.05.70", "1970-05-04"),
        ("4.5.27", "1927-05-04"),  # not after today
        ("4.5.26", "2026-05-04"),
        ("29.2.", "--02-29"),
        ("4. Mai 1970", "1970-05-04"),
        ("May 4, 1970", "1970-05-04"),
        ("4 March", "--03-04"),
        ("07-Feb-1999", "1999-02-07"),
        ("1.3.1980 00:00:00", "1980-03-01"),
        ("12/24/1980 12:00:00 AM", "1980-12-24"),
        ("24-12-1980", "1980-12-24"),
        ("5/5/70", "1970-05-05"),
        ("5/4/1970", None),
        ("5/4", None),
        ("30.2.1970", ""),
        ("13/13/1970", ""),
        ("25692", ""),
        ("some time in May", ""),
        ("4" * 100, ""),
    ],
)
def test_a_day_is_read_as_far_as_it_is_known(text: str, day: str | None) -> None:
    assert written_day(text, AUTUMN) == day


def test_the_order_of_the_file_tells_what_its_numbers_do_not() -> None:
    assert written_day("5/4/1970", Calendar("dmy", AUTUMN.today)) == "1970-04-05"
    assert written_day("5/4/1970", Calendar("mdy", AUTUMN.today)) == "1970-05-04"
    assert written_day("20/1/1970", Calendar("mdy", AUTUMN.today)) == ""
    assert written_day("5/4", Calendar("mdy", AUTUMN.today)) == "--05-04"


@pytest.mark.parametrize("text", ["0.0.00", "0/0/00", "00.00.0000", "0000-00-00", "1/1/4501", "01.01.1601", "", " "])
def test_what_programs_write_for_no_date_is_none(text: str) -> None:
    assert is_no_date(text)
    assert parts_of(text) is None


@pytest.mark.parametrize("text", ["1.1.2000", "2000", "10.10.2010", "x"])
def test_a_day_full_of_zeros_is_a_day(text: str) -> None:
    assert not is_no_date(text)


def test_only_numbers_between_slashes_and_dashes_need_an_order() -> None:
    assert parts_of(" 5/4/1970 ") == ("5", "4", "1970")
    assert parts_of("5/4") == ("5", "4", "2000")
    assert parts_of("5.4.1970") is None
    assert is_open(("5", "4", "1970"))
    assert not is_open(("5", "5", "1970"))
    assert not is_open(("13", "5", "1970"))


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2026, 11, 24)))
def test_what_was_written_in_an_order_is_read_in_it(day: date) -> None:
    assert written_day(f"{day.day}/{day.month}/{day.year}", Calendar("dmy", AUTUMN.today)) == day.isoformat()
    assert written_day(f"{day:%m/%d/%Y}", Calendar("mdy", AUTUMN.today)) == day.isoformat()


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert isinstance(written_day(text, AUTUMN) or "", str)
    parts_of(text)


def test_the_days_of_a_file_decide_their_order_before_anything_that_is_said_of_it() -> None:
    assert file_order(["3/4/1970", "13/4/1970"], "mdy") == FileOrder("dmy")
    assert file_order(["3/4/1970"], "mdy") == FileOrder("mdy")
    assert file_order(["5/5/1970", "1970-05-04", "4.5.1970", "0/0/00", ""], "mdy") == FileOrder(), "none is needed"


def test_where_nothing_decides_a_few_different_days_are_asked_about() -> None:
    days = ["3/4/1970", "3/4/1970", "5/4/1970", "6/4/1970", "7/4/1970"]
    unknown = file_order(days, "")
    assert unknown.asked == ("3/4/1970", "5/4/1970", "6/4/1970")
    assert file_order(days, "ymd") == unknown, "no answer to this question"
    verdict = FileVerdict("a.csv", "csv", "csv", 9)
    assert list(unknown.told(verdict)) == [
        Question("a.csv", "date-order", ("dmy", "mdy"), sample=(("3/4/1970",), ("5/4/1970",), ("6/4/1970",)))
    ]
    assert list(FileOrder("dmy").told(verdict)) == [FileVerdict("a.csv", "csv", "csv/dmy", 9)]
