"""What is known of one person when people are compared (match.py): everything as written, from all sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A firm, and from when until when they were there, as far as anybody says: partial dates, "" is not known."""

    name: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one person, from all sources, as written or normalised.

    Addresses that another person holds belong here too: what was held back at the import is evidence.
    `addresses` are postal. `listed` are the names by which the user's own address book lists them, `called` those by
    which the user's telephone calls them in what it exports, which it takes from that very address book. `relatives`
    are the ids of people a relation of theirs points at.
    """

    id: int
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    organisations: tuple[Post, ...] = ()
    birthdays: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    relatives: tuple[int, ...] = ()
