"""A connection: one live source that the user set up, and the kind that a URL speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import SplitResult, unquote, urlsplit

KindName = Literal["imap", "carddav", "caldav", "feed", "folder"]

_SCHEMES: Mapping[str, KindName] = {
    "imap": "imap",
    "imaps": "imap",
    "carddav": "carddav",
    "carddavs": "carddav",
    "caldav": "caldav",
    "caldavs": "caldav",
    "webcal": "feed",
    "webcals": "feed",
    "file": "folder",
}
WITHOUT_SECRET: frozenset[KindName] = frozenset({"folder"})
MAYBE_SECRET: frozenset[KindName] = frozenset({"feed"})
"""Kinds that ask for a secret only where a user name is given."""


@dataclass(frozen=True, slots=True)
class Connection:
    """Where to fetch from, and as whom. The secret is never part of it (sync/secrets.py).

    `options` are the user's: "mailboxes" (names, one a line), "near" ("yes": the host lies in the user's own network),
    "plain" ("yes": without TLS), "certificate" (PEM that is trusted beside the system's), each only if it was said.
    """

    id: int
    kind: KindName
    name: str
    url: str
    user: str = ""
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def parts(self) -> SplitResult:
        """The URL taken apart. It was looked at when the connection was set up."""
        return urlsplit(self.url)

    @property
    def folder(self) -> Path:
        """The folder that a file:// URL names."""
        return Path(unquote(self.parts.path))

    @property
    def needs_secret(self) -> bool:
        """Whether a password belongs to it."""
        return self.kind not in WITHOUT_SECRET and (self.kind not in MAYBE_SECRET or bool(self.user))


def kind_of(url: str) -> KindName | Literal[""]:
    """The kind that a URL can only be; "" where the user must say it (https may be an address book or a calendar)."""
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and parts.path.casefold().endswith((".ics", ".ical")):
        return "feed"
    return _SCHEMES.get(parts.scheme, "")
