"""The mail source: mbox (also Gmail's Takeout), Maildir folders, and single messages, also as Apple Mail keeps them.

All are recognised by their content. A card from a signature is told once a file, or an archive would tell it with each
mail of the same sender.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import BinaryIO

from visavis.records import PersonRecord, Problem, Reading, Record
from visavis.sources.mail import emlx, interaction, labels, mbox
from visavis.sources.mail.format import LONGEST
from visavis.sources.source import Context, OpenFile, Source

_KNOWN = re.compile(
    rb"^(from|to|cc|date|subject|message-id|received|return-path|mime-version|content-type|delivered-to|sender|reply-to)"
    rb"[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_ENVELOPE = re.compile(rb"From [^\r\n]{1,200}\r?\n")  # a separator without a date, on a single message
_HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:")
_GMAIL = re.compile(rb"\nX-Gmail-Labels:([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE)
MOST_TOLD = 100_000
"""Cards remembered while one file is read."""

_Reading = Iterator[Record | Problem]
_MAILDIR_DRAFT = re.compile(r"[:;!]2,[A-Z]*D[A-Z]*$")


def recognise(path: str, head: bytes) -> str:
    """The variant ("mbox", "mbox/gmail/de", "maildir", "eml", "eml/apple"), judged by the content, or ""."""
    if not head:
        return "maildir" if path.endswith("/") else ""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if mbox.starts_mbox(start):
        gmail = _GMAIL.findall(head)
        return f"mbox/gmail/{labels.language(gmail)}" if gmail or b"\nX-GM-THRID:" in head else "mbox"
    if emlx.starts_emlx(start):
        return "eml/apple" if _starts_mail(emlx.without_count(start)) else ""
    return "eml" if _starts_mail(_without_envelope(start)) else ""


def _starts_mail(start: bytes) -> bool:
    block = re.split(rb"\n\r?\n", start, maxsplit=1)[0]
    known = {name.lower() for name in _KNOWN.findall(block)}
    return _HEADER_LINE.match(block) is not None and len(known) > 1


def read(file: OpenFile, variant: str, _: Context) -> Reading:
    """Every mail of the file or folder, streamed; a Problem for each that could not be read."""
    told = _Told()
    if variant == "maildir":
        for part in file.parts():
            yield from told.once(_single(part))
    elif file.size == 0:
        yield Problem(file.path, "empty-file")
    elif variant.startswith("mbox"):
        yield from told.once(_mbox(file))
    else:
        yield from _apple(file) if variant == "eml/apple" else _single(file)


def _mbox(file: OpenFile) -> _Reading:
    fate = labels.fate_of_folder(file.path)
    is_empty = True
    with closing(_Lines(file)) as lines, file.open() as stream:
        for entry in mbox.entries(stream):
            is_empty = False
            for record in interaction.records(entry.raw, interaction.Place(file.path, fate, entry.date)):
                yield replace(record, line=lines.at(entry.offset)) if isinstance(record, Problem) else record
    if is_empty:
        yield Problem(file.path, "no-mail")


def _single(file: OpenFile) -> _Reading:
    """One message. Maildir marks a draft in the file's name."""
    folder = file.path.replace("\\", "/").rpartition("/")[0]
    fate = "draft" if _MAILDIR_DRAFT.search(file.path) else labels.fate_of_folder(folder)
    try:
        with file.open() as stream:
            raw = stream.read(LONGEST)
    except FileNotFoundError:  # a mail program moved or removed it since the folder was listed
        yield Problem(file.path, "unreadable")
        return
    if not raw:
        yield Problem(file.path, "empty-file")
        return
    yield from interaction.records(
        _without_envelope(raw.removeprefix(b"\xef\xbb\xbf")), interaction.Place(file.path, fate)
    )


def _apple(file: OpenFile) -> _Reading:
    """One message of Apple Mail, whose mailboxes are folders with folders in them ("Drafts.mbox/…/Messages/7.emlx")."""
    mailbox = file.path.replace("\\", "/").rpartition(".mbox/")[0]
    with file.open() as stream:
        raw, fate = emlx.mail(stream)
    yield from interaction.records(raw, interaction.Place(file.path, fate or labels.fate_of_folder(mailbox)))


def _without_envelope(raw: bytes) -> bytes:
    envelope = _ENVELOPE.match(raw)
    return raw[envelope.end() :] if envelope else raw


class _Told:
    """Which cards of one file were told. Past MOST_TOLD it forgets: a card told twice is no harm, memory is."""

    def __init__(self) -> None:
        self._cards: set[int] = set()

    def once(self, items: _Reading) -> _Reading:
        """The items without cards that came before."""
        for item in items:
            if isinstance(item, PersonRecord):
                card = hash(item)
                if card in self._cards:
                    continue
                if len(self._cards) >= MOST_TOLD:
                    self._cards.clear()
                self._cards.add(card)
            yield item


class _Lines:
    """Line numbers of an mbox, counted on a second reading of the file that begins when the first problem needs it."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._stream: BinaryIO | None = None
        self._offset = 0
        self._line = 1

    def at(self, offset: int) -> int:
        """The line, counted from 1, that begins at `offset`. Offsets must not fall."""
        if self._stream is None:
            self._stream = self._file.open()
        while self._offset < offset:
            piece = self._stream.read(min(offset - self._offset, mbox.CHUNK))
            if not piece:
                break
            self._offset += len(piece)
            self._line += piece.count(b"\n")
        return self._line

    def close(self) -> None:
        """Close the second reading, if there was one."""
        if self._stream is not None:
            self._stream.close()


SOURCE = Source(
    name="mail",
    reads="mail archives: mbox (also Gmail’s Takeout), Maildir folders, .eml, .emlx; PST where readpst is installed",
    recognise=recognise,
    read=read,
)
