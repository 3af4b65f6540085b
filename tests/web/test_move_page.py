"""An address is given to somebody else on a page of its own; what was taken back is done again from the message."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.exports import letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.state import state
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_pairs, join_people
from visavis.jobs import background_import
from visavis.store.access import Account
from visavis.store.models import Identity, JournalEntry

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("network")


def held(value: str) -> Identity:
    return Identity.objects.get(value=value)


def page_of(one: Identity) -> str:
    return f"/people/{one.person_id}/addresses/{one.pk}"


def shown(browser: Client, path: str, **asked: str) -> str:
    answer = browser.get(path, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_address_leads_to_the_page(browser: Client) -> None:
    phone = held(TOBIAS.phone)
    assert page_of(phone) in shown(browser, f"/people/{phone.person_id}")
    assert TOBIAS.phone in shown(browser, page_of(phone))


def test_somebody_is_looked_for_but_not_whoever_has_it(browser: Client) -> None:
    phone = held(TOBIAS.phone)
    found = shown(browser, page_of(phone), q="hanna")
    assert f'name="to" value="{held(HANNA.email).person_id}"' in found
    assert f'name="to" value="{phone.person_id}"' not in shown(browser, page_of(phone), q="tobias")
    assert "Nobody is found by that." in shown(browser, page_of(phone), q="zzz")


def test_it_is_given_and_taken_back(browser: Client, account: Account) -> None:
    before, phone = state(account), held(TOBIAS.phone)
    tobias, hanna = phone.person_id, held(HANNA.email).person_id
    answer = browser.post(page_of(phone), {"to": hanna}, follow=True)
    assert held(TOBIAS.phone).person_id == hanna
    text = answer.content.decode()
    assert f"{TOBIAS.phone} is no longer {TOBIAS.name}’s. It belongs to" in text
    entry = JournalEntry.objects.latest("pk").pk
    assert f'action="/undo/{entry}"' in text
    browser.post(f"/undo/{entry}", {"next": f"/people/{tobias}"})
    assert state(account) == before


def test_it_is_given_to_somebody_new(browser: Client) -> None:
    phone = held(TOBIAS.phone)
    answer = browser.post(page_of(phone), {"to": "new"}, follow=True)
    assert "It belongs to somebody new:" in answer.content.decode()
    assert held(TOBIAS.phone).person_id not in {phone.person_id, held(HANNA.email).person_id}


def test_what_is_all_that_is_known_goes_only_to_somebody_who_is_here(
    browser: Client, account: Account, take_in: TakeIn
) -> None:
    take_in(mailbox(letter(ME, TOBIAS, "2026-11-01", Cc="solo@example.org"), name="solo.mbox"))
    before, solo = state(account), held("solo@example.org")
    assert "It is somebody new’s" not in shown(browser, page_of(solo))
    answer = browser.post(page_of(solo), {"to": "new"}, follow=True)
    assert "Nothing was changed: this would be the same person." in answer.content.decode()
    assert state(account) == before
    answer = browser.post(page_of(solo), {"to": held(TOBIAS.email).person_id}, follow=True)
    assert answer.redirect_chain[-1][0].startswith(f"/people/{held(TOBIAS.email).person_id}?decided=")


@pytest.mark.parametrize("to", ["", "0", "x", "999999", "9" * 30])
def test_nobody_is_not_found(browser: Client, account: Account, to: str) -> None:
    before = state(account)
    assert browser.post(page_of(held(TOBIAS.phone)), {"to": to}).status_code == 404
    assert state(account) == before


def test_an_address_is_not_moved_from_somebody_elses_page_nor_from_the_user(browser: Client, account: Account) -> None:
    before, phone = state(account), held(TOBIAS.phone)
    hanna, mine = held(HANNA.email).person_id, held(ME.email)
    assert browser.get(f"/people/{hanna}/addresses/{phone.pk}").status_code == 404
    assert browser.post(f"/people/{hanna}/addresses/{phone.pk}", {"to": "new"}).status_code == 404
    assert browser.post(page_of(mine), {"to": "new"}).status_code == 404
    assert browser.post(page_of(phone), {"to": mine.person_id}).status_code == 404
    assert state(account) == before


def test_an_entry_that_is_somebody_elses_goes_with_what_it_alone_states(browser: Client, account: Account) -> None:
    tobias, hanna = held(TOBIAS.email).person_id, held(HANNA.email).person_id
    entry = join_people(account, tobias, hanna)
    card = Identity.objects.filter(kind="card", claims__field="name", claims__value=HANNA.name).get()
    page = shown(browser, f"/people/{tobias}")
    assert "The entries they are made of" in page
    assert page_of(card) in page
    asked = shown(browser, page_of(card))
    assert "Whose entry is this?" in asked
    email, phone = held(HANNA.email), held(TOBIAS.phone)
    assert f'name="along" value="{email.pk}" form="give" checked' in asked
    assert f'name="along" value="{phone.pk}"' not in asked
    before = state(account)
    answer = browser.post(page_of(card), {"to": "new", "along": [email.pk, phone.pk]}, follow=True)
    assert f"The entry “{HANNA.name}” is no longer {TOBIAS.name}’s." in answer.content.decode()
    assert held(HANNA.email).person.name == HANNA.name
    assert held(TOBIAS.phone).person_id == tobias
    browser.post(f"/undo/{JournalEntry.objects.latest('pk').pk}", {"next": f"/people/{tobias}"})
    assert state(account) == before
    assert 'action="/people/splits"' in shown(browser, f"/people/{tobias}")
    assert f'action="/undo/{entry}"' not in shown(browser, f"/people/{tobias}")


def test_what_is_not_ticked_stays(browser: Client, account: Account) -> None:
    tobias = held(TOBIAS.email).person_id
    join_people(account, tobias, held(HANNA.email).person_id)
    card = Identity.objects.filter(kind="card", claims__field="name", claims__value=HANNA.name).get()
    browser.post(page_of(card), {"to": "new"})
    assert held(HANNA.email).person_id == tobias != Identity.objects.get(pk=card.pk).person_id


def test_one_of_many_joins_is_split_on_the_page(browser: Client, account: Account) -> None:
    tobias, hanna, nadia = (held(one.email).person_id for one in (TOBIAS, HANNA, NADIA))
    entry = join_pairs(account, [(tobias, hanna), (tobias, nadia)])
    page = shown(browser, f"/people/{tobias}")
    assert page.count('action="/people/splits"') == 2
    browser.post("/people/splits", {"entry": entry, "index": 1})
    assert held(NADIA.email).person_id == nadia
    assert held(HANNA.email).person_id == tobias


def test_what_was_taken_back_is_done_again_from_the_message(browser: Client, account: Account) -> None:
    tobias, hanna = held(TOBIAS.email).person_id, held(HANNA.email).person_id
    entry = join_people(account, tobias, hanna)
    after, back = state(account), f"/people/{tobias}"
    text = browser.post(f"/undo/{entry}", {"next": back}, follow=True).content.decode()
    assert f'action="/redo/{entry}"' in text
    text = browser.post(f"/redo/{entry}", {"next": back}, follow=True).content.decode()
    assert "Done again." in text
    assert "/redo/" not in text
    assert state(account) == after
    text = browser.post(f"/redo/{entry}", {"next": "https://example.org/"}, follow=True).content.decode()
    assert "This was not taken back, or it was done again already." in text


def test_redo_is_asked_for_by_a_form_alone(browser: Client) -> None:
    assert browser.get("/redo/1").status_code == 405
    assert browser.post("/redo/999").status_code == 404


def test_an_import_is_read_again_beside_and_its_page_is_shown(
    browser: Client, account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[tuple[object, ...]] = []
    monkeypatch.setattr(background_import, "_start", lambda *given: started.append(given))
    mail = mailbox(letter(HANNA, ME, "2026-11-20"), name="hanna.mbox")
    entry = take_in(mail).entry
    browser.post(f"/undo/{entry}")
    answer = browser.post(f"/redo/{entry}")
    ((_, _, _, again, paths, said, _),) = started
    assert (answer.headers["Location"], list(paths), said) == (  # type: ignore[call-overload]
        f"/imports/{again}",
        [tmp_path / "hanna.mbox"],
        {},
    )


def test_an_import_whose_file_is_gone_says_so(browser: Client, take_in: TakeIn, tmp_path: Path) -> None:
    entry = take_in(mailbox(letter(HANNA, ME, "2026-11-20"), name="hanna.mbox")).entry
    browser.post(f"/undo/{entry}")
    (tmp_path / "hanna.mbox").unlink()
    text = browser.post(f"/redo/{entry}", follow=True).content.decode()
    assert "hanna.mbox” is no longer there." in text
