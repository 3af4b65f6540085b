"""An import that is killed, interrupted or out of disk: nothing half done stays, and the next one finishes it.

Real processes on a database of their own, killed when they have come so far.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.conftest import NOW

LETTERS = 3000
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class House:
    """A database of its own and a mailbox."""

    mailbox: Path
    environment: dict[str, str]

    def run(self, account: str, *arguments: str, stop: int = 0, how: signal.Signals = signal.SIGKILL) -> list[Any]:
        """Import in a process, which gets the signal once it has told of `stop` interactions; what it said."""
        command = [sys.executable, "-m", "tests.actions.apart", account, str(self.mailbox), *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=self.environment, cwd=ROOT, text=True) as child:
            assert child.stdout is not None
            said = []
            for line in child.stdout:
                said.append(json.loads(line))
                if stop and said[-1].get("interactions", 0) >= stop:
                    child.send_signal(how)
                    stop = 0
        return said


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    folder = tmp_path_factory.mktemp("house")
    environment = dict(os.environ, VISAVIS_DATA=str(folder), VISAVIS_AT=NOW, TZ="Europe/Berlin")
    if url := os.environ.get("VISAVIS_DATABASE_URL"):
        environment["VISAVIS_DATABASE_URL"] = urlsplit(url)._replace(path=f"/{_new_database(url)}").geturl()
    subprocess.run([sys.executable, "-m", "tests.actions.apart", "", ""], env=environment, cwd=ROOT, check=True)
    mailbox = folder / "mail.mbox"
    mailbox.write_bytes(b"".join(letter(n) for n in range(LETTERS)))
    return House(mailbox, environment)


def _new_database(url: str) -> str:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE killed")
    return "killed"


def letter(n: int) -> bytes:
    """A letter to or from one of 90 people, every few hours."""
    other, at = f"Guest {n % 90} <guest{n % 90}@example.org>", datetime(2025, 1, 1, tzinfo=UTC) + timedelta(hours=5 * n)
    sender, to = (other, "Me <me@example.org>") if n % 3 else ("Me <me@example.org>", other)
    head = (
        f"From: {sender}\nTo: {to}\nDate: {format_datetime(at)}\nMessage-ID: <{n}@example.org>\nSubject: Letter {n}\n"
    )
    return f"From someone@example.org Thu Jan  1 00:00:00 2026\n{head}\nHow are you, number {n}?\n\n".encode()


LEFT = {"ties-waiting", "imports-unfinished"}
STOPS = (1, 300, 600, 1200, 1800, 2400)


def test_a_killed_import_is_whole_so_far_and_finished_by_the_next(house: House) -> None:
    undisturbed = house.run("undisturbed")[-1]
    assert (undisturbed["end"], undisturbed["new"], undisturbed["wrong"]) == ("done", LETTERS, [])
    for stop in STOPS:
        killed = house.run("killed", stop=stop)
        assert set(killed[0]["wrong"]) <= LEFT
        assert "end" not in killed[-1]
    interrupted = house.run("killed", stop=2700, how=signal.SIGINT)
    assert interrupted[-1] == {"error": "KeyboardInterrupt"}
    finished = house.run("killed")
    assert set(finished[0]["wrong"]) <= LEFT
    assert finished[-1]["known"] >= 2700
    assert finished[-1]["known"] + finished[-1]["new"] == LETTERS
    assert finished[-1]["wrong"] == []  # each went on with the one before
    assert finished[-1]["state"] == undisturbed["state"]


@pytest.mark.skipif("VISAVIS_DATABASE_URL" in os.environ, reason="the disk is the server's")
def test_a_full_disk_is_said_and_nothing_half_done_stays(house: House, tmp_path: Path) -> None:
    for file in Path(house.environment["VISAVIS_DATA"]).iterdir():
        shutil.copy(file, tmp_path)
    copy = House(house.mailbox, house.environment | {"VISAVIS_DATA": str(tmp_path)})
    full = copy.run("full", "700000")
    assert full[-1] == {"error": "OperationalError"}
    assert 0 < full[-2]["interactions"] < LETTERS
    finished = copy.run("full")
    assert set(finished[0]["wrong"]) <= LEFT
    assert finished[-1]["known"] + finished[-1]["new"] == LETTERS
