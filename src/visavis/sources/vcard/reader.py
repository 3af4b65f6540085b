"""The vCard source: address books from phones, mail programs, servers and XING, as person records."""

import codecs
import re

from visavis.records import Problem, Reading
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.vcard.format import Fault, cards
from visavis.sources.vcard.person import person_of
from visavis.sources.wide import wide_encoding

BEGIN = re.compile(rb"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$")
VERSION = re.compile(rb"(?im)^[ \t]*VERSION[ \t]*:[ \t]*([\d.]{1,5})")
OTHER_FILE = re.compile(rb"(?m)\A\s*From |^[A-Za-z][\w-]*[:;]")  # a mail or a calendar that carries a card inside
PREAMBLE = 512  # bytes that may stand before the first card


def recognise(path: str, head: bytes) -> str:
    """The variant of a file that begins with a card ("vcard" when no card states its version), "" for any other."""
    if encoding := wide_encoding(head):
        head = head.decode(encoding, "replace").encode("utf-8", "replace")
    head = head.removeprefix(codecs.BOM_UTF8).lstrip(b"\xef\xbb\xbf").replace(b"\r", b"\n")
    begin = BEGIN.search(head)
    if begin is None:
        return ""
    before = head[: begin.start()]
    named_so = path.lower().endswith((".vcf", ".vcard"))
    if not named_so and (len(before) > PREAMBLE or OTHER_FILE.search(before)):
        return ""
    version = VERSION.search(head, begin.end())
    return f"vcard/{version[1].decode()}" if version else "vcard"


def read(file: OpenFile, variant: str, _: Context) -> Reading:  # noqa: ARG001  each card states its own version
    """Stream one person for each card, each followed by what was wrong on it."""
    empty = True
    with file.open() as stream:
        for item in cards(stream):
            empty = False
            if isinstance(item, Fault):
                yield Problem(file.path, item.code, item.line, item.detail)
                continue
            person, unread_dates = person_of(item)
            if item.properties or not item.faults:
                yield person
            if not person.claims and not person.identities:
                yield Problem(file.path, "card-empty", item.line)
            for line, text in unread_dates:
                yield Problem(file.path, "date-unreadable", line, text)
            for fault in item.faults:
                yield Problem(file.path, fault.code, fault.line, fault.detail)
    if empty:
        yield Problem(file.path, "empty-file")


SOURCE = Source(
    name="vcard",
    reads="vCard files (.vcf) of versions 2.1, 3.0 and 4.0: address books from phones, mail programs, servers and XING",
    recognise=recognise,
    read=read,
)
