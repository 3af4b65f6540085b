"""Events and the meetings they became."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.sources.calendar.reading import TODAY, codes, events, meetings, read, times
from tests.sources.calendar.samples import GOOGLE, asked, calendar, event
from visavis.records import AttendeeRecord, EventRecord, InteractionRecord, ParticipantRecord


def test_an_event_is_told_with_everyone_who_was_asked_and_the_meeting_with_those_who_came() -> None:
    records, problems = read(GOOGLE)
    told, met = records
    assert isinstance(told, EventRecord)
    assert isinstance(met, InteractionRecord)
    assert told == EventRecord(
        key=told.key,
        title="Kaffee",
        starts="2026-05-06T16:00:00+00:00",
        ends="2026-05-06T17:00:00+00:00",
        place="Café Luise, Kantstraße 7",
        attendees=(
            AttendeeRecord("email", ME.email, ME.name, "", organises=True),
            AttendeeRecord("email", NADIA.email, NADIA.name, "accepted"),
        ),
    )
    assert met == InteractionRecord(
        key=met.key,
        kind="meeting",
        at=datetime(2026, 5, 6, 16, tzinfo=UTC),
        participants=(
            ParticipantRecord("email", ME.email, "from", ME.name),
            ParticipantRecord("email", NADIA.email, "to", NADIA.name),
        ),
        thread=told.key,
        subject="Kaffee",
    )
    assert problems == []


def test_what_lies_ahead_is_no_meeting_yet_and_today_neither() -> None:
    data = calendar(
        event(asked(NADIA), uid="1", start=":20261123T225959Z"),  # 23:59 in Berlin, yesterday
        event(asked(NADIA), uid="2", start=":20261123T230000Z"),  # midnight, today
        event(asked(NADIA), uid="3", start=";VALUE=DATE:20261124"),
        event(asked(NADIA), uid="4", start=":20270101T100000Z"),
    )
    assert len(events(data)) == 4
    assert times(meetings(data)) == ["2026-11-23 22:59"]


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (asked(NADIA, "DECLINED"),),
        (asked(NADIA), "STATUS:CANCELLED"),
        (asked(ME),),
    ],
)
def test_nobody_met_who_was_alone(lines: tuple[str, ...]) -> None:
    data = calendar(event(*lines))
    assert len(events(data)) == 1
    assert meetings(data) == []


def test_a_cancelled_event_says_so() -> None:
    assert [one.status for one in events(calendar(event("STATUS:CANCELLED"), event(uid="2")))] == ["cancelled", ""]
    assert [one.status for one in events(calendar("METHOD:CANCEL", event(asked(NADIA))))] == ["cancelled"]


def test_an_answer_that_travelled_between_programs_is_no_meeting() -> None:
    assert len(meetings(calendar("METHOD:REQUEST", event(asked(NADIA))))) == 1
    assert meetings(calendar("METHOD:REPLY", event(asked(NADIA)))) == []


def test_a_day_has_a_date_its_last_day_and_noon() -> None:
    data = calendar(event("DTEND;VALUE=DATE:20260604", asked(NADIA), start=";VALUE=DATE:20260601"))
    told = events(data)[0]
    assert (told.starts, told.ends) == ("2026-06-01", "2026-06-03")
    assert times(meetings(data)) == ["2026-06-01 10:00"]
    one_day = calendar(event("DTEND;VALUE=DATE:20260602", start=";VALUE=DATE:20260601"))
    assert events(one_day)[0].ends == ""


def test_a_day_that_is_marked_as_free_is_no_meeting() -> None:
    data = calendar(event("TRANSP:TRANSPARENT", asked(NADIA), start=";VALUE=DATE:20260601", title="Urlaub Nadia"))
    assert len(events(data)) == 1
    assert meetings(data) == []


def test_a_length_stands_in_for_an_end() -> None:
    assert events(calendar(event("DURATION:PT1H30M")))[0].ends == "2026-06-01T11:30:00+00:00"
    assert events(calendar(event("DURATION:-PT1H")))[0].ends == ""
    assert events(calendar(event("DTEND:20260601T090000Z")))[0].ends == "", "an end before the start is none"


def test_a_series_is_one_event_and_a_meeting_each_time() -> None:
    data = calendar(event("RRULE:FREQ=WEEKLY;COUNT=4", asked(NADIA), start=";TZID=Europe/Berlin:20260316T180000"))
    assert [one.starts for one in events(data)] == ["2026-03-16T17:00:00+00:00"]
    met = meetings(data)
    assert times(met) == ["2026-03-16 17:00", "2026-03-23 17:00", "2026-03-30 16:00", "2026-04-06 16:00"]
    assert {one.thread for one in met} == {events(data)[0].key}


def test_a_series_without_the_times_that_were_taken_out_moved_or_cancelled() -> None:
    berlin = ";TZID=Europe/Berlin:"
    moved = event(f"RECURRENCE-ID{berlin}20260330T180000", asked(NADIA), start=f"{berlin}20260331T200000", title="Spät")
    cancelled = event("RECURRENCE-ID:20260406T160000Z", "STATUS:CANCELLED", asked(NADIA), start=":20260406T160000Z")
    series = event(
        "RRULE:FREQ=WEEKLY;COUNT=5", f"EXDATE{berlin}20260323T180000", asked(NADIA), start=f"{berlin}20260316T180000"
    )
    found = meetings(calendar(moved, series, cancelled))
    assert times(found) == ["2026-03-31 18:00", "2026-03-16 17:00", "2026-04-13 16:00"]
    whole = {f"{one.at:%d.%m.}": one.key for one in meetings(calendar(series.replace("EXDATE", "X-EXDATE")))}
    assert [one.key for one in found] == [whole["30.03."], whole["16.03."], whole["13.04."]], (
        "the moved time is that time"
    )
    told = events(calendar(moved, series, cancelled))
    assert len({one.key for one in told}) == 3
    assert [one.status for one in told] == ["", "", "cancelled"]


def test_keys_are_the_same_in_a_later_export() -> None:
    series = event("RRULE:FREQ=WEEKLY", asked(NADIA), start=";TZID=Europe/Berlin:20260901T180000")
    single = event(asked(TOBIAS), uid="single")
    before = read(calendar(single, series), replace(TODAY, today=date(2026, 9, 10)))[0]
    after = read(calendar(event(asked(HANNA), uid="new"), series, single), TODAY)[0]
    assert len(before) == 5
    assert {record.key for record in before} < {record.key for record in after}


def test_dates_of_their_own_and_days_without_a_clock_join_and_leave_a_series() -> None:
    data = calendar(
        event(
            "RRULE:FREQ=DAILY;UNTIL=20260604T100000Z",
            "EXDATE;VALUE=DATE:20260602",
            "RDATE:20260701T120000Z,20260702T120000Z",
            "RDATE;VALUE=PERIOD:20260703T120000Z/PT1H",
            asked(NADIA),
        )
    )
    assert times(meetings(data)) == [
        "2026-06-01 10:00",
        "2026-06-03 10:00",
        "2026-06-04 10:00",
        "2026-07-01 12:00",
        "2026-07-02 12:00",
        "2026-07-03 12:00",
    ]


def test_a_rule_can_take_times_out_of_another() -> None:
    data = calendar(event("RRULE:FREQ=DAILY;COUNT=5", "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2", asked(NADIA)))
    assert times(meetings(data)) == ["2026-06-02 10:00", "2026-06-04 10:00", "2026-06-05 10:00"]


def test_old_titles_are_quoted_printable() -> None:
    data = calendar(
        event().replace("SUMMARY:", "SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:K=E4se und=\n Brot "),
    )
    assert [one.title for one in events(data)] == ["Käse und Brot Treffen"]


def test_a_time_may_state_its_own_distance() -> None:
    assert times(meetings(calendar(event(asked(NADIA), start=":2026-06-01T10:00+02:00")))) == ["2026-06-01 08:00"]


def test_a_long_series_is_told_from_its_first_time_and_the_last_ten_years() -> None:
    data = calendar(event("RRULE:FREQ=MONTHLY", asked(NADIA), start=":20000115T100000Z"))
    found = times(meetings(data))
    assert found[:2] == ["2000-01-15 10:00", "2016-12-15 10:00"]
    assert (found[-1], len(found)) == ("2026-11-15 10:00", 121)
    assert codes(data) == []


def test_of_a_series_that_is_longer_the_latest_thousand_are_told() -> None:
    data = calendar(event("RRULE:FREQ=DAILY", asked(NADIA), start=":20200101T100000Z"))
    found = times(meetings(data))
    assert (found[0], found[-1]) == ("2024-02-28 10:00", "2026-11-23 10:00")
    assert codes(data) == [("series-too-long", 4)]


def test_of_two_versions_the_newer_one_counts() -> None:
    older = event("RRULE:FREQ=DAILY;COUNT=3", asked(NADIA), "SEQUENCE:1")
    newer = event("RRULE:FREQ=DAILY;COUNT=2", asked(NADIA), "SEQUENCE:2")
    assert times(meetings(calendar(newer, older))) == ["2026-06-01 10:00", "2026-06-02 10:00"]


def test_an_event_that_breaks_off_is_no_meeting() -> None:
    whole = calendar(event(asked(NADIA)))
    cut = whole[: whole.index(b"END:VEVENT")]
    assert len(meetings(whole)) == 1
    assert [guest.value for guest in events(cut)[0].attendees] == [ME.email, NADIA.email]
    assert meetings(cut) == []


def test_two_events_that_ran_into_each_other_bring_nobody_together() -> None:
    data = calendar(event(asked(NADIA)), event(asked(TOBIAS), uid="2")).replace(
        b"END:VEVENT\r\nBEGIN:VEVENT\r\n", b"", 1
    )
    assert meetings(data) == []
    assert codes(data) == [("event-without-end", 4)]
