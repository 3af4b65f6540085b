"""Real servers for address books and calendars (Radicale, Xandikos) on loopback, and one that answers by a script."""

import base64
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError

USER = "mirjam"
PASSWORD = "käse-und-brot-7319"  # the canary: it must turn up nowhere
STARTS_WITHIN = 30.0  # seconds

BOOK = '{"tag": "VADDRESSBOOK", "D:displayname": "Kontakte"}'
CALENDAR = '{"tag": "VCALENDAR", "D:displayname": "Termine", "C:supported-calendar-component-set": "VEVENT"}'


@dataclass(frozen=True)
class DavServer:
    """One that is running. `put` and `delete` do what another program of the user would."""

    url: str
    book: str  # paths
    calendar: str
    root: Path | None = None  # where Radicale keeps the files of the user

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        login = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        said = {"Authorization": f"Basic {login}", **(headers or {})}
        wanted = urllib.request.Request(self.url + path, body or None, said, method=method)
        try:
            with urllib.request.urlopen(wanted, timeout=20) as answer:
                return answer.status, answer.read()
        except HTTPError as error:
            with error:
                return error.code, error.read()

    def put(self, name: str, card: str) -> None:
        kind = "text/calendar" if name.endswith(".ics") else "text/vcard"
        folder = self.calendar if name.endswith(".ics") else self.book
        headers = {"Content-Type": f"{kind}; charset=utf-8"}
        status, said = self.ask("PUT", folder + name, card.encode(), headers)
        assert status in {200, 201, 204}, (status, said)

    def card(self, name: str) -> str:
        status, body = self.ask("GET", self.book + name)
        assert status == 200
        return body.decode()

    def empty(self) -> None:
        """As it was at the start."""
        if self.root is not None:
            shutil.rmtree(self.root)
            set_up(self.root)
            return
        for folder in (self.book, self.calendar):
            _, body = self.ask("PROPFIND", folder, headers={"Depth": "1"})
            for href in re.findall(r"href>([^<]+\.(?:vcf|ics))<", body.decode()):
                self.ask("DELETE", href)

    def delete(self, name: str) -> None:
        status, _ = self.ask("DELETE", (self.calendar if name.endswith(".ics") else self.book) + name)
        assert status in {200, 204}


def set_up(root: Path) -> None:
    """The address book and the calendar of Radicale's user, as folders."""
    for name, kind in (("kontakte", BOOK), ("termine", CALENDAR)):
        (root / name).mkdir(parents=True)
        (root / name / ".Radicale.props").write_text(kind)


@contextmanager
def radicale(folder: Path) -> Iterator[DavServer]:
    """Radicale with one user, an address book and a calendar, which are folders of files."""
    root = folder / "collection-root" / USER
    set_up(root)
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    port = free_port()
    options = {
        "server-hosts": f"127.0.0.1:{port}",
        "auth-type": "htpasswd",
        "auth-htpasswd-filename": str(folder / "users"),
        "auth-htpasswd-encryption": "plain",
        "auth-delay": "0",
        "storage-filesystem-folder": str(folder),
        "logging-level": "error",
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    with running([sys.executable, "-m", "radicale", "--config", "", *words], port):
        yield DavServer(f"http://localhost:{port}", f"/{USER}/kontakte/", f"/{USER}/termine/", root)


@contextmanager
def xandikos(folder: Path) -> Iterator[DavServer]:
    """Xandikos, which asks for no password, with what it makes by itself."""
    port = free_port()
    words = ["serve", "--defaults", "-l", "127.0.0.1", "-p", str(port), "-d", str(folder / "dav")]
    words += ["--current-user-principal", f"/{USER}/"]
    start = "import sys; from xandikos.__main__ import main; import asyncio; sys.exit(asyncio.run(main(sys.argv[1:])))"
    with running([sys.executable, "-c", start, *words], port):
        yield DavServer(f"http://localhost:{port}", f"/{USER}/contacts/addressbook/", f"/{USER}/calendars/calendar/")


@contextmanager
def running(words: Sequence[str], port: int) -> Iterator[None]:
    """A server in a process of its own, until it is no longer needed."""
    with tempfile.TemporaryFile() as said:
        server = subprocess.Popen(words, stdout=said, stderr=said)
        try:
            until = time.monotonic() + STARTS_WITHIN
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    assert server.poll() is None, said.seek(0) or said.read()
                    assert time.monotonic() < until
                    time.sleep(0.05)
            yield
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait(10)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Servers:
    """Real servers by name, each started once for all tests of a file, and emptied for each of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running: dict[str, DavServer] = {}
        self._over = ExitStack()

    def __getitem__(self, name: str) -> DavServer:
        if name not in self._running:
            start = {"radicale": radicale, "xandikos": xandikos}[name]
            self._running[name] = self._over.enter_context(start(self._folder / name))
        self._running[name].empty()
        return self._running[name]

    def close(self) -> None:
        self._over.close()


@dataclass
class Asked:
    """One request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Said:
    """What the scripted server answers."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    promised: int | None = None  # a length other than the true one
    drip: float = 0.0  # seconds before each byte


Script = Callable[[Asked], Said]


@contextmanager
def scripted(script: Script) -> Iterator[tuple[str, list[Asked]]]:
    """A server that answers by a script: its address, and what it was asked."""
    asked: list[Asked] = []

    class Speaking(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            one = Asked(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            asked.append(one)
            said = script(one)
            self.send_response(said.status)
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(said.body) if said.promised is None else said.promised))
            self.end_headers()
            try:
                if said.drip:
                    for byte in said.body:
                        time.sleep(said.drip)
                        self.wfile.write(bytes([byte]))
                else:
                    self.wfile.write(said.body)
            except OSError:
                return
            if said.promised is not None:
                self.close_connection = True

        do_GET = do_POST = do_PUT = do_PROPFIND = do_REPORT = answer  # noqa: N815 (as the library calls them)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Speaking)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
