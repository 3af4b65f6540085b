"""Which mailboxes hold mail that people exchanged: by the server's own marks (RFC 6154), else by their names.

Gmail keeps every mail once, under "All Mail", with its labels; where that is offered, it is the one mailbox fetched.
Elsewhere a mailbox marked as holding everything (or everything flagged) only repeats the others and is left out.
Wrong where a server marks nothing and calls its drafts by a word that sources/mail/labels.py does not know: then they
are fetched, and are kept as mail.
"""

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass

from visavis.sources.mail.labels import fate_of_folder
from visavis.sync.error import SyncError

_UNWANTED = frozenset({rb"\junk", rb"\trash", rb"\drafts", rb"\all", rb"\flagged", rb"\important"})
_CLOSED = frozenset({rb"\noselect", rb"\nonexistent"})
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]*)-")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox: as the server calls it, and the parts of its name as the user reads them. Flags in lower case."""

    raw: bytes
    parts: tuple[str, ...]
    flags: frozenset[bytes]

    @property
    def name(self) -> str:
        """The whole name, its levels divided by slashes."""
        return "/".join(self.parts)

    @property
    def key(self) -> str:
        """What it is remembered by: the server's own word, which another program may not be able to show."""
        return self.raw.decode("latin-1")


def mailbox(raw: bytes, separator: bytes | None, flags: Sequence[bytes]) -> Mailbox:
    """A mailbox as LIST tells of it."""
    levels = raw.split(separator) if separator else [raw]
    parts = tuple(decoded(level) for level in levels if level)
    return Mailbox(raw, parts or ("_",), frozenset(flag.lower() for flag in flags))


def readable(mailboxes: Sequence[Mailbox]) -> list[Mailbox]:
    """Those that hold mail at all; others are only a level in the names."""
    return [one for one in mailboxes if not one.flags & _CLOSED]


def wanted(mailboxes: Sequence[Mailbox], chosen: Sequence[str], *, is_gmail: bool) -> list[Mailbox]:
    """Those to fetch from. Raises SyncError when one that the user chose is not there."""
    found = readable(mailboxes)
    if chosen:
        by_name = {one.name.casefold(): one for one in found}
        missing = [name for name in chosen if name.casefold() not in by_name]
        if missing:
            raise SyncError("not-found", missing[0])
        return [by_name[name.casefold()] for name in dict.fromkeys(chosen)]
    everything = [one for one in found if rb"\all" in one.flags]
    if is_gmail and everything:
        return everything[:1]
    return [one for one in found if not one.flags & _UNWANTED and fate_of_folder(one.name) in {"", "chat"}]


def decoded(raw: bytes) -> str:
    """A name in IMAP's own UTF-7 (RFC 3501, 5.1.3); as it stands where it is none."""
    text = raw.decode("utf-8", "replace")
    return _SHIFTED.sub(_shifted, text) if text.isascii() else text


def _shifted(found: re.Match[str]) -> str:
    packed = found[1].replace(",", "/")
    if not packed:
        return "&"
    try:
        return base64.b64decode(packed + "=" * (-len(packed) % 4)).decode("utf-16-be")
    except ValueError:
        return found[0]
