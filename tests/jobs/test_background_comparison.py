"""Comparing in a thread of the server: once, when something changed, and not again and again where it fails."""

import sys
import threading
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tests.at_once import Here, NoConnection
from tests.exports import cards
from tests.people import HANNA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.jobs import background_comparison
from visavis.jobs.background_comparison import has_failed, is_comparing, start_comparison
from visavis.store.access import Account
from visavis.store.models import ProposedJoin
from visavis.store.read.proposals import is_current

TakeIn = Callable[..., ImportResult]

NAMESAKE = Actor(TOBIAS.name, "tb@example.org", organisation=TOBIAS.organisation)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What threads would run: nothing runs before the test calls it."""
    waiting: list[Callable[[], None]] = []

    def thread(target: Callable[..., None], args: tuple[object, ...], **_: object) -> SimpleNamespace:
        return SimpleNamespace(start=lambda: waiting.append(lambda: target(*args)))

    monkeypatch.setattr(background_comparison, "threading", SimpleNamespace(Thread=thread, Event=threading.Event))
    monkeypatch.setattr(background_comparison, "connection", NoConnection())
    monkeypatch.setattr(background_comparison, "_under_way", {})
    monkeypatch.setattr(background_comparison, "_failed", {})
    return waiting


def test_people_are_compared_once_and_again_when_something_changed(
    account: Account, take_in: TakeIn, begun: list[Callable[[], None]]
) -> None:
    take_in(cards(TOBIAS, NAMESAKE))
    start_comparison(account)
    start_comparison(account)
    assert len(begun) == 1
    assert is_comparing(account)
    begun.pop()()
    assert not is_comparing(account)
    assert is_current(account.pk)
    assert ProposedJoin.objects.count() == 1
    start_comparison(account)
    assert begun == []
    take_in(cards(HANNA, name="more.vcf"))
    start_comparison(account)
    assert len(begun) == 1


def test_what_fails_is_not_tried_again_until_something_changed(
    account: Account, take_in: TakeIn, begun: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Account) -> None:
        raise MemoryError

    take_in(cards(TOBIAS))
    monkeypatch.setattr(background_comparison, "keep_compared", fail)
    start_comparison(account)
    begun.pop()()
    assert not is_comparing(account)
    assert has_failed(account)
    start_comparison(account)
    assert begun == []
    take_in(cards(HANNA, name="more.vcf"))
    assert not has_failed(account)
    start_comparison(account)
    assert len(begun) == 1


def test_pages_get_their_turn_often_while_people_are_compared(
    account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[float] = []
    take_in(cards(TOBIAS))
    monkeypatch.setattr(background_comparison, "keep_compared", lambda _: seen.append(sys.getswitchinterval()))
    monkeypatch.setattr(background_comparison, "threading", SimpleNamespace(Thread=Here, Event=threading.Event))
    monkeypatch.setattr(background_comparison, "connection", NoConnection())
    usual = sys.getswitchinterval()
    start_comparison(account)
    assert seen == [pytest.approx(background_comparison.SHORT_TURN)]
    assert sys.getswitchinterval() == pytest.approx(usual)
