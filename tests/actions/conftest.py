"""Quick imports: real files read in this process, and records that a reader might send."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.reading import Told, read_here, tell
from visavis.actions.import_files import ImportResult, import_files
from visavis.records import Problem, Record
from visavis.store.access import Account

READER = "visavis.actions.import_files.read_apart"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process."""
    monkeypatch.setattr(READER, read_here)


@pytest.fixture
def keep(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., ImportResult]:
    """Import records as if they had been read: keep(record, …) or keep(record, kind="vcard", name="a.vcf")."""
    files: dict[str, Told] = {}
    number = count()
    monkeypatch.setattr(READER, lambda paths, as_kind="": tell(files, paths))

    def keep(*items: Record | Problem, kind: str = "mail", name: str = "") -> ImportResult:
        path = tmp_path / (name or f"told-{next(number)}")
        path.write_text(ascii((kind, items)))
        files[path.name] = Told(kind, items)
        return import_files(account, [path])

    return keep
