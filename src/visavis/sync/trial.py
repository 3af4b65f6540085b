"""Trying a connection before it is kept: whether the other end is there, lets us in, and has what is wanted.

Nothing is fetched but what shows that (of a feed: the feed), and nothing is changed at the other end.
"""

import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from visavis.sync import caldav, carddav, feed
from visavis.sync.connection import Connection, KindName
from visavis.sync.discovery import Dialect, find
from visavis.sync.error import SyncError
from visavis.sync.http import Client
from visavis.sync.imap.mailbox import readable, wanted
from visavis.sync.imap.session import Session
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

PATIENCE = 60.0  # seconds for the whole trial: somebody waits in front of a page


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be fetched there: a mailbox, an address book, a calendar. `is_usual`: fetched unless told not to."""

    name: str
    is_usual: bool = True


def try_out(connection: Connection, secret: Secret, *, patience: float = PATIENCE) -> tuple[Offered, ...]:
    """What there is to fetch; () for what has no parts. Raises SyncError, "host-unreachable" after `patience`.

    A server that drips is left to its own thread, which ends within the limits of every answer.
    """
    ended: list[tuple[Offered, ...] | BaseException] = []

    def run() -> None:
        try:
            ended.append(_TRIALS[connection.kind](connection, secret))
        except BaseException as error:  # noqa: BLE001 (raised again where somebody waits for it)
            ended.append(error)

    trial = threading.Thread(target=run, name="trial", daemon=True)
    trial.start()
    trial.join(patience)
    if not ended:
        raise SyncError("host-unreachable", connection.parts.hostname or "")
    if isinstance(ended[0], BaseException):
        raise ended[0]
    return ended[0]


def _mailboxes(connection: Connection, secret: Secret) -> tuple[Offered, ...]:
    with Session(connection, secret) as session:
        found = session.mailboxes()
        usual = {one.key for one in wanted(found, (), is_gmail=session.is_gmail)}
        return tuple(Offered(one.name, one.key in usual) for one in readable(found))


def _collections(dialect: Dialect, connection: Connection, secret: Secret) -> tuple[Offered, ...]:
    with Client(connection, secret) as client:
        found = find(client, client.within(connection.url, ""), dialect)
        return tuple(Offered(one.name) for one in found.collections)


def _feed(connection: Connection, secret: Secret) -> tuple[Offered, ...]:
    with tempfile.TemporaryDirectory(prefix="trial-") as aside:
        spool = Spool(Path(aside) / "feed")
        for _ in feed.fetch(connection, secret, {}, spool, lambda *_: True):
            pass
    return ()


def _folder(connection: Connection, secret: Secret) -> tuple[Offered, ...]:
    _ = secret
    if not connection.folder.is_dir():
        raise SyncError("not-found", str(connection.folder))
    return ()


_TRIALS: Mapping[KindName, Callable[[Connection, Secret], tuple[Offered, ...]]] = {
    "imap": _mailboxes,
    "carddav": partial(_collections, carddav.DIALECT),
    "caldav": partial(_collections, caldav.DIALECT),
    "feed": _feed,
    "folder": _folder,
}
