"""An mbox cut into its mails, one piece of the file at a time.

A mail begins at a separator line (`From <sender> <date>`) whose date has a known layout and after which a header line
follows. It stands at the start of the file or after a blank line; where a program left the blank line out, the header
after it must be one that mails begin with, or two mails would silently become one. A line of text that begins with
"From " is no separator.
Of each mail the first LONGEST bytes are kept and the rest is passed over, so that an attachment costs no memory.
Wrong for a mail that quotes another mbox with its separators unescaped: it falls into two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from visavis.sources.mail.format import LONGEST

CHUNK = 1 << 18

_MARGIN = 4096  # more than a separator line and the beginning of the header line after it
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_CLOCK = rb"\d\d?:\d\d(?::\d\d)?"
_ZONE = rb"(?:[+-]\d{4}|[A-Z]{1,5})"
_SEPARATOR = re.compile(
    rb"From (?:[^\s]{1,998} +|[^\n]{0,998}? )??(?P<date>"
    + rb"|".join(
        (
            _DAY
            + rb" +"
            + _MONTH
            + rb" +\d\d? +"
            + _CLOCK
            + rb"(?: +"
            + _ZONE
            + rb"){0,2} +\d{4}(?: +"
            + _ZONE
            + rb")?",
            rb"(?:" + _DAY + rb" +)?\d\d? +" + _MONTH + rb" +\d{4} +" + _CLOCK + rb"(?: +" + _ZONE + rb")?",
            rb"\d{4}-\d\d-\d\d[T ]" + _CLOCK + rb"(?: ?[+-]\d\d:?\d\d|Z)?",
        )
    )
    + rb")[^\n\d:]{0,200}\r?\n(?=>?[!-9;-~]+(?::|\Z)|>From |\Z)"
)
_MARK = b"\xef\xbb\xbf"  # a byte order mark
_MAIL_HEADER = re.compile(
    rb"(?:From|To|Date|Subject|Message-ID|Received|Return-Path|Delivered-To|MIME-Version|Status|X-[\w-]+):",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One mail of an mbox: where its separator begins, the separator's date as written, and its first bytes."""

    offset: int
    date: bytes
    raw: bytes


def starts_mbox(head: bytes) -> bool:
    """Whether a file that begins with `head` is an mbox."""
    return _SEPARATOR.match(head) is not None


def entries(stream: BinaryIO) -> Iterator[Entry]:
    """The mails of an mbox in the order of the file. Bytes before the first separator are passed over."""
    window, base, seek = b"", 0, 0
    begin = 0  # where the part of the open mail that is not yet held begins
    opened: tuple[int, bytes] | None = None  # offset and date of the open mail
    held = b""
    while True:
        chunk = stream.read(CHUNK)
        window += chunk
        safe = len(window) - _MARGIN if chunk else len(window)
        for separator in _separators(window, seek, safe, is_first=base == 0):
            if opened:
                yield Entry(*opened, _grown(held, window, begin, separator.start()))
            opened, held, begin = (base + separator.start(), separator["date"]), b"", separator.end()
        if not chunk:
            break
        cut = max(begin, safe - 4, 0)
        held = _grown(held, window, begin, cut)
        seek = max(safe, cut) - cut
        window, base, begin = window[cut:], base + cut, 0
    if opened:
        yield Entry(*opened, _grown(held, window, begin, len(window)))


def _grown(held: bytes, window: bytes, begin: int, end: int) -> bytes:
    """What is held of a mail after `window[begin:end]` has been seen."""
    return held + window[begin : min(end, begin + LONGEST - len(held))] if len(held) < LONGEST else held


def _separators(window: bytes, seek: int, safe: int, *, is_first: bool) -> Iterator[re.Match[bytes]]:
    """The separator lines that begin in `window[seek:safe]`."""
    start = len(_MARK) if is_first and window.startswith(_MARK) else 0
    if is_first and seek == 0 < safe and (found := _SEPARATOR.match(window, start)):
        yield found
    at = window.find(b"\nFrom ", max(seek - 1, 0))
    while 0 <= at < safe - 1:
        found = _SEPARATOR.match(window, at + 1)
        if found and (_follows_blank(window, at) or _MAIL_HEADER.match(window, found.end())):
            yield found
        at = window.find(b"\nFrom ", at + 1)


def _follows_blank(window: bytes, at: int) -> bool:
    """Whether the line end at `at` ends an empty line, or is the first byte of the file."""
    return at == 0 or window[at - 1 : at] == b"\n" or window[at - 2 : at] == b"\n\r"
