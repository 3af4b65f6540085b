from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.linkedin import dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Mar 2024", "2024-03-05"),
        ("7-Feb-22", "2022-02-07"),
        ("15 Okt 2020", "2020-10-15"),
        ("15. Dez. 2020", "2020-12-15"),
        ("03 Mär 2021", "2021-03-03"),
        ("30 Feb 2024", ""),
        ("5 Foo 2024", ""),
        ("3/4/25", ""),
        ("", ""),
    ],
)
def test_the_day_of_connecting(text: str, day: str) -> None:
    assert dates.connection_day(text) == day


def test_an_invitation_has_the_month_first() -> None:
    assert dates.invitation_time("3/14/25, 2:37 PM") == datetime(2025, 3, 14, 14, 37, tzinfo=UTC)
    assert dates.invitation_time("12/5/25, 1:00 AM") == datetime(2025, 12, 5, 1, 0, tzinfo=UTC)
    assert dates.invitation_time("12/5/25, 1:00\u202fAM") == datetime(2025, 12, 5, 1, 0, tzinfo=UTC)
    assert dates.invitation_time("14/3/25, 2:37 PM") is None


def test_noon_is_twelve_pm_and_midnight_twelve_am() -> None:
    assert dates.invitation_time("9/6/26, 12:00 PM") == datetime(2026, 9, 6, 12, 0, tzinfo=UTC)
    assert dates.recommendation_time("01/19/13, 12:10 AM") == datetime(2013, 1, 19, 0, 10, tzinfo=UTC)


def test_a_day_without_a_time_stands_for_its_noon() -> None:
    assert dates.recommendation_time("01/01/24") == datetime(2024, 1, 1, 12, 0, tzinfo=UTC)
    assert dates.endorsement_time("05 Jun 2018") == datetime(2018, 6, 5, 12, 0, tzinfo=UTC)


def test_messages_and_endorsements_name_their_zone() -> None:
    assert dates.message_time("2026-09-30 08:12:40 UTC") == datetime(2026, 9, 30, 8, 12, 40, tzinfo=UTC)
    assert dates.message_time("2024-05-15 10:30:00") == datetime(2024, 5, 15, 10, 30, tzinfo=UTC)
    assert dates.endorsement_time("2023/06/18 14:24:54 UTC") == datetime(2023, 6, 18, 14, 24, 54, tzinfo=UTC)
    assert dates.message_time("2026-09-31 08:12:40 UTC") is None
    assert dates.message_time("2026-09-30 25:12:40 UTC") is None


def test_a_station_is_known_by_the_month() -> None:
    assert dates.station_day("Jan 2020") == "2020-01"
    assert dates.station_day("2020") == "2020"
    assert dates.station_day("01 Oct 2022") == "2022-10-01"
    assert dates.station_day("Foo 2020") == ""


def test_an_event_is_two_local_times_in_one_cell() -> None:
    assert dates.event_span("Apr 08, 2024 07:00 AM - Apr 08, 2024 05:00 PM") == (
        "2024-04-08T07:00:00",
        "2024-04-08T17:00:00",
    )
    assert dates.event_span("2025-03-05 13:00:00 UTC") == ("2025-03-05T13:00:00+00:00", "")
    assert dates.event_span("soon") == ("", "")


def test_a_birthday_may_lack_its_year() -> None:
    assert dates.birth_day("Dec 10, 1975") == "1975-12-10"
    assert dates.birth_day("Feb 29") == "--02-29"
    assert dates.birth_day("Feb 30") == ""


@settings(deadline=None, max_examples=100)
@given(st.text("0123456789/-:, .AMPJanUTC\u0660", max_size=30))
def test_no_text_breaks_a_reader_of_dates(text: str) -> None:
    for reads in (dates.message_time, dates.invitation_time, dates.endorsement_time, dates.recommendation_time):
        at = reads(text)
        assert at is None or at.tzinfo is UTC
    for day in (dates.connection_day(text), dates.station_day(text), dates.birth_day(text), *dates.event_span(text)):
        assert day == "" or day.startswith("-") or day[:4].isascii()
