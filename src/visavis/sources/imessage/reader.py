"""The iMessage source: chat.db of a Mac, or the same database (sms.db) out of an iPhone's backup."""

import io
import re
from contextlib import ExitStack
from pathlib import PurePosixPath
from typing import BinaryIO

from visavis.records import InteractionRecord, Problem, Reading
from visavis.sources.imessage.database import MAGIC, Database, NoDatabaseError
from visavis.sources.imessage.format import Message, Messages
from visavis.sources.imessage.people import is_of_machine, owner, sides, thread
from visavis.sources.source import Context, OpenFile, Source

VARIANT = "imessage"
LARGEST_IN_ARCHIVE = 100_000_000  # bytes; a database is read here and there, which in an archive means: from memory

_NAMES = frozenset({"chat.db", "sms.db", "3d0d7e5fb2ce288813306e4d4636395e047a3d28"})  # the last in a backup
_TABLE = re.compile(rb"CREATE TABLE \"?message\"? ?\([^;]{0,8000}\bis_from_me\b")
_IN_ARCHIVE = re.compile(r"\.(?:zip|tar|tgz|gz)(?:/|$)", re.IGNORECASE)


def recognise(path: str, head: bytes) -> str:
    """The variant "imessage", or ""."""
    if not head.startswith(MAGIC):
        return ""
    is_named = PurePosixPath(path.replace("\\", "/")).name.casefold() in _NAMES
    return VARIANT if is_named or _TABLE.search(head) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:  # noqa: ARG001 - nothing is left to the context
    """The user, then every message. Problems: see README.md."""
    if file.size == 0:
        yield Problem(file.path, "empty-file")
        return
    in_archive = bool(_IN_ARCHIVE.search(file.path))
    if in_archive and file.size > LARGEST_IN_ARCHIVE:
        yield Problem(file.path, "database-in-archive", detail=str(file.size))
        return
    with ExitStack() as opened:
        stream = opened.enter_context(file.open())
        beside = file.sibling(f"{PurePosixPath(file.path).name}-wal")
        journal = opened.enter_context(beside.open()) if beside and beside.size else None
        try:
            database = Database(_at_hand(stream) if in_archive else stream, journal)
        except NoDatabaseError as error:
            yield Problem(file.path, "database-damaged", detail=str(error))
            return
        yield from _told(Messages(file.path, database))


def _told(kept: Messages) -> Reading:
    yield from kept.problems
    if "message" not in kept.database.tables:
        yield Problem(kept.path, "no-messages")
        return
    yield owner(kept.chats.values())
    for message in kept.messages():
        yield _record(message) if isinstance(message, Message) else message


def _record(message: Message) -> InteractionRecord:
    name = message.chat.name if message.chat and message.chat.is_group else ""
    return InteractionRecord(
        key=message.guid,
        kind="message",
        at=message.at,
        participants=sides(message),
        thread=thread(message),
        subject=message.subject or name,
        text=message.text,
        automated="draft" if message.was_not_sent else "no-reply" if is_of_machine(message) else "",
    )


def _at_hand(stream: BinaryIO) -> BinaryIO:
    return io.BytesIO(stream.read())


SOURCE = Source(
    name="imessage",
    reads="messages of an iPhone or a Mac (chat.db, sms.db)",
    recognise=recognise,
    read=read,
)
