"""Chats and text messages of an invented life: written down by hand, placed on days that count back from its end.

A talk is a block: the day before the end and the time it begins, then one line a message. `>` is the user's, `<` the
other's; in a group the other's first name and a colon stand before theirs. An indented line goes on with the one above.
`(picture)` and `(deleted)` stand for what a chat shows in the place of these.

    62 18:40
    < Bin da. Wo bist du?
    > Hinter dem Brunnen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from visavis.demo.correspondence import generator, moment
from visavis.demo.life import Chat, Exchange, Life

PICTURE, DELETED = "(picture)", "(deleted)"
_PAUSE = (15, 260)  # seconds between two messages of a talk


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `sender` is a name of the cast, "" for the user."""

    at: datetime  # aware, in the user's zone
    sender: str
    text: str


def exchanges(blocks: str) -> tuple[Exchange, ...]:
    """The talks of a text, in its order."""
    return tuple(_exchange(block) for block in blocks.strip().split("\n\n"))


def _exchange(block: str) -> Exchange:
    (day, clock), *lines = (line.split(" ", 1) for line in re.sub(r"\n +", " ", block.strip()).splitlines())
    hour, minute = clock.split(":")
    return Exchange(int(day), int(hour) * 60 + int(minute), tuple((mark.rstrip(":"), text) for mark, text in lines))


def messages(life: Life, chat: Chat, on: date) -> Iterator[Message]:
    """Everything said in a chat of a life that ends on that day, oldest first."""
    chance = generator(life, f"chat {chat.name}")
    for talk in sorted(chat.talks, key=lambda talk: -talk.day):
        at = moment(life, on - timedelta(days=talk.day), talk.minutes)
        for mark, text in talk.lines:
            yield Message(at, _sender(chat, mark), text)
            at += timedelta(seconds=chance.randint(*_PAUSE))


def _sender(chat: Chat, mark: str) -> str:
    if mark == ">":
        return ""
    return chat.others[0] if mark == "<" else next(name for name in chat.others if name.startswith(mark + " "))
