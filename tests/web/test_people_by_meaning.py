"""Whom one needs on the page of people: below whoever is called so, with the line that fits."""

import html
from collections.abc import Callable

import pytest
from django.test import Client

from tests.exports import cards
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.web.test_pages import text
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.store.access import Account
from visavis.store.models import Person

PARTIAL = {"HX-Request-Type": "partial"}


@pytest.fixture(autouse=True)
def hanna(account: Account, take_in: Callable[..., ImportResult]) -> int:
    take_in(cards(HANNA, TOBIAS, NADIA), me=(ME.email,))
    person = Person.objects.get(name=HANNA.name).pk
    state_fact(account, person, "title", "Fachanwältin für <Mietrecht>")
    return person


def test_somebody_is_found_by_what_is_said_of_them(browser: Client, hanna: int) -> None:
    page = browser.get("/people?q=wer+kennt+sich+mit+Mietrecht+aus").content.decode()
    assert "Nobody here is called “wer kennt sich mit Mietrecht aus”." in page
    assert "<q>Fachanwältin für &lt;Mietrecht&gt;</q>" in page
    assert f"/people/{hanna}" in page
    assert "fits well" in page
    assert "pip install" in page


def test_while_one_types_nothing_is_sought_by_meaning(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    meant = "people/meant?q=wer+kennt+Mietrecht&amp;word=&amp;kind=person&amp;order=near&amp;offset=0"
    with monkeypatch.context() as typing:
        typing.setattr("visavis.web.views.people.find", None)  # whoever calls it fails
        typing.setattr("visavis.web.views.people.start_reading", None)
        page = browser.get("/people?q=wer+kennt+Mietrecht", headers=PARTIAL).content.decode()
        assert f'hx-get="/{meant}" hx-trigger="load delay:' in page
        assert "people/meant" not in browser.get("/people?q=Ha", headers=PARTIAL).content.decode()
        assert "people/meant" not in browser.get("/people?q=Hanna&word=close", headers=PARTIAL).content.decode()
    rest = browser.get("/" + html.unescape(meant), headers=PARTIAL).content.decode()
    assert "<q>Fachanwältin für &lt;Mietrecht&gt;</q>" in rest
    assert "<html" not in rest
    assert "people/meant" not in browser.get("/people?q=wer+kennt+Mietrecht").content.decode()
    assert browser.get("/people/meant?q=zzz", headers=PARTIAL).content.decode().strip() == ""


def test_a_name_is_meant_as_a_name(browser: Client, account: Account) -> None:
    state_fact(account, Person.objects.get(name=NADIA.name).pk, "note", "Hanna introduced us over cake")
    page = text(browser, "/people?q=Hanna+cake+biscuits")
    assert "may fit" in page
    assert "By what is said of them" not in text(browser, "/people?q=Hanna+S")


def test_who_is_listed_already_is_not_told_twice(browser: Client) -> None:
    page = text(browser, f"/people?q={TOBIAS.organisation.split()[0]}")
    assert TOBIAS.name in page
    assert "By what is said of them" not in page


@pytest.mark.parametrize(
    "query", ["q=Mietrecht&word=close", "q=Mietrecht&order=quiet", "q=Mi", "q=", "q=Mietrecht&kind=group"]
)
def test_among_some_nobody_else_is_told(browser: Client, query: str) -> None:
    assert "By what is said of them" not in text(browser, f"/people?{query}")
