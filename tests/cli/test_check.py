"""`visavis check`: a draft from a file or a pipe, every remark with its place; four forms, and whom it is for."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, on_a_terminal, read, visavis
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS
from visavis.actions.ask_model import ModelAnswer
from visavis.actions.import_files import ImportResult
from visavis.actions.not_here import say_not_here
from visavis.cli import checking
from visavis.language.draft.check import check
from visavis.language.draft.finding import Finding
from visavis.language.draft.reader import CHANNELS, RELATIONS, Reader
from visavis.store.access import Account
from visavis.store.models import Identity
from visavis.sync.error import SyncError

TakeIn = Callable[..., ImportResult]

VAGUE = "Hi Maren,\n\nit was good to see you on the pier. 🎈 Could I pick your brain some time?\n\nBest\nJonas\n"
MIXED = "Hallo Frau Maier,\n\nkönnen Sie mir bis Freitag sagen, ob du Zeit hast?\n\nViele Grüße\nJonas\n"
CLEAN = "Hi Maren, how did the beans in your garden do after the frost?\n"
LINE = re.compile(
    r'^(?P<file>\S+):(?P<line>\d+):(?P<col>\d+): (?P<code>VV\d{3}) (?P<level>\w+) [^:]+: "(?P<quote>[^"]+)" - .+$'
)


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """A file with this draft."""

    def write(text: str | bytes) -> Path:
        path = tmp_path / "draft.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def remarks(stdout: str) -> list[re.Match[str]]:
    return [found for line in stdout.splitlines() if (found := LINE.match(line))]


def test_each_remark_is_a_line_with_its_place_and_a_mend(run: Run, draft: Callable[..., Path]) -> None:
    path = draft(VAGUE)
    result = run("check", path, "--relation", "stranger", "--select", "VV121")
    (found,) = remarks(result.stdout)
    assert (found["file"], found["line"], found["code"], found["level"]) == (str(path), "3", "VV121", "warning")
    behind_the_balloon = VAGUE.splitlines()[2][int(found["col"]) - 1 :]  # a column is a code point
    assert behind_the_balloon.startswith(found["quote"])
    assert "pick your brain" in found["quote"]


def test_what_is_good_about_whom_it_is_and_the_parts_of_the_ask_are_said_after_the_remarks(
    run: Run, draft: Callable[..., Path]
) -> None:
    said = run("check", draft(VAGUE), "--select", "VV121").stdout
    assert "remark" in said
    assert "Still open" in said
    assert "sentence" in said
    assert said.rstrip().endswith("Read as English.")


def test_a_draft_without_fault_has_no_remark(run: Run, draft: Callable[..., Path]) -> None:
    result = run("check", draft(CLEAN), "--relation", "acquaintance")
    assert (result.exit_code, remarks(result.stdout)) == (0, [])
    assert "Nothing to remark." in result.stdout


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [(VAGUE, None, 0), (VAGUE, "warning", 1), (VAGUE, "suggestion", 1), (MIXED, None, 1), (CLEAN, "suggestion", 0)],
)
def test_the_exit_code_says_whether_something_as_grave_was_found(
    run: Run, draft: Callable[..., Path], text: str, fail_on: str | None, code: int
) -> None:
    level = ["--fail-on", fail_on] if fail_on else []
    assert run("check", draft(text), "--relation", "stranger", "--select", "VV121,VV171", *level).exit_code == code


def test_the_document_for_machines_names_every_place(run: Run, draft: Callable[..., Path]) -> None:
    told = read(run("check", draft(VAGUE), "--format", "json", "--channel", "linkedin", "--relation", "event"))
    assert told["lang"] == "en"
    assert told["reader"] == {"name": None, "relation": "event", "channel": "linkedin", "register": None}
    assert told["read_to"] == len(VAGUE.rstrip())
    assert "VV121" in {one["code"] for one in told["findings"]}
    for one in (*told["findings"], *told["good"], *filter(None, told["ask"].values())):
        assert VAGUE[one["start"] : one["end"]] == one["quote"]
        lines = VAGUE.splitlines(keepends=True)
        assert sum(map(len, lines[: one["line"] - 1])) + one["col"] - 1 == one["start"]
    for one in told["findings"]:
        assert {"level", "message", "mend", "source", "confidence", "by"} <= set(one)
    assert isinstance(told["about_me"], int)
    assert isinstance(told["about_you"], int)


def sarif_of(run: Run, path: Path) -> dict[str, Any]:
    result = run("check", path, "--format", "sarif", "--relation", "stranger")
    document: dict[str, Any] = json.loads(result.stdout)
    return document


@pytest.mark.parametrize("text", [VAGUE, MIXED, CLEAN, ""])
def test_sarif_has_all_that_2_1_0_requires(run: Run, draft: Callable[..., Path], text: str) -> None:
    document = sarif_of(run, draft(text))
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-2.1.0.json")
    (only,) = document["runs"]
    assert only["columnKind"] == "unicodeCodePoints"
    driver = only["tool"]["driver"]
    assert driver["name"] == "Visavis"
    rules = driver["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"note", "warning", "error"}
    for one in only["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        assert one["level"] in {"note", "warning", "error"}
        assert one["message"]["text"]
        (location,) = one["locations"]
        look_at_region(location["physicalLocation"]["region"], text)
        assert location["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")
        for fix in one.get("fixes", ()):
            look_at_fix(fix, text)


def look_at_region(region: dict[str, Any], text: str) -> None:
    at, length = region["charOffset"], region["charLength"]
    assert region["startLine"] == text.count("\n", 0, at) + 1
    assert region["startColumn"] == at - (text.rfind("\n", 0, at) + 1) + 1
    assert region["endLine"] == text.count("\n", 0, at + length) + 1
    assert region["endColumn"] >= 1
    assert region.get("snippet", {"text": text[at : at + length]}) == {"text": text[at : at + length]}


def look_at_fix(fix: dict[str, Any], text: str) -> None:
    assert fix["description"]["text"]
    for change in fix["artifactChanges"]:
        assert change["artifactLocation"]["uri"]
        assert change["replacements"]
        for one in change["replacements"]:
            look_at_region(one["deletedRegion"], text)
            assert isinstance(one["insertedContent"]["text"], str)


def test_sarif_names_a_relative_file_and_a_pipe_as_references(
    run: Run, draft: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draft(MIXED)
    monkeypatch.chdir(path.parent)
    path.rename("mein brief.md")
    for words, uri in ((["mein brief.md"], "mein%20brief.md"), (["-"], "stdin")):
        told = json.loads(run("check", *words, "--format", "sarif", input=MIXED).stdout)
        (artifact,) = told["runs"][0]["artifacts"]
        assert artifact["location"]["uri"] == uri


def test_github_is_told_in_its_own_commands(run: Run, draft: Callable[..., Path]) -> None:
    path = draft(MIXED)
    path = path.rename(path.with_name("50%: a, b.md"))
    result = run("check", path, "--format", "github", "--select", "VV171")
    (line,) = result.stdout.splitlines()
    assert line.startswith("::error file=")
    assert "50%25%3A a%2C b.md,line=3,col=" in line
    assert line.count("::") == 2
    assert result.exit_code == 1


def test_a_pipe_needs_no_name(run: Run) -> None:
    for words in ((), ("-",)):
        (found,) = remarks(run("check", *words, "--select", "VV171", input=MIXED).stdout)
        assert found["file"] == "-"


def test_on_a_terminal_without_a_file_it_says_what_to_do(home: Path) -> None:
    code, said = on_a_terminal("", "check", home=home)
    assert code == 2
    assert "Name a file with your draft" in said


def test_what_is_mended_without_the_writer_comes_out_whole(run: Run, draft: Callable[..., Path]) -> None:
    result = run("check", draft(MIXED), "--fix", "--select", "VV171")
    assert result.stdout != MIXED
    assert "mended" in result.stderr
    again = run("check", "-", "--select", "VV171", input=result.stdout)
    assert (again.exit_code, result.exit_code) == (0, 0)
    assert run("check", draft(CLEAN), "--fix").stdout == CLEAN


def test_lines_keep_their_ends(run: Run, draft: Callable[..., Path]) -> None:
    text = MIXED.replace("\n", "\r\n")
    (found,) = remarks(run("check", draft(text), "--select", "VV171").stdout)
    assert (found["line"], found["col"]) == ("3", str(MIXED.splitlines()[2].index("du") + 1))
    assert run("check", draft(text), "--fix", "--select", "VV171").stdout_bytes.count(b"\r\n") == text.count("\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_draft_is_read_in_whatever_encoding_it_was_saved(run: Run, draft: Callable[..., Path], encoding: str) -> None:
    told = json.loads(run("check", draft(MIXED.encode(encoding)), "--format", "json").stdout)
    assert told["read_to"] == len(MIXED.rstrip())
    (found,) = [one for one in told["findings"] if one["code"] == "VV171"]
    assert found["start"] == MIXED.index("du")


def test_what_is_no_draft_is_refused_in_a_sentence(run: Run, draft: Callable[..., Path], tmp_path: Path) -> None:
    binary = draft(bytes(range(256)) * 40)
    for path, said in (
        (binary, "is no text"),
        (tmp_path, "is a folder"),
        (tmp_path / "not there.md", "There is no file"),
    ):
        result = run("check", path)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr
    for begins in (b"PK\x03\x04", b"%PDF-1.7", b"{\\rtf1"):
        assert "is no text" in run("check", draft(begins + b" text")).stderr
    assert run("check", "").exit_code == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chère Anne, je voudrais te remercier pour les graines que tu m'as données dimanche.", "German and English"),
        ("😀😀😀😀", "too little in it to read"),
    ],
)
def test_what_cannot_be_read_is_not_praised(run: Run, draft: Callable[..., Path], text: str, said: str) -> None:
    result = run("check", draft(text))
    assert result.exit_code == 0
    assert said in result.stdout
    assert "Nothing to remark" not in result.stdout


def test_of_a_web_page_the_text_is_read_and_that_is_said(run: Run, draft: Callable[..., Path]) -> None:
    page = "<html><body><p>Hi Maren,</p>\n<p>thanks for the plans. Coffee some time?</p></body></html>"
    result = run("check", draft(page))
    assert ":2:26: VV121" in result.stdout
    assert "It is a web page; its text was read." in result.stdout


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_draft_is_said_to_be_empty(run: Run, draft: Callable[..., Path], text: str) -> None:
    result = run("check", draft(text))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "There is nothing in it to check.\n")
    assert read(run("check", "--format", "json", input=text))["findings"] == []


@pytest.mark.parametrize("text", ["Hallo du und Sie, ich will etwas von Ihnen.\n" * 10_000, "word " * 200_000])
def test_of_a_long_text_the_beginning_is_read_and_that_is_said(run: Run, draft: Callable[..., Path], text: str) -> None:
    result = run("check", draft(text), "--format", "json")
    assert json.loads(result.stdout)["read_to"] == 20_000
    assert "Only the first 20,000 characters were checked." in result.stderr


def test_what_no_message_is_as_long_as_is_refused(run: Run, draft: Callable[..., Path]) -> None:
    assert "too long for a message" in run("check", draft(b"word " * 1_700_000)).stderr


def test_rules_are_chosen_and_left_out_by_the_beginning_of_their_code(run: Run, draft: Callable[..., Path]) -> None:
    path = draft(MIXED)
    assert len(remarks(run("check", path, "--select", "VV17").stdout)) == 1
    assert remarks(run("check", path, "--select", "VV17", "--ignore", "vv171").stdout) == []
    assert remarks(run("check", path, "--select", "VV171", "--ignore", "VV171 du").stdout) == []
    result = run("check", path, "--select", "XX1")
    assert result.exit_code == 2
    assert "There is no rule XX1" in result.stderr


def test_a_rule_is_explained_with_its_source_and_examples(run: Run) -> None:
    said = run("check", "--explain", "VV121").stdout
    assert said.startswith("VV121 warning ")
    assert "Source: " in said
    told = read(run("check", "--explain", "vv121", "--format", "json"))
    assert (told["code"], told["mistake"]) == ("VV121", 6)
    every = run("check", "--explain").stdout
    assert "VV101" in every
    assert "VV191" in every


def test_what_is_no_rule_or_too_much_at_once_is_said(run: Run, draft: Callable[..., Path]) -> None:
    unknown = run("check", "--explain", "VV999")
    assert (unknown.exit_code, "There is no rule VV999" in unknown.stderr) == (2, True)
    assert run("check", draft(CLEAN), "--explain", "VV121").exit_code == 2


def test_german_is_spoken_to_who_speaks_it_and_levels_keep_their_names(run: Run, draft: Callable[..., Path]) -> None:
    said = run("--lang", "de", "check", draft(MIXED), "--select", "VV171").stdout
    assert [found["level"] for found in remarks(said)] == ["error"]
    assert "Gelesen als Deutsch." in said
    assert "The same" not in said


def test_a_language_that_is_named_is_not_told_again(run: Run, draft: Callable[..., Path]) -> None:
    assert "Read as" not in run("check", draft(CLEAN), "--lang", "en").stdout
    assert read(run("check", draft(CLEAN), "--lang", "de", "--format", "json"))["lang"] == "de"


def test_the_users_own_rules_speak_too_and_a_spoilt_file_does_not_stop_the_check(
    run: Run, draft: Callable[..., Path], home: Path
) -> None:
    folder = home / "rules"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("terms:\n  - beans\n")
    (folder / "spoilt.yaml").write_text("- code: [\n")
    result = run("check", draft(CLEAN))
    assert "beans" in result.stdout
    assert "spoilt.yaml" in result.stderr


def test_without_a_person_nothing_is_opened_or_made(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(MIXED)
    result = visavis("check", str(path), home=home)
    assert (result.returncode, "VV171" in result.stdout) == (1, True)
    assert not home.exists()


def known(account: Account, take_in: TakeIn) -> int:
    """Tobias, to whom the user says Sie and who asked something lately."""
    letters = [
        letter(ME, TOBIAS, "2026-11-01", "Guten Tag Herr Brandauer, haben Sie den Plan bekommen? Ich danke Ihnen."),
        letter(TOBIAS, ME, "2026-11-20", "Ja, danke. Wann ziehen Sie um?"),
    ]
    take_in(cards(TOBIAS, HANNA), mailbox(*letters), me=(ME.email,))
    return Identity.objects.get(kind="email", value=TOBIAS.email).person_id


def test_to_somebody_it_is_read_as_they_would(
    run: Run, account: Account, take_in: TakeIn, draft: Callable[..., Path]
) -> None:
    known(account, take_in)
    told = json.loads(run("check", draft(CLEAN), "--to", TOBIAS.name, "--format", "json").stdout)
    assert told["reader"] == {"name": "Tobias", "relation": "acquaintance", "channel": "email", "register": "sie"}
    chosen = ["--relation", "event", "--channel", "whatsapp"]
    told = json.loads(run("check", draft(CLEAN), "--to", TOBIAS.email, *chosen, "--format", "json").stdout)
    assert (told["reader"]["relation"], told["reader"]["channel"]) == ("event", "whatsapp")


def test_what_is_not_wanted_with_somebody_is_not_said_of_a_draft_to_them(
    run: Run, account: Account, take_in: TakeIn, draft: Callable[..., Path]
) -> None:
    say_not_here(account, known(account, take_in), "VV171")
    path = draft(MIXED)
    assert remarks(run("check", path, "--to", TOBIAS.name, "--select", "VV171").stdout) == []
    assert len(remarks(run("check", path, "--to", HANNA.name, "--select", "VV171").stdout)) == 1


def test_nobody_known_and_the_user_are_nobody_to_write_to(
    run: Run, account: Account, take_in: TakeIn, draft: Callable[..., Path]
) -> None:
    known(account, take_in)
    for name, said in (("Nobody Known", "Nobody here is known as"), (ME.email, "That is you.")):
        result = run("check", draft(CLEAN), "--to", name)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr


def test_without_the_extra_the_rules_speak_alone_and_that_is_said(
    run: Run, draft: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visavis.language.meaning.semantic.is_there", lambda: False)
    result = run("check", draft(CLEAN), "--semantic")
    assert result.exit_code == 0
    assert "pip install" in result.stderr


def test_without_a_model_nobody_is_asked(run: Run, draft: Callable[..., Path]) -> None:
    result = run("check", draft(CLEAN), "--model")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No language model is set up." in result.stderr


@pytest.mark.parametrize("option", [("--relation", RELATIONS), ("--channel", CHANNELS)])
def test_whom_and_how_are_chosen_from_what_there_is(run: Run, option: tuple[str, tuple[str, ...]]) -> None:
    name, values = option
    assert all(run("check", name, value, input=CLEAN).exit_code == 0 for value in values)
    assert run("check", name, "enemy", input=CLEAN).exit_code == 2


def test_levels_have_a_name_at_github() -> None:
    assert set(checking.GITHUB) == {"suggestion", "warning", "error"}


def answer_of(text: str, quote: str, rewrite: str) -> ModelAnswer:
    """A model that finds one thing and writes the draft anew."""
    at = text.index(quote)
    found = Finding("LLM", "suggestion", at, at + len(quote), quote, by="llm", message="Too much.", mend="Say when.")
    return ModelAnswer((found,), rewrite, check(rewrite), ("Paris",), 1)


def test_what_the_users_model_says_stands_among_the_remarks_with_its_rewrite_below(
    run: Run, draft: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, Reader]] = []

    def answers(_account: Account, text: str, reader: Reader, **_: object) -> ModelAnswer:
        asked.append((text, reader))
        return answer_of(text, "Could I pick", "Hi Maren, 20 minutes on Friday in Paris?\n")

    monkeypatch.setattr("visavis.actions.ask_model.ask_model", answers)
    path = draft(VAGUE)
    result = run("check", path, "--select", "VV121", "--relation", "stranger", "--model")
    assert 'LLM suggestion LLM: "Could I pick" - Say when.' in result.stdout
    assert "    Too much. (by your language model)" in result.stdout
    assert "    Hi Maren, 20 minutes on Friday in Paris?" in result.stdout
    assert "Paris. Check that it is true." in result.stdout
    assert "One remark was left out" in result.stderr
    assert [text for text, _ in asked] == [VAGUE]
    told = read(run("check", path, "--select", "VV121", "--model", "--format", "json"))
    assert [one["by"] for one in told["findings"]].count("llm") == 1
    assert (told["rewrite"], told["invented"]) == ("Hi Maren, 20 minutes on Friday in Paris?\n", ["Paris"])
    assert isinstance(told["rewrite_findings"], list)
    sarif = json.loads(run("check", path, "--model", "--format", "sarif").stdout)
    assert {one["ruleIndex"] for one in sarif["runs"][0]["results"] if one["ruleId"] == "LLM"} == {-1}


def test_why_a_model_did_not_answer_is_said(
    run: Run, draft: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> ModelAnswer:
        raise SyncError("host-unreachable", "127.0.0.1")

    monkeypatch.setattr("visavis.actions.ask_model.ask_model", fails)
    result = run("check", draft(VAGUE), "--model")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot be reached at 127.0.0.1" in result.stderr
