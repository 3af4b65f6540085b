"""Finding the address books or calendars of a user on a server (RFC 6764, RFC 6352, RFC 4791).

From what the user wrote, else from the well-known address, else from the root: who I am (the principal), where my
collections are (the home), and which there are. What names one collection is that one alone. The home is remembered, so
that later one question is enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from visavis.sync import dav
from visavis.sync.dav import Resource
from visavis.sync.error import SyncError
from visavis.sync.http import Client

REFUSED = frozenset({401, 403})
AT_MOST = 1000  # collections


@dataclass(frozen=True, slots=True)
class Dialect:
    """What differs between address books and calendars. Names with the prefixes of dav.PREFIXES."""

    well_known: str
    home: str
    resource: str
    data: str
    multiget: str
    suffix: str
    holds: str = ""  # a component a calendar must be able to hold


@dataclass(frozen=True, slots=True)
class Collection:
    """One address book or calendar. `token` and `tag` change with its content; each may be ""."""

    path: str
    name: str
    token: str = ""
    tag: str = ""
    can_sync: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """Where the collections lie ("" for one that stands alone), and which there are now."""

    path: str
    collections: tuple[Collection, ...]


def find(client: Client, start: str, dialect: Dialect, remembered: str = "") -> Home:
    """The collections of the user. Raises SyncError("not-found") when there is nothing of the kind."""
    if remembered:
        known = _listed(client, client.within(start, remembered), dialect)
        if known:
            return Home(remembered, known)
    entry = _entry(client, start, dialect)
    if entry.holds("d:current-user-principal", "d:unauthenticated") and client.insist():
        entry = _entry(client, start, dialect)
    if _is_one(entry, dialect):
        return Home("", (_collection(entry, dialect),))
    home = entry.href(dialect.home) or _home_of(client, entry, dialect)
    place = client.within(entry.url, home) if home else entry.url
    found = _listed(client, place, dialect)
    if not found:
        raise SyncError("not-found", urlsplit(start).hostname or "")
    return Home(urlsplit(place).path, found)


def _entry(client: Client, start: str, dialect: Dialect) -> Resource:
    """The first address at which WebDAV is spoken."""
    root = client.within(start, "/")
    tried = [start, client.within(start, dialect.well_known), root]
    if urlsplit(start).path in {"", "/"}:
        tried = tried[1:]
    refused = False
    for url in tried:
        answer = dav.ask(client, "PROPFIND", url, _question(dialect), "0")
        refused = refused or answer.status in REFUSED
        if answer.status == dav.MULTISTATUS and (found := dav.multistatus(client, answer).resources):
            return found[0]
    raise SyncError("login-refused" if refused else "not-found", urlsplit(start).hostname or "")


def _home_of(client: Client, entry: Resource, dialect: Dialect) -> str:
    """Where the principal has its collections."""
    principal = entry.href("d:current-user-principal")
    if not principal:
        return ""
    url = client.within(entry.url, principal)
    answer = dav.ask(client, "PROPFIND", url, _question(dialect), "0")
    found = dav.multistatus(client, answer).resources
    home = found[0].href(dialect.home) if found else ""
    return client.within(url, home) if home else ""


def _listed(client: Client, place: str, dialect: Dialect) -> tuple[Collection, ...]:
    """The collections at a place; () where nothing is."""
    answer = dav.ask(client, "PROPFIND", place, _question(dialect), "1")
    if answer.status != dav.MULTISTATUS:
        return ()
    found = dav.multistatus(client, answer).resources
    return tuple(_collection(one, dialect) for one in found if _is_one(one, dialect))[:AT_MOST]


def _question(dialect: Dialect) -> bytes:
    return dav.document("d:propfind", dav.properties(_wanted(dialect)))


def _wanted(dialect: Dialect) -> Sequence[str]:
    common = ("d:resourcetype", "d:displayname", "d:current-user-principal", "d:sync-token", "d:supported-report-set")
    return (*common, "cs:getctag", dialect.home, "cal:supported-calendar-component-set")


def _is_one(found: Resource, dialect: Dialect) -> bool:
    if not found.holds("d:resourcetype", dialect.resource):
        return False
    held = found.properties.get(dav.tag("cal:supported-calendar-component-set"))
    kinds = {one.get("name", "").upper() for one in held} if held is not None else set()
    return not dialect.holds or not kinds or dialect.holds in kinds


def _collection(found: Resource, dialect: Dialect) -> Collection:
    last = unquote(found.path.rstrip("/").rpartition("/")[2])
    return Collection(
        path=found.path,
        name=found.text("d:displayname") or last or dialect.resource.partition(":")[2],
        token=found.text("d:sync-token"),
        tag=found.text("cs:getctag"),
        can_sync=found.holds("d:supported-report-set", "d:sync-collection"),
    )
