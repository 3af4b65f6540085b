"""Whom one needs on the page of people: below whoever is called so, with the line that fits."""

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


@pytest.fixture(autouse=True)
def hanna(account: Account, take_in: Callable[..., ImportResult]) -> int:
    take_in(cards(HANNA, TOBIAS, NADIA), me=(ME.email,))
    person = Person.objects.get(name=HANNA.name).pk
    state_fact(account, person, "title", "Fachanwältin für <Mietrecht>")
    return person


def test_somebody_is_found_by_what_is_said_of_them(browser: Client, hanna: int) -> None:
    page = browser.get("/people?q=wer+kennt+sich+mit+Mietrecht+aus").content.decode()
    assert "Nobody here is called “wer kennt sich mit Mietrecht aus”, but perhaps you mean these people." in page
    assert "<q>Fachanwältin für &lt;Mietrecht&gt;</q>" in page
    assert f"/people/{hanna}" in page
    assert "fits well" in page
    assert "pip install" in page


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
