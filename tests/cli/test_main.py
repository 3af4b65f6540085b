import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Run, visavis
from visavis.cli.main import COMMANDS, main


def imported_by(*words: str, home: Path) -> set[str]:
    code = (
        "import sys\nfrom visavis.cli.main import main\n"
        f"try: main({list(words)!r})\nexcept SystemExit: pass\nprint(*sys.modules, file=sys.stderr)"
    )
    kept = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=kept | {"VISAVIS_DATA": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("words", [["--help"], ["today", "--help"], ["import", "--help"], ["serve", "--help"]])
def test_help_does_not_wait_for_django(words: list[str], home: Path) -> None:
    assert "django" not in imported_by(*words, home=home)


def test_today_does_not_wait_for_the_table_of_telephone_numbers(home: Path) -> None:
    assert {"phonenumbers", "rapidfuzz", "waitress"}.isdisjoint(imported_by("today", home=home))


def test_an_import_leaves_the_readers_to_the_child(home: Path) -> None:
    card = home.parent / "card.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Käthe Winkler\nEND:VCARD\n", encoding="utf-8")
    loaded = imported_by("import", str(card), "--yes", home=home)
    assert "visavis.actions.import_files" in loaded
    assert not [name for name in loaded if name.startswith("visavis.sources.") and name.endswith(".reader")]


def test_help_lists_every_command() -> None:
    context = click.Context(main)
    assert all(main.get_command(context, name) is not None for name in COMMANDS)
    assert [name for name in COMMANDS if name in main.get_help(context)] == list(COMMANDS)


def test_an_unknown_command_is_a_matter_of_usage(run: Run) -> None:
    result = run("tomorrow")
    assert result.exit_code == 2
    assert "No such command" in result.stderr


def test_the_language_of_the_option_is_spoken(run: Run) -> None:
    assert "Heute niemand. Das ist in Ordnung." in run("--lang", "de", "today").stdout
    assert "Nobody today. That is fine." in run("--lang", "en", "today").stdout


def test_the_language_of_the_shell_is_spoken_where_none_was_set(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_AT.UTF-8")
    assert "Heute niemand" in run("today").stdout


def test_what_is_written_is_for_the_user_alone(home: Path) -> None:
    assert visavis("today", home=home).returncode == 0
    assert home.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o077 for file in home.iterdir()} == {0}


def test_a_setting_that_cannot_be_used_is_named(home: Path) -> None:
    done = visavis("today", home=home, VISAVIS_AT="yesterday")
    assert (done.returncode, done.stdout) == (1, "")
    assert "VISAVIS_AT" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_database_is_called_so(home: Path) -> None:
    home.mkdir()
    (home / "visavis.sqlite3").write_bytes(b"no database" * 1000)
    done = visavis("today", home=home, LANG="de_DE.UTF-8")
    assert done.returncode == 1
    assert done.stderr.startswith("Die Datenbank in")
    assert "Traceback" not in done.stderr


def test_a_newer_database_is_left_alone(home: Path) -> None:
    visavis("today", home=home)
    with sqlite3.connect(home / "visavis.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '0999_later', '2030-01-01')"
        )
    database.close()
    done = visavis("today", home=home)
    assert done.returncode == 1
    assert "newer Visavis" in done.stderr


def test_a_folder_that_is_a_file_is_refused_in_a_sentence(home: Path) -> None:
    home.write_text("I am a file")
    done = visavis("today", home=home)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"VISAVIS_DATA": "/proc/x"}, "The folder /proc/x cannot be written."),
        ({"VISAVIS_DATA": sys.executable}, f"The folder {sys.executable} cannot be written."),
        ({"VISAVIS_DATA": "~nobody-of-that-name"}, "names the home of a user who is not known here"),
        ({"VISAVIS_DATABASE_URL": "mysql://x"}, "must begin with postgres://"),
        ({"VISAVIS_DATABASE_URL": "postgres://h:notaport/x"}, "VISAVIS_DATABASE_URL cannot be read."),
    ],
)
def test_a_start_that_fails_is_a_sentence(home: Path, settings: dict[str, str], said: str) -> None:
    folder = Path(settings.get("VISAVIS_DATA", home))
    done = visavis("today", home=folder, **{name: text for name, text in settings.items() if name != "VISAVIS_DATA"})
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_unforeseen_error_is_a_sentence_and_a_hint(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("inner matters")

    monkeypatch.setattr("visavis.actions.judge.keep_current", break_down)
    result = run("today")
    assert result.exit_code == 1
    assert "RuntimeError" in result.stderr
    assert "VISAVIS_DEBUG=1" in result.stderr
    assert "inner matters" not in result.stderr
