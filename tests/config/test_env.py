import stat
from pathlib import Path
from typing import Any

import pytest

from visavis.config import env


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path))
    return tmp_path


def database_of(url: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setenv("VISAVIS_DATABASE_URL", url)
    return env.database()


def test_the_home_of_nobody_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_DATA", "~nobody-of-that-name/network")
    with pytest.raises(env.SettingError, match="VISAVIS_DATA="):
        env.data_folder()


# the database


def test_what_stands_behind_the_question_mark_reaches_the_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    found = database_of("postgres://anna:p%40ss@db.example:5433/net?sslmode=require&connect_timeout=3", monkeypatch)
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"]) == ("anna", "p@ss", "db.example", "5433")
    assert found["OPTIONS"] == {"sslmode": "require", "connect_timeout": "3"}


def test_a_socket_is_the_host_and_no_option(monkeypatch: pytest.MonkeyPatch) -> None:
    found = database_of("postgresql:///net?host=/run/postgresql", monkeypatch)
    assert (found["HOST"], found["OPTIONS"]) == ("/run/postgresql", {})


@pytest.mark.parametrize(
    "url",
    ["mysql://x", "postgres://h:notaport/x", "postgres://h:99999/x", "postgres://u:pass#word@h/x", "postgres://[h"],
)
def test_an_address_that_cannot_be_read_is_refused_without_being_shown(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(env.SettingError, match="VISAVIS_DATABASE_URL") as refused:
        database_of(url, monkeypatch)
    assert url not in str(refused.value)


# the key


def test_the_key_is_made_once_and_for_its_owner_alone(home: Path) -> None:
    key = env.secret_key()
    assert len(key) > 40
    assert env.secret_key() == key
    assert [file.name for file in home.iterdir()] == ["secret.key"]
    assert stat.S_IMODE((home / "secret.key").stat().st_mode) == 0o600


def test_a_kill_before_the_end_leaves_no_key(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", kill)
    with pytest.raises(KeyboardInterrupt):
        env.secret_key()
    assert not (home / "secret.key").exists()


def test_an_empty_key_is_none(home: Path) -> None:
    (home / "secret.key").touch()
    assert env.secret_key() == (home / "secret.key").read_text("ascii") != ""


def test_the_key_of_erasures_is_made_once_and_for_the_owner_alone(home: Path) -> None:
    assert env.erasure_key() is None
    key = env.make_erasure_key()
    assert len(key) == 32
    assert env.make_erasure_key() == env.erasure_key() == key
    assert [file.name for file in home.iterdir()] == ["erasure.key"]
    assert stat.S_IMODE((home / "erasure.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("written", ["", "not hexadecimal", "abcd", "ü" * 64])
def test_a_spoilt_key_of_erasures_is_none_and_makes_room_for_a_new_one(home: Path, written: str) -> None:
    (home / "erasure.key").write_text(written, encoding="utf-8")
    assert env.erasure_key() is None
    assert len(env.make_erasure_key()) == 32
