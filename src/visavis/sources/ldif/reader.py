"""The LDIF source: address books of Thunderbird and entries of a directory (LDAP), as person records."""

import io
import re

from visavis.records import Problem, Reading
from visavis.sources.ldif.format import Fault, entries
from visavis.sources.ldif.person import KEPT, kind_of, record_of
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.table import lines_of
from visavis.sources.written_date import Calendar

HEADER_WITHIN = 200  # lines of comments that may stand before the first entry
_FIRST = re.compile(r"(?:version: *\d|dn::? *\S|# )", re.IGNORECASE)
_NAME = re.compile(r"dn::? *\S", re.IGNORECASE)
_MOZILLA = re.compile(rb"(?im)^(?:x?mozilla\w+|objectclass: *mozilla\w+|modifytimestamp: *\d{1,10}Z?[ \t]*$)")
_ATTRIBUTE = re.compile(r"[A-Za-z][A-Za-z0-9;.-]{0,99}:[:<]? ?")


def recognise(_: str, head: bytes) -> str:
    """The variant ("ldif/thunderbird", "ldif/ldap") of a file that begins with an entry, its name first; else ""."""
    told = [line.text for line in lines_of(io.BytesIO(head)) if line.text.strip() and line.number <= HEADER_WITHIN]
    if not told or not _FIRST.match(told[0]):
        return ""
    plain = [text for text in told if text[0] not in "# " and not text.lower().startswith("version:")]
    if len(plain) < 2 or not _NAME.match(plain[0]) or not _ATTRIBUTE.match(plain[1]):  # noqa: PLR2004 - a name alone is no entry
        return ""
    return "ldif/thunderbird" if _MOZILLA.search(head) else "ldif/ldap"


def read(file: OpenFile, variant: str, context: Context) -> Reading:  # noqa: ARG001  the attributes say it
    """Stream one person or group for each entry that is one, each followed by what was wrong in it."""
    is_empty = True
    with file.open() as stream:
        for item in entries(lines_of(stream), KEPT.__contains__):
            is_empty = False
            if isinstance(item, Fault):
                yield Problem(file.path, item.code, item.line, item.detail)
                continue
            if item.change:
                yield Problem(file.path, "change-left-out", item.line, item.change)
                continue
            if kind := kind_of(item):
                person, faults = record_of(item, kind, Calendar("ymd", context.today))  # the order of every schema
                if person:
                    yield person
                elif not item.faults:
                    yield Problem(file.path, "card-empty", item.line)
                for code, text in faults:
                    yield Problem(file.path, code, item.line, text)
            for fault in item.faults:
                yield Problem(file.path, fault.code, fault.line, fault.detail)
    if is_empty:
        yield Problem(file.path, "empty-file")


SOURCE = Source(
    name="ldif",
    reads="LDIF files (.ldif): address books of Thunderbird, entries of a directory (LDAP)",
    recognise=recognise,
    read=read,
)
