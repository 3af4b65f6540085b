"""Quick imports: real files read in this process, and records that a reader might send."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from sqlite3 import SQLITE_LIMIT_VARIABLE_NUMBER

import pytest
from django.db import connection

from tests.reading import Told, read_here, tell
from visavis.actions.import_files import ImportResult, import_files
from visavis.records import Problem, Record
from visavis.store.access import Account

READER = "visavis.actions.import_files.read_apart"
READERS = (READER, "visavis.actions.look.read_apart")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process."""
    for reader in READERS:
        monkeypatch.setattr(reader, read_here)


@pytest.fixture
def keep(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., ImportResult]:
    """Import records as if they had been read: keep(record, …) or keep(record, kind="vcard", name="a.vcf")."""
    files: dict[str, Told] = {}
    number = count()
    monkeypatch.setattr(READER, lambda paths, **_: tell(files, paths))

    def keep(*items: Record | Problem, kind: str = "mail", name: str = "") -> ImportResult:
        path = tmp_path / (name or f"told-{next(number)}")
        path.write_text(ascii((kind, items)))
        files[path.name] = Told(kind, items)
        return import_files(account, [path])

    return keep


@pytest.fixture
def few_values(db: None) -> Iterator[None]:
    """A database that takes 600 values a statement: a test of 700 rows finds what one of 300,000 would."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    before = connection.connection.setlimit(SQLITE_LIMIT_VARIABLE_NUMBER, 600)
    yield
    connection.connection.setlimit(SQLITE_LIMIT_VARIABLE_NUMBER, before)
