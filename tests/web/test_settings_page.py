from collections.abc import Callable

import pytest
from django.test import Client

from tests.exports import letter, mailbox
from tests.people import ME, NADIA, TOBIAS
from tests.web.test_pages import text
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account


def test_language_and_zone_are_kept(browser: Client, account: Account) -> None:
    browser.post("/settings", {"language": "de", "zone": "America/New_York"})
    account.refresh_from_db()
    assert (account.language, account.zone) == ("de", "America/New_York")
    assert "Gespeichert." in text(browser, "/settings")


def test_a_zone_that_is_none_is_said_and_stays_in_the_form(browser: Client, account: Account) -> None:
    response = browser.post("/settings", {"language": "", "zone": "Middle/Earth"})
    account.refresh_from_db()
    assert (response.status_code, account.zone) == (422, "")
    assert 'value="Middle/Earth"' in response.content.decode()


def test_an_own_address_is_added(browser: Client) -> None:
    browser.post("/settings/addresses", {"address": ME.email})
    assert f"{ME.email} is yours." in text(browser, "/settings")


def test_what_is_no_address_is_said(browser: Client) -> None:
    response = browser.post("/settings/addresses", {"address": "<b>me</b>"})
    assert response.status_code == 422
    assert "&lt;b&gt;me&lt;/b&gt;” is no address" in response.content.decode()


def test_an_import_without_an_own_address_asks_which_is_you(
    browser: Client, take_in: Callable[..., ImportResult]
) -> None:
    result = take_in(mailbox(letter(ME, NADIA, "2026-10-01"), letter(TOBIAS, ME, "2026-10-02")))
    page = f"/imports/{result.entry}"
    assert "Which of these is you?" in text(browser, page)
    response = browser.post("/settings/addresses", {"address": ME.email, "next": page})
    assert response["Location"] == page
    assert "Which of these is you?" not in text(browser, page)


@pytest.mark.parametrize("address", ["/settings/addresses", "/people/joins", "/imports/1/stop"])
def test_what_changes_something_is_never_a_link(browser: Client, address: str) -> None:
    assert browser.get(address).status_code == 405
