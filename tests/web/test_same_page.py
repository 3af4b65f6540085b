from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from tests.exports import Export, cards
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
    assert "Both go by the name Nadia Okonkwo." in said
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


def test_one_is_neither_joined_with_themselves_nor_kept_apart(browser: Client, pair: tuple[int, int]) -> None:
    for verb in ("joins", "apart"):
        response = browser.post(f"/people/{verb}", {"a": pair[0], "b": pair[0]})
        assert "These two are one person already." in text(browser, response["Location"])


@pytest.mark.parametrize("verb", ["joins", "apart"])
def test_the_user_is_nobody_to_decide_about(browser: Client, pair: tuple[int, int], verb: str) -> None:
    me = Person.objects.get(is_me=True).pk
    assert browser.post(f"/people/{verb}", {"a": me, "b": pair[0]}).status_code == 404
    assert browser.post(f"/people/{verb}", {"a": pair[0], "b": me}).status_code == 404


def test_what_an_import_joined_is_split_from_the_page_and_back(
    browser: Client, pair: tuple[int, int], take_in: Callable[..., ImportResult]
) -> None:
    both = cards(NADIA).content.replace(b"END:VCARD", f"EMAIL:{AGAIN.email}\r\nEND:VCARD".encode())
    entry = take_in(Export("both.vcf", both)).entry
    page = browser.get(f"/people/{pair[0]}").content.decode()
    assert 'action="/people/splits"' in page
    assert f'name="entry" value="{entry}"' in page
    assert 'name="index" value="0"' in page
    place = browser.post("/people/splits", {"entry": entry, "index": 0})["Location"]
    said = text(browser, place)
    assert "Nadia Okonkwo and Nadia Okonkwo are two people again. Undo" in said
    assert "What was joined" not in said
    assert browser.get(f"/people/{pair[1]}").status_code == 200
    split = place.partition("?decided=")[2]
    assert browser.post(f"/undo/{split}", {"next": f"/people/{pair[0]}"})["Location"] == f"/people/{pair[0]}"
    assert browser.get(f"/people/{pair[1]}")["Location"] == f"/people/{pair[0]}"


@pytest.mark.parametrize("asked", [{}, {"entry": "1"}, {"entry": "1", "index": "0"}, {"entry": "x", "index": "-1"}])
def test_what_is_no_join_is_not_found(browser: Client, pair: tuple[int, int], asked: dict[str, str]) -> None:
    assert browser.post("/people/splits", asked).status_code == 404


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
