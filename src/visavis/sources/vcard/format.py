"""A vCard file as it is: cards made of properties (versions 2.1, 3.0 and 4.0), with what was wrong on the way.

Sources: vCard 2.1 (versit 1996), RFC 2426, RFC 6350, and the habits of Apple, Android, Outlook and Lotus Notes.
A card that is never ended is closed by the next BEGIN and still read; a card inside a card (AGENT) belongs to the outer
one. Which of the two a BEGIN means shows only after the inner END: another BEGIN there, a second VERSION, or the end
of the file, says that the outer card was never ended. Wrong when an inner card itself lacks its END.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import BinaryIO, Literal

from visavis.sources.vcard.lines import Unfolding, blocks

NESTING_LIMIT = 50
CARD_LIMIT = 8_000_000  # bytes of properties kept of one card
PROPERTY_COST = 100  # counted for each property beside its bytes, so that a million tiny ones stay within the limit too
USUAL_HEAD = 200  # bytes; a longer head is read each time instead of being remembered
UNKEPT = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
UNORDINARY = UNKEPT | {"BEGIN", "END", "AGENT", ""}

UNTOLD_TYPES = frozenset(
    {"pref", "internet", "voice", "x400", "msg", "text", "video", "postal", "parcel", "dom", "intl"}
)
ENCODINGS = {"QUOTED-PRINTABLE": "quoted", "BASE64": "base64", "B": "base64"}
CHARSET = re.compile(r"(?i)(?:x-)?(?:utf-?8|us-ascii|iso-?8859-?\d+|latin-?1|windows-?\d+|cp-?\d+|koi8-?[ru]|mac\w*"
                     r"|s(?:hift)?[-_]?jis|euc-?(?:jp|kr)|iso-2022-\w+|gb\w+|big5)")  # fmt: skip
QUOTED_HEAD = re.compile(rb'(?:[^":]|"[^"]*")*:')
PARAMETER = re.compile(r';((?:[^";]|"[^"]*"|")*)')
ORDINARY_LINE = re.compile(r"(?m)^([^:\n\r\0]{1,200}):([^\n\r]*)\n")
EDGE = re.compile(rb"(?i)\s*(BEGIN|END)\s*:\s*VCARD\s*")
ESCAPE = re.compile(r"\\([nN]|[^\w\s])")
COMPONENT = re.compile(r"((?:[^;\\]|\\.|\\)*)(?:;|$)", re.DOTALL)
ITEM = re.compile(r"((?:[^,\\]|\\.|\\)*)(?:,|$)", re.DOTALL)

FaultCode = Literal[
    "card-without-end",
    "card-too-long",
    "line-unreadable",
    "property-too-long",
    "text-outside-card",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in the file itself, and where."""

    code: FaultCode
    line: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Everything before the colon. `label` is the type as a person would read it: "work fax".

    `ordinary`: the value can be taken as it stands, and the next line has nothing to do with it.
    """

    name: str
    group: str = ""
    label: str = ""
    types: frozenset[str] = frozenset()
    encoding: str = ""
    charset: str = ""
    ordinary: bool = True
    parameters: dict[str, str] = field(default_factory=dict)


Property = tuple[Head, str, int]
"""Head, value (decoded but still escaped) and line. A bare tuple, because a large address book has millions."""


@dataclass(slots=True)
class Card:
    """One card while it is gathered: its properties in order, the cards inside it, and what was wrong in it."""

    line: int
    properties: list[Property] = field(default_factory=list)
    agents: list["Card"] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    size: int = field(default=0, compare=False)

    def read(self, number: int, text: bytes) -> None:
        """Keep a property, unless it is a picture or the card has grown beyond the limit: that is told once.

        A line that is no property counts towards the limit, too: a million of them are as much to hold.
        """
        if self.size > CARD_LIMIT:
            return
        raw_head, value = split(text)
        head = head_of(as_text(raw_head, "")) if len(raw_head) <= USUAL_HEAD else read_head(as_text(raw_head, ""))
        if raw_head and head.name in UNKEPT:
            return
        self.size += len(text) + PROPERTY_COST
        if self.size > CARD_LIMIT:
            self.faults.append(Fault("card-too-long", number))
        elif not raw_head:
            self.faults.append(Fault("line-unreadable", number, excerpt(text)))
        else:
            self.properties.append((head, decoded(value, head), number))

    def labels(self) -> dict[str, str]:
        """Apple's own words for the properties of a group: {"item1": "Anniversary"}."""
        return {
            head.group: unescape(value).removeprefix("_$!<").removesuffix(">!$_").strip()
            for head, value, _ in self.properties
            if head.name == "X-ABLABEL"
        }


def cards(stream: BinaryIO) -> Iterator[Card | Fault]:
    """Every card of the file in order, and faults that belong to none. Never raises for bad content."""
    unfolding, gathering = Unfolding(), Gathering()
    for block in blocks(stream):
        between = unfolding.busy or gathering.open or gathering.ended
        card = None if between else ordinary_card(block, unfolding.number + 1)
        if card:
            gathering.told = False
            unfolding.number += block.count(b"\n")
            yield card
        else:
            for line in unfolding.lines(block):
                yield from gathering.take(*line)
    for line in unfolding.rest():
        yield from gathering.take(*line)
    yield from gathering.rest()


def ordinary_card(block: bytes, number: int) -> Card | None:
    """The card of a block with nothing unusual in it, as most are; None for any other. Some five times quicker."""
    text = block.replace(b"\r\n", b"\n").lstrip(b"\n")
    number += block.count(b"\n") - text.count(b"\n")
    text = text.replace(b"\n ", b"\0")
    try:
        lines = ORDINARY_LINE.findall(text.decode())
    except UnicodeDecodeError:
        return None
    if len(lines) != text.count(b"\n") or not lines:
        return None
    raw_heads, values = zip(*lines, strict=True)
    heads = list(map(head_of, raw_heads))
    inner = heads[1:-1]
    edges = (heads[0].name, values[0].strip().upper(), heads[-1].name, values[-1].strip().upper())
    whole = edges == ("BEGIN", "VCARD", "END", "VCARD")
    if not whole or not all([head.ordinary for head in inner]):  # noqa: C419  a list is quicker than a generator here
        return None
    if b"\0" not in text:
        return Card(number, list(zip(inner, values[1:-1], range(number + 1, number + len(heads)), strict=False)))
    numbers = accumulate([value.count("\0") + 1 for value in values], initial=number)
    unfolded = [value.replace("\0", "") for value in values]
    return Card(number, list(zip(heads, unfolded, numbers, strict=False))[1:-1])


class Gathering:
    """The cards that are open, outermost first, and the inner card just ended whose place is not yet known."""

    def __init__(self) -> None:
        self.open: list[Card] = []
        self.ended: Card | None = None
        self.told = False  # that there is text outside any card here

    def take(self, number: int, text: bytes, cut: bool) -> Iterator[Card | Fault]:  # noqa: FBT001  a LogicalLine
        """The next logical line."""
        edge = EDGE.fullmatch(text)
        if edge is None:
            yield from self.line(number, text, cut=cut)
        elif edge[1].upper() == b"BEGIN":
            yield from self.begin(number)
        else:
            yield from self.end()

    def begin(self, number: int) -> Iterator[Card | Fault]:
        """A card begins: inside the open one, or because the open one was never ended."""
        if self.ended or len(self.open) == NESTING_LIMIT:
            yield from self.rest()
        self.open.append(Card(number))
        self.told = False

    def end(self) -> Iterator[Card | Fault]:
        """The innermost card ends."""
        self.keep_inside()
        if not self.open:
            return
        self.ended = self.open.pop()
        if not self.open:
            yield from self.rest()
        elif is_agent(self.open[-1]):
            self.keep_inside()

    def line(self, number: int, text: bytes, *, cut: bool) -> Iterator[Card | Fault]:
        """A property of the innermost card; text outside any card is told once a stretch."""
        if self.ended and text[:7].upper() == b"VERSION":
            yield from self.rest()
        self.keep_inside()
        if not self.open:
            if not self.told:
                yield Fault("text-outside-card", number, excerpt(text))
            self.told = True
        elif cut:
            self.open[-1].faults.append(Fault("property-too-long", number, read_head(as_text(text[:-1], "")).name))
        else:
            self.open[-1].read(number, text)

    def rest(self) -> Iterator[Card | Fault]:
        """Everything still open was never ended: told, and read all the same."""
        for card in self.open:
            card.faults.append(Fault("card-without-end", card.line))
            yield card
        if self.ended:
            yield self.ended
        self.open, self.ended = [], None

    def keep_inside(self) -> None:
        """The inner card that has ended, if there is one, belongs to the card around it."""
        if self.ended:
            self.open[-1].agents.append(self.ended)
            self.open[-1].faults += self.ended.faults
            self.ended = None


def is_agent(card: Card) -> bool:
    """Whether the card was last heard saying that another card follows inside it."""
    if not card.properties:
        return False
    head, value, _ = card.properties[-1]
    return head.name == "AGENT" and not value.strip()


def split(text: bytes) -> tuple[bytes, bytes]:
    """Head and value at the first colon outside quotes, else at the first colon; ("", text) when there is none."""
    head, colon, value = text.partition(b":")
    if b'"' in head and (quoted := QUOTED_HEAD.match(text)):
        return text[: quoted.end() - 1], text[quoted.end() :]
    return (head, value) if colon else (b"", text)


def read_head(text: str) -> Head:
    """Group, name and parameters, with or without their names ("TEL;WORK" and "TEL;TYPE=work")."""
    name = text.partition(";")[0]
    group, dot, rest = name.partition(".")
    types: list[str] = []
    parameters: dict[str, str] = {}
    for item in PARAMETER.findall(text[len(name) :]):
        key, equals, value = item.partition("=")
        key, value = key.strip().upper(), value.strip().strip('"\\')
        if key == "TYPE":
            types += value.lower().replace('"', "").split(",")
        elif equals:
            parameters[key] = value
        elif key in ENCODINGS:
            parameters["ENCODING"] = key
        else:
            types += key.lower().split(",")
    told = dict.fromkeys(kind.strip().removeprefix("x-") for kind in types if kind.strip() not in UNTOLD_TYPES)
    name = (rest if dot else name).strip().upper()
    encoding = ENCODINGS.get(parameters.get("ENCODING", "").upper(), "")
    charset = parameters.get("CHARSET", "")
    return Head(
        name=name,
        group=group.strip().lower() if dot else "",
        label=" ".join(filter(None, told)),
        types=frozenset(kind.strip() for kind in types),
        encoding=encoding,
        charset=charset,
        ordinary=not (encoding or charset or '"' in text or not text[:1].strip() or name in UNORDINARY),
        parameters=parameters,
    )


head_of = lru_cache(maxsize=2048)(read_head)
"""Heads repeat in every card, so each is read once; the cache is bounded because a hostile file repeats none."""


def decoded(value: bytes, head: Head) -> str:
    """The value as text, out of its transfer encoding and its character set."""
    if head.encoding == "quoted":
        value = binascii.a2b_qp(value).replace(b"\r\n", b"\n").replace(b"\0", b"")
    elif head.encoding == "base64":
        try:
            value = binascii.a2b_base64(value).replace(b"\0", b"")
        except binascii.Error:
            return ""
    return as_text(value, head.charset)


def as_text(value: bytes, charset: str) -> str:
    """By the character set that is declared, else UTF-8, else Windows Latin. Each value for itself."""
    if charset and CHARSET.fullmatch(charset):
        try:
            return value.decode(charset)
        except (UnicodeError, LookupError):
            pass
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


def unescape(value: str) -> str:
    r"""Undo \n \, \; \: \\ and the like; a backslash before a letter stays, as in a Windows path."""
    if "\\" not in value:
        return value.strip()
    return ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def components(value: str) -> list[str]:
    """The parts of a structured value (N, ADR, ORG), unescaped."""
    if "\\;" not in value and "\\\\" not in value:
        return [unescape(part) if part else "" for part in value.split(";")]
    return [unescape(part) for part in COMPONENT.findall(value)[:-1] or [value]]


def items(value: str) -> list[str]:
    """The members of a list value (CATEGORIES, NICKNAME), unescaped, without empty ones."""
    parts = value.split(",") if "\\" not in value else ITEM.findall(value)
    return [text for part in parts if (text := unescape(part))]


def excerpt(text: bytes) -> str:
    """The first few characters, to find the place again."""
    return as_text(text[:60], "").strip()
