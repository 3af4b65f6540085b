import json
import re
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_a_terminal, read, surroundings, visavis
from tests.exports import cards
from tests.people import HANNA, KAETHE, ME, TOBIAS, Actor
from visavis.actions.doctor import Finding
from visavis.actions.import_files import ImportResult, begin_import
from visavis.actions.own_address import own_address
from visavis.sources.registry import SOURCES
from visavis.store.access import Account
from visavis.store.models import Person
from visavis.sync.registry import KINDS

TakeIn = Callable[..., ImportResult]


# sources


def test_every_source_is_named_with_what_it_reads(run: Run) -> None:
    items = read(run("sources", "--json"))["items"]
    assert {one["name"] for one in items if not one["live"]} == {source.name for source in SOURCES}
    assert {one["name"] for one in items if one["live"]} == set(KINDS)
    assert all(one["reads"] for one in items)


def test_sources_speak_german(run: Run) -> None:
    assert "Mailarchive" in run("--lang", "de", "sources").stdout


# undo


def test_undo_takes_the_newest_import_back(run: Run, take_in: TakeIn) -> None:
    take_in(cards(HANNA))
    newest = take_in(cards(TOBIAS, KAETHE, name="more.vcf"))
    undone = read(run("undo", "--json"))
    assert undone == {
        "entry": newest.entry,
        "kind": "import",
        "people": 2,
        "interactions": 0,
        "claims": undone["claims"],
    }
    assert [one["name"] for one in read(run("people", "--json"))["items"]] == [HANNA.name]


def test_undo_says_what_went(run: Run, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS))
    assert run("undo").stderr.startswith("Taken back, with one person and 0 exchanges that had come with it.")


def test_undo_lists_what_can_be_taken_back(run: Run, take_in: TakeIn) -> None:
    result = take_in(cards(TOBIAS))
    assert run("undo", "--list").stdout == f"{result.entry:>5}  24 November 2026, import: contacts.vcf\n"
    (item,) = read(run("undo", "--list", "--json"))["items"]
    assert (item["entry"], item["about"]) == (result.entry, "contacts.vcf")


def test_undo_lists_the_days_of_the_user(run: Run, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_AT", "2026-11-24T23:30Z")  # half past midnight in Berlin
    take_in(cards(TOBIAS))
    assert "25 November 2026, import" in run("undo", "--list").stdout


def test_undo_passes_over_any_number_of_entries_that_changed_nothing(
    run: Run, account: Account, take_in: TakeIn
) -> None:
    brought = take_in(cards(TOBIAS)).entry
    said = own_address(account, ME.email)
    for _ in range(60):
        own_address(account, ME.email)
    assert [one["entry"] for one in read(run("undo", "--list", "--json"))["items"]] == [said, brought]
    assert read(run("undo", "--json"))["entry"] == said
    assert read(run("undo", "--json"))["entry"] == brought


def test_an_import_that_only_claimed_an_address_can_be_taken_back(run: Run, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS))
    again = take_in(cards(TOBIAS), me=(ME.email,))
    assert read(run("undo", "--json"))["entry"] == again.entry


def test_what_is_still_under_way_is_not_taken_back(run: Run, account: Account, take_in: TakeIn) -> None:
    entry = begin_import(account, [])
    assert run("undo", "--list").stdout == "There is nothing to take back.\n"
    assert f"Entry {entry} is still under way." in run("undo", entry).stderr


def test_nothing_to_undo_is_a_sentence(run: Run) -> None:
    result = run("undo")
    assert result.exit_code == 1
    assert "There is nothing to take back." in result.stderr


def test_an_entry_that_is_not_there_is_a_sentence(run: Run) -> None:
    result = run("undo", "999")
    assert result.exit_code == 1
    assert "There is no entry 999." in result.stderr


def test_what_was_taken_back_cannot_be_again(run: Run, take_in: TakeIn) -> None:
    entry = take_in(cards(TOBIAS)).entry
    run("undo", entry)
    assert run("undo", entry).exit_code == 1


def test_on_a_terminal_undo_asks_first(home: Path, tmp_path: Path) -> None:
    visavis("import", str(cards(TOBIAS).write(tmp_path)), home=home)
    code, said = on_a_terminal("n\n", "undo", home=home)
    assert code == 0
    assert "import: contacts.vcf" in said
    assert "Nothing was changed." in said


# judge, export, doctor


def test_judge_says_how_many(run: Run, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, HANNA))
    assert read(run("judge", "--all", "--json")) == {"judged": 2}
    assert run("judge").stderr == "0 ties were judged.\n"


def test_judge_all_recognises_anew_who_was_read_before_kinds_were(run: Run, take_in: TakeIn) -> None:
    take_in(cards(Actor("Raum 3.14", "r314@example.com"), HANNA))
    Person.objects.update(kind="person")
    run("judge")
    assert Person.objects.get(name="Raum 3.14").kind == "person"
    run("judge", "--all")
    assert Person.objects.get(name="Raum 3.14").kind == "room"
    assert Person.objects.get(name=HANNA.name).kind == "person"


def test_an_export_names_its_files(run: Run, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(TOBIAS, HANNA))
    written = read(run("export", tmp_path / "mine", "--json"))
    assert written["people"] == 2
    assert all((tmp_path / "mine" / name).exists() for name in written["files"])


def test_an_export_never_mixes_with_other_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    result = run("export", tmp_path)
    assert result.exit_code == 1
    assert "is not empty" in result.stderr


def test_an_export_into_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    result = run("export", tmp_path / "letter.txt")
    assert result.exit_code == 1
    assert "is a file" in result.stderr


def test_one_person_is_taken_along_by_name(run: Run, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(TOBIAS, HANNA))
    written = read(run("export", tmp_path / "hers", "--person", "hanna", "--json"))
    assert (written["folder"], written["person"]["name"]) == (str(tmp_path / "hers"), HANNA.name)
    assert sorted(written["files"]) == sorted(path.name for path in (tmp_path / "hers").iterdir())
    assert TOBIAS.email not in (tmp_path / "hers" / "person.json").read_text("utf-8")


def test_one_person_is_taken_along_in_the_users_language(run: Run, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(HANNA))
    result = run("--lang", "de", "export", tmp_path / "hers", "--person", HANNA.email)
    assert result.stderr == f"Alles über {HANNA.name} liegt dort, lesbar nur für dich.\n"
    assert str(tmp_path / "hers" / "person.vcf") in result.stdout.splitlines()
    assert "eine Karte, die jedes Adressbuch liest" in (tmp_path / "hers" / "README.txt").read_text("utf-8")


def test_nobody_is_taken_along_whom_nobody_knows(run: Run, take_in: TakeIn, tmp_path: Path) -> None:
    take_in(cards(HANNA))
    result = run("export", tmp_path / "hers", "--person", "Rübezahl")
    assert (result.exit_code, (tmp_path / "hers").exists()) == (1, False)
    assert "Nobody here is known as" in result.stderr


def test_the_doctor_finds_nothing(run: Run, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS))
    result = run("doctor")
    assert result.exit_code == 0
    assert result.stdout.endswith("All is well.\n")


def test_the_doctor_says_what_is_wrong(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (Finding("database", ok=True), Finding("ties-waiting", ok=False, values={"count": 1200}))
    monkeypatch.setattr("visavis.actions.doctor.examine", lambda _: broken)
    result = run("doctor")
    assert result.exit_code == 1
    assert "– 1,200 ties wait to be judged. “visavis judge” does it." in result.stdout
    assert json.loads(run("doctor", "--json").stdout)["ok"] is False


# serve and demo


@contextmanager
def served(home: Path, *words: str) -> Iterator[str]:
    """The address that `visavis serve` prints, while it serves."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = subprocess.Popen(
        [sys.executable, "-m", "visavis.cli.main", "serve", "--no-browser", "--port", str(port), *words],
        env=surroundings(home, LANG="en"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        assert running.stdout is not None
        yield running.stdout.readline()
    finally:
        running.terminate()
        running.communicate(timeout=20)


def test_the_printed_address_opens_today_once(home: Path) -> None:
    with served(home) as line:
        address = re.search(r"http://127\.0\.0\.1:\d+/start/\S+", line)
        assert address is not None
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        with browser.open(address[0], timeout=20) as page:
            assert page.status == 200
            assert "/start/" not in page.url
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(address[0], timeout=20)


def test_a_port_that_is_taken_is_a_sentence(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = visavis("serve", "--no-browser", "--port", port, home=home)
    assert done.returncode == 1
    assert done.stderr == f"Port {port} is taken or not allowed. Name another one with --port.\n"


def test_the_demo_lives_apart_and_prints_today(home: Path) -> None:
    done = visavis("demo", "--lang", "de", "--no-serve", home=home, VISAVIS_AT="2026-11-24T12:00+01:00")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("24. November 2026\n")
    assert not (home / "visavis.sqlite3").exists()
    with sqlite3.connect(home / "demo-de" / "visavis.sqlite3") as database:
        before = database.execute("SELECT count(*) FROM store_journalentry").fetchone()
    again = visavis("demo", "--lang", "de", "--no-serve", "--json", home=home, VISAVIS_AT="2026-11-24T18:00+01:00")
    assert len(json.loads(again.stdout)["items"]) == 3
    assert database.execute("SELECT count(*) FROM store_journalentry").fetchone() == before
    database.close()
