"""Bytes into characters, as mail programs really write them.

The declared charset is believed when the bytes fit it. Where they do not, UTF-8 is tried, because that is what
undeclared bytes mostly are, and then Windows-1252, which reads nearly anything. Control characters are dropped.
Wrong when a message declares a charset that fits its bytes by accident: the text is then garbled, not lost.
"""

import binascii
import codecs
import re
from functools import lru_cache

_WIDER = {
    "ascii": "",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
"""Charsets that mail programs name when they mean the larger one; "" stands for "undeclared"."""

_ALIASES = {"ks_c_5601-1987": "cp949", "iso-8859-8-i": "iso8859-8", "unicode-1-1-utf-7": "utf-7", "x-sjis": "cp932"}

_NOT_FOR_TEXT = frozenset({"punycode", "idna", "undefined", "unicode-escape", "raw-unicode-escape", "unicode_escape"})
"""Text codecs that no mail means; two of them take quadratic time."""

_NOT_ASCII_BASED = ("utf-16", "utf-32", "utf-7", "iso2022", "hz", "cp037", "cp500")

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

_CONTROL_BYTES = bytes({*range(9), *range(11, 32), 127})
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")

_WORD = re.compile(r"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?]*)\?=")
_NOT_BASE64 = bytes(sorted(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")))


def text(raw: bytes, declared: str = "") -> str:
    """`raw` as text without control characters other than newline and tab, and without lone surrogates."""
    codec = codec_named(declared)
    if codec.startswith(_NOT_ASCII_BASED):
        return printable(_decoded(raw, codec))
    raw = raw.translate(None, _CONTROL_BYTES)
    if raw.isascii():
        return raw.decode("ascii")
    value = _decoded(raw, codec)
    may_hide_controls = codec != "utf-8" or b"\xc2" in raw or b"\xe2" in raw  # they begin with these two in UTF-8
    return printable(value) if may_hide_controls else value


def printable(value: str) -> str:
    """`value` without control characters and lone surrogates; newline and tab stay."""
    if value.replace("\n", "").isprintable():
        return value
    return _CONTROL.sub("", value)


def header(raw: bytes) -> str:
    """A header's value as one line of text: unfolded, its encoded words (RFC 2047) decoded."""
    return words(characters(raw))


def characters(raw: bytes) -> str:
    """A header's bytes as characters, its encoded words left as they stand."""
    return raw.decode("ascii") if raw.isascii() else _decoded(raw, "")


def words(value: str) -> str:
    """`value` with its encoded words (RFC 2047) decoded, on one line."""
    if "=?" in value:
        value = _words(value)
    value = " ".join(value.split())
    return value if value.isprintable() else _CONTROL.sub("", value)


def from_base64(raw: bytes) -> bytes:
    """The bytes behind base64, as far as they go: foreign characters are skipped, a cut group is dropped."""
    body = raw.split(b"=", 1)[0] if raw.count(b"=") <= 2 else raw  # noqa: PLR2004 (padding is at most two)
    clean = body.translate(None, _NOT_BASE64)
    if len(clean) % 4 == 1:
        clean = clean[:-1]
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


@lru_cache(maxsize=512)
def codec_named(declared: str) -> str:
    """The codec to try first for a declared charset; "" when it is unknown or says nothing."""
    name = declared.strip().strip("\"'").lower()
    name = _ALIASES.get(name, name)
    if not name or name in _NOT_FOR_TEXT:
        return ""
    try:
        codec = codecs.lookup(name).name
        b"a".decode(codec)
    except UnicodeError:
        pass  # one byte is not a whole character in it
    except (LookupError, ValueError):
        return ""  # unknown, or a codec that does not make text
    return _WIDER.get(codec, codec)


def is_known(declared: str) -> bool:
    """Whether a declared charset is one that can be decoded, or absent."""
    return not declared or declared.lower() in {"us-ascii", "ascii"} or codec_named(declared) != ""


def _decoded(raw: bytes, codec: str) -> str:
    for name in (codec, "utf-8"):
        if name:
            try:
                return raw.decode(name)
            except (UnicodeError, ValueError):
                continue
    lenient = raw.decode("utf-8", "replace")
    whole = len(_BEYOND_ASCII.findall(lenient))
    if 2 * lenient.count("\ufffd") < whole or codec.startswith(_NOT_ASCII_BASED):
        return lenient
    return raw.decode("cp1252", "replace")


@lru_cache(maxsize=8192)
def _words(value: str) -> str:
    """Neighbouring words of one charset are joined as bytes first: some programs cut inside a character."""
    decoded: list[str] = []
    waiting, charset, end = b"", "", 0
    for word in _WORD.finditer(value):
        between = value[end : word.start()]
        is_neighbour = end > 0 and not between.strip()
        if not is_neighbour or word[1].lower() != charset:
            decoded += (_word_text(waiting, charset), "" if is_neighbour else between)
            waiting, charset = b"", word[1].lower()
        waiting += _word_bytes(word[2], word[3], charset)
        end = word.end()
    return "".join([*decoded, _word_text(waiting, charset), value[end:]])


def _word_bytes(encoding: str, value: str, charset: str) -> bytes:
    if encoding in "bB":
        return from_base64(value.encode("ascii", "replace"))
    raw = value.encode("ascii" if value.isascii() else codec_named(charset) or "utf-8", "replace")
    return binascii.a2b_qp(raw, header=True)


def _word_text(raw: bytes, charset: str) -> str:
    return text(raw, charset) if raw else ""
