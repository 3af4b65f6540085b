"""What a kind of live source is: a name, what it reads, and how it fetches.

To add one: a module with `fetch`, a `Kind` of it, and its line in `registry.py`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from visavis.sync.connection import Connection, KindName
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

State = Mapping[str, Any]
"""What a kind needs to know next time, as JSON: where it got to. Only the kind itself understands it."""

GoOn = Callable[[int, int], bool]
"""Told how many items are fetched, and of how many (0: not known); False stops the fetching."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The spool holds one batch. `state` may be kept as soon as that batch has been imported, and not before.

    `paths` are files outside of the spool that are to be imported where they lie.
    """

    state: State
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of live source.

    `reads` says in one English line what it reads, for `visavis sources`.
    `fetch(connection, secret, state, spool, go_on)` writes what is new into the spool and yields whenever
    `spool.is_full`, and at its end; between two batches the caller imports and clears the spool. Nothing is changed at
    the other end. It raises SyncError, after it has yielded what it had; "cancelled" when `go_on` says False.
    """

    name: KindName
    reads: str
    fetch: Callable[[Connection, Secret, State, Spool, GoOn], Iterator[Fetched]]
