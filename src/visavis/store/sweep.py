"""Sweep the database file: what was deleted lies in its unused space until something is written over it.

SQLite writes zeros over what is deleted while `secure_delete` is on, but not over what was moved or rewritten before;
only VACUUM, which writes the whole file anew, leaves nothing. It needs the room for a second file meanwhile, and no
other transaction. PostgreSQL frees rows by its own VACUUM and keeps a log of its own; that is for whoever runs it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection

from visavis.store import bulk


@contextmanager
def overwriting() -> Iterator[None]:
    """Within it SQLite writes zeros over what is deleted. To be entered outside of a transaction."""
    before = _pragma("secure_delete")
    _pragma("secure_delete = ON")
    try:
        yield
    finally:
        _pragma(f"secure_delete = {before or 0}")


def merge_text_index() -> None:
    """Write the full-text index anew without the words of what was taken out of it; they stay in it until then."""
    if connection.vendor == "sqlite":
        bulk.execute("INSERT INTO store_interaction_text (store_interaction_text) VALUES ('optimize')")


def sweep() -> bool:
    """Write the database file anew and empty its log; answers whether that could be done.

    It cannot while somebody else writes for long or reads, when the disk is too full for a second file, and inside a
    transaction. On PostgreSQL there is nothing to do here.
    """
    if connection.vendor != "sqlite":
        return True
    if connection.in_atomic_block:
        return False
    try:
        _pragma("temp_store = FILE")  # the second file may be larger than the memory
        bulk.execute("VACUUM")
        return _pragma("wal_checkpoint(TRUNCATE)") == 0
    except OperationalError:  # busy, or the disk is full
        return False
    finally:
        _pragma("temp_store = MEMORY")


def _pragma(said: str) -> int:
    """Say it and return the first number of the answer: what is set, or whether a checkpoint was held up."""
    if connection.vendor != "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {said}")
        answer = cursor.fetchone()
    return int(answer[0]) if answer else 0
