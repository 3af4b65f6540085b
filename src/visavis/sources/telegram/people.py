"""People as Telegram knows them: by a number that never changes, mostly by a name, sometimes by telephone."""

from datetime import tzinfo
from functools import lru_cache

from visavis.records import ClaimField, ClaimRecord, IdentityRecord, ParticipantRecord, PersonRecord, Role
from visavis.sources.record_key import record_key
from visavis.sources.telegram.census import Census
from visavis.sources.telegram.format import Entry, moment, whole_number, words

UNKNOWN_ME = "telegram:me"


def me_of(census: Census) -> PersonRecord | None:
    """The user, as far as an export of one chat gives them away; None where nobody ever told."""
    if not census.owner:
        return None
    identities = (IdentityRecord("handle", handle(census.owner)),)
    return PersonRecord(str(census.owner), census.owner_name, identities=identities, is_me=True)


def nameless_me() -> PersonRecord:
    """The user where not even their number is known."""
    return PersonRecord("me", identities=(IdentityRecord("handle", UNKNOWN_ME),), is_me=True)


def owner_record(entry: Entry) -> PersonRecord | None:
    """The user by `personal_information`, with the public name as the address of a profile."""
    number = whole_number(entry.get("user_id"))
    if not number:
        return None
    username = words(entry.get("username")).removeprefix("@")
    profile = (IdentityRecord("url", f"https://t.me/{username}"),) if username else ()
    return _person(entry, str(number), (*_identities(entry, number), *profile), is_me=True)


def contact_record(entry: Entry, zone: tzinfo) -> PersonRecord | None:
    """One entry of the address book. `user_id` is 0 or missing for who has no account; None for an empty entry.

    The day on which they were saved is that of `zone`.
    """
    number = whole_number(entry.get("user_id"))
    identities = _identities(entry, number)
    name = _name(entry)
    if not identities and not name:
        return None
    since = moment(entry, zone)
    connected = (ClaimRecord("connected", since.astimezone(zone).date().isoformat()),) if since else ()
    return _person(entry, str(number) if number else _key(entry), identities, connected)


@lru_cache(maxsize=16_384)
def participant(number: int, role: Role, name: str = "") -> ParticipantRecord:
    """A user as one side of an exchange; number 0 is the user of Visavis where the file does not say who that is."""
    return ParticipantRecord("handle", handle(number) if number else UNKNOWN_ME, role, name)


def handle(number: int) -> str:
    """The account of a user."""
    return f"telegram:{number}"


def _person(
    entry: Entry,
    key: str,
    identities: tuple[IdentityRecord, ...],
    more: tuple[ClaimRecord, ...] = (),
    *,
    is_me: bool = False,
) -> PersonRecord:
    stated: tuple[tuple[ClaimField, str], ...] = (
        ("given", words(entry.get("first_name"))),
        ("family", words(entry.get("last_name"))),
    )
    claims = tuple(ClaimRecord(field, value) for field, value in stated if value)
    return PersonRecord(key, _name(entry), identities=identities, claims=(*claims, *more), is_me=is_me)


def _identities(entry: Entry, number: int) -> tuple[IdentityRecord, ...]:
    phone = words(entry.get("phone_number"))
    account = (IdentityRecord("handle", handle(number)),) if number else ()
    return (*account, IdentityRecord("phone", phone)) if phone else account


def _name(entry: Entry) -> str:
    return " ".join(filter(None, (words(entry.get("first_name")), words(entry.get("last_name")))))


def _key(entry: Entry) -> str:
    """By the number, which an address book holds once; where there is none, by the name."""
    digits = "".join(char for char in words(entry.get("phone_number")) if char.isdecimal())
    told = digits or _name(entry)
    return record_key(told)
