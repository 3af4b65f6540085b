"""Read what is said of people in the background of the server, one account at a time, while pages search what is read.

The first reading of a large address book takes minutes; a search finds by words until then. Without the extra
[semantic] nothing is begun.
"""

import logging
import threading

from django.db import connection

from visavis.actions.index_meanings import index_meanings
from visavis.language.meaning import semantic
from visavis.store.access import Account
from visavis.store.read.meaning import lines_mark

log = logging.getLogger("visavis.jobs")

_begin = threading.Lock()
_turn = threading.Lock()
_under_way: dict[int, threading.Event] = {}
_done: dict[int, str] = {}  # the state of the lines of which all was read, or reading failed


def start_reading(account: Account) -> None:
    """Begin to read unless it is under way or nothing changed; returns at once."""
    if not semantic.is_there():
        return
    mark = lines_mark(account.pk)
    with _begin:
        if account.pk in _under_way or _done.get(account.pk) == mark:
            return
        over = _under_way[account.pk] = threading.Event()
    threading.Thread(target=_read, args=(account, mark, over), name=f"meanings-{account.pk}", daemon=True).start()


def is_reading(account: Account, *, patience: float = 0) -> bool:
    """Whether reading is under way, also after waiting for its end for so many seconds at most."""
    over = _under_way.get(account.pk)
    return over is not None and not over.wait(patience)


def _read(account: Account, mark: str, over: threading.Event) -> None:
    try:
        with _turn:
            index_meanings(account)
    except Exception:
        log.exception("Reading what is said of people stopped")
    finally:
        _done[account.pk] = mark
        _under_way.pop(account.pk, None)
        over.set()
        connection.close()
