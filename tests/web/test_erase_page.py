"""The page that lets go of somebody, the one after it, and the list in the settings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult, begin_import
from visavis.actions.set_preferences import set_preferences
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Erasure, JournalEntry, Person

TakeIn = Callable[..., ImportResult]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    return folder


@pytest.fixture
def hanna(account: Account, take_in: TakeIn) -> int:
    letters = mailbox(letter(HANNA, ME, "2026-11-01"), letter(NADIA, [ME, HANNA], "2026-11-03"))
    take_in(cards(HANNA, TOBIAS, NADIA), letters, me=(ME.email,))
    return access.people(account.pk).get(name=HANNA.name).pk


def test_the_person_page_leads_to_it(browser: Client, hanna: int) -> None:
    assert f'href="/people/{hanna}/erase"' in browser.get(f"/people/{hanna}").content.decode()


def test_the_page_says_what_goes_and_what_stays(browser: Client, hanna: int) -> None:
    page = browser.get(f"/people/{hanna}/erase").content.decode()
    for said in (
        "Erase Hanna Sørensen?",
        "<li>3 addresses</li>",
        "<li>one exchange that was between you two, or that they wrote</li>",
        "One exchange with others stays with those, without them.",
    ):
        assert said in page
    assert Person.objects.filter(pk=hanna).exists()


def test_the_page_says_by_which_names_a_shared_mailbox_was_used(
    account: Account, browser: Client, take_in: TakeIn
) -> None:
    petra, karl = (Actor(f"{given} Huber", "hubers@example.org") for given in ("Petra", "Karl"))
    take_in(cards(petra), mailbox(letter(petra, ME, "2026-11-01"), letter(karl, ME, "2026-11-02")), me=(ME.email,))
    number = access.people(account.pk).get(name=petra.name).pk
    assert (
        "Their addresses were also used under other names: Karl Huber."
        in browser.get(f"/people/{number}/erase").content.decode()
    )


@pytest.mark.parametrize("typed", ["", "Hanna", "Tobias Brandauer"])
def test_another_name_erases_nobody(browser: Client, hanna: int, typed: str) -> None:
    answer = browser.post(f"/people/{hanna}/erase", {"name": typed})
    assert answer.status_code == 422
    assert "That is not their name as it stands here." in answer.content.decode()
    assert Person.objects.filter(pk=hanna).exists()


def test_their_name_in_any_spelling_does_and_a_calm_page_follows(browser: Client, hanna: int) -> None:
    done = browser.post(f"/people/{hanna}/erase", {"name": " hanna  SORENSEN "}, follow=True)
    page = done.content.decode()
    assert "<h1>Erased.</h1>" in page
    assert "<li>3 addresses</li>" in page
    assert HANNA.name not in page
    assert browser.get(f"/people/{hanna}").status_code == 404
    assert browser.get(f"/people/{hanna}/erase").status_code == 404


def test_nobody_is_erased_while_something_is_read(
    account: Account, browser: Client, hanna: int, tmp_path: Path
) -> None:
    begin_import(account, [tmp_path])
    answer = browser.post(f"/people/{hanna}/erase", {"name": HANNA.name})
    assert answer.status_code == 409
    assert "Something is being read just now." in answer.content.decode()
    assert Person.objects.filter(pk=hanna).exists()


def test_the_user_and_strangers_are_not_found(account: Account, browser: Client, hanna: int) -> None:
    me = access.me(account.pk)
    other = Account.objects.create(name="other", created_at=env.now())
    strange = Person.objects.create(account=other, name="Anna Lang")
    erasure = Erasure.objects.create(account=other, at=env.now(), key_mark="x")
    entry = JournalEntry.objects.create(account=other, kind="erase", at=env.now())
    assert me is not None
    for person in (me.pk, strange.pk, 10**15):
        assert browser.get(f"/people/{person}/erase").status_code == 404
        assert browser.post(f"/people/{person}/erase", {"name": "Anna Lang"}).status_code == 404
    assert browser.post(f"/settings/erased/{erasure.pk}/lift").status_code == 404
    mine = JournalEntry.objects.filter(account=account).latest("pk").pk
    for number in (entry.pk, mine):  # the newest of one's own is an import
        assert browser.get(f"/people/erased/{number}").status_code == 404
    assert Person.objects.filter(pk=strange.pk).exists()


def test_the_settings_list_days_and_lift(browser: Client, hanna: int) -> None:
    assert 'id="erased"' not in browser.get("/settings").content.decode()
    browser.post(f"/people/{hanna}/erase", {"name": HANNA.name})
    page = browser.get("/settings").content.decode()
    erasure = Erasure.objects.get()
    assert "24\N{NO-BREAK SPACE}November" in page
    assert "3 addresses" in page
    assert browser.get(f"/settings/erased/{erasure.pk}/lift").status_code == 405
    assert "Lifted." in browser.post(f"/settings/erased/{erasure.pk}/lift", follow=True).content.decode()
    assert not Erasure.objects.exists()


def test_an_import_tells_who_was_left_out_beside_what_it_brought(
    account: Account, browser: Client, hanna: int, take_in: TakeIn
) -> None:
    browser.post(f"/people/{hanna}/erase", {"name": HANNA.name})
    again = take_in(cards(HANNA, TOBIAS, NADIA))
    page = browser.get(f"/imports/{again.entry}").content.decode()
    assert "1 record skipped: erased on 24 November 2026." in page
    assert "could not be read" not in page


def test_the_pages_speak_german(account: Account, browser: Client, hanna: int) -> None:
    set_preferences(account, language="de", zone="")
    assert "Hanna Sørensen löschen?" in browser.get(f"/people/{hanna}/erase").content.decode()
    page = browser.post(f"/people/{hanna}/erase", {"name": HANNA.name}, follow=True).content.decode()
    assert "Gelöscht." in page
    assert "3 Adressen" in page
    settings = browser.get("/settings").content.decode()
    assert "3 Adressen" in settings
    assert "Aufheben" in settings
