"""The files as they are: threads in two shapes, whose texts are spoilt in one of them.

| | in the download of an account | in the download of the secure storage (encrypted chats) |
|---|---|---|
| file | `…/messages/inbox/<thread>/message_1.json` | `messages/<other>_12.json` |
| members | `participants[].name` | `participants[]` |
| title | `title`, `thread_path` | `threadName`, "<other>_12" |
| one message | `sender_name`, `timestamp_ms`, `content` | `senderName`, `timestamp`, `text` |

In an account's files every text is UTF-8 that was taken for Latin-1 ("MÃ¼ller"). The newest message stands first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from visavis.records import Problem
from visavis.sources.display_name import display_name
from visavis.sources.json_stream import UNREADABLE, Fault, Found, walk
from visavis.sources.printable import printable
from visavis.sources.source import OpenFile

THREAD = ("participants.*", "title", "thread_path", "thread_type", "joinable_mode", "threadName", "messages.*")
LONGEST_TEXT = 16_000  # characters
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_YEAR, LAST_YEAR = 2004, 2100  # Facebook opened in February 2004
MOST_SECONDS = 10_000_000  # of a call; more is no length

_NUMBER_OF_COPY = re.compile(r"_\d+$")


@dataclass(frozen=True, slots=True)
class Head:
    """Something that is said of the whole thread: "participants", "title", "thread_path", "group", "threadName"."""

    what: str
    said: str


@dataclass(frozen=True, slots=True)
class Line:
    """One message, its texts mended. `milliseconds` is 0 where the time is unreadable."""

    sender: str
    milliseconds: int
    text: str
    line: int
    call_seconds: int | None = None  # None for what is no call; 0 when nobody answered
    is_membership: bool = False  # somebody came or went, as older exports mark it
    written_time: str = ""

    @property
    def at(self) -> datetime | None:
        """When, in UTC."""
        at = EPOCH + timedelta(milliseconds=self.milliseconds) if self.milliseconds else EPOCH
        return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def thread_entries(file: OpenFile) -> Iterator[Head | Line | Problem]:
    """What stands in the file of a thread, in its order; problems of single messages."""
    with file.open() as stream:
        for found in walk(stream, THREAD):
            if isinstance(found, Fault):
                yield found.problem(file.path)
            elif found.path[0] != "messages":
                yield from _heads(found)
            elif isinstance(found.value, dict):
                yield _line(found.value, found.line)
            else:
                yield Problem(file.path, UNREADABLE, found.line)


def mended(written: Any) -> str:
    """The text as it was meant: UTF-8 that was taken for Latin-1 is put right, anything else stays as it is."""
    if not isinstance(written, str):
        return ""
    try:
        return written if written.isascii() else written.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return written


def name_of(written: Any) -> str:
    """A name, mended, on one line."""
    return display_name(mended(written))


def _heads(found: Found) -> Iterator[Head]:
    what, value = str(found.path[0]), found.value
    match what:
        case "participants":
            yield Head(what, name_of(value.get("name") if isinstance(value, dict) else value))
        case "joinable_mode":
            yield Head("group", "")
        case "thread_type":
            if value == "RegularGroup":
                yield Head("group", "")
        case "threadName":
            yield Head(what, _NUMBER_OF_COPY.sub("", name_of(value)))
        case _:
            yield Head(what, name_of(value))


def _line(entry: dict[str, Any], line: int) -> Line:
    when = entry.get("timestamp_ms", entry.get("timestamp"))
    is_time = isinstance(when, int) and not isinstance(when, bool) and 0 < when < 1 << 43  # the year 2248
    is_call = "call_duration" in entry or entry.get("type") == "Call"
    seconds = entry.get("call_duration")
    text = "" if entry.get("is_unsent") or entry.get("isUnsent") else mended(entry.get("content", entry.get("text")))
    return Line(
        sender=name_of(entry.get("sender_name", entry.get("senderName"))),
        milliseconds=when if isinstance(when, int) and is_time else 0,
        text=printable(text[:LONGEST_TEXT]).strip(),
        line=line,
        call_seconds=(seconds if isinstance(seconds, int) and 0 < seconds < MOST_SECONDS else 0) if is_call else None,
        is_membership=str(entry.get("type")) in {"Subscribe", "Unsubscribe"},
        written_time=str(when)[:40],
    )
