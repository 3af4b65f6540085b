"""What every test may ask for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports import Export
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.look import look
from visavis.store.access import Account, local_account
from visavis.store.read import meaning

NOW = "2026-11-24T12:00+01:00"


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> str:
    """Tuesday, 24 November 2026, noon in Berlin, wherever and whenever the tests run."""
    monkeypatch.setenv("VISAVIS_AT", NOW)
    return NOW


@pytest.fixture
def account(db: None, now: str, monkeypatch: pytest.MonkeyPatch) -> Account:
    """The user's own account, empty; what a process remembers of another of that number is not remembered."""
    monkeypatch.setattr(meaning, "_kept", {})
    return local_account()


@pytest.fixture
def take_in(account: Account, tmp_path: Path) -> Callable[..., ImportResult]:
    """Import exports written by tests/exports.py: take_in(export, …) or take_in(export, me=["…"])."""

    def take(*exports: Export, me: tuple[str, ...] = (), dry_run: bool = False) -> ImportResult:
        paths = [export.write(tmp_path) for export in exports]
        return (look if dry_run else import_files)(account, paths, me=me)

    return take
