"""Day, month and year: what a file's dates decide, what only their sequence does, and what nobody can know."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.records import DateOrder
from visavis.sources.date_order import Parts, by_sequence, day_of, decided

ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")


def written(day: date, order: DateOrder, *, digits: int = 4) -> Parts:
    parts = {"y": f"{day.year:04}"[-digits:], "m": str(day.month), "d": f"{day.day:02}"}
    return parts[order[0]], parts[order[1]], parts[order[2]]


def parts(*texts: str) -> list[Parts]:
    return [(first, second, third) for first, second, third in (text.split("/") for text in texts)]


@pytest.mark.parametrize(
    ("dates", "separator", "order"),
    [
        (parts("03/02/24", "13/02/24"), "/", "dmy"),
        (parts("3/2/24", "2/13/24"), "/", "mdy"),
        (parts("2024/3/2"), "/", "ymd"),
        (parts("99/3/2"), "/", "ymd"),
        (parts("03/04/2024", "05/04/2024"), "/", ""),
        (parts("03/04/2024", "05/04/2024"), ".", "dmy"),
        (parts("03/04/2024", "05/04/2024"), ". ", "dmy"),
        (parts("3/14/2024"), ".", "mdy"),
        (parts("30/02/2024", "31/04/2024"), ".", ""),
        (parts("x/04/2024"), ".", ""),
        ([], ".", ""),
    ],
)
def test_a_value_that_is_no_month_decides_and_then_the_points(dates: list[Parts], separator: str, order: str) -> None:
    assert decided(dates, separator=separator) == order


def test_a_quarter_may_contradict_and_no_more() -> None:
    day_first = parts("13/02/24", "14/02/24", "15/02/24")
    assert decided([*day_first, *parts("2/16/24")]) == "dmy"
    assert decided([*day_first[:2], *parts("2/16/24")]) == ""


def test_a_date_among_years_in_front_does_not_undo_them() -> None:
    years = parts("2020/1/1", "2020/2/1", "2020/3/1", "2020/4/1")
    assert decided([*years, *parts("01/07/2025")]) == "ymd"
    assert decided([*years[:1], *parts("01/07/2025")]) == ""


def test_a_log_that_would_run_backwards_is_written_the_other_way() -> None:
    assert by_sequence(parts("12/04/2024", "01/05/2024", "02/06/2024")) == "dmy"  # as mdy: 4 Dec, 5 Jan, 6 Feb
    assert by_sequence(parts("4/12/2024", "5/1/2024", "6/2/2024")) == "mdy"
    assert by_sequence(parts("03/04/2024", "05/04/2024")) == ""


def test_what_arrives_a_day_late_does_not_count_as_backwards() -> None:
    assert by_sequence(parts("05/04/2024", "03/04/2024", "12/04/2024", "01/05/2024")) == "dmy"


def test_years_of_two_digits_in_front_are_told_by_the_sequence_alone() -> None:
    korean = parts("24/3/12", "24/4/1", "24/5/2", "24/10/1", "25/1/2")
    assert by_sequence(korean) == "ymd"


def test_nothing_is_written_tomorrow() -> None:
    dates = parts("03/12/2026")
    assert by_sequence(dates) == ""
    assert by_sequence(dates, latest=date(2026, 11, 25)) == "mdy"
    assert by_sequence(parts("01/02/2009", "02/02/2009"), earliest=date(2009, 2, 1)) == "dmy"


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("03/04/2024", "dmy", date(2024, 4, 3)),
        ("03/04/2024", "mdy", date(2024, 3, 4)),
        ("24/4/3", "ymd", date(2024, 4, 3)),
        ("2024/4/3", "dmy", date(2024, 4, 3)),
        ("29/2/24", "dmy", date(2024, 2, 29)),
        ("29/2/23", "dmy", None),
        ("13/13/24", "dmy", None),
        ("1/1/68", "dmy", date(2068, 1, 1)),
        ("1/1/69", "dmy", date(1969, 1, 1)),
        ("0/0/00", "mdy", None),
        ("1/1/0", "dmy", date(2000, 1, 1)),
        ("1/1/0000", "dmy", None),
        ("1/1/20240", "dmy", None),
        ("²/1/2024", "dmy", None),
        ("/1/2024", "dmy", None),
        ("١٣/٠٢/٢٠٢٤", "dmy", date(2024, 2, 13)),
    ],
)
def test_parts_become_a_day_or_nothing(text: str, order: DateOrder, day: date | None) -> None:
    (one,) = parts(text)
    assert day_of(one, order) == day


def test_a_birthday_of_two_digits_is_never_in_the_future() -> None:
    today = date(2026, 11, 24)
    assert day_of(("4", "5", "45"), "dmy", latest=today) == date(1945, 5, 4)
    assert day_of(("4", "5", "26"), "dmy", latest=today) == date(2026, 5, 4)
    assert day_of(("4", "5", "27"), "dmy", latest=today) == date(1927, 5, 4)


days = st.dates(date(2009, 2, 1), date(2030, 12, 31))


@given(st.lists(days, min_size=1, max_size=30), st.sampled_from(ORDERS))
def test_an_order_is_never_taken_for_another(some: list[date], order: DateOrder) -> None:
    found = decided(written(day, order) for day in some)
    assert found in {order, ""}
    if order == "ymd" or any(day.day > 12 for day in some):
        assert found == order


@given(st.lists(days, min_size=1, max_size=30), st.sampled_from(ORDERS[:2]), st.sampled_from([2, 4]))
def test_a_log_in_order_is_never_taken_for_another_order(some: list[date], order: DateOrder, digits: int) -> None:
    assert by_sequence(written(day, order, digits=digits) for day in sorted(some)) in {order, ""}


@given(days, st.sampled_from(ORDERS), st.sampled_from([2, 4]))
def test_what_was_written_is_read(day: date, order: DateOrder, digits: int) -> None:
    if order != "ymd" or digits == 4:
        assert day_of(written(day, order, digits=digits), order, latest=date(2030, 12, 31)) == day


@given(st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(max_size=5)), max_size=20), st.text())
def test_anything_can_be_asked(dates: list[Parts], separator: str) -> None:
    assert decided(dates, separator=separator) in {*ORDERS, ""}
    assert by_sequence(dates) in {*ORDERS, ""}


@given(days, st.integers(1, 2000))
def test_a_long_log_from_one_day_on_is_decided(first: date, step: int) -> None:
    """Every day of a month, or every month, has a day beyond the twelfth."""
    log = [first + timedelta(days=number * (step % 20 + 1)) for number in range(60)]
    assert decided(written(day, "mdy") for day in log) == "mdy"
