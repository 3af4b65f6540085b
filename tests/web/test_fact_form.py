"""Saying something of a person on their page: kept, shown, taken back, and weighed against a card on a server."""

import pytest
from django.test import Client

from tests.people import HANNA, NADIA
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import FIELDS
from visavis.store.access import Account
from visavis.store.models import CardChange, Claim, Connection, Person

pytestmark = pytest.mark.usefixtures("network")


@pytest.fixture
def hanna(network: ImportResult) -> int:
    return id_of(HANNA.name)


@pytest.fixture
def disagreement(account: Account, browser: Client, hanna: int) -> CardChange:
    browser.post(f"/people/{hanna}/facts", {"field": "organisation", "value": "Verlag 2"})
    connection = Connection.objects.create(account=account, kind="carddav", name="Telefon", url="https://x.example")
    claim = Claim.objects.get(source="you", field="organisation")
    return CardChange.objects.create(
        account=account, connection=connection, claim=claim, path="/a.vcf", state="conflict", theirs=["<b>Verlag 3</b>"]
    )


@pytest.mark.parametrize(("language", "said"), [("en", "Noted. Undo"), ("de", "Notiert. Rückgängig")])
def test_a_fact_is_kept_and_shown_with_the_way_back(browser: Client, hanna: int, language: str, said: str) -> None:
    headers = {"accept-language": language}
    place = browser.post(f"/people/{hanna}/facts", {"field": "organisation", "value": "Verlag 2"}, headers=headers)
    page = text(browser, place["Location"], language)
    assert said in page
    assert page.count("Verlag 2") >= 2  # at the head and among the own words
    claim = Claim.objects.get(source="you", field="organisation")
    assert claim.value == "Verlag 2"
    assert f'action="/people/{hanna}/facts/take-back"' in browser.get(f"/people/{hanna}").content.decode()
    browser.post(f"/people/{hanna}/facts/take-back", {"field": "organisation"})
    assert "Verlag 2" not in text(browser, f"/people/{hanna}")


def test_taking_back_goes_to_what_was_read_and_its_undo_to_the_last_word(browser: Client, hanna: int) -> None:
    for days in ("14", "365", "none"):
        browser.post(f"/people/{hanna}/marks", {"mark": "rhythm", "value": days})
    place = browser.post(f"/people/{hanna}/facts/take-back", {"field": "rhythm"})["Location"]
    assert "Your word is taken back. Undo" in text(browser, place)
    assert not Claim.objects.filter(source="you", field="rhythm").exists()
    browser.post(f"/undo/{place.partition('decided=')[2]}", {"next": f"/people/{hanna}"})
    assert [one.value for one in Claim.objects.filter(source="you", field="rhythm")] == ["none"]


def test_what_was_taken_back_already_is_no_word_to_take_back(browser: Client, hanna: int) -> None:
    place = browser.post(f"/people/{hanna}/facts/take-back", {"field": "rhythm"})
    assert (place.status_code, place["Location"]) == (302, f"/people/{hanna}")


@pytest.mark.parametrize("field", ["note", "email", "", "is_me"])
def test_what_stands_beside_others_is_taken_back_by_its_own_undo(browser: Client, hanna: int, field: str) -> None:
    browser.post(f"/people/{hanna}/facts", {"field": "note", "value": "Likes tea"})
    assert browser.post(f"/people/{hanna}/facts/take-back", {"field": field}).status_code == 400
    assert Claim.objects.filter(source="you", field="note").exists()
    assert f'action="/people/{hanna}/facts/take-back"' not in browser.get(f"/people/{hanna}").content.decode()


def test_nobody_elses_word_is_taken_back(browser: Client, account: Account) -> None:
    other = Account.objects.create(name="other", created_at=account.created_at)
    theirs = Person.objects.create(account=other, name="Not yours")
    assert browser.post(f"/people/{theirs.pk}/facts/take-back", {"field": "rhythm"}).status_code == 404
    assert browser.get(f"/people/{theirs.pk}/facts/take-back").status_code == 405


def test_every_field_is_offered_by_name(browser: Client, hanna: int) -> None:
    page = browser.get(f"/people/{hanna}").content.decode()
    assert [field for field in FIELDS if f'<option value="{field}"' in page] == list(FIELDS)


def test_what_cannot_be_kept_is_said_and_shown_as_text(browser: Client, hanna: int) -> None:
    browser.post(f"/people/{hanna}/facts", {"field": "birthday", "value": "<b>soon</b>"})
    assert "&lt;b&gt;soon&lt;/b&gt;” is no date." in browser.get(f"/people/{hanna}").content.decode()
    browser.post(f"/people/{hanna}/facts", {"field": "email", "value": NADIA.email})
    assert f"That address is {NADIA.name}’s here." in text(browser, f"/people/{hanna}")
    assert not Claim.objects.filter(source="you", identity__person=hanna).exists()


def test_the_same_again_is_said_to_be_known(browser: Client, hanna: int) -> None:
    for _ in range(2):
        browser.post(f"/people/{hanna}/facts", {"field": "note", "value": "Likes tea"})
    assert "You said so before." in text(browser, f"/people/{hanna}")


def test_the_form_posts_to_nobody_elses_people(browser: Client, account: Account) -> None:
    other = Account.objects.create(name="other", created_at=account.created_at)
    theirs = Person.objects.create(account=other, name="Not yours")
    assert browser.post(f"/people/{theirs.pk}/facts", {"field": "note", "value": "x"}).status_code == 404
    assert browser.get(f"/people/{theirs.pk}/facts").status_code == 405


def test_a_disagreement_is_shown_and_decided_either_way(browser: Client, hanna: int, disagreement: CardChange) -> None:
    assert "In “Telefon” it says by now: <b>Verlag 3</b>. You said: Verlag 2." in text(browser, f"/people/{hanna}")
    browser.post(f"/people/{hanna}/conflicts/{disagreement.pk}", {"which": "mine"})
    disagreement.refresh_from_db()
    assert disagreement.state == "waiting"
    assert browser.post(f"/people/{hanna}/conflicts/{disagreement.pk}", {"which": "mine"}).status_code == 404
    CardChange.objects.update(state="conflict")
    browser.post(f"/people/{hanna}/conflicts/{disagreement.pk}", {"which": "theirs"})
    assert not Claim.objects.filter(source="you", field="organisation").exists()
    assert "Your word is taken back." in text(browser, f"/people/{hanna}")


def test_a_decision_that_is_none_changes_nothing(browser: Client, hanna: int, disagreement: CardChange) -> None:
    assert browser.post(f"/people/{hanna}/conflicts/{disagreement.pk}", {}).status_code == 400
    disagreement.refresh_from_db()
    assert disagreement.state == "conflict"
