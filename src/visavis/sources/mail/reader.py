"""The mail source: mbox (also Gmail's Takeout), Maildir folders and single messages, recognised by their content."""

import re
from contextlib import closing
from dataclasses import replace
from typing import BinaryIO

from visavis.records import Problem, Reading
from visavis.sources.mail import interaction, labels, mbox
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
_MAILDIR_DRAFT = re.compile(r"[:;!]2,[A-Z]*D[A-Z]*$")


def recognise(path: str, head: bytes) -> str:
    """The variant ("mbox", "mbox/gmail/de", "maildir", "eml"), judged by the content, or ""."""
    if not head:
        return "maildir" if path.endswith("/") else ""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if mbox.starts_mbox(start):
        gmail = _GMAIL.findall(head)
        return f"mbox/gmail/{labels.language(gmail)}" if gmail or b"\nX-GM-THRID:" in head else "mbox"
    block = re.split(rb"\n\r?\n", _without_envelope(start), maxsplit=1)[0]
    known = {name.lower() for name in _KNOWN.findall(block)}
    return "eml" if _HEADER_LINE.match(block) and len(known) > 1 else ""


def read(file: OpenFile, variant: str, _: Context) -> Reading:
    """Every mail of the file or folder, streamed; a Problem for each that could not be read."""
    if variant == "maildir":
        for part in file.parts():
            yield from _single(part)
    elif file.size == 0:
        yield Problem(file.path, "empty-file")
    elif variant.startswith("mbox"):
        yield from _mbox(file)
    else:
        yield from _single(file)


def _mbox(file: OpenFile) -> Reading:
    fate = labels.fate_of_folder(file.path)
    is_empty = True
    with closing(_Lines(file)) as lines, file.open() as stream:
        for entry in mbox.entries(stream):
            is_empty = False
            for record in interaction.records(entry.raw, interaction.Place(file.path, fate, entry.date)):
                yield replace(record, line=lines.at(entry.offset)) if isinstance(record, Problem) else record
    if is_empty:
        yield Problem(file.path, "no-mail")


def _single(file: OpenFile) -> Reading:
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


def _without_envelope(raw: bytes) -> bytes:
    envelope = _ENVELOPE.match(raw)
    return raw[envelope.end() :] if envelope else raw


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
    reads="mail archives: mbox (also Gmail from Google Takeout), Maildir folders, .eml files",
    recognise=recognise,
    read=read,
)
