"""In which order a table writes its days, and who is asked where it does not say."""

import pytest

from tests.people import JOERG
from tests.sources.address_csv.reading import people, problems, read, values
from tests.sources.address_csv.samples import OUTLOOK_DE, OUTLOOK_EN, table
from visavis.records import FileVerdict, PersonRecord, Question
from visavis.sources.source import Context

SPRING_OR_AUTUMN = table(OUTLOOK_EN, {"First Name": "Jörg", "E-mail Address": JOERG.email, "Birthday": "05/04/1970"})


def test_where_nothing_tells_the_order_the_dates_are_asked_for_and_the_people_told() -> None:
    question, joerg = read(SPRING_OR_AUTUMN)
    assert question == Question("contacts.csv", "date-order", ("dmy", "mdy"), sample=(("05/04/1970",),))
    assert isinstance(joerg, PersonRecord)
    assert values(joerg, "birthday") == []


@pytest.mark.parametrize(
    ("context", "order", "birthday"),
    [
        (Context(region="US"), "mdy", "1970-05-04"),
        (Context(region="GB"), "dmy", "1970-04-05"),
        (Context(date_order="mdy"), "mdy", "1970-05-04"),
        (Context(date_order="dmy", region="US"), "dmy", "1970-04-05"),
    ],
)
def test_the_user_or_the_country_tells_the_order_where_the_file_does_not(
    context: Context, order: str, birthday: str
) -> None:
    verdict, joerg = read(SPRING_OR_AUTUMN, context)
    assert verdict == FileVerdict("contacts.csv", "csv", f"outlook-csv/en/utf-8/{order}", len(SPRING_OR_AUTUMN))
    assert isinstance(joerg, PersonRecord)
    assert values(joerg, "birthday") == [birthday]


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (("5/4/1970",), "mdy"),  # M/d/yyyy
        (("05/04/1970",), ""),  # dd/MM/yyyy or MM/dd/yyyy
        (("5/4/1970", "11/04/1980"), ""),  # d/MM/yyyy
        (("11/12/1970",), ""),
    ],
)
def test_english_settings_without_a_leading_zero_are_american(days: tuple[str, ...], order: str) -> None:
    rows = [
        {"First Name": "Bob", "E-mail Address": f"bob{at}@example.com", "Birthday": day} for at, day in enumerate(days)
    ]
    items = read(table(OUTLOOK_EN, *rows), Context(region="DE"))
    assert [item.variant for item in items if isinstance(item, FileVerdict)] == (
        [f"outlook-csv/en/utf-8/{order}"] if order else []
    )
    assert any(isinstance(item, Question) for item in items) is (not order)


def test_american_days_of_a_user_in_london_are_asked_about() -> None:
    data = table(OUTLOOK_EN, {"First Name": "Bob", "E-mail Address": "bob@example.com", "Birthday": "5/4/1970"})
    assert [item.about for item in read(data, Context(region="GB")) if isinstance(item, Question)] == ["date-order"]


def test_one_day_beyond_the_twelfth_decides_for_all() -> None:
    rows = [{"First Name": "A", "Birthday": "5/4/1970"}, {"First Name": "B", "Birthday": "20/1/1991"}]
    data = table(OUTLOOK_EN, *rows)
    assert [values(one, "birthday") for one in people(data, Context(region="US"))] == [["1970-04-05"], ["1991-01-20"]]


def test_the_country_says_nothing_of_tables_that_no_computer_s_settings_wrote() -> None:
    data = "Name,Email,Birthday\nJörg,j@example.com,5/4/1970\n"
    assert [item.about for item in read(data, Context(region="US")) if isinstance(item, Question)] == [
        "columns",
        "date-order",
    ]


def test_days_that_are_the_same_in_every_order_ask_nothing() -> None:
    data = table(
        OUTLOOK_EN, {"First Name": "A", "Birthday": "5/5/1970"}, {"First Name": "B", "Birthday": "May 4, 1971"}
    )
    assert [type(item) for item in read(data)] == [PersonRecord, PersonRecord]
    assert [values(one, "birthday") for one in people(data)] == [["1970-05-05"], ["1971-05-04"]]


def test_a_day_that_is_none_is_told_and_costs_only_itself() -> None:
    data = table(OUTLOOK_DE, {"Vorname": "A", "Geburtstag": "30.2.1970"}, {"Vorname": "B", "Geburtstag": "3.2.1970"})
    assert [values(one, "birthday") for one in people(data)] == [[], ["1970-02-03"]]
    assert problems(data) == [("date-unreadable", 2, "30.2.1970")]
