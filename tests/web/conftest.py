"""A browser that was let in, and a small network to look at."""

import threading
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client

from tests.at_once import Here, NoConnection
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.jobs import background_comparison
from visavis.language.meaning import semantic
from visavis.store.access import Account
from visavis.web import launch

HOST = "localhost"  # Django's test client asks port 80


@pytest.fixture(autouse=True)
def compares_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that finds people not compared waits for it: a thread would see nothing of the test's transaction."""
    monkeypatch.setattr(background_comparison, "threading", SimpleNamespace(Thread=Here, Event=threading.Event))
    monkeypatch.setattr(background_comparison, "connection", NoConnection())


@pytest.fixture(autouse=True)
def by_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As without the extra [semantic], wherever it is installed: no page waits for a model to be loaded."""
    monkeypatch.setattr(semantic, "is_there", lambda: False)


@pytest.fixture
def stranger() -> Client:
    """A browser on this computer that holds no cookie."""
    return Client(headers={"host": HOST})


@pytest.fixture
def browser(account: Account, stranger: Client) -> Client:
    """The user's own browser."""
    stranger.cookies[launch.cookie_name()] = launch.new_cookie()
    return stranger


@pytest.fixture
def network(take_in: Callable[..., ImportResult]) -> ImportResult:
    """Tobias has his birthday tomorrow less a day; Nadia waits for an answer; Hanna stands in the address book only."""
    letters = [letter(ME, TOBIAS, "2026-09-01"), letter(TOBIAS, ME, "2026-09-03", "Fine, thank you. And you?")]
    letters += [letter(ME, NADIA, f"2026-0{month}-10") for month in (4, 6, 8, 9)]
    letters += [letter(NADIA, ME, f"2026-0{month}-11", "Yes!") for month in (4, 6, 8, 9)]
    letters += [letter(NADIA, ME, "2026-11-18", "Did the move go well?", subject="Your move")]
    return take_in(cards(TOBIAS, NADIA, HANNA), mailbox(*letters), me=(ME.email,))
