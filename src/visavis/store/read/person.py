"""One person: who they are with every source, and what was joined into them."""

from dataclasses import dataclass
from datetime import date, datetime

from visavis.identity.conflict import Conflict, conflicts, is_shown
from visavis.identity.profile import Claim as CoreClaim
from visavis.identity.profile import choose
from visavis.store import access
from visavis.store.models import Claim, JournalEntry, Person
from visavis.store.read.own_words import entries_of_words
from visavis.store.read.people import PersonLine, addresses_of, line


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim as shown: what, and where it is known from.

    `entry` is what takes it back: its import, or the entry of the user's word; None where nothing does any more.
    """

    field: str
    value: str
    label: str
    since: str
    until: str
    source: str  # "vcard", "mail", "linkedin", or "you"
    path: str  # the file it came from, "" for the user's own word
    at: datetime
    address: str  # the address it was stated about
    entry: int | None = None
    is_shown: bool = True  # of what is only one thing: whether this is the one on the screen


@dataclass(frozen=True, slots=True)
class Joined:
    """A join that can be taken apart again: by undoing the entry, or, of the many of one entry, by split_person."""

    entry: int
    index: int | None  # which join of an import or of many at once; None when the entry is this one join
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything the page about one person shows, but for the timeline."""

    line: PersonLine
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]  # where good sources disagree with what is shown
    joined: tuple[Joined, ...]


def person(account: int, person_id: int, on: date) -> PersonView:
    """One person by id; raises NotFoundError for an id that is not in this account."""
    row = access.person(account, person_id)
    claims = list(
        Claim.objects.filter(account_id=account, identity__person=row)
        .select_related("identity", "imported")
        .order_by("field", "-at", "id")
    )
    known = [core_claim(claim) for claim in claims]
    profile = choose(known)
    said_in = entries_of_words(account, claims)
    return PersonView(
        line=line(row, addresses_of([row.pk]).get(row.pk, ()), on),
        facts=tuple(
            _fact(claim, said_in.get(claim.pk), shown=is_shown(core, profile))
            for claim, core in zip(claims, known, strict=True)
        ),
        conflicts=conflicts(known, profile),
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
        about=claim.identity_id,
    )


def _fact(claim: Claim, said_in: int | None, *, shown: bool) -> Fact:
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
        entry=claim.imported.entry_id if claim.imported else said_in,
        is_shown=shown,
    )


def _joined(account: int, person_id: int) -> tuple[Joined, ...]:
    """The joins of the user and of imports that brought somebody into this person, the latest first."""
    others = dict(Person.objects.filter(account_id=account, merged_into=person_id).values_list("pk", "name"))
    if not others:
        return ()
    entries = JournalEntry.objects.filter(account_id=account, kind__in=("join", "import"), undo__has_key="joins")
    found = [
        Joined(entry.pk, None if _is_one(entry) else index, others[join["from"]], entry.at)
        for entry in entries.exclude(state="undone").order_by("-at", "-id")
        for index, join in enumerate(entry.undo["joins"])
        if join["from"] in others and not join.get("split")
    ]
    return tuple(found)


def _is_one(entry: JournalEntry) -> bool:
    return entry.kind == "join" and len(entry.undo["joins"]) == 1
