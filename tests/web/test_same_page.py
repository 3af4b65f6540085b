from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from tests.exports import cards
from tests.people import ME, NADIA
from tests.web.test_pages import text
from visavis.actions.import_files import ImportResult
from visavis.store.models import KeptApart, Person

AGAIN = replace(NADIA, email="nadia.okonkwo@example.org", phone="", url="")


@pytest.fixture
def pair(take_in: Callable[..., ImportResult]) -> tuple[int, int]:
    take_in(cards(NADIA, AGAIN), me=(ME.email,))
    first, second = Person.objects.filter(is_me=False).order_by("pk")
    return first.pk, second.pk


def test_a_pair_is_shown_with_what_speaks_for_it(browser: Client, pair: tuple[int, int]) -> None:
    said = text(browser, "/people/same")
    assert "Both are called Nadia Okonkwo." in said
    assert AGAIN.email in said


def test_two_are_joined_and_split_again(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    response = browser.post("/people/joins", {"a": a, "b": b})
    assert "Nadia Okonkwo and Nadia Okonkwo are one person now. Undo" in text(browser, response["Location"])
    assert browser.get(f"/people/{b}")["Location"] == f"/people/{a}"
    said = text(browser, f"/people/{a}")
    assert "What was joined Nadia Okonkwo 24 November Split" in said
    entry = response["Location"].removeprefix("/people/same?decided=")
    assert browser.post(f"/undo/{entry}", {"next": f"/people/{a}"})["Location"] == f"/people/{a}"
    assert browser.get(f"/people/{b}").status_code == 200


def test_two_that_are_one_already_are_told_so(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    browser.post("/people/joins", {"a": a, "b": b})
    response = browser.post("/people/joins", {"a": a, "b": b})
    assert "These two are one person already." in text(browser, response["Location"])


def test_two_kept_apart_do_not_come_again(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    response = browser.post("/people/apart", {"a": a, "b": b}, headers={"hx-request-type": "partial"})
    assert "stay two people" in response.content.decode()
    assert KeptApart.objects.exists()
    assert "Nobody seems to be here twice." in text(browser, "/people/same")


def test_undo_leads_to_no_other_site(browser: Client, pair: tuple[int, int]) -> None:
    a, b = pair
    entry = browser.post("/people/joins", {"a": a, "b": b})["Location"].removeprefix("/people/same?decided=")
    assert browser.post(f"/undo/{entry}", {"next": "https://evil.example/"})["Location"] == "/imports"
