"""The live sources as the page shows them: how each stands, how far it is, and what it brought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from visavis.actions.sync import SyncProgress
from visavis.jobs import background_sync
from visavis.store.access import Account
from visavis.store.read.connections import ConnectionLine, connections
from visavis.store.read.history import Entry, fetched


@dataclass(frozen=True, slots=True)
class Live:
    """One live source. `progress` is None when another process fetches from it, or nobody."""

    line: ConnectionLine
    is_waiting: bool
    progress: SyncProgress | None
    brought: Sequence[Entry]

    @property
    def is_busy(self) -> bool:
        """Whether looking again in a moment would show something else."""
        return self.line.is_running or self.is_waiting


def live(account: Account) -> Mapping[str, Any]:
    """What _live.html shows: every live source by name. One query, and one more where there are any."""
    lines = connections(account.pk)
    brought = fetched(account.pk) if lines else {}
    found = tuple(_live(line, brought.get(line.connection.id, ())) for line in lines)
    return {"live": found, "is_busy": any(one.is_busy for one in found)}


def _live(line: ConnectionLine, brought: Sequence[Entry]) -> Live:
    number = line.connection.id
    return Live(line, background_sync.is_waiting(number), background_sync.progress_of(number), brought)
