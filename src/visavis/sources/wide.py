"""Text files in two-byte or four-byte units (UTF-16, UTF-32), as some programs save address books and calendars.

They are told by the byte order mark, or by the zeros of their first letters; everything else passes as it is.
Wrong for a file without a mark whose first letters are not of the Latin alphabet.
"""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

CHUNK = 1 << 16
MARKLESS_BE = re.compile(rb"(?:\0[\x09-\x7f]){4}")
MARKLESS_LE = re.compile(rb"(?:[\x09-\x7f]\0){4}")


def utf8_chunks(stream: BinaryIO) -> Iterator[bytes]:
    """The file in pieces that never end between CR and LF; UTF-16 and UTF-32 become UTF-8, zero bytes vanish."""
    head = stream.read(CHUNK)
    wide = wide_encoding(head)
    decoder = codecs.getincrementaldecoder(wide or "ascii")("replace")
    held = b""
    chunk = head.removeprefix(codecs.BOM_UTF8)
    while chunk:
        if wide:
            chunk = decoder.decode(chunk).replace("\ufeff", "").encode("utf-8", "replace")
        chunk = held + chunk.replace(b"\0", b"")
        held = b"\r" if chunk[-1:] == b"\r" else b""
        yield chunk[: len(chunk) - len(held)]
        chunk = stream.read(CHUNK)
    if held:
        yield held


def wide_encoding(head: bytes) -> str:
    """The UTF-16 or UTF-32 flavour of a file by its byte order mark or by the zeros of its first letters, else ""."""
    marks = {
        codecs.BOM_UTF32_LE: "utf-32-le",
        codecs.BOM_UTF32_BE: "utf-32-be",
        codecs.BOM_UTF16_LE: "utf-16-le",
        codecs.BOM_UTF16_BE: "utf-16-be",
    }
    for mark, encoding in marks.items():
        if head.startswith(mark):
            return encoding
    if MARKLESS_BE.match(head):
        return "utf-16-be"
    return "utf-16-le" if MARKLESS_LE.match(head) else ""
