import os
from collections.abc import Callable

import pytest
from django.test import Client

from tests.exports import Export, cards
from tests.people import ME, TOBIAS
from tests.web.test_pages import text
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Import, JournalEntry


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
    Import.objects.create(account=running.account, entry=running, path="mail.mbox", kind="mbox")
    page = browser.get(f"/imports/{running.pk}", headers={"hx-request-type": "partial"}).content.decode()
    assert ("every 1s" in page, "<html" in page, "See today" in page) == (False, False, True)


@pytest.mark.parametrize(
    ("language", "nothing", "some"),
    [("en", "Nothing could be read.", "Read."), ("de", "Davon ließ sich nichts lesen.", "Gelesen.")],
)
def test_an_import_of_which_nothing_was_read_says_so(
    browser: Client, take_in: Callable[..., ImportResult], language: str, nothing: str, some: str
) -> None:
    noise = Export("noise.bin", bytes(range(256)) * 4)
    alone = take_in(noise, me=(ME.email,))
    said = text(browser, f"/imports/{alone.entry}", language)
    assert (nothing in said, some in said, "noise.bin" in said) == (True, False, True)
    beside = take_in(noise, cards(TOBIAS))
    said = text(browser, f"/imports/{beside.entry}", language)
    assert (nothing in said, some in said) == (False, True)


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
