"""Looks and imports in threads of the server."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.exports import cards
from tests.people import HANNA
from visavis.actions.stage_import import NotStagedError, stage
from visavis.jobs import background_import
from visavis.jobs.background_import import cancel_import, start_import
from visavis.store.access import Account
from visavis.store.models import JournalEntry, Person


class Here:
    """A thread that is over as soon as it has begun."""

    def __init__(self, target: Callable[..., None], args: tuple[Any, ...], **_: object) -> None:
        self.start = lambda: target(*args)


class NoConnection:
    """A thread closes its connection; here it is the one of the test."""

    def close(self) -> None:
        pass


@pytest.fixture
def waiting(account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """An address book that was looked at and waits for a decision."""
    monkeypatch.setattr(background_import, "threading", SimpleNamespace(Thread=Here))
    monkeypatch.setattr(background_import, "connection", NoConnection())
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
