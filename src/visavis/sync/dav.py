"""WebDAV (RFC 4918): questions as XML, and answers that may be anything.

An answer with a document type is refused whole: entities are the only reason for one, and a few lines of them fill any
memory. Depth and number of elements have limits. What an answer says of another server is passed over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from xml.sax.saxutils import escape

from visavis.sync.error import SyncError
from visavis.sync.http import Answer, Client

DEEPEST = 64
ELEMENTS_AT_MOST = 2_000_000
MULTISTATUS = 207
OK = 200
NOT_FOUND = 404
PREFIXES: Mapping[str, str] = {
    "d": "DAV:",
    "card": "urn:ietf:params:xml:ns:carddav",
    "cal": "urn:ietf:params:xml:ns:caldav",
    "cs": "http://calendarserver.org/ns/",
}


@dataclass(frozen=True, slots=True)
class Resource:
    """One answer about one thing. `status` is that of the thing: 404 when it is gone."""

    url: str
    status: int
    properties: Mapping[str, Element] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where it lies on its server."""
        return urlsplit(self.url).path

    def text(self, name: str) -> str:
        """The text of a property, "" where it has none."""
        found = self.properties.get(tag(name))
        return "".join(found.itertext()).strip() if found is not None else ""

    def href(self, name: str) -> str:
        """The first address in a property."""
        found = self.properties.get(tag(name))
        inside = found.find(tag("d:href")) if found is not None else None
        return (inside.text or "").strip() if inside is not None else ""

    def holds(self, name: str, inside: str) -> bool:
        """Whether an element stands anywhere in a property."""
        found = self.properties.get(tag(name))
        return found is not None and next(found.iter(tag(inside)), None) is not None


@dataclass(frozen=True, slots=True)
class Multistatus:
    """What a server says of many things; `token` is where it got to, if it counts its changes."""

    resources: tuple[Resource, ...]
    token: str = ""


def tag(name: str) -> str:
    """A name as trees have it: "d:href" is {DAV:}href."""
    prefix, _, local = name.partition(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


def document(name: str, inside: str) -> bytes:
    """A question, with every prefix known."""
    known = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in PREFIXES.items())
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{name} {known}>{inside}</{name}>'.encode()


def properties(names: Iterable[str]) -> str:
    """The properties that are asked for."""
    return "<d:prop>" + "".join(f"<{name}/>" for name in names) + "</d:prop>"


def hrefs(paths: Iterable[str]) -> str:
    """The things that are asked for."""
    return "".join(f"<d:href>{escape(path)}</d:href>" for path in paths)


def ask(client: Client, method: str, url: str, body: bytes, depth: str = "") -> Answer:
    """One question in XML."""
    headers = {"Content-Type": "application/xml; charset=utf-8"} | ({"Depth": depth} if depth else {})
    return client.ask(method, url, body, headers)


def multistatus(client: Client, answer: Answer) -> Multistatus:
    """An answer of status 207, taken apart. Raises SyncError for any other and for what cannot be read."""
    if answer.status != MULTISTATUS:
        raise SyncError("answer-unreadable", f"{answer.status} {answer.url}")
    root = tree(answer.body)
    if root.tag != tag("d:multistatus"):
        raise SyncError("answer-unreadable", answer.url)
    found = [one for response in root.iterfind(tag("d:response")) for one in _resources(client, answer.url, response)]
    return Multistatus(tuple(found), (root.findtext(tag("d:sync-token")) or "").strip())


def tree(body: bytes) -> Element:
    """XML as a tree, within limits. Raises SyncError."""
    growing = _Growing()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.builder.data
    parser.StartDoctypeDeclHandler = growing.refuse
    try:
        parser.Parse(body, True)  # noqa: FBT003 (expat takes it by position only)
        return growing.builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError) as error:
        raise SyncError("answer-unreadable") from error


class _Growing:
    """A tree while it is read."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self._depth = self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > ELEMENTS_AT_MOST:
            raise SyncError("answer-unreadable")
        self.builder.start(_named(name), {_named(one): value for one, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_named(name))

    def refuse(self, *_: object) -> None:
        raise SyncError("answer-unreadable")


def _named(name: str) -> str:
    return "{" + name if "}" in name else name


def _resources(client: Client, base: str, response: Element) -> list[Resource]:
    """What one response says: mostly of one thing, without properties of several."""
    whole = _status(response.findtext(tag("d:status")))
    found: dict[str, Element] = {}
    for part in response.iterfind(tag("d:propstat")):
        if _status(part.findtext(tag("d:status"))) == OK:
            found |= {one.tag: one for holder in part.iterfind(tag("d:prop")) for one in holder}
    named = []
    for href in response.iterfind(tag("d:href")):
        try:
            named.append(Resource(client.within(base, href.text or ""), whole or OK, found))
        except SyncError:
            continue
    return named


def _status(line: str | None) -> int:
    """The number in "HTTP/1.1 404 Not Found", 0 where there is none."""
    number = ([*(line or "").split(), "", ""])[1]
    return int(number) if number.isascii() and number.isdecimal() and len(number) == len("404") else 0
