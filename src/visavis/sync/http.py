"""Asking a web server within limits: the one HTTP client, for address books, calendars, feeds, and a language model.

It speaks to the host of its connection and to no other (sync/hosts.py opens the way); what an answer points at (a
redirect, a principal, a card) must lie on the same server, or nothing is sent there. An answer has a size and a time,
and both end: 32 MB and five minutes where nothing else is said. Nothing is stored but what is asked for, cookies are
not kept, and no compression is accepted, because a few kilobytes of it may be gigabytes.

Raises SyncError throughout; TooMuchError for an answer that is larger than it may be.
"""

import http.client
import socket
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from visavis.sync import hosts
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.hosts import Host, host_of
from visavis.sync.login import Login, login_for
from visavis.sync.secrets import Secret

LONGEST_ANSWER = 32 << 20  # bytes
PATIENCE = 300.0  # seconds for a whole answer
REDIRECTS = 5
PIECE = 1 << 16  # bytes
PORTS: Mapping[str, int] = {"http": 80, "https": 443}
REPEATABLE = frozenset({"GET", "PROPFIND", "REPORT"})
"""What may be asked again when a connection that was kept open turns out to be closed."""

UNAUTHORISED = 401
REDIRECTED = frozenset({301, 302, 303, 307, 308})
SAFE = "!#$%&'()*+,/:;=?@[]~"  # in a URL as it travels; everything else is escaped


class TooMuchError(SyncError):
    """The answer is larger than it may be; a smaller question may have a smaller one."""

    def __init__(self, detail: str) -> None:
        super().__init__("answer-unreadable", detail)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. Names of headers are in small letters; `url` is where it was said in the end."""

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes


class Client:
    """One way to one server, kept open between questions. Used with `with`."""

    def __init__(
        self,
        connection: Connection,
        secret: Secret,
        *,
        longest: int = LONGEST_ANSWER,
        patience: float = PATIENCE,
        wait: float = hosts.TIMEOUT,
    ) -> None:
        """`longest` in bytes; `patience` in seconds for a whole answer, `wait` until its next word."""
        scheme = connection.parts.scheme
        if scheme not in PORTS:
            raise SyncError("answer-unreadable", connection.url)
        self._host = host_of(connection, PORTS[scheme])
        if scheme == "http" and not self._host.is_loopback and connection.options.get("plain") != "yes":
            raise SyncError("not-encrypted", self._host.name)
        self._scheme = scheme
        self._user, self._secret = connection.user, secret
        self._longest, self._patience = longest, patience
        self._line = _Line(self._host, secured=scheme == "https", wait=wait)
        self._login: Login | None = None
        self._is_over = False
        self.asked = 0  # requests sent

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._line.close()

    def ask(self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to one question, after redirects on the same server and after the login it wants."""
        for _ in range(REDIRECTS + 1):
            answer = self._logged_in(method, url, body, headers or {})
            if answer.status not in REDIRECTED or "location" not in answer.headers:
                return answer
            url = self.within(url, answer.headers["location"])
        raise SyncError("answer-unreadable", url)

    def insist(self) -> bool:
        """Log in unasked from now on, for servers that otherwise treat one as a stranger; whether it can."""
        if self._login is None and self._user and self._secret:
            self._login = login_for("Basic", self._user, self._secret)
            return True
        return False

    def hang_up(self) -> None:
        """End what is being asked, from another thread: whoever asks gets a SyncError, and nothing is sent any more."""
        self._is_over = True
        opened = self._line.sock
        if opened is not None:
            _hang_up(opened, threading.Event())

    def within(self, base: str, reference: str) -> str:
        """Where something on this server points. Raises SyncError("leads-elsewhere") for any other server."""
        try:
            parts = urlsplit(urljoin(base, reference.strip()))
            place = (parts.scheme, (parts.hostname or "").casefold(), parts.port or PORTS.get(parts.scheme, 0))
        except ValueError as error:
            raise SyncError("answer-unreadable", base) from error
        if place != (self._scheme, self._host.name.casefold(), self._host.port):
            raise SyncError("leads-elsewhere", parts.hostname or "")
        path = quote(parts.path or "/", safe=SAFE)
        return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], path, quote(parts.query, safe=SAFE), ""))

    def _logged_in(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """The answer, with a login as soon as the server wants one; a login that it wanted anew is tried once."""
        answer = self._exchange(method, url, body, headers)
        if answer.status == UNAUTHORISED:
            wanted = answer.headers.get("www-authenticate", "")
            self._login = login_for(wanted, self._user, self._secret) if self._user and self._secret else None
            if self._login is None:
                raise SyncError("login-refused", self._host.name)
            answer = self._exchange(method, url, body, headers)
        if answer.status == UNAUTHORISED:
            raise SyncError("login-refused", self._host.name)
        return answer

    def _exchange(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """One request; once more if a connection that had been kept open was closed meanwhile."""
        if method not in REPEATABLE:
            self._line.close()
        while True:
            was_open = self._line.sock is not None
            try:
                return self._once(method, url, body, headers)
            except (OSError, http.client.HTTPException) as error:
                self._line.close()
                if not was_open:
                    raise SyncError("connection-lost", self._host.name) from error
            except BaseException:
                self._line.close()
                raise

    def _once(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        parts = urlsplit(url)
        target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        said = {"User-Agent": "Visavis", "Accept-Encoding": "identity", **headers}
        said |= {"Authorization": self._login.header(method, target)} if self._login else {}
        if self._line.sock is None:
            self._line.connect()
        if self._is_over:
            raise SyncError("cancelled", self._host.name)
        self.asked += 1
        over = threading.Event()
        watch = threading.Timer(self._patience, _hang_up, [self._line.sock, over])
        watch.daemon = True
        watch.start()
        try:
            self._line.request(method, target, body=body or None, headers=said)
            response = self._line.getresponse()
            names = {name.lower() for name in response.headers}
            told = {name: ", ".join(response.headers.get_all(name, [])) for name in names}
            content = self._read(response, url)
        finally:
            watch.cancel()
        if over.is_set():
            raise http.client.IncompleteRead(b"")
        if told.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
            raise SyncError("answer-unreadable", self._host.name)
        return Answer(response.status, url, told, content)

    def _read(self, response: http.client.HTTPResponse, url: str) -> bytes:
        """The whole body, or TooMuchError; a body that ends too early is no body."""
        if (response.length or 0) > self._longest:
            raise TooMuchError(url)
        pieces, size = [], 0
        while piece := response.read(PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > self._longest:
                raise TooMuchError(url)
        if response.length:
            raise http.client.IncompleteRead(b"", response.length)
        return b"".join(pieces)


class _Line(http.client.HTTPConnection):
    """The standard library's connection, opened by sync/hosts.py and in no other way."""

    def __init__(self, host: Host, *, secured: bool, wait: float) -> None:
        super().__init__(host.name, host.port)
        self.default_port = PORTS["https" if secured else "http"]
        self._at, self._secured, self._wait = host, secured, wait

    def connect(self) -> None:
        """Open it."""
        opened = hosts.connect(self._at)
        self.sock = hosts.secured(opened, self._at) if self._secured else opened
        self.sock.settimeout(self._wait)


def _hang_up(opened: socket.socket, over: threading.Event) -> None:
    over.set()
    try:
        opened.shutdown(socket.SHUT_RDWR)
    except OSError:  # it is closed already
        return
