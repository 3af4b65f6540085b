"""Events.csv: what the owner was asked to or signed up for. Times are local to the event, without a zone."""

from collections.abc import Iterator

from visavis.records import EventRecord, Problem
from visavis.sources.linkedin.dates import event_span
from visavis.sources.linkedin.entry import Entry, Owner
from visavis.sources.record_key import record_key

_STATUS = {"attending": "attending", "attended": "attending", "relinquished": "declined", "declined": "declined"}


def event(entry: Entry, _owner: Owner) -> Iterator[EventRecord | Problem]:
    """The event of one row; the problem date-unreadable, with the event kept out."""
    starts, ends = event_span(entry["event time"])
    if not starts:
        yield entry.problem("date-unreadable", entry["event time"])
        return
    yield EventRecord(
        key=record_key(entry["event name"], starts),
        title=entry["event name"],
        starts=starts,
        ends=ends,
        url=entry["external url"],
        status=_STATUS.get(entry["status"].casefold(), ""),
    )
