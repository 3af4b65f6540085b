"""What is dropped waits: it is shown first, kept or let go, gone on with after a kill, and asked about."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.exports import cards
from tests.people import HANNA, TOBIAS
from tests.web.test_pages import text
from visavis.jobs import background_import
from visavis.store.access import Account
from visavis.store.models import JournalEntry, Person
from visavis.web import launch, uploads

GONE = 2**22 + 1  # above the largest number of a process


class NoConnection:
    """A job closes its thread's connection; here it runs in the thread of the test."""

    def close(self) -> None:
        pass


@pytest.fixture
def inside(browser: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Client:
    """The user's browser, with jobs that are over when the page comes back."""
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(background_import, "_start", lambda _, run, *given: run(*given))
    monkeypatch.setattr(background_import, "connection", NoConnection())
    browser.cookies[launch.cookie_name()] = launch.new_cookie()
    return browser


def drop(browser: Client, name: str, content: bytes) -> str:
    return str(browser.post("/imports", {"files": SimpleUploadedFile(name, content)})["Location"])


@pytest.fixture
def waiting(inside: Client) -> str:
    """The page of an address book that was dropped."""
    return drop(inside, "people.vcf", cards(TOBIAS, HANNA).content)


def test_what_was_dropped_is_shown_and_not_kept(inside: Client, waiting: str) -> None:
    said = text(inside, waiting)
    assert "This is in it." in said
    assert "2 people" in said
    assert Person.objects.count() == 0
    assert "waits for your word; nothing of it is kept yet" in text(inside, "/imports")


def test_kept_it_is_an_import_like_any_other_and_the_files_are_gone(inside: Client, waiting: str) -> None:
    assert inside.post(f"{waiting}/keep")["Location"] == waiting
    assert "Read." in text(inside, waiting)
    assert Person.objects.filter(name=HANNA.name).exists()
    assert list(uploads.folder().iterdir()) == []


def test_let_go_it_leaves_nothing(inside: Client, waiting: str) -> None:
    assert inside.post(f"{waiting}/let-go")["Location"] == "/imports"
    assert (JournalEntry.objects.count(), Person.objects.count()) == (0, 0)
    assert list(uploads.folder().iterdir()) == []
    assert inside.get(waiting).status_code == 404


def test_what_was_kept_in_another_window_cannot_be_let_go(inside: Client, waiting: str) -> None:
    """Nor does that stop it."""
    JournalEntry.objects.update(state="running")
    assert inside.post(f"{waiting}/let-go")["Location"] == "/imports"
    assert JournalEntry.objects.get().pk not in background_import.cancelled


def test_what_is_known_already_need_not_be_kept(inside: Client, waiting: str) -> None:
    inside.post(f"{waiting}/keep")
    again = drop(inside, "people.vcf", cards(TOBIAS, HANNA).content)
    said = text(inside, again)
    assert "All of it is known already." in said
    assert "Keep it" not in said


def test_files_that_went_meanwhile_are_asked_for_once_more(inside: Client, waiting: str) -> None:
    for folder in uploads.folder().iterdir():
        uploads.remove(folder)
    assert inside.post(f"{waiting}/keep")["Location"] == "/imports"
    assert "The files are no longer here. Drop them once more." in text(inside, "/imports")
    assert Person.objects.count() == 0


def test_after_a_kill_the_import_goes_on_from_its_page(inside: Client, waiting: str) -> None:
    JournalEntry.objects.update(state="running", process=GONE)
    assert "the files are still here" in text(inside, waiting)
    inside.post(f"{waiting}/keep")
    assert "Read." in text(inside, waiting)
    assert Person.objects.count() == 2


def test_after_a_kill_the_look_goes_on_from_its_page(inside: Client, waiting: str) -> None:
    JournalEntry.objects.update(state="looking", process=GONE)
    said = text(inside, waiting)
    assert "The files are still here." in said
    assert "What was read" not in said
    inside.post(f"{waiting}/keep")
    assert "This is in it." in text(inside, waiting)
    assert Person.objects.count() == 0


def test_a_running_import_is_not_let_go(inside: Client, waiting: str) -> None:
    inside.post(f"{waiting}/keep")
    inside.post(f"{waiting}/let-go")
    assert JournalEntry.objects.get().state == "done"


@pytest.mark.parametrize("verb", ["keep", "let-go", "date-order", "columns/x"])
def test_a_stranger_s_entry_does_not_exist(inside: Client, account: Account, verb: str) -> None:
    stranger = Account.objects.create(name="stranger", created_at="2026-01-01T00:00Z")
    theirs = JournalEntry.objects.create(account=stranger, kind="import", at="2026-01-01T00:00Z", state="looked")
    assert inside.post(f"/imports/{theirs.pk}/{verb}", {"order": "dmy"}).status_code == 404
    assert JournalEntry.objects.filter(pk=theirs.pk).exists()
