"""What is new in the mailboxes of an IMAP server, batch by batch.

Each mailbox is remembered by its validity and the number of the last mail that was fetched; numbers only rise
(RFC 3501, 2.3.1.1). A validity that changed means that the numbers mean other mails now: all are fetched again, and
those that are known change nothing. A connection that is lost in the middle is opened once more; what was fetched until
then is handed over before the fetching ends, so that a server that cuts off after a while is read to its end all the
same.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.imap import mbox
from visavis.sync.imap.mailbox import Mailbox, wanted
from visavis.sync.imap.mbox import Letter
from visavis.sync.imap.session import Session
from visavis.sync.kind import Fetched, GoOn, State
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

Answer = TypeVar("Answer")

AT_ONCE = 50  # mails asked for in one question


@dataclass(frozen=True, slots=True)
class Place:
    """How far a mailbox was fetched."""

    validity: int = 0
    last: int = 0


def fetch(connection: Connection, secret: Secret, state: State, spool: Spool, go_on: GoOn) -> Iterator[Fetched]:
    """Write new mail into `<mailbox>.mbox` files. State: {"mailboxes": {name: {"validity", "last"}}}."""
    fetching = _Fetching(_places(state), spool, go_on)
    chosen = [name for name in connection.options.get("mailboxes", "").splitlines() if name.strip()]
    try:
        with Session(connection, secret) as session:
            mailboxes = wanted(session.mailboxes(), chosen, is_gmail=session.is_gmail)
            fetching.forget_others(mailboxes)
            new = fetching.plan(session, mailboxes)
            for mailbox in new:
                yield from fetching.mailbox(session, mailbox)
    except SyncError:
        if spool.items:
            yield fetching.batch()
        raise
    yield fetching.batch()


class _Fetching:
    """One fetching under way."""

    def __init__(self, places: dict[str, Place], spool: Spool, go_on: GoOn) -> None:
        self._places = places
        self._spool = spool
        self._go_on = go_on
        self._done = self._total = 0

    def forget_others(self, mailboxes: list[Mailbox]) -> None:
        """A mailbox that is gone is forgotten; should it come back, it is fetched as a new one."""
        keys = {one.key for one in mailboxes}
        self._places = {key: place for key, place in self._places.items() if key in keys}

    def plan(self, session: Session, mailboxes: list[Mailbox]) -> list[Mailbox]:
        """Those in which there may be something new; about how much it is is told."""
        found = []
        for one in mailboxes:
            standing = session.standing(one)
            place = self._places.get(one.key, Place())
            is_same = standing is not None and standing.validity == place.validity
            if standing and is_same and standing.next_uid and standing.next_uid <= place.last + 1:
                continue
            if standing:
                behind = standing.next_uid - 1 - place.last if is_same and standing.next_uid else standing.mails
                self._total += min(standing.mails, behind)
            found.append(one)
        return found

    def mailbox(self, session: Session, one: Mailbox) -> Iterator[Fetched]:
        """Everything new in one mailbox."""
        validity, uids = _again_if_lost(session, lambda: self._new(session, one))
        if not validity:  # it went away meanwhile, or may not be read
            self._places.pop(one.key, None)
            return
        step = min(AT_ONCE, self._spool.at_most)
        for start in range(0, len(uids), step):
            piece = uids[start : start + step]
            for letter in _again_if_lost(session, lambda: _letters(session, one, validity, piece)):  # noqa: B023
                self._spool.put((*one.parts[:-1], f"{one.parts[-1]}.mbox"), mbox.entry(letter))
            self._places[one.key] = Place(validity, piece[-1])
            self._done += len(piece)
            if not self._go_on(self._done, max(self._total, self._done)):
                raise SyncError("cancelled")
            if self._spool.is_full:
                yield self.batch()

    def _new(self, session: Session, one: Mailbox) -> tuple[int, list[int]]:
        """The validity of a mailbox that was opened, 0 if it could not be, and the mails not fetched yet."""
        validity = session.open(one)
        if not validity:
            return 0, []
        known = self._places.get(one.key, Place())
        last = known.last if known.validity == validity else 0
        self._places[one.key] = Place(validity, last)
        return validity, session.uids_after(last)

    def batch(self) -> Fetched:
        """What the spool holds, and how far that is."""
        rows = {key: {"validity": place.validity, "last": place.last} for key, place in self._places.items()}
        return Fetched({"mailboxes": rows})


def _again_if_lost(session: Session, ask: Callable[[], Answer]) -> Answer:
    """The answer; after a connection that was lost, that of a new one."""
    try:
        return ask()
    except SyncError as error:
        if error.code != "connection-lost":
            raise
    session.reopen()
    return ask()


def _letters(session: Session, one: Mailbox, validity: int, uids: list[int]) -> list[Letter]:
    """These mails, from the mailbox as it was when its numbers were asked for."""
    if session.opened != one.key and session.open(one) != validity:
        raise SyncError("connection-lost", one.name)
    return _handed_out(session, uids)


def _handed_out(session: Session, uids: list[int]) -> list[Letter]:
    """These mails; where the server refuses the lot of them because of one, each on its own."""
    letters = session.letters(uids)
    if letters is not None:
        return letters
    if len(uids) == 1:
        return [mbox.refused(uids[0])]
    return [letter for uid in uids for letter in _handed_out(session, [uid])]


def _places(state: State) -> dict[str, Place]:
    """What was remembered; nothing of what does not look like it."""
    rows = state.get("mailboxes", {})
    rows = rows if isinstance(rows, Mapping) else {}
    return {
        str(key): Place(int(row["validity"]), int(row["last"]))
        for key, row in rows.items()
        if isinstance(row, Mapping) and {"validity", "last"} <= row.keys()
    }
