"""Cards in JSON, jCard or JSContact: one, an array of them, or one a line. A damaged card costs only itself."""

import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from visavis.sources import json_stream
from visavis.sources.vcard import jcard, jscontact
from visavis.sources.vcard.format import Card, Fault

JCARD, JSCONTACT = "vcard/jcard", "vcard/jscontact"

_BOM = rb"\A(?:\xef\xbb\xbf)?\s*"
_JCARD = re.compile(_BOM + rb'\[\s*(?:\[\s*)?"vcard(?:stream)?"\s*,')
_ONE_JCARD = re.compile(_BOM + rb'\[\s*"vcard"')
_OBJECT = re.compile(_BOM + rb"(?:\[\s*)?\{")
_TYPE = re.compile(rb'"@type"\s*:\s*"Card(?:Group)?"')
_MARK = re.compile(rb'"(?:version"\s*:\s*"1\.0"|uid"\s*:)')
_ARRAY = re.compile(_BOM + rb"\[")

_OF: dict[str, Callable[[Any, int], Card | None]] = {JCARD: jcard.card_of, JSCONTACT: jscontact.card_of}


def recognise(head: bytes) -> str:
    """The variant of a file that begins with a card in JSON, "" for any other."""
    if _JCARD.match(head):
        return JCARD
    return JSCONTACT if _OBJECT.match(head) and _TYPE.search(head) and _MARK.search(head) else ""


def cards(head: bytes, stream: BinaryIO, variant: str) -> Iterator[Card | Fault | json_stream.Fault]:
    """Every card of the file, which begins with `head`, in order, and faults that belong to none."""
    is_array = _ARRAY.match(head) and not _ONE_JCARD.match(head)
    for item in json_stream.walk(stream, ("*" if is_array else "",)):
        if isinstance(item, json_stream.Fault):
            yield item
        elif item.value != "vcardstream":
            yield _OF[variant](item.value, item.line) or Fault(
                "text-outside-card", item.line, jcard.excerpt(item.value)
            )
