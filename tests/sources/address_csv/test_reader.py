"""What the reader of address tables says about people."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import HANNA, JOERG, KAETHE, NADIA, TOBIAS
from tests.sources.address_csv.reading import AUTUMN, people, problems, read, values
from tests.sources.address_csv.samples import (
    GOOGLE_NEW,
    GOOGLE_OLD,
    GOOGLE_ROWS,
    OUTLOOK_DE,
    OUTLOOK_EN,
    OUTLOOK_ROWS,
    THUNDERBIRD_DE,
    THUNDERBIRD_ROWS,
    line,
    table,
)
from tests.sources.contract import SourceContract, few_and_unhurried
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord, Problem, Question
from visavis.sources.address_csv.reader import SOURCE
from visavis.sources.columns import table_mark
from visavis.sources.source import Context, Source


class TestAddressTableContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        "contacts.csv": table(GOOGLE_NEW, *GOOGLE_ROWS, end="\n"),
        "Kontakte.CSV": table(OUTLOOK_DE, *OUTLOOK_ROWS, encoding="cp1252"),
        "Persönliches Adressbuch.csv": table(THUNDERBIRD_DE, *THUNDERBIRD_ROWS),
        "verein.csv": "Mitglied;Vorname;Nachname;E-Mail\r\n1;Käthe;Winkler;k@example.org\r\n".encode("utf-16"),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        """The first row loses a closing quote, the third has a comma too many, the fifth is a megabyte long."""
        rows = [GOOGLE_NEW, *([row.get(column, "") for column in GOOGLE_NEW] for row in GOOGLE_ROWS)]
        lines = [line(GOOGLE_NEW, dict(zip(GOOGLE_NEW, row, strict=True))) for row in rows]
        spoil = (
            lambda text: text.replace('wieder."', "wieder.", 1),
            lambda text: "," + text,
            lambda text: text.replace("Tobias", "Tobias" * 200_000),
        )
        for place in range(k):
            lines[1 + 2 * place] = spoil[place](lines[1 + 2 * place])
        return "".join(one + "\n" for one in lines).encode()

    def long(self) -> tuple[str, bytes]:
        rows = (row | {"E-mail 1 - Value": f"n{n}@example.org"} for n in range(1500) for row in GOOGLE_ROWS)
        return "long.csv", table(GOOGLE_NEW, *(row | {"Notes": "Wort " * 50} for row in rows))


def variant(data: bytes, path: str = "contacts.csv") -> str:
    return SOURCE.recognise(path, data)


def google(**cells: str) -> PersonRecord:
    """The one person of a row of Google's new table; "__" stands for the " - " in its names."""
    row = {name.replace("__", " - ").replace("_", " ").replace("Email", "E-mail"): cell for name, cell in cells.items()}
    assert set(row) <= set(GOOGLE_NEW)
    (found,) = people(table(GOOGLE_NEW, row))
    return found


def outlook(row: Mapping[str, str], context: Context = AUTUMN) -> PersonRecord:
    (found,) = people(table(OUTLOOK_EN, row), context)
    return found


# Google


def test_a_row_of_google_is_read_whole() -> None:
    (hanna, *_) = people(table(GOOGLE_NEW, *GOOGLE_ROWS))
    assert hanna == PersonRecord(
        key=hanna.key,
        name="Hanna Sørensen",
        identities=(
            IdentityRecord("email", HANNA.email, "Home"),  # marked by "* "
            IdentityRecord("email", "lektorat@example.org", "Work"),
            IdentityRecord("phone", HANNA.phone, "Mobile"),
            IdentityRecord("url", HANNA.url, "Profile"),
        ),
        claims=(
            ClaimRecord("nickname", "Hanni"),
            ClaimRecord("organisation", HANNA.organisation),
            ClaimRecord("title", "Lektorin"),
            ClaimRecord("birthday", "1991-07-01"),
            ClaimRecord("note", "Leiht Bücher aus, \nund bekommt sie wieder."),
            ClaimRecord("tag", "Chor"),
            ClaimRecord("tag", "Verlage"),
            ClaimRecord("relation", "Inge Sørensen", "Schwester"),
            ClaimRecord("anniversary", "2015-06-20"),
            ClaimRecord("note", "Buchmesse", "Kennengelernt"),
            ClaimRecord("given", "Hanna"),
            ClaimRecord("family", "Sørensen"),
        ),
    )


def test_an_address_of_several_lines_stands_on_one() -> None:
    (_, kaethe, *_) = people(table(GOOGLE_NEW, *GOOGLE_ROWS))
    assert [claim for claim in kaethe.claims if claim.field == "address"] == [
        ClaimRecord("address", "Hauptstr. 1, 10115 Berlin, DE", "Home")
    ]


def test_a_birthday_without_a_year_stays_without() -> None:
    assert values(google(First_Name="Käthe", Birthday="--05-04"), "birthday") == ["--05-04"]


def test_an_entry_with_only_an_address_is_a_person_without_a_name() -> None:
    nadia = google(Email_1__Value=NADIA.email)
    assert (nadia.name, nadia.kind, nadia.identities) == ("", "person", (IdentityRecord("email", NADIA.email),))


def test_an_entry_with_only_a_firm_is_an_organisation() -> None:
    firm = google(Organization_Name="Pizzeria Vesuvio", Phone_1__Value="+49 30 23125 060")
    assert (firm.name, firm.kind) == ("Pizzeria Vesuvio", "organisation")


def test_who_does_something_in_a_firm_is_a_person_though_nameless() -> None:
    someone = google(Organization_Name="Nordufer Klinik", Organization_Title="Ärztin", Email_1__Value="a@example.org")
    assert (someone.name, someone.kind) == ("", "person")


def test_several_values_in_one_cell_are_several_values() -> None:
    data = table(
        GOOGLE_OLD,
        {
            "Name": "Tobias Brandauer",
            "Sensitivity": "Private",
            "Group Membership": "* My Contacts ::: Kollegen",
            "E-mail 1 - Type": "* Home",
            "E-mail 1 - Value": f"{TOBIAS.email} ::: tb@example.org",
            "Phone 1 - Type": "Mobile",
            "Phone 1 - Value": "0171 2345678 ::: +49 171 2345679",
        },
    )
    (tobias,) = people(data)
    assert variant(data) == "google-csv/old"
    assert [one.value for one in tobias.identities] == [
        TOBIAS.email, "tb@example.org", "0171 2345678", "+49 171 2345679",
    ]  # fmt: skip
    assert values(tobias, "tag") == ["private", "Kollegen"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_google_is_read_in_every_encoding_it_wrote(encoding: str) -> None:
    data = table(GOOGLE_NEW, *GOOGLE_ROWS, encoding=encoding)
    assert variant(data) == "google-csv/new"
    assert [one.name for one in people(data)] == [
        "Hanna Sørensen", "Käthe Winkler", "", "Pizzeria Vesuvio", "Tobias Brandauer",
    ]  # fmt: skip


# Outlook


def test_a_row_of_german_outlook_is_read_whole() -> None:
    data = table(OUTLOOK_DE, *OUTLOOK_ROWS, encoding="cp1252")
    assert variant(data) == "outlook-csv/de/cp1252"
    joerg = people(data)[0]
    assert joerg == PersonRecord(
        key=joerg.key,
        name="Jörg Petersen",
        identities=(
            IdentityRecord("phone", "+49 40 66969 033", "work"),
            IdentityRecord("phone", "0171/2345678", "mobile"),
            IdentityRecord("email", JOERG.email),
        ),
        claims=(
            ClaimRecord("organisation", "Müller & Söhne"),
            ClaimRecord("title", "Chefarzt"),
            ClaimRecord("phone", "+49 40 66969 099", "work fax"),
            ClaimRecord("birthday", "1970-05-04"),
            ClaimRecord("tag", "Kunde"),
            ClaimRecord("tag", "Freunde"),
            ClaimRecord("note", "Zeile 1\nZeile 2"),
            ClaimRecord("relation", "Sabine", "partner"),
            ClaimRecord("relation", "Tim", "child"),
            ClaimRecord("relation", "Lea", "child"),
            ClaimRecord("relation", "Ole", "child"),
            ClaimRecord("relation", "Dr. Ott", "manager"),
            ClaimRecord("tag", "private"),
            ClaimRecord("given", "Jörg"),
            ClaimRecord("family", "Petersen"),
            ClaimRecord("address", "Königstraße 1, 20095 Hamburg", "work"),
        ),
    )


def test_an_address_of_exchange_is_no_address() -> None:
    ines = people(table(OUTLOOK_DE, *OUTLOOK_ROWS, encoding="cp1252"))[1]
    assert (ines.name, ines.identities, values(ines, "email")) == ("Ines Ott", (), [])


def test_a_couple_with_one_mailbox_is_two_people() -> None:
    petra, karl = people(table(OUTLOOK_DE, *OUTLOOK_ROWS, encoding="cp1252"))[2:]
    assert petra.identities == karl.identities
    assert petra.key != karl.key


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "mac_roman", "cp850"])
def test_a_resave_changes_nothing_but_the_bytes(separator: str, encoding: str) -> None:
    data = table(OUTLOOK_DE, *OUTLOOK_ROWS, separator=separator, encoding=encoding)
    assert variant(data) == f"outlook-csv/de/{encoding}"
    assert people(data) == people(table(OUTLOOK_DE, *OUTLOOK_ROWS, encoding="cp1252"))


def test_the_other_german_spelling_of_the_header_is_the_same_table() -> None:
    other = {
        "Telefon (privat)": "Telefon privat",
        "Name des/r Vorgesetzten": "Name des/der Vorgesetzten",
        "Straße geschäftlich": "Strasse geschaeftlich",
    }
    header = [other.get(column, column) for column in OUTLOOK_DE]
    rows = [{other.get(column, column): cell for column, cell in row.items()} for row in OUTLOOK_ROWS]
    assert people(table(header, *rows)) == people(table(OUTLOOK_DE, *OUTLOOK_ROWS))


def test_a_switchboard_is_nobody_s_own_number() -> None:
    someone = outlook({"First Name": "Ines", "Company Main Phone": "+49 40 66969 000", "Business Fax": "+49 40 1"})
    assert someone.identities == ()
    assert values(someone, "phone") == ["+49 40 1", "+49 40 66969 000"]


def test_a_name_that_only_the_address_shows_is_taken_from_there() -> None:
    shown = {"E-mail Address": "bob@example.com", "E-mail Type": "SMTP"}
    assert outlook(shown | {"E-mail Display Name": "Bob Anders (bob@example.com)"}).name == "Bob Anders"
    assert outlook(shown | {"E-mail Display Name": "bob@example.com"}).name == ""


@pytest.mark.parametrize("nothing", ["0/0/00", "0.0.00", "00.00.0000", "1/1/4501", ""])
def test_outlook_s_ways_to_write_no_date_are_none(nothing: str) -> None:
    data = table(OUTLOOK_EN, {"First Name": "Bob", "Last Name": "Anders", "Birthday": nothing})
    assert [values(one, "birthday") for one in people(data)] == [[]]
    assert [item for item in read(data) if not isinstance(item, PersonRecord)] == []


# Thunderbird


def test_a_row_of_german_thunderbird_is_read_whole() -> None:
    data = table(THUNDERBIRD_DE, *THUNDERBIRD_ROWS)
    assert variant(data) == "thunderbird-csv/de"
    petra = people(data)[0]
    assert [one.value for one in petra.identities] == ["petra.huber@example.com", "petra@example.org", "+492214710044"]
    assert values(petra, "birthday") == ["1968-03-09"]
    assert values(petra, "address") == ["Domstr. 2, Hinterhaus, 50667 Köln"]
    assert values(petra, "note") == ["mag Astern"]


def test_thunderbird_without_a_header_is_read_by_its_order() -> None:
    data = "Anna,Berg,Anna Berg,Anni,anna@example.org,,,030 1234567\nOtto\tBerg\tOtto Berg\t\totto@example.org\n"
    anna, otto = people(data)
    assert variant(data.encode()) == "thunderbird-csv/no-header"
    assert (anna.name, anna.identities) == (
        "Anna Berg",
        (IdentityRecord("email", "anna@example.org"), IdentityRecord("phone", "030 1234567", "work")),
    )
    assert otto.name == "Otto Berg"


def test_thunderbird_of_old_put_the_screen_name_last() -> None:
    (anna,) = people("Anna,Berg,Anna Berg,,anna@example.org,,030 1234567,030 7654321\n")
    assert anna.identities[1:] == (
        IdentityRecord("phone", "030 1234567", "work"),
        IdentityRecord("phone", "030 7654321", "home"),
    )


def test_a_japanese_address_book_in_shift_jis_is_read() -> None:
    header = "First Name,Last Name,Display Name,Primary Email,Secondary Email"
    (taro,) = people(f"{header}\n太郎,山田,山田太郎,taro@example.org,\n".encode("cp932"))
    assert (taro.name, taro.identities) == ("山田太郎", (IdentityRecord("email", "taro@example.org"),))


# Any other table

CLUB = (
    "Name;Vorname;Straße;Hausnr.;PLZ;Ort;Handy;geb.\n"
    "Winkler;Käthe;Lindenweg;5a;69117;Heidelberg;0171 2345678;4.5.1950\n"
)


def test_any_table_that_speaks_of_people_is_read_by_its_header_and_shown() -> None:
    question, kaethe = read(CLUB)
    header = ("Name", "Vorname", "Straße", "Hausnr.", "PLZ", "Ort", "Handy", "geb.")
    assert question == Question(
        "contacts.csv",
        "columns",
        header,
        is_open=False,
        proposal=("family", "given", "street", "street", "postcode", "city", "phone", "birthday"),
        sample=(("Winkler", "Käthe", "Lindenweg", "5a", "69117", "Heidelberg", "0171 2345678", "4.5.1950"),),
        table=table_mark(header),
    )
    assert isinstance(kaethe, PersonRecord)
    assert kaethe.name == KAETHE.name
    assert values(kaethe, "address") == ["Lindenweg 5a, 69117 Heidelberg"]
    assert values(kaethe, "birthday") == ["1950-05-04"]


def test_a_table_that_nobody_knows_is_asked_about_and_not_read() -> None:
    (question,) = read("Prénom,Nom,Adresse de messagerie\nAnna,Berg,anna@example.org\n")
    assert isinstance(question, Question)
    assert (question.is_open, question.proposal) == (True, ("", "", "email"))
    assert question.sample == (("Anna", "Berg", "anna@example.org"),)


def test_a_table_is_read_by_the_user_s_answer_which_can_be_bettered() -> None:
    header = ("Prénom", "Nom", "Adresse de messagerie", "Parrain")
    answer = {"Prénom": "given", "Nom": "family", "Adresse de messagerie": "email", "Parrain": "relation"}
    context = Context(columns={table_mark(header): answer})
    question, anna = read(f"{','.join(header)}\nAnna,Berg,anna@example.org,Otto\n", context)
    assert isinstance(question, Question)
    assert (question.is_open, question.proposal) == (False, ("given", "family", "email", "relation"))
    assert isinstance(anna, PersonRecord)
    assert (anna.name, anna.identities) == ("Anna Berg", (IdentityRecord("email", "anna@example.org"),))
    assert ClaimRecord("relation", "Otto", "Parrain") in anna.claims


def test_what_the_user_says_is_no_table_of_people_is_not_read() -> None:
    context = Context(columns={table_mark(("Name", "Email")): {"Name": "", "Email": ""}})
    (question,) = read("Name,Email\nAnna,anna@example.org\n", context)
    assert isinstance(question, Question)
    assert (question.is_open, question.proposal) == (False, ("", ""))


def test_an_answer_that_means_nothing_is_no_answer() -> None:
    context = Context(columns={table_mark(("Name", "Email")): {"Name": "name", "Email": "shoe size"}})
    (anna,) = people("Name,Email\nAnna,anna@example.org\n", context)
    assert (anna.name, anna.identities) == ("Anna", ())


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("Name,Price,Stock\nLamp,12.50,3\n", True),
        ("Date;Text;Amount\n1.2.2026;Rent;-500\n", True),
        ("Date,Steps,Minutes\n2026-01-01,9000,77\n", False),
        ("just,one\n", False),
        ("Name,Email\n", True),
        ("Email\nanna@example.org\n", True),
        ("1,2,3\n4,5,6\n", False),
        ("no table at all\n", False),
    ],
)
def test_what_may_be_a_table_of_people_is_claimed_and_nothing_else(data: str, answer: bool) -> None:
    assert bool(variant(data.encode())) is answer
    assert not variant(data.encode(), "letter.txt")


@pytest.mark.parametrize("data", ["Name,Price,Stock\nLamp,12.50,3\n", "Date,Name,Amount,Notes\n1.2.2026,Rent,-500,\n"])
def test_a_bare_name_stands_in_lists_of_anything_and_is_asked_about(data: str) -> None:
    (question,) = read(data)
    assert isinstance(question, Question)
    assert question.is_open


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        'Notes:\n"When exporting, mind this"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On',
        "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status",
        "Order #,Order Date,First Name,Last Name,Email,Quantity,Attendee #,Attendee Status",
        "Order No.,First Name,Last Name,Email,Attendee Status",
        "Name,User ID,Title,RSVP,Guests,RSVPed on,Event Host",
    ],
)
def test_tables_of_other_sources_are_left_to_them(header: str) -> None:
    assert variant(f"{header}\nAnna,Berg,x,anna@example.org,,,,\n".encode()) == ""


def test_a_title_above_the_header_and_excel_s_separator_are_passed_over() -> None:
    assert [one.name for one in people("Mitgliederliste 2026;;\n\nName;E-Mail;Tel.\nAnna;anna@example.org;\n")] == [
        "Anna"
    ]
    assert [one.name for one in people("sep=;\nName;E-Mail\nAnna;anna@example.org\n")] == ["Anna"]


def test_a_header_may_go_over_two_lines() -> None:
    (anna,) = people('Name;"Telefon\nprivat";E-Mail\nAnna;030 1234567;anna@example.org\n')
    assert anna.identities[0] == IdentityRecord("phone", "030 1234567", "home")


def test_the_lines_of_an_old_mac_are_lines() -> None:
    assert [one.name for one in people("Name,Email\rAnna,anna@example.org\rOtto,otto@example.org\r")] == [
        "Anna",
        "Otto",
    ]


def test_names_without_a_header_are_those_that_the_third_is_made_of() -> None:
    anna, otto = people("Anna Berg,Anna,Berg,anna@example.org\nOtto Berg,Otto,Berg,otto@example.org\n")
    assert (anna.name, otto.name) == ("Anna Berg", "Otto Berg")


# Quirks and damage


def test_a_number_that_a_spreadsheet_cut_down_joins_nobody() -> None:
    data = 'Name,Phone\nAnna,4.91712E+11\nOtto,"4,91712E+11"\n'
    assert [one.identities for one in people(data)] == [(), ()]
    assert problems(data) == [("number-shortened", 2, "4.91712E+11"), ("number-shortened", 3, "4,91712E+11")]


def test_what_a_spreadsheet_was_made_to_take_for_text_is_that_text() -> None:
    assert google(First_Name="A", Phone_1__Value="'+49 171 2345678").identities[0].value == "+49 171 2345678"
    (anna,) = people('Name,Phone\nAnna,="0171 2345678"\n')
    assert anna.identities[0].value == "0171 2345678"


def test_marks_that_nobody_sees_are_dropped_and_formulas_are_text() -> None:
    someone = google(First_Name="\u202aAn\u200bna\u202c", Last_Name="=1+1", Email_1__Value="an\u200bna@example.org")
    assert (someone.name, someone.identities[0].value) == ("Anna =1+1", "anna@example.org")


def test_an_account_is_an_account_of_its_service_and_a_name_is_none() -> None:
    data = "Name,LinkedIn,Twitter,Facebook\nNadia,https://www.linkedin.com/in/nadia,@nadia,Nadia Okonkwo\n"
    (nadia,) = people(data)
    assert nadia.identities == (
        IdentityRecord("url", "https://www.linkedin.com/in/nadia", "linkedin"),
        IdentityRecord("url", "https://x.com/nadia", "twitter"),
    )
    assert ClaimRecord("handle", "Nadia Okonkwo", "facebook") in nadia.claims


def test_rows_may_end_early_and_may_not_be_too_long() -> None:
    data = "Name,Email,Phone\nAnna,anna@example.org\nOtto,otto@example.org,,,\nIda,x,ida@example.org,030 1,y\n"
    assert [one.name for one in people(data)] == ["Anna", "Otto"]
    assert problems(data) == [("row-unreadable", 4, "")]


def test_a_row_that_names_nobody_is_told() -> None:
    assert problems("Name,Email,Notes\n,,who was that?\n") == [("row-without-identity", 2, "")]


def test_a_note_of_several_lines_that_quotes_addresses_is_one_note() -> None:
    note = "Ask:\nbob@example.org, ida@example.org\nor nobody"
    someone = google(First_Name="Anna", Notes=note)
    assert values(someone, "note") == [note]


def test_a_long_text_is_capped() -> None:
    someone = google(First_Name="Anna" * 500, Notes="x" * 20_000)
    assert (len(someone.name), len(values(someone, "note")[0])) == (1_000, 16_000)


def test_a_file_of_nothing_is_empty() -> None:
    assert read(b"\xef\xbb\xbf\r\n") == [Problem("contacts.csv", "empty-file")]


def test_a_file_that_is_said_to_be_a_table_and_is_none_is_told() -> None:
    assert read(b"only words\nand more\n") == [Problem("contacts.csv", "header-missing", 1)]


def test_the_same_table_joined_to_itself_tells_its_header_once() -> None:
    data = table(GOOGLE_NEW, *GOOGLE_ROWS)
    assert len(people(data + data)) == 2 * len(people(data))
    assert problems(data + data) == []


def test_a_later_export_with_more_columns_names_the_same_people_alike() -> None:
    wider = [*GOOGLE_NEW, "E-mail 3 - Label", "E-mail 3 - Value"]
    before, after = people(table(GOOGLE_NEW, *GOOGLE_ROWS)), people(table(wider, *GOOGLE_ROWS))
    assert [one.key for one in before] == [one.key for one in after]


def test_two_namesakes_without_an_address_stay_two() -> None:
    rows = ({"First Name": "Anna", "Birthday": "1970-01-01"}, {"First Name": "Anna", "Birthday": "1980-01-01"})
    assert len({one.key for one in people(table(GOOGLE_NEW, *rows))}) == 2


def test_a_bare_name_in_two_lists_is_not_one_person() -> None:
    first, second = "Name,Email,Seat\nAnna,,\n", "Name,Email,Table\nAnna,,\n"
    assert people(first)[0].key != people(second)[0].key


@few_and_unhurried
@given(st.lists(st.sampled_from(["whole", "twice", "open quote", "too long", "empty", "cut"]), max_size=12))
def test_bad_rows_cost_only_themselves_wherever_they_stand(kinds: Sequence[str]) -> None:
    lines, good = [",".join(GOOGLE_NEW)], []
    for number, kind in enumerate(kinds):
        name = f"n{number}"
        row = line(GOOGLE_NEW, {"First Name": name, "E-mail 1 - Value": f"{name}@example.org"})
        lines += {
            "whole": [row],
            "twice": [row, row],
            "open quote": [row.replace(name, f'"{name}', 1)],
            "too long": [f"x,y,z,{row}"],
            "empty": ["," * row.count(",")],
            "cut": ["half"],
        }[kind]
        good += [name] * ["", "whole", "twice"].index(kind if kind in {"whole", "twice"} else "")
    found = people("\n".join([*lines, ""]))
    assert [one.name for one in found] == good


def test_who_has_no_account_is_not_everybody_who_has_none() -> None:
    rows = ("Tobias,tobias@example.com,none", "Nadia,nadia@example.net,n/a", "Käthe,k@example.org,@kaethe")
    data = "\n".join(("Name,Email,Mastodon", *rows))
    handles = [[one.value for one in person.identities if one.kind == "handle"] for person in people(data)]
    assert handles == [[], [], ["mastodon:kaethe"]]


@pytest.mark.parametrize(
    ("year", "month", "day", "birthday"),
    [("1970", "5", "4", ["1970-05-04"]), ("", "5", "4", ["--05-04"]), ("1970", "", "4", ["1970"]), ("", "", "4", [])],
)
def test_a_birthday_in_three_columns_is_as_whole_as_they_are(
    year: str, month: str, day: str, birthday: list[str]
) -> None:
    header = "First Name,Last Name,Birth Year,Birth Month,Birth Day,E-Mail"
    data = f"{header}\nJörg,Petersen,{year},{month},{day},j@example.com\n"
    (joerg,) = people(data)
    assert values(joerg, "birthday") == birthday


def test_numbers_beside_columns_that_nobody_knows_are_asked_about() -> None:
    data = "Kunde;Wohnt in;Seit wann;Tel mobil\nBrigitte Nordmann;Kiel;2019;0171 1234567\nÄnne Schmidt;Plön;2021;\n"
    (question,) = read(data)
    assert isinstance(question, Question)
    assert (question.is_open, question.proposal) == (True, ("", "", "", "phone"))
