"""A language model of the user's own: kept with its key beside it, on this computer unless the user says otherwise."""

from pathlib import Path

import pytest

from tests.sync.dav_servers import scripted
from tests.sync.models import saying
from visavis.actions.set_model import (
    CannotSetModelError,
    forget_model,
    has_key,
    key_of,
    model_of,
    set_model,
    try_model,
)
from visavis.config import env
from visavis.store.access import Account
from visavis.sync.error import SyncError
from visavis.sync.model import Model
from visavis.sync.secrets import Secret

HERE = "http://localhost:11434"
THERE = "https://models.example.org/v1"
KEY = "key-4711-canary"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, and no keyring of the system."""
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path / "data"))
    monkeypatch.setattr("visavis.sync.secrets._keyring", lambda: None)
    return tmp_path / "data"


def refused(account: Account, url: str, name: str = "small", **more: bool) -> tuple[str, str]:
    with pytest.raises(CannotSetModelError) as error:
        set_model(account, url, name, Secret(KEY), **more)
    assert account.model == {}
    assert not has_key(account)
    return error.value.code, error.value.detail


def test_there_is_none_until_the_user_sets_one_up(account: Account) -> None:
    assert model_of(account) is None
    assert not has_key(account)


def test_a_model_on_this_computer_is_kept_as_it_will_be_asked(account: Account) -> None:
    set_model(account, HERE, " llama3.1:8b ")
    account.refresh_from_db()
    assert model_of(account) == Model("http://localhost:11434/v1", "llama3.1:8b")


def test_the_key_lies_beside_the_database_for_its_owner_alone(account: Account, folder: Path) -> None:
    set_model(account, HERE, "small", Secret(KEY))
    account.refresh_from_db()
    assert KEY not in str(account.model)
    assert key_of(account).reveal() == KEY
    (file,) = (folder / "secrets").iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_a_key_stays_as_long_as_the_address_does(account: Account) -> None:
    set_model(account, HERE, "small", Secret(KEY))
    set_model(account, f"{HERE}/v1", "large")
    assert has_key(account)
    set_model(account, "http://localhost:8080", "large")
    assert not has_key(account)


def test_a_key_that_lies_there_from_before_goes_to_no_model_that_is_set_up_without_one(account: Account) -> None:
    set_model(account, HERE, "small", Secret(KEY))
    Account.objects.update(model={})  # a database of before, put back beside the keys
    account.refresh_from_db()
    set_model(account, THERE, "small", elsewhere=True)
    assert not has_key(account)


def test_another_computer_needs_the_users_word_and_an_encrypted_way(account: Account) -> None:
    assert refused(account, THERE) == ("elsewhere", "models.example.org")
    assert refused(account, "http://models.example.org", elsewhere=True) == ("not-encrypted", "models.example.org")
    assert refused(account, "http://192.168.1.5:11434", elsewhere=True) == ("not-encrypted", "192.168.1.5")
    assert set_model(account, THERE, "small", elsewhere=True) == Model(THERE, "small", elsewhere=True)


def test_a_word_about_elsewhere_means_nothing_for_this_computer(account: Account) -> None:
    assert not set_model(account, HERE, "small", elsewhere=True).elsewhere


@pytest.mark.parametrize(
    ("url", "name", "code"),
    [
        ("", "small", "url-unreadable"),
        ("http://me:geheim@localhost", "small", "url-unreadable"),
        ("file:///etc/passwd", "small", "url-unreadable"),
        (HERE, "  ", "name-missing"),
        (HERE, "x" * 201, "name-missing"),
        (HERE, "two\nlines", "name-missing"),
    ],
)
def test_what_cannot_be_asked_is_not_kept_and_a_password_is_not_repeated(
    account: Account, url: str, name: str, code: str
) -> None:
    assert refused(account, url, name) == (code, "")


def test_forgotten_it_is_gone_with_its_key(account: Account, folder: Path) -> None:
    set_model(account, HERE, "small", Secret(KEY))
    forget_model(account)
    account.refresh_from_db()
    assert model_of(account) is None
    assert list((folder / "secrets").iterdir()) == []


def test_a_trial_sends_a_harmless_sentence(account: Account) -> None:
    with scripted(saying("yes")) as (address, asked):
        set_model(account, address, "small", Secret(KEY))
        try_model(account)
    assert b"single word" in asked[0].body
    assert asked[0].headers["authorization"] == f"Bearer {KEY}"


def test_a_trial_of_nothing_is_an_error(account: Account) -> None:
    with pytest.raises(SyncError, match="not-found"):
        try_model(account)


def test_each_account_has_a_key_of_its_own(account: Account) -> None:
    other = Account.objects.create(name="stranger", created_at=env.now())
    set_model(account, HERE, "small", Secret(KEY))
    set_model(other, HERE, "small")
    assert (has_key(account), has_key(other)) == (True, False)
