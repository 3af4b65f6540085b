"""Asking a language model that the user set up: one question, one answer, over any server that speaks OpenAI's way.

POST {base}/chat/completions is the one thing that Ollama, llama.cpp, LM Studio, vLLM and the services all understand.
The model may run on this computer; for another one the user has said that their drafts go there, and the way is
encrypted. The question goes to that host alone (sync/http.py): a redirect to another host ends it, a size and a time
end every answer, and nothing is asked twice. What comes back is text and nothing else; tools are not offered, and
calls of tools are no answer.

Raises SyncError throughout: "not-found" where there is no such address or no such model, "answer-unreadable" with the
status where the server fails.
"""

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.hosts import Host
from visavis.sync.http import Client
from visavis.sync.secrets import NO_SECRET, Secret

PATIENCE = 180.0  # seconds for a whole answer: a small computer takes a minute or two for a page
LONGEST_ANSWER = 1 << 20  # bytes
LONGEST_URL = 500
GLANCE = 0.1  # seconds between two looks whether the user has had enough
PATH = "/chat/completions"
USUAL = "/v1"  # where no path is written
OK, FORBIDDEN, MISSING = 200, 403, 404

Message = Mapping[str, str]
"""{"role": "system" or "user", "content": …}"""


@dataclass(frozen=True, slots=True)
class Model:
    """A language model: the base of its address ("http://localhost:11434/v1"), its name there, and whether the user
    said that drafts may go to another computer (`elsewhere`).
    """

    url: str
    name: str
    elsewhere: bool = False

    @property
    def host(self) -> Host:
        """The one host it is asked at."""
        parts = urlsplit(self.url)
        return Host(parts.hostname or "", parts.port or 0)

    @property
    def is_here(self) -> bool:
        """Whether it runs on this computer, by what the user wrote."""
        return self.host.is_loopback


def base_of(written: str) -> str:
    """The base of an address as a user writes it: with or without http://, /v1 and /chat/completions.

    Without a scheme it is http on this computer and https on any other. Raises ValueError for what is no address of a
    web server, and for one that holds a name, a password or a question mark.
    """
    text = written.strip()
    if not text or len(text) > LONGEST_URL or any(one.isspace() or not one.isprintable() for one in text):
        raise ValueError("No address.")
    if "://" not in text:
        here = Host(urlsplit(f"//{text}").hostname or "", 0).is_loopback
        text = f"{'http' if here else 'https'}://{text}"
    parts = urlsplit(text)
    _ = parts.port  # raises where it is no number
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc or parts.query:
        raise ValueError("No address of a web server.")
    path = parts.path.rstrip("/").removesuffix(PATH).rstrip("/") or USUAL
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def complete(
    model: Model,
    messages: Sequence[Message],
    secret: Secret = NO_SECRET,
    *,
    patience: float = PATIENCE,
    cancel: threading.Event | None = None,
) -> str:
    """What the model answers. Raises SyncError, "cancelled" as soon as `cancel` is set."""
    if not model.is_here and not model.elsewhere:
        raise SyncError("leads-elsewhere", model.host.name)
    # A name in the user's own network is as good as any: nothing is sent before the server has proved its name.
    options = {} if model.is_here else {"near": "yes"}
    connection = Connection(0, "feed", model.name, model.url, options=options)
    key = secret.reveal()
    if not (key.isascii() and key.isprintable()):  # no header holds it, and the library would say it aloud
        raise SyncError("login-refused")
    asked = json.dumps({"model": model.name, "messages": [dict(one) for one in messages], "stream": False})
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    headers |= {"Authorization": f"Bearer {key}"} if key else {}
    with Client(connection, NO_SECRET, longest=LONGEST_ANSWER, patience=patience, wait=patience) as client:
        url = client.within(model.url, urlsplit(model.url).path + PATH)
        return _Asking(client, url, asked.encode(), headers).result(cancel)


class _Asking:
    """One question in a thread of its own, so that the user can have enough at any moment."""

    def __init__(self, client: Client, url: str, body: bytes, headers: Mapping[str, str]) -> None:
        self._client, self._question = client, (url, body, headers)
        self._ended: list[str | BaseException] = []
        self._thread = threading.Thread(target=self._ask, name="model", daemon=True)

    def result(self, cancel: threading.Event | None) -> str:
        self._thread.start()
        while self._thread.is_alive():
            if cancel is not None and cancel.is_set():
                self._client.hang_up()
                raise SyncError("cancelled")
            self._thread.join(GLANCE)
        ended = self._ended[0]
        if isinstance(ended, BaseException):
            raise ended
        return ended

    def _ask(self) -> None:
        url, body, headers = self._question
        try:
            answer = self._client.ask("POST", url, body, headers)
            self._ended.append(_said(answer.status, answer.body))
        except BaseException as error:  # noqa: BLE001 (raised again where somebody waits for it)
            self._ended.append(error)


def _said(status: int, body: bytes) -> str:
    """The text of an answer. Raises SyncError."""
    if status == FORBIDDEN:
        raise SyncError("login-refused")
    if status == MISSING:
        raise SyncError("not-found")
    if status != OK:
        raise SyncError("answer-unreadable", f"HTTP {status}")
    try:
        said: Any = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise SyncError("answer-unreadable") from error
    if not isinstance(said, str):
        raise SyncError("answer-unreadable")
    return said
