"""The text of a mail: the first readable part of its body, decoded, as plain text, with what is quoted in it.

In multipart/alternative the plain part wins; elsewhere the first part that can be read, so that a list's footer does
not stand for an HTML letter. Attachments and forwarded messages are not read. HTML is reduced to its words.
Every step works on a capped piece: DEEPEST levels, LONGEST_RAW bytes in, LONGEST_MARKUP of markup.
"""

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from visavis.sources.mail import charset, html

LONGEST_RAW = 65_536
LONGEST_MARKUP = 196_608
LONGEST_SEEN = 32_768
"""Characters of text made from markup."""

DEEPEST = 10

_TYPE = re.compile(rb"\s*([\w.+-]+)/([\w.+-]+)")
_PARAMETER = re.compile(rb';\s*(charset|boundary)\s*=\s*(?:"([^"]*)"|([^\s;"]+))', re.IGNORECASE)
_PART_HEADER = re.compile(
    rb"\n(content-type|content-transfer-encoding|content-disposition):([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_ENCODINGS = frozenset({b"", b"7bit", b"8bit", b"binary", b"quoted-printable", b"base64"})


class UnusualError(Exception):
    """A body whose structure this scanner does not trust itself to read."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text part as it stands in the file."""

    subtype: bytes
    charset: str
    encoding: bytes
    raw: bytes


@dataclass(frozen=True, slots=True)
class _ContentType:
    main: bytes
    subtype: bytes
    charset: str
    boundary: bytes


def text(headers: Mapping[bytes, bytes], raw: bytes, *, is_escaped: bool = False) -> str:
    """The text as it stands there. `raw` is the body with line ends LF, beginning with one. Raises UnusualError.

    `is_escaped` says that it comes from an mbox, where a line that began with "From " now begins with ">From ".
    """
    leaf = _leaf(headers, raw, 0)
    return decoded(leaf, is_escaped=is_escaped) if leaf else ""


def decoded(leaf: Leaf, *, is_escaped: bool = False) -> str:
    """The text of one part: plain, and of markup about LONGEST_SEEN characters."""
    markup = leaf.subtype == b"html"
    raw = leaf.raw[: LONGEST_MARKUP if markup else LONGEST_RAW]
    if is_escaped and b">From " in raw:
        raw = _ESCAPED.sub(rb"\1", raw)
    if leaf.encoding == b"quoted-printable":
        raw = binascii.a2b_qp(raw)
    elif leaf.encoding == b"base64":
        raw = charset.from_base64(raw)
    characters = charset.text(raw.replace(b"\r\n", b"\n") if b"\r" in raw else raw, leaf.charset)
    if markup:
        characters = charset.printable(html.plain(characters, LONGEST_SEEN))
    return characters.strip()


def _leaf(headers: Mapping[bytes, bytes], raw: bytes, depth: int) -> Leaf | None:
    """The part that holds the text, or None when there is none."""
    if headers.get(b"content-disposition", b"").lstrip()[:10].lower() == b"attachment":
        return None
    kind = _content_type(headers.get(b"content-type", b""))
    if kind is None:
        raise UnusualError
    if kind.main == b"text":
        return _text_leaf(kind, headers, raw)
    if kind.main == b"multipart" and depth < DEEPEST:
        return _chosen(kind.subtype, _parts(raw, kind.boundary), depth + 1)
    return None


@lru_cache(maxsize=1024)
def _content_type(written: bytes) -> _ContentType | None:
    """The header read; None when it is there but no type stands in it."""
    found = _TYPE.match(written)
    if not found:
        return None if written.strip() else _ContentType(b"text", b"plain", "", b"")
    given = {name.lower(): quoted or bare for name, quoted, bare in _PARAMETER.findall(written)}
    declared = given.get(b"charset", b"").decode("latin-1")
    return _ContentType(found[1].lower(), found[2].lower(), declared, given.get(b"boundary", b""))


def _text_leaf(kind: _ContentType, headers: Mapping[bytes, bytes], raw: bytes) -> Leaf | None:
    if kind.subtype not in {b"plain", b"html"}:
        return None
    encoding = headers.get(b"content-transfer-encoding", b"").strip().lower()
    if encoding not in _ENCODINGS or not charset.is_known(kind.charset):
        raise UnusualError
    return Leaf(kind.subtype, kind.charset, encoding, raw)


def _chosen(subtype: bytes, parts: Iterator[bytes], depth: int) -> Leaf | None:
    """The text among the parts of a multipart body."""
    first: Leaf | None = None
    for part in parts:
        end = part.find(b"\n\n")
        head, rest = (part[:end], part[end + 1 :]) if end >= 0 else (part, b"")
        headers = {name.lower(): value for name, value in _PART_HEADER.findall(head)}
        leaf = _leaf(headers, rest, depth)
        if leaf and (leaf.subtype == b"plain" or subtype != b"alternative"):
            return leaf
        first = first or leaf
    return first


def _parts(raw: bytes, boundary: bytes) -> Iterator[bytes]:
    """The parts between boundary lines, each beginning with the line end of its boundary; the last may be cut off."""
    begin, end, is_last = _boundary_line(raw, boundary, 0)
    if not boundary or begin < 0:
        raise UnusualError
    while begin >= 0 and not is_last:
        start = end
        begin, end, is_last = _boundary_line(raw, boundary, start)
        yield raw[start:begin] if begin >= 0 else raw[start:]


def _boundary_line(raw: bytes, boundary: bytes, at: int) -> tuple[int, int, bool]:
    """Where the next boundary line begins and ends, and whether it is the closing one; begins at -1 when there is none.

    `raw` begins with a line end. A longer line that only begins like the boundary is none.
    """
    mark = b"\n--" + boundary
    begin = raw.find(mark, at)
    while begin >= 0:
        end = raw.find(b"\n", begin + len(mark))
        end = end if end >= 0 else len(raw)
        rest = raw[begin + len(mark) : end].strip()
        if rest in {b"", b"--"}:
            return begin, end, rest == b"--"
        begin = raw.find(mark, end)
    return -1, -1, False
