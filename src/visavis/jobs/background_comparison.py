"""Compare people in the background of the server, one comparison at a time, while pages show what the last one found.

Comparing is Python at work: a page would wait for its turn after every row it reads, 5 ms each. So turns are short
while a comparison runs; that costs it a few percent.
"""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from visavis.actions.compare import keep_compared
from visavis.store.access import Account
from visavis.store.read.journal_mark import journal_mark
from visavis.store.read.proposals import is_current

SHORT_TURN = 0.0005  # seconds
PATIENCE = 0.5  # seconds; a few hundred people are compared by then

log = logging.getLogger("visavis.jobs")

_begin = threading.Lock()
_turn = threading.Lock()
_under_way: dict[int, threading.Event] = {}
_failed: dict[int, str] = {}  # the state of the journal of which a comparison failed


def start_comparison(account: Account) -> None:
    """Begin to compare unless it is under way or nothing changed; returns at once.

    What failed is not tried again before something has changed.
    """
    with _begin:
        if account.pk in _under_way or is_current(account.pk) or has_failed(account):
            return
        over = _under_way[account.pk] = threading.Event()
    threading.Thread(target=_compare, args=(account, over), name=f"compare-{account.pk}", daemon=True).start()


def is_comparing(account: Account, *, patience: float = 0) -> bool:
    """Whether a comparison is under way, also after waiting for its end for so many seconds at most."""
    over = _under_way.get(account.pk)
    return over is not None and not over.wait(patience)


def has_failed(account: Account) -> bool:
    """Whether people could not be compared as they are now."""
    return account.pk in _failed and _failed[account.pk] == journal_mark(account.pk)


def _compare(account: Account, over: threading.Event) -> None:
    mark = ""
    try:
        with _turn, _short_turns():
            mark = journal_mark(account.pk)
            keep_compared(account)
    except Exception:
        log.exception("Comparing people stopped")
        _failed[account.pk] = mark
    finally:
        _under_way.pop(account.pk, None)
        over.set()
        connection.close()


@contextmanager
def _short_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
