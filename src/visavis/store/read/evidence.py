"""What judgements of many people rest on, in one look: when and what, not the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from visavis.store import bulk

INTERACTIONS = "SELECT id, at, kind, subject FROM store_interaction WHERE account_id = %s AND id IN {in}"


@dataclass(frozen=True, slots=True)
class Proof:
    """One interaction that a judgement names as its evidence."""

    id: int
    at: datetime
    kind: str
    subject: str


def proofs(account: int, interactions: Iterable[int]) -> dict[int, Proof]:
    """These interactions by id; one that was taken back since is missing. A query for each 500 of them."""
    found = bulk.rows_in(INTERACTIONS, sorted(set(interactions)), account)
    return {one: Proof(one, bulk.read_moment(at), kind, subject) for one, at, kind, subject in found}
