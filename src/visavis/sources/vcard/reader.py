"""The vCard source: address books from phones, mail programs, servers and XING, as person records.

Also the same in JSON, jCard and JSContact, which servers speak among themselves.
"""

import codecs
import re
from collections.abc import Iterator

from visavis.records import Problem, Reading
from visavis.sources import json_stream
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.vcard import json_cards
from visavis.sources.vcard.format import Card, Fault, cards
from visavis.sources.vcard.person import person_of
from visavis.sources.wide import wide_encoding

BEGIN = re.compile(rb"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$")
VERSION = re.compile(rb"(?im)^[ \t]*VERSION[ \t]*:[ \t]*([\d.]{1,5})")
OTHER_FILE = re.compile(rb"(?m)\A\s*From |^[A-Za-z][\w-]*[:;]")  # a mail or a calendar that carries a card inside
PREAMBLE = 512  # bytes that may stand before the first card


def recognise(path: str, head: bytes) -> str:
    """The variant of a file that begins with a card ("vcard" when no card states its version), "" for any other."""
    if variant := json_cards.recognise(head):
        return variant
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


def read(file: OpenFile, variant: str, _: Context) -> Reading:
    """Stream one person for each card, each followed by what was wrong on it."""
    empty = True
    for item in _cards(file, variant):
        empty = False
        if isinstance(item, json_stream.Fault):
            yield item.problem(file.path)
        elif isinstance(item, Fault):
            yield Problem(file.path, item.code, item.line, item.detail)
        else:
            yield from _told(file.path, item)
    if empty:
        yield Problem(file.path, "empty-file")


def _cards(file: OpenFile, variant: str) -> Iterator[Card | Fault | json_stream.Fault]:
    """The cards of the file; which version of vCard they are of, each says itself."""
    with file.open() as stream:
        if variant not in (json_cards.JCARD, json_cards.JSCONTACT):
            yield from cards(stream)
            return
        head = stream.read(PREAMBLE)
    with file.open() as stream:
        yield from json_cards.cards(head, stream, variant)


def _told(path: str, card: Card) -> Reading:
    person, unread_dates = person_of(card)
    if card.properties or not card.faults:
        yield person
    if not person.claims and not person.identities:
        yield Problem(path, "card-empty", card.line)
    for line, text in unread_dates:
        yield Problem(path, "date-unreadable", line, text)
    for fault in card.faults:
        yield Problem(path, fault.code, fault.line, fault.detail)


SOURCE = Source(
    name="vcard",
    reads="vCard files (.vcf) of versions 2.1, 3.0 and 4.0, jCard and JSContact: address books from phones, "
    "mail programs, servers and XING",
    recognise=recognise,
    read=read,
)
