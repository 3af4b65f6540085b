"""A calendar that somebody publishes (webcal:// or https://….ics), fetched whole whenever it has changed."""

from collections.abc import Iterator

from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.http import Client
from visavis.sync.kind import Fetched, GoOn, Kind, State
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

LONGEST = 50 << 20  # bytes
HEAD = 4096  # bytes in which a calendar must begin
OK, UNCHANGED = 200, 304
REFUSED, MISSING = frozenset({401, 403}), frozenset({404, 410})


def fetch(connection: Connection, secret: Secret, state: State, spool: Spool, go_on: GoOn) -> Iterator[Fetched]:
    """Write the calendar into one file, unless the server says that it is the same as last time.

    State: {"etag", "modified"}, as the server said them.
    """
    with Client(connection, secret, longest=LONGEST) as client:
        asked = {"Accept": "text/calendar, */*;q=0.1"}
        asked |= {"If-None-Match": str(state["etag"])} if state.get("etag") else {}
        asked |= {"If-Modified-Since": str(state["modified"])} if state.get("modified") else {}
        answer = client.ask("GET", client.within(connection.url, ""), headers=asked)
    if answer.status == UNCHANGED:
        yield Fetched(dict(state))
        return
    if answer.status in REFUSED:
        raise SyncError("login-refused", connection.parts.hostname or "")
    if answer.status in MISSING:
        raise SyncError("not-found", connection.parts.hostname or "")
    if answer.status != OK or b"BEGIN:VCALENDAR" not in answer.body[:HEAD].upper():
        raise SyncError("answer-unreadable", f"{answer.status}")
    spool.put((f"{connection.name}.ics",), answer.body)
    if not go_on(1, 1):
        raise SyncError("cancelled")
    yield Fetched({"etag": answer.headers.get("etag", ""), "modified": answer.headers.get("last-modified", "")})


KIND = Kind(name="feed", reads="calendars published as a feed (webcal:// or https://….ics)", fetch=fetch)
