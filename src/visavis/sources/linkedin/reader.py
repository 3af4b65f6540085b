"""LinkedIn's data export, file by file: the zip, a folder it was unpacked to, or one CSV of it.

A CSV is told by its header. Rows become records one by one; a row that cannot be read costs only itself.
"""

import io
from collections.abc import Callable, Iterator

from visavis.records import Problem, Reading, Record
from visavis.sources.linkedin import exchanges, profile
from visavis.sources.linkedin.connections import connection
from visavis.sources.linkedin.entry import Entry, Owner
from visavis.sources.linkedin.events import event
from visavis.sources.linkedin.owner import owner_of, tellers_of
from visavis.sources.linkedin.tables import Table, left_alone, table_of
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.table import Line, lines_of, rows_of

LEFT_ALONE = "linkedin/other"

_RECORDS: dict[str, Callable[[Entry, Owner], Iterator[Record | Problem]]] = {
    "connections": connection,
    "messages": exchanges.message,
    "invitations": exchanges.invitation,
    "endorsements-received": exchanges.endorsement_received,
    "endorsements-given": exchanges.endorsement_given,
    "recommendations-received": exchanges.recommendation_received,
    "recommendations-given": exchanges.recommendation_given,
    "positions": profile.position,
    "education": profile.school,
    "profile": profile.profile,
    "profile-summary": profile.summary,
    "email-addresses": profile.email_address,
    "phone-numbers": profile.phone_number,
    "events": event,
}


def recognise(path: str, head: bytes) -> str:
    """The variant: "linkedin/connections/en", "linkedin/other" for what is left alone, or ""."""
    table = table_of(path, lines_of(io.BytesIO(head)))
    if table:
        return table.variant
    return LEFT_ALONE if head and left_alone(path, lines_of(io.BytesIO(head))) else ""


def read(file: OpenFile, variant: str, _: Context) -> Reading:
    """The records of one file. Problems: see README.md."""
    with file.open() as stream:
        lines = lines_of(stream)
        first = next(lines, None)
        if first is None:
            yield Problem(file.path, "empty-file")
        elif variant != LEFT_ALONE:
            yield from _read(file, _again(first, lines))


def _read(file: OpenFile, lines: Iterator[Line]) -> Reading:
    table = table_of(file.path, lines)
    if table is None:
        yield Problem(file.path, "header-missing", 1)
        return
    kind = table.kind.name
    tellers = tellers_of(file, kind) if kind != "connections" else {}
    owner = owner_of(tellers)
    if kind != "profile" and owner.name and next(iter(tellers)) == kind:
        yield profile.owner_record(owner)  # nobody else will say it
    rows = _rows(file.path, table, lines, owner)
    yield from profile.joined(rows, kind) if kind in profile.KINDS else rows


def _rows(path: str, table: Table, lines: Iterator[Line], owner: Owner) -> Reading:
    records_of = _RECORDS[table.kind.name]
    for row in rows_of(lines, table.separator, table.begins_row):
        cells = table.named(row.cells)
        if row.fault or cells is None:
            yield Problem(path, row.fault or "row-unreadable", row.line)
        else:
            yield from records_of(Entry(path, row.line, cells), owner)


def _again(first: Line, rest: Iterator[Line]) -> Iterator[Line]:
    yield first
    yield from rest


SOURCE = Source(
    name="linkedin",
    reads="LinkedIn data export: connections, messages, invitations, endorsements, recommendations, profile, events",
    recognise=recognise,
    read=read,
)
