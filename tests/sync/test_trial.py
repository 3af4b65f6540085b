"""Trying a connection: what it finds, what it says when it fails, and that it leaves nothing behind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sync import dav_servers
from tests.sync.dav_servers import DavServer, Said, radicale
from tests.sync.imap_servers import PASSWORD, Box, Script
from visavis.sync.connection import Connection, KindName
from visavis.sync.error import SyncError
from visavis.sync.providers import PROVIDERS, provider_of
from visavis.sync.secrets import NO_SECRET, Secret
from visavis.sync.trial import Offered, try_out

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


@pytest.fixture(scope="module")
def dav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavServer]:
    with radicale(tmp_path_factory.mktemp("dav")) as server:
        yield server


def test_a_mailbox_offers_what_can_be_opened(play: Callable[[Script], Connection]) -> None:
    boxes = {"INBOX": Box(), "[Gmail]": Box(flags=r"\Noselect"), "Papierkorb": Box(), "Drafts": Box(flags=r"\Drafts")}
    script = Script(boxes)
    offered = try_out(play(script), Secret(PASSWORD))
    assert offered == (Offered("INBOX"), Offered("Papierkorb", is_usual=False), Offered("Drafts", is_usual=False))
    assert not [one for one in script.heard if one.split()[0] in {"EXAMINE", "SELECT", "UID"}]  # no mail was looked at


def test_gmail_offers_all_of_it_once(play: Callable[[Script], Connection]) -> None:
    boxes = {"INBOX": Box(), "[Gmail]/All Mail": Box(flags=r"\All")}
    offered = try_out(play(Script(boxes, capabilities="IMAP4rev1 X-GM-EXT-1")), Secret(PASSWORD))
    assert [one.name for one in offered if one.is_usual] == ["[Gmail]/All Mail"]


def test_a_wrong_password_is_refused(play: Callable[[Script], Connection]) -> None:
    with pytest.raises(SyncError, match="login-refused"):
        try_out(play(Script({"INBOX": Box()})), Secret("wrong"))


@pytest.mark.parametrize(("kind", "name"), [("carddav", "Kontakte"), ("caldav", "Termine")])
def test_a_server_offers_its_address_books_or_its_calendars(dav: DavServer, kind: KindName, name: str) -> None:
    known = Connection(0, kind, "x", dav.url, dav_servers.USER)
    assert try_out(known, Secret(dav_servers.PASSWORD)) == (Offered(name),)
    with pytest.raises(SyncError, match="login-refused"):
        try_out(known, Secret("wrong"))


@pytest.mark.parametrize(("said", "code"), [(Said(404), "not-found"), (Said(body=b"<html>"), "answer-unreadable")])
def test_a_feed_that_is_none_is_told(said: Said, code: str) -> None:
    with dav_servers.scripted(lambda _: said) as (url, _), pytest.raises(SyncError, match=code):
        try_out(Connection(0, "feed", "x", url + "/a.ics"), NO_SECRET)


def test_a_feed_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with dav_servers.scripted(lambda _: Said(body=CALENDAR)) as (url, asked):
        assert try_out(Connection(0, "feed", "x", url + "/a.ics"), NO_SECRET) == ()
    assert (len(asked), list(tmp_path.iterdir())) == (1, [])


def test_a_folder_must_be_there(tmp_path: Path) -> None:
    assert try_out(Connection(0, "folder", "x", tmp_path.as_uri()), NO_SECRET) == ()
    with pytest.raises(SyncError, match="not-found"):
        try_out(Connection(0, "folder", "x", (tmp_path / "gone").as_uri()), NO_SECRET)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("anna@gmail.com", "Gmail"),
        (" Anna@WEB.DE ", "WEB.DE"),
        ("anna@mac.com", "iCloud"),
        ("anna@example.org", None),
        ("anna@gmail.com.example.org", None),
        ("anna", None),
        ("", None),
    ],
)
def test_a_provider_is_known_by_the_domain(address: str, name: str | None) -> None:
    found = provider_of(address)
    assert (found.name if found else None) == name


def test_a_domain_belongs_to_one_provider() -> None:
    domains = [domain for one in PROVIDERS for domain in one.domains]
    assert len(domains) == len(set(domains))
