"""The files of an invented life: always the same for the same day, read by the real readers, reserved for fiction."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.demo.conftest import ON
from visavis.demo.build import Built, build, life_in
from visavis.demo.life import Language
from visavis.records import Batch, FileVerdict, InteractionRecord, PersonRecord, Question
from visavis.sources.wire import Event

pytestmark = pytest.mark.parametrize("language", ["en", "de"])

# xxx is the mark of Gmail's separator lines, google.com of the numbers that its calendar gives
RESERVED = re.compile(r"(?:[\w-]+\.)*example\.(?:org|com|net)|xxx|google\.com")
NUMBER = re.compile(
    r"^TEL[^:]*:(.+?)\r?$|(?:address|number)=\"(.+?)\"|, \d\d:\d\d - (\+[\d ]+): |\] (\+[\d ]+): ", re.MULTILINE
)
FICTION = re.compile(r"\+44 ?7700 ?900\d{3}|\+49 ?30 ?23125\d{3}")


def test_the_same_day_gives_the_same_bytes(language: Language, built: Mapping[Language, Built], tmp_path: Path) -> None:
    again = build(language, tmp_path, ON)
    assert [path.read_bytes() for path in again.paths] == [path.read_bytes() for path in built[language].paths]


def test_another_day_moves_the_life_along(language: Language, built: Mapping[Language, Built], tmp_path: Path) -> None:
    later = build(language, tmp_path, date(2027, 1, 1))
    assert b"30 Dec 2026" in later.paths[-1].read_bytes()
    assert b"Dec 2026" not in built[language].paths[-1].read_bytes()


def test_every_file_is_read_without_a_problem(language: Language, told: Mapping[Language, Sequence[Event]]) -> None:
    events = told[language]
    kinds = {event.path: event.kind for event in events if isinstance(event, FileVerdict)}
    batches = [event for event in events if isinstance(event, Batch)]
    assert Counter(kinds.values()) == {
        "vcard": 2,
        "linkedin": 12,
        "calendar": 1,
        "attendees": 1,
        "whatsapp": 3,
        "sms": 2,
        "mail": 1,
    }
    assert not [event for event in events if isinstance(event, Question)]
    assert [problem for batch in batches for problem in batch.problems] == []
    records = [record for batch in batches for record in batch.records]
    assert sum(isinstance(record, PersonRecord) for record in records) > 200
    assert 3800 < sum(isinstance(record, InteractionRecord) for record in records) < 4800


def test_nothing_is_written_after_the_life_has_ended(
    language: Language, told: Mapping[Language, Sequence[Event]]
) -> None:
    moments = [
        record.at.date()
        for event in told[language]
        if isinstance(event, Batch)
        for record in event.records
        if isinstance(record, InteractionRecord)
    ]
    assert max(moments) < ON
    assert min(moments) < date(2021, 1, 1)


def test_no_address_and_no_number_could_be_real(language: Language, built: Mapping[Language, Built]) -> None:
    for written in texts(built[language]):
        text = written.replace("=\n", "").replace("\n ", "")  # quoted-printable and folding break lines anywhere
        domains = re.findall(r"@([\w.-]*\w)", text)
        assert [domain for domain in domains if not RESERVED.fullmatch(domain)] == []
        numbers = ["".join(found) for found in NUMBER.findall(text)]
        assert [number for number in numbers if not FICTION.fullmatch(number)] == []


def test_the_own_addresses_are_those_the_mails_are_from(language: Language, built: Mapping[Language, Built]) -> None:
    mails = built[language].paths[-1].read_text("utf-8")
    for address in built[language].own_addresses:
        assert mails.count(f"<{address}>\nTo: ") > 200


def test_a_life_has_room_for_about_a_hundred_and_thirty_people(
    language: Language, built: Mapping[Language, Built]
) -> None:
    cast = life_in(language).cast
    assert 120 <= len(cast) <= 160
    assert len({one.email for one in cast}) == len(cast)
    assert len({one.name for one in cast}) == len(cast) - 1  # father and son


def texts(built: Built) -> list[str]:
    books_and_mails = [path.read_text("utf-8") for path in built.paths if path.suffix != ".zip"]
    tables = []
    for path in built.paths:
        if path.suffix == ".zip":
            with ZipFile(path) as archive:
                tables += [archive.read(name).decode() for name in archive.namelist()]
    return books_and_mails + tables
