"""An answer of an IMAP server taken apart: atoms, quoted strings, literals and lists (RFC 3501, section 9).

`imaplib` hands over an answer in pieces, cut where a literal stands. Raises ValueError for what is no such answer.
"""

import re
from collections.abc import Iterator, Sequence

Value = bytes | None | list["Value"]

DEEPEST = 8

_TOKEN = re.compile(rb'\s*(?:(?P<open>\()|(?P<close>\))|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<atom>[^\s()"]+))', re.DOTALL)
_LITERAL = re.compile(rb"\{\d+\+?\}$")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)

Piece = bytes | tuple[bytes, bytes]
"""A piece without a literal, or the text before a literal and the literal itself."""


def answers(pieces: Sequence[Piece | None]) -> Iterator[list[Value]]:
    """The values of each answer: a piece that is no pair ends one."""
    gathered: list[Piece] = []
    for piece in pieces:
        if piece is None:  # imaplib's word for none at all
            continue
        gathered.append(piece)
        if isinstance(piece, bytes):
            yield values(gathered)
            gathered = []
    if gathered:
        raise ValueError("the answer has no end")


def values(pieces: Sequence[Piece]) -> list[Value]:
    """The values of one answer, lists within lists."""
    whole: list[Value] = []
    opened: list[list[Value]] = [whole]
    for kind, text in _tokens(pieces):
        if kind == "open":
            if len(opened) > DEEPEST:
                raise ValueError("lists within lists without end")
            inner: list[Value] = []
            opened[-1].append(inner)
            opened.append(inner)
        elif kind == "close":
            opened.pop()
            if not opened:
                raise ValueError("a list ends that never began")
        else:
            opened[-1].append(None if kind == "atom" and text.upper() == b"NIL" else text)
    if len(opened) > 1:
        raise ValueError("a list has no end")
    return whole


def pairs(row: Value) -> dict[bytes, Value]:
    """A list of names and values in turn (as FETCH and STATUS answer); names in capitals, the first of each."""
    if not isinstance(row, list):
        raise TypeError("no list of names and values")
    found: dict[bytes, Value] = {}
    for name, value in zip(row[::2], row[1::2], strict=False):
        if not isinstance(name, bytes):
            raise TypeError("a value stands where a name must")
        found.setdefault(name.upper(), value)
    return found


def number(value: Value, default: int = 0) -> int:
    """A number of at most 64 bits, `default` for anything else."""
    return int(value) if isinstance(value, bytes) and re.fullmatch(rb"\d{1,19}", value) else default


def _tokens(pieces: Sequence[Piece]) -> Iterator[tuple[str, bytes]]:
    for piece in pieces:
        text, literal = (piece, None) if isinstance(piece, bytes) else (_LITERAL.sub(b"", piece[0]), piece[1])
        at, end = 0, len(text.rstrip())
        while at < end:
            token = _TOKEN.match(text, at)
            if token is None or token.lastgroup is None:
                raise ValueError("no answer of IMAP")
            kind, found = token.lastgroup, token[token.lastgroup]
            yield kind, _ESCAPED.sub(rb"\1", found) if kind == "quoted" else found
            at = token.end()
        if literal is not None:
            yield "literal", literal
