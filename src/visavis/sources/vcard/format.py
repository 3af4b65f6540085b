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
from typing import BinaryIO, Literal, NamedTuple

from visavis.sources.vcard.lines import logical_lines

NESTING_LIMIT = 50
CARD_LIMIT = 8_000_000  # bytes of properties kept of one card
PROPERTY_COST = 100  # counted for each property beside its bytes, so that a million tiny ones stay within the limit too
USUAL_HEAD = 200  # bytes; a longer head is read each time instead of being remembered
UNKEPT = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})

UNTOLD_TYPES = frozenset(
    {"pref", "internet", "voice", "x400", "msg", "text", "video", "postal", "parcel", "dom", "intl"}
)
ENCODINGS = {"QUOTED-PRINTABLE": "quoted", "BASE64": "base64", "B": "base64"}
CHARSET = re.compile(r"(?i)(?:x-)?(?:utf-?8|us-ascii|iso-?8859-?\d+|latin-?1|windows-?\d+|cp-?\d+|koi8-?[ru]|mac\w*"
                     r"|s(?:hift)?[-_]?jis|euc-?(?:jp|kr)|iso-2022-\w+|gb\w+|big5)")  # fmt: skip
QUOTED_HEAD = re.compile(rb'(?:[^":]|"[^"]*")*:')
PARAMETER = re.compile(r';((?:[^";]|"[^"]*"|")*)')
EDGE_LETTERS = b"BbEe \t"
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
    """Everything before the colon. `label` is the type as a person would read it: "work fax"."""

    name: str
    group: str = ""
    label: str = ""
    types: frozenset[str] = frozenset()
    encoding: str = ""
    charset: str = ""
    parameters: dict[str, str] = field(default_factory=dict)


class Property(NamedTuple):
    """One property; `value` is decoded but still escaped. A tuple, because a large address book has millions."""

    head: Head
    value: str
    line: int


@dataclass(slots=True)
class Card:
    """One card while it is gathered: its properties in order, Apple's labels by group, and what was wrong in it."""

    line: int
    properties: list[Property] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    agents: list["Card"] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    size: int = 0

    def read(self, number: int, text: bytes) -> None:
        """Keep a property, unless it is a picture or the card has grown beyond the limit: that is told once."""
        raw_head, colon, raw_value = text.partition(b":")
        if b'"' in raw_head or not colon:
            raw_head, raw_value = split_quoted(text)
        if not raw_head:
            self.faults.append(Fault("line-unreadable", number, excerpt(text)))
            return
        head = head_of(raw_head) if len(raw_head) <= USUAL_HEAD else read_head(raw_head)
        if head.name in UNKEPT or self.size > CARD_LIMIT:
            return
        self.size += len(text) + PROPERTY_COST
        if self.size > CARD_LIMIT:
            self.faults.append(Fault("card-too-long", number))
        elif head.name == "X-ABLABEL":
            label = unescape(decoded(raw_value, head))
            self.labels[head.group] = label.removeprefix("_$!<").removesuffix(">!$_").strip()
        else:
            self.properties.append(Property(head, decoded(raw_value, head), number))

    def label(self, head: Head) -> str:
        """Apple's own label of the group, else the type."""
        return (self.labels.get(head.group) if head.group else "") or head.label


def cards(stream: BinaryIO) -> Iterator[Card | Fault]:
    """Every card of the file in order, and faults that belong to none. Never raises for bad content."""
    gathering = Gathering()
    for number, text, cut in logical_lines(stream):
        edge = EDGE.fullmatch(text) if text[:1] in EDGE_LETTERS else None
        if edge is None:
            if gathering.settled and not cut:
                gathering.open[-1].read(number, text)
            else:
                yield from gathering.line(number, text, cut=cut)
        elif edge[1].upper() == b"BEGIN":
            yield from gathering.begin(number)
        else:
            yield from gathering.end()
    yield from gathering.rest()


class Gathering:
    """The cards that are open, outermost first, and the inner card just ended whose place is not yet known.

    `settled`: a property that comes now can only belong to the innermost open card.
    """

    def __init__(self) -> None:
        self.open: list[Card] = []
        self.ended: Card | None = None
        self.settled = False
        self.told = False  # that there is text outside any card here

    def begin(self, number: int) -> Iterator[Card | Fault]:
        """A card begins: inside the open one, or because the open one was never ended."""
        if self.ended or len(self.open) == NESTING_LIMIT:
            yield from self.rest()
        self.open.append(Card(number))
        self.settled, self.told = True, False

    def end(self) -> Iterator[Card | Fault]:
        """The innermost card ends."""
        self.keep_inside()
        if not self.open:
            return
        self.ended = self.open.pop()
        self.settled = False
        if not self.open:
            yield from self.rest()
        elif is_agent(self.open[-1]):
            self.keep_inside()

    def line(self, number: int, text: bytes, *, cut: bool) -> Iterator[Card | Fault]:
        """A property that is too long, or whose card must first be found; text outside is told once a stretch."""
        if self.ended and text[:7].upper() == b"VERSION":
            yield from self.rest()
        self.keep_inside()
        if not self.open:
            if not self.told:
                yield Fault("text-outside-card", number, excerpt(text))
            self.told = True
        elif cut:
            self.open[-1].faults.append(Fault("property-too-long", number, read_head(text[:-1]).name))
        else:
            self.open[-1].read(number, text)

    def rest(self) -> Iterator[Card | Fault]:
        """Everything still open was never ended: told, and read all the same."""
        for card in self.open:
            card.faults.append(Fault("card-without-end", card.line))
            yield card
        if self.ended:
            yield self.ended
        self.open, self.ended, self.settled = [], None, False

    def keep_inside(self) -> None:
        """The inner card that has ended, if there is one, belongs to the card around it."""
        if self.ended:
            self.open[-1].agents.append(self.ended)
            self.open[-1].faults += self.ended.faults
            self.ended, self.settled = None, True


def is_agent(card: Card) -> bool:
    """Whether the card was last heard saying that another card follows inside it."""
    last = card.properties[-1] if card.properties else None
    return last is not None and last.head.name == "AGENT" and not last.value.strip()


def split_quoted(text: bytes) -> tuple[bytes, bytes]:
    """Head and value at the first colon outside quotes, else at the first colon; ("", text) when there is none."""
    if quoted := QUOTED_HEAD.match(text):
        return text[: quoted.end() - 1], text[quoted.end() :]
    head, colon, value = text.partition(b":")
    return (head, value) if colon else (b"", text)


def read_head(raw: bytes) -> Head:
    """Group, name and parameters, with or without their names ("TEL;WORK" and "TEL;TYPE=work")."""
    text = as_text(raw, "")
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
    return Head(
        name=(rest if dot else name).strip().upper(),
        group=group.strip().lower() if dot else "",
        label=" ".join(filter(None, told)),
        types=frozenset(kind.strip() for kind in types),
        encoding=ENCODINGS.get(parameters.get("ENCODING", "").upper(), ""),
        charset=parameters.get("CHARSET", ""),
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
    if "\\" not in value:
        return [part.strip() for part in value.split(";")]
    return [unescape(part) for part in COMPONENT.findall(value)[:-1] or [value]]


def items(value: str) -> list[str]:
    """The members of a list value (CATEGORIES, NICKNAME), unescaped, without empty ones."""
    parts = value.split(",") if "\\" not in value else ITEM.findall(value)
    return [text for part in parts if (text := unescape(part))]


def excerpt(text: bytes) -> str:
    """The first few characters, to find the place again."""
    return as_text(text[:60], "").strip()
