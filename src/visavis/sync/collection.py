"""What is new in the collections of a WebDAV server (address books, calendars), batch by batch.

A collection is asked for its changes since last time (RFC 6578), or, where the server does not count them or does not
know our count any more, for the version ("ETag") of everything in it. Only what has another version than last time is
fetched. State: {"home": path, "collections": {path: {"name", "token", "tag", "items": {path: [version, key]}, "gone":
{path: key}}}}; `key` is the UID of a card.

**Nothing is ever deleted because a server no longer has it**: it is noted under "gone" and stays here. A collection
that vanished and a server that was emptied look the same, and so does a mistake.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from visavis.sync import dav
from visavis.sync.connection import Connection
from visavis.sync.dav import Resource
from visavis.sync.discovery import Collection, Dialect, find
from visavis.sync.error import SyncError
from visavis.sync.http import Client, TooMuchError
from visavis.sync.kind import Fetched, GoOn, State
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

AT_ONCE = 100  # items asked for in one question
ROUNDS = 1000  # answers to one question for changes, where the server hands them out in parts
TRUNCATED = 507
GONE = 410

_UID = re.compile(r"(?im)^(?:[\w-]+\.)?UID(?:;[^:\r\n]*)?:((?:[^\r\n]|\r?\n[ \t])*)")
_FOLD = re.compile(r"\r?\n[ \t]")
LONGEST_KEY = 1000


@dataclass(slots=True)
class Place:
    """How far a collection was fetched."""

    name: str = ""
    token: str = ""
    tag: str = ""
    items: dict[str, list[str]] = field(default_factory=dict)  # path -> version, key
    gone: dict[str, str] = field(default_factory=dict)  # path -> key

    def lose(self, path: str) -> None:
        """Something is no longer there; it is kept in mind."""
        if path in self.items:
            self.gone[path] = self.items.pop(path)[1]

    def hold(self, path: str, version: str, key: str) -> None:
        """Something is there, in this version."""
        self.items[path] = [version, key]
        self.gone.pop(path, None)


@dataclass(frozen=True, slots=True)
class _Changes:
    """What to fetch, what is gone, and where the server got to."""

    versions: Mapping[str, str]
    gone: frozenset[str]
    token: str


def fetch(
    dialect: Dialect, connection: Connection, secret: Secret, state: State, spool: Spool, go_on: GoOn
) -> Iterator[Fetched]:
    """Write what is new into one file a collection."""
    with Client(connection, secret) as client:
        fetching = _Fetching(client, dialect, state, spool, go_on)
        try:
            chosen = connection.options.get("mailboxes", "").splitlines()
            yield from fetching.run(connection.url, frozenset(one.strip() for one in chosen if one.strip()))
        except SyncError:
            yield fetching.batch()
            raise
        yield fetching.batch()


def places_of(state: State) -> dict[str, Place]:
    """What was remembered; nothing of what does not look like it."""
    rows = state.get("collections", {})
    found = {}
    for path, row in (rows if isinstance(rows, Mapping) else {}).items():
        try:
            items = {str(one): [str(kept[0]), str(kept[1])] for one, kept in row["items"].items()}
            gone = {str(one): str(key) for one, key in row["gone"].items()}
            found[str(path)] = Place(str(row["name"]), str(row["token"]), str(row["tag"]), items, gone)
        except (KeyError, IndexError, TypeError, AttributeError):
            continue
    return found


def count_gone(state: State) -> int:
    """How many items are no longer on the server. What only moved into another collection is not gone."""
    places = places_of(state).values()
    here = {kept[1] for place in places for kept in place.items.values() if kept[1]}
    return sum(key not in here for place in places for key in place.gone.values())


class _Fetching:
    """One fetching under way."""

    def __init__(self, client: Client, dialect: Dialect, state: State, spool: Spool, go_on: GoOn) -> None:
        self._client, self._dialect, self._spool, self._go_on = client, dialect, spool, go_on
        self._home = str(state.get("home", ""))
        self._places = places_of(state)
        self._done = self._total = 0
        self._too_large: list[str] = []

    def run(self, start: str, chosen: frozenset[str]) -> Iterator[Fetched]:
        """Every collection, or those of the chosen names; raises at the end when something could not be fetched."""
        home = find(self._client, self._client.within(start, ""), self._dialect, self._home)
        self._home = home.path
        listed = {one.path for one in home.collections}
        for path, place in self._places.items():
            if path not in listed:
                for item in list(place.items):
                    place.lose(item)
                place.token = place.tag = ""
        wanted = [one for one in home.collections if not chosen or one.name in chosen]
        if not wanted:
            raise SyncError("not-found", ", ".join(sorted(chosen)))
        for one in wanted:
            yield from self._collection(start, one)
        if self._too_large:
            raise SyncError("item-too-large", self._too_large[0])

    def batch(self) -> Fetched:
        """What the spool holds, and how far that is."""
        rows: dict[str, Any] = {
            path: {"name": one.name, "token": one.token, "tag": one.tag, "items": one.items, "gone": one.gone}
            for path, one in self._places.items()
        }
        return Fetched({"home": self._home, "collections": rows})

    def _collection(self, start: str, one: Collection) -> Iterator[Fetched]:
        place = self._places.setdefault(one.path, Place())
        place.name = one.name
        if (one.token and one.token == place.token) or (not one.token and one.tag and one.tag == place.tag):
            return
        url = self._client.within(start, one.path)
        changes = self._changes(url, one, place)
        for path in changes.gone:
            place.lose(path)
        for path in changes.versions:  # what came back is not gone, whether or not it is fetched anew
            place.gone.pop(path, None)
        known = {path: kept[0] for path, kept in place.items.items()}
        wanted = [path for path, version in changes.versions.items() if not version or known.get(path) != version]
        self._total += len(wanted)
        step = min(AT_ONCE, self._spool.at_most)
        for at in range(0, len(wanted), step):
            piece = wanted[at : at + step]
            for found in self._contents(url, piece):
                self._keep(place, found, changes.versions)
            self._done += len(piece)
            if not self._go_on(self._done, max(self._total, self._done)):
                raise SyncError("cancelled")
            if self._spool.is_full:
                yield self.batch()
        place.token, place.tag = changes.token, one.tag

    def _keep(self, place: Place, found: Resource, versions: Mapping[str, str]) -> None:
        """Write one item down, or note that it went meanwhile."""
        content = found.text(self._dialect.data)
        if found.status == dav.NOT_FOUND or not content:
            place.lose(found.path)
            return
        self._spool.put((place.name + self._dialect.suffix,), content.encode("utf-8", "replace") + b"\n")
        version = found.text("d:getetag") or versions.get(found.path, "")
        place.hold(found.path, version, key_of(content))

    def _changes(self, url: str, one: Collection, place: Place) -> _Changes:
        """Since last time if the server counts, else by comparing everything."""
        if one.can_sync:
            for token in dict.fromkeys((place.token, "")):
                changes = self._since(url, token, place)
                if changes is not None:
                    return changes
        question = dav.document("d:propfind", dav.properties(("d:getetag", "d:resourcetype")))
        listed = dav.multistatus(self._client, dav.ask(self._client, "PROPFIND", url, question, "1")).resources
        versions = {
            found.path: found.text("d:getetag")
            for found in listed
            if found.status == dav.OK and not found.holds("d:resourcetype", "d:collection") and found.url != url
        }
        return _Changes(versions, frozenset(place.items) - versions.keys(), one.token)

    def _since(self, url: str, token: str, place: Place) -> _Changes | None:
        """The changes since a token ("": everything there is); None when the server does not know that token."""
        versions: dict[str, str] = {}
        gone: set[str] = set()
        is_whole, own = not token, self._client.within(url, "")
        for _ in range(ROUNDS):
            inside = f"<d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
            question = dav.document("d:sync-collection", inside + dav.properties(("d:getetag",)))
            answer = dav.ask(self._client, "REPORT", url, question)
            if answer.status != dav.MULTISTATUS:
                return None
            found = dav.multistatus(self._client, answer)
            is_cut = False
            for one in found.resources:
                if one.status == TRUNCATED:
                    is_cut = True
                elif one.status == dav.NOT_FOUND:
                    gone.add(one.path)
                    versions.pop(one.path, None)
                elif one.url != own and not one.path.endswith("/"):
                    versions[one.path] = one.text("d:getetag")
                    gone.discard(one.path)
            if not is_cut or not found.token or found.token == token:
                missing = frozenset(place.items) - versions.keys() if is_whole else frozenset(gone)
                return _Changes(versions, missing, found.token)
            token = found.token
        raise SyncError("answer-unreadable", url)

    def _contents(self, url: str, paths: list[str]) -> Iterator[Resource]:
        """These items with their content; of an answer that is too large, each half, and so on."""
        try:
            yield from self._asked_for(url, paths)
        except TooMuchError:
            if len(paths) == 1:
                self._too_large.append(paths[0])
                return
            for half in (paths[: len(paths) // 2], paths[len(paths) // 2 :]):
                yield from self._contents(url, half)

    def _asked_for(self, url: str, paths: list[str]) -> list[Resource]:
        inside = dav.properties(("d:getetag", self._dialect.data)) + dav.hrefs(paths)
        answer = dav.ask(self._client, "REPORT", url, dav.document(self._dialect.multiget, inside), "1")
        found: dict[str, Resource] = {}
        if answer.status == dav.MULTISTATUS:
            wanted = set(paths)
            found = {one.path: one for one in dav.multistatus(self._client, answer).resources if one.path in wanted}
        # A server may leave out what it was asked for: without a second look it would be lost for good.
        return [found[path] if path in found else self._one(url, path) for path in paths]

    def _one(self, url: str, path: str) -> Resource:
        """One item on its own."""
        answer = self._client.ask("GET", self._client.within(url, path))
        if answer.status in {dav.NOT_FOUND, GONE}:
            return Resource(answer.url, dav.NOT_FOUND)
        if answer.status != dav.OK:
            raise SyncError("answer-unreadable", f"{answer.status} {path}")
        content, version = Element("content"), Element("version")
        content.text = answer.body.decode("utf-8", "replace")
        version.text = answer.headers.get("etag", "")
        named = {dav.tag(self._dialect.data): content, dav.tag("d:getetag"): version}
        return Resource(self._client.within(url, path), dav.OK, named)


def key_of(card: str) -> str:
    """The UID of a card as the address book source takes it for a key; "" where it has none."""
    found = _UID.search(card)
    if found is None:
        return ""
    value = re.sub(r"\\(.)", r"\1", _FOLD.sub("", found[1])).strip()
    prefix = "urn:uuid:"
    return value[len(prefix) :].strip() if value[: len(prefix)].lower() == prefix else value[:LONGEST_KEY]
