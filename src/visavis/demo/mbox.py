"""An mbox as Gmail's Takeout writes it, with quoted answers and with names and texts encoded as mail programs do."""

import base64
import quopri
import re
from collections.abc import Iterable, Iterator
from datetime import UTC
from email.header import Header
from email.utils import format_datetime
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from visavis.demo.correspondence import Letter, Party
from visavis.demo.life import Wording

_QUOTED_DEEP = 2
_LATIN1_DOMAIN = "example.net"  # old mail programs sit there
_BASE64_DOMAIN = "example.com"
_FROM = re.compile(rb"^(>*From )", re.MULTILINE)
_SAFE_NAME = re.compile(r"[\w .'-]+", re.ASCII)


def write_mbox(path: Path, letters: Iterable[Letter], own: frozenset[str], wording: Wording) -> None:
    """Write all mails, in the order given."""
    with path.open("wb") as file:
        file.writelines(_entry(letter, own, wording) for letter in letters)


def _entry(letter: Letter, own: frozenset[str], wording: Wording) -> bytes:
    thread = _number(letter.thread)
    label = wording.sent if letter.sender.address in own else wording.inbox
    separator = f"From {thread}@xxx {letter.at.astimezone(UTC):%a %b %d %H:%M:%S +0000 %Y}\n"
    headers = [f"X-GM-THRID: {thread}", f"X-Gmail-Labels: {_encoded(label)}", *_headers(letter, wording)]
    encoding, body = _body(letter, wording)
    lines = [*headers, "MIME-Version: 1.0", *encoding]
    return separator.encode() + "\n".join(lines).encode() + b"\n\n" + _FROM.sub(rb">\1", body) + b"\n\n"


def _headers(letter: Letter, wording: Wording) -> Iterator[str]:
    yield f"From: {_mailbox(letter.sender)}"
    yield "To: " + ",\n ".join(map(_mailbox, letter.to))
    yield f"Subject: {_encoded((wording.again if letter.answers else '') + letter.subject)}"
    yield f"Date: {format_datetime(letter.at)}"
    yield f"Message-ID: {_message_id(letter)}"
    if letter.answers:
        yield f"In-Reply-To: {_message_id(letter.answers)}"
        yield "References: " + "\n ".join(reversed([_message_id(earlier) for earlier in _earlier(letter)]))
    if letter.header:
        yield letter.header


def _earlier(letter: Letter) -> Iterator[Letter]:
    before = letter.answers
    while before:
        yield before
        before = before.answers


def _body(letter: Letter, wording: Wording) -> tuple[list[str], bytes]:
    """The headers that say how the text is encoded, and the text so encoded."""
    text = "\n".join([letter.text, *_quoted(letter, wording)]) + "\n"
    if text.isascii():
        return ["Content-Type: text/plain; charset=us-ascii"], text.encode()
    domain = letter.sender.address.rpartition("@")[2]
    charset = "iso-8859-1" if domain == _LATIN1_DOMAIN and _fits_latin1(text) else "utf-8"
    if domain == _BASE64_DOMAIN:
        way, body = "base64", base64.encodebytes(text.encode(charset))
    else:
        way, body = "quoted-printable", quopri.encodestring(text.encode(charset))
    return [f'Content-Type: text/plain; charset="{charset}"', f"Content-Transfer-Encoding: {way}"], body


def _quoted(letter: Letter, wording: Wording) -> Iterator[str]:
    """The mails before, each a ">" deeper, under a line that says whose they are."""
    for depth, earlier in enumerate(_earlier(letter)):
        if depth == _QUOTED_DEEP:
            return
        yield ("> " * depth).rstrip()
        yield "> " * depth + _introduction(earlier, wording)
        yield from (("> " * (depth + 1) + line).rstrip() for line in ("", *earlier.text.split("\n")))


def _introduction(letter: Letter, wording: Wording) -> str:
    return wording.wrote.format(
        day=letter.at.day,
        month=wording.months[letter.at.month - 1],
        year=letter.at.year,
        time=f"{letter.at:%H:%M}",
        who=f"{letter.sender.name} <{letter.sender.address}>",
    )


def _fits_latin1(text: str) -> bool:
    return all(ord(letter) < 256 for letter in text)  # noqa: PLR2004 - what ISO 8859-1 holds


@lru_cache(maxsize=1024)
def _mailbox(party: Party) -> str:
    if not party.name.isascii():
        return f"{_encoded(party.name)} <{party.address}>"
    name = party.name if _SAFE_NAME.fullmatch(party.name) else f'"{party.name}"'
    return f"{name} <{party.address}>"


@lru_cache(maxsize=4096)
def _encoded(text: str) -> str:
    """As RFC 2047 has it, where the text is not plain ASCII."""
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode()


def _message_id(letter: Letter) -> str:
    name = f"{letter.thread} {letter.at.isoformat()} {letter.sender.address}"
    return f"<{blake2b(name.encode(), digest_size=10).hexdigest()}@mail.example.org>"


def _number(thread: str) -> int:
    return int.from_bytes(blake2b(thread.encode(), digest_size=7).digest(), "big") + 10**18
