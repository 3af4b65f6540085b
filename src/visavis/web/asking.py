"""The question to a user's own language model that waits for its answer: one an account, so that it can be stopped.

Each holds one of the few threads that answer pages, for minutes where the model is slow; so nobody asks twice at once.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_begin = threading.Lock()
_waiting: dict[int, threading.Event] = {}


class StillWaitingError(Exception):
    """A question of this account is under way."""


@contextmanager
def waiting(account: int) -> Iterator[threading.Event]:
    """While it waits; the event is set once somebody has had enough. Raises StillWaitingError."""
    enough = threading.Event()
    with _begin:
        if account in _waiting:
            raise StillWaitingError
        _waiting[account] = enough
    try:
        yield enough
    finally:
        del _waiting[account]


def stop(account: int) -> None:
    """Wait no longer for the answer that is under way, if one is."""
    if (enough := _waiting.get(account)) is not None:
        enough.set()
