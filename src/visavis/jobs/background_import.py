"""Look at files and import them in the background of the server, one import at a time, with progress and a cancel."""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection

from visavis.actions.import_files import Progress, break_off, import_files
from visavis.actions.redo import begin_reading, reading, redoable
from visavis.actions.stage_import import keep_staged, look_again, look_at, stage, staged_paths
from visavis.jobs.background_comparison import start_comparison
from visavis.records import DateOrder
from visavis.store.access import Account, NotFoundError

log = logging.getLogger("visavis.jobs")

Orders = Mapping[str, DateOrder]

cancelled: set[int] = set()
turn = threading.Lock()  # SQLite has one writer; a second import waits its turn


def start_look(
    account: Account, paths: Sequence[Path], *, me: Sequence[str] = (), date_orders: Orders | None = None
) -> int:
    """Begin to look at files and return the journal entry at once; it waits for a decision when the look has ended."""
    entry = stage(account, paths, me=me, date_orders=date_orders)
    _start("look", _look, account, entry)
    return entry


def start_look_again(account: Account, entry: int, date_orders: Orders | None = None) -> None:
    """Look once more, with what the user answered for single files, by their paths.

    Raises NotStagedError, NotFoundError.
    """
    look_again(account, entry, date_orders)
    _start("look", _look, account, entry)


def start_import(account: Account, entry: int, *, after: Callable[[], None]) -> None:
    """Keep what was looked at, or go on with what broke off; `after` runs when it ended, however it ended.

    Raises NotStagedError, NotFoundError.
    """
    staged = keep_staged(account, entry)
    said = {name: staged.summary[name] for name in ("me", "date_orders") if name in staged.summary}
    _start("import", _import, account, entry, staged_paths(staged), said, after)


def start_again(account: Account, entry: int) -> int:
    """Read an import that was taken back once more, and return its new journal entry at once.

    Raises NotFoundError, CannotRedoError.
    """
    undone = redoable(account, entry)
    again = begin_reading(account, undone)
    asked = reading(undone)
    _start("import", _import, account, again, asked.paths, asked.options, lambda: None)
    return again


def cancel_import(entry: int) -> None:
    """Ask what is under way to stop at the next piece; what was kept until then stays, and can be undone."""
    cancelled.add(entry)


def _start(what: str, run: Callable[..., None], account: Account, entry: int, *given: object) -> None:
    cancelled.discard(entry)  # it may have been asked to stop when it had ended already
    threading.Thread(target=run, args=(account, entry, *given), name=f"{what}-{entry}", daemon=True).start()


def _look(account: Account, entry: int) -> None:
    try:
        look_at(account, entry, _unless_cancelled(entry))
    except NotFoundError:  # let go of meanwhile
        pass
    except Exception as error:
        log.exception("Look %s stopped", entry)
        with suppress(DatabaseError, NotFoundError):
            break_off(account, entry, error)
    finally:
        cancelled.discard(entry)
        connection.close()


def _import(
    account: Account, entry: int, paths: Sequence[Path], said: Mapping[str, Any], after: Callable[[], None]
) -> None:
    """`said` is what the user said of the files, as import_files takes it."""
    try:
        with turn:
            import_files(account, paths, **said, entry=entry, go_on=_unless_cancelled(entry))
    except Exception as error:
        log.exception("Import %s stopped", entry)
        with suppress(DatabaseError):  # a disk so full that not even this can be noted
            break_off(account, entry, error)
    finally:
        cancelled.discard(entry)
        after()
        with suppress(DatabaseError):
            start_comparison(account)
        connection.close()


def _unless_cancelled(entry: int) -> Callable[[Progress], bool]:
    return lambda _: entry not in cancelled
