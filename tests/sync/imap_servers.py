"""IMAP servers to fetch from: pymap and Dovecot, which are real, and a scripted one that lies on demand.

All of them listen on the loopback on a port of their own. The certificate beside this file is for "localhost", signed
by itself, and worth nothing elsewhere.
"""

import imaplib
import os
import re
import shutil
import socket
import socketserver
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
CERTIFICATE = HERE / "localhost.pem"
KEY = HERE / "localhost.key"
USER, PASSWORD = "mirjam.rosenthal@example.org", "Kanarienvogel-4711"


@dataclass(frozen=True)
class Server:
    """A server that runs: where, and a way to put mail into it."""

    port: int

    def client(self) -> imaplib.IMAP4:
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        client.login(USER, PASSWORD)
        return client

    def deliver(self, mailbox: str, *letters: bytes) -> None:
        """Append mails; the mailbox is made when it is not there."""
        client = self.client()
        if mailbox != "INBOX":
            client.create(f'"{mailbox}"')
        for letter in letters:
            known, told = client.append(f'"{mailbox}"', "", "", letter)
            assert known == "OK", told
        client.logout()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def pymap(*, tls: bool = False) -> Iterator[Server]:
    """pymap with one user and empty mailboxes; with `tls` it speaks STARTTLS."""
    port = free_port()
    secured = ["--cert", str(CERTIFICATE), "--key", str(KEY)] if tls else ["--no-tls"]
    command = [sys.executable, "-c", "from pymap.main import main; main()", "--host", "127.0.0.1", "--port", str(port)]
    command += [*secured, "--no-service", "managesieve", "--no-service", "admin"]
    with running([*command, "dict", "--demo-user", USER, "--demo-password", PASSWORD], port) as server:
        yield server


@contextmanager
def dovecot() -> Iterator[Server]:
    """Dovecot without encryption; only where it is installed and may be started. Its user must reach the mail."""
    found = shutil.which("dovecot")
    assert found is not None
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="visavis-dovecot-") as name:
        folder = Path(name)
        mail = folder / "mail"
        mail.mkdir()
        folder.chmod(0o755)
        os.chown(mail, MAIL_USER, MAIL_USER)
        (folder / "dovecot.conf").write_text(
            DOVECOT.format(folder=folder, mail=mail, port=port, password=PASSWORD, user=MAIL_USER)
        )
        with running([found, "-F", "-c", str(folder / "dovecot.conf")], port) as server:
            yield server


DOVECOT = """
protocols = imap
ssl = no
disable_plaintext_auth = no
log_path = {folder}/log
base_dir = {folder}/run
state_dir = {folder}/state
mail_location = maildir:{mail}/box
first_valid_uid = 1
listen = 127.0.0.1
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={user} home={mail}
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
namespace inbox {{
  inbox = yes
  mailbox Trash {{
    special_use = \\Trash
    auto = create
  }}
}}
"""
MAIL_USER = 8  # Debian's "mail"


@contextmanager
def running(command: list[str], port: int) -> Iterator[Server]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(port, process)
            yield Server(port)
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise AssertionError("the server did not start")


@dataclass
class Box:
    """A mailbox of the scripted server: mails by number, Gmail's labels beside them."""

    validity: int = 1
    letters: dict[int, bytes] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
    flags: str = ""


@dataclass
class Script:
    """What the scripted server holds and how it behaves.

    `cut_after` closes the connection after so many mails, `cuts` times. `says` answers a command with these bytes.
    `refused` are mails it will not hand out. `heard` are the commands it got, without tags.
    """

    boxes: dict[str, Box]
    capabilities: str = "IMAP4rev1"
    cut_after: int = 0
    cuts: int = 0
    says: dict[str, bytes] = field(default_factory=dict)
    refused: frozenset[int] = frozenset()
    tls: bool = False
    heard: list[str] = field(default_factory=list)
    handed_out: int = 0
    logins: int = 0


@contextmanager
def scripted(script: Script) -> Iterator[int]:
    """The scripted server; its port."""

    class Listening(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

        def get_request(self) -> tuple[socket.socket, object]:
            opened, where = super().get_request()
            if script.tls:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(CERTIFICATE, KEY)
                opened = context.wrap_socket(opened, server_side=True)
            return opened, where

        def handle_error(self, request: object, client_address: object) -> None:
            """Broken connections are what is tested."""

    class Speaking(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            _Talk(script, self.rfile.readline, self.wfile.write).run()

    with Listening(("127.0.0.1", 0), Speaking) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


class _Talk:
    """One connection to the scripted server."""

    def __init__(self, script: Script, readline: object, write: object) -> None:
        self._script = script
        self._readline = readline
        self._write = write
        self._box = Box()

    def run(self) -> None:
        self._say("* OK ready")
        while line := self._readline().decode().strip():  # type: ignore[operator]
            tag, _, command = line.partition(" ")
            self._script.heard.append(command)
            word = command.split()[0].upper()
            word = command.split()[1].upper() if word == "UID" else word
            if word in self._script.says:
                self._write(self._script.says[word].replace(b"TAG", tag.encode()))  # type: ignore[operator]
                continue
            try:
                done = getattr(self, f"_{word.lower()}")(command)
            except ConnectionAbortedError:
                return
            self._say(f"{tag} {done or 'OK done'}")
            if word == "LOGOUT":
                return

    def _capability(self, _: str) -> None:
        self._say(f"* CAPABILITY {self._script.capabilities}")

    def _login(self, command: str) -> str:
        self._script.logins += 1
        return "OK in" if command == f'LOGIN "{USER}" "{PASSWORD}"' else f"NO not {command}"

    def _list(self, _: str) -> None:
        for name, box in self._script.boxes.items():
            self._say(f'* LIST ({box.flags}) "/" "{name}"')

    def _status(self, command: str) -> str:
        name = re.findall(r'"(.*?)"', command)[0]
        box = self._script.boxes.get(name)
        if box is None:
            return "NO gone"
        following = max(box.letters, default=0) + 1
        counts = f"MESSAGES {len(box.letters)} UIDNEXT {following} UIDVALIDITY {box.validity}"
        self._say(f'* STATUS "{name}" ({counts})')
        return ""

    def _examine(self, command: str) -> str:
        box = self._script.boxes.get(re.findall(r'"(.*?)"', command)[0])
        if box is None:
            return "NO gone"
        self._box = box
        self._say(f"* {len(box.letters)} EXISTS")
        self._say(f"* OK [UIDVALIDITY {box.validity}] fine")
        return "OK [READ-ONLY] done"

    def _search(self, command: str) -> None:
        first = int(re.findall(r"UID (\d+):", command)[0])
        found = [uid for uid in self._box.letters if uid >= first] or sorted(self._box.letters)[-1:]
        self._say(f"* SEARCH {' '.join(map(str, found))}")

    def _fetch(self, command: str) -> str:
        wanted = {
            uid
            for span in command.split()[2].split(",")
            for uid in range(int(span.split(":")[0]), int(span.split(":")[-1]) + 1)
        }
        if wanted & self._script.refused:
            return "NO one of them is broken"
        for uid in sorted(wanted & self._box.letters.keys()):
            if self._script.cuts and self._script.handed_out >= self._script.cut_after:
                self._script.cuts -= 1
                self._script.handed_out = 0
                raise ConnectionAbortedError
            self._script.handed_out += 1
            raw = self._box.letters[uid]
            ours = ""
            if "X-GM-LABELS" in command:
                ours = f"X-GM-THRID 17{uid} X-GM-LABELS ({self._box.labels.get(uid, '')}) "
            told = f'UID {uid} INTERNALDATE "24-Nov-2026 12:00:00 +0100" {ours}BODY[]<0> {{{len(raw)}}}'
            self._write(f"* {uid} FETCH ({told}\r\n".encode() + raw + b")\r\n")  # type: ignore[operator]
        return ""

    def _logout(self, _: str) -> None:
        self._say("* BYE")

    def _say(self, line: str) -> None:
        self._write(f"{line}\r\n".encode())  # type: ignore[operator]
