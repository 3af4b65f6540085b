"""WHO MAY: the only way to a row. Another account's id is answered as if it did not exist."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from visavis.config import env
from visavis.store.models import Account, Connection, Erasure, Identity, JournalEntry, KeptApart, Person

__all__ = [
    "Account",
    "NotFoundError",
    "connection",
    "erasure",
    "identity",
    "journal_entry",
    "kept_apart",
    "local_account",
    "me",
    "other",
    "people",
    "person",
]

LOCAL = "local"

T = TypeVar("T", bound=Model)


class NotFoundError(LookupError):
    """There is no such row in this account. Doors answer 404, or say what was looked for."""


def local_account() -> Account:
    """The one account of a program that runs for one person; made at the first call."""
    made = {"created_at": env.now(), "region": env.region()}
    account, _ = Account.objects.get_or_create(name=LOCAL, defaults=made)
    return account


def people(account: int) -> QuerySet[Person]:
    """Everyone in the account but the user; rows that were joined into another are left out."""
    return Person.objects.filter(account_id=account, merged_into=None, is_me=False)


def person(account: int, person_id: int) -> Person:
    """One person. An id that was joined into another leads to that other; raises NotFoundError."""
    found = _one(Person.objects.filter(account_id=account), person_id)
    while found.merged_into_id is not None:
        found = _one(Person.objects.filter(account_id=account), found.merged_into_id)
    return found


def other(account: int, person_id: int) -> Person:
    """One person who is not the user: whom a verb may be about. Raises NotFoundError."""
    found = person(account, person_id)
    if found.is_me:
        raise NotFoundError(f"The {Person._meta.verbose_name} {person_id} is the user.")
    return found


def successors(account: int, people: Iterable[int]) -> dict[int, int]:
    """Whom each of these rows is by now: whoever they were joined into, at the end of the chain; else themselves."""
    became = {one: one for one in people}
    ahead = set(became)
    while ahead:
        rows = Person.objects.filter(account_id=account, pk__in=ahead, merged_into__isnull=False)
        joined = {one: into for one, into in rows.values_list("pk", "merged_into") if into is not None}
        became = {one: joined.get(last, last) for one, last in became.items()}
        ahead = set(joined.values())
    return became


def me(account: int) -> Person | None:
    """The user's own row, None until an own address is known."""
    return Person.objects.filter(account_id=account, is_me=True).first()


def kept_apart(account: int) -> frozenset[frozenset[int]]:
    """The pairs of people that the user said are two."""
    rows = KeptApart.objects.filter(account_id=account).values_list("a__person", "b__person")
    return frozenset(frozenset(pair) for pair in rows)


def identity(account: int, identity_id: int) -> Identity:
    """One address; raises NotFoundError."""
    return _one(Identity.objects.filter(account_id=account), identity_id)


def journal_entry(account: int, entry_id: int) -> JournalEntry:
    """One journal entry; raises NotFoundError."""
    return _one(JournalEntry.objects.filter(account_id=account), entry_id)


def erasure(account: int, erasure_id: int) -> Erasure:
    """One erasure; raises NotFoundError."""
    return _one(Erasure.objects.filter(account_id=account), erasure_id)


def connection(account: int, connection_id: int) -> Connection:
    """One live source; raises NotFoundError."""
    return _one(Connection.objects.filter(account_id=account), connection_id)


def _one(rows: QuerySet[T], row_id: Any) -> T:
    found = rows.filter(pk=row_id).first()
    if found is None:
        raise NotFoundError(f"There is no {rows.model._meta.verbose_name} {row_id}.")
    return found
