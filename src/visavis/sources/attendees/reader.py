"""The attendees source: who was asked to an event, from Luma, Eventbrite, Meetup or a pasted list.

Every row is a person; the list is one event with all of them, told at its end. A list that asks for birthdays is read
once before, for the order in which they are written.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from visavis.records import AttendeeRecord, FileVerdict, IdentityRecord, Problem, Reading
from visavis.sources.attendees import pasted
from visavis.sources.attendees.event import Events, title_of
from visavis.sources.attendees.guest import Guest, first_identity, guest_of
from visavis.sources.attendees.sheet import HEADER_WITHIN, Sheet, sheet_of
from visavis.sources.person_row import person_of
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.table import Line, Row, lines_of, rows_of
from visavis.sources.written_date import Calendar, file_order

LOOKED_AT = 200  # lines of a pasted list


def recognise(path: str, head: bytes) -> str:
    """The variant: "attendees/luma", "attendees/eventbrite", "attendees/meetup", "attendees/pasted", or ""."""
    if not head:
        return ""
    lines = list(islice(lines_of(io.BytesIO(head)), LOOKED_AT))
    if sheet := sheet_of(lines):
        return f"attendees/{sheet.service}"
    return "attendees/pasted" if pasted.is_list(path, [line.text for line in lines]) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:  # noqa: ARG001  the header is read again
    """The people of the list, then its event. Problems: see README.md."""
    with file.open() as stream:
        first = list(islice(lines_of(stream), HEADER_WITHIN))
    sheet = sheet_of(first)
    if not any(line.text.strip() for line in first):
        yield Problem(file.path, "empty-file")
    elif sheet is None:
        yield from _listed(file.path, _pasted(file, context), Events("pasted", file.path))
    else:
        days = (day for row in _rows(file, sheet) for day in sheet.days(row.cells))
        written = file_order(days if sheet.has_days else (), context.order_of(file.path))
        yield from written.told(FileVerdict(file.path, SOURCE.name, f"attendees/{sheet.service}", file.size))
        guests = _guests(file, sheet, replace(context, date_order=written.order))
        yield from _listed(file.path, guests, Events(sheet.service, file.path))


def _listed(path: str, guests: Iterator[tuple[int, Guest | Problem]], events: Events) -> Reading:
    is_full = False
    for line, guest in guests:
        if isinstance(guest, Problem):
            yield guest
            continue
        yield guest.person
        if not events.add(guest) and not is_full:
            is_full = True
            yield Problem(path, "too-many-attendees", line)
    yield from events.records()


def _rows(file: OpenFile, sheet: Sheet) -> Iterator[Row]:
    with file.open() as stream:
        lines = lines_of(stream)
        sheet_of(lines)  # reads on to behind the header
        yield from rows_of(lines, sheet.separator, sheet.begins_row)


def _guests(file: OpenFile, sheet: Sheet, context: Context) -> Iterator[tuple[int, Guest | Problem]]:
    for row in _rows(file, sheet):
        if row.fault:
            yield row.line, Problem(file.path, row.fault, row.line)
            continue
        if row.cells[: len(sheet.header)] == sheet.header:
            continue  # a file put together from several
        guest, faults = guest_of(sheet, row.cells, context)
        if guest:
            yield row.line, guest
        for code, detail in faults:
            yield row.line, Problem(file.path, code, row.line, detail)


def _pasted(file: OpenFile, context: Context) -> Iterator[tuple[int, Guest | Problem]]:
    _, title = title_of(file.path)
    with file.open() as stream:
        for line in lines_of(stream):
            if line.text.strip() and not pasted.is_heading(line.text):
                yield from ((line.number, found) for found in _on_line(file.path, line, title, context))


def _on_line(path: str, line: Line, title: str, context: Context) -> Iterator[Guest | Problem]:
    """The guests on one line of a pasted list."""
    nobody = Problem(path, "row-without-identity", line.number, line.text[:80])
    entries = list(pasted.entries_of(line.text)) if len(line.text) <= pasted.LONGEST else []
    if not entries:
        yield nobody
    for entry in entries:
        person = person_of(entry.columns, entry.cells, Calendar("", context.today)).person
        if person is None:
            yield nobody
            continue
        if not person.identities:
            person = replace(person, key=pasted.key_of(entry, title))
        if person.kind == "organisation":
            person = replace(person, name="", kind="person")
        by = first_identity(person.identities) or IdentityRecord("card", f"attendees:{person.key}")
        yield Guest(person, AttendeeRecord(by.kind, by.value, person.name))


SOURCE = Source(
    name="attendees",
    reads="lists of who was asked to an event: Luma, Eventbrite and Meetup (CSV), a pasted list of names (.txt)",
    recognise=recognise,
    read=read,
)
