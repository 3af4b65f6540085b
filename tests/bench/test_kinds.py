"""The invented files whose second import is measured are what they seem: of their kind, and one record longer."""

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.reading import read_here
from visavis.records import Batch, EventRecord, FileVerdict, Record
from visavis.sources.registry import SOURCES
from visavis.sources.source import Context

CONTEXT = Context(today=date(2026, 11, 23), zone="Europe/Berlin")
NAMES = (
    "vCard", "jCard", "Google contacts (CSV)", "LDIF", "Monica (JSON)", "Monica (SQL)", "notes (a folder)",
    "lists of guests (a folder)", "calendar", "LinkedIn (zip)", "mbox", "Maildir", "a folder of .eml", "WhatsApp",
    "text messages", "calls", "Telegram", "Facebook (a folder)", "Signal (a folder)", "iMessage",
)  # fmt: skip
RECORDS = 80  # two in each conversation


def kinds() -> dict[str, Any]:
    return {kind.name: kind for kind in import_module("kinds").KINDS}


def read(path: Path) -> tuple[set[str], dict[tuple[type[Record], str], Record]]:
    """The sources that read it, and the records by their key: each file of a folder tells the user anew."""
    records: dict[tuple[type[Record], str], Record] = {}
    sources = set()
    for event in read_here([path], context=CONTEXT):
        if isinstance(event, FileVerdict):
            sources.add(event.kind)
        if isinstance(event, Batch):
            assert event.problems == ()
            records |= {(type(one), one.key): one for one in event.records}
    return sources, records


def test_every_source_is_measured() -> None:
    assert {kind.source for kind in kinds().values()} == {source.name for source in SOURCES}


def test_every_kind_is_tried_here() -> None:
    assert tuple(kinds()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_one_record_more_changes_nothing_of_the_others(name: str, tmp_path: Path) -> None:
    kind = kinds()[name]
    kind.write(tmp_path / kind.file, RECORDS)
    sources, few = read(tmp_path / kind.file)
    kind.write(tmp_path / kind.file, RECORDS + 1)
    _, more = read(tmp_path / kind.file)
    assert sources == {kind.source}
    assert len(few) >= RECORDS
    assert 0 < len(more) - len(few) <= kind.brings
    assert {key for key, one in few.items() if one != more[key] and key[0] is not EventRecord} == set()


def test_second_imports_are_judged_by_the_slowest_that_took_long_enough() -> None:
    again = import_module("again")
    kind = next(iter(kinds().values()))

    def measured(*seconds: float, new: tuple[int, ...] = (9, 0, 1), is_unchanged: bool = True) -> Any:
        return again.Measured(kind, 9, seconds, new, is_unchanged)

    short, long, slow = measured(1.4, 0.7, 1.4), measured(4.0, 0.6, 3.0), measured(5.0, 1.5, 3.0)
    values = [goal.value for goal in again.goals([short, long, slow], start=0.5)]
    assert values == [0.3, 0, 0]
    assert [goal.value for goal in again.goals([short], start=0.5)] == [None, 0, 0]


@pytest.mark.parametrize(
    ("new", "is_unchanged", "expected"),
    [((9, 1, 1), True, [1, 0]), ((9, 0, 1), False, [1, 0]), ((9, 0, 0), True, [0, 1]), ((9, 0, 2), True, [0, 1])],
)
def test_a_row_that_changed_is_seen(new: tuple[int, ...], expected: list[int], *, is_unchanged: bool) -> None:
    again = import_module("again")
    one = again.Measured(next(iter(kinds().values())), 9, (4.0, 0.6, 3.0), new, is_unchanged)
    assert [goal.value for goal in again.goals([one], start=0.5)][1:] == expected
