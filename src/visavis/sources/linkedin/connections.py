"""Connections.csv: one person a row, with the day they connected. Members who left are rows with only that day."""

from collections.abc import Iterator

from visavis.records import ClaimField, ClaimRecord, IdentityRecord, PersonRecord, Problem
from visavis.sources.linkedin.dates import connection_day
from visavis.sources.linkedin.entry import Entry, Owner, profile_url, slug_of
from visavis.sources.linkedin.names import family_of, full_name, given_of
from visavis.sources.record_key import record_key

Claimed = dict[ClaimField, str]


def connection(entry: Entry, _owner: Owner) -> Iterator[PersonRecord | Problem]:
    """The person of one row; the problems row-without-identity and date-unreadable."""
    first, last = entry["first name"], entry["last name"]
    url, email = entry["url"], entry["email address"]
    if not (first or last or url or email):
        yield entry.problem("row-without-identity")
        return
    day = connection_day(entry["connected on"])
    if entry["connected on"] and not day:
        yield entry.problem("date-unreadable", entry["connected on"])
    name = full_name(first, last)
    claimed: Claimed = {
        "name": name,
        "given": given_of(first),
        "family": family_of(last),
        "organisation": entry["company"],
        "title": entry["position"],
        "connected": day,
    }
    yield PersonRecord(
        key=(slug_of(url) if url else email.casefold()) or record_key(name, entry["company"], entry["connected on"]),
        name=name,
        identities=identities(url, email),
        claims=claims(claimed),
    )


def identities(url: str, email: str) -> tuple[IdentityRecord, ...]:
    """Profile and address, as far as they are given."""
    profile = (IdentityRecord("url", profile_url(url)),) if url else ()
    return (*profile, IdentityRecord("email", email)) if email else profile


def claims(claimed: Claimed) -> tuple[ClaimRecord, ...]:
    """A claim for each value that is not empty."""
    return tuple(ClaimRecord(field, value) for field, value in claimed.items() if value)
