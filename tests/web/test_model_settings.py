"""A language model of the user's own on the page of settings: the key is on no page, another computer needs a word."""

from pathlib import Path

import pytest
from django.test import Client

from tests.sync.dav_servers import Said, scripted
from tests.sync.models import saying
from tests.web.test_pages import text
from visavis.actions.set_model import has_key, model_of
from visavis.store.access import Account

KEY = "key-4711-canary"
HERE = {"do": "keep", "url": "http://localhost:11434", "name": "llama3.1:8b", "key": KEY}
THERE = {"do": "keep", "url": "https://models.example.org", "name": "large"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path / "data"))
    monkeypatch.setattr("visavis.sync.secrets._keyring", lambda: None)


def test_it_is_kept_with_its_key_which_no_page_shows(browser: Client, account: Account) -> None:
    answer = browser.post("/settings/model", HERE)
    assert answer["Location"] == "/settings#model"
    account.refresh_from_db()
    assert has_key(account)
    page = browser.get("/settings").content.decode()
    assert "llama3.1:8b on this computer. Nothing leaves it." in page
    assert KEY not in page


def test_another_computer_needs_a_tick(browser: Client, account: Account) -> None:
    answer = browser.post("/settings/model", THERE)
    assert answer.status_code == 422
    assert "models.example.org is not this computer." in answer.content.decode()
    assert 'value="https://models.example.org"' in answer.content.decode()
    browser.post("/settings/model", THERE | {"elsewhere": "yes"})
    account.refresh_from_db()
    kept = model_of(account)
    assert kept is not None
    assert kept.elsewhere


def test_an_address_that_holds_a_password_is_refused_and_not_repeated(browser: Client) -> None:
    answer = browser.post("/settings/model", HERE | {"url": "http://me:geheim@localhost"})
    assert answer.status_code == 422
    assert "geheim" not in answer.content.decode()


def test_a_trial_says_how_it_went(browser: Client) -> None:
    with scripted(saying("<b>yes</b>")) as (address, _):
        browser.post("/settings/model", HERE | {"url": address})
        browser.post("/settings/model", {"do": "try"})
        assert "llama3.1:8b has answered." in text(browser, "/settings")
    with scripted(lambda _: Said(401, b"<script>")) as (address, _):
        browser.post("/settings/model", HERE | {"url": address})
        failed = browser.post("/settings/model", {"do": "try"})
    assert failed.status_code == 422
    assert "The server wants a key" in failed.content.decode()


def test_forgotten_it_is_gone(browser: Client, account: Account) -> None:
    browser.post("/settings/model", HERE)
    browser.post("/settings/model", {"do": "forget"})
    account.refresh_from_db()
    assert model_of(account) is None
    assert not has_key(account)


def test_nothing_is_tried_where_nothing_is_set_up(browser: Client) -> None:
    assert browser.post("/settings/model", {"do": "try"}).status_code == 302


@pytest.mark.parametrize("what", ["", "erase"])
def test_what_is_not_asked_for_by_the_page_is_refused(browser: Client, what: str) -> None:
    assert browser.post("/settings/model", {"do": what}).status_code == 400
    assert browser.get("/settings/model").status_code == 405
