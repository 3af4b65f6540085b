"""Looks and imports in threads of the server."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.at_once import Here, NoConnection
from tests.exports import cards
from tests.people import HANNA
from visavis.actions.stage_import import NotStagedError, stage
from visavis.jobs import background_import
from visavis.jobs.background_import import cancel_import, start_import
from visavis.store.access import Account
from visavis.store.models import JournalEntry, Person


@pytest.fixture
def compared() -> list[Account]:
    """Of whom people were compared."""
    return []


@pytest.fixture
def waiting(account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compared: list[Account]) -> int:
    """An address book that was looked at and waits for a decision."""
    monkeypatch.setattr(background_import, "threading", SimpleNamespace(Thread=Here))
    monkeypatch.setattr(background_import, "connection", NoConnection())
    monkeypatch.setattr(background_import, "start_comparison", compared.append)
    entry = stage(account, [cards(HANNA).write(tmp_path)])
    JournalEntry.objects.filter(pk=entry).update(state="looked", process=None)
    return entry


def test_a_stop_that_came_too_late_does_not_stop_what_is_begun_later(account: Account, waiting: int) -> None:
    cancel_import(waiting)
    start_import(account, waiting, after=lambda: None)
    assert JournalEntry.objects.get().state == "done"
    assert Person.objects.filter(name=HANNA.name).exists()


def test_what_is_kept_already_is_not_kept_twice(account: Account, waiting: int) -> None:
    start_import(account, waiting, after=lambda: None)
    with pytest.raises(NotStagedError):
        start_import(account, waiting, after=lambda: None)


def test_when_an_import_is_over_people_are_compared(account: Account, waiting: int, compared: list[Account]) -> None:
    start_import(account, waiting, after=lambda: None)
    assert compared == [account]
