"""Keep two people apart: they are never proposed as one again, nor when they are read anew (keep/apart_again.py)."""

from itertools import product

from visavis.actions.join_people import SamePersonError
from visavis.actions.keep.apart_again import note_of
from visavis.config import env
from visavis.store import access
from visavis.store.durable import durably
from visavis.store.models import Account, Identity, JournalEntry, KeptApart, Person

IDENTITIES_AT_MOST = 12  # of each; more than anybody's own
STRENGTH = {"email": 0, "phone": 1, "url": 2, "card": 3}  # what joins people comes first


def keep_apart(account: Account, a_id: int, b_id: int) -> int:
    """Remember it for ever and return the journal entry. Raises NotFoundError and SamePersonError."""
    a, b = access.other(account.pk, a_id), access.other(account.pk, b_id)
    if a.pk == b.pk:
        raise SamePersonError("These two are one person already. Take them apart first.")
    with durably():
        entry = JournalEntry.objects.create(
            account=account,
            kind="keep-apart",
            at=env.now(),
            summary={"a": a.name, "b": b.name},
            undo={
                "kept_apart": part(a, b),
                "people": [a.pk, b.pk],
                "apart": [[note_of(one) for one in strongest(person)] for person in (a, b)],
            },
        )
    return entry.pk


def part(a: Person, b: Person) -> list[int]:
    """Note that no identity of one is the other's; returns the rows, for undo: those of nobody else's word go.

    Every pair and not one: identities move, and the word must hold for whatever is left.
    """
    pairs = product(*([one.pk for one in strongest(person)] for person in (a, b)))
    rows = (KeptApart.objects.get_or_create(account_id=a.account_id, a_id=min(pair), b_id=max(pair)) for pair in pairs)
    return [row.pk for row, _ in rows]


def strongest(person: Person) -> list[Identity]:
    """Of what somebody holds, that by which an import would join them, so much at most."""
    held = Identity.objects.filter(person=person).order_by("pk")
    return sorted(held, key=lambda one: STRENGTH.get(one.kind, len(STRENGTH)))[:IDENTITIES_AT_MOST]
