"""One person: who they are with every source, and what was joined into them."""

from dataclasses import dataclass
from datetime import date, datetime

from visavis.identity.profile import Claim as CoreClaim
from visavis.identity.profile import conflicts
from visavis.store import access
from visavis.store.models import Claim, JournalEntry, Person
from visavis.store.read.people import PersonLine, addresses_of, line


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim as shown: what, and where it is known from."""

    field: str
    value: str
    label: str
    since: str
    until: str
    source: str  # "vcard", "mail", "linkedin", or "you"
    path: str  # the file it came from, "" for the user's own word
    at: datetime
    address: str  # the address it was stated about


@dataclass(frozen=True, slots=True)
class Joined:
    """A join that can be taken apart again: by undoing the entry, or, of the many of an import, by split_person."""

    entry: int
    index: int | None  # which join of an import; None when the entry is the user's own join
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything the page about one person shows, but for the timeline."""

    line: PersonLine
    facts: tuple[Fact, ...]
    conflicting: tuple[str, ...]  # fields in which good sources disagree
    joined: tuple[Joined, ...]


def person(account: int, person_id: int, on: date) -> PersonView:
    """One person by id; raises NotFoundError for an id that is not in this account."""
    row = access.person(account, person_id)
    claims = list(
        Claim.objects.filter(account_id=account, identity__person=row)
        .select_related("identity", "imported")
        .order_by("field", "-at", "id")
    )
    return PersonView(
        line=line(row, addresses_of([row.pk]).get(row.pk, ()), on),
        facts=tuple(_fact(claim) for claim in claims),
        conflicting=tuple(conflicts([core_claim(claim) for claim in claims])),
        joined=_joined(account, row.pk),
    )


def core_claim(claim: Claim) -> CoreClaim:
    """A stored claim as the identity room weighs it."""
    return CoreClaim(
        field=claim.field,
        value=claim.value,
        label=claim.label,
        since=claim.since,
        until=claim.until,
        source=claim.source,
        on=claim.at,
        own=claim.imported_id is None,
    )


def _fact(claim: Claim) -> Fact:
    return Fact(
        field=claim.field,
        value=claim.value,
        label=claim.label,
        since=claim.since,
        until=claim.until,
        source=claim.source,
        path=claim.imported.path if claim.imported else "",
        at=claim.at,
        address="" if claim.identity.kind == "card" else claim.identity.written or claim.identity.value,
    )


def _joined(account: int, person_id: int) -> tuple[Joined, ...]:
    """The joins of the user and of imports that brought somebody into this person, the latest first."""
    others = dict(Person.objects.filter(account_id=account, merged_into=person_id).values_list("pk", "name"))
    if not others:
        return ()
    entries = JournalEntry.objects.filter(account_id=account, kind__in=("join", "import"), undo__has_key="joins")
    found = [
        Joined(entry.pk, index if entry.kind == "import" else None, others[join["from"]], entry.at)
        for entry in entries.exclude(state="undone").order_by("-at", "-id")
        for index, join in enumerate(entry.undo["joins"])
        if join["from"] in others and not join.get("split")
    ]
    return tuple(found)
