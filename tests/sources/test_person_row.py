"""Whom a row of a table is about."""

from visavis.sources.columns import columns_of
from visavis.sources.person_row import person_of
from visavis.sources.written_date import Calendar


def key(header: str, row: str, scope: str) -> str:
    person = person_of(columns_of(header.split(",")), row.split(","), Calendar(), scope).person
    assert person is not None
    return person.key


def test_the_first_row_of_two_tables_is_two_people_though_they_are_called_alike() -> None:
    header, anna = "ID,Name,City", "1,Anna Müller,Köln"
    assert key(header, anna, "members") == key(header, anna + " am Rhein", "members")
    assert key(header, anna, "members") != key(header, anna, "guests")


def test_a_number_with_an_address_beside_it_is_the_same_person_in_a_table_with_more_columns() -> None:
    anna = "1,Anna Müller,anna@example.org"
    assert key("ID,Name,Email", anna, "old") == key("ID,Name,Email,City", anna + ",Köln", "new")
