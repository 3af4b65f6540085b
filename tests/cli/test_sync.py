"""`visavis sync` and `visavis work`, as a user runs them, against a mailbox that is really there."""

import json
import os
import pty
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest

from tests.cli.conftest import Run, read, surroundings, visavis
from tests.exports import cards, letter
from tests.people import ME, NADIA, TOBIAS
from tests.sync.imap_servers import CERTIFICATE, PASSWORD, USER, Box, Script, scripted
from visavis.actions import connect
from visavis.actions.connect import Wanted
from visavis.cli.syncing import tell_result
from visavis.jobs.background_sync import BackgroundSync
from visavis.store.access import Account


@pytest.fixture
def script() -> Script:
    return Script({"INBOX": Box(letters={1: letter(TOBIAS, ME, "2026-11-01"), 2: letter(NADIA, ME, "2026-11-03")})})


@pytest.fixture
def url(script: Script) -> Iterator[str]:
    with scripted(script) as port:
        yield f"imap://localhost:{port}"


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    file = tmp_path / "secret"
    file.write_text(PASSWORD + "\n")
    return file


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    folder = tmp_path / "Exporte"
    folder.mkdir()
    file = cards(TOBIAS, NADIA).write(folder)
    os.utime(file, (time.time() - 60, time.time() - 60))
    return folder


def test_a_mailbox_is_set_up_and_fetched_at_once(run: Run, url: str, secret_file: Path) -> None:
    (result,) = read(run("sync", "--add", url, "--user", USER, "--secret-file", secret_file, "--json"))["items"]
    assert (result["name"], result["interactions"], result["new"], result["error"]) == (USER, 2, 2, None)
    (line,) = read(run("sync", "--list", "--json"))["items"]
    assert (line["name"], line["kind"], line["url"], line["every_minutes"]) == (USER, "imap", url, 15)
    assert PASSWORD not in json.dumps(line)


def test_a_password_may_be_piped_in(run: Run, url: str) -> None:
    done = run("sync", "--add", url, "--user", USER, "--name", "Post", "--secret-file", "-", input=PASSWORD + "\n")
    assert done.exit_code == 0, done.output
    assert done.stdout == "Post: 2 people, 2 exchanges (new entries: 2, known already: 0)\n"
    assert "“Post” is set up." in done.stderr


def test_the_next_time_only_what_is_new_is_told(run: Run, url: str, secret_file: Path, script: Script) -> None:
    run("sync", "--add", url, "--user", USER, "--name", "Post", "--secret-file", secret_file)
    assert run("sync").stdout == "Post: nothing new\n"
    script.boxes["INBOX"].letters[3] = letter(TOBIAS, ME, "2026-11-05", "Again!")
    assert run("sync", "post").stdout == "Post: one person, one exchange (new entries: 1, known already: 0)\n"


def test_a_fetching_can_be_taken_back(run: Run, watched: Path) -> None:
    run("sync", "--add", watched)
    assert len(read(run("people", "--json"))["items"]) == 2
    assert run("undo").exit_code == 0
    assert read(run("people", "--json"))["items"] == []


@pytest.mark.parametrize("anyway", [(), ("--anyway",)])
def test_a_wrong_password_is_told_and_nothing_is_kept(run: Run, url: str, anyway: tuple[str, ...]) -> None:
    add = ("sync", "--add", url, "--user", USER, "--name", "Post", "--secret-file", "-", *anyway)
    failed = run(*add, input="falsch\n")
    assert failed.exit_code == 1
    assert "The server did not accept the name or the password." in failed.stderr
    assert failed.stderr.endswith("Nothing was kept.\n")
    assert read(run("sync", "--list", "--json"))["items"] == []


def test_a_password_can_be_set_right_but_not_wrong(run: Run, url: str, script: Script, secret_file: Path) -> None:
    run("sync", "--add", url, "--user", USER, "--name", "Post", "--secret-file", secret_file)
    script.says["LOGIN"] = b"TAG NO changed\r\n"
    assert "did not accept" in run("sync").stderr
    assert "did not accept" in run("sync", "--list").stdout
    assert run("sync", "--change", "Post", "--secret-file", "-", input="falsch\n").exit_code == 1
    del script.says["LOGIN"]
    assert run("sync").exit_code == 0  # by the password of before
    assert run("sync", "--change", "Post", "--secret-file", secret_file).exit_code == 0
    assert run("sync").exit_code == 0


def test_a_change_without_anything_said_and_nobody_to_ask_is_none(run: Run, url: str, secret_file: Path) -> None:
    run("sync", "--add", url, "--user", USER, "--name", "Post", "--secret-file", secret_file)
    changed = run("sync", "--change", "Post")
    assert (changed.exit_code, "A password is needed." in changed.stderr) == (1, True)
    assert run("sync", "--change", "Post", "--every", "60").exit_code == 0


def test_a_server_that_is_away_is_kept_only_if_that_is_wanted(run: Run, secret_file: Path) -> None:
    add = ("sync", "--add", "imap://localhost:1", "--user", "anna", "--secret-file", secret_file)
    refused = run(*add)
    assert refused.exit_code == 1
    assert "The server cannot be reached." in refused.stderr
    assert "with --anyway it is" in refused.stderr
    assert read(run("sync", "--list", "--json"))["items"] == []
    assert "“anna@localhost” is set up." in run(*add, "--anyway").stderr
    assert "The server cannot be reached." in run("sync", "--list").stdout


def test_what_is_set_up_already_is_named_before_anyone_is_asked(run: Run, url: str, secret_file: Path) -> None:
    run("sync", "--add", url, "--user", USER, "--name", "Post", "--secret-file", secret_file)
    again = run("sync", "--add", url, "--user", USER)
    assert again.exit_code == 1
    assert "This is set up already." in again.stderr
    assert "--change" in again.stderr
    assert "(It is about: Post)" in again.stderr


def test_a_file_that_waits_for_an_answer_is_told_with_where(run: Run, watched: Path) -> None:
    chat = watched / "WhatsApp Chat with Anna.txt"
    chat.write_bytes(b"03/04/2024, 10:00 - Anna: a\n05/04/2024, 10:00 - Bob: b\n")
    (watched / "contacts.vcf").unlink()
    os.utime(chat, (time.time() - 60, time.time() - 60))
    waits = "One file waits for an answer of yours: on the page Imports (“visavis serve” opens it)."
    assert run("sync", "--add", watched).stdout == f"Exporte: {waits}\n"
    assert f"  {waits}\n" in run("sync", "--list").stdout
    assert read(run("sync", "--list", "--json"))["items"][0]["waiting"] == 1
    assert "Eine Datei wartet auf eine Antwort von dir" in run("--lang", "de", "sync", "--list").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--add", "imaps://me:geheim@example.org"), "Leave the password out of the address"),
        (("--add", "https://example.org/dav"), "Name it with --kind"),
        (("--add", "/nowhere/at/all"), "There is no such folder"),
        (("--add", "imaps://example.org", "--user", "a"), "A password is needed"),
        (("--remove", "Post"), "There is no live source “Post”"),
        (("Post",), "There is no live source “Post”"),
        (("--add", "imaps://a@example.org", "--secret-file", "/nowhere"), "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    result = run("sync", *words)
    assert result.exit_code == 1
    assert said in result.stderr
    assert "geheim" not in result.output


def test_one_thing_at_a_time(run: Run) -> None:
    assert run("sync", "--list", "--remove", "Post").exit_code == 2


def test_nothing_set_up_is_told_with_what_to_do(run: Run) -> None:
    for words in ((), ("--list",)):
        result = run("sync", *words)
        assert result.exit_code == 0
        assert "visavis sync --add" in result.stderr


def test_one_that_rests_is_left_out_until_it_is_named(run: Run, watched: Path) -> None:
    run("sync", "--add", watched)
    run("sync", "--change", "Exporte", "--paused", "--every", "60")
    assert read(run("sync", "--json"))["items"] == []
    (line,) = read(run("sync", "--list", "--json"))["items"]
    assert (line["paused"], line["every_minutes"]) == (True, 60)
    assert "It rests" in run("sync", "--list").stdout
    assert len(read(run("sync", "exporte", "--json"))["items"]) == 1


def test_what_is_removed_is_forgotten(run: Run, watched: Path) -> None:
    run("sync", "--add", watched)
    assert read(run("sync", "--remove", "Exporte", "--json")) == {"removed": "Exporte"}
    assert read(run("sync", "--list", "--json"))["items"] == []
    assert len(read(run("people", "--json"))["items"]) == 2


def test_it_speaks_german(run: Run, watched: Path) -> None:
    run("sync", "--add", watched)
    assert "beobachteter Ordner" in run("--lang", "de", "sync", "--list").stdout
    assert run("--lang", "de", "sync").stdout == "Exporte: nichts Neues\n"


def test_a_certificate_of_the_users_own_is_trusted(run: Run, secret_file: Path) -> None:
    with scripted(Script({"INBOX": Box()}, tls=True)) as port:
        add = ("sync", "--add", f"imaps://localhost:{port}", "--user", USER, "--secret-file", secret_file)
        refused = run(*add, "--name", "a")
        assert "could not prove who it is" in refused.stderr
        assert run(*add, "--name", "b", "--certificate", CERTIFICATE).exit_code == 0


# in a running of its own


def test_on_a_terminal_the_password_is_asked_for_and_not_shown(url: str, home: Path) -> None:
    words = ("sync", "--add", url, "--user", USER, "--name", "Post")
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "visavis.cli.main", *words],
        env=surroundings(home, LANG="en", TERM="dumb"),
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    said = b""
    with suppress(OSError):  # the other side is gone
        while select.select([ours], [], [], 20)[0]:
            piece = os.read(ours, 4096)
            if b"Password for" in piece:  # asking forgets what was typed before
                time.sleep(0.1)
                os.write(ours, PASSWORD.encode() + b"\n")
            said += piece
    os.close(ours)
    assert running.wait(20) == 0
    assert f"Password for {USER}" in said.decode()
    assert PASSWORD not in said.decode()
    assert visavis("sync", "--list", home=home).stdout.startswith("Post  (mailbox, imap://localhost:")


def test_a_process_killed_in_the_middle_loses_nothing(home: Path, secret_file: Path) -> None:
    """Real processes: the first is killed while it fetches; the second brings the rest."""
    letters = {uid: letter(TOBIAS, ME, "2026-11-01", f"Letter {uid:04}", subject=str(uid)) for uid in range(1, 401)}
    script = Script({"INBOX": Box(letters=letters)})
    with scripted(script) as port:
        words = ["sync", "--add", f"imap://localhost:{port}", "--user", USER, "--name", "Post"]
        words += ["--secret-file", str(secret_file)]
        command = [sys.executable, "-m", "visavis.cli.main", *words]
        with subprocess.Popen(command, env=surroundings(home), stderr=subprocess.DEVNULL) as running:
            until = time.monotonic() + 30
            while script.handed_out < 100 and time.monotonic() < until:
                time.sleep(0.005)
            running.send_signal(signal.SIGKILL)
        assert visavis("sync", home=home).returncode == 0
    with closing(sqlite3.connect(home / "visavis.sqlite3")) as kept:
        assert kept.execute("SELECT count(*) FROM store_interaction").fetchone() == (400,)
        assert kept.execute("SELECT process FROM store_connection").fetchone() == (None,)
    assert list((home / "spool").iterdir()) == []
    assert visavis("doctor", home=home).returncode == 0


def test_work_tells_each_fetching_and_each_failure_in_a_line(
    account: Account, watched: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    connect.set_up(account, Wanted(str(watched)))
    (tmp_path / "Weg").mkdir()
    connect.set_up(account, Wanted(str(tmp_path / "Weg")))
    (tmp_path / "Weg").rmdir()
    loop = BackgroundSync(account, told=partial(tell_result, account))
    loop._round()
    said = capsys.readouterr()
    assert said.out == "Exporte: 2 people (new entries: 2, known already: 0)\n"
    assert said.err.startswith("Weg: What was to be fetched is not there (any more).")
    assert said.err.count("\n") == 1


def test_work_fetches_by_itself_until_it_is_interrupted(home: Path, watched: Path) -> None:
    visavis("sync", "--add", str(watched), home=home)
    file = cards(ME, name="mine.vcf").write(watched)
    os.utime(file, (time.time() - 60, time.time() - 60))
    command = [sys.executable, "-m", "visavis.cli.main", "work"]
    with subprocess.Popen(command, env=surroundings(home), stderr=subprocess.DEVNULL) as running:
        until = time.monotonic() + 30
        brought = 0
        while brought < 2 and time.monotonic() < until:
            time.sleep(0.1)
            with closing(sqlite3.connect(home / "visavis.sqlite3")) as kept:
                (brought,) = kept.execute("SELECT count(*) FROM store_import WHERE done").fetchone()
        running.send_signal(signal.SIGINT)
        assert running.wait(20) == 130
    assert brought == 2
