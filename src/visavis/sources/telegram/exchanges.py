"""Messages and calls as records, by what kind of chat they stand in.

- In a chat of two, each goes from one to the other.
- In a circle (a private group in which at most CIRCLE people write), each goes to everybody who ever writes there.
- In a crowd (a larger or a public group), only what concerns the user is told: what they wrote, to whom they answered,
  and who answered them. Strangers who never spoke with the user are left out, however much they write.
- What a bot or Telegram itself writes is a machine's ("bot"); what the user wrote to one went to nobody.
- Notes to oneself (`saved_messages`) are kept and went to nobody.
- Channels are left out: nobody writes to anybody there.

What was forwarded are the words of another: the message counts, its text is not told. A call that nobody took is kept
with automated="missed", and counts for nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from visavis.records import InteractionRecord, ParticipantRecord, PersonRecord, Problem
from visavis.sources.json_stream import LONGEST_EXCERPT, UNREADABLE
from visavis.sources.telegram.census import BOT, CODES, NOT_PEOPLE, PERSONAL, SELF, Census
from visavis.sources.telegram.format import Chat, Message, message_number, text_of, whole_number, words
from visavis.sources.telegram.people import nameless_me, participant

REMEMBERED = 5000
"""Messages of a crowd of which it is known who wrote them, so that an answer finds to whom it goes."""

_OF_TWO = frozenset({PERSONAL, BOT, SELF, CODES})

Sides = tuple[ParticipantRecord, ...]


@dataclass(slots=True)
class Exchanges:
    """Tells the entries of the chats, one after the other. Lives for one file."""

    path: str
    census: Census
    zone: tzinfo
    is_me_told: bool = False
    _chat: int = 0
    _is_circle: bool = False
    _circle: dict[int, Sides] = field(default_factory=dict)
    _written: dict[int, tuple[int, str]] = field(default_factory=dict)

    def told(self, message: Message) -> Iterator[InteractionRecord | PersonRecord | Problem]:
        """The record of one entry; nothing for what no person wrote to the user."""
        chat = message.chat
        if chat.number != self._chat:
            self._chat = chat.number
            self._circle.clear()
            self._written.clear()
            self._is_circle = self.census.is_circle(chat)
            if code := self._refusal(chat):
                yield Problem(self.path, code, message.line, chat.name)
        if not chat.id or chat.type in NOT_PEOPLE:
            return
        length = _call_length(message) if message.is_service else None
        if length is None and message.entry.get("type") != "message":
            return
        if not message.id:
            yield Problem(self.path, UNREADABLE, message.line)
        sides = self._sides(message)
        if not sides or not message.id:
            return
        at = message.at(self.zone)
        if at is None:
            yield Problem(
                self.path, "date-unreadable", message.line, words(message.entry.get("date"))[:LONGEST_EXCERPT]
            )
            return
        if not self.census.owner and chat.type == PERSONAL and not self.is_me_told:
            self.is_me_told = True
            yield nameless_me()
        yield self._record(message, at, sides, length)

    def _refusal(self, chat: Chat) -> str:
        """Why nothing of a chat can be told."""
        if chat.type in NOT_PEOPLE:
            return ""
        if not chat.id:
            return "chat-unreadable"
        is_crowd = chat.type not in _OF_TWO and not self._is_circle
        return "crowd-without-owner" if is_crowd and not self.census.owner else ""

    def _record(self, message: Message, at: datetime, sides: Sides, length: str | None) -> InteractionRecord:
        chat, is_call = message.chat, length is not None
        is_group = chat.type not in _OF_TWO
        is_machine = chat.type in {BOT, CODES} or self.census.is_machine(message.sender)
        return InteractionRecord(
            key=f"telegram:{chat.id}:{message.id}:{int(at.timestamp())}",
            kind="call" if is_call else "message",
            at=at,
            participants=sides,
            thread=f"telegram:{chat.id}",
            subject=length or (chat.name if is_group else ""),
            text="" if "forwarded_from" in message.entry else text_of(message.entry),
            automated="bot" if is_machine else "missed" if is_call and not length else "",
        )

    def _sides(self, message: Message) -> Sides:
        """Who wrote, and to whom; nothing for what is left out."""
        chat, sender = message.chat, message.sender
        if not sender:
            return ()
        match chat.type:
            case "personal_chat":
                receiver = chat.id if sender != chat.id else self.census.owner
                name = chat.name if receiver == chat.id else ""
                return (participant(sender, "from", message.name), participant(receiver, "to", name))
            case "saved_messages":
                return (participant(sender, "from", message.name),)
            case "bot_chat" | "verification_codes":
                mine = sender == self.census.owner
                to = () if mine or not self.census.owner else (participant(self.census.owner, "to"),)
                return (participant(sender, "from", message.name), *to)
            case _ if self._is_circle:
                return self._of_circle(message)
            case _:
                return self._of_crowd(message)

    def _of_circle(self, message: Message) -> Sides:
        sender = message.sender
        if sender not in self._circle:
            everybody = self.census.senders.get(message.chat.number, {})
            mine = {self.census.owner: ""} if self.census.owner else {}
            others = (participant(one, "to", name) for one, name in {**mine, **everybody}.items() if one != sender)
            self._circle[sender] = (participant(sender, "from", message.name), *others)
        return self._circle[sender]

    def _of_crowd(self, message: Message) -> Sides:
        sender, owner = message.sender, self.census.owner
        self._written[message.id] = (sender, message.name)
        if len(self._written) > REMEMBERED:
            del self._written[next(iter(self._written))]
        answered, name = self._written.get(message_number(message.entry.get("reply_to_message_id")), (0, ""))
        is_mine = sender == owner
        if not owner or not (is_mine or answered == owner):
            return ()
        to = (participant(answered, "to", name),) if answered and answered != sender else ()
        return (participant(sender, "from", message.name), *to)


def _call_length(message: Message) -> str | None:
    """How long they talked, "2:05"; "" when nobody answered; None for what is no call."""
    if message.entry.get("action") != "phone_call" or message.chat.type != PERSONAL:
        return None
    seconds = whole_number(message.entry.get("duration_seconds"))
    return f"{seconds // 60}:{seconds % 60:02}" if seconds else ""
