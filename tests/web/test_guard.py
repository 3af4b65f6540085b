"""Closed to other sites and to other programs of this computer, also on loopback."""

import pytest
from django.test import Client

from tests.web.conftest import HOST
from visavis.store.models import Account

PAGES = ("/", "/people", "/people/same", "/imports", "/settings", "/welcome")


@pytest.mark.parametrize("page", [*PAGES, "/people/1", "/imports/1", "/undo/1", "/nowhere"])
def test_without_the_cookie_every_page_is_closed(stranger: Client, page: str) -> None:
    response = stranger.get(page)
    assert response.status_code == 403
    assert b"<code>visavis</code>" in response.content


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost:8000", "localhost@evil", "", "["]
)
def test_another_host_is_refused(browser: Client, host: str) -> None:
    assert browser.get("/", headers={"host": host}).status_code == 403
    assert browser.get("/static/css/visavis.css", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:80"])
def test_loopback_by_any_of_its_names_is_served(browser: Client, host: str) -> None:
    assert browser.get("/settings", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:8000", "https://localhost"])
def test_a_form_of_another_origin_is_refused(browser: Client, account: Account, origin: str) -> None:
    response = browser.post("/settings", {"language": "de"}, headers={"origin": origin})
    account.refresh_from_db()
    assert (response.status_code, account.language) == (403, "")


def test_a_form_of_this_origin_is_accepted(browser: Client, account: Account) -> None:
    assert browser.post("/settings", {"language": "de"}, headers={"origin": f"http://{HOST}"}).status_code == 302
    account.refresh_from_db()
    assert account.language == "de"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_may_only_open_a_page(browser: Client, site: str) -> None:
    opens = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert browser.get("/", headers=opens).status_code == 200
    assert browser.get("/", headers=opens | {"sec-fetch-dest": "iframe"}).status_code == 403
    assert browser.get("/", headers={"sec-fetch-site": site, "sec-fetch-mode": "no-cors"}).status_code == 403
    assert browser.post("/settings", {"language": "de"}, headers=opens).status_code == 403


def test_a_form_without_its_token_is_refused(browser: Client, account: Account) -> None:
    careful = Client(enforce_csrf_checks=True, headers={"host": HOST})
    careful.cookies = browser.cookies
    response = careful.post("/settings", {"language": "de"})
    assert (response.status_code, "grown too old" in response.content.decode()) == (403, True)


def test_pages_are_kept_nowhere_and_run_nothing_of_others(browser: Client) -> None:
    response = browser.get("/settings")
    assert response["Cache-Control"] == "no-store"
    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(("accepted", "spoken"), [("de-AT,de;q=0.9", "de"), ("en-GB", "en"), ("fr", "en")])
def test_the_page_speaks_as_the_browser_asks(browser: Client, accepted: str, spoken: str) -> None:
    assert f'<html lang="{spoken}">' in browser.get("/people", headers={"accept-language": accepted}).content.decode()


def test_the_language_that_was_set_wins(browser: Client, account: Account) -> None:
    Account.objects.update(language="de")
    assert '<html lang="de">' in browser.get("/people", headers={"accept-language": "en"}).content.decode()
