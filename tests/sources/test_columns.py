"""Which column of a table says what of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.sources.column_names import folded, known
from visavis.sources.columns import MEANINGS, Column, columns_of, language_of, names_anybody, offered, table_mark


def meant(*header: str) -> list[str]:
    return [column.meaning for column in columns_of(header)]


@pytest.mark.parametrize(
    ("name", "meaning", "label"),
    [
        ("Telefon privat", "phone", "home"),
        ("Telefon (privat)", "phone", "home"),
        ("TELEFON_PRIVAT", "phone", "home"),
        ("Tel. privat", "phone", "home"),
        ("Name des/der Vorgesetzten", "relation", "manager"),
        ("Name des/r Vorgesetzten", "relation", "manager"),
        ("Straße geschäftlich", "street", "work"),
        ("Strasse geschaeftlich", "street", "work"),
        ("Strase geschaftlich", "", ""),
        ("Stra?e gesch?ftlich", "street", "work"),
        ("Strasse geschaftlich", "street", "work"),
        ("Dienstlich: PLZ", "postcode", "work"),
        ("Weiteres/r Bundesland/Kanton", "region", "other"),
        ("Fax geschäftlich", "phone", "work fax"),
        ("Company Main Phone", "phone", "company"),
        ("Assistant's Phone", "phone", "assistant"),
        ("Mobil-Tel.-Nr.", "phone", "mobile"),
        ("Phone (mobile)", "phone", "mobile"),
        ("Email (work)", "email", "work"),
        ("E\u2011mail Address", "email", ""),
        ("2. Vorname", "middle", ""),
        ("LinkedIn URL", "handle", "linkedin"),
        ("Spouse", "relation", "spouse"),
        ("Phonetic First Name", "", ""),
        ("iPhone", "", ""),
        ("2026", "", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_known_however_it_is_written(name: str, meaning: str, label: str) -> None:
    (column,) = columns_of([name])
    assert (column.meaning, column.label) == (meaning, label)


def test_a_name_with_decomposed_umlauts_is_the_same() -> None:
    assert folded("Stra\u00dfe gescha\u0308ftlich") == folded("Straße geschäftlich") == "strassegeschaeftlich"


def test_the_number_in_a_name_says_which_of_several_it_is() -> None:
    names = ("E-mail 1 - Label", "E-mail 1 - Value", "E-mail 2 - Value", "E-Mail 3: Adresse", "Home Phone 2")
    assert [column.group for column in columns_of(names)] == ["email:1", "email:1", "email:2", "email:3", "phone:2"]


def test_a_second_line_belongs_to_the_same_address_and_a_second_address_does_not() -> None:
    lines = columns_of(["Home Street", "Home Street 2", "Home City"])
    assert {column.group for column in lines} == {"address:home"}
    addresses = columns_of(["Address 1 - Street", "Address 2 - Street"])
    assert [column.group for column in addresses] == ["address:1", "address:2"]


def test_numbered_lines_beside_one_city_are_one_address() -> None:
    columns = columns_of(["Name", "Address 1", "Address 2", "City", "Zip"])
    assert [(column.meaning, column.group) for column in columns[1:]] == [
        ("street", "address:"),
        ("street", "address:"),
        ("city", "address:"),
        ("postcode", "address:"),
    ]


def test_an_address_beside_its_city_is_the_street() -> None:
    assert meant("Home Address", "Home City") == ["street", "city"]
    assert meant("Home Address", "Home Street", "Home City") == ["address", "street", "city"]


def test_a_title_is_a_job_unless_the_job_has_its_own_column() -> None:
    assert meant("Name", "Title", "Email") == ["name", "title", "email"]
    assert meant("Title", "First Name", "Job Title") == ["prefix", "given", "title"]
    assert meant("Titel", "Vorname", "Beruf") == ["prefix", "given", "title"]
    assert meant("First Name", "Middle Name", "Title") == ["given", "middle", "prefix"]


def test_a_name_beside_a_given_name_is_the_family_name() -> None:
    assert meant("Name", "Vorname") == ["family", "given"]
    assert meant("Name", "Vorname", "Nachname") == ["name", "given", "family"]


def test_a_birthday_in_three_columns_is_put_together() -> None:
    assert meant("Geburtsjahr", "Geburtsmonat", "Geburtstag") == ["birth-year", "birth-month", "birth-day"]
    assert meant("Birth Year", "Birth Month", "Birth Day") == ["birth-year", "birth-month", "birth-day"]
    assert meant("Geburtstag") == ["birthday"]


def test_the_user_s_answer_stands_above_the_names() -> None:
    answer = {"Name": "organisation", "Boss": "relation", "Home Street": "street", "LinkedIn": "url", "Sub": "nonsense"}
    assert columns_of(["Name", "Boss", "Home Street", "LinkedIn", "Sub", "Email"], answer) == (
        Column("Name", "organisation", "", "organisation:"),
        Column("Boss", "relation", "Boss", "relation:"),
        Column("Home Street", "street", "home", "address:home"),
        Column("LinkedIn", "handle", "linkedin", "handle:"),
        Column("Sub"),
        Column("Email"),
    )


def test_every_name_means_something_that_can_be_meant() -> None:
    names = ("Custom Field 1 - Value", "Event 1 - Value", "Skype", "Sensitivity", "Record ID", "Birth Year", "File As")
    columns = columns_of(names)
    assert {column.meaning for column in columns} <= MEANINGS
    assert [offered(column) for column in columns[:3]] == ["note", "anniversary", "url"]


def test_rows_without_a_naming_column_name_nobody() -> None:
    assert names_anybody(columns_of(["Company", "Notes"]))
    assert not names_anybody(columns_of(["Notes", "City"]))


def test_the_language_is_that_of_most_names() -> None:
    assert language_of(["Vorname", "Nachname", "E-Mail-Adresse"]) == "de"
    assert language_of(["First Name", "Last Name", "E-mail"]) == "en"
    assert language_of(["Name", "Fax"]) == "en"


def test_the_mark_is_the_same_for_the_same_header_and_no_other() -> None:
    assert table_mark(["First Name", "E-mail"]) == table_mark(["FIRST_NAME", "Email"])
    assert table_mark(["First Name", "E-mail"]) != table_mark(["E-mail", "First Name"])
    assert table_mark(["First", "Name"]) != table_mark(["First Name", ""])
    assert len(table_mark([])) <= 64


@given(st.text(max_size=60))
def test_any_name_can_be_looked_at(name: str) -> None:
    found, number = known(name)
    assert found is None or found.meaning in MEANINGS
    assert len(number) <= 4
