"""The page of a person says what is new with them and what they speak of, and what is private stays folded."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.exports import letter, mailbox
from tests.people import HANNA, ME
from visavis.actions.import_files import ImportResult
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Interaction, JournalEntry, LifeEvent, Person
from visavis.store.read.person import person as read_person
from visavis.store.read.timeline import timeline
from visavis.store.zone import today
from visavis.web.their_words import their_words

PAGE = 32  # queries at most
TakeIn = Callable[..., ImportResult]


@pytest.fixture
def page(account: Account, take_in: TakeIn) -> str:
    letters = [
        letter(HANNA, ME, "2026-03-10", "The bees are well. I wrote them a <b>song</b>."),
        letter(HANNA, ME, "2026-05-10", "We lost a hive, but the bees are flying."),
        letter(HANNA, ME, "2026-09-01", "Hello. Here is the sentence. Bye."),
    ]
    take_in(mailbox(*letters), me=(ME.email,))
    LifeEvent.objects.all().delete()
    return f"/people/{Person.objects.get(name=HANNA.name).pk}"


def told(account: Account, kind: str) -> None:
    message = Interaction.objects.get(at__date="2026-09-01")
    LifeEvent.objects.create(account=account, interaction=message, kind=kind, whose="sender", start=7, end=20)


def test_without_anything_told_there_is_no_heading(browser: Client, page: str) -> None:
    assert "What is new with" not in browser.get(page).content.decode()


def test_an_event_stands_with_the_sentence_that_told_of_it(browser: Client, account: Account, page: str) -> None:
    told(account, "move")
    text = browser.get(page).content.decode()
    assert "What is new with Hanna" in text
    assert "A move" in text
    assert "<q>Here is the sentence.</q>" in text
    assert "Kept to this page" not in text


def test_what_is_private_is_folded_and_says_that_it_stays_here(browser: Client, account: Account, page: str) -> None:
    told(account, "illness")
    text = browser.get(page).content.decode()
    assert "<summary>Kept to this page</summary>" in text
    assert text.index("Kept to this page") < text.index("An illness")


def test_a_topic_opens_its_exchanges_and_foreign_text_is_text(browser: Client, page: str) -> None:
    text = browser.get(page).content.decode()
    assert "What Hanna speaks of" in text
    assert "<summary>bees</summary>" in text
    assert "<b>song</b>" not in text
    assert 'href="/how/topics"' in text


def test_what_is_not_so_goes_and_comes_back_with_undo(browser: Client, account: Account, page: str) -> None:
    told(account, "move")
    answer = browser.post(f"{page}/not-so", {"kind": "move", "on": "2026-09-01", "name": ""})
    assert answer.status_code == 302
    text = browser.get(answer["Location"]).content.decode()
    assert "A move" not in text
    assert "Noted." in text
    undo(account, JournalEntry.objects.filter(kind="fact").latest("pk").pk)
    assert "A move" in browser.get(page).content.decode()


@pytest.mark.parametrize(
    "said", [{}, {"kind": "move", "on": "yesterday"}, {"kind": "wish", "on": "2026-09-01"}, {"kind": "move"}]
)
def test_what_cannot_be_meant_is_refused(browser: Client, page: str, said: dict[str, str]) -> None:
    assert browser.post(f"{page}/not-so", said).status_code == 400


def test_nobody_there_is_not_found_and_a_look_changes_nothing(browser: Client, page: str) -> None:
    assert browser.post("/people/999999/not-so", {"kind": "move", "on": "2026-09-01"}).status_code == 404
    assert browser.get(f"{page}/not-so").status_code == 405


def test_the_page_asks_as_often_for_many_topics_and_events_as_for_one(
    browser: Client, account: Account, page: str
) -> None:
    told(account, "move")
    counts = []
    for kind in ("award", "baby", "illness"):
        told(account, kind)
        with CaptureQueriesContext(connection) as asked:
            browser.get(page)
        counts.append(len(asked))
    assert len(set(counts)) == 1
    assert counts[0] <= PAGE


def test_what_their_words_told_is_asked_for_in_four_queries(account: Account, page: str) -> None:
    told(account, "move")
    told(account, "baby")
    LifeEvent.objects.filter(kind="baby").update(whose="third", name="Käthe Brandt")
    hanna, on = Person.objects.get(name=HANNA.name).pk, today(account)
    line, shown = read_person(account.pk, hanna, on).line, timeline(account.pk, hanna).items
    with CaptureQueriesContext(connection) as asked:
        words = their_words(account, line, on, shown)
    assert [one.line.kind for one in words.new] == ["move", "baby"]
    assert words.topics
    assert len(asked) == 4
