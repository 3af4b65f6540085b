"""Run an import in the background of the server, one at a time, with progress in the journal and a cancel."""

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from django.db import DatabaseError, connection

from visavis.actions.import_files import begin_import, break_off, import_files
from visavis.store.access import Account

log = logging.getLogger("visavis.jobs")

_cancelled: set[int] = set()
_turn = threading.Lock()  # SQLite has one writer; a second import waits its turn


def start_import(account: Account, paths: Sequence[Path], *, me: Sequence[str] = (), after: Callable[[], None]) -> int:
    """Begin an import and return its journal entry at once; `after` runs when it ended, however it ended."""
    entry = begin_import(account, paths)
    thread = threading.Thread(target=_run, args=(account, entry, paths, me, after), name=f"import-{entry}", daemon=True)
    thread.start()
    return entry


def cancel_import(entry: int) -> None:
    """Ask a running import to stop at the next piece; what was read until then stays, and can be undone."""
    _cancelled.add(entry)


def _run(account: Account, entry: int, paths: Sequence[Path], me: Sequence[str], after: Callable[[], None]) -> None:
    try:
        with _turn:
            import_files(account, paths, me=me, entry=entry, go_on=lambda _: entry not in _cancelled)
    except Exception as error:
        log.exception("Import %s stopped", entry)
        with suppress(DatabaseError):  # a disk so full that not even this can be noted
            break_off(account, entry, error)
    finally:
        _cancelled.discard(entry)
        after()
        connection.close()
