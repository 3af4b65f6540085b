"""Who stood together in one exchange or event is not joined by a card, though the card speaks for both.

Asked only where a plan joins people who are known, which is rare; so an ordinary import pays nothing for it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from visavis.actions.keep.holders import Holders
from visavis.actions.keep.looking import is_stored
from visavis.actions.keep.piece import Piece
from visavis.identity.merge import Assigned, Held, Key, Keyed, assign
from visavis.store import access
from visavis.store.read.together import together

GROUP_AT_MOST = 40
"""People whom one piece makes one; of more, only those whom a join brings together directly are asked for."""

Pair = frozenset[int]


def assign_apart(piece: Piece, holders: Holders, records: Sequence[Keyed], held: Mapping[Key, Held]) -> Assigned:
    """Plan a batch (identity/merge.py) in which nobody is joined with whom they took part in something.

    But for the user, who writes to themselves. Who is held apart by it may let another join through, so it is planned
    until no join is left that was not asked for.
    """
    apart = access.kept_apart(piece.account.pk)
    asked: set[Pair] = set()
    while True:
        plan = assign(records, held, me=piece.me, apart=apart)
        fresh = set(_pairs(plan.joins, piece.me)) - asked
        met = _met(piece, holders, fresh) if fresh else frozenset()
        if not met:
            return plan
        asked |= fresh
        apart |= met


def _pairs(joins: Iterable[tuple[int, int]], me: int | None) -> Iterator[Pair]:
    """Everybody who would be one with somebody, in pairs."""
    group_of: dict[int, set[int]] = {}
    for kept, gone in joins:
        group = group_of.setdefault(kept, {kept}) | group_of.setdefault(gone, {gone})
        group_of.update(dict.fromkeys(group, group))
    for kept, gone in joins:
        if me not in group_of[kept]:
            yield frozenset((kept, gone))
    for group in {id(group): group for group in group_of.values()}.values():
        if me not in group and len(group) <= GROUP_AT_MOST:
            yield from map(frozenset, combinations(group, 2))


def _met(piece: Piece, holders: Holders, pairs: Collection[Pair]) -> frozenset[Pair]:
    """Which of these stood together: in what is kept, in this piece, or in what a look has seen."""
    wanted = {person for pair in pairs for person in pair}
    found = set(_stored(piece, pairs))
    for company in _companies(piece, holders):
        found.update(map(frozenset, combinations(company & wanted, 2)))
    return frozenset(found & set(pairs))


def _stored(piece: Piece, pairs: Collection[Pair]) -> Iterator[Pair]:
    """In a look the store does not know yet who is one by now: it is asked for each of them."""
    members: defaultdict[int, set[int]] = defaultdict(set)
    if piece.looking is not None:
        for one in piece.looking.became:
            members[piece.looking.now(one)].add(one)
    meant = {
        frozenset((one, other)): pair
        for pair in pairs
        for one, other in product(*({person, *members[person]} for person in pair))
        if is_stored(one) and is_stored(other)
    }
    yield from (meant[pair] for pair in together(piece.account.pk, meant))


def _companies(piece: Piece, holders: Holders) -> Iterator[set[int]]:
    """The people of every exchange and event that is not kept yet."""
    exchanges = (one.participants for one in piece.exchanges if not one.automated)
    parts = [[holders.key(part.kind, part.value) for part in one] for one in exchanges]
    parts += [[holders.key(part.kind, part.value) for part in one.attendees] for one in piece.events]
    holders.look_up({key for keys in parts for key in keys})
    for keys in parts:
        yield {held.person for key in keys if (held := holders.get(key))}
    if piece.looking is not None:
        person_of = holders.people()
        for identities in piece.looking.companies:
            yield {person_of[one] for one in identities if one in person_of}
