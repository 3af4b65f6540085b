"""The files about people outside of the threads: the user's own profile, and the list of friends.

A friend is a name and the day the two connected, nothing else; so each entry is a card of its own, and two friends who
are called alike stay two. Instagram's followers are left alone: shops and strangers are among them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Any

from visavis.records import ClaimField, ClaimRecord, IdentityRecord, PersonRecord, Problem, Reading
from visavis.sources.json_stream import UNREADABLE, Fault, walk
from visavis.sources.meta.format import FIRST_YEAR, LAST_YEAR, name_of
from visavis.sources.meta.people import owner_record
from visavis.sources.meta.thread import is_gone
from visavis.sources.record_key import record_key
from visavis.sources.source import OpenFile

FRIENDS = ("friends_v2.*", "friends.*")
FACEBOOK = ("profile_v2", "profile")
INSTAGRAM = ("profile_user.*",)
MOST_UNDATED = 10_000

_USERNAME = frozenset({"username", "benutzername"})
_PHONE = frozenset({"phone number", "telefonnummer"})


def friends(file: OpenFile, zone: tzinfo) -> Reading:
    """your_friends.json: one person an entry, with the day by the clock of `zone`."""
    undated: Counter[str] = Counter()
    for line, entry in _entries(file, FRIENDS):
        if isinstance(entry, Problem):
            yield entry
            continue
        name = name_of(entry.get("name"))
        if is_gone(name):
            yield Problem(file.path, "row-without-identity", line)
            continue
        day, when = _day(entry.get("timestamp"), zone), str(entry.get("timestamp"))
        if not day:
            yield Problem(file.path, "date-unreadable", line, when[:40])
            undated[name] += len(undated) < MOST_UNDATED
            when = str(undated[name])
        yield PersonRecord(record_key(name, when), name, claims=(ClaimRecord("connected", day),) if day else ())


def facebook_profile(file: OpenFile) -> Reading:
    """profile_information.json: the user."""
    for _, entry in _entries(file, FACEBOOK):
        yield entry if isinstance(entry, Problem) else _facebook_owner(entry)


def instagram_profile(file: OpenFile) -> Reading:
    """personal_information.json: the user. Its labels are in the language of the download."""
    for _, entry in _entries(file, INSTAGRAM):
        yield entry if isinstance(entry, Problem) else _instagram_owner(entry)


@dataclass(slots=True)
class _Owner:
    """The user, put together."""

    name: str = ""
    claims: list[ClaimRecord] = field(default_factory=list)
    identities: list[IdentityRecord] = field(default_factory=list)

    def claim(self, kind: ClaimField, value: str) -> None:
        if value:
            self.claims.append(ClaimRecord(kind, value))

    def reach(self, kind: Any, value: str) -> None:
        if value:
            self.identities.append(IdentityRecord(kind, value))

    def record(self, service: Any) -> PersonRecord:
        own = owner_record(service, self.name)
        return PersonRecord(
            own.key, own.name, identities=(*own.identities, *self.identities), claims=tuple(self.claims), is_me=True
        )


def _facebook_owner(entry: dict[str, Any]) -> PersonRecord:
    names, owner = _part(entry, "name"), _Owner()
    owner.name = name_of(names.get("full_name"))
    owner.claim("given", name_of(names.get("first_name")))
    owner.claim("family", name_of(names.get("last_name")))
    owner.claim("birthday", _birthday(_part(entry, "birthday")))
    for mail in _list(_part(entry, "emails").get("emails")):
        owner.reach("email", name_of(mail))
    for phone in _list(entry.get("phone_numbers")):
        owner.reach("phone", name_of(phone.get("phone_number")) if isinstance(phone, dict) else "")
    owner.reach("url", name_of(entry.get("profile_uri")))
    return owner.record("facebook")


def _instagram_owner(entry: dict[str, Any]) -> PersonRecord:
    owner = _Owner()
    for label, value in _part(entry, "string_map_data").items():
        called = name_of(label).casefold()
        written = name_of(value.get("value")) if isinstance(value, dict) else ""
        if "@" in written and " " not in written:
            owner.reach("email", written)
        elif called in _USERNAME and written:
            owner.reach("url", f"https://www.instagram.com/{written}")
        elif called in _PHONE:
            owner.reach("phone", written)
        elif called == "name":
            owner.name = written
    return owner.record("instagram")


def _entries(file: OpenFile, wanted: tuple[str, ...]) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    with file.open() as stream:
        for found in walk(stream, wanted):
            if isinstance(found, Fault):
                yield found.line, found.problem(file.path)
            elif isinstance(found.value, dict):
                yield found.line, found.value
            else:
                yield found.line, Problem(file.path, UNREADABLE, found.line)


def _part(entry: dict[str, Any], name: str) -> dict[str, Any]:
    found = entry.get(name)
    return found if isinstance(found, dict) else {}


def _list(found: Any) -> list[Any]:
    return found[:MOST_UNDATED] if isinstance(found, list) else []


def _day(seconds: Any, zone: tzinfo) -> str:
    if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 < seconds < 1 << 33:
        return ""
    at = datetime.fromtimestamp(seconds, zone)
    return at.date().isoformat() if FIRST_YEAR <= at.year <= LAST_YEAR else ""


def _birthday(parts: dict[str, Any]) -> str:
    year, month, day = (parts.get(name) for name in ("year", "month", "day"))
    if not isinstance(month, int) or not isinstance(day, int):
        return ""
    try:
        whole = date(year if isinstance(year, int) and year else 2000, month, day)
    except (ValueError, OverflowError):
        return ""
    return whole.isoformat() if year else f"--{whole:%m-%d}"
