"""The live sources as shown: where they fetch from, when they did last, and how that went."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from visavis.config import env
from visavis.store import access
from visavis.store.models import Connection as Row
from visavis.store.models import Import, TableColumns
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


def waiting(account: int) -> Mapping[int, int]:
    """How many files of each live source wait for an answer of the user, by its number.

    One no longer waits when a file of its name was read since, from wherever, or when what its columns mean has been
    said meanwhile. One query, and one for each file that is asked about.
    """
    of_sources = Import.objects.filter(account_id=account, entry__summary__has_key="connection_id", entry__state="done")
    asked = [row for row in of_sources.exclude(questions=[]).select_related("entry") if _is_open(row)]
    told = set(TableColumns.objects.filter(account_id=account).values_list("table", flat=True)) if asked else set()
    return Counter(
        int(row.entry.summary["connection_id"])
        for row in asked
        if not told.issuperset(one["table"] for one in row.questions if one["is_open"]) and not _is_read_since(row)
    )


def _is_open(row: Import) -> bool:
    return any(one["is_open"] for one in row.questions)


def _is_read_since(row: Import) -> bool:
    name = row.path.rpartition("/")[2]
    since = Import.objects.filter(account_id=row.account_id, pk__gt=row.pk, done=True, path__endswith=name)
    return any(one.path == row.path or (one.path.rpartition("/")[2] == name and not _is_open(one)) for one in since)


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
