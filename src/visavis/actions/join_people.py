"""Join rows that are one person. Identities move; facts and exchanges point at them and need no touching."""

from collections.abc import Sequence
from typing import Any

from visavis.actions.describe_person import describe_people
from visavis.actions.judge import judge
from visavis.config import env
from visavis.store import access
from visavis.store.durable import durably
from visavis.store.models import Account, Identity, JournalEntry, Person


class SamePersonError(ValueError):
    """The two are one already."""


def join_people(account: Account, keep_id: int, other_id: int) -> int:
    """Join `other` into `keep` and return the journal entry, whose undo takes them apart again.

    Nobody is joined with the user: their addresses are said to be the user's own (own_address). Raises NotFoundError
    and SamePersonError.
    """
    return join_pairs(account, [(keep_id, other_id)])


def join_pairs(account: Account, pairs: Sequence[tuple[int, int]]) -> int:
    """Join the second of every pair into the first, all in one journal entry; each may be split by itself later.

    Two who became one by an earlier pair need no further join. Raises NotFoundError, and SamePersonError where
    nothing is left to join; then nothing was changed.
    """
    with durably():
        joins, names = [], []
        for keep_id, other_id in pairs:
            keep, other = access.other(account.pk, keep_id), access.other(account.pk, other_id)
            if keep.pk != other.pk:
                joins.append(move_identities(keep, other))
                names.append({"kept": keep.pk, "joined": other.pk, "name": other.name, "into": keep.name})
        if not joins:
            raise SamePersonError("These two are one person already.")
        entry = JournalEntry.objects.create(
            account=account,
            kind="join",
            at=env.now(),
            summary=names[0] if len(joins) == 1 else {**names[0], "pairs": len(joins)},
            undo={"joins": joins},
        )
        kept = {access.person(account.pk, join["into"]).pk for join in joins}
        describe_people(account, kept)
        judge(account, kept)
    return entry.pk


def move_identities(keep: Person, other: Person) -> dict[str, Any]:
    """Give every identity of `other` to `keep`, with whoever is hidden behind them; returns what undo needs."""
    moved = list(Identity.objects.filter(person=other).order_by("pk").values_list("pk", flat=True))
    Identity.objects.filter(person=other).update(person=keep)
    Person.objects.filter(merged_into=other).update(merged_into=keep)
    Person.objects.filter(pk=other.pk).update(merged_into=keep)
    return {"from": other.pk, "into": keep.pk, "identities": moved}
