"""One person: who they are with every source, and what was joined into them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from visavis.identity.conflict import Conflict, conflicts, is_shown
from visavis.identity.profile import Claim as CoreClaim
from visavis.identity.profile import choose
from visavis.store import access, bulk
from visavis.store.models import Claim, Person
from visavis.store.read.own_words import entries_of_words
from visavis.store.read.people import PersonLine, addresses_of, line

# The joins that brought these rows into another. The database looks into the entries: an import may note thousands.
OF_JOINS = "e.account_id = %s AND e.kind IN ('join', 'import') AND e.state <> 'undone'"
JOINS = {
    "sqlite": f"""
        SELECT e.id, e.at, j.key, json_extract(j.value, '$.from')
        FROM store_journalentry e, json_each(e.undo, '$.joins') j
        WHERE {OF_JOINS} AND json_extract(j.value, '$.split') IS NULL AND json_extract(j.value, '$.from') IN {{in}}
    """,
    "postgresql": f"""
        SELECT e.id, e.at, j.place - 1, (j.note->>'from')::bigint
        FROM store_journalentry e
        CROSS JOIN LATERAL jsonb_array_elements(e.undo->'joins') WITH ORDINALITY AS j (note, place)
        WHERE {OF_JOINS} AND j.note->>'split' IS NULL AND (j.note->>'from')::bigint IN {{in}}
    """,
}


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
    """A join that can be taken apart again by split_person."""

    entry: int
    index: int  # which join of the entry
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
    found = [
        Joined(entry, index, others[came], _moment(at))
        for entry, at, index, came in bulk.rows_in(JOINS[connection.vendor], others, account)
    ]
    return tuple(sorted(found, key=lambda one: (-one.at.timestamp(), -one.entry, one.index)))


def _moment(value: datetime | str) -> datetime:
    """SQLite tells a time as text."""
    return bulk.read_moment(datetime.fromisoformat(value) if isinstance(value, str) else value)
