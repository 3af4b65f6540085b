"""One person as an export has them: with every address and everything claimed about them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from visavis.identity.profile import Profile, choose
from visavis.store import access
from visavis.store.models import Account, Claim, Identity, Person
from visavis.store.read.not_so import may_leave
from visavis.store.read.people import Address, addresses_of
from visavis.store.read.person import core_claim

PIECE = 500


@dataclass(frozen=True, slots=True)
class WholePerson:
    """One person with everything claimed about them, what is private among it only where that is asked for."""

    row: Person
    identities: tuple[Identity, ...]
    claims: tuple[Claim, ...]
    reached: tuple[Address, ...]  # what reaches them, with what they share with another

    def values(self, field: str) -> list[str]:
        """Every value of a field, each once."""
        return list(dict.fromkeys(claim.value for claim in self.claims if claim.field == field))

    def addresses(self, kind: str) -> list[str]:
        """Every address of a kind, as a source wrote it."""
        return [one.written or one.value for one in self.reached if one.kind == kind]

    def name_parts(self) -> tuple[str, str]:
        """Given and family name of the name that is shown; whoever is known by an address has but that."""
        chosen: Profile = choose(core_claim(claim) for claim in self.claims)
        if chosen.given or chosen.family:
            return chosen.given, chosen.family
        first, _, last = self.row.name.rpartition(" ")
        return (first, last) if first else (last, "")


def whole_people(account: Account) -> Iterator[WholePerson]:
    """Everyone, the user among them, by name, without what is private; read in pieces."""
    rows = _with_claims(Person.objects.filter(account=account, merged_into=None).order_by("sort_key", "id"))
    everyone = rows.iterator(PIECE)
    while piece := list(islice(everyone, PIECE)):
        reached = addresses_of(row.pk for row in piece)
        yield from (_whole(row, reached.get(row.pk, ())) for row in piece)


def whole_person(account: Account, person_id: int, *, private: bool = False) -> WholePerson:
    """One person who is not the user. Raises NotFoundError."""
    row = access.other(account.pk, person_id)
    reached = addresses_of([row.pk]).get(row.pk, ())
    return _whole(_with_claims(Person.objects.filter(pk=row.pk)).get(), reached, private=private)


def plain_person(one: WholePerson) -> dict[str, Any]:
    """The same for JSON."""
    return {
        "id": one.row.pk,
        "kind": one.row.kind,
        "is_me": one.row.is_me,
        "private": one.row.is_private,
        "at_rest": one.row.at_rest,
        "name": one.row.name,
        "identities": [{"kind": i.kind, "value": i.value, "written": i.written} for i in one.identities],
        "claims": [
            {
                "field": claim.field,
                "value": claim.value,
                "label": claim.label,
                "since": claim.since,
                "until": claim.until,
                "source": claim.source,
                "file": claim.imported.path if claim.imported else "",
                "at": claim.at.isoformat(),
            }
            for claim in one.claims
        ],
    }


def _with_claims(rows: "QuerySet[Person]") -> "QuerySet[Person]":
    return rows.prefetch_related("identities__claims__imported")


def _whole(row: Person, reached: Iterable[Address], *, private: bool = False) -> WholePerson:
    identities = tuple(sorted(row.identities.all(), key=lambda one: (one.kind, one.value)))
    claims = [one for held in identities for one in held.claims.all() if private or may_leave(one.field, one.value)]
    return WholePerson(
        row,
        identities,
        tuple(sorted(claims, key=lambda claim: (claim.field, claim.at, claim.pk))),
        tuple(sorted(reached, key=lambda one: (one.is_shared, one.kind, one.value))),
    )
