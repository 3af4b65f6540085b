"""The loop of a server or of `visavis work`: who is fetched from, and when. Its rounds are run without a thread."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from visavis.actions.connect import Wanted, set_up
from visavis.actions.sync import SyncProgress, SyncResult
from visavis.config import env
from visavis.jobs import background_sync
from visavis.jobs.background_import import cancelled
from visavis.jobs.background_sync import BackgroundSync
from visavis.store.access import Account
from visavis.store.models import Connection as Row


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the connections that were fetched from, in order."""
    numbers: list[int] = []

    def fetch(_: Account, number: int, **how: Any) -> SyncResult:
        assert how["go_on"](SyncProgress("x", 1, 1))
        numbers.append(number)
        Row.objects.filter(pk=number).update(last_at=env.now())
        return SyncResult(number, "x")

    monkeypatch.setattr(background_sync, "sync", fetch)
    return numbers


@pytest.fixture
def two(account: Account, tmp_path: Any) -> list[int]:
    """Two watched folders: the first every 15 minutes, the second every hour."""
    made = []
    for name, every in (("a", 15), ("b", 60)):
        (tmp_path / name).mkdir()
        made.append(set_up(account, Wanted(str(tmp_path / name), name=name, every_minutes=every)).id)
    return made


def later(monkeypatch: pytest.MonkeyPatch, **much: int) -> None:
    monkeypatch.setenv("VISAVIS_AT", (env.now() + timedelta(**much)).isoformat())


def test_at_the_start_everyone_is_fetched_from_then_whoever_is_due(
    account: Account, two: list[int], fetched: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = BackgroundSync(account)
    Row.objects.update(last_at=env.now())  # a moment ago, by another start
    loop._round()
    assert fetched == two
    loop._round()
    assert fetched == two
    later(monkeypatch, minutes=15)
    loop._round()
    assert fetched == [*two, two[0]]
    later(monkeypatch, minutes=45)
    loop._round()
    assert fetched == [*two, two[0], *two]


def test_whoever_rests_is_fetched_from_only_when_asked_for(
    account: Account, two: list[int], fetched: list[int]
) -> None:
    Row.objects.filter(pk=two[0]).update(paused=True)
    loop = BackgroundSync(account)
    loop._round()
    assert fetched == [two[1]]
    loop.sync_now(two[0])
    loop.sync_now(two[0])
    loop._round()
    assert fetched == [two[1], two[0]]


def test_whoever_was_removed_meanwhile_stops_nobody(account: Account, two: list[int], fetched: list[int]) -> None:
    loop = BackgroundSync(account)
    loop.sync_now(4711)
    Row.objects.filter(pk=two[0]).delete()
    loop._round()
    assert fetched[-1] == two[1]


def test_one_that_fails_does_not_stop_the_others(
    account: Account, two: list[int], fetched: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    works: Callable[..., SyncResult] = background_sync.__dict__["sync"]

    def fails_first(whose: Account, number: int, **how: Any) -> SyncResult:
        if number == two[0]:
            raise RuntimeError("a mistake")
        return works(whose, number, **how)

    monkeypatch.setattr(background_sync, "sync", fails_first)
    loop = BackgroundSync(account)
    loop._round()
    assert fetched == [two[1]]
    assert loop.at_work_on is None


def test_a_fetching_ends_when_the_loop_or_its_import_is_stopped(account: Account) -> None:
    loop = BackgroundSync(account)
    assert loop._go_on(SyncProgress("x", 1, 1, entry=12))
    cancelled.add(12)
    assert not loop._go_on(SyncProgress("x", 1, 1, entry=12))
    cancelled.discard(12)
    loop.stop()
    assert not loop._go_on(SyncProgress("x", 1, 1))


def test_what_is_broken_off_stops_once_and_is_fetched_when_asked_for_again(
    account: Account, two: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = BackgroundSync(account)
    seen: list[tuple[bool, bool, SyncProgress | None]] = []

    def fetch(_: Account, number: int, **how: Any) -> SyncResult:
        first = how["go_on"](SyncProgress("a", 1, 2))
        if not seen:
            loop.break_off(number)
        seen.append((first, how["go_on"](SyncProgress("a", 2, 2)), background_sync.progress_of(number)))
        return SyncResult(number, "a")

    monkeypatch.setattr(background_sync, "sync", fetch)
    monkeypatch.setattr(background_sync, "_running", loop)
    Row.objects.update(paused=True)
    for _ in range(2):
        loop.sync_now(two[0])
        assert background_sync.is_waiting(two[0])
        loop._round()
        assert not background_sync.is_waiting(two[0])
    assert seen == [(True, False, SyncProgress("a", 2, 2)), (True, True, SyncProgress("a", 2, 2))]
    assert background_sync.progress_of(two[0]) is None


def test_what_waits_and_is_broken_off_is_not_begun(account: Account, two: list[int], fetched: list[int]) -> None:
    Row.objects.update(paused=True)
    loop = BackgroundSync(account)
    loop.sync_now(two[0])
    loop.break_off(two[0])
    loop.break_off(two[1])  # which nobody asked for
    loop._round()
    assert fetched == []
