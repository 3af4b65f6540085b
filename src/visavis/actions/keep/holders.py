"""Who holds which address: looked up many at once, remembered for the length of an import.

Unless somebody else writes meanwhile: joins people, takes an import back, says whose an address is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from django.db.models import Model

from visavis.identity.merge import Key
from visavis.identity.normalise import identity_key
from visavis.records import IdentityKind
from visavis.store import bulk
from visavis.store.models import Account, Identity, Person

REMEMBERED = 100_000  # identities held in memory at once
READ = 65_536  # addresses whose key is remembered: a mail archive asks for the same ones a million times
LONGEST = 2000  # bytes of a key; PostgreSQL indexes no more than 2,700, and nothing so long is an address

HOLDERS = """
    SELECT i.kind, i.value, i.id, i.person_id, n.name, n.read_kind FROM store_identity i
    JOIN store_person n ON n.id = i.person_id WHERE i.account_id = %s AND i.kind = %s AND i.value IN {in}
"""


@dataclass(slots=True)
class Holder:
    """Who holds an identity. `kind` is what sources say: records.PersonKind, "service" for a machine, or "gone".

    Not what is recognised or what the user says: whom a record joins must not hang on when it is read.
    """

    identity: int
    person: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An address that nobody holds yet, and who is to hold it."""

    key: Key
    written: str
    person: int
    name: str
    kind: str


class Holders:
    """The identities of one account, by key."""

    def __init__(self, account: Account) -> None:
        """Numbers without a country are read by the account's region."""
        self._account = account
        self._held: dict[Key, Holder] = {}
        self._came: dict[Key, int] = {}
        self._key = lru_cache(READ)(self._read_key)

    def key(self, kind: str, value: str) -> Key:
        """The key of an address as written; its value is "" when it names nobody."""
        return self._key(kind, value)

    def _read_key(self, kind: str, value: str) -> Key:
        found = identity_key(cast("IdentityKind", kind), value, region=self._account.region)
        return kind, found if len(found) <= LONGEST // 4 or len(found.encode()) <= LONGEST else ""

    def get(self, key: Key) -> Holder | None:
        """Who holds it, if `look_up` was asked for it."""
        return self._held.get(key)

    def people(self) -> dict[int, int]:
        """The person of each identity that is remembered."""
        return {held.identity: held.person for held in self._held.values()}

    def forget(self) -> None:
        """Ask the store anew."""
        self._held.clear()

    def forget_if_many(self) -> None:
        """Keep memory bounded; called between pieces."""
        if len(self._held) > REMEMBERED:
            self.forget()

    def look_up(self, keys: Iterable[Key]) -> None:
        """Find the holders of these keys, a few hundred in a query."""
        unknown: dict[str, list[str]] = {}
        for kind, value in keys:
            if value and (kind, value) not in self._held:
                unknown.setdefault(kind, []).append(value)
        for kind, values in unknown.items():
            for _, value, identity, person, name, what in bulk.rows_in(HOLDERS, values, self._account.pk, kind):
                self._held[kind, value] = Holder(identity, person, name, what)

    def new_people(self, wanted: Sequence[tuple[str, str]]) -> list[int]:
        """Rows for people of (kind, name); what they show is described later."""
        ids = self.reserve(Person, len(wanted))
        columns = (
            "id", "account_id", "kind", "read_kind", "is_me", "name", "organisation", "title", "birthday",
            "birthday_day", "search", "sort_key", "is_private", "at_rest",
        )  # fmt: skip
        rows = [
            (row, self._account.pk, kind, kind, False, name, "", "", "", "", "", "", False, False)
            for row, (kind, name) in zip(ids, wanted, strict=True)
        ]
        self._write(Person, columns, rows)
        return ids

    def add(self, newcomers: Sequence[Newcomer]) -> None:
        """Rows for new identities, remembered at once."""
        ids = self.reserve(Identity, len(newcomers))
        rows = []
        for row, one in zip(ids, newcomers, strict=True):
            rows.append((row, self._account.pk, one.person, *one.key, one.written, ""))
            self._held[one.key] = Holder(row, one.person, one.name, one.kind)
            self._came[one.key] = row
        self._write(Identity, ("id", "account_id", "person_id", "kind", "value", "written", "dead_since"), rows)

    def take_came(self) -> dict[Key, int]:
        """The identities that are new since this was asked last."""
        came, self._came = self._came, {}
        return came

    def move(self, person: int, into: int) -> None:
        """Two people were joined: what one held, the other holds."""
        for holder in self._held.values():
            if holder.person == person:
                holder.person = into

    def become(self, person: int, kind: str) -> None:
        """Who was known by automated mail only turns out to be someone; the caller describes them."""
        Person.objects.filter(pk=person).update(read_kind=kind)
        self.now(person, kind)

    def now(self, person: int, kind: str) -> None:
        """Remember of what kind a person is."""
        for holder in self._held.values():
            if holder.person == person:
                holder.kind = kind

    def reserve(self, model: type[Model], wanted: int) -> list[int]:
        """The ids of so many new rows."""
        return bulk.reserve_ids(model, wanted)

    def _write(self, model: type[Model], columns: Sequence[str], rows: Sequence[bulk.Row]) -> None:
        bulk.insert(model, columns, rows)
