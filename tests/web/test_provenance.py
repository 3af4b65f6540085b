"""Where each fact is known from, one click away; what contradicts it; and who is right."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.store.access import Account
from visavis.store.models import Claim, Person

TakeIn = Callable[..., ImportResult]

CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f"Hanna,Sørensen,,{HANNA.email},Nordlicht Medien,Editor,12 Mar 2021\n"
)
EVIL = '"""><script>alert(1)</script>"'  # in a cell of a table: quoted, its first character doubled
TABLE = f"Name,E-mail 1 - Value,Birthday\n{HANNA.name},{HANNA.email},1991-07-02\n"


@pytest.fixture
def book(take_in: TakeIn) -> int:
    """Her card and a letter, whose sender is written otherwise; the entry of that import."""
    written = letter(type(HANNA)("Sørensen, Hanna", HANNA.email), ME, "2026-11-01")
    entry = take_in(cards(HANNA), mailbox(written), me=(ME.email,)).entry
    assert entry is not None
    return entry


@pytest.fixture
def others(take_in: TakeIn, book: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """A day later LinkedIn names another firm, a table another birthday; the entry of that import."""
    monkeypatch.setenv("VISAVIS_AT", "2026-11-25T12:00+01:00")
    entry = take_in(Export("Connections.csv", CONNECTIONS.encode()), Export("table.csv", TABLE.encode())).entry
    assert entry is not None
    return entry


@pytest.fixture
def hanna(book: int) -> int:
    return id_of(HANNA.name)


def page(browser: Client, person: int) -> str:
    return browser.get(f"/people/{person}").content.decode()


def part(browser: Client, person: int, beginning: str, end: str) -> str:
    """The words of the page from one to another."""
    said = text(browser, f"/people/{person}")
    assert beginning in said
    return said[said.index(beginning) :].partition(end)[0].strip()


def test_the_head_tells_where_name_and_firm_are_from_and_leads_to_the_import(
    browser: Client, book: int, hanna: int
) -> None:
    assert part(browser, hanna, "Where this is from", "You were in touch") == (
        "Where this is from name Hanna Sørensen address book, contacts.vcf, read on 24 November 2026 "
        "mail, mail.mbox, read on 24 November 2026 "
        "organisation Papierboot Verlag address book, contacts.vcf, read on 24 November 2026"
    )
    assert f'<a href="/imports/{book}">address book, contacts.vcf' in page(browser, hanna)
    assert "Take back …" in text(browser, f"/imports/{book}")


def test_a_conflict_names_both_sides_and_asks_who_is_right(browser: Client, hanna: int, others: int) -> None:
    assert part(browser, hanna, "The sources do not agree: organisation", "You were in touch").endswith(
        "organisation Nordlicht Medien LinkedIn, Connections.csv, read on 25 November 2026 "
        "This is right organisation: Nordlicht Medien The sources do not agree; elsewhere it says: "
        "Papierboot Verlag address book, contacts.vcf, read on 24 November 2026 "
        "This is right organisation: Papierboot Verlag"
    )
    assert part(browser, hanna, "birthday 2 July 1991", "connected since") == (
        "birthday 2 July 1991 address table, table.csv, read on 25 November 2026 This is right birthday: 2 July 1991 "
        "The sources do not agree; elsewhere it says: 1 July 1991 "
        "address book, contacts.vcf, read on 24 November 2026 This is right birthday: 1 July 1991"
    )
    german = text(browser, f"/people/{hanna}", "de")
    assert "Die Quellen sind sich nicht einig: Organisation" in german
    assert "Das stimmt Geburtstag: 1. Juli 1991" in german


def test_whoever_is_right_is_the_users_word_and_the_others_are_told_quietly(
    browser: Client, hanna: int, others: int
) -> None:
    browser.post(f"/people/{hanna}/facts", {"field": "birthday", "value": "1991-07-01"})
    assert Person.objects.get(pk=hanna).birthday == "1991-07-01"
    said = part(browser, hanna, "birthday 1 July 1991", "connected since")
    assert said == (
        "birthday 1 July 1991 You said so on 25 November 2026. Take back birthday "
        "address book, contacts.vcf, read on 24 November 2026 "
        "Other sources say: 2 July 1991 address table, table.csv, read on 25 November 2026"
    )
    assert f'action="/people/{hanna}/facts/take-back"' in page(browser, hanna)
    browser.post(f"/people/{hanna}/facts/take-back", {"field": "birthday"})
    assert not Claim.objects.filter(source="you", field="birthday").exists()
    assert "This is right birthday: 1 July 1991" in text(browser, f"/people/{hanna}")


def right(browser: Client, person: int) -> list[str]:
    """The forms that settle what is right."""
    return re.findall(r'<form class="right".*?</form>', page(browser, person), re.DOTALL)


@pytest.mark.parametrize("field", ["name", "title", "organisation", "birthday"])
def test_the_button_says_exactly_the_value_beside_it(browser: Client, hanna: int, others: int, field: str) -> None:
    state = {"name": "Hanna S.", "title": "Printer", "organisation": "Verlag 2", "birthday": "--07-03"}[field]
    for form in right(browser, hanna):
        said = dict(re.findall(r'<input type="hidden" name="(field|value)" value="([^"]*)"', form))
        assert Claim.objects.filter(identity__person=hanna, **said).exists()
    browser.post(f"/people/{hanna}/facts", {"field": field, "value": state})
    assert not any(f'name="field" value="{field}"' in form for form in right(browser, hanna))


def test_what_an_undone_import_said_is_gone(browser: Client, hanna: int, others: int) -> None:
    assert "Nordlicht" in text(browser, f"/people/{hanna}")
    browser.post(f"/undo/{others}")
    said = text(browser, f"/people/{hanna}")
    assert ("Nordlicht" in said, "2 July 1991" in said, "This is right" in said) == (False, False, False)


def test_what_a_source_dates_is_shown_with_its_years(browser: Client, account: Account, hanna: int) -> None:
    Claim.objects.filter(field="organisation").update(since="2019-03")
    claim = Claim.objects.get(field="organisation")
    former = {"field": "organisation", "value": "Nordlicht", "since": "2015", "until": "2019", "key": "former"}
    Claim.objects.create(
        account=account, identity=claim.identity, imported=claim.imported, source="vcard", at=claim.at, **former
    )
    said = part(browser, hanna, "organisation Papierboot", "You were in touch")
    assert "Papierboot Verlag since March 2019 address book" in said
    assert "Also: Nordlicht 2015 – 2019 address book" in said
    assert "do not agree" not in said
    assert "seit März 2019" in text(browser, f"/people/{hanna}", "de")


def test_an_address_that_was_stated_is_taken_back_where_it_stands(
    browser: Client, account: Account, hanna: int
) -> None:
    entry = state_fact(account, hanna, "email", "hanna@neu.example.org")
    said = part(browser, hanna, "hanna@neu.example.org", "+1")
    assert said.startswith("hanna@neu.example.org Write You said so on 24 November 2026. Take back e-mail")
    assert f'action="/undo/{entry}"' in page(browser, hanna)


def test_foreign_text_in_a_conflict_is_only_ever_text(browser: Client, hanna: int, take_in: TakeIn) -> None:
    take_in(Export("Connections.csv", CONNECTIONS.replace("Nordlicht Medien", EVIL).encode()))
    shown = page(browser, hanna)
    assert "This is right" in shown
    assert "&quot;&gt;&lt;script&gt;alert(1)" in shown
    assert "<script>alert(1)" not in shown
