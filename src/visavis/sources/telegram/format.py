"""result.json as Telegram Desktop writes it: a whole account, or one chat.

A whole account has `personal_information`, `contacts.list`, `chats.list` and `left_chats.list`; the export of one chat
is that chat alone. Name, type and id of a chat stand before its messages. Keys that a message lacks mean nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import Any

from visavis.records import Problem
from visavis.sources.display_name import display_name
from visavis.sources.json_stream import UNREADABLE, Fault, Found, Path, walk
from visavis.sources.printable import printable
from visavis.sources.source import OpenFile

_CHATS = ("chats.list.*", "left_chats.list.*")
_OF_A_CHAT = ("name", "type", "id", "messages.*")
EVERYTHING = (
    "personal_information",
    "contacts.list.*",
    *_OF_A_CHAT,
    *(f"{chat}.{part}" for chat in _CHATS for part in _OF_A_CHAT),
)
LONGEST_TEXT = 16_000  # characters; Telegram itself takes 4,096
LONGEST_NUMBER = 18  # digits
FIRST_YEAR, LAST_YEAR = 2013, 2100  # Telegram opened in August 2013
_OLD_USERS = 1 << 32  # below it, a number alone is a user (exports before 2021)

Entry = dict[str, Any]


@dataclass(slots=True)
class Chat:
    """A chat, as far as it is known before its messages come. `number` counts the chats of the file."""

    number: int
    name: str = ""
    type: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Owner:
    """The entry of the user: `personal_information`."""

    entry: Entry
    line: int


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of the address book."""

    entry: Entry
    line: int


@dataclass(slots=True)
class Message:
    """One entry of a chat: a message, a call, or what Telegram itself has to say.

    `id` is its number in the chat, 0 when there is none; it is below 0 for what was written before a group grew into
    a large one, which Telegram tells at the beginning of that. `is_service`: Telegram tells that something happened.
    `sender` is the user who wrote or did it, 0 when it was a channel or nobody knows.
    """

    chat: Chat
    entry: Entry
    line: int
    id: int
    is_service: bool
    sender: int

    @property
    def name(self) -> str:
        """What the sender is called; "" once the account is gone."""
        return words(self.entry.get("actor" if self.is_service else "from"))

    def at(self, zone: tzinfo) -> datetime | None:
        """When, in UTC. Exports before 2021 have local time only, which is taken to be that of `zone`."""
        return moment(self.entry, zone)


def entries(file: OpenFile) -> Iterator[Owner | Contact | Message | Problem]:
    """What stands in the file, in its order; problems of single entries, and of a file that breaks off."""
    with file.open() as stream:
        chat, inside = Chat(0), ()  # type: Chat, Path
        for found in walk(stream, EVERYTHING):
            if isinstance(found, Fault):
                yield found.problem(file.path)
                continue
            outside = _outside(found.path)
            if outside is not None and outside != inside:
                chat, inside = Chat(chat.number + 1), outside
            told = _entry(found, chat)
            if told is not None:
                yield told if not isinstance(told, Problem) else Problem(file.path, told.code, told.line)


def _outside(path: Path) -> Path | None:
    """Which chat the value stands in; None for what stands in none."""
    if path[0] in {"chats", "left_chats"}:
        return path[:3]
    return None if path[0] in {"personal_information", "contacts"} else ("alone",)


def _entry(found: Found, chat: Chat) -> Owner | Contact | Message | Problem | None:
    name, value = found.path[-1], found.value
    match name:
        case "name":
            chat.name = words(value)
        case "type":
            chat.type = value if isinstance(value, str) else ""
        case "id":
            chat.id = whole_number(value)
        case _ if not isinstance(value, dict):
            return Problem("", UNREADABLE, found.line)
        case "personal_information":
            return Owner(value, found.line)
        case _:
            return Contact(value, found.line) if found.path[0] == "contacts" else _message(chat, value, found.line)
    return None


def _message(chat: Chat, entry: Entry, line: int) -> Message:
    is_service = entry.get("type") == "service"
    sender = user_id(entry.get("actor_id" if is_service else "from_id"))
    return Message(chat, entry, line, message_number(entry.get("id")), is_service, sender)


def moment(entry: Entry, zone: tzinfo) -> datetime | None:
    """When, in UTC, or None: Telegram did not exist, or no such day does."""
    seconds = entry.get("date_unixtime")
    try:
        if isinstance(seconds, str) and seconds.isdecimal():
            at = datetime.fromtimestamp(int(seconds), UTC)
        else:
            at = datetime.fromisoformat(str(entry.get("date"))).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def text_of(entry: Entry) -> str:
    """What was written, as plain text: a string, or pieces of which some say that they are bold or a link."""
    written = entry.get("text")
    pieces = written if isinstance(written, list) else [written]
    texts = (piece.get("text") if isinstance(piece, dict) else piece for piece in pieces)
    return printable("".join(text for text in texts if isinstance(text, str))[:LONGEST_TEXT]).strip()


def user_id(written: Any) -> int:
    """77 of "user77", or of 77 as exports before 2021 had it; 0 for channels, groups and anything else."""
    if isinstance(written, str):
        return _by_name(written)
    return number if (number := whole_number(written)) < _OLD_USERS else 0


@lru_cache(maxsize=16_384)
def _by_name(written: str) -> int:
    return whole_number(written[4:]) if written.startswith("user") else 0


def message_number(written: Any) -> int:
    """The number of a message in its chat, which may be below 0; 0 for what is none."""
    return -whole_number(-written) if isinstance(written, int) and written < 0 else whole_number(written)


def whole_number(written: Any) -> int:
    """The number, also when it is written as a text; 0 for what is none."""
    if isinstance(written, str):
        is_number = written.isascii() and written.isdecimal() and len(written) <= LONGEST_NUMBER
        return int(written) if is_number else 0
    return written if isinstance(written, int) and not isinstance(written, bool) and 0 < written < 1 << 63 else 0


def words(written: Any) -> str:
    """A name on one line; "" for what is none."""
    return display_name(written) if isinstance(written, str) else ""
