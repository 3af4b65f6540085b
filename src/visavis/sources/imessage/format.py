"""Rows of chat.db as they are: who is behind a handle, who is in a chat, and each message.

handle(ROWID, id, service): a telephone number in E.164 or an e-mail address; one row for each service.
chat(ROWID, guid, style, chat_identifier, account_login, display_name): style 43 is a group, 45 a chat of two;
account_login is the user's own account ("E:me@example.org", "P:+49…").
chat_handle_join, chat_message_join: who, and which message, is in which chat.
message(ROWID, guid, text, handle_id, date, is_from_me, …): `date` counts nanoseconds since 2001 (before iOS 11 and
macOS 10.13 seconds), always UTC. item_type other than 0 is a change to the chat (somebody came, it was renamed).
associated_message_type is 1000 for a sticker on a message, 2000 and above for a reaction and the taking back of one.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from visavis.records import Problem
from visavis.sources.display_name import display_name
from visavis.sources.imessage.attributed import attributed_text
from visavis.sources.imessage.database import Damage, Database, Row, Value
from visavis.sources.printable import printable

LONGEST_TEXT = 16_000  # characters
MOST_ROWS = 500_000  # handles, chats, members: held in memory
MOST_MEMBERS = 200  # of one group
MOST_MESSAGES = 20_000_000  # the highest number of a row whose chat is looked up
EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
LAST_YEAR = 2100

_GROUP = 43
_REACTIONS = range(1000, 5000)
_SECONDS_BELOW = 100_000_000_000  # as seconds that would be the year 5169
_ATTACHMENT = str.maketrans("", "", "\ufffc\ufffd")  # stands in the text where a picture was
_MESSAGE = (
    *("guid", "text", "attributedbody", "subject", "handle_id", "date"),
    *("is_from_me", "item_type", "associated_message_type", "error"),
)


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat by its guid; `members` are all but the user, by number or address."""

    guid: str
    name: str
    is_group: bool
    account: str
    members: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `sender` is "" when the user wrote it, or when nobody is known to have."""

    guid: str
    at: datetime
    is_from_me: bool
    sender: str
    text: str
    subject: str
    was_not_sent: bool
    chat: Chat | None


@dataclass
class Messages:
    """chat.db without its messages, read at once; then the messages, one by one. `path` is for the problems."""

    path: str
    database: Database
    problems: list[Problem] = field(default_factory=list)
    handles: dict[int, str] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    _chat_of: "array[int]" = field(default_factory=lambda: array("i"))

    def __post_init__(self) -> None:
        self.problems += [self._damage(one) for one in self.database.damages]
        for row in self._rows("handle", "id"):
            if (who := _text(row["id"])) and len(self.handles) < MOST_ROWS:
                self.handles[_number(row["rowid"])] = who
        for row in self._rows("chat", "guid", "chat_identifier", "style", "account_login", "display_name"):
            if len(self.chats) < MOST_ROWS:
                guid = _text(row["guid"]) or _text(row["chat_identifier"])
                name, account = _text(row["display_name"]), _text(row["account_login"])
                self.chats[_number(row["rowid"])] = Chat(guid, name, row["style"] == _GROUP, account)
        for row in self._rows("chat_handle_join", "chat_id", "handle_id"):
            chat, who = self.chats.get(_number(row["chat_id"])), self.handles.get(_number(row["handle_id"]), "")
            if chat and who and who not in chat.members and len(chat.members) < MOST_MEMBERS:
                chat.members.append(who)
        for row in self._rows("chat_message_join", "chat_id", "message_id"):
            self._place(_number(row["chat_id"]), _number(row["message_id"]))

    def messages(self) -> Iterator[Message | Problem]:
        """Every message in the order of the file, without reactions and changes to a chat."""
        table = self.database.tables.get("message")
        for row in self.database.rows(table, _MESSAGE) if table else ():
            if isinstance(row, Damage):
                yield self._damage(row)
            elif not row["item_type"] and row["associated_message_type"] not in _REACTIONS:
                yield self._message(row)

    def _message(self, row: Row) -> Message | Problem:
        guid, at = _text(row["guid"]), moment(row["date"])
        if not guid:
            return Problem(self.path, "record-damaged", detail=f"message {_number(row['rowid'])}")
        if at is None:
            return Problem(self.path, "date-unreadable", detail=f"{row['date']!r}"[:40])
        is_from_me = row["is_from_me"] == 1
        chat = self.chats.get(self._chat_number(_number(row["rowid"])))
        handle = self.handles.get(_number(row["handle_id"]), "")
        if chat is None and handle:
            chat = Chat("", "", is_group=False, account="", members=[handle])
        only = chat.members[0] if chat and len(chat.members) == 1 and not chat.is_group else ""
        return Message(
            guid=guid,
            at=at,
            is_from_me=is_from_me,
            sender="" if is_from_me else handle or only,
            text=words(row),
            subject=_text(row["subject"]),
            was_not_sent=is_from_me and bool(row["error"]),
            chat=chat,
        )

    def _rows(self, name: str, *wanted: str) -> Iterator[Row]:
        table = self.database.tables.get(name)
        for row in self.database.rows(table, wanted) if table else ():
            if isinstance(row, Damage):
                self.problems.append(self._damage(row))
            else:
                yield row

    def _place(self, chat: int, message: int) -> None:
        """Remember the chat of a message, four bytes each: there may be millions."""
        if 0 < message <= MOST_MESSAGES and 0 < chat < 1 << 31:
            if message >= len(self._chat_of):
                self._chat_of.frombytes(bytes(self._chat_of.itemsize * (message + 1 - len(self._chat_of))))
            self._chat_of[message] = chat

    def _chat_number(self, message: int) -> int:
        return self._chat_of[message] if 0 < message < len(self._chat_of) else 0

    def _damage(self, damage: Damage) -> Problem:
        code = "database-damaged" if damage.is_page else "record-damaged"
        return Problem(self.path, code, detail=f"page {damage.number}")


def words(row: Row) -> str:
    """What was written: the plain text, else that with its looks; "" for a mere picture."""
    text, body = row["text"], row["attributedbody"]
    written = text[: 2 * LONGEST_TEXT] if isinstance(text, str) else ""
    if not written.translate(_ATTACHMENT).strip() and isinstance(body, bytes):
        written = attributed_text(body)
    return printable(written.translate(_ATTACHMENT)[:LONGEST_TEXT]).strip()


def moment(date: Value) -> datetime | None:
    """When, in UTC; None when it is not said, or is no time at which Messages can have been used."""
    if not isinstance(date, int) or date <= 0:
        return None
    microseconds = date * 1_000_000 if date < _SECONDS_BELOW else date // 1000
    try:
        at = EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        return None
    return at if at.year <= LAST_YEAR else None


def _text(value: Value) -> str:
    return display_name(value) if isinstance(value, str) else ""


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
