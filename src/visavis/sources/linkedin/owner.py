"""Whose export is this? Without an answer no message has a direction.

Profile.csv has the name but not the address of the profile. That stands in Invitations.csv, where each row says which
side was the owner's, or in messages.csv, beside the owner's name. Without Profile.csv the owner is who stands on the
owner's side of the invitations; without those, the one member who takes part in every conversation there is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice

from visavis.sources.linkedin.entry import Entry, Owner, is_named, profile_url, slug_of
from visavis.sources.linkedin.names import folded, full_name
from visavis.sources.linkedin.tables import table_of
from visavis.sources.source import OpenFile
from visavis.sources.table import lines_of, rows_of

MOST_ROWS = 20_000
FEWEST_CONVERSATIONS = 2

Seen = tuple[str, str]  # name, address
Tellers = dict[str, OpenFile]  # the files that can name the owner, by kind

_NAMES = {"profile": "Profile.csv", "invitations": "Invitations.csv", "messages": "messages.csv"}


def tellers_of(file: OpenFile, kind: str) -> Tellers:
    """The files beside `file`, itself included, that can name the owner, the surest first. `kind` is its own kind."""
    found = ((name, file if name == kind else file.sibling(called)) for name, called in _NAMES.items())
    return {name: teller for name, teller in found if teller}


def owner_of(tellers: Tellers) -> Owner:
    """The owner of the export, as far as it can be known."""
    name = next((_profile_name(entry) for entry in _entries(tellers, "profile")), "")
    invited = Counter(_owners_side(entry) for entry in _entries(tellers, "invitations"))
    for seen, _ in invited.most_common():
        if seen[1] and (not name or folded(seen[0]) == folded(name)):
            return Owner(name or seen[0], profile_url(seen[1]))
    if name:
        return Owner(name, next(_addresses(tellers, name), ""))
    everywhere = _in_every_conversation(tellers)
    return Owner(everywhere[0], profile_url(everywhere[1]) if everywhere[1] else "") if everywhere else Owner()


def _profile_name(entry: Entry) -> str:
    return full_name(entry["first name"], entry["last name"])


def _owners_side(entry: Entry) -> Seen:
    if entry["direction"].casefold() == "outgoing":
        return entry["from"], entry["inviterprofileurl"]
    return entry["to"], entry["inviteeprofileurl"]


def _addresses(tellers: Tellers, name: str) -> Iterator[str]:
    for entry in _entries(tellers, "messages"):
        for other, url in _members(entry):
            if url and folded(other) == folded(name):
                yield profile_url(url)


def _in_every_conversation(tellers: Tellers) -> Seen | None:
    """The one member of all conversations, if there are enough of them and exactly one such member."""
    where: dict[str, set[str]] = defaultdict(set)
    known: dict[str, Seen] = {}
    conversations = set()
    for entry in _entries(tellers, "messages"):
        conversations.add(entry["conversation id"])
        for name, url in _members(entry):
            if not (url or is_named(name)):
                continue
            mark = slug_of(url) if url else folded(name)
            known[mark] = (name or known.get(mark, ("", ""))[0], url)
            where[mark].add(entry["conversation id"])
    always = [mark for mark, threads in where.items() if len(threads) == len(conversations)]
    return known[always[0]] if len(always) == 1 and len(conversations) >= FEWEST_CONVERSATIONS else None


def _members(entry: Entry) -> Iterator[Seen]:
    yield entry["from"], entry["sender profile url"]
    urls = [url for url in entry["recipient profile urls"].split(",") if url]
    if len(urls) == 1:
        yield entry["to"], urls[0]
    elif urls:
        yield from (("", url) for url in urls)
    else:
        yield entry["to"], ""


def _entries(tellers: Tellers, kind: str) -> Iterator[Entry]:
    """The rows of one of the files that can be read; its problems are told when it is read itself."""
    if kind not in tellers:
        return
    path = tellers[kind].path
    with tellers[kind].open() as stream:
        lines = lines_of(stream)
        table = table_of(path, lines)
        if table is None or table.kind.name != kind:
            return
        for row in islice(rows_of(lines, table.separator, table.begins_row), MOST_ROWS):
            cells = table.named(row.cells)
            if cells:
                yield Entry(path, row.line, cells)
