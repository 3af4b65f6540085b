"""Secrets: kept for their owner alone, shown to nobody."""

import pickle
import sys
import traceback
from pathlib import Path
from types import SimpleNamespace

import pytest

from visavis.sync.secrets import NO_SECRET, Secret, Secrets

CANARY = "Kanarienvogel-4711"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)


class FakeKeyring(SimpleNamespace):
    """A keyring in memory."""

    priority = 5.0

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_keyring(self) -> "FakeKeyring":
        return self

    def set_password(self, service: str, name: str, text: str) -> None:
        self.held[service, name] = text

    def get_password(self, service: str, name: str) -> str | None:
        return self.held.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        del self.held[service, name]


def test_a_secret_shows_itself_only_when_asked_by_name() -> None:
    secret = Secret(CANARY)
    assert CANARY not in f"{secret} {secret!r} {[secret]} {secret:>9}"
    assert secret.reveal() == CANARY


def test_a_secret_is_in_no_traceback() -> None:
    def fails(secret: Secret) -> None:
        raise ValueError(secret)

    try:
        fails(Secret(CANARY))
    except ValueError as error:
        told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    assert CANARY not in told.replace(f'Secret("{CANARY}")', "")


def test_a_secret_is_never_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(CANARY))


def test_a_file_of_its_owner_alone_keeps_it(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    secrets.keep(7, Secret("ünlösbar\n"))
    file = tmp_path / "secrets" / "7"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert secrets.of(7).reveal() == "ünlösbar\n"
    assert list(file.parent.iterdir()) == [file]


def test_a_new_secret_takes_the_place_of_the_old(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    secrets.keep(7, Secret("old"))
    secrets.keep(7, Secret("new"))
    assert secrets.of(7).reveal() == "new"


def test_what_was_never_kept_or_is_forgotten_is_no_secret(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path)
    assert not secrets.of(7)
    secrets.keep(7, Secret(CANARY))
    secrets.forget(7)
    assert secrets.of(7).reveal() == NO_SECRET.reveal() == ""


def test_a_keyring_that_can_be_used_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = Secrets(tmp_path)
    secrets.keep(7, Secret("from the time before"))
    keyring = FakeKeyring()
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    secrets.keep(7, Secret(CANARY))
    assert not (tmp_path / "secrets" / "7").exists()
    assert list(keyring.held.values()) == [CANARY]
    assert secrets.of(7).reveal() == CANARY
    secrets.forget(7)
    assert keyring.held == {}


def test_two_data_folders_do_not_share_a_keyrings_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", FakeKeyring())
    Secrets(tmp_path / "a").keep(1, Secret(CANARY))
    assert not Secrets(tmp_path / "b").of(1)


def test_a_keyring_that_would_keep_nothing_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = FakeKeyring()
    keyring.priority = 0.0
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    Secrets(tmp_path).keep(7, Secret(CANARY))
    assert keyring.held == {}
    assert Secrets(tmp_path).of(7).reveal() == CANARY
