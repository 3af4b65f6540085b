"""The Monica source: what a Monica 4 account exports, as JSON or as SQL."""

import re
from collections.abc import Iterable
from itertools import chain

from visavis.records import Problem, Reading
from visavis.sources.monica.account import owner
from visavis.sources.monica.contact import Activity, Contact
from visavis.sources.monica.dump import Dump, exporter
from visavis.sources.monica.exchanges import Exchanges
from visavis.sources.monica.export import Export
from visavis.sources.monica.person import person_of
from visavis.sources.source import Context, OpenFile, Source

JSON, SQL = "monica/json", "monica/sql"
HEAD = 4096  # bytes in which a dump says whose it is

_JSON = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{\s*"version"\s*:\s*"[^"]{1,20}"')
_APP = re.compile(rb'"app_version"\s*:|"url"\s*:\s*"[^"]{0,200}monica|"exported_by"\s*:')
_ACCOUNT = re.compile(rb'"account"\s*:\s*\{')
_DATA = re.compile(rb'"data"\s*:\s*\[\s*\{\s*"count"\s*:\s*\d+\s*,\s*"type"\s*:')
_NOTE = re.compile(rb"\A(?:#[^\n]*\r?\n){1,4}?# [^\n]* dump of data\r?\n# Export date: ")
_INSERT = re.compile(rb"(?i)INSERT\s+(?:IGNORE\s+)?INTO\s+`?\w*(?:accounts|contacts)`?\s*\(")
_COLUMNS = re.compile(rb"\bnumber_of_invitations_sent\b|\bfirst_met_special_date_id\b|\bis_partial\b")


def recognise(path: str, head: bytes) -> str:  # noqa: ARG001  its name says nothing: "monica.sql", "export.json"
    """The variant "monica/json" or "monica/sql" by what the file begins with, "" for any other."""
    if _JSON.match(head):
        return JSON if _APP.search(head) and _ACCOUNT.search(head) and _DATA.search(head) else ""
    return SQL if _NOTE.match(head) or (_INSERT.search(head) and _COLUMNS.search(head)) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:
    """The user, then contact by contact the person and what passed between the two, then the activities.

    Problems: see README.md.
    """
    with file.open() as stream:
        head = stream.read(HEAD)
    if not head:
        yield Problem(file.path, "empty-file")
    elif variant == SQL:
        yield from _dump(file, head, context)
    else:
        yield from _export(file, context)


def _export(file: OpenFile, context: Context) -> Reading:
    export = Export(file.path)
    with file.open() as stream:
        export.look(stream)
    yield owner(export.users, export.exported_by)
    with file.open() as stream:
        yield from _records(file.path, export.things(stream), context)
    yield from _lost(file.path, export.lost_ties())


def _dump(file: OpenFile, head: bytes, context: Context) -> Reading:
    dump = Dump(file.path)
    with file.open() as stream:
        yield from dump.problems(stream)
    yield owner(dump.users, exporter(head))
    yield from _records(file.path, chain(dump.contacts(), dump.activities()), context)
    yield from _lost(file.path, dump.lost_ties())


def _records(path: str, things: Iterable[Contact | Activity | Problem], context: Context) -> Reading:
    exchanges = Exchanges(path)
    for thing in things:
        if isinstance(thing, Problem):
            yield thing
        elif isinstance(thing, Activity):
            yield from exchanges.of_activity(thing)
        else:
            person, unread_dates = person_of(thing, context.tz)
            if not (person.claims or person.identities):
                yield Problem(path, "card-empty", thing.line)
            yield person
            for text in unread_dates:
                yield Problem(path, "date-unreadable", thing.line, text)
            yield from exchanges.of_contact(thing)


def _lost(path: str, ties: int) -> Reading:
    if ties:
        yield Problem(path, "relations-lost", detail=str(ties))


SOURCE = Source(
    name="monica",
    reads="Monica 4: the account’s export as JSON or as SQL, with notes, activities, calls and relationships",
    recognise=recognise,
    read=read,
)
