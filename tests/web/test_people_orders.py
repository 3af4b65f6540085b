"""The list of people in its orders; who has gone quiet and which ties are dormant come with their reason."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.exchanges import both, every
from tests.exports import cards
from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult

TakeIn = Callable[..., ImportResult]

LATELY = every(14, "2025-12-01", "2026-08-17")
LONG_AGO = every(14, "2021-01-04", "2023-04-03")


@pytest.fixture
def life(take_in: TakeIn) -> None:
    """Tobias has gone quiet, Nadia's tie is dormant, Hanna wrote last week; of Käthe there is a card."""
    weekly = every(7, "2026-01-05", "2026-11-16")
    take_in(cards(KAETHE), both(TOBIAS, LATELY), both(NADIA, LONG_AGO), both(HANNA, weekly), me=(ME.email,))


@pytest.mark.usefixtures("life")
def test_who_has_gone_quiet_comes_with_the_reason_and_nobody_else_does(browser: Client) -> None:
    said = text(browser, "/people?order=quiet")
    assert "You usually hear from each other about every two weeks; it has been quiet for three months." in said
    assert [one.name in said for one in (TOBIAS, NADIA, HANNA, KAETHE)] == [True, False, False, False]
    assert "seit drei Monaten ist es still." in text(browser, "/people?order=quiet", "de")


@pytest.mark.usefixtures("life")
def test_a_dormant_tie_says_since_when_it_rests(browser: Client) -> None:
    said = text(browser, "/people?order=dormant")
    assert "since 27 March 2023" in said
    assert [one.name in said for one in (TOBIAS, NADIA, HANNA, KAETHE)] == [False, True, False, False]


@pytest.mark.usefixtures("life")
def test_an_order_keeps_the_words_that_were_typed_and_they_keep_it(browser: Client) -> None:
    page = browser.get("/people?q=tobias&order=quiet").content.decode()
    assert "?q=tobias&amp;order=name" in page
    assert '<input type="hidden" name="order" value="quiet">' in page
    assert "Nobody is found by that." in text(browser, "/people?q=hanna&order=quiet")


@pytest.mark.usefixtures("life")
def test_no_word_is_asked_for_beside_those_who_fell_silent(browser: Client) -> None:
    assert TOBIAS.name in text(browser, "/people?order=quiet&word=close")
    assert 'name="word"' not in browser.get("/people?order=quiet").content.decode()
    assert 'value="quiet"' not in browser.get("/people").content.decode()  # a list of its own
    assert TOBIAS.name in text(browser, "/people?word=quiet")  # from elsewhere the word still leads there


def test_nobody_silent_is_fine_and_nobody_at_all_leads_to_an_import(browser: Client, take_in: TakeIn) -> None:
    assert "Nobody yet. Import an address book" in text(browser, "/people?order=quiet")
    take_in(cards(KAETHE))
    assert "Nobody has gone quiet. That is fine." in text(browser, "/people?order=quiet")
    assert "Niemand ist still geworden. Das ist in Ordnung." in text(browser, "/people?order=quiet", "de")
    assert "No old tie lies dormant." in text(browser, "/people?order=dormant")


@pytest.mark.usefixtures("life")
def test_a_room_has_no_order_but_its_name(browser: Client) -> None:
    assert "gone quiet" not in text(browser, "/people?kind=room&order=quiet")


@pytest.mark.usefixtures("life")
def test_who_is_close_by_the_users_word_is_quiet_for_the_reason_of_the_silence(browser: Client) -> None:
    browser.post(f"/people/{id_of(TOBIAS.name)}/marks", {"mark": "closeness", "value": "close"})
    said = text(browser, "/people?order=quiet")
    assert "You usually hear from each other about every two weeks; it has been quiet for three months." in said
    assert "You said so" not in said
