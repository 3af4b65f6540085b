"""Every page in both languages, empty and with people; what came from outside is shown as text."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from django.test import Client

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.actions.suggest_today import suggest_today
from visavis.advice.today import NOT_THIS_RESTS, Suggestion
from visavis.network.judgement import Because, Value
from visavis.store.access import local_account
from visavis.store.models import Answer, JournalEntry, Person
from visavis.web.views import today

PAGES = ("/", "/people", "/people/same", "/imports", "/settings", "/welcome")
LANGUAGES = ("en", "de")


def text(client: Client, address: str, language: str = "en", status: int = 200) -> str:
    response = client.get(address, headers={"accept-language": language})
    assert response.status_code == status
    page = re.sub(r"<svg.*?</svg>|<(script|title).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def id_of(name: str) -> int:
    return Person.objects.get(name=name, merged_into=None).pk


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_when_nothing_is_there(browser: Client, page: str, language: str) -> None:
    assert "{" not in text(browser, page, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [*PAGES, "/people?q=nad", "/people?word=warm&order=name", "/people?kind=group"])
def test_every_page_opens_with_people(browser: Client, network: ImportResult, page: str, language: str) -> None:
    assert "{" not in text(browser, page, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_every_person_opens(browser: Client, network: ImportResult, language: str) -> None:
    for one in Person.objects.filter(is_me=False):
        assert one.name in text(browser, f"/people/{one.pk}", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_tells_what_it_brought(browser: Client, network: ImportResult, language: str) -> None:
    said = text(browser, f"/imports/{network.entry}", language)
    assert "contacts.vcf" in said
    assert {"en": "3 people", "de": "3 Menschen"}[language] in said
    assert {"en": "Take this import back?", "de": "Diesen Import zurücknehmen?"}[language] in text(
        browser, f"/undo/{network.entry}", language
    )


def test_nobody_imported_yet_is_welcomed(browser: Client) -> None:
    assert "Face to face with the people you already know." in text(browser, "/")
    assert "Von Angesicht zu Angesicht" in text(browser, "/", "de")


def test_today_names_people_with_a_reason_and_what_it_rests_on(browser: Client, network: ImportResult) -> None:
    said = text(browser, "/")
    assert "Two people you might think of today." in said  # the birthday, and the question that waits
    assert "Did the move go well?" in said
    assert f'href="/write?to={id_of(NADIA.name)}">Write</a>' in browser.get("/").content.decode()
    assert "Zwei Menschen, an die du heute denken könntest." in text(browser, "/", "de")


def test_an_empty_today_is_a_good_page(browser: Client, take_in: Callable[..., ImportResult]) -> None:
    take_in(cards(HANNA), me=(ME.email,))
    assert "Nobody today. That is fine." in text(browser, "/")
    assert "Heute niemand. Das ist in Ordnung." in text(browser, "/", "de")
    assert "rhythm" not in text(browser, "/")  # too little is known of Hanna to tell


def test_when_everything_was_taken_back_today_welcomes_again(browser: Client, network: ImportResult) -> None:
    browser.post(f"/people/{id_of(NADIA.name)}/answers", {"reason": "unanswered", "response": "later"})
    assert browser.post(f"/undo/{network.entry}")["Location"] == "/imports"
    assert "Face to face with the people you already know." in text(browser, "/")


def test_an_import_that_brought_nobody_leads_to_the_next(browser: Client, take_in: Callable[..., ImportResult]) -> None:
    take_in(Export("noise.bin", bytes(range(256)) * 4), me=(ME.email,))
    assert "Face to face with the people you already know." in text(browser, "/")


def test_an_answer_leaves_a_line_that_takes_it_back(browser: Client, network: ImportResult) -> None:
    nadia = id_of(NADIA.name)
    response = browser.post(f"/people/{nadia}/answers", {"reason": "unanswered", "response": "later"})
    said = text(browser, response["Location"])
    assert "Nadia Okonkwo rests for a week. Undo" in said
    assert "One person you might think of today." in said
    entry = response["Location"].removeprefix("/?answered=")
    assert browser.post(f"/undo/{entry}", {"next": "/"})["Location"] == "/"
    assert "Taken back. Monday" not in text(browser, "/")
    assert not Answer.objects.exists()


def test_an_answer_by_htmx_is_the_line_alone(browser: Client, network: ImportResult) -> None:
    answer = {"reason": "unanswered", "response": "not-this"}
    response = browser.post(
        f"/people/{id_of(NADIA.name)}/answers", answer, headers={"hx-request": "true", "hx-request-type": "partial"}
    )
    assert "<html" not in response.content.decode()
    assert "Nadia Okonkwo will not come up for this reason for half a year." in response.content.decode()
    assert NOT_THIS_RESTS == 180
    assert '<h1 id="heading" hx-swap-oob="true">One person you might think of today.</h1>' in response.content.decode()


def answer_both(browser: Client) -> None:
    browser.post(f"/people/{id_of(NADIA.name)}/answers", {"reason": "unanswered", "response": "not-this"})
    browser.post(f"/people/{id_of(TOBIAS.name)}/answers", {"reason": "birthday", "response": "done"})


ALL_ANSWERED = {
    "en": "That was today. See everyone Answered today "
    "Tobias Brandauer: noted. How good that you were in touch. Undo Tobias Brandauer "
    "Nadia Okonkwo will not come up for this reason for half a year. Undo Nadia Okonkwo",
    "de": "Das war’s für heute. Alle ansehen Heute beantwortet "
    "Tobias Brandauer: gemerkt. Schön, dass ihr voneinander gehört habt. Rückgängig Tobias Brandauer "
    "Nadia Okonkwo kommt aus diesem Grund ein halbes Jahr lang nicht wieder. Rückgängig Nadia Okonkwo",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_answered_today_can_be_undone_all_day(browser: Client, network: ImportResult, language: str) -> None:
    answer_both(browser)
    assert text(browser, "/", language).endswith(ALL_ANSWERED[language])


def test_an_answer_is_listed_once_and_until_midnight_or_its_undo(
    browser: Client, network: ImportResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_both(browser)
    latest = JournalEntry.objects.filter(kind="answer").latest("pk").pk
    assert text(browser, f"/?answered={latest}").count("Tobias Brandauer: noted.") == 1
    browser.post(f"/undo/{latest}", {"next": "/"})
    said = text(browser, "/")
    assert ("Tobias Brandauer: noted." in said, "Nadia Okonkwo will not" in said) == (False, True)
    monkeypatch.setenv("VISAVIS_AT", "2026-11-25T00:30+01:00")
    assert "Answered today" not in text(browser, "/")


def test_what_rests_on_no_exchange_shows_none(
    browser: Client, network: ImportResult, monkeypatch: pytest.MonkeyPatch
) -> None:
    nadia = next(item for item in suggest_today(local_account()) if item.person.name == NADIA.name)
    values: dict[str, Value] = {
        "field": "organisation",
        "before": "",
        "now": "Harbour Light Ltd",
        "since": "2026-11-20",
    }
    news = Suggestion(nadia.person.id, "news", Because("today.news", values), ())
    monkeypatch.setattr(today, "suggest_today", lambda _: (replace(nadia, suggestion=news, evidence=()),))
    said = text(browser, "/")
    assert "So says what you imported on 20 November 2026." in said
    assert "What this rests on" not in said


@pytest.mark.parametrize(
    "answer", [{"reason": "unanswered", "response": "maybe"}, {"reason": "x", "response": "later"}, {}]
)
def test_an_answer_that_is_none_is_refused(browser: Client, network: ImportResult, answer: dict[str, str]) -> None:
    assert browser.post(f"/people/{id_of(NADIA.name)}/answers", answer).status_code == 400


def test_the_page_says_where_each_fact_comes_from(browser: Client, network: ImportResult) -> None:
    said = text(browser, f"/people/{id_of(TOBIAS.name)}")
    assert "birthday 23 November 1979" in said
    assert "address book, contacts.vcf, read on 24 November 2026" in said
    assert "Adressbuch, contacts.vcf, gelesen am 24. November 2026" in text(
        browser, f"/people/{id_of(TOBIAS.name)}", "de"
    )


def test_the_timeline_goes_on_where_it_stopped(browser: Client, take_in: Callable[..., ImportResult]) -> None:
    take_in(mailbox(*(letter(ME, NADIA, f"2025-03-{day:02}") for day in range(1, 16))), me=(ME.email,))
    nadia = id_of(NADIA.name)
    first = browser.get(f"/people/{nadia}").content.decode()
    assert first.count('<li id="exchange-') == 12
    rest = browser.get(f"/people/{nadia}/exchanges?offset=12", headers={"hx-request-type": "partial"}).content.decode()
    assert (rest.count("<time"), "<html" in rest) == (3, False)
    assert "<html" in browser.get(f"/people/{nadia}/exchanges?offset=12").content.decode()


def test_people_are_found_by_name_firm_and_letter(browser: Client, network: ImportResult) -> None:
    assert "Nadia Okonkwo" in text(browser, "/people?q=nad")
    assert "Tobias Brandauer" not in text(browser, "/people?q=nad")
    assert "Hanna Sørensen" in text(browser, "/people?q=papierboot")
    assert "Letters that mention “move” Nadia Okonkwo" in text(browser, "/people?q=move").replace(" NO ", " ")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("kind=organisation", "Nothing here is taken for that."),
        ("kind=group&q=zzz", "Nobody is found by that."),
        ("word=close", "Nobody is found by that."),
        ("q=move", "Nobody here is called “move”, but these letters mention it."),
    ],
)
def test_an_empty_list_says_why(browser: Client, network: ImportResult, asked: str, said: str) -> None:
    page = text(browser, f"/people?{asked}")
    every = ("Nothing here is taken for that.", "Nobody is found by that.", "Nobody here is called")
    assert [one for one in every if one in page] == [one for one in every if said.startswith(one)]
    assert said in page


@pytest.mark.parametrize(
    "asked", ["offset=x", "offset=99999999999999999999999", "word=best", "order=z", "q=%00", "kind="]
)
def test_an_address_typed_by_anyone_is_no_mistake(browser: Client, network: ImportResult, asked: str) -> None:
    assert browser.get(f"/people?{asked}").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/people/999",
        "/people/99999999999999999999999",
        "/imports/999",
        "/undo/999",
        "/people/9/exchanges",
        "/?answered=9",
        "/no",
    ],
)
def test_who_is_not_there_is_not_found_kindly(browser: Client, address: str) -> None:
    assert "There is nobody here." in text(browser, address, status=404)
    assert "Hier ist niemand." in text(browser, address, "de", status=404)


@pytest.mark.parametrize(
    "address", ["/people/999/answers", "/people/joins", "/people/apart", "/undo/999", "/imports/999/stop"]
)
def test_nothing_is_done_to_who_is_not_there(browser: Client, address: str) -> None:
    form = {"reason": "news", "response": "later", "a": "999", "b": "x"}
    assert browser.post(address, form).status_code == 404


def test_what_came_from_outside_is_shown_as_text(browser: Client, take_in: Callable[..., ImportResult]) -> None:
    evil = "<script>alert(1)</script>"
    mallory = replace(NADIA, name=f"Mallory {evil}", organisation=f"{evil} Ltd")
    mails = mailbox(
        letter(mallory, ME, "2026-11-18", f"{evil} really?", subject=evil), letter(ME, mallory, "2026-05-01")
    )
    take_in(cards(mallory, name='"><img src=x onerror=alert(1)>.vcf'.replace("/", "")), mails, me=(ME.email,))
    someone = Person.objects.get(is_me=False)
    for address in ("/", "/people?q=<script>", "/people?q=really", f"/people/{someone.pk}", "/imports", "/people/same"):
        page = browser.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img" not in page


def test_a_mistake_of_the_program_is_said_without_its_inside(browser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr("visavis.web.views.today.suggest_today", broken)
    browser.raise_request_exception = False
    response = browser.get("/", headers={"accept-language": "de"})
    page = response.content.decode()
    assert (response.status_code, "secret" in page, "visavis doctor" in page) == (500, False, True)
