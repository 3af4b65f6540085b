"""The calendar as Google writes it and the list of an evening as Luma does, and what the readers make of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

import pytest

from visavis.demo.agenda import appointments, beginning
from visavis.demo.build import Built
from visavis.demo.life import Guest, Language, guests
from visavis.records import Batch, EventRecord, InteractionRecord, PersonRecord, Record
from visavis.sources.wire import Event

AGENDA = """
Jour fixe | 196 work weekly | 09:30 45 | Oben | Edda Vollmer; Carsten Strang maybe
Auftakt   | -7              | 10:00 90 |      | by Konstanze Achenbach; me declined;
  everybody
"""

SERIES = {"de": "Jour fixe Güterbahnhof", "en": "Sail room, weekly"}
FOR_ALL = {"de": "Auftakt Stadtgrün 2035", "en": "Larkfield all hands"}
DECLINED = {"de": "Dreißig Prozent nach vorn", "en": "Thirty per cent"}
AHEAD = {"de": "Rundgang vor der Eröffnung", "en": "Walk through before the opening"}
EVENING = {"de": "Stadtgrün bei Nacht", "en": "Museums After Dark"}
ME = {"de": "henning@brueckmann.example.org", "en": "imogen@hartwell.example.org"}

R = TypeVar("R", bound=Record)

both = pytest.mark.parametrize("language", ["en", "de"])


def test_an_appointment_says_who_organises_and_who_answered_what() -> None:
    series, start = appointments(AGENDA)
    assert (series.day, series.is_work, series.is_weekly, series.minutes, series.place) == (196, True, True, 45, "Oben")
    assert (series.organiser, series.guests) == ("", (("Edda Vollmer", "yes"), ("Carsten Strang", "maybe")))
    assert (start.day, start.is_weekly, start.organiser, start.mine) == (-7, False, "Konstanze Achenbach", "declined")
    assert (start.is_for_all, start.guests) == (True, ())


def test_work_on_a_weekend_is_done_on_monday() -> None:
    series, start = appointments(AGENDA)
    assert beginning(series, date(2026, 11, 28)) == datetime.fromisoformat("2026-05-18T09:30")  # not Saturday the 16th
    assert beginning(start, date(2026, 11, 28)) == datetime.fromisoformat(
        "2026-12-05T10:00"
    )  # a Saturday, and nobody works


def test_who_stands_on_a_list_came_unless_it_says_otherwise() -> None:
    lines = "Paula Dascher\nMalte Brokat | | Büro Brokat\nEmil Vandersee | waiting"
    assert guests(lines) == (
        Guest("Paula Dascher"),
        Guest("Malte Brokat", "came", "Büro Brokat"),
        Guest("Emil Vandersee", "waiting"),
    )


@both
def test_a_calendar_has_short_lines_and_a_zone(language: Language, built: Mapping[Language, Built]) -> None:
    text = _file(built[language], ".ics")
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert f"X-WR-CALNAME:{ME[language]}\r\n".encode() in text
    zone = {"de": b"Europe/Berlin", "en": b"Europe/London"}[language]
    assert text.count(b"TZID:" + zone + b"\r\n") == 1
    assert text.count(b"BEGIN:VEVENT") == 11  # ten, and the one time of the series that was moved


@both
def test_the_series_took_place_weekly_but_for_one_time(
    language: Language, told: Mapping[Language, Sequence[Event]]
) -> None:
    """Twenty-eight Tuesdays before today; one fell out, one began four hours later."""
    series = [one for one in _of(told[language], InteractionRecord) if one.subject == SERIES[language]]
    times = {"de": "07:30 11:30", "en": "08:30 12:30"}[language].split()
    assert len(series) == 27
    assert {len(one.participants) for one in series} == {3}
    assert {one.at.weekday() for one in series} == {1}
    assert Counter(f"{one.at:%H:%M}" for one in series if one.at.month < 10) == {times[0]: 19, times[1]: 1}


@both
def test_what_the_user_declined_and_what_lies_ahead_is_no_meeting(
    language: Language, told: Mapping[Language, Sequence[Event]]
) -> None:
    meetings = [one for one in _of(told[language], InteractionRecord) if one.kind == "meeting"]
    once = Counter(one.subject for one in meetings) - Counter({SERIES[language]: 27})
    assert len(once) == sum(once.values()) == 7
    assert not {DECLINED[language], AHEAD[language]} & set(once)
    ahead = _event(told[language], AHEAD[language])
    assert ahead.starts[:10] == "2026-12-01"
    assert Counter(one.status for one in ahead.attendees) == {
        "accepted": 4,
        "tentative": 1,
        "invited": 1,
        "declined": 1,
    }


@both
def test_forty_were_asked_to_the_meeting_for_all(language: Language, told: Mapping[Language, Sequence[Event]]) -> None:
    assert len(_event(told[language], FOR_ALL[language]).attendees) == 40


@both
def test_the_list_of_the_evening_tells_who_came(
    language: Language, built: Mapping[Language, Built], told: Mapping[Language, Sequence[Event]]
) -> None:
    assert _file(built[language], ".csv").startswith("\ufeffapi_id,name,first_name,last_name,email,".encode())
    evening = _event(told[language], EVENING[language])
    assert evening.starts == "2026-11-12"
    assert Counter(one.status for one in evening.attendees) == {"came": 13, "accepted": 2, "declined": 2, "invited": 1}


@both
def test_the_address_book_says_who_belongs_to_whom(
    language: Language, told: Mapping[Language, Sequence[Event]]
) -> None:
    said = {
        person.name: [(claim.label, claim.value) for claim in person.claims if claim.field == "relation"]
        for person in _of(told[language], PersonRecord)[:99]
        if any(claim.field == "relation" for claim in person.claims)
    }
    expected = {
        "de": {
            "Gudrun Brückmann": [("Husband", "Hartmut Brückmann"), ("Sister", "Roswitha Thormann")],
            "Hartmut Brückmann": [("Sister", "Inge Paulsen")],
            "Svenja Brückmann": [("Husband", "Mehmet Aydoğan")],
            "Inge Paulsen": [("Husband", "Horst Paulsen")],
            "Franziska Lohmeyer": [("Mother", "Bärbel Kröger")],
            "Ole Jansen": [("Friend", "Svenja Brückmann")],
            "Matthias Hölscher": [("Wife", "Anke Hölscher")],
        },
        "en": {
            "Margaret Hartwell": [("Husband", "Alan Hartwell")],
            "Alan Hartwell": [("Sister", "Beatrix Hartwell")],
            "Edmund Hartwell": [("Wife", "Yusra Hartwell")],
            "Ruth Pemberton": [("Husband", "Colin Pemberton")],
            "Sophie Carrow": [("Mother", "Martha Aldous")],
            "Jonah Tregarth": [("Friend", "Edmund Hartwell")],
            "Malcolm Adeyemi": [("Wife", "Joy Adeyemi")],
        },
    }
    assert said == expected[language]


def _file(built: Built, suffix: str) -> bytes:
    return next(path for path in built.paths if path.suffix == suffix).read_bytes()


def _of(told: Sequence[Event], kind: type[R]) -> list[R]:
    batches = [event for event in told if isinstance(event, Batch)]
    return [record for batch in batches for record in batch.records if isinstance(record, kind)]


def _event(told: Sequence[Event], title: str) -> EventRecord:
    return next(one for one in _of(told, EventRecord) if one.title == title)
