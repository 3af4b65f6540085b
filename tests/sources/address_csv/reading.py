"""How the tests of address tables read them."""

from datetime import date
from typing import Any

from tests.sources.files import BytesFile
from visavis.records import Item, PersonRecord, Problem
from visavis.sources.address_csv.reader import SOURCE
from visavis.sources.source import Context

AUTUMN = Context(today=date(2026, 11, 24), zone="Europe/Berlin")


def read(data: bytes | str, context: Context = AUTUMN, path: str = "contacts.csv") -> list[Item]:
    raw = data.encode() if isinstance(data, str) else data
    return list(SOURCE.read(BytesFile(path, raw), SOURCE.recognise(path, raw[:65536]), context))


def people(data: bytes | str, context: Context = AUTUMN) -> list[PersonRecord]:
    return [item for item in read(data, context) if isinstance(item, PersonRecord)]


def values(record: PersonRecord, field: str) -> list[Any]:
    return [claim.value for claim in record.claims if claim.field == field]


def problems(data: bytes | str) -> list[tuple[str, int | None, str]]:
    return [(item.code, item.line, item.detail) for item in read(data) if isinstance(item, Problem)]
