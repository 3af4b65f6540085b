"""Fetch from the live sources while a server or `visavis work` runs: at the start, then each as often as it is to be.

One thread, so one fetching at a time; it takes turns with imports. How a fetching went stands on its connection.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from django.db import DatabaseError
from django.db import connection as database

from visavis.actions.sync import SyncProgress, SyncResult, remove_left_behind, sync
from visavis.config import env
from visavis.jobs.background_import import cancelled, turn
from visavis.store.access import Account, NotFoundError
from visavis.store.read.connections import connections

LOOK_EVERY = 30.0  # seconds between looks which connection is due

log = logging.getLogger("visavis.jobs")


class BackgroundSync:
    """The loop. `run` is the loop itself; `start` runs it in a thread of its own."""

    def __init__(
        self, account: Account, *, look_every: float = LOOK_EVERY, told: Callable[[SyncResult], None] = lambda _: None
    ) -> None:
        """`told` hears how each fetching went."""
        self._account = account
        self._told = told
        self._look_every = look_every
        self._over = threading.Event()
        self._wake = threading.Event()
        self._asked: deque[int] = deque()
        self._seen: set[int] = set()
        self._broken_off: set[int] = set()
        self._thread: threading.Thread | None = None
        self.at_work_on: int | None = None
        self.progress: SyncProgress | None = None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread = threading.Thread(target=self.run, name="sync", daemon=True)
        self._thread.start()

    def stop(self, patience: float = 5.0) -> None:
        """End after the item that is being fetched; what was kept stays."""
        self._over.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(patience)

    def sync_now(self, connection_id: int) -> None:
        """Fetch from this one next, due or not; asked twice is asked once."""
        if connection_id not in self._asked:
            self._asked.append(connection_id)
        self._wake.set()

    def is_waiting(self, connection_id: int) -> bool:
        """Whether it was asked for or is begun with: a look a moment later finds it running, or done."""
        return connection_id in self._asked or connection_id == self.at_work_on

    def break_off(self, connection_id: int) -> None:
        """Stop fetching from this one at the next item, if it is under way, and do not begin if it waits."""
        with suppress(ValueError):
            self._asked.remove(connection_id)
        if connection_id == self.at_work_on:
            self._broken_off.add(connection_id)

    def run(self) -> None:
        """Until `stop`."""
        try:
            while not self._over.is_set():
                self._wake.clear()
                try:
                    self._round()
                except DatabaseError as error:  # an import holds the database: the next look does it
                    log.info("Live sources are looked at later: %s", type(error).__name__)
                self._wake.wait(self._look_every)
        finally:
            database.close()

    def _round(self) -> None:
        """Whoever was asked for, then whoever is due; whoever is seen for the first time is."""
        remove_left_behind()
        while self._asked and not self._over.is_set():
            self._fetch(self._asked[0])
        at = env.now()
        for line in connections(self._account.pk):
            number = line.connection.id
            is_first = number not in self._seen and not line.paused and not line.is_running
            if not self._over.is_set() and (is_first or line.is_due(at)):
                self._seen.add(number)
                self._fetch(number)

    def _fetch(self, connection_id: int) -> None:
        self.at_work_on, self.progress = connection_id, None
        with suppress(ValueError):
            self._asked.remove(connection_id)
        try:
            result = sync(self._account, connection_id, go_on=self._go_on, turn=turn)
            cancelled.discard(result.entry or 0)
            self._told(result)
        except NotFoundError:  # removed meanwhile
            pass
        except Exception:
            log.exception("Fetching from connection %s failed", connection_id)
            self._told(SyncResult(connection_id, self._name(connection_id), error="reading-failed"))
        finally:
            self._broken_off.discard(connection_id)
            self.at_work_on = self.progress = None

    def _name(self, connection_id: int) -> str:
        lines = connections(self._account.pk)
        return next((line.connection.name for line in lines if line.connection.id == connection_id), "")

    def _go_on(self, progress: SyncProgress) -> bool:
        self.progress = progress
        is_broken_off = self.at_work_on in self._broken_off
        return not self._over.is_set() and not is_broken_off and progress.entry not in cancelled


_running: BackgroundSync | None = None


def start(account: Account) -> BackgroundSync:
    """Begin to fetch for this account in the background of this process; once."""
    global _running  # noqa: PLW0603 (one loop a process, and the pages must find it)
    if _running is None:
        _running = BackgroundSync(account)
        _running.start()
    return _running


def stop() -> None:
    """End it."""
    global _running  # noqa: PLW0603
    if _running is not None:
        _running.stop()
        _running = None


def sync_now(account: Account, connection_id: int) -> None:
    """Fetch from this one as soon as the loop is free; begins the loop where there is none."""
    start(account).sync_now(connection_id)


def break_off(connection_id: int) -> None:
    """Stop fetching from this one; what was kept until then stays."""
    if _running is not None:
        _running.break_off(connection_id)


def is_waiting(connection_id: int) -> bool:
    """Whether the loop has it at hand, or will as soon as it is free."""
    return _running is not None and _running.is_waiting(connection_id)


def progress_of(connection_id: int) -> SyncProgress | None:
    """How far the fetching is; None when this process does not fetch from it."""
    loop = _running
    return loop.progress if loop is not None and loop.at_work_on == connection_id else None
