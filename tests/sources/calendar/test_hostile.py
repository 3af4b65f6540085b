"""Files that were made to do harm cost bounded time and space."""

import time

import pytest

from tests.people import NADIA
from tests.sources.calendar.reading import codes, events, meetings
from tests.sources.calendar.samples import asked, calendar, event


@pytest.mark.parametrize(
    ("lines", "start", "number"),
    [
        (("RRULE:FREQ=SECONDLY",), "19700101", 1),
        (("RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY"), "20200101", 0),
        (("RRULE:FREQ=DAILY;INTERVAL=0",), "20200101", 1),
        (("RRULE:FREQ=DAILY;COUNT=1000000000",), "20200101", 1000),
        (("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999",), "20200101", 1),
        (("RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4;BYMINUTE=0,1,2,3,4",), "20200101", 1),
        (("RRULE:FREQ=YEARLY", "RDATE:99991231T235959Z"), "20200101", 7),
        (("RRULE:FREQ=DAILY;COUNT=9999999",), "00010101", 0),
        (("RRULE:FREQ=DAILY", "EXDATE:" + ",".join(["20200101T000000Z"] * 3_000)), "20260101", 327),
    ],
)
def test_rules_that_never_end_end(lines: tuple[str, ...], start: str, number: int) -> None:
    """Twenty of a kind, so that a second of each would show: the first of January to the twenty-third of November."""
    data = calendar(*(event(*lines, asked(NADIA), uid=f"{n}", start=f":{start}T000000Z") for n in range(20)))
    began = time.process_time()
    assert len(events(data)) == 20
    assert len(meetings(data)) == 20 * number
    assert time.process_time() - began < 10


def test_zones_that_never_end_end() -> None:
    change = "BEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=YEARLY;BYDAY=MO,TU\nTZOFFSETTO:+0100\nEND:STANDARD\n"
    zones = [f"BEGIN:VTIMEZONE\nTZID:Z{n}\n{change * 40}END:VTIMEZONE" for n in range(40)]
    some = [event(asked(NADIA), uid=f"{n}", start=f";TZID=Z{n}:20260601T100000") for n in range(40)]
    began = time.process_time()
    assert len(meetings(calendar(*zones, *some))) == 40
    assert time.process_time() - began < 10


def test_all_series_of_a_file_share_one_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of a daily rule costs two: the first series takes 601 steps, which leaves 399 for the second."""
    monkeypatch.setattr("visavis.sources.calendar.meetings.MOST_DAYS", 2_000)
    series = [
        event("RRULE:FREQ=DAILY;COUNT=600", asked(NADIA), uid=f"{n}", start=":20240101T100000Z") for n in range(9)
    ]
    data = calendar(*series)
    assert [len([one for one in meetings(data) if one.thread == told.key]) for told in events(data)] == [
        600, 399, 1, 1, 1, 1, 1, 1, 1,
    ]  # fmt: skip
    assert [code for code, _ in codes(data)] == ["series-too-long"] * 8


def test_depth_and_length_cost_nothing() -> None:
    deep = "\n".join(["BEGIN:X-TIEF"] * 30_000)
    long = "DESCRIPTION:" + "ü" * 3_000_000
    wide = "\n".join(f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:g{n}@example.com" for n in range(30_000))
    data = calendar(event(deep, uid="1"), event(long, uid="2"), event(wide, uid="3"), event(asked(NADIA), uid="4"))
    assert [(len(one.key), len(one.attendees)) for one in events(data)] == [(32, 1), (32, 1), (32, 200), (32, 2)]
    assert len(meetings(data)) == 1


def test_foreign_text_is_only_text() -> None:
    data = calendar(event("LOCATION:=HYPERLINK(1)\\nzwei", title="\u202eA\u0007B\\; C" + "x" * 600))
    told = events(data)[0]
    assert told.title == "AB; C" + "x" * 495
    assert told.place == "=HYPERLINK(1) zwei"
