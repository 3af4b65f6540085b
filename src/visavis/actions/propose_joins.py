"""Propose who may be one person, with what speaks for it and against it. Reads only; nothing is joined here."""

import sys
from collections import defaultdict
from dataclasses import dataclass

from visavis.identity.match import Known, Proposal, proposals
from visavis.identity.normalise import identity_key
from visavis.store import access
from visavis.store.models import Account, Claim, Identity
from visavis.store.read.people import PersonLine, lines
from visavis.store.zone import today

COMPARED = ("name", "organisation", "birthday", "email", "phone")


@dataclass(frozen=True, slots=True)
class ProposedPair:
    """Two people side by side, with the evidence."""

    a: PersonLine
    b: PersonLine
    proposal: Proposal


def propose_joins(account: Account, *, limit: int = 50) -> tuple[ProposedPair, ...]:
    """The strongest proposals first, without those the user keeps apart."""
    return count_and_propose(account, limit=limit)[1]


def count_and_propose(account: Account, *, limit: int) -> tuple[int, tuple[ProposedPair, ...]]:
    """How many pairs there are in all, and the strongest of them."""
    every = proposals(_known(account), apart=access.kept_apart(account.pk), limit=sys.maxsize)
    found = every[:limit]
    ids = {person for proposal in found for person in (proposal.a, proposal.b)}
    rows = access.people(account.pk).filter(pk__in=ids).select_related("tie")
    people = {line.id: line for line in lines(rows, today(account))}
    return len(every), tuple(ProposedPair(people[one.a], people[one.b], one) for one in found)


def _known(account: Account) -> list[Known]:
    stated: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    claims = Claim.objects.filter(account=account, field__in=COMPARED, identity__person__kind="person")
    for person, field, value in claims.values_list("identity__person", "field", "value").distinct():
        stated[person, field].append(value)
    held: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    identities = Identity.objects.filter(account=account, person__kind="person")
    for person, kind, value in identities.values_list("person", "kind", "value"):
        held[person, kind].append(value)
    return [
        Known(
            id=row,
            names=tuple(stated[row, "name"]),
            emails=tuple({*held[row, "email"], *stated[row, "email"]}),
            phones=tuple({*held[row, "phone"], *_numbers(account, stated[row, "phone"])}),
            urls=tuple(held[row, "url"]),
            organisations=tuple(stated[row, "organisation"]),
            birthdays=tuple(stated[row, "birthday"]),
        )
        for row in access.people(account.pk).filter(kind="person").order_by("pk").values_list("pk", flat=True)
    ]


def _numbers(account: Account, written: list[str]) -> set[str]:
    """Numbers as they are compared; what is none stays as it was written."""
    return {identity_key("phone", number, region=account.region) or number for number in written}
