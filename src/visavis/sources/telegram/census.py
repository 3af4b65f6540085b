"""Who writes where: a first reading of the file, because a chat does not list its members.

An export does not say either whose it is when it holds one chat only. In a chat of two, which bears the number of the
other, that is whoever else writes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from visavis.sources.telegram.format import Chat, Message, Owner, whole_number

CIRCLE = 50
"""People who write in a private group. Where more do, hardly anything is meant for each of them: it is a crowd."""

PERSONAL, BOT, SELF = "personal_chat", "bot_chat", "saved_messages"
PRIVATE_GROUPS = frozenset({"private_group", "private_supergroup"})
CODES = "verification_codes"
NOT_PEOPLE = frozenset({"private_channel", "public_channel", "replies"})
SERVICE_ACCOUNTS = frozenset({333000, 777000, 489000})  # Telegram's own: notifications, and codes for signing in


@dataclass(slots=True)
class Census:
    """`senders` by number of the chat, at most one more than a circle has, with their names.

    `is_stated`: the file itself says who the owner is, which it does not when "Account information" was not exported.
    """

    owner: int = 0
    owner_name: str = ""
    is_stated: bool = False
    senders: dict[int, dict[int, str]] = field(default_factory=dict)
    bots: set[int] = field(default_factory=set)

    def is_circle(self, chat: Chat) -> bool:
        """Whether the chat is a group in which people know each other."""
        return chat.type in PRIVATE_GROUPS and len(self.senders.get(chat.number, ())) <= CIRCLE

    def is_machine(self, user: int) -> bool:
        """Whether no human writes there."""
        return user in self.bots or user in SERVICE_ACCOUNTS


def census_of(entries: Iterable[object]) -> Census:
    """Count the file; its problems are told when it is read."""
    census = Census()
    for entry in entries:
        if isinstance(entry, Owner):
            census.owner = whole_number(entry.entry.get("user_id"))
            census.is_stated = census.owner > 0
        elif isinstance(entry, Message):
            _count(census, entry)
    return census


def _count(census: Census, message: Message) -> None:
    chat, sender = message.chat, message.sender
    if chat.type == BOT:
        census.bots.add(chat.id)
    if chat.type in {PERSONAL, BOT, SELF} and not census.is_stated and _is_owner(chat, sender):
        census.owner, census.owner_name = sender, message.name
    if chat.type in PRIVATE_GROUPS and sender and not message.is_service:
        seen = census.senders.setdefault(chat.number, {})
        if len(seen) <= CIRCLE or sender in seen:
            seen[sender] = message.name or seen.get(sender, "")


def _is_owner(chat: Chat, sender: int) -> bool:
    """Whether the user wrote: a chat of two bears the number of the other, notes to oneself bear one's own."""
    return sender > 0 and chat.id > 0 and (sender == chat.id) == (chat.type == SELF)
