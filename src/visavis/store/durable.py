"""A transaction that is on the disk when it has ended.

SQLite in its log (WAL, `synchronous=NORMAL`) may lose the newest transactions when the power fails, never half of one:
right for an import, which is read again. What the user decided is not found again anywhere, and what was erased must
not come back. So those wait for the disk, some milliseconds each. PostgreSQL always does.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def durably() -> Iterator[None]:
    """One transaction that waits for the disk; inside another one it is part of that, and ends as it does."""
    waits = connection.vendor == "sqlite" and not connection.in_atomic_block  # inside, SQLite takes no other level
    if waits:
        _wait("FULL")
    try:
        with transaction.atomic():
            yield
    finally:
        if waits:
            _wait("NORMAL")


def _wait(level: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA synchronous = {level}")
