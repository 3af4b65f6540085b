"""Reading calendars in tests: what a file tells, in the shape in which a test asks for it."""

from collections.abc import Sequence
from datetime import date

from tests.sources.files import BytesFile, read_all
from visavis.records import EventRecord, InteractionRecord, PersonRecord, Problem, Record
from visavis.sources.calendar.reader import SOURCE
from visavis.sources.source import Context

TODAY = Context(today=date(2026, 11, 24), zone="Europe/Berlin")
PATH = "Privat.ics"


def read(data: bytes | str, context: Context = TODAY, path: str = PATH) -> tuple[list[Record], list[Problem]]:
    whole = data.encode() if isinstance(data, str) else data
    return read_all(SOURCE, BytesFile(path, whole), context)


def events(data: bytes | str, context: Context = TODAY) -> list[EventRecord]:
    return [record for record in read(data, context)[0] if isinstance(record, EventRecord)]


def meetings(data: bytes | str, context: Context = TODAY) -> list[InteractionRecord]:
    return [record for record in read(data, context)[0] if isinstance(record, InteractionRecord)]


def people(data: bytes | str, path: str = PATH) -> list[PersonRecord]:
    return [record for record in read(data, path=path)[0] if isinstance(record, PersonRecord)]


def codes(data: bytes | str) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in read(data)[1]]


def times(found: Sequence[InteractionRecord]) -> list[str]:
    return [f"{one.at:%Y-%m-%d %H:%M}" for one in found]


def sides(meeting: InteractionRecord) -> dict[str, str]:
    return {side.value: side.role for side in meeting.participants}
