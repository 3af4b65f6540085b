"""The backup as it is: elements with everything in their attributes, cut out of the file one by one.

    <sms address="+49…" date="1790700000000" type="1" body="Hi &#55357;&#56832;" contact_name="Lena" … />
    <mms date="…" msg_box="1" address="+49…~+44…" …><parts><part ct="text/plain" text="…" data="…"/></parts>
      <addrs><addr address="+49…" type="137"/></addrs></mms>
    <call number="+49…" duration="63" date="…" type="1" contact_name="Lena" … />

This is not well-formed XML: characters beyond U+FFFF are written as two halves of a surrogate pair, at which every XML
parser stops. And it is large: pictures stand in it as one attribute of any length. So no XML parser is used. An element
goes from one "<" to the next, which inside of an attribute is always escaped; only its beginning is held when it is
longer than LONGEST; a damaged one costs only itself. Declarations of entities are passed over, and none is expanded.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from visavis.sources.printable import printable

CHUNK = 1 << 16  # bytes
LONGEST = 1 << 18  # bytes of one element; the text of a message is a few kilobytes, pictures come last in theirs

RECORDS = frozenset({"sms", "mms", "call"})
_KNOWN = RECORDS | {"part", "addr", "/mms", "/smses", "/calls"}
_NAME = re.compile(rb"[/?!]?[\w:.-]*")
_ATTRIBUTE = re.compile(r"""\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_END = re.compile(r"\s*(/?)>")
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_LAST_CHARACTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Element:
    """One tag. `is_whole`: all its attributes could be read; `is_closed`: nothing is inside."""

    name: str
    line: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    is_whole: bool = True
    is_closed: bool = True

    def __getitem__(self, name: str) -> str:
        """The attribute, or "" where there is none; the program writes "null" for that, too."""
        value = self.attributes.get(name, "")
        return "" if value == "null" else value


def elements_of(stream: BinaryIO) -> Iterator[Element]:
    """The elements that say something, in the order of the file; what looks like a damaged record, too."""
    line, held, newlines = 1, bytearray(), 0
    for chunk in iter(partial(stream.read, CHUNK), b""):
        first, *others = chunk.split(b"<")
        held += first[: LONGEST - len(held)]
        newlines += first.count(b"\n")
        for piece in others:
            yield from _elements(bytes(held), line)
            line, held, newlines = line + newlines, bytearray(piece), piece.count(b"\n")
    yield from _elements(bytes(held), line)


def _elements(raw: bytes, line: int) -> Iterator[Element]:
    match = _NAME.match(raw)
    name = match[0].decode("ascii", "replace") if match else ""
    if name in _KNOWN:
        yield from _read(name, raw[len(name) :].decode("utf-8", "replace"), line)
    elif b' date="' in raw:
        yield Element("", line, is_whole=False)


def _read(name: str, text: str, line: int) -> Iterator[Element]:
    """The element, and a damaged one where what should be a record of its own follows it without its "<"."""
    attributes: dict[str, str] = {}
    at = 0
    while found := _ATTRIBUTE.match(text, at):
        attributes[found[1]] = unescaped(found[2] if found[2] is not None else found[3])
        at = found.end()
    end = _END.match(text, at)
    rest = text[end.end() :] if end else ""
    lost_record = ' date="' in rest
    is_whole = end is not None and (lost_record or not rest.strip())
    yield Element(name, line, attributes, is_whole, end is not None and end[1] == "/")
    if lost_record:
        yield Element("", line + text[: -len(rest)].count("\n"), is_whole=False)


def unescaped(value: str) -> str:
    """The text of an attribute: references replaced, halves of characters joined, what is no character dropped."""
    if "&" in value:
        value = _REFERENCE.sub(_character, value)
        if _SURROGATE.search(value):
            value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return printable(value)


def _character(reference: re.Match[str]) -> str:
    if reference[3]:
        return _NAMED[reference[3]]
    code = int(reference[1]) if reference[1] else int(reference[2], 16)
    return chr(code) if code <= _LAST_CHARACTER else ""
