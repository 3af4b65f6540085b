import zipfile
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import NADIA
from tests.sources.calendar.reading import TODAY, codes, read
from tests.sources.calendar.samples import ENTRIES, GOOGLE, OUTLOOK, asked, calendar, event, many
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import read_all
from visavis.records import Problem
from visavis.sources.archive import walk
from visavis.sources.calendar.reader import SOURCE, recognise
from visavis.sources.sniff import sniff


class TestCalendarContract(SourceContract):
    source = SOURCE
    samples: ClassVar = {
        "entries.ics": ENTRIES.encode(),
        "google.ics": GOOGLE.replace("\n", "\r\n").encode(),
        "outlook.ics": OUTLOOK.encode("utf-16"),
        "series.ics": calendar(event("RRULE:FREQ=WEEKLY;COUNT=2", asked(NADIA))),
    }
    context: ClassVar = TODAY

    def damaged(self, sample: bytes, k: int) -> bytes:
        """One loses its beginning, one its end, one its start."""
        spoils = ((b"BEGIN:VEVENT\nUID:1@", b"BEG\nUID:1@"), (b"END:VEVENT", b"EN"), (b":20260531T1", b":202605T1"))
        for good, bad in spoils[:k]:
            before, _, after = sample.rpartition(good)
            sample = before + bad + after
        return sample

    def long(self) -> tuple[str, bytes]:
        return "long.ics", many(4300)


def test_tasks_journals_and_busy_times_are_read_and_say_nothing() -> None:
    data = calendar("BEGIN:VTODO", "UID:t", "SUMMARY:Müll", "ATTENDEE:mailto:x@example.org", "END:VTODO")
    assert recognise("Aufgaben.ics", data) == "calendar/other"
    assert read(data) == ([], [])


@pytest.mark.parametrize(
    ("path", "head", "variant"),
    [
        ("a.ics", GOOGLE.encode(), "calendar/google"),
        ("a.ics", OUTLOOK.encode("utf-16"), "calendar/outlook"),
        ("no-suffix", b"\xef\xbb\xbf\r\n" + ENTRIES.encode(), "calendar/thunderbird"),
        ("a.ics", calendar(event(), name="Geburtstage"), "calendar/birthdays"),
        ("a", calendar(event()), "calendar"),
        ("a", b"BEGIN:VEVENT\nUID:1\nEND:VEVENT\n", "calendar"),
        ("a.ics", b"; exported\n" + ENTRIES.encode(), "calendar/thunderbird"),
        ("a.eml", b"From: x@example.org\nContent-Type: text/calendar\n\n" + GOOGLE.encode(), ""),
        ("a.ics", b"<!DOCTYPE html><title>Anmelden</title>", ""),
        ("a.vcf", b"BEGIN:VCARD\nVERSION:3.0\nFN:Nadia\nEND:VCARD\n", ""),
        ("a.ics", b"", ""),
    ],
)
def test_a_calendar_is_known_by_its_beginning(path: str, head: bytes, variant: str) -> None:
    assert recognise(path, head) == variant


def test_takeout_is_read_as_it_was_downloaded(tmp_path: Path) -> None:
    archive = tmp_path / "takeout.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("Takeout/Kalender/Privat.ics", GOOGLE)
    for file in walk(archive):
        assert not isinstance(file, Problem)
        source, verdict = sniff(file)
        assert source is SOURCE
        assert verdict.variant == "calendar/google"
        assert len(read_all(SOURCE, file, TODAY)[0]) == 2


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (calendar(event(start=":20260231T100000Z")), [("date-unreadable", 7)]),
        (calendar(event().replace("DTSTART", "X-START")), [("event-without-start", 4)]),
        (calendar(event("EXDATE:gestern", "RRULE:FREQ=DAILY;COUNT=2", asked(NADIA))), [("date-unreadable", 9)]),
        (calendar(event("RRULE:FREQ=MANCHMAL", asked(NADIA))), [("rule-unreadable", 9)]),
        (calendar(event("und diese Zeile", "auch")), [("event-line-unreadable", 9)]),
        (calendar(event())[:-16], [("calendar-without-end", 9)]),
        (calendar(event())[:-28], [("calendar-without-end", 8), ("event-without-end", 4)]),
        (b"BEGIN:SONSTWAS\nEND:SONSTWAS\n", [("no-calendar", None)]),
    ],
)
def test_what_cannot_be_read_is_told_where_it_stands(data: bytes, problems: list[tuple[str, int | None]]) -> None:
    assert sorted(codes(data)) == sorted(problems)


SPOILS = {
    "no beginning": lambda one: one.replace("BEGIN:VEVENT", "BEGIN:VEVNT"),
    "no end": lambda one: one.replace("END:VEVENT", ""),
    "no start": lambda one: one.replace("DTSTART:2026", "DTSTART:2o26"),
    "cut": lambda one: one[: one.index("DTSTART")],
    "alarm without end": lambda one: one.replace("END:VEVENT", "BEGIN:VALARM"),
}


@pytest.mark.parametrize("spoil", SPOILS)
@few_and_unhurried
@given(bad=st.sets(st.integers(0, 11), max_size=6))
def test_every_whole_event_among_damaged_ones_comes_in(spoil: str, bad: set[int]) -> None:
    whole = [event(asked(NADIA), uid=f"{n}@example.org") for n in range(12)]
    good = {record for one in whole for record in read(calendar(one))[0]}
    data = calendar(*(SPOILS[spoil](one) if n in bad else one for n, one in enumerate(whole)))
    records, problems = read(data)
    assert len(good & set(records)) >= 2 * (12 - len(bad))
    assert bool(problems) == bool(bad)


@few_and_unhurried
@given(order=st.lists(st.integers(0, 5), max_size=12))
def test_events_left_out_doubled_and_spliced_change_no_others(order: list[int]) -> None:
    whole = [event(asked(NADIA), uid=f"{n}@example.org", title=f"Nr. {n}") for n in range(6)]
    records, problems = read(calendar(*(whole[n] for n in order)))
    assert {record for n in set(order) for record in read(calendar(whole[n]))[0]} == set(records)
    assert problems == []
