"""The user's calendar day: by their own zone, else the computer's."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest

from visavis.store.access import Account
from visavis.store.zone import named, today, zone


@pytest.mark.parametrize(
    ("own", "day"),
    [
        ("", date(2026, 11, 24)),  # Europe/Berlin, where the tests run
        ("Europe/Berlin", date(2026, 11, 24)),
        ("America/New_York", date(2026, 11, 23)),
        ("Pacific/Kiritimati", date(2026, 11, 24)),
        ("UTC", date(2026, 11, 23)),
    ],
)
def test_half_past_midnight_in_berlin_is_not_everywhere_the_same_day(
    account: Account, monkeypatch: pytest.MonkeyPatch, own: str, day: date
) -> None:
    monkeypatch.setenv("VISAVIS_AT", "2026-11-24T00:30+01:00")
    account.zone = own
    assert today(account) == day


def test_without_an_own_zone_the_computers_counts(account: Account) -> None:
    assert zone(account) == ZoneInfo("Europe/Berlin")


def test_where_no_zone_is_known_it_is_utc(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visavis.store.zone.env.zone_name", lambda: "CET-1CEST")
    assert zone(account) == UTC


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "\0", "x" * 5000])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert named(name) is None
