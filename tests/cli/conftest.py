"""Running `visavis` as a user would: in this running for speed, in its own where the start itself is looked at."""

import json
import os
import pty
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

FOREIGN = ("VISAVIS_", "DJANGO_", "LC_", "LANG")
"""What the environment of the tests says and a user's does not."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, not there yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return folder


@pytest.fixture
def run(account: Account, home: Path) -> Iterator[Run]:
    """run("today", "--json"): the command in this running, on the account of the test."""
    spoken, mask = translation.get_language(), os.umask(0)
    os.umask(mask)
    yield lambda *words, **options: CliRunner().invoke(main, [str(word) for word in words], **options)
    os.umask(mask)
    translation.activate(spoken or "en")


def read(result: Result) -> Any:
    """The one JSON document on stdout of a command that did what it should."""
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """The environment of a running of its own, in SQLite."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    return kept | {"VISAVIS_DATA": str(home)} | more


def visavis(*words: str, home: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a running of its own, in SQLite."""
    return subprocess.run(
        [sys.executable, "-m", "visavis.cli.main", *words],
        env=surroundings(home, **environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def on_a_terminal(answers: str, *words: str, home: Path, with_output: bool = False) -> tuple[int, str]:
    """Run with a terminal on both sides; every answer is typed beforehand. `with_output`: what is answered, too."""
    ours, theirs = pty.openpty()
    os.write(ours, answers.encode())
    running = subprocess.Popen(
        [sys.executable, "-m", "visavis.cli.main", *words],
        env=surroundings(home, LANG="en", TERM="dumb"),
        stdin=theirs,
        stdout=theirs if with_output else subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            said += os.read(ours, 4096)
        except OSError:  # the other side is gone
            break
    os.close(ours)
    return running.wait(), said.decode()
