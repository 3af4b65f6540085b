"""What an import asks: the order of day and month, what columns mean; and how it is answered."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, on_a_terminal, read, visavis
from tests.people import HANNA, NADIA, TOBIAS
from visavis.actions.import_files import Progress
from visavis.cli.importing import ProgressLine


@pytest.fixture
def own_words(tmp_path: Path) -> Path:
    """A table whose columns nobody knows."""
    table = tmp_path / "liste.csv"
    rows = "".join(f"{one.name};{one.email};Bern\n" for one in (HANNA, TOBIAS))
    table.write_text(f"Wer;Erreichbar;Wo\n{rows}", "utf-8")
    return table


def with_birthday(path: Path, name: str, email: str, written: str) -> Path:
    given, _, family = name.partition(" ")
    path.write_text(f"First Name,Last Name,E-mail,Birthday\n{given},{family},{email},{written}\n", "utf-8")
    return path


def birthday(name: str, home: Path) -> str:
    claims = json.loads(visavis("show", name, "--json", home=home).stdout)["claims"]
    return next(str(one["value"]) for one in claims if one["field"] == "birthday")


def test_a_file_that_waits_is_told_with_its_question_and_never_as_empty(run: Run, own_words: Path) -> None:
    result = run("import", own_words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[:7] == [
        str(own_words),
        "  table of people: waits for your answer",
        "  Its columns have names of their own. What do they mean?",
        f"    Wer: {HANNA.name}",
        f"    Erreichbar: {HANNA.email}  → e-mail",
        "    Wo: Bern",
        '  Answer like this, for each column that matters: --column "Wer=name" --column "Erreichbar=email"',
    ]
    assert "A column can be: name, given name (given), family name (family)" in result.stderr
    assert result.stderr.splitlines()[-1] == "One file waits for your answer; give it with the same command."


def test_the_example_can_be_typed_as_it_stands(run: Run, own_words: Path) -> None:
    assert run("import", own_words, "--column", "Wer=name", "--column", "Erreichbar=email").exit_code == 0
    assert {one["name"] for one in read(run("people", "--json"))["items"]} == {HANNA.name, TOBIAS.name}


def test_the_words_of_the_form_answer_as_well_as_the_codes(run: Run, own_words: Path) -> None:
    words = ("--column", "Wer=Name", "--column", "Erreichbar=E-Mail", "--column", "Wo=Ort")
    assert run("--lang", "de", "import", own_words, *words).exit_code == 0
    assert "Bern" in run("show", HANNA.name).stdout


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--column", "Wer=Gewicht"), "„Wer=Gewicht“ verstehe ich nicht."),
        (("--column", "Wer"), "„Wer“ verstehe ich nicht."),
        (("--dates", "yes"), "„yes“ ist keine Reihenfolge von Tag, Monat und Jahr."),
        (("--as", "fax"), "„fax“ ist keine Art von Datei, die hier gelesen wird."),
    ],
)
def test_an_option_that_means_nothing_is_refused_in_the_users_language(
    run: Run, own_words: Path, option: tuple[str, str], said: str
) -> None:
    result = run("--lang", "de", "import", own_words, *option)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(said)


def test_a_dry_run_ends_with_what_was_kept(run: Run, own_words: Path) -> None:
    assert run("import", "--dry-run", own_words).stderr.endswith("Nothing was kept.\n")
    answered = run("import", "--dry-run", own_words, "--column", "Wer=name").stderr
    assert answered.endswith("Nothing was kept but what you said of the columns.\n")


def test_on_a_terminal_each_file_is_asked_for_its_own_dates(home: Path, tmp_path: Path) -> None:
    here = with_birthday(tmp_path / "here.csv", HANNA.name, HANNA.email, "5/4/1970")
    there = with_birthday(tmp_path / "there.csv", NADIA.name, NADIA.email, "7/8/1981")
    code, said = on_a_terminal("2\n1\nj\n", "--lang", "de", "import", str(here), str(there), home=home)
    assert code == 0
    assert "here.csv: Die Daten darin lassen sich auf zwei Arten lesen (5/4/1970)." in said
    assert "there.csv: Die Daten darin lassen sich auf zwei Arten lesen (7/8/1981)." in said
    assert birthday(HANNA.name, home) == "1970-05-04"
    assert birthday(NADIA.name, home) == "1981-08-07"


def test_the_order_on_the_command_line_counts_for_every_file(run: Run, tmp_path: Path) -> None:
    here = with_birthday(tmp_path / "here.csv", HANNA.name, HANNA.email, "5/4/1970")
    there = with_birthday(tmp_path / "there.csv", NADIA.name, NADIA.email, "7/8/1981")
    brought = read(run("import", here, there, "--dates", "dmy", "--json"))
    assert [one["about"] for file in brought["files"] for one in file["questions"] if one["open"]] == []
    assert brought["totals"]["new"] == 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_progress_stays_with_the_file_that_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    monkeypatch.setattr(ProgressLine, "EVERY_SECONDS", -1)
    line = ProgressLine()
    line(Progress("home/mail.mbox", 50, 200, 1, 0))
    line(Progress("", 50, 200, 3, 0))
    line(Progress("home/feed", 50, 0, 3, 0))
    told = [one.strip() for one in shown.getvalue().split("\r")[1:]]
    assert told == ["mail.mbox  25 %  one person", "mail.mbox  25 %  3 people", "feed  3 people"]
