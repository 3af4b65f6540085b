import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_a_terminal, read, surroundings, visavis
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor

TOTALS = {"people", "interactions", "events", "new", "known", "problems", "files"}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return cards(TOBIAS, NADIA).write(tmp_path)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    return mailbox(letter(TOBIAS, ME, "2026-11-01"), letter(ME, TOBIAS, "2026-11-02")).write(tmp_path)


def test_an_import_for_machines_names_entry_files_and_totals(run: Run, book: Path) -> None:
    brought = read(run("import", book, "--json"))
    assert brought["files"] == [
        {
            "path": str(book),
            "kind": "vcard",
            "variant": "vcard/3.0",
            "people": 2,
            "interactions": 0,
            "events": 0,
            "new": 2,
            "known": 0,
            "problems": [],
            "questions": [],
        }
    ]
    assert set(brought["totals"]) == TOTALS
    assert brought["totals"]["files"] == 1
    assert isinstance(brought["entry"], int)


def test_the_same_file_again_brings_nothing_new(run: Run, book: Path) -> None:
    run("import", book)
    totals = read(run("import", book, "--json"))["totals"]
    assert (totals["new"], totals["known"]) == (0, 2)


def test_a_dry_run_says_the_same_and_keeps_nothing(run: Run, book: Path) -> None:
    brought = read(run("import", "--dry-run", book, "--json"))
    assert brought["entry"] is None
    assert brought["totals"]["new"] == 2
    assert read(run("people", "--json"))["total"] == 0


def test_an_import_is_told_in_words(run: Run, book: Path) -> None:
    result = run("import", book)
    assert result.stdout.splitlines() == [str(book), "  address book: 2 people (new entries: 2, known already: 0)"]
    assert re.search(r"“visavis undo \d+” takes it back", result.stderr)


def test_an_import_is_told_in_german(run: Run, book: Path) -> None:
    assert "Adressbuch: 2 Menschen (neue Einträge: 2, schon bekannt: 0)" in run("--lang", "de", "import", book).stdout


def test_machines_are_answered_in_english(run: Run, tmp_path: Path) -> None:
    result = run("--lang", "de", "import", tmp_path / "gone.vcf", "--json")
    assert '"There is no such file.' in result.stdout


def test_a_missing_file_is_a_sentence_and_the_others_are_read(run: Run, book: Path, tmp_path: Path) -> None:
    result = run("import", tmp_path / "gone.vcf", book)
    assert result.exit_code == 1
    assert "gone.vcf: There is no such file." in result.stderr
    assert read(run("people", "--json"))["total"] == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.vcf", b"", "The file is empty."),
        ("holiday.jpg", b"\xff\xd8\xff\xe0 a picture", "Nothing here reads files of this kind."),
        ("half.zip", b"PK\x03\x04 cut off", "The archive is cut short or damaged, so nothing in it could be read."),
    ],
)
def test_what_cannot_be_read_is_a_sentence(run: Run, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    result = run("import", tmp_path / name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert "takes it back" not in result.stderr


def test_a_folder_without_anything_to_read_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    result = run("import", tmp_path / "nothing")
    assert result.exit_code == 1
    assert "Nothing was found there" in result.stderr


def test_an_unknown_kind_comes_with_a_hint_how_to_name_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8\xff\xe0 a picture")
    result = run("import", tmp_path / "holiday.jpg", "--json")
    assert "--as" in result.stderr
    assert "--as" not in result.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [("half.zip", b"PK\x03\x04 cut off"), ("empty.mbox", b""), ("album.jpg", b"\xff\xd8\xff\xe0"), ("folder", None)],
)
def test_one_path_of_which_nothing_was_read_is_a_failure_beside_others(
    run: Run, book: Path, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is None:
        (tmp_path / name).mkdir()
    else:
        (tmp_path / name).write_bytes(content)
    result = run("import", tmp_path / name, book)
    assert result.exit_code == 1
    assert "In all" not in result.stdout
    assert result.stderr.startswith(f"{tmp_path / name}: ")
    assert read(run("people", "--json"))["total"] == 2


def test_a_folder_of_which_something_was_read_is_no_failure(run: Run, book: Path) -> None:
    (book.parent / "half.zip").write_bytes(b"PK\x03\x04 cut off")
    result = run("import", book.parent)
    assert result.exit_code == 0
    assert "half.zip: The archive is cut short" in result.stderr


def test_an_address_book_of_empty_cards_was_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.vcf").write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n")
    assert run("import", tmp_path / "empty.vcf").exit_code == 1


def test_in_all_everyone_is_counted_once(run: Run, book: Path, mail: Path) -> None:
    """Tobias stands in the book and in the mail, Nadia in the book alone."""
    found = run("import", book, mail, "--me", ME.email)
    assert found.stdout.splitlines()[-1] == "In all: 2 people, 2 exchanges (new entries: 4, known already: 0)"
    again = read(run("import", book, mail, "--json"))
    assert [file["people"] for file in again["files"]] == [2, 1]
    assert (again["totals"]["people"], again["totals"]["known"]) == (2, 4)


def test_who_is_joined_by_a_later_card_is_counted_once(run: Run, tmp_path: Path) -> None:
    mailed, phoned = Actor("Tobias Brandauer", TOBIAS.email), Actor("Tobias Brandauer", "", TOBIAS.phone)
    books = [
        cards(one, name=f"{number}.vcf").write(tmp_path)
        for number, one in enumerate((mailed, phoned, Actor("Tobias Brandauer", TOBIAS.email, TOBIAS.phone)))
    ]
    assert read(run("import", *books, "--json"))["totals"]["people"] == 1


def test_a_pipe_is_not_waited_for(home: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = visavis("import", str(tmp_path / "pipe"), "/dev/zero", home=home)
    assert done.returncode == 1
    assert done.stderr.count("The file could not be opened.") == 2


@pytest.mark.parametrize("words", [("import", ""), ("import", "a.vcf", ""), ("export", "")])
def test_an_empty_name_is_a_matter_of_usage(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "An empty name is no path." in result.stderr


def test_an_unknown_kind_is_a_matter_of_usage(run: Run, book: Path) -> None:
    result = run("import", book, "--as", "fax")
    assert result.exit_code == 2
    assert "vcard" in result.stderr


def test_nothing_named_is_a_matter_of_usage(run: Run) -> None:
    assert run("import").exit_code == 2


def test_an_own_address_that_is_none_is_refused_before_anything_is_read(run: Run, book: Path) -> None:
    result = run("import", book, "--me", "Mirjam")
    assert result.exit_code == 1
    assert "“Mirjam” is no address." in result.stderr
    assert read(run("people", "--json"))["total"] == 0


def test_an_unknown_owner_is_asked_for_in_a_sentence(run: Run, mail: Path) -> None:
    said = run("import", mail).stderr
    assert "One of these is probably you" in said
    assert re.search(r"visavis import --me \S+@example", said)


def test_an_own_address_can_be_named_later_and_without_files(run: Run, mail: Path) -> None:
    run("import", mail)
    assert f"{ME.email} is noted as yours." in run("import", "--me", ME.email).stderr
    assert [one["name"] for one in read(run("people", "--json"))["items"]] == [TOBIAS.name]


def test_a_bad_card_is_listed_with_its_line(run: Run, tmp_path: Path) -> None:
    export = cards(HANNA)
    (tmp_path / "mixed.vcf").write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n" + export.content)
    result = run("import", tmp_path / "mixed.vcf")
    assert result.exit_code == 0
    assert read(run("people", "--json"))["total"] == 1
    assert "mixed.vcf, line 1: The card says nothing about anyone. It was left out." in result.stdout


def test_on_a_terminal_nothing_is_kept_without_a_yes(home: Path, book: Path) -> None:
    code, said = on_a_terminal("n\n", "import", str(book), home=home)
    assert code == 0
    assert "Keep this?" in said
    assert "Nothing was kept." in said
    assert '"total": 0' in visavis("people", "--json", home=home).stdout


def test_on_a_terminal_a_yes_keeps_it_and_the_owner_is_asked_for(home: Path, mail: Path) -> None:
    code, said = on_a_terminal("y\n1\n", "import", str(mail), home=home)
    assert code == 0
    assert "Which of these is you?" in said
    assert "is noted as yours." in said


def test_an_interrupted_import_says_what_stays_and_how_to_go_on(home: Path, tmp_path: Path) -> None:
    one = letter(TOBIAS, ME, "2026-11-01").decode()
    count = 6000  # three transactions
    mail = mailbox(*[one.replace("<2026", f"<{number}.2026").encode() for number in range(count)]).write(tmp_path)
    running = subprocess.Popen(
        [sys.executable, "-m", "visavis.cli.main", "import", str(mail), "--me", ME.email],
        env=surroundings(home, LANG="en"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    wait_until_something_is_kept(home)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Stopped. What was read until now is kept" in said
    assert "Traceback" not in said
    totals = json.loads(visavis("import", str(mail), "--json", home=home).stdout)["totals"]
    assert totals["interactions"] == count
    assert totals["new"] < count


@pytest.mark.parametrize("where", ["Import", "begin_import", "import_files"])
def test_stopped_before_anything_was_kept_an_import_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"visavis.cli.importing.{where}", stop)
    result = run("import", cards(TOBIAS).write(tmp_path))
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.strip() == "Stopped. Nothing was kept yet."
    german = run("--lang", "de", "import", cards(TOBIAS).write(tmp_path))
    assert german.stderr.strip() == "Angehalten. Noch wurde nichts behalten."


def wait_until_something_is_kept(home: Path) -> None:
    for _ in range(1200):
        time.sleep(0.05)
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(home / "visavis.sqlite3")) as database:
            if database.execute("SELECT 1 FROM store_interaction LIMIT 1").fetchone():
                return
    pytest.fail("the import did not begin")
