"""Running `visavis` as a user would: in this process for speed, in its own where the start itself is looked at."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.utils import translation

from visavis.cli.main import main
from visavis.store.access import Account

Run = Callable[..., Result]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return folder


@pytest.fixture
def run(account: Account, data: Path) -> Iterator[Run]:
    """run("today", "--json"): the command in this process, on the account of the test."""
    spoken, mask = translation.get_language(), os.umask(0)
    os.umask(mask)
    yield lambda *words, **options: CliRunner().invoke(main, [str(word) for word in words], **options)
    os.umask(mask)
    translation.activate(spoken or "en")


def read(result: Result) -> Any:
    """The one JSON document on stdout of a command that did what it should."""
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def visavis(*words: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, in SQLite."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("VISAVIS_", "LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "visavis.cli.main", *words],
        env=kept | {"VISAVIS_DATA": str(data)} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
