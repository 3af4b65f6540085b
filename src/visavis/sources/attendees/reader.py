"""The attendees source: who was asked to an event, from Luma, Eventbrite, Meetup or a pasted list.

Every row is a person; the list is one event with all of them, told at its end.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from visavis.records import AttendeeRecord, IdentityRecord, Problem, Reading
from visavis.sources.attendees import pasted
from visavis.sources.attendees.event import Events, title_of
from visavis.sources.attendees.guest import Guest, first_identity, guest_of
from visavis.sources.attendees.sheet import HEADER_WITHIN, Sheet, sheet_of
from visavis.sources.person_row import person_of
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.table import Line, lines_of, rows_of
from visavis.sources.written_date import Calendar

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
        lines = lines_of(stream)
        first = list(islice(lines, HEADER_WITHIN))
        if not any(line.text.strip() for line in first):
            yield Problem(file.path, "empty-file")
            return
        sheet = sheet_of(first)
        if sheet is None:
            events = Events("pasted", file.path)
            guests = _pasted(file.path, chain(first, lines), context)
        else:
            events = Events(sheet.service, file.path)
            at = next(at for at in range(1, len(first) + 1) if sheet_of(first[:at]))
            guests = _rows(file.path, sheet, chain(first[at:], lines), context)
        yield from _listed(file.path, guests, events)


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


def _rows(path: str, sheet: Sheet, lines: Iterator[Line], context: Context) -> Iterator[tuple[int, Guest | Problem]]:
    for row in rows_of(lines, sheet.separator, sheet.begins_row):
        if row.fault:
            yield row.line, Problem(path, row.fault, row.line)
            continue
        if row.cells[: len(sheet.header)] == sheet.header:
            continue  # a file put together from several
        guest, faults = guest_of(sheet, row.cells, context)
        if guest:
            yield row.line, guest
        for code, detail in faults:
            yield row.line, Problem(path, code, row.line, detail)


def _pasted(path: str, lines: Iterator[Line], context: Context) -> Iterator[tuple[int, Guest | Problem]]:
    _, title = title_of(path)
    for line in lines:
        if not line.text.strip() or pasted.is_heading(line.text):
            continue
        entries = list(pasted.entries_of(line.text)) if len(line.text) <= pasted.LONGEST else []
        if not entries:
            yield line.number, Problem(path, "row-without-identity", line.number, line.text[:80])
        for entry in entries:
            reading = person_of(entry.columns, entry.cells, Calendar("", context.today))
            person = reading.person
            if person is None:
                yield line.number, Problem(path, "row-without-identity", line.number, line.text[:80])
                continue
            if not person.identities:
                person = replace(person, key=pasted.key_of(entry, title))
            if person.kind == "organisation":
                person = replace(person, name="", kind="person")
            by = first_identity(person.identities) or IdentityRecord("card", f"attendees:{person.key}")
            yield line.number, Guest(person, AttendeeRecord(by.kind, by.value, person.name))


SOURCE = Source(
    name="attendees",
    reads="lists of who was asked to an event: Luma, Eventbrite and Meetup (CSV), a pasted list of names (.txt)",
    recognise=recognise,
    read=read,
)
