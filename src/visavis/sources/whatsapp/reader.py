"""The WhatsApp source: chats exported as text, from iPhones and from Android, one at a time."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo

from visavis.records import DateOrder, FileVerdict, InteractionRecord, PersonRecord, Problem, Question, Reading
from visavis.sources.machine_name import is_machine_name
from visavis.sources.printable import printable
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.whatsapp import wording
from visavis.sources.whatsapp.chat import Chat, Dates, chat_of, dates_of, is_told
from visavis.sources.whatsapp.format import FOUNDED, LONGEST_TEXT, Shape, head_of, lines_of, moment
from visavis.sources.whatsapp.people import People
from visavis.sources.whatsapp.title import title_of

HEAD_LINES = 40
BROKEN_WITHIN = 40  # characters: where the date and the author of a message would stand
MOST_COUNTED = 1024  # messages within which the same one again is noticed
LONG_AGO = datetime.min.replace(tzinfo=UTC)

_ENDINGS = (".txt", ".text")
_DIARY = re.compile(r"[\d./-]{6,10} \d\d?[:.]\d\d(?:[:.]\d\d)? [-–—] ")  # without the comma that WhatsApp writes
_LOG_WORDS = frozenset({"debug", "info", "warn", "warning", "error", "notice", "trace", "fatal", "critical"})


def recognise(path: str, head: bytes) -> str:
    """The variant, as "whatsapp/ios/de", "whatsapp/android/und", of a text whose first line begins like a message.

    A file that bears WhatsApp's own name may begin with something else. In any other a diary's line
    ("3.2.24 14:05 - Call: Nadia") is no message, nor is that of a machine's log.
    """
    name = path.lower().rpartition("/")[2]
    if "." in name and not name.endswith(_ENDINGS):
        return ""
    text = head.decode("utf-8", "replace")
    lines = [line for line in text.split("\n", HEAD_LINES)[:HEAD_LINES] if line.strip()]
    heads = [found for found in map(head_of, lines) if found]
    authors = {found.author.casefold() for found in heads if found.author}
    language = wording.language_of(text)
    is_named = name.startswith("_chat") or title_of(path) != ""
    begins = heads and head_of(lines[0]) is not None and authors
    is_diary = language == wording.UNDETERMINED and _DIARY.match(lines[0]) if begins else False
    is_log = any(author.rpartition(".")[2] in _LOG_WORDS for author in authors)
    if not heads or is_log or not (is_named or (begins and not is_diary)):
        return ""
    system = "ios" if heads[0].shape.is_bracketed else "android"
    return f"whatsapp/{system}/{language}"


def read(file: OpenFile, variant: str, context: Context) -> Reading:
    """Every message and call. Problems: empty-file, no-messages, date-unreadable, line-damaged. See README.md."""
    latest = context.today + timedelta(days=1) if context.today >= FOUNDED else date.max
    dates = dates_of(file, latest)
    if dates.is_empty or dates.leading is None:
        yield Problem(file.path, "empty-file" if dates.is_empty else "no-messages")
        return
    order = dates.order or context.order_of(file.path)
    if not order:
        yield Question(file.path, "date-order", ("dmy", "mdy"), sample=tuple((one,) for one in dates.written))
        return
    yield FileVerdict(file.path, SOURCE.name, f"{variant or SOURCE.name}/{order}", file.size)
    orders = _orders(dates, order)
    chat = chat_of(file, orders, dates.leading, latest)
    people = People(chat)
    if people.owner:
        yield people.owner
    yield from _Telling(file, chat, people, orders, latest, context.tz).messages()


def _orders(dates: Dates, order: DateOrder) -> dict[Shape, DateOrder]:
    """For lines of another shape that decide nothing themselves the order of the most goes."""
    return {shape: decision or order for shape, decision in dates.orders.items()}


@dataclass(slots=True)
class _Message:
    """A message whose text may go on in the next line."""

    at: datetime
    author: str
    pieces: list[str]
    size: int

    def go_on(self, line: str) -> None:
        if self.size < LONGEST_TEXT:
            self.pieces.append(line)
            self.size += len(line) + 1


@dataclass(slots=True)
class _Telling:
    """The third reading: the messages. Lives for one file."""

    file: OpenFile
    chat: Chat
    people: People
    orders: dict[Shape, DateOrder]
    latest: date
    tz: tzinfo
    newest: datetime = LONG_AGO
    counted: Counter[bytes] = field(default_factory=Counter)

    def messages(self) -> Iterator[InteractionRecord | PersonRecord | Problem]:
        open_message: _Message | None = None
        for number, line in lines_of(self.file):
            head = head_of(line)
            if head is None or self.chat.is_text(number, head):
                if _is_broken(line):
                    yield Problem(self.file.path, "line-damaged", number, printable(line[:BROKEN_WITHIN]))
                elif open_message:
                    open_message.go_on(line)
                continue
            if open_message:
                yield self._record(open_message)
            open_message = None
            if head.author in self.chat.narrators or is_told(head, is_opening=number == self.chat.opening):
                continue
            at = moment(head, self.orders[head.shape], self.latest) if head.shape in self.orders else None
            if at is None:
                yield Problem(self.file.path, "date-unreadable", number, printable(line[:BROKEN_WITHIN]))
            else:
                open_message = _Message(at, head.author, [head.text], len(head.text))
        if open_message:
            yield self._record(open_message)

    def _record(self, message: _Message) -> InteractionRecord:
        said = wording.said("\n".join(message.pieces))
        return InteractionRecord(
            key=self._key(message, said.text),
            kind="message" if said.kind == "message" else "call",
            at=self._utc(message.at),
            participants=self.people.sides(message.author),
            thread=self.chat.key,
            subject=self.chat.title if self.people.is_group else "",
            text=said.text,
            automated="missed" if said.kind == "missed" else "bot" if is_machine_name(message.author) else "",
        )

    def _key(self, message: _Message, text: str) -> str:
        """The minute, since only iPhones tell the second; and which of the same, when one is told twice."""
        told = (self.chat.key, message.at.isoformat(timespec="minutes"), message.author, text)
        mark = hashlib.blake2b("\0".join(told).encode("utf-8", "replace"), digest_size=16)
        if len(self.counted) >= MOST_COUNTED:
            self.counted.clear()
        self.counted[mark.digest()] += 1
        times = self.counted[mark.digest()]
        if times > 1:
            mark.update(str(times).encode())
        return mark.hexdigest()

    def _utc(self, local: datetime) -> datetime:
        """In the hour that an autumn night has twice, the second is meant when the first would run backwards."""
        at = local.replace(tzinfo=self.tz).astimezone(UTC)
        if at < self.newest:
            at = max(at, local.replace(tzinfo=self.tz, fold=1).astimezone(UTC))
        self.newest = max(self.newest, at)
        return at


def _is_broken(line: str) -> bool:
    """Whether bytes are damaged where a message would begin: it may be one, and must not become part of another."""
    start = line[:BROKEN_WITHIN]
    return "\ufffd" in start or "\0" in start


SOURCE = Source(
    name="whatsapp",
    reads="WhatsApp chats exported as text: _chat.txt, WhatsApp Chat with ….txt, and the zips they come in",
    recognise=recognise,
    read=read,
)
