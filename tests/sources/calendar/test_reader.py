import time
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import HANNA, HANNAH, JOERG, KAETHE, ME, NADIA, TOBIAS
from tests.sources.calendar.samples import ENTRIES, GOOGLE, OUTLOOK, asked, calendar, event, many
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from visavis.records import (
    AttendeeRecord,
    ClaimRecord,
    EventRecord,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Record,
)
from visavis.sources.archive import walk
from visavis.sources.calendar.reader import SOURCE, recognise
from visavis.sources.sniff import sniff
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


def test_whoever_declined_or_never_answered_was_asked_and_did_not_come() -> None:
    data = calendar(
        event(
            asked(NADIA),
            asked(TOBIAS, "DECLINED"),
            asked(HANNA, "TENTATIVE"),
            asked(HANNAH, "NEEDS-ACTION"),
            asked(KAETHE, ""),
            asked(JOERG, "ACCEPTED", ROLE="NON-PARTICIPANT"),
        )
    )
    answers = {guest.value: guest.status for guest in events(data)[0].attendees}
    assert answers == {
        ME.email: "",
        NADIA.email: "accepted",
        TOBIAS.email: "declined",
        HANNA.email: "tentative",
        HANNAH.email: "invited",
        KAETHE.email: "invited",
        JOERG.email: "accepted",
    }
    assert sides(meetings(data)[0]) == {ME.email: "from", NADIA.email: "to"}


def test_where_no_answers_are_kept_all_who_were_asked_came() -> None:
    met = meetings(OUTLOOK)
    assert times(met) == ["2026-07-15 08:00"]
    assert sides(met[0]) == {ME.email: "from", TOBIAS.email: "to", HANNA.email: "to"}
    assert [side.name for side in met[0].participants] == [ME.name, TOBIAS.name, ""]


def test_an_organiser_who_declined_did_not_come() -> None:
    met = meetings(calendar(event(asked(ME, "DECLINED"), asked(NADIA), asked(TOBIAS))))
    assert sides(met[0]) == {NADIA.email: "to", TOBIAS.email: "to"}
    assert events(calendar(event(asked(ME, "DECLINED"))))[0].attendees == (
        AttendeeRecord("email", ME.email, ME.name, "declined", organises=True),
    )


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


def test_a_crowd_has_not_met() -> None:
    crowd = [f"ATTENDEE;PARTSTAT=ACCEPTED;CN=Gast {n}:mailto:gast{n}@example.com" for n in range(199)]
    assert len(meetings(calendar(event(*crowd)))[0].participants) == 200
    data = calendar(event(*crowd, asked(NADIA)))
    assert len(events(data)[0].attendees) == 200
    assert meetings(data) == []
    assert codes(data) == [("event-too-large", 4)]


def test_rooms_things_calendars_and_machines_are_no_guests() -> None:
    data = calendar(
        event(
            "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:raum@example.org",
            "ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED:mailto:beamer@example.org",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:c_18@resource.calendar.google.com",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:no-reply@example.com",
            asked(NADIA),
        ).replace(f"ORGANIZER;CN={ME.name}:mailto:{ME.email}", "ORGANIZER:mailto:abc@group.calendar.google.com")
    )
    assert [guest.value for guest in events(data)[0].attendees] == [NADIA.email]
    assert meetings(data) == []
    assert codes(data) == []


def test_a_group_is_told_as_one_and_did_not_come() -> None:
    team = "ATTENDEE;CUTYPE=GROUP;PARTSTAT=ACCEPTED;CN=Vorstand:mailto:vorstand@example.org"
    data = calendar(event(team, asked(NADIA)), event(team, uid="2"))
    assert people(data) == [
        PersonRecord("vorstand@example.org", "Vorstand", "group", (IdentityRecord("email", "vorstand@example.org"),))
    ]
    assert sides(meetings(data)[0]) == {ME.email: "from", NADIA.email: "to"}


@pytest.mark.parametrize(
    ("line", "kind", "value", "name"),
    [
        ("ATTENDEE;CN=Nadia:MAILTO:nadia@example.net", "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN='Nadia':nadia@example.net", "email", "nadia@example.net", "Nadia"),
        ('ATTENDEE;CN="Okonkwo, Nadia":mailto:nadia@example.net', "email", "nadia@example.net", "Okonkwo, Nadia"),
        (r"ATTENDEE;CN=Okonkwo\, Nadia:mailto:nadia@example.net", "email", "nadia@example.net", "Okonkwo, Nadia"),
        ("ATTENDEE;CN=nadia@example.net:mailto:nadia@example.net", "email", "nadia@example.net", ""),
        ("ATTENDEE;CN=nadia@example.net:invalid:nomail", "email", "nadia@example.net", ""),
        ('ATTENDEE;CN="Nadia";EMAIL="nadia@example.net":/aMTk5/principal/', "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN=Nadia:mailto:nadia%2Bchor@example.net?subject=x", "email", "nadia+chor@example.net", "Nadia"),
        ("ATTENDEE;CN=Nadia:tel:+44-7700-900123", "phone", "+44-7700-900123", "Nadia"),
        ("ATTENDEE;STATUS=CONFIRMED:Nadia <nadia@example.net>", "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN=Nad^'ia^':mailto:nadia@example.net", "email", "nadia@example.net", 'Nad"ia'),
        ('ATTENDEE;CN="Nadia:mailto:nadia@example.net', "email", "nadia@example.net", "Nadia"),
        ("ATTENDEE;CN=Na\u202edi\u200ba:mailto:nadia@example.net", "email", "nadia@example.net", "Nadia"),
    ],
)
def test_guests_are_known_however_they_are_written(line: str, kind: str, value: str, name: str) -> None:
    guest = events(calendar(event(line)))[0].attendees[1]
    assert (guest.kind, guest.value, guest.name) == (kind, value, name)


def test_whoever_has_nothing_but_a_name_is_told_once() -> None:
    data = calendar(event("ATTENDEE;CN=Onkel Paul:invalid:nomail"), event("ATTENDEE;CN=Onkel Paul:urn:uuid:7", uid="2"))
    assert [len(one.attendees) for one in events(data)] == [1, 1]
    assert read(data)[1] == [Problem(PATH, "attendee-without-address", 9, "Onkel Paul")]


@pytest.mark.parametrize(
    ("zone", "utc"),
    [
        ("Europe/Berlin", "2026-07-01 08:00"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "2026-07-01 08:00"),
        ("/mozilla.org/20070129_1/America/Argentina/Buenos_Aires", "2026-07-01 13:00"),
        ("W. Europe Standard Time", "2026-07-01 08:00"),
        ("tzone://Microsoft/Utc", "2026-07-01 10:00"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "2026-07-01 08:00"),
        ("(UTC-08:00) Pacific Time (US & Canada)", "2026-07-01 17:00"),
        ("Pacific Time (US & Canada), Tijuana", "2026-07-01 17:00"),
        ("US-Eastern", "2026-07-01 14:00"),
        ("Germany/Berlin", "2026-07-01 08:00"),
        ("GMT+0530", "2026-07-01 04:30"),
        ("(UTC+05:00) Nirgendwo", "2026-07-01 05:00"),
    ],
)
def test_zones_are_known_by_many_names(zone: str, utc: str) -> None:
    data = calendar(event(asked(NADIA), start=f';TZID="{zone}":20260701T100000'))
    assert times(meetings(data)) == [utc]
    assert codes(data) == []


def test_a_zone_of_the_files_own_may_stand_behind_its_events() -> None:
    zone = OUTLOOK[OUTLOOK.index("BEGIN:VTIMEZONE") : OUTLOOK.index("BEGIN:VEVENT")].replace("W. Europe", "Unsere")
    name = ";TZID=Unsere Standard Time:"
    data = calendar(
        event(asked(NADIA), uid="1", start=f"{name}20260701T100000"),
        event(asked(NADIA), uid="2", start=f"{name}20260201T100000"),
        event(asked(NADIA), uid="3", start=f"{name}20261025T023000"),  # the clock shows it twice: the first one
        event(asked(NADIA), uid="4", start=f"{name}20260329T023000"),  # the clock leaves it out
        zone.strip(),
    )
    assert times(meetings(data)) == ["2026-07-01 08:00", "2026-02-01 09:00", "2026-10-25 00:30", "2026-03-29 01:30"]


def test_a_zone_that_nobody_knows_is_read_as_the_users_and_told_once() -> None:
    own = ";TZID=Nirgendwo:20260701T100000"
    data = calendar(event(asked(NADIA), start=own), event(asked(NADIA), start=own, uid="2"))
    assert times(meetings(data)) == ["2026-07-01 08:00"] * 2
    assert read(data)[1] == [Problem(PATH, "zone-unknown", 4, "Nirgendwo")]


def test_times_without_a_zone_are_the_calendars_else_the_users() -> None:
    floating = event(asked(NADIA), start=":20260701T100000")
    assert times(meetings(calendar(floating))) == ["2026-07-01 08:00"]
    assert times(meetings(calendar("X-WR-TIMEZONE:America/New_York", floating))) == ["2026-07-01 14:00"]
    elsewhere = replace(TODAY, zone="Asia/Tokyo")
    assert meetings(calendar(floating), elsewhere)[0].key == meetings(calendar(floating))[0].key


@pytest.mark.parametrize(
    ("name", "title", "whose"),
    [
        ("Geburtstage", "Käthe Winkler hat Geburtstag", "Käthe Winkler"),
        ("Geburtstage", "Geburtstag von Käthe Winkler", "Käthe Winkler"),
        ("Geburtstage", "Käthe Winklers 70. Geburtstag", "Käthe Winkler"),
        ("Geburtstage", "Jonas’ Geburtstag", "Jonas"),
        ("Friends' birthdays", "Hannah Whitfield's birthday", "Hannah Whitfield"),
        ("Birthdays", "Hannah Whitfield’s 40th Birthday", "Hannah Whitfield"),
        ("Kontakte: Geburtstage", "🎂 Käthe Winkler", "Käthe Winkler"),
    ],
)
def test_a_birthday_calendar_says_whose_birthday_it_is(name: str, title: str, whose: str) -> None:
    data = calendar(
        event("RRULE:FREQ=YEARLY", start=";VALUE=DATE:20200504", title=title),
        event(start=";VALUE=DATE:20210504", title=title, uid="again"),
        name=name,
    )
    found = people(data)
    assert [(one.name, one.identities, one.claims) for one in found] == [
        (whose, (), (ClaimRecord("birthday", "--05-04"),))
    ]
    assert len(events(data)) == 2


def test_the_year_of_birth_is_known_where_it_is_stated() -> None:
    nextcloud = ("X-NEXTCLOUD-BC-FIELD-TYPE:BDAY", "X-NEXTCLOUD-BC-YEAR:1950", "RRULE:FREQ=YEARLY")
    marked = calendar(event(*nextcloud, start=";VALUE=DATE:19500504", title="🎂 Käthe Winkler (1950)"), name="Kontakte")
    assert [(one.name, one.claims[0].value) for one in people(marked)] == [("Käthe Winkler", "1950-05-04")]
    titled = calendar(
        event(start=";VALUE=DATE:20200504", title="Käthe Winkler hat Geburtstag (1950)"), name="Birthdays"
    )
    assert people(titled)[0].claims == (ClaimRecord("birthday", "1950-05-04"),)


@pytest.mark.parametrize(
    ("name", "title", "start"),
    [
        ("Privat", "Geburtstag von Käthe Winkler", ";VALUE=DATE:20200504"),
        ("Geburtstage", "Kuchen backen", ";VALUE=DATE:20200504"),
        ("Geburtstage", "Geburtstag von Käthe Winkler", ":20200504T150000Z"),
    ],
)
def test_a_birthday_party_is_an_event_and_nobody_new(name: str, title: str, start: str) -> None:
    assert people(calendar(event(title=title, start=start), name=name)) == []


def test_the_name_of_the_file_tells_a_birthday_calendar_too() -> None:
    data = calendar(event(title="Käthe hat Geburtstag", start=";VALUE=DATE:20200504"), name="")
    assert [one.name for one in people(data, "Takeout/Kalender/Geburtstage.ics")] == ["Käthe"]


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


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("every second since 1970", ("RRULE:FREQ=SECONDLY", "DTSTART:19700101T000000Z")),
        ("taken out as fast as put in", ("RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY")),
        ("no step", ("RRULE:FREQ=DAILY;INTERVAL=0",)),
        ("a billion times", ("RRULE:FREQ=DAILY;COUNT=1000000000",)),
        ("the thirtieth of February", ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=999999999",)),
        ("every minute of every day", ("RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5",)),
        ("the end of time", ("RRULE:FREQ=YEARLY", "RDATE:99991231T235959Z")),
        ("the beginning of time", ("RRULE:FREQ=DAILY;COUNT=9999999",)),
    ],
)
def test_rules_that_never_end_end(name: str, lines: tuple[str, ...]) -> None:
    start = ":00010101T000000Z" if name == "the beginning of time" else ":20200101T000000Z"
    data = calendar(*(event(*lines, asked(NADIA), uid=f"{n}", start=start) for n in range(20)))
    began = time.process_time()
    assert len(events(data)) == 20
    assert len(meetings(data)) <= 20_000
    assert time.process_time() - began < 10


def test_a_million_series_share_one_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visavis.sources.calendar.meetings.MOST_DAYS", 1_000)
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
