"""Fetching without a database: what a kind yields, and what lies in the spool then."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.sync.imap_servers import PASSWORD, USER, Script, Server, pymap, scripted
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.imap import fetch
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool


@dataclass
class Brought:
    """All batches of one fetching: the files of each, the state after the last, and how it ended."""

    batches: list[dict[str, bytes]] = field(default_factory=list)
    state: Any = field(default_factory=dict)
    error: str = ""
    detail: str = ""

    @property
    def files(self) -> dict[str, bytes]:
        whole: dict[str, bytes] = {}
        for batch in self.batches:
            for name, content in batch.items():
                whole[name] = whole.get(name, b"") + content
        return whole


def bring(
    connection: Connection,
    spool: Spool,
    state: Any = None,
    *,
    password: str = PASSWORD,
    go_on: Callable[[int, int], bool] = lambda *_: True,
    how: Any = fetch,
) -> Brought:
    """Fetch to the end, as actions/sync.py does."""
    brought = Brought(state=state or {})
    try:
        for fetched in how(connection, Secret(password), brought.state, spool, go_on):
            found = {
                path.relative_to(spool.folder).as_posix(): path.read_bytes()
                for path in sorted(spool.folder.rglob("*"))
                if path.is_file()
            }
            brought.batches.append(found)
            brought.state = fetched.state
            spool.clear()
    except SyncError as error:
        brought.error, brought.detail = error.code, error.detail
    return brought


def mailbox_at(port: int, scheme: str = "imap", **options: str) -> Connection:
    return Connection(7, "imap", "Post", f"{scheme}://localhost:{port}", USER, options)


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    made = Spool(tmp_path / "spool" / "7")
    yield made
    made.remove()


@pytest.fixture(scope="session")
def _pymap() -> Iterator[Server]:
    with pymap() as server:
        yield server


@pytest.fixture
def server(_pymap: Server) -> Server:
    """pymap, emptied."""
    client = _pymap.client()
    for row in client.list()[1]:
        assert isinstance(row, bytes)
        name = row.rpartition(b' "/" ')[2].decode()
        if name.strip('"') != "INBOX":
            client.delete(name)
    client.select("INBOX")
    client.store("1:*", "+FLAGS", r"\Deleted")
    client.expunge()
    client.logout()
    return _pymap


@pytest.fixture
def play() -> Iterator[Callable[[Script], Connection]]:
    """play(Script(...)) starts the scripted server and says how to connect to it."""
    opened = []

    def start(script: Script) -> Connection:
        running = scripted(script)
        opened.append(running)
        port = running.__enter__()
        return mailbox_at(port, "imaps" if script.tls else "imap")

    yield start
    for running in opened:
        running.__exit__(None, None, None)
