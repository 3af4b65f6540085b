"""The exported chat as it is: lines, some of which begin a message with a date, a time and mostly an author.

    [03.02.24, 14:05:10] Name: text          iPhone
    03.02.24, 14:05 - Name: text             Android
    03.02.14 14:05:10: Name: text            iPhone, up to about 2017
    2/13/24, 2:05 PM - Name: text            with a narrow no-break space before PM on newer systems
    [13.2.2024 klo 14.05.10] Name: text      a short word between date and time in some languages

A line that does not begin so goes on with the text before it. Whether one that does is really a message, or only a
text that looks like it, is judged by chat.py. Direction marks stand anywhere and mean nothing, but for U+200E at the
start of a text: there the program wrote, not a person (a picture, a call, a change of the group).
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache, partial
from typing import NamedTuple

from visavis.records import DateOrder
from visavis.sources.date_order import Parts, day_of
from visavis.sources.display_name import display_name
from visavis.sources.printable import printable
from visavis.sources.source import OpenFile

LONGEST_LINE = 1 << 16  # bytes; WhatsApp itself takes messages of up to 65,536 characters, and less of it is kept
LONGEST_TEXT = 16_000  # characters
LONGEST_AUTHOR = 120
FOUNDED = date(2009, 2, 24)  # no message is older than WhatsApp
LAST_YEAR = 2100

MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_SPACE = "[ \u00a0\u202f\u2009]"
_HEAD = re.compile(
    rf"[{MARKS}]*(\[?)[{MARKS}]*"
    rf"(\d{{1,4}})([./-]){_SPACE}?[{MARKS}]*(\d\d?)[./-]{_SPACE}?[{MARKS}]*(\d{{1,4}})\.?"
    rf"[{MARKS}]*[,،]?{_SPACE}+(?:([^\W\d_]{{1,4}}\.?){_SPACE}?)?"
    rf"(\d\d?)[:.h](\d\d)(?:[:.](\d\d))?"
    rf"(?:{_SPACE}?([AaPp]\.?{_SPACE}?[Mm]\.?|[πμ]\.?μ\.?|[صم]))?"
    rf"[{MARKS}]*(?:\]|:|{_SPACE}[-–—]){_SPACE}"
)
_AUTHOR = re.compile(rf"([^:]{{1,{LONGEST_AUTHOR}}}):(?: |$)")
_MARK = re.compile(f"[{MARKS}]")
_AFTERNOON = ("p", "P", "μ", "م", "下午", "오후", "午後")
_HALVES = frozenset({"下午", "오후", "午後", "上午", "오전", "午前"})  # those that stand before the time
_HALF_DAY = 12


class Shape(NamedTuple):
    """How an export writes its dates and times: one way in all its lines."""

    is_bracketed: bool
    separator: str
    is_year_first: bool
    year_digits: int
    has_seconds: bool
    has_halves: bool


class Head(NamedTuple):
    """The beginning of a message. `author` is "" for what the program says itself; `text` is the rest of the line."""

    parts: Parts
    shape: Shape
    clock: time | None
    author: str
    text: str


def lines_of(file: OpenFile) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, counted from 1; of one longer than LONGEST_LINE only the beginning."""
    with file.open() as stream:
        number, ends = 1, True
        for piece in iter(partial(stream.readline, LONGEST_LINE), b""):
            if ends:
                yield number, piece.decode("utf-8", "replace").rstrip("\r\n")
            ends = piece.endswith(b"\n")
            number += ends


def head_of(line: str) -> Head | None:
    """The head of a message when the line looks like one."""
    match = _HEAD.match(line)
    if match is None:
        return None
    *_, hour, minute, seconds, _ = match.groups()
    parts, shape, half = _stamp(match)
    rest = line[match.end() :]
    author = _AUTHOR.match(rest)
    name = display_name(author[1]) if author else ""
    text = rest[author.end() :] if author and name else rest
    return Head(parts, shape, _clock(hour, minute, seconds, half), name, text)


def date_of(line: str) -> tuple[Parts, Shape] | None:
    """The date as it stands, and its shape, when the line looks like the head of a message."""
    match = _HEAD.match(line)
    return _stamp(match)[:2] if match else None


def moment(head: Head, order: DateOrder, latest: date) -> datetime | None:
    """When it was written, in the local time of the phone; None when that cannot be."""
    day = _day(head.parts, order)
    if day is None or head.clock is None or not FOUNDED <= day <= latest or day.year > LAST_YEAR:
        return None
    return datetime.combine(day, head.clock)


def plain_text(written: str) -> str:
    """A text without direction marks and controls, capped."""
    return printable(_MARK.sub("", written[:LONGEST_TEXT])).strip()


def _stamp(match: re.Match[str]) -> tuple[Parts, Shape, str]:
    bracket, first, separator, second, third, before, _, _, seconds, after = match.groups()
    half = after or (before if before in _HALVES else "") or ""
    shape = _shape(bracket, separator, len(first), len(third), seconds is not None, half != "")
    return (first, second, third), shape, half


@lru_cache(maxsize=1024)
def _shape(bracket: str, separator: str, first: int, third: int, has_seconds: bool, has_halves: bool) -> Shape:  # noqa: FBT001
    return Shape(bool(bracket), separator, first > 2, first if first > 2 else third, has_seconds, has_halves)  # noqa: PLR2004 (digits)


@lru_cache(maxsize=1024)
def _clock(hour: str, minute: str, seconds: str | None, half: str) -> time | None:
    hours = int(hour)
    if half:
        if not 1 <= hours <= _HALF_DAY:
            return None
        hours = hours % _HALF_DAY + (_HALF_DAY if half.startswith(_AFTERNOON) else 0)
    try:
        return time(hours, int(minute), int(seconds or 0))
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _day(parts: Parts, order: DateOrder) -> date | None:
    return day_of(parts, order)
