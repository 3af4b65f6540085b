"""The Telegram source: result.json of Telegram Desktop, of a whole account or of one chat."""

import re

from visavis.records import FileVerdict, Problem, Reading
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.telegram.census import census_of
from visavis.sources.telegram.exchanges import Exchanges
from visavis.sources.telegram.format import Contact, Owner, entries
from visavis.sources.telegram.people import contact_record, me_of, owner_record

_WHOLE = re.compile(
    rb'"(?:personal_information|frequent_contacts|left_chats)"\s*:\s*\{|"chats"\s*:\s*\{\s*"about"'
    rb'|"contacts"\s*:\s*\{\s*"about"[^}]{0,2000}?"list"\s*:\s*\['
)
_ALONE = re.compile(
    rb'"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|verification_codes'
    rb'|(?:private|public)_(?:group|supergroup|channel))"\s*,\s*"id"\s*:\s*\d+\s*,\s*"messages"\s*:\s*\['
)
_PAGE = re.compile(rb"<title>Exported Data</title>", re.IGNORECASE)
_WEB = "telegram/web-pages"


def recognise(path: str, head: bytes) -> str:
    """The variant ("telegram/account", "telegram/chat", "telegram/web-pages"), or ""."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        return "telegram/account" if _WHOLE.search(head) else "telegram/chat" if _ALONE.search(head) else ""
    is_front = path.casefold().endswith(("export_results.html", "messages.html"))
    is_part = b"lists/chats.html" in head and not path.casefold().endswith("export_results.html")
    return _WEB if is_front and not is_part and _PAGE.search(head) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:
    """The user, the address book, every message and call. Problems: see README.md."""
    if file.size == 0:
        yield Problem(file.path, "empty-file")
        return
    if variant == _WEB:
        yield Problem(file.path, "export-as-web-pages")
        return
    census = census_of(entries(file))
    if not census.is_stated and (me := me_of(census)):
        yield me
    exchanges = Exchanges(file.path, census, context.tz)
    for entry in entries(file):
        match entry:
            case Problem() | FileVerdict():
                yield entry
            case Owner():
                if person := owner_record(entry.entry):
                    yield person
            case Contact():
                if person := contact_record(entry.entry, context.tz):
                    yield person
            case _:
                yield from exchanges.told(entry)


SOURCE = Source(
    name="telegram",
    reads="Telegram Desktop’s export as JSON (result.json): contacts, chats, groups and calls",
    recognise=recognise,
    read=read,
)
