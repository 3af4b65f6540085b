"""Proposed joins as shown: who may be one person, as the last comparison (actions/compare.py) has it.

What was decided since is heeded though nothing was compared anew: who was joined is followed to whom they became, and a
pair that is one by now, or kept apart, is left out. Rows may be replaced between two queries, so a pair is known by the
two people it was stored with.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from visavis import __version__
from visavis.identity.exclusive import EXCLUDED
from visavis.identity.match import Evidence, Proposal, Sureness
from visavis.store import access, bulk
from visavis.store.models import Account, ProposedJoin, Tie
from visavis.store.read.journal_mark import journal_mark
from visavis.store.read.people import PersonLine, lines

# The newest entry, how many were undone and which, and how many imports are under way; of those that change somebody.
STORED = """
    SELECT r.a_id, r.b_id, r.strength, r.sureness, r.later_until, a.merged_into_id, b.merged_into_id
    FROM store_proposedjoin r JOIN store_person a ON a.id = r.a_id JOIN store_person b ON b.id = r.b_id
    JOIN store_account c ON c.id = r.account_id
    WHERE r.account_id = %s AND c.compared LIKE %s AND a.kind = 'person' AND b.kind = 'person'
    ORDER BY CASE r.sureness WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 ELSE 2 END, r.strength DESC, r.a_id, r.b_id
"""
KNOWN_FROM = """
    SELECT DISTINCT i.person_id, c.source FROM store_identity i CROSS JOIN store_claim c
    WHERE c.identity_id = i.id AND i.account_id = %s AND i.person_id IN {in}
"""
PROPOSED = """
    SELECT 1 FROM store_proposedjoin r
    JOIN store_person n ON n.id = CASE WHEN r.a_id = %s THEN r.b_id ELSE r.a_id END
    WHERE r.account_id = %s AND (r.a_id = %s OR r.b_id = %s) AND (r.later_until IS NULL OR r.later_until <= %s)
      AND n.kind = 'person' AND n.merged_into_id IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM store_identity i JOIN store_keptapart k ON k.a_id = i.id OR k.b_id = i.id
        JOIN store_identity j ON j.id = CASE WHEN k.a_id = i.id THEN k.b_id ELSE k.a_id END
        WHERE i.person_id = %s AND j.person_id = n.id)
    LIMIT 1
"""
SURENESS: tuple[Sureness, ...] = get_args(Sureness)  # the surest first


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A stored proposal that nothing has settled. `stored` are its two people as compared, a and b as they are now."""

    stored: tuple[int, int]
    a: int
    b: int
    strength: float
    sureness: Sureness
    later_until: date | None  # put off until then

    @property
    def place(self) -> tuple[int, float, int, int]:
        """Where it lies in the order of pairs, the surest first and of these the strongest."""
        return SURENESS.index(self.sureness), -self.strength, *self.stored

    def is_put_off(self, on: date) -> bool:
        """Whether the user does not want to be asked on that day."""
        return self.later_until is not None and on < self.later_until


@dataclass(frozen=True, slots=True)
class ProposedPair:
    """Two people side by side, with the evidence. `a` is who stays when they are joined."""

    a: PersonLine
    b: PersonLine
    a_sources: tuple[str, ...]  # where anything is known of them from
    b_sources: tuple[str, ...]
    proposal: Proposal
    later_until: date | None


def is_current(account: int) -> bool:
    """Whether people were compared since anything changed; two queries."""
    return compared(account) == journal_mark(account)


def compared(account: int) -> str:
    """The journal's mark at the last comparison, "" before the first."""
    return Account.objects.values_list("compared", flat=True).get(pk=account)


def was_compared(mark: str) -> bool:
    """Whether a comparison with this mark can be shown: there was one, and by this version."""
    return mark.startswith(f"{__version__} ")


def open_pairs(account: int) -> tuple[OpenPair, ...]:
    """Every pair that the user can decide on, put off or not, by `place`; two queries, after joins more.

    None of what another version found: it may give reasons that this one has no words for.
    """
    rows = list(bulk.rows(STORED, [account, f"{__version__} %"]))
    if not rows:
        return ()
    moved = {row[index] for row in rows for index in (0, 1) if row[index + 5] is not None}
    became = access.successors(account, moved) if moved else {}
    me = access.me(account) if moved else None
    settled = {*access.kept_apart(account), frozenset({me.pk if me else 0})}
    found: list[OpenPair] = []
    for first, second, strength, sureness, later_until, _, _ in rows:
        a, b = became.get(first, first), became.get(second, second)
        pair = frozenset((a, b))
        if a != b and pair not in settled and (me is None or me.pk not in pair):
            settled.add(pair)
            found.append(OpenPair((first, second), a, b, strength, sureness, _day(later_until)))
    return tuple(found)


def side_by_side(account: int, pairs: Sequence[OpenPair], on: date) -> tuple[ProposedPair, ...]:
    """These pairs with all that the page shows of them, in their order; four queries."""
    if not pairs:
        return ()
    ids = {person for pair in pairs for person in (pair.a, pair.b)}
    people = {one.id: one for one in lines(access.people(account).filter(pk__in=ids).select_related("tie"), on)}
    sources: defaultdict[int, list[str]] = defaultdict(list)
    for person, source in sorted(bulk.rows_in(KNOWN_FROM, ids, account)):
        sources[person].append(source)
    stored = ProposedJoin.objects.filter(
        account_id=account, a__in={pair.stored[0] for pair in pairs}, b__in={pair.stored[1] for pair in pairs}
    )
    rows = {(row.a_id, row.b_id): row for row in stored}
    return tuple(
        _side_by_side(pair, people, sources, rows[pair.stored])
        for pair in pairs
        if pair.stored in rows and pair.a in people and pair.b in people  # else settled in between
    )


def excluded_pairs(account: int) -> frozenset[frozenset[int]]:
    """The pairs that would be certain, did one of the two not fit somebody else as surely, who is another person."""
    rows = ProposedJoin.objects.filter(account_id=account, sureness="possible").values_list("a", "b", "against")
    found = {frozenset((a, b)) for a, b, against in rows if any(one["key"] == EXCLUDED for one in against)}
    return frozenset(found & {frozenset((one.a, one.b)) for one in open_pairs(account)} if found else ())


def is_proposed(account: int, person: int, on: date) -> bool:
    """Whether somebody may be the same as this person; one query."""
    return any(True for _ in bulk.rows(PROPOSED, [person, account, person, person, on, person]))


def stays(account: int, people: Iterable[int]) -> list[int]:
    """These people, first the one who stays when they are joined: met on most days, else known for longest."""
    ids = list(people)
    days = dict(Tie.objects.filter(account_id=account, person__in=ids).values_list("person", "days_in_touch"))
    return sorted(ids, key=lambda person: (-days.get(person, 0), person))


def _side_by_side(
    pair: OpenPair, people: dict[int, PersonLine], sources: dict[int, list[str]], row: ProposedJoin
) -> ProposedPair:
    a, b = sorted((people[pair.a], people[pair.b]), key=_better_known)
    return ProposedPair(
        a=a,
        b=b,
        a_sources=tuple(sources.get(a.id, ())),
        b_sources=tuple(sources.get(b.id, ())),
        proposal=Proposal(
            a=min(a.id, b.id),
            b=max(a.id, b.id),
            strength=row.strength,
            sureness=row.sureness,  # type: ignore[arg-type]  # one of Sureness was written
            evidence=tuple(Evidence(**one) for one in row.evidence),
            against=tuple(Evidence(**one) for one in row.against),
        ),
        later_until=pair.later_until,
    )


def _better_known(line: PersonLine) -> tuple[int, int]:
    """The order of `stays`."""
    return -(line.tie.days_in_touch if line.tie else 0), line.id


def _day(stored: Any) -> date | None:
    """SQLite tells a day as text."""
    return date.fromisoformat(stored) if isinstance(stored, str) else stored
