"""The SMS source: text messages and calls of an Android phone, as the program SMS Backup & Restore keeps them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from visavis.records import InteractionRecord, Problem, Reading
from visavis.sources.sms import exchanges
from visavis.sources.sms.format import RECORDS, Element, elements_of
from visavis.sources.sms.people import ME, MOST_PEOPLE
from visavis.sources.source import Context, OpenFile, Source

_PROLOGUE = re.compile(rb"\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*)*", re.DOTALL)
_ROOT = re.compile(rb"<(smses|calls)\b|<(sms|mms|call)\s[^<>]{0,2000}\bdate=")


def recognise(path: str, head: bytes) -> str:  # noqa: ARG001  the content says it
    """The variant of a file that begins with the element of such a backup: "sms/messages" or "sms/calls"."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    prologue = _PROLOGUE.match(head)
    root = _ROOT.match(head, prologue.end() if prologue else 0)
    if root is None:
        return ""
    return "sms/calls" if (root[1] or root[2]) in {b"calls", b"call"} else "sms/messages"


def read(file: OpenFile, variant: str, _: Context) -> Reading:  # noqa: ARG001  each element says what it is
    """Every message and call. Problems: empty-file, no-messages, record-damaged, file-cut-short."""
    reading = _Reading(file.path)
    with file.open() as stream:
        if not stream.read(1):
            yield Problem(file.path, "empty-file")
            return
    with file.open() as stream:
        is_first = True
        for item in reading.items(elements_of(stream)):
            if is_first and isinstance(item, InteractionRecord):
                is_first = False
                yield ME
            yield item
    if not reading.has_end:
        yield Problem(file.path, "file-cut-short")
    elif reading.count == 0:
        yield Problem(file.path, "no-messages")


@dataclass(slots=True)
class _Multimedia:
    """A multimedia message whose end has not come yet."""

    element: Element
    texts: list[str] = field(default_factory=list)
    addresses: list[Element] = field(default_factory=list)
    size: int = 0
    is_whole: bool = True

    def take(self, element: Element) -> None:
        """Add one of its parts or addresses. Pictures may be cut: their text comes before them."""
        if element.name == "part":
            self.is_whole &= element.is_whole or "text" in element.attributes
            if element["ct"] == "text/plain" and element["text"] and self.size < exchanges.LONGEST_TEXT:
                self.texts.append(element["text"][: exchanges.LONGEST_TEXT])
                self.size += len(self.texts[-1])
        elif len(self.addresses) < MOST_PEOPLE:
            self.is_whole &= element.is_whole
            self.addresses.append(element)


@dataclass(slots=True)
class _Reading:
    """Puts elements together into records. Lives for one file; `count` is how many records there were, good or bad."""

    path: str
    count: int = 0
    has_end: bool = False
    open_mms: _Multimedia | None = None

    def items(self, elements: Iterator[Element]) -> Iterator[InteractionRecord | Problem]:
        for element in elements:
            if element.name in {"part", "addr"}:
                if self.open_mms:
                    self.open_mms.take(element)
                continue
            if element.name == "/mms":
                yield from self._close()
                continue
            yield from self._broken_off()
            if element.name in RECORDS or not element.name:
                self.count += 1
                yield from self._record(element)
            else:
                self.has_end = True
        yield from self._broken_off()

    def _record(self, element: Element) -> Iterator[InteractionRecord | Problem]:
        if not element.is_whole:
            yield self._damaged(element)
        elif element.name == "mms":
            self.open_mms = _Multimedia(element)
            if element.is_closed:
                yield from self._close()
        else:
            told = exchanges.call(element) if element.name == "call" else exchanges.text_message(element)
            yield told or self._damaged(element)

    def _close(self) -> Iterator[InteractionRecord | Problem]:
        mms, self.open_mms = self.open_mms, None
        if mms:
            told = exchanges.multimedia_message(mms.element, mms.texts, mms.addresses) if mms.is_whole else None
            yield told or self._damaged(mms.element)

    def _broken_off(self) -> Iterator[Problem]:
        mms, self.open_mms = self.open_mms, None
        if mms:
            yield self._damaged(mms.element)

    def _damaged(self, element: Element) -> Problem:
        return Problem(self.path, "record-damaged", element.line, element["date"][:20])


SOURCE = Source(
    name="sms",
    reads="text messages and calls of Android phones, as SMS Backup & Restore saves them: sms-….xml, calls-….xml",
    recognise=recognise,
    read=read,
)
