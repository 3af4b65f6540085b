"""The copies of somebody who was erased: the bytes of the database file, exports written earlier, files that wait."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.conftest import NOW
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from visavis.actions.erase import erase
from visavis.actions.export import FILES, export
from visavis.actions.export_person import export_person
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.stage_import import look_at, stage
from visavis.phrases.exported import wording
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Identity, JournalEntry, Person

TakeIn = Callable[..., ImportResult]
ROOT = Path(__file__).parents[2]
SECRETS = ("proofreader", HANNA.name, HANNA.name.split()[1], HANNA.email, HANNA.phone, "hanna-s%c3%b8rensen")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    return folder


@pytest.fixture
def network(account: Account, take_in: TakeIn, home: Path, quick: None) -> ImportResult:
    letters = mailbox(letter(HANNA, ME, "2026-11-01", "The proofreader came"), letter(NADIA, [ME, HANNA], "2026-11-04"))
    return take_in(cards(HANNA, TOBIAS, NADIA), letters, me=(ME.email,))


def hanna(account: Account) -> int:
    return access.people(account.pk).get(name=HANNA.name).pk


def visavis(home: Path, *words: str) -> str:
    """The program in a process of its own, on a database file of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VISAVIS_")}
    done = subprocess.run(
        [sys.executable, "-m", "visavis.cli.main", *words],
        env=kept | {"VISAVIS_DATA": str(home), "VISAVIS_AT": NOW, "LANG": "en_GB.UTF-8"},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return done.stdout


def found_in(folder: Path) -> set[str]:
    """Which of the secrets stand in any file of the data folder, as bytes."""
    held = b"".join(file.read_bytes().lower() for file in folder.rglob("*") if file.is_file())
    return {secret for secret in SECRETS if secret.lower().encode() in held}


def leave_remains(file: Path) -> None:
    """What was rewritten in earlier days stays in unused pages, where SQLite was not built to write over it."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA secure_delete = OFF")
        database.execute("CREATE TABLE remains (text)")
        database.executemany("INSERT INTO remains VALUES (?)", [(f"{HANNA.email} {n}",) for n in range(1000)])
        database.execute("DROP TABLE remains")
        database.commit()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its files elsewhere")
def test_no_byte_of_the_database_file_knows_them_any_more(tmp_path: Path) -> None:
    home, mails = tmp_path / "home", [letter(HANNA, ME, "2026-11-01", "The proofreader came")]
    mails += [
        letter(TOBIAS, ME, f"2025-{month:02}-{day:02}", "x" * day) for month in range(1, 13) for day in range(1, 28)
    ]
    files = [export.write(tmp_path) for export in (cards(HANNA, TOBIAS, NADIA), mailbox(*mails))]
    visavis(home, "import", "--me", ME.email, *map(str, files))
    visavis(home, "note", HANNA.email, "Met the proofreader")
    assert found_in(home) == set(SECRETS)
    leave_remains(home / "visavis.sqlite3")
    visavis(home, "erase", HANNA.email, "--yes")
    assert found_in(home) == set()
    assert "Tobias Brandauer" in visavis(home, "people")
    visavis(home, "doctor")


def test_an_export_that_is_still_there_is_written_anew(account: Account, network: ImportResult, tmp_path: Path) -> None:
    folder = export(account, tmp_path / "out").folder
    assert HANNA.email in (folder / "people.json").read_text()
    gone = erase(account, hanna(account))
    assert (gone.renewed, gone.holding) == ((folder,), ())
    assert {file.name for file in folder.iterdir()} == set(FILES)
    whole = "".join(file.read_text() for file in folder.iterdir())
    assert HANNA.email not in whole
    assert HANNA.name not in whole
    assert NADIA.email in whole
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}
    assert JournalEntry.objects.filter(kind="export").count() == 1


@pytest.mark.parametrize("strange", ["letter.txt", "missing", "spoilt", "folder"])
def test_a_folder_that_is_not_ours_alone_is_left_and_told(
    account: Account, network: ImportResult, tmp_path: Path, strange: str
) -> None:
    folder = export(account, tmp_path / "out").folder
    match strange:
        case "letter.txt":
            (folder / "letter.txt").write_text("Dear Hanna")
        case "missing":
            (folder / "people.csv").unlink()
        case "spoilt":
            (folder / "people.json").write_text("mine")
        case "folder":
            (folder / "events.json").unlink()
            (folder / "events.json").mkdir()
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    gone = erase(account, hanna(account))
    assert (gone.renewed, gone.holding) == ((), (folder,))
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()} == before


def test_an_export_that_cannot_be_written_anew_stays_whole_and_is_told(
    account: Account, network: ImportResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = export(account, tmp_path / "out").folder
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    def full(*_: object) -> int:
        raise OSError("No space left on device")

    monkeypatch.setattr("visavis.actions.export._write_messages", full)
    gone = erase(account, hanna(account))
    assert (gone.renewed, gone.holding) == ((), (folder,))
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_an_export_that_could_not_be_written_anew_is_told_again_by_the_next_erasure(
    account: Account, network: ImportResult, tmp_path: Path
) -> None:
    """Also where its folder is called after somebody who goes."""
    folder = export(account, tmp_path / "Hanna Sørensen").folder
    (folder / "letter.txt").write_text("Dear Hanna")
    assert erase(account, hanna(account)).holding == (folder,)
    (folder / "letter.txt").unlink()
    assert erase(account, access.people(account.pk).get(name=TOBIAS.name).pk).renewed == (folder,)


def test_the_place_of_an_export_that_is_gone_is_not_told_by_their_name(
    account: Account, network: ImportResult, tmp_path: Path
) -> None:
    folder = export(account, tmp_path / "Hanna Sørensen").folder
    folder.rename(tmp_path / "elsewhere")
    erase(account, hanna(account))
    assert JournalEntry.objects.get(kind="export").summary["where"] == str(tmp_path / "…")


def test_what_a_system_hides_in_a_folder_does_not_make_it_somebody_elses(
    account: Account, network: ImportResult, tmp_path: Path
) -> None:
    folder = export(account, tmp_path / "out").folder
    (folder / ".DS_Store").write_bytes(b"\0")
    assert erase(account, hanna(account)).renewed == (folder,)
    assert {file.name for file in folder.iterdir()} == {*FILES, ".DS_Store"}


def test_what_somebody_who_shares_letters_with_them_was_taken_along_in_is_told(
    account: Account, network: ImportResult, tmp_path: Path
) -> None:
    nadia, tobias = (access.people(account.pk).get(name=one.name).pk for one in (NADIA, TOBIAS))
    with_her = export_person(account, nadia, tmp_path / "nadia", wording(account)).folder
    export_person(account, tobias, tmp_path / "tobias", wording(account))  # shares nothing with her
    assert HANNA.email in (with_her / "messages.jsonl").read_text()
    join_people(account, another_nadia(account), nadia)  # the row it was exported under is another's now
    gone = erase(account, hanna(account))
    assert (gone.renewed, gone.holding) == ((), (with_her,))


def another_nadia(account: Account) -> int:
    """Somebody new, into whom Nadia is joined."""
    other = Person.objects.create(account=account, name="N. Okonkwo")
    Identity.objects.create(account=account, person=other, kind="email", value="n@example.net", written="n@example.net")
    return other.pk


def test_an_export_that_is_gone_is_no_matter(account: Account, network: ImportResult, tmp_path: Path) -> None:
    folder = export(account, tmp_path / "out").folder
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    gone = erase(account, hanna(account))
    assert (gone.renewed, gone.holding) == ((), ())


def test_files_that_wait_are_told_and_screened_when_they_are_kept(
    account: Account, network: ImportResult, tmp_path: Path
) -> None:
    path = cards(HANNA, TOBIAS, name="Hanna Sørensen.vcf").write(tmp_path)
    waiting = stage(account, [path])
    look_at(account, waiting, lambda _: True)
    gone = erase(account, hanna(account))
    assert gone.waiting == (waiting,)
    entry = JournalEntry.objects.get(pk=waiting)
    assert entry.summary["paths"] == ["….vcf"]
    assert entry.summary["where"] == [str(path)]  # or it could not be kept any more
