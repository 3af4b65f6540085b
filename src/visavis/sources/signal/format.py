"""data.json as signal-export 3 writes it: one message a line, in a folder that bears the name of the chat.

{"date": "2024-03-31T01:30:00.123000", "sender": "KätheWinkler", "body": "Hallo  ", "quote": "", "sticker": "",
 "reactions": [["Me", "❤"]], "attachments": [{"name": …, "path": …}]}

`date` is local time of the computer that exported. Newer versions add `deleted`, `call` and `missed`; before, a call is
a message whose body says so. Names are those of Signal without blanks and signs, with a number behind the second of
the same; the user is "Me".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any

from visavis.records import Problem
from visavis.sources.display_name import display_name
from visavis.sources.json_stream import UNREADABLE, Fault, walk
from visavis.sources.printable import printable
from visavis.sources.source import OpenFile

ME = "Me"
NOBODY = "No-Sender"
LONGEST_TEXT = 16_000  # characters
FIRST_YEAR, LAST_YEAR = 2010, 2100  # TextSecure, as it was called then, opened in 2010

_CALL = re.compile(r"(?P<way>Incoming|Outgoing|Missed) (?:voice |video |group )?call(?: \((?P<how>[^()]{1,80})\))?")
_LENGTH = re.compile(r"(?:(?P<minutes>\d{1,4})m )?(?P<seconds>\d{1,2})s")
_UNANSWERED = re.compile(r"unanswered|declined|missed", re.IGNORECASE)

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """A call, as far as its line tells. `length` is "2:05", "" when it is not known."""

    is_outgoing: bool
    is_missed: bool
    length: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One line of the file."""

    entry: Entry
    line: int

    @property
    def sender(self) -> str:
        """The name, "Me" for the user."""
        written = self.entry.get("sender")
        return display_name(written) if isinstance(written, str) else ""

    @property
    def text(self) -> str:
        """What was written; what was quoted stands elsewhere."""
        body = self.entry.get("body")
        return printable(body[:LONGEST_TEXT]).strip() if isinstance(body, str) and not self.entry.get("deleted") else ""

    @property
    def call(self) -> Call | None:
        """The call that this line is about."""
        found = _CALL.fullmatch(self.text)
        if found is None or self.entry.get("call") is False:
            return None if not self.entry.get("call") else Call(self.sender == ME, bool(self.entry.get("missed")))
        how = found["how"] or ""
        length = _LENGTH.search(how)
        return Call(
            is_outgoing=found["way"] == "Outgoing",
            is_missed=found["way"] == "Missed" or bool(self.entry.get("missed") or _UNANSWERED.search(how)),
            length=f"{int(length['minutes'] or 0)}:{int(length['seconds']):02}" if length else "",
        )

    @property
    def says_something(self) -> bool:
        """Whether anything was sent: where nothing was, Signal noted a change of its own, such as of a number."""
        entry = self.entry
        return bool(self.text or entry.get("attachments") or entry.get("sticker") or entry.get("deleted"))

    def at(self, zone: tzinfo) -> datetime | None:
        """When, in UTC; local time is that of `zone`."""
        try:
            local = datetime.fromisoformat(str(self.entry.get("date")))
            at = (local if local.tzinfo else local.replace(tzinfo=zone)).astimezone(UTC)
        except (ValueError, OverflowError):
            return None
        return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def messages(file: OpenFile) -> Iterator[Message | Problem]:
    """The lines of the file, and what is wrong with single ones."""
    with file.open() as stream:
        for found in walk(stream, ("",)):
            if isinstance(found, Fault):
                yield found.problem(file.path)
            elif isinstance(found.value, dict):
                yield Message(found.value, found.line)
            else:
                yield Problem(file.path, UNREADABLE, found.line)
