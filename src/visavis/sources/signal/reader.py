"""The Signal source: data.json of signal-export, one chat a file, and its lists of a group's members."""

import re
from collections.abc import Iterator

from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, PersonRecord, Problem, Reading
from visavis.sources.display_name import display_name
from visavis.sources.json_stream import Fault, walk
from visavis.sources.record_key import record_key
from visavis.sources.signal.format import ME, NOBODY, Message, messages
from visavis.sources.signal.people import ME_RECORD, Chat, chat_of
from visavis.sources.source import Context, OpenFile, Source

VARIANT, MEMBERS = "signal/signal-export", "signal/members"

_LINE = re.compile(
    rb'\{"date"\s*:\s*"\d{4}-[^"]{1,40}",\s*"sender"\s*:\s*"(?:[^"\\]|\\.)*",\s*"body"\s*:\s*"(?:[^"\\]|\\.)*",'
    rb'\s*"quote"\s*:'
)
_MEMBERS = re.compile(rb'\{\s*"name"\s*:[^{}]{0,1000}"exported_by"\s*:[^{}]{0,1000}"members"\s*:\s*\[')


def recognise(_: str, head: bytes) -> str:
    """The variant "signal/signal-export" or "signal/members", or ""."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _LINE.match(start):
        return VARIANT
    return MEMBERS if _MEMBERS.match(start) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:
    """Every message and call, or the members of a group. Problems: see README.md."""
    if file.size == 0:
        yield Problem(file.path, "empty-file")
    elif variant == MEMBERS:
        yield from _members(file)
    else:
        yield ME_RECORD
        chat = chat_of(file.path, messages(file))
        for entry in messages(file):
            if isinstance(entry, Message):
                yield from _told(file.path, entry, chat, context)
            else:
                yield entry


def _told(path: str, message: Message, chat: Chat, context: Context) -> Iterator[InteractionRecord | Problem]:
    call = message.call
    sender = ME if call and call.is_outgoing else message.sender
    if sender in {NOBODY, ""} or not (call or message.says_something):
        return
    at = message.at(context.tz)
    if at is None:
        yield Problem(path, "date-unreadable", message.line, display_name(str(message.entry.get("date")))[:40])
        return
    yield InteractionRecord(
        key=_key(chat, message),
        kind="call" if call else "message",
        at=at,
        participants=chat.sides(sender),
        thread=f"signal:{chat.name}",
        subject=call.length if call else "" if chat.is_of_two else chat.name,
        text="" if call else message.text,
        automated="missed" if call and call.is_missed else "",
    )


def _key(chat: Chat, message: Message) -> str:
    return record_key(chat.name, str(message.entry.get("date")), message.sender, message.text)


def _members(file: OpenFile) -> Reading:
    """Who is in a group, by telephone. Who shows no number is left out: a name alone is nobody."""
    with file.open() as stream:
        for found in walk(stream, ("members.*",)):
            if isinstance(found, Fault):
                yield found.problem(file.path)
            elif isinstance(found.value, dict):
                called, number = (found.value.get(key) for key in ("name", "number"))
                if isinstance(number, str) and (phone := display_name(number)):
                    name = display_name(called) if isinstance(called, str) else ""
                    yield PersonRecord(
                        phone, name, identities=(IdentityRecord("phone", phone),), claims=_nickname(found.value, name)
                    )


def _nickname(member: dict[str, object], name: str) -> tuple[ClaimRecord, ...]:
    """What they call themselves, where the user calls them otherwise."""
    own = member.get("display_name")
    called = display_name(own) if isinstance(own, str) else ""
    return (ClaimRecord("nickname", called),) if called and called != name else ()


SOURCE = Source(
    name="signal",
    reads="Signal chats as signal-export writes them (data.json)",
    recognise=recognise,
    read=read,
)
