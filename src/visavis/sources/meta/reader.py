"""The source of Facebook and Instagram: messages, friends and the user's own profile of their JSON downloads."""

import re
from collections.abc import Iterator

from visavis.records import InteractionRecord, Problem, Reading
from visavis.sources.machine_name import is_machine_name
from visavis.sources.meta.format import Head, Line, thread_entries
from visavis.sources.meta.people import People
from visavis.sources.meta.profile import facebook_profile, friends, instagram_profile
from visavis.sources.meta.thread import Thread, service_of, thread_of
from visavis.sources.meta.wording import said
from visavis.sources.record_key import record_key
from visavis.sources.source import Context, OpenFile, Source

_THREAD = re.compile(rb'"participants"\s*:\s*\[\s*\{\s*"name"\s*:')
_MESSAGES = re.compile(rb'"messages"\s*:\s*\[|"sender_name"\s*:')
_ENCRYPTED = re.compile(rb'\{\s*"participants"\s*:\s*\[\s*"')
_FRIENDS = re.compile(rb'\{\s*"friends(?:_v2)?"\s*:\s*\[\s*\{\s*"(?:name|timestamp)"')
_FACEBOOK = re.compile(rb'\{\s*"profile(?:_v2)?"\s*:\s*\{\s*"name"\s*:\s*\{')
_INSTAGRAM = re.compile(rb'\{\s*"profile_user"\s*:\s*\[')
_OTHER = re.compile(rb'[{\[][^\[{]{0,200}?[\[{][^"]{0,200}"(?:title|string_list_data|string_map_data|media_map_data)"')

ENCRYPTED, FRIENDS, OTHER = "facebook/encrypted", "facebook/friends", "instagram/other"
WEB_PAGES = "facebook/web-pages"


def recognise(path: str, head: bytes) -> str:
    """The variant ("facebook/messages", "instagram/messages", "facebook/friends" …), or ""."""
    if path.casefold().endswith("start_here.html"):
        return WEB_PAGES if b"acebook" in head or b"nstagram" in head else ""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith((b"{", b"[")):
        return ""
    if _THREAD.search(head) and _MESSAGES.search(head):
        return f"{service_of(path)}/messages"
    for variant, pattern in (
        (FRIENDS, _FRIENDS),
        ("facebook/profile", _FACEBOOK),
        ("instagram/profile", _INSTAGRAM),
    ):
        if pattern.match(start):
            return variant
    if _ENCRYPTED.match(start) and b'"threadName"' in head:
        return ENCRYPTED
    return OTHER if b'"string_list_data"' in head and _OTHER.match(start) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:
    """The records of one file. Problems: see README.md."""
    if file.size == 0:
        yield Problem(file.path, "empty-file")
        return
    match variant:
        case "facebook/web-pages":
            yield Problem(file.path, "export-as-web-pages")
        case "facebook/friends":
            yield from friends(file, context.tz)
        case "facebook/profile":
            yield from facebook_profile(file)
        case "instagram/profile":
            yield from instagram_profile(file)
        case "instagram/other":
            return
        case _:
            yield from _thread(file)


def _thread(file: OpenFile) -> Reading:
    thread = thread_of(file)
    people = People(thread)
    if people.owner:
        yield people.owner
    for entry in thread_entries(file):
        if isinstance(entry, Line):
            yield from _told(file.path, entry, thread, people)
        elif not isinstance(entry, Head):
            yield entry


def _told(path: str, line: Line, thread: Thread, people: People) -> Iterator[InteractionRecord | Problem]:
    meaning = "message" if line.call_seconds is not None else said(line.text, line.sender)
    if line.is_membership or meaning == "told":
        return
    if line.at is None:
        yield Problem(path, "date-unreadable", line.line, line.written_time)
        return
    seconds = line.call_seconds
    is_call = seconds is not None or meaning in {"call", "missed"}
    is_missed = seconds == 0 or meaning == "missed"
    automated = "missed" if is_missed else "reaction" if meaning == "reaction" else ""
    if is_machine_name(line.sender):
        automated = "bot"
    yield InteractionRecord(
        key=_key(thread, people.part(line.sender), line),
        kind="call" if is_call else "message",
        at=line.at,
        participants=people.sides(line.sender),
        thread=f"{thread.service}:{thread.id}",
        subject=f"{seconds // 60}:{seconds % 60:02}" if seconds else thread.title if thread.is_group else "",
        text=line.text if meaning == "message" and not is_call else "",
        automated="spam" if thread.is_filtered and people.part(line.sender) != "me" else automated,
    )


def _key(thread: Thread, sender: str, line: Line) -> str:
    return record_key(thread.service, thread.id, str(line.milliseconds), sender, line.text)


SOURCE = Source(
    name="meta",
    reads="downloads of Facebook and Instagram as JSON: messages, friends, your profile",
    recognise=recognise,
    read=read,
)
