"""What the export says of its owner: profile, addresses, numbers, stations of work and schooling.

Each file makes one record, and they are joined by the owner's card and, when it can be found out, by the address of
the profile. The owner's own addresses tell in mail which direction a message went.
"""

from collections.abc import Iterator

from visavis.records import ClaimRecord, IdentityRecord, PersonRecord, Reading
from visavis.sources.linkedin.connections import Claimed, claims
from visavis.sources.linkedin.dates import birth_day, station_day
from visavis.sources.linkedin.entry import Entry, Owner, plain
from visavis.sources.linkedin.names import family_of, full_name, given_of

KINDS = frozenset({"profile", "profile-summary", "email-addresses", "phone-numbers", "positions", "education"})


def joined(rows: Reading, kind: str) -> Reading:
    """The rows of one of the owner's files as one record; their problems as they come."""
    found: list[PersonRecord] = []
    for item in rows:
        if isinstance(item, PersonRecord):
            found.append(item)
        else:
            yield item
    if found:
        yield PersonRecord(
            key=f"owner/{kind}",
            name=found[0].name,
            identities=tuple(dict.fromkeys(identity for record in found for identity in record.identities)),
            claims=tuple(dict.fromkeys(claim for record in found for claim in record.claims)),
            is_me=True,
        )


def owner_record(owner: Owner) -> PersonRecord:
    """The owner, as far as other files than Profile.csv name them."""
    return PersonRecord(
        "owner", owner.name, identities=owner.identities, claims=claims({"name": owner.name}), is_me=True
    )


def profile(entry: Entry, owner: Owner) -> Iterator[PersonRecord]:
    """Profile.csv: name, headline, day of birth, place."""
    name = full_name(entry["first name"], entry["last name"])
    claimed: Claimed = {
        "name": name,
        "given": given_of(entry["first name"]),
        "family": family_of(entry["last name"]),
        "title": entry["headline"],
        "birthday": birth_day(entry["birth date"]),
        "address": entry["geo location"] or entry["address"],
        "note": plain(entry["summary"]),
    }
    yield PersonRecord("owner", name, identities=owner.identities, claims=claims(claimed), is_me=True)


def summary(entry: Entry, owner: Owner) -> Iterator[PersonRecord]:
    """Profile Summary.csv: one text."""
    yield _me(owner, claims({"note": plain(entry["profile summary"])}))


def email_address(entry: Entry, owner: Owner) -> Iterator[PersonRecord]:
    """Email Addresses.csv: the owner's own, those not confirmed left out."""
    if entry["email address"] and entry["confirmed"].casefold() != "no":
        yield _me(owner, (), IdentityRecord("email", entry["email address"]))


def phone_number(entry: Entry, owner: Owner) -> Iterator[PersonRecord]:
    """PhoneNumbers.csv and Whatsapp Phone Numbers.csv: `Extension` is the country's code."""
    if entry["number"]:
        number = f"{entry['extension']} {entry['number']}".strip()
        yield _me(owner, (), IdentityRecord("phone", number, entry["type"].casefold()))


def position(entry: Entry, owner: Owner) -> Iterator[PersonRecord]:
    """Positions.csv: one station of a career; the one without an end is also where the owner works."""
    station = _station(entry["title"], entry["company name"], entry["started on"], entry["finished on"])
    now = () if entry["finished on"] else claims({"organisation": entry["company name"], "title": entry["title"]})
    yield _me(owner, (station, *now))


def school(entry: Entry, owner: Owner) -> Iterator[PersonRecord]:
    """Education.csv: one station, labelled so."""
    yield _me(
        owner,
        (_station(entry["degree name"], entry["school name"], entry["start date"], entry["end date"], "education"),),
    )


def _station(what: str, where: str, since: str, until: str, label: str = "") -> ClaimRecord:
    value = ", ".join(part for part in (what, where) if part)
    return ClaimRecord("position", value, label, station_day(since), station_day(until))


def _me(owner: Owner, claimed: tuple[ClaimRecord, ...], *more: IdentityRecord) -> PersonRecord:
    return PersonRecord("owner", owner.name, identities=(*owner.identities, *more), claims=claimed, is_me=True)
