"""The live sources as shown: where they fetch from, when they did last, and how that went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from visavis.config import env
from visavis.store import access
from visavis.store.models import Connection as Row
from visavis.store.read.history import is_alive
from visavis.sync.collection import count_gone
from visavis.sync.connection import Connection, KindName


@dataclass(frozen=True, slots=True)
class ConnectionLine:
    """One live source. `last_error` is a code of sync.error, "" when the last fetching went well.

    `gone` is how many cards or events are no longer at the other end; they stay here.
    """

    connection: Connection
    every_minutes: int
    paused: bool
    last_at: datetime | None
    last_ok_at: datetime | None
    last_error: str
    last_detail: str
    is_running: bool
    gone: int = 0

    def is_due(self, at: datetime) -> bool:
        """Whether it is time to fetch again."""
        waited = self.last_at is None or at - self.last_at >= timedelta(minutes=self.every_minutes)
        return waited and not self.paused and not self.is_running


def connections(account: int) -> tuple[ConnectionLine, ...]:
    """All of them, by name; one query."""
    return tuple(_line(row) for row in Row.objects.filter(account_id=account).order_by("name"))


def connection(account: int, connection_id: int) -> ConnectionLine:
    """One of them; raises NotFoundError."""
    return _line(access.connection(account, connection_id))


def is_running(row: Row) -> bool:
    """Whether somebody fetches from it just now, and was not merely killed while doing so."""
    if row.process is None or row.process_started not in (None, env.process_started(row.process)):
        return False
    return is_alive(row.process)


def core(row: Row) -> Connection:
    """The connection as sync/ knows it."""
    return Connection(
        row.pk, cast("KindName", row.kind), row.name, row.url, row.user, cast("Mapping[str, str]", row.options)
    )


def _line(row: Row) -> ConnectionLine:
    return ConnectionLine(
        core(row),
        row.every_minutes,
        row.paused,
        row.last_at,
        row.last_ok_at,
        row.last_error,
        row.last_detail,
        is_running(row),
        count_gone(row.state),
    )
