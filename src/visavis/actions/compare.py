"""Compare everybody with everybody: who may be one person is found out and kept, so that pages need not wait for it.

All of it follows from what is known, so nothing stands in the journal and nothing needs an undo. Reading and comparing
take seconds among tens of thousands and hold no lock; others may write meanwhile, and then the result is told to be of
the state it was begun with (store/read/proposals.is_current). Only replacing the rows is a transaction.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db import transaction

from visavis.identity.exclusive import excluding, rivals
from visavis.identity.match import Proposal, beside, proposals
from visavis.store import access, bulk
from visavis.store.models import Account, Person, ProposedJoin
from visavis.store.read.journal_mark import journal_mark
from visavis.store.read.known_people import known_people
from visavis.store.read.proposals import is_current
from visavis.store.read.together import together
from visavis.store.zone import today

KEPT_AT_MOST = 2000  # the strongest; more than anybody looks through before the next comparison
COLUMNS = ("account_id", "a_id", "b_id", "strength", "sureness", "evidence", "against", "later_until")


@dataclass(frozen=True, slots=True)
class Compared:
    """How many people were compared, how many pairs of them may be one, and how many of these are kept."""

    people: int
    proposed: int
    kept: int


def compare(account: Account) -> Compared:
    """Compare the people of the account and replace what was proposed; what is put off stays so."""
    mark = journal_mark(account.pk)
    people = known_people(account)
    apart = access.kept_apart(account.pk)
    found = proposals(people, apart=apart)
    strongest = found[:KEPT_AT_MOST]
    pairs = [frozenset((one.a, one.b)) for one in strongest]
    weighed = beside(strongest, together(account.pk, pairs))
    two = apart | together(account.pk, rivals(weighed))
    weighed = excluding(weighed, {one.id: one for one in people}, two=two)
    with transaction.atomic():
        kept = _replace(account, weighed)
        Account.objects.filter(pk=account.pk).update(compared=mark)
    return Compared(len(people), len(found), kept)


def keep_compared(account: Account) -> None:
    """Compare unless nothing changed since it was done last."""
    if not is_current(account.pk):
        compare(account)


def _replace(account: Account, found: Sequence[Proposal]) -> int:
    """Write these in the place of all before; returns how many. Who is gone meanwhile is left out."""
    there = set(Person.objects.filter(account=account).values_list("pk", flat=True))
    put_off, asleep = _put_off(account)
    ProposedJoin.objects.filter(account=account).exclude(pk__in=asleep).delete()
    rows = [
        (
            account.pk,
            one.a,
            one.b,
            one.strength,
            one.sureness,
            json.dumps([asdict(each) for each in one.evidence], ensure_ascii=False),
            json.dumps([asdict(each) for each in one.against], ensure_ascii=False),
            put_off.get(frozenset((one.a, one.b))),
        )
        for one in found
        if one.a in there and one.b in there
    ]
    bulk.insert(ProposedJoin, COLUMNS, rows)
    return len(rows)


def _put_off(account: Account) -> tuple[dict[frozenset[int], object], list[int]]:
    """The pairs that are put off, by who they are now, each with the day until which; and the rows of those that are
    one by now, which stay: the join may be taken back, and then they are still put off.
    """
    rows = ProposedJoin.objects.filter(account=account, later_until__gt=today(account))
    found = list(rows.values_list("pk", "a", "b", "later_until"))
    became = access.successors(account.pk, {person for _, a, b, _ in found for person in (a, b)}) if found else {}
    asleep = [row for row, a, b, _ in found if became[a] == became[b]]
    return {frozenset((became[a], became[b])): until for _, a, b, until in found}, asleep
