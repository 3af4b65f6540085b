"""Join two rows that are one person. Identities move; facts and exchanges point at them and need no touching."""

from typing import Any

from django.db import transaction

from visavis.actions.describe_person import describe_people
from visavis.actions.judge import judge
from visavis.config import env
from visavis.store import access
from visavis.store.models import Account, Identity, JournalEntry, Person


class SamePersonError(ValueError):
    """The two are one already."""


def join_people(account: Account, keep_id: int, other_id: int) -> int:
    """Join `other` into `keep` and return the journal entry, whose undo takes them apart again.

    Nobody is joined with the user: their addresses are said to be the user's own (own_address). Raises NotFoundError
    and SamePersonError.
    """
    keep, other = access.other(account.pk, keep_id), access.other(account.pk, other_id)
    if keep.pk == other.pk:
        raise SamePersonError("These two are one person already.")
    with transaction.atomic():
        entry = JournalEntry.objects.create(
            account=account,
            kind="join",
            at=env.now(),
            summary={"kept": keep.pk, "joined": other.pk, "name": other.name, "into": keep.name},
            undo={"joins": [move_identities(keep, other)]},
        )
        describe_people(account, [keep.pk])
        judge(account, [keep.pk])
    return entry.pk


def move_identities(keep: Person, other: Person) -> dict[str, Any]:
    """Give every identity of `other` to `keep`; returns what undo needs."""
    moved = list(Identity.objects.filter(person=other).order_by("pk").values_list("pk", flat=True))
    Identity.objects.filter(person=other).update(person=keep)
    Person.objects.filter(pk=other.pk).update(merged_into=keep)
    return {"from": other.pk, "into": keep.pk, "identities": moved}
