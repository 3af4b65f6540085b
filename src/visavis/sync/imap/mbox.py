"""A mail from the server as one entry of an mbox (mboxrd: ">" before every line that could be taken for a separator).

Gmail's labels and thread go before the mail's own headers, as in its Takeout, so that the mail source says of both the
same: what is a draft, spam or a chat.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.utils import parsedate_to_datetime

from visavis.sync.imap.mailbox import decoded

_COULD_SEPARATE = re.compile(rb"^(>*From )", re.MULTILINE)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)

REFUSED = b"From: The server did not hand out this mail\n"


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as fetched: its first bytes, when it arrived, and what Gmail says of it."""

    uid: int
    raw: bytes
    arrived: bytes = b""
    labels: Sequence[bytes] = ()
    thread: bytes = b""


def entry(letter: Letter) -> bytes:
    """Separator, headers of ours, mail, and the blank line behind it."""
    raw = letter.raw.replace(b"\r\n", b"\n")
    ours = _labels(letter.labels) + (b"X-GM-THRID: " + letter.thread + b"\n" if letter.thread.isdigit() else b"")
    return _separator(letter.arrived) + ours + _COULD_SEPARATE.sub(rb">\1", raw).rstrip(b"\n") + b"\n\n"


def refused(uid: int) -> Letter:
    """What stands for a mail that the server names and keeps back: the mail source says that it has no sender."""
    return Letter(uid, REFUSED)


def _separator(arrived: bytes) -> bytes:
    at = _moment(arrived)
    day = f"{_DAYS[at.weekday()]} {_MONTHS[at.month - 1]} {at.day:2} {at:%H:%M:%S} {at.year:04}"
    return f"From MAILER-DAEMON {day}\n".encode()


def _moment(arrived: bytes) -> datetime:
    """INTERNALDATE ("17-Jul-1996 02:44:25 -0700"); 1970 where it cannot be read, which no mail is dated by."""
    try:
        at = parsedate_to_datetime(arrived.decode("ascii").strip().replace("-", " ", 2))
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, UnicodeError, IndexError):
        return _NEVER


def _labels(raw: Sequence[bytes]) -> bytes:
    """The header of Takeout: one comma list, a label with a comma in quotes, all of it as encoded words."""
    names = [" ".join(decoded(one).removeprefix("\\").split()) for one in raw]
    quoted = ['"' + name.replace('"', '""') + '"' if set(name) & set(',"') else name for name in names if name]
    if not quoted:
        return b""
    value = Header(",".join(quoted), "utf-8", maxlinelen=75, header_name="X-Gmail-Labels").encode()
    return f"X-Gmail-Labels: {value}\n".encode("ascii")
