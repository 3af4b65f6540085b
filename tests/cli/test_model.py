"""`visavis model`: set up, shown, tried, forgotten; the key is read from a file and said nowhere."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, read
from tests.sync.dav_servers import Said, scripted
from tests.sync.models import saying
from visavis.store.access import Account

HERE = "http://localhost:11434"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visavis.sync.secrets._keyring", lambda: None)


def test_there_is_none_and_nothing_needs_one(run: Run) -> None:
    result = run("model")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Nothing needs one." in result.stderr
    assert read(run("model", "--json")) == {"model": None}


def test_one_on_this_computer_is_set_up_shown_and_forgotten(run: Run, account: Account) -> None:
    assert "small on this computer. Nothing leaves it." in run("model", HERE, "small").stdout
    assert read(run("model", "--json")) == {"model": {"url": f"{HERE}/v1", "name": "small", "here": True, "key": False}}
    assert run("model", "--forget").exit_code == 0
    account.refresh_from_db()
    assert account.model == {}


def test_a_key_comes_from_a_file_or_a_pipe_and_is_never_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("key-4711\n")
    said = run("model", HERE, "small", "--key-file", file)
    assert "key-4711" not in said.output
    assert read(run("model", "--json"))["model"]["key"] is True
    run("model", "http://localhost:1", "small", "--key-file", "-", input="key-4712\n")
    assert read(run("model", "--json"))["model"]["key"] is True


def test_another_computer_needs_the_word(run: Run) -> None:
    refused = run("model", "https://models.example.org", "small")
    assert refused.exit_code == 1
    assert "models.example.org is not this computer." in refused.stderr
    assert "--elsewhere" in refused.stderr
    assert run("model", "http://models.example.org", "small", "--elsewhere").exit_code == 1
    assert "models.example.org" in run("model", "https://models.example.org", "small", "--elsewhere").stdout


def test_a_trial_says_how_it_went(run: Run) -> None:
    with scripted(saying("yes")) as (address, _):
        assert "It has answered." in run("model", address, "small", "--try").stderr
    with scripted(lambda _: Said(404)) as (address, _):
        failed = run("model", address, "small", "--try")
    assert failed.exit_code == 1
    assert "no such model" in failed.stderr


@pytest.mark.parametrize(
    "words", [(HERE,), ("--elsewhere",), (HERE, "small", "--forget"), ("--forget", "--try"), ("--key-file", "x")]
)
def test_what_does_not_go_together_is_refused(run: Run, words: tuple[str, ...]) -> None:
    assert run("model", *words).exit_code == 2


def test_a_file_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    failed = run("model", HERE, "small", "--key-file", tmp_path / "none")
    assert failed.exit_code == 1
    assert "cannot be read" in failed.stderr
