"""Who belongs to whom: what sources state, and who is met together; each with what it rests on."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from visavis.config import env
from visavis.identity.names import sort_key
from visavis.identity.relations import RelationKind, relation_kind
from visavis.network.alter_ties import FEWEST, MOST
from visavis.network.contact_days import FIRST_MOMENT
from visavis.store import access, bulk
from visavis.store.models import Claim, Person

SHOWN = 12

TOGETHER = """
    SELECT o.person_id, x.kind,
        count(DISTINCT CASE WHEN x.thread = '' OR x.kind = 'meeting' THEN x.key ELSE x.thread END), max(x.at)
    FROM store_participation mine
    JOIN store_interaction x ON x.id = mine.interaction_id AND x.automated = '' AND x.size BETWEEN %s AND %s
        AND x.at BETWEEN %s AND %s
    JOIN store_participation p ON p.interaction_id = x.id
    JOIN store_identity o ON o.id = p.identity_id
    WHERE mine.identity_id IN (SELECT id FROM store_identity WHERE person_id = %s) AND o.person_id <> %s
    GROUP BY o.person_id, x.kind
"""

Ground = Literal["stated", "thread", "meeting"]


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a person. `person` is None for a name that may be nobody's, or several people's.

    stated: a source says so in `label`; `kind` is what that means, and `back` that it was said of the other: the other
    names this person. thread, meeting: they took part together, `times` threads or meetings, last on `last`.
    """

    ground: Ground
    person: int | None
    name: str
    kind: RelationKind = "other"
    label: str = ""
    back: bool = False
    source: str = ""
    path: str = ""
    times: int = 0
    last: datetime | None = None


def relations(account: int, person_id: int) -> tuple[Relation, ...]:
    """What is stated about a person's relations, then with whom they are met most; five queries."""
    row = access.person(account, person_id)
    return (*_stated(account, row), *_together(account, row))


def _stated(account: int, row: Person) -> list[Relation]:
    said = Claim.objects.filter(account_id=account, field="relation", identity__person=row)
    of_them = said.select_related("imported", "other__person").order_by("id")
    about = Claim.objects.filter(account_id=account, field="relation", other__person=row).exclude(identity__person=row)
    by_others = about.select_related("imported", "identity__person").order_by("id")
    called = meant(account, {claim.value for claim in of_them if claim.other is None})
    found = [_of(claim, claim.other.person if claim.other else called.get(claim.value)) for claim in of_them]
    found += [_of(claim, claim.identity.person, back=True) for claim in by_others]
    return list(dict.fromkeys(found))


def _of(claim: Claim, person: Person | None, *, back: bool = False) -> Relation:
    return Relation(
        "stated",
        person.pk if person else None,
        (person.name if person else "") or claim.value,
        relation_kind(claim.label),
        claim.label,
        back,
        claim.source,
        claim.imported.path if claim.imported else "",
    )


def meant(account: int, names: set[str]) -> dict[str, Person]:
    """Whom a bare name means: the one person who is called so, if there is only one."""
    wanted = {name: sort_key(name) for name in names}
    found: defaultdict[str, list[Person]] = defaultdict(list)
    for piece in bulk.pieces(sorted(set(wanted.values()) - {""})):
        for person in access.people(account).filter(sort_key__in=piece):
            found[person.sort_key].append(person)
    return {name: found[key][0] for name, key in wanted.items() if len(found[key]) == 1}


def _together(account: int, row: Person) -> list[Relation]:
    """With whom they are met most. Of a tie that is left alone nothing is counted, from either side, nor what has no
    true date.
    """
    if row.at_rest:
        return []
    counted: dict[tuple[int, Ground], tuple[int, datetime]] = {}
    values = [FEWEST, MOST, bulk.moment(FIRST_MOMENT), bulk.moment(env.now()), row.pk, row.pk]
    for person, kind, times, last in bulk.rows(TOGETHER, values):
        ground: Ground = "meeting" if kind == "meeting" else "thread"
        before, at = counted.get((person, ground), (0, _moment(last)))
        counted[person, ground] = (before + times, max(at, _moment(last)))
    people = access.people(account).in_bulk({person for person, _ in counted})
    ranked = sorted(counted.items(), key=lambda item: (-item[1][0], -item[1][1].timestamp(), item[0]))
    return [
        Relation(ground, person, people[person].name, times=times, last=last)
        for (person, ground), (times, last) in ranked
        if person in people and people[person].kind == "person" and not people[person].at_rest
    ][:SHOWN]


def _moment(value: datetime | str) -> datetime:
    """SQLite tells an aggregate of times as text."""
    return bulk.read_moment(datetime.fromisoformat(value) if isinstance(value, str) else value)
