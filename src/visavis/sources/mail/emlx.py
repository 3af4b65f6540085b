"""A message as Apple Mail keeps it: a line with the number of bytes, the mail, and a property list with its flags.

The flags say which mail is a draft, thrown away, or junk. They are read only from the usual XML, by one expression: the
number is all that matters. Wrong for a file that was cut in the middle: it is read as far as it goes, without flags.
"""

import re
from typing import BinaryIO

from visavis.sources.mail.format import LONGEST
from visavis.sources.mail.labels import Fate

_COUNT = re.compile(rb"(\d{1,12})[ \t]*\r?\n")
_FLAGS = re.compile(rb"<key>flags</key>\s*<integer>(\d{1,19})</integer>")
_LONGEST_LIST = 65_536
_CHUNK = 1 << 18

_FATES: tuple[tuple[int, Fate], ...] = ((1 << 6, "draft"), (1 << 24, "spam"), (1 << 1, "trash"))


def starts_emlx(head: bytes) -> bool:
    """Whether a file that begins with `head` begins with a count."""
    return _COUNT.match(head) is not None


def without_count(head: bytes) -> bytes:
    """`head` from where the mail begins."""
    count = _COUNT.match(head)
    return head[count.end() :] if count else head


def mail(stream: BinaryIO) -> tuple[bytes, Fate]:
    """The first LONGEST bytes of the mail, and what the flags behind it keep it from."""
    head = stream.read(LONGEST)
    count = _COUNT.match(head)
    if not count:
        return head, ""
    end = count.end() + int(count[1])
    raw = head[count.end() : end]
    behind = head[end:] if end <= len(head) else _passed_over(stream, end - len(head))
    flags = _FLAGS.search(behind + stream.read(_LONGEST_LIST - len(behind)) if len(behind) < _LONGEST_LIST else behind)
    set_flags = int(flags[1]) if flags else 0
    return raw, next((fate for bit, fate in _FATES if set_flags & bit), "")


def _passed_over(stream: BinaryIO, size: int) -> bytes:
    """Read on over the rest of a long mail; nothing of it is held."""
    while size > 0 and (piece := stream.read(min(size, _CHUNK))):
        size -= len(piece)
    return b""
