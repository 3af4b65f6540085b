"""Cutting an mbox into its mails."""

import io
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.mail import mbox
from visavis.sources.mail.format import LONGEST

FIRST = b"From nadia@example.net Wed May  6 18:21:24 2026\nFrom: a@example.org\n\nHallo\n\n"
SECOND = b"From - Thu May  7 18:21:24 2026\nFrom: b@example.org\n\nBis bald\n"


def bodies(data: bytes) -> list[bytes]:
    return [entry.raw for entry in mbox.entries(io.BytesIO(data))]


@pytest.mark.parametrize(
    "separator",
    [
        "From nadia@example.net Wed May  6 18:21:24 2026",
        "From 1864464279665606918@xxx Wed May 06 18:21:37 +0000 2026",
        "From nadia@example.net Wed May  6 18:21:24 CEST 2026",
        "From nadia@example.net Wed May  6 18:21:24 2026 +0200",
        "From nadia@example.net Wed May  6 18:21 2026",
        "From Nadia Okonkwo Wed May  6 18:21:24 2026",
        "From nadia@example.net Wed, 6 May 2026 18:21:24 +0200",
        "From nadia@example.net 2026-05-06 18:21:24",
        "From - Wed May  6 18:21:24 2026",
        "From ???@??? Wed May  6 18:21:24 2026",
        "From nadia@example.net Wed May  6 18:21:24 2026 remote from kiel",
    ],
)
@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_separators_are_recognised(separator: str, line_end: bytes) -> None:
    data = FIRST + separator.encode() + b"\nFrom: b@example.org\n\nx\n"
    assert len(bodies(data.replace(b"\n", line_end))) == 2


@pytest.mark.parametrize(
    "line",
    [
        "From the beginning of a line",
        "From hier bis Mai 2026",
        ">From nadia@example.net Wed May  6 18:21:24 2026",
        "From nadia@example.net Wed May  6 18:21:24 2026\nno header follows",
        " From nadia@example.net Wed May  6 18:21:24 2026\nFrom: a@example.org",
        "From: nadia@example.net",
    ],
)
def test_lines_of_text_are_not(line: str) -> None:
    assert len(bodies(FIRST + line.encode() + b"\n\n" + SECOND)) == 2


def test_a_missing_blank_line_does_not_make_two_mails_one() -> None:
    assert len(bodies(FIRST.rstrip() + b"\n" + SECOND)) == 2
    assert len(bodies(FIRST.rstrip() + b"\n" + SECOND.replace(b"From: b@", b"Merke: b@"))) == 1


def test_a_mark_or_a_blank_line_before_the_first_mail_does_no_harm() -> None:
    assert len(bodies(b"\xef\xbb\xbf" + FIRST + SECOND)) == len(bodies(b"\r\n" + FIRST + SECOND)) == 2


def test_each_entry_knows_its_offset_and_date() -> None:
    first, second = mbox.entries(io.BytesIO(FIRST + SECOND))
    assert (first.offset, second.offset) == (0, len(FIRST))
    assert second.date == b"Thu May  7 18:21:24 2026"
    assert second.raw == b"From: b@example.org\n\nBis bald\n"


def test_a_large_attachment_costs_no_memory() -> None:
    large = FIRST.rstrip() + b"\n" + b"QUJD" * 1_000_000 + b"\n\n"
    first, second = mbox.entries(io.BytesIO(large + SECOND))
    assert len(first.raw) == LONGEST
    assert second.raw == b"From: b@example.org\n\nBis bald\n"


class Drip:
    """A stream that gives what is asked for in pieces of `size` bytes."""

    def __init__(self, data: bytes, size: int) -> None:
        self.left, self.size = io.BytesIO(data), size

    def read(self, _asked: int) -> bytes:
        return self.left.read(self.size)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 30), st.integers(200, 9000), st.booleans())
def test_where_the_pieces_end_makes_no_difference(count: int, size: int, is_crlf: bool) -> None:
    data = b"".join(
        b"From a@example.org Wed May  6 18:21:%02d 2026\nFrom: a@example.org\n\n%s\n\n"
        % (number, b"abc\n" * number * 7)
        for number in range(count)
    )
    data = data.replace(b"\n", b"\r\n") if is_crlf else data
    dripped = list(mbox.entries(cast("io.BytesIO", Drip(data, size))))
    assert dripped == list(mbox.entries(io.BytesIO(data)))
    assert len(dripped) == count
