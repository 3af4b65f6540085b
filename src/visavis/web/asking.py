"""Questions to the user's own language model that are waiting for an answer, so that one of them can be stopped."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_NAME = 64  # characters of the name a page gives its question
_waiting: dict[str, threading.Event] = {}


@contextmanager
def waiting(name: str) -> Iterator[threading.Event]:
    """While it waits, under the name its page gave it; the event is set once somebody has had enough."""
    enough = threading.Event()
    name = name[:LONGEST_NAME]
    if name:
        _waiting[name] = enough
    try:
        yield enough
    finally:
        if _waiting.get(name) is enough:
            del _waiting[name]


def stop(name: str) -> None:
    """Wait no longer for the answer to that question; one that is over needs no stopping."""
    if (enough := _waiting.get(name[:LONGEST_NAME])) is not None:
        enough.set()
