"""Proving who asks a web server: Basic (RFC 7617) and Digest (RFC 7616), as the server's challenge wants it.

Digest is taken where both are offered: the password itself is not sent then. A login is made for one challenge; a
server that wants another number ("nonce") says so with a new one.
"""

import base64
import hashlib
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Protocol

from visavis.sync.secrets import Secret

_PARAMETER = re.compile(r'([A-Za-z][\w-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))')
_HASHES: Mapping[str, str] = {"": "md5", "MD5": "md5", "SHA-256": "sha256"}
_LONGEST = 4096  # characters of a challenge


class Login(Protocol):
    """What answers a challenge."""

    def header(self, method: str, target: str) -> str:
        """The value of Authorization for one request."""


def login_for(challenge: str, user: str, secret: Secret) -> Login | None:
    """The answer to a WWW-Authenticate header, None when it wants what is not spoken here."""
    challenge = challenge[:_LONGEST]
    if digest := re.search(r"(?i)(?:^|[\s,])digest\s+(.*)", challenge):
        wanted = {name.lower(): quoted or plain for name, quoted, plain in _PARAMETER.findall(digest[1])}
        kinds = {kind.strip() for kind in wanted.get("qop", "").split(",")}
        if wanted.get("nonce") and wanted.get("algorithm", "").upper() in _HASHES and kinds & {"auth", ""}:
            return _Digest(user, secret, wanted, has_quality="auth" in kinds)
    return _Basic(user, secret) if re.search(r"(?i)(?:^|[\s,])basic(?:\s|,|$)", challenge) else None


@dataclass(frozen=True, slots=True)
class _Basic:
    user: str
    secret: Secret

    def header(self, method: str, target: str) -> str:  # noqa: ARG002 (the same for every request)
        """Name and password in another alphabet: only ever sent through an encrypted connection or to this computer."""
        return "Basic " + base64.b64encode(f"{self.user}:{self.secret.reveal()}".encode()).decode()


@dataclass(frozen=True, slots=True)
class _Digest:
    user: str
    secret: Secret
    wanted: Mapping[str, str]
    has_quality: bool
    _number: Iterator[int] = field(default_factory=lambda: count(1))

    def header(self, method: str, target: str) -> str:
        """A hash over the password, the server's number and this request (RFC 7616, 3.4.1)."""
        hashed, wanted = self._hashed(), self.wanted
        realm, nonce = wanted.get("realm", ""), wanted["nonce"]
        number, own = f"{next(self._number):08x}", secrets.token_hex(8)
        who = hashed(f"{self.user}:{realm}:{self.secret.reveal()}")
        what = hashed(f"{method}:{target}")
        middle = f"{nonce}:{number}:{own}:auth" if self.has_quality else nonce
        said = {"username": self.user, "realm": realm, "nonce": nonce, "uri": target}
        said["response"] = hashed(f"{who}:{middle}:{what}")
        said |= {"opaque": wanted["opaque"]} if "opaque" in wanted else {}
        said |= {"cnonce": own} if self.has_quality else {}
        pairs = [f'{name}="{_quoted(value)}"' for name, value in said.items()]
        pairs += [f"algorithm={wanted['algorithm']}"] if "algorithm" in wanted else []
        pairs += ["qop=auth", f"nc={number}"] if self.has_quality else []
        return "Digest " + ", ".join(pairs)

    def _hashed(self) -> Callable[[str], str]:
        name = _HASHES[self.wanted.get("algorithm", "").upper()]
        return lambda text: hashlib.new(name, text.encode(), usedforsecurity=False).hexdigest()


def _quoted(value: str) -> str:
    return value.replace('"', '\\"') if "\\" not in value else value
