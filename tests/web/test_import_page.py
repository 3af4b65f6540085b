import os

import pytest
from django.test import Client

from tests.web.test_pages import text
from visavis.store.access import Account
from visavis.store.models import JournalEntry


@pytest.fixture
def running(account: Account, now: str) -> JournalEntry:
    return JournalEntry.objects.create(
        account=account,
        kind="import",
        at=now,
        state="running",
        summary={"paths": ["mail.mbox"]},
        bytes_done=1,
        bytes_total=4,
        process=os.getpid(),
    )


def test_a_running_import_shows_how_far_it_is_and_asks_again(browser: Client, running: JournalEntry) -> None:
    page = browser.get(f"/imports/{running.pk}").content.decode()
    assert 'value="25"' in page
    assert 'hx-trigger="every 1s"' in page
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page


def test_an_import_whose_program_is_gone_says_what_to_do(browser: Client, running: JournalEntry) -> None:
    JournalEntry.objects.update(process=2**22 + 1)  # above the largest number of a process
    said = text(browser, f"/imports/{running.pk}")
    assert "Broken off." in said
    assert "Drop the same files again to go on, or take it back." in said


def test_an_import_that_ended_asks_no_more(browser: Client, running: JournalEntry) -> None:
    JournalEntry.objects.update(state="done")
    page = browser.get(f"/imports/{running.pk}", headers={"hx-request-type": "partial"}).content.decode()
    assert ("every 1s" in page, "<html" in page, "See today" in page) == (False, False, True)


def test_taking_back_asks_first_and_needs_no_script(browser: Client, network: object) -> None:
    entry = JournalEntry.objects.get(kind="import")
    assert "Everything these files brought goes again" in text(browser, f"/undo/{entry.pk}")
    assert browser.post(f"/undo/{entry.pk}")["Location"] == "/imports"
    assert "Taken back." in text(browser, "/imports")
    assert "This was taken back already." in text(browser, f"/undo/{entry.pk}")


def test_a_running_import_cannot_be_taken_back(browser: Client, running: JournalEntry) -> None:
    browser.post(f"/undo/{running.pk}")
    running.refresh_from_db()
    assert running.state == "running"
