"""Lists of what is no person, and the three things that are said of somebody with one button."""

import pytest
from django.test import Client

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, Actor
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Account as AccountRow
from visavis.store.models import Person

pytestmark = pytest.mark.usefixtures("network")

ROOM = Actor("Raum 3.14", "r314@example.com")


@pytest.fixture
def room(network: ImportResult, take_in: object) -> int:
    export: Export = mailbox(letter(ME, [ROOM, NADIA], "2026-10-01"), name="room.mbox")
    assert callable(take_in)
    take_in(export)
    return id_of(ROOM.name)


def press(browser: Client, person: int, mark: str, value: str) -> int:
    return browser.post(f"/people/{person}/marks", {"mark": mark, "value": value}).status_code


def test_while_everybody_is_a_person_no_other_list_is_offered(browser: Client) -> None:
    assert "?kind=" not in browser.get("/people").content.decode()


@pytest.mark.parametrize(
    ("language", "lists", "heading"),
    [("en", ("People 3", "Rooms 1"), "Rooms"), ("de", ("Personen 3", "Räume 1"), "Räume")],
)
def test_rooms_have_a_list_of_their_own(
    browser: Client, room: int, language: str, lists: tuple[str, ...], heading: str
) -> None:
    page = text(browser, "/people", language)
    assert ROOM.name not in page
    assert all(one in page for one in lists)
    assert "Organisation" not in page
    own = browser.get("/people?kind=room", headers={"accept-language": language}).content.decode()
    assert f"<h1>{heading}</h1>" in own
    assert f'href="/people/{room}"' in own
    assert ROOM.email in own
    assert NADIA.name not in own


def test_a_search_among_people_says_where_else_it_finds_something(browser: Client, room: int) -> None:
    page = browser.get("/people?q=raum").content.decode()
    assert 'href="/people?q=raum&amp;kind=room"' in page
    assert ROOM.name in browser.get("/people?q=raum&kind=room").content.decode()
    assert "kind=room" not in browser.get("/people?q=zzzz").content.decode().partition('id="found"')[2]


@pytest.mark.parametrize(
    ("language", "is_room", "is_person", "button"),
    [
        ("en", f"For Visavis, {ROOM.name} is a room.", f"For Visavis, {ROOM.name} is a person.", "This is a person"),
        ("de", f"Für Visavis ist {ROOM.name} ein Raum.", f"Für Visavis ist {ROOM.name} eine Person.", "Das ist eine"),
    ],
)
def test_a_room_is_said_to_be_a_person_and_taken_back(
    browser: Client, room: int, language: str, is_room: str, is_person: str, button: str
) -> None:
    page = text(browser, f"/people/{room}", language)
    assert is_room in page
    assert button in page
    assert press(browser, room, "kind", "person") == 302
    assert is_person in text(browser, f"/people/{room}", language)
    form = browser.get(f"/people/{room}").content.decode().partition('id="keeping"')[2]
    assert f'action="/people/{room}/facts/take-back"' in form
    browser.post(f"/people/{room}/facts/take-back", {"field": "kind"})
    assert is_room in text(browser, f"/people/{room}", language)


def test_every_other_kind_is_offered_and_none_twice(browser: Client) -> None:
    page = browser.get(f"/people/{id_of(HANNA.name)}").content.decode()
    offered = [kind for kind in ("person", "organisation", "group", "room", "mailbox") if f'value="{kind}"' in page]
    assert offered == ["organisation", "group", "room", "mailbox"]


@pytest.mark.parametrize(
    ("language", "alone", "rhythm"),
    [
        ("en", "You asked to leave this tie alone.", "The same in figures"),
        ("de", "Du wolltest diese Beziehung in Ruhe lassen.", "Dasselbe in Zahlen"),
    ],
)
def test_a_tie_that_is_left_alone_shows_no_judgement_and_what_was_exchanged(
    browser: Client, language: str, alone: str, rhythm: str
) -> None:
    nadia = id_of(NADIA.name)
    before = text(browser, f"/people/{nadia}", language)
    assert rhythm in before
    assert alone not in before
    press(browser, nadia, "rest", "yes")
    page = browser.get(f"/people/{nadia}", headers={"accept-language": language}).content.decode()
    assert alone in page
    assert rhythm not in page
    assert "<svg" not in page.partition('class="lede tie"')[2].partition('class="two"')[0]
    assert "Your move" in page
    assert NADIA.name not in text(browser, "/", language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", f"Nothing of {NADIA.name} goes to a model. None is set up"),
        ("de", f"Von {NADIA.name} geht nichts an ein Modell. Keins ist eingerichtet"),
    ],
)
def test_private_is_said_with_what_it_means(browser: Client, language: str, said: str) -> None:
    nadia = id_of(NADIA.name)
    assert said not in text(browser, f"/people/{nadia}", language)
    press(browser, nadia, "private", "yes")
    assert said in text(browser, f"/people/{nadia}", language)
    assert Person.objects.get(pk=nadia).is_private


def test_with_a_model_set_up_it_is_said_what_it_is_told(browser: Client) -> None:
    nadia = id_of(NADIA.name)
    AccountRow.objects.update(model={"url": "http://localhost:11434/v1", "name": "llama3.1:8b"})
    page = text(browser, f"/people/{nadia}")
    assert "No model is set up" not in page
    assert f"If you ask llama3.1:8b about a draft to {NADIA.name}, it is also told" in page
    press(browser, nadia, "private", "yes")
    page = text(browser, f"/people/{nadia}")
    assert "None is set up" not in page
    assert f"Nothing that is known of {NADIA.name} goes to llama3.1:8b" in page


@pytest.mark.parametrize(("mark", "value"), [("kind", "service"), ("kind", ""), ("is_me", "yes"), ("", "")])
def test_what_is_no_mark_changes_nothing(browser: Client, mark: str, value: str) -> None:
    assert press(browser, id_of(HANNA.name), mark, value) == 400
    assert Person.objects.get(name=HANNA.name).kind == "person"


def test_the_button_marks_nobody_elses_people(browser: Client, account: Account) -> None:
    other = Account.objects.create(name="other", created_at=account.created_at)
    theirs = Person.objects.create(account=other, name="Not yours")
    assert press(browser, theirs.pk, "rest", "yes") == 404
    assert browser.get(f"/people/{theirs.pk}/marks").status_code == 405


def test_foreign_names_are_text(browser: Client, take_in: object) -> None:
    assert callable(take_in)
    take_in(cards(Actor("Raum 3.14 <b>Nord</b>", "r@example.com"), name="odd.vcf"))
    page = browser.get("/people?kind=room").content.decode()
    assert "Raum 3.14 &lt;b&gt;Nord&lt;/b&gt;" in page
    assert "<b>Nord" not in page
