"""The moment a header names."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.mail.dates import moment, received


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Wed, 6 May 2026 18:21:24 +0200", "2026-05-06 16:21:24"),
        ("06 May 2026 18:21:24 +0200", "2026-05-06 16:21:24"),
        ("Wed, 6 May 2026 18:21:24 -0330", "2026-05-06 21:51:24"),
        ("Wed, 6 May 2026 18:21 +0200", "2026-05-06 16:21:00"),
        ("Wed,6 May 2026 18:21:24 GMT", "2026-05-06 18:21:24"),
        ("Wed, 6 May 2026 18:21:24 MESZ", "2026-05-06 16:21:24"),
        ("Wed, 06 May 2026 11:21:24 EST", "2026-05-06 16:21:24"),
        ("Wed, 06 May 2026 11:21:24 -0500 (EST)", "2026-05-06 16:21:24"),
        ("Wed (today), 6 (sixth) May 2026 18:21:24 +0200", "2026-05-06 16:21:24"),
        ("Wed, 6 May 2026 18:21:24", "2026-05-06 18:21:24"),
        ("Wed, 6 May 2026 18:21:24 XYZ", "2026-05-06 18:21:24"),
        ("Wed, 6 May 2026 18:21:24 -0000", "2026-05-06 18:21:24"),
        ("Mi, 6 Mai 2026 18:21:24 +0200", "2026-05-06 16:21:24"),
        ("6-May-2026 18:21:24 +0200", "2026-05-06 16:21:24"),
        ("Sun, 03 Aug 97 10:00:00 +0000", "1997-08-03 10:00:00"),
        ("Sun, 03 Aug 03 10:00:00 +0000", "2003-08-03 10:00:00"),
        ("Tue, 03 Aug 100 10:00:00 +0000", "2000-08-03 10:00:00"),
        ("Wed May  6 18:21:24 2026", "2026-05-06 18:21:24"),
        ("Wed May 06 18:21:24 +0200 2026", "2026-05-06 16:21:24"),
        ("Wed May  6 18:21:24 2026 +0200", "2026-05-06 16:21:24"),
        ("Wed May  6 18:21:24 CEST 2026", "2026-05-06 16:21:24"),
        ("2026-05-06T18:21:24+02:00", "2026-05-06 16:21:24"),
        ("2026-05-06 18:21:24", "2026-05-06 18:21:24"),
        ("Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31 23:59:59"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01 00:00:00"),
    ],
)
def test_what_is_written_is_read(written: str, at: str) -> None:
    assert moment(written.encode("latin-1")) == datetime.fromisoformat(at).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "01 Jan 0000 00:00:00 +0000",
        "32 Foo 2026 10:00:00 +0000",
        "30 Feb 2026 10:00:00 +0000",
        "6 May 99999999999999999999 10:00:00 +0000",
        "6 May 9999 23:00:00 -1200",
        "6 May 2101 10:00:00 +0000",
        "31 Dec 1969 23:00:00 +0000",
        "6 May 2026 25:00:00 +0000",
        "6 May 2026 10:61:00 +0000",
        "6 May 2026",
        "0001-01-01T00:00:00+14:00",
    ],
)
def test_nonsense_is_never_guessed(written: str) -> None:
    assert moment(written.encode()) is None


def test_a_received_header_ends_with_its_date() -> None:
    assert received(b" from a; x by b; Wed, 6 May 2026 18:21:24 +0200") == datetime(2026, 5, 6, 16, 21, 24, tzinfo=UTC)


@settings(max_examples=100, deadline=None)
@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 12, 30)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001
def test_every_moment_survives_being_written(at: datetime, minutes: int) -> None:
    sign, hours, rest = "-" if minutes < 0 else "+", *divmod(abs(minutes), 60)
    written = f"{at:%a, %d %b %Y %H:%M:%S} {sign}{hours:02}{rest:02}"
    read = moment(written.encode())
    assert read is not None
    assert (at.replace(tzinfo=UTC, microsecond=0) - read).total_seconds() == minutes * 60


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes_are_a_moment_or_none(raw: bytes) -> None:
    read = moment(raw)
    assert read is None or 1970 <= read.year <= 2100
