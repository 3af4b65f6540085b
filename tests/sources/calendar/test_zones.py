"""Which zone a name means."""

from dataclasses import replace

import pytest

from tests.people import NADIA
from tests.sources.calendar.reading import PATH, TODAY, codes, meetings, read, times
from tests.sources.calendar.samples import OUTLOOK, asked, calendar, event
from visavis.records import Problem
from visavis.sources.calendar.windows_zones import BY_NAME
from visavis.sources.calendar.zones import common


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


def test_every_zone_of_windows_is_in_the_common_database() -> None:
    assert len(BY_NAME) == 140
    assert [name for name, zone in BY_NAME.items() if common(zone) is None] == []
