"""Speaking with an IMAP server, within limits: reading only, encrypted, never waiting or remembering without end.

`imaplib` keeps the protocol; every byte comes through `_Wire`, which bounds the line, the literal, the whole answer
and the time it may take. Mailboxes are opened with EXAMINE and mails with PEEK: nothing is marked as read.
The server's own words are never shown or kept: one that is hostile could say the password in them.
"""

import imaplib
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Self

from visavis.sync import hosts
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.hosts import Host
from visavis.sync.imap.answer import Value, answers, number, pairs
from visavis.sync.imap.mailbox import Mailbox, mailbox
from visavis.sync.imap.mbox import Letter
from visavis.sync.secrets import Secret

LONGEST_MAIL = (1 << 18) + (1 << 14)
"""Bytes fetched of one mail: what the mail source looks at (256 kB), and the line ends that it counts as one byte."""
LONGEST_LINE = 16 << 20  # bytes; the numbers of two million mails
LONGEST_ANSWER = 96 << 20  # bytes
LONGEST_WAIT = 600.0  # seconds for one answer, however steadily it drips
PORT, PORT_TLS = 143, 993
MAILBOXES_AT_MOST = 5000
PIECE = 1 << 16


class _Wire:
    """The bytes of one connection. Raises EOFError at its end, ValueError for what is longer than anything honest."""

    def __init__(self, opened: socket.socket) -> None:
        self.socket = opened
        self._held = bytearray()
        self.begin()

    def begin(self) -> None:
        """A new question: the answer to it has its own bounds."""
        self._left = LONGEST_ANSWER
        self._until = time.monotonic() + LONGEST_WAIT

    def line(self) -> bytes:
        """The next line with its end."""
        seen = 0
        while (end := self._held.find(b"\n", seen)) < 0:
            seen = len(self._held)
            if seen > LONGEST_LINE:
                raise ValueError("a line without end")
            self._more()
        return self._taken(end + 1)

    def exactly(self, size: int) -> bytes:
        """The next `size` bytes."""
        if size > self._left + len(self._held):
            raise ValueError("a literal larger than any answer")
        while len(self._held) < size:
            self._more()
        return self._taken(size)

    def secure(self, host: Host) -> None:
        """Go on encrypted. Whatever was said before and not asked for is forgotten, and may be an attack."""
        if self._held:
            raise ValueError("words before the encryption")
        self.socket = hosts.secured(self.socket, host)

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken

    def _more(self) -> None:
        if time.monotonic() > self._until:
            raise TimeoutError
        piece = self.socket.recv(PIECE)
        if not piece:
            raise EOFError
        self._left -= len(piece)
        if self._left < 0:
            raise ValueError("an answer without end")
        self._held += piece


class _Client(imaplib.IMAP4):
    """imaplib over a bounded wire."""

    def __init__(self, wire: _Wire) -> None:
        self.wire = wire
        super().__init__()

    def open(self, host: str = "", port: int = PORT, timeout: float | None = None) -> None:
        """Nothing to open: the wire is."""
        self.host, self.port, self.sock = host, port, self.wire.socket
        _ = timeout

    def read(self, size: int) -> bytes:
        """A literal."""
        return self.wire.exactly(size)

    def readline(self) -> bytes:
        """A line."""
        return self.wire.line()

    def send(self, data: bytes) -> None:  # type: ignore[override]
        """A question."""
        self.wire.begin()
        self.wire.socket.sendall(data)

    def shutdown(self) -> None:
        """Close the connection."""
        self.wire.socket.close()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a mailbox stands. Numbers of mails mean something only together with `validity` (RFC 3501, 2.3.1.1)."""

    validity: int
    next_uid: int  # 0: the server does not say
    mails: int


class Session:
    """One login. Raises SyncError; "connection-lost" may be mended by `reopen`."""

    def __init__(self, connection: Connection, secret: Secret) -> None:
        """Connect and log in."""
        self._connection = connection
        self._secret = secret
        self.capabilities: frozenset[str] = frozenset()
        self.opened = ""  # the key of the mailbox that is open on this connection
        self._client = self._logged_in()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):  # it is over either way
            self._client.wire.socket.settimeout(2)
            self._client.logout()
        self._client.shutdown()

    def reopen(self) -> None:
        """Log in on a new connection."""
        self._client.shutdown()
        self.opened = ""
        self._client = self._logged_in()

    @property
    def is_gmail(self) -> bool:
        """Whether the server knows Gmail's labels."""
        return "X-GM-EXT-1" in self.capabilities

    def mailboxes(self) -> list[Mailbox]:
        """All there are."""
        extended = {"SPECIAL-USE", "LIST-EXTENDED"} <= self.capabilities
        with _spoken():
            _, told = self._client.list('""', '"*" RETURN (SPECIAL-USE)' if extended else '"*"')
            rows = list(answers(told))[:MAILBOXES_AT_MOST]
            return [one for row in rows if (one := _mailbox(row)) is not None]

    def standing(self, one: Mailbox) -> Standing | None:
        """How a mailbox stands, without opening it; None when it cannot be said."""
        with _spoken():
            known, told = self._client.status(_quoted(one.raw), "(MESSAGES UIDNEXT UIDVALIDITY)")  # type: ignore[arg-type]
            row = next(answers(told), None) if known == "OK" else None
            if row is None:
                return None
            counts = pairs(row[-1])
            return Standing(
                number(counts.get(b"UIDVALIDITY")), number(counts.get(b"UIDNEXT")), number(counts.get(b"MESSAGES"))
            )

    def open(self, one: Mailbox) -> int | None:
        """Open a mailbox for reading; its validity, or None when it went away or may not be read."""
        with _spoken():
            known, _ = self._client.select(_quoted(one.raw), readonly=True)  # type: ignore[arg-type]
            self.opened = one.key if known == "OK" else ""
            if known != "OK":
                return None
            _, told = self._client.response("UIDVALIDITY")
            return number(told[0] if told else None)

    def uids_after(self, last: int) -> list[int]:
        """The numbers of the mails behind `last`, rising. The server names the newest even when it is not."""
        with _spoken():
            known, told = self._client.uid("SEARCH", f"UID {last + 1}:*")
            if known != "OK":
                raise SyncError("answer-unreadable")
            words = b" ".join(piece for piece in told if isinstance(piece, bytes)).split()
            return sorted({uid for word in words if (uid := number(word)) > last})

    def letters(self, uids: Sequence[int]) -> list[Letter] | None:
        """Of these mails, those that are still there; None when the server refuses to hand them out."""
        gmail = "X-GM-LABELS X-GM-THRID " if self.is_gmail else ""
        with _spoken():
            known, told = self._client.uid(
                "FETCH", spans(uids), f"(UID INTERNALDATE {gmail}BODY.PEEK[]<0.{LONGEST_MAIL}>)"
            )
            if known != "OK":
                return None
            asked = set(uids)
            found = {one.uid: one for row in answers(told) if (one := _letter(row)) is not None and one.uid in asked}
            return [found[uid] for uid in sorted(found)]

    def _logged_in(self) -> _Client:
        is_tls = self._connection.parts.scheme == "imaps"
        host = hosts.host_of(self._connection, PORT_TLS if is_tls else PORT)
        wire = _Wire(hosts.connect(host))
        try:
            with _spoken():
                if is_tls:
                    wire.secure(host)
                client = _Client(wire)
                if not is_tls:
                    self._start_tls(client, host)
                self._log_in(client)
                self._learn(client)
        except BaseException:
            wire.socket.close()
            raise
        return client

    def _start_tls(self, client: _Client, host: Host) -> None:
        """imap:// means STARTTLS, but for this computer itself or where the user wants it plain."""
        if self._connection.options.get("plain") == "yes" or (
            host.is_loopback and "STARTTLS" not in client.capabilities
        ):
            return
        if "STARTTLS" not in client.capabilities or client.state != "NONAUTH":
            raise SyncError("not-encrypted", f"{host.name}:{host.port}")
        known, _ = client.xatom("STARTTLS")
        if known != "OK":
            raise SyncError("not-encrypted", f"{host.name}:{host.port}")
        client.wire.secure(host)
        client.sock = client.wire.socket
        self._learn(client)

    def _log_in(self, client: _Client) -> None:
        user, secret = self._connection.user, self._secret.reveal()
        if any(ord(one) < ord(" ") or one == "\x7f" for one in user + secret):
            raise SyncError("login-refused", user)
        try:
            if "AUTH=PLAIN" in self.capabilities or "AUTH=PLAIN" in client.capabilities:
                client.authenticate("PLAIN", lambda _: f"\0{user}\0{secret}".encode())
            else:
                known, _ = client.xatom("LOGIN", _quoted(user.encode()), _quoted(secret.encode()))  # type: ignore[arg-type]
                if known != "OK":
                    raise SyncError("login-refused", user)
                client.state = "AUTH"
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            raise SyncError("login-refused", user) from None

    def _learn(self, client: _Client) -> None:
        """What the server can do, asked again: more is told after the encryption and after the login."""
        _, told = client.capability()
        words = b" ".join(piece for piece in told if isinstance(piece, bytes)).decode("ascii", "replace")
        self.capabilities = frozenset(words.upper().split())


def spans(uids: Sequence[int]) -> str:
    """Rising numbers as IMAP writes them: 3,7:9."""
    runs: list[list[int]] = []
    for uid in uids:
        if runs and uid == runs[-1][1] + 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(str(first) if first == last else f"{first}:{last}" for first, last in runs)


@contextmanager
def _spoken() -> Iterator[None]:
    """Everything that can go wrong in speaking, as a SyncError without the server's words."""
    try:
        yield
    except (imaplib.IMAP4.abort, EOFError, OSError, ssl.SSLError) as error:
        raise SyncError("connection-lost", type(error).__name__) from None
    except (imaplib.IMAP4.error, ValueError, TypeError, IndexError, RecursionError, MemoryError) as error:
        raise SyncError("answer-unreadable", type(error).__name__) from None


def _quoted(text: bytes) -> bytes:
    return b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _mailbox(row: list[Value]) -> Mailbox | None:
    """A mailbox out of `(flags) "separator" name`; a name with control characters could not even be asked for."""
    flags, separator, name = (*row, None, None, None)[:3]
    if not isinstance(flags, list) or not isinstance(name, bytes) or min(name, default=0) < ord(" "):
        return None
    return mailbox(
        name, separator if isinstance(separator, bytes) else None, [f for f in flags if isinstance(f, bytes)]
    )


def _letter(row: list[Value]) -> Letter | None:
    """A mail out of `number (UID … BODY[]<0> …)`; None for the news of flags that servers put between."""
    if not row or not isinstance(row[-1], list):
        return None
    told = pairs(row[-1])
    raw = next((value for name, value in told.items() if name.startswith(b"BODY[]")), None)
    labels, arrived, thread = (told.get(name) for name in (b"X-GM-LABELS", b"INTERNALDATE", b"X-GM-THRID"))
    if not isinstance(raw, bytes):
        return None
    return Letter(
        number(told.get(b"UID")),
        raw,
        arrived if isinstance(arrived, bytes) else b"",
        [one for one in labels if isinstance(one, bytes)] if isinstance(labels, list) else [],
        thread if isinstance(thread, bytes) else b"",
    )
