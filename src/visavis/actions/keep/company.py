"""Who stood together in one exchange or event is not joined by a card, though the card speaks for both.

Asked only where a plan joins people who are known, or new records in whose piece there are exchanges; both are rare,
so an ordinary import pays nothing for it.
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

STAND_IN = -1_000_000
"""The number of a new person that the first record of a piece stands for, below all whom merge.py numbers itself."""

Pair = frozenset[int]


def assign_apart(piece: Piece, holders: Holders, records: Sequence[Keyed], held: Mapping[Key, Held]) -> Assigned:
    """Plan a batch (identity/merge.py) in which nobody is joined with whom they took part in something.

    But for the user, who writes to themselves. Who is held apart by it may let another join through, so it is planned
    until no join is left that was not asked for. New records that met stand for somebody each from then on.
    """
    apart = access.kept_apart(piece.account.pk)
    asked: set[Pair] = set()
    while True:
        plan = assign(records, held, me=piece.me, apart=apart)
        fresh = set(_pairs(plan.joins, piece.me)) - asked
        met = _met(piece, holders, fresh) if fresh else frozenset()
        if new := _new_who_met(piece, holders, records, held, plan):
            held = {**held, **_stand_ins(records, new)}
            met |= {frozenset(STAND_IN - number for number in pair) for pair in new}
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


def _new_who_met(
    piece: Piece, holders: Holders, records: Sequence[Keyed], held: Mapping[Key, Held], plan: Assigned
) -> set[Pair]:
    """New records (by their number) that the plan makes one, though an address of each stood in one exchange or event
    of this piece.
    """
    if not (piece.exchanges or piece.events):
        return set()
    of_person: defaultdict[int, list[int]] = defaultdict(list)
    for number, (record, place) in enumerate(zip(records, plan.records, strict=True)):
        if record.keys[0] not in held and place.person != piece.me and not place.by_spare:
            of_person[place.person].append(number)
    several = {number: person for person, some in of_person.items() if len(some) > 1 for number in some}
    whose = {key: number for number in several for key in records[number].keys[1:]}
    found: set[Pair] = set()
    for keys in _keys_together(piece, holders) if whose else ():
        for a, b in combinations({whose[key] for key in keys if key in whose}, 2):
            if several[a] == several[b] and records[a].keys[0] != records[b].keys[0]:
                found.add(frozenset((a, b)))
    return found


def _stand_ins(records: Sequence[Keyed], pairs: Iterable[Pair]) -> dict[Key, Held]:
    """Somebody new for each of them: whom no key joins with whom they met."""
    numbers = {number for pair in pairs for number in pair}
    return {
        records[number].keys[0]: Held(STAND_IN - number, records[number].name, records[number].kind)
        for number in numbers
    }


def _keys_together(piece: Piece, holders: Holders) -> list[list[Key]]:
    """The addresses that stand together in each exchange and event that is not kept yet."""
    exchanges = (one.participants for one in piece.exchanges if not one.automated)
    parts = [[holders.key(part.kind, part.value) for part in one] for one in exchanges]
    return parts + [[holders.key(part.kind, part.value) for part in one.attendees] for one in piece.events]


def _companies(piece: Piece, holders: Holders) -> Iterator[set[int]]:
    """The people of every exchange and event that is not kept yet."""
    parts = _keys_together(piece, holders)
    holders.look_up({key for keys in parts for key in keys})
    for keys in parts:
        yield {held.person for key in keys if (held := holders.get(key))}
    if piece.looking is not None:
        person_of = holders.people()
        for identities in piece.looking.companies:
            yield {person_of[one] for one in identities if one in person_of}
