"""Reading what is said of people in a thread of the server: once, when something changed, only with the extra."""

import threading
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tests.actions.meanings import by_subject
from tests.at_once import NoConnection
from tests.exports import cards
from tests.people import HANNA, ME, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.jobs import background_meanings
from visavis.jobs.background_meanings import is_reading, start_reading
from visavis.language.meaning import semantic
from visavis.store.access import Account
from visavis.store.models import Meaning

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What threads would run: nothing runs before the test calls it."""
    waiting: list[Callable[[], None]] = []

    def thread(target: Callable[..., None], args: tuple[object, ...], **_: object) -> SimpleNamespace:
        return SimpleNamespace(start=lambda: waiting.append(lambda: target(*args)))

    by_subject(monkeypatch)
    monkeypatch.setattr(background_meanings, "threading", SimpleNamespace(Thread=thread, Event=threading.Event))
    monkeypatch.setattr(background_meanings, "connection", NoConnection())
    monkeypatch.setattr(background_meanings, "_under_way", {})
    monkeypatch.setattr(background_meanings, "_done", {})
    return waiting


def test_lines_are_read_once_and_again_when_something_changed(
    account: Account, take_in: TakeIn, begun: list[Callable[[], None]]
) -> None:
    take_in(cards(TOBIAS), me=(ME.email,))
    start_reading(account)
    start_reading(account)
    assert len(begun) == 1
    assert is_reading(account)
    begun.pop()()
    assert not is_reading(account)
    assert Meaning.objects.count() == 1
    start_reading(account)
    assert begun == []
    take_in(cards(HANNA, name="more.vcf"))
    start_reading(account)
    begun.pop()()
    assert Meaning.objects.count() == 2


def test_what_fails_is_not_tried_again_until_something_changed(
    account: Account, take_in: TakeIn, begun: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Account) -> None:
        raise RuntimeError("no more memory")

    monkeypatch.setattr(background_meanings, "index_meanings", fail)
    start_reading(account)
    begun.pop()()
    assert not is_reading(account)
    start_reading(account)
    assert begun == []


def test_without_the_extra_nothing_is_begun(
    account: Account, begun: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    start_reading(account)
    assert begun == []
