"""The people in an address header: RFC 5322 address lists, read before RFC 2047 is decoded.

Decoding first would turn `=?utf-8?Q?M=C3=BCller=2C_Anna?= <anna@…>` into two people. A list that is nothing but
`name <address>` and bare addresses is read by one regular expression that must cover it without a gap. Everything
else (groups, comments, routes, quoted pairs, commas in bare names) goes through a scanner that runs once over the
text, without recursion: 30,000 open brackets cost no more than 30,000 letters.
Wrong when a name holds an unquoted comma and stands after a bare word that is no name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from visavis.sources.mail import charset

LONGEST = 254
"""Characters in an address (RFC 5321)."""

_ATOM = r'[^\s<>()\[\]",:;@\\]'
_ADDRESS = re.compile(rf'(?:{_ATOM}+|"[^"\\\s@]+(?: [^"\\\s@]+){{0,9}}")@(?:{_ATOM}+|\[[0-9a-fA-F.:IPv]+\])')
_SIMPLE = re.compile(
    rf'\s*"([^"\\]*)"\s*<({_ATOM}+@{_ATOM}+)>\s*(?:,|\Z)'
    rf'|([^"(),:;<>\\\[\]]*)<({_ATOM}+@{_ATOM}+)>\s*(?:,|\Z)'
    rf"|\s*({_ATOM}+@{_ATOM}+)\s*(?:,|\Z)"
)
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|\\.?|<[^<>]{1,500}>|[()<>,;:]|[^"\\()<>,;:]+', re.DOTALL)
_BARE_QUOTE = re.compile(r'(?<!\\)"')
_PAIR = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Address:
    """One address as written, with the decoded name beside it or ""."""

    address: str
    name: str = ""


def addresses(raw: bytes, limit: int) -> list[Address]:
    """The first `limit` addresses of a header's value, each once, in order.

    What does not look like local@domain is left out.
    """
    found: dict[str, Address] = {}
    value = charset.characters(raw)
    for name, address in _simple(value) or _scanned(value):
        clean = address.strip(" \t\n'").removeprefix("mailto:").rstrip(".")
        if len(clean) <= LONGEST and _ADDRESS.fullmatch(clean) and clean.isprintable():
            found.setdefault(clean.lower(), Address(clean, _name(name, clean)))
            if len(found) == limit:
                break
    return list(found.values())


def _name(written: str, address: str) -> str:
    name = charset.words(written).strip(" '\"")
    return "" if name.lower() == address.lower() else name


def _simple(value: str) -> list[tuple[str, str]]:
    """Name and address of each item, or nothing when the pattern leaves a gap."""
    pairs: list[tuple[str, str]] = []
    end = 0
    while end < len(value):
        item = _SIMPLE.match(value, end)
        if not item:
            return []
        pairs.append((item[1] or item[3] or "", item[2] or item[4] or item[5]))
        end = item.end()
    return pairs


def _scanned(value: str) -> Iterator[tuple[str, str]]:
    """Name and address of each item, in one pass. A bare word before a comma is kept for "Meier, Uwe <uwe@…>"."""
    text, comment, before, depth = "", "", "", 0
    for piece in _TOKEN.findall(value):
        if depth or piece == "(":
            depth += (piece == "(") - (piece == ")")
            comment += piece if piece not in "()" else ""
        elif piece[0] == "<" and piece[-1] == ">":
            name = _unquoted(text).strip() or comment
            yield f"{before}, {name}" if before and name else name, piece[1:-1].rpartition(":")[2]
            text = comment = before = ""
        elif piece in {",", ";"}:
            yield comment, text.strip()
            before = "" if "@" in text or piece == ";" else _unquoted(text).strip()
            text = comment = ""
        elif piece in {":", "<"} and "@" not in text:  # the name of a group; an angle that never closes
            text = comment = before = ""
        else:
            text += piece
    yield comment, text.strip()


def _unquoted(text: str) -> str:
    return _PAIR.sub(r"\1", _BARE_QUOTE.sub("", text))
