"""Who is whom while a file is imported: which record is new, which belongs to whom, and what is held back.

Two records with one strong key (an e-mail address, a telephone number, a profile) are one person where their names
agree (unasked.agree), or where one of them has no name: then the key is all there is. Names that neither agree nor
contradict each other are not enough, for a telephone is shared by a couple, and a mailbox by an office. How much must
agree depends on the key: more at a telephone than at a mailbox, and whole names at a desk's (info@) and wherever two
whole names that do not agree have one key, so that it is known to be shared. Where more than FEW names have one key,
only equal ones are one person's. Nobody is joined with the user unless the whole names agree.

A key that may not join stays with whoever holds it, and the record becomes a person of its own without it: a missed
join is proposed later (match.py), a wrong one mixes two lives.

That a key is shared is seen from one batch and its holders. Wrong for a colleague of the same name who comes alone,
later, with the telephone of an office.

A record's first key should be its own `card`. It leads back to whoever the card became, though the name changed, so
that a second import finds the same people even where everything else was held back. Two programs may number their
cards alike, though: where not even the family name is left and no other key is shared, the card is a stranger's, and
the record goes by its `spare` key instead.

For cards, rows and profiles. A participant of a message is no such record: there the address is all there is, and it
belongs to whoever holds it.

Pure planning: nothing here writes. New people are numbered -1, -2 …
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations

from visavis.identity.names import conflicting, parse_name, same_family
from visavis.identity.normalise import is_role_address
from visavis.identity.unasked import Called, Shared, agree, called

FEW = 8
"""Names with one key, or of one person, that are looked at one by one; where there are more, they must be equal."""

Key = tuple[str, str]
"""Kind and normalised value, as identity_key makes it: ("email", "anna@example.org")."""

Apart = frozenset[frozenset[int]]
"""Pairs of people who are two, whatever they share: the user keeps them apart, or they took part together in one
message or event (actions/keep/company.py).
"""


@dataclass(frozen=True, slots=True)
class Keyed:
    """One record as it comes in: its keys, the most telling first, and what it says of itself."""

    keys: tuple[Key, ...]
    name: str = ""
    kind: str = "person"  # records.PersonKind
    is_me: bool = False
    spare: Key | None = None  # what it goes by where its first key is a stranger's; the same at every import


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a key so far. The kind "service" is a machine, which may turn out to be anybody.

    `also` are other names that are known of them: whom the user calls Mama, a card may call Ingrid Lang.
    """

    person: int
    name: str = ""
    kind: str = "person"
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """Whom one record belongs to; below 0 is someone new. The keys held back stay with whoever holds them.

    Where `by_spare`, the record goes by its spare key and its first is not its own.
    """

    person: int
    held_back: tuple[Key, ...] = ()
    by_spare: bool = False


@dataclass(frozen=True, slots=True)
class Assigned:
    """One place for each record, in their order, and the joins (kept, gone) of known people, in the order to do them.

    The places already follow every join.
    """

    records: tuple[Placed, ...]
    joins: tuple[tuple[int, int], ...]


def assign(
    records: Sequence[Keyed], held: Mapping[Key, Held], *, me: int | None = None, apart: Apart = frozenset()
) -> Assigned:
    """Plan one batch. `held` names the holder of every key of the batch that somebody holds; `me` is the user.

    The user's own records (`is_me`) belong to `me`, whoever holds their keys. Without contradicting names the order
    of the records does not change who ends up together. Of several names with one key the whole ones come first: then
    it is known whose the single words are.
    """
    names = _names_of_keys(records, held)
    plan = _Plan(me, apart, frozenset(k for k, v in names.items() if _is_shared(v)), _crowded(names))
    for key, holder in held.items():
        plan.meet(holder.person, holder.name, holder.kind)
        for name in holder.also:
            plan.sides[holder.person].also |= _named(name)
        plan.holders[key] = holder.person
    placed: dict[int, Placed] = {}
    for index, record in sorted(enumerate(records), key=lambda pair: _turn(pair[1], names)):
        placed[index] = plan.place_own(record, me) if record.is_me and me is not None else plan.place(record)
    final = (replace(placed[i], person=plan.root(placed[i].person)) for i in range(len(records)))
    return Assigned(tuple(final), tuple(plan.joins))


def speaks_for(key: Key, a: Held, b: Held) -> bool:
    """Whether two who share a key may be taken for one, given what each is called."""
    return _allows(key, *(_Side({one.person}, _named(one.name), {one.kind}) for one in (a, b)))


@dataclass(slots=True)
class _Side:
    """What is known of one person while planning. `people` are all whom the joins made one with them."""

    people: set[int]
    names: dict[str, Called] = field(default_factory=dict)  # by their tokens
    kinds: set[str] = field(default_factory=set)
    also: dict[str, Called] = field(default_factory=dict)  # other names that are known; none of them must agree

    @property
    def full_names(self) -> list[Called]:
        return [name for name in self.names.values() if name.is_full]


@dataclass(slots=True)
class _Plan:
    """Union-find over people, grown record by record; lives for one call of assign."""

    me: int | None
    apart: Apart
    shared: frozenset[Key]
    crowded: frozenset[Key]
    holders: dict[Key, int] = field(default_factory=dict)
    parent: dict[int, int] = field(default_factory=dict)
    sides: dict[int, _Side] = field(default_factory=dict)
    joins: list[tuple[int, int]] = field(default_factory=list)
    newest: int = 0

    def meet(self, person: int, name: str, kind: str) -> None:
        self.parent.setdefault(person, person)
        side = self.sides.setdefault(self.root(person), _Side({person}))
        side.kinds.add(kind)
        side.names |= _named(name)

    def root(self, person: int) -> int:
        while (above := self.parent[person]) != person:
            self.parent[person] = self.parent[above]
            person = above
        return person

    def place_own(self, record: Keyed, me: int) -> Placed:
        """The user's own record takes its keys, and whoever holds one with them unless the names contradict it."""
        self.meet(me, record.name, record.kind)
        for key in record.keys:
            owner = self.root(self.holders.get(key, me))
            if owner != me and self._is_own(key, me, owner):
                self._join(me, owner)
        self.holders.update(dict.fromkeys(record.keys, me))
        return Placed(me)

    def place(self, record: Keyed) -> Placed:
        """Give the record to the first holder it may belong to, and join the others it speaks for."""
        said = _Side(set(), _named(record.name), {record.kind})
        target: int | None = None
        by_spare = self._goes_by_spare(record)
        held_back = [record.keys[0]] if by_spare else []
        keys = record.keys
        if by_spare and record.spare:
            keys = (record.spare, *keys[1:])
        for key in keys:
            if key not in self.holders or (owner := self.root(self.holders[key])) == target:
                continue
            if not self._allows(key, said, self.sides[owner]) or not self._may_join(target, owner, key):
                held_back.append(key)
            else:
                target = owner if target is None else self._join(target, owner)
        person = self._newcomer() if target is None else target
        self.meet(person, record.name, record.kind)
        for key in keys:
            self.holders.setdefault(key, person)
        return Placed(person, tuple(held_back), by_spare)

    def _goes_by_spare(self, record: Keyed) -> bool:
        """Once it did, it always does; else where its card is a stranger's who shares nothing else with it."""
        if record.spare is None or record.spare in self.holders:
            return record.spare is not None
        card, *others = record.keys
        if card not in self.holders:
            return False
        owner = self.root(self.holders[card])
        shared = any(self.root(self.holders[key]) == owner for key in others if key in self.holders)
        return not shared and _are_strangers(record.name, self.sides[owner])

    def _is_own(self, key: Key, me: int, owner: int) -> bool:
        one, other = self.sides[me], self.sides[owner]
        return not self._are_apart(one, other) and self._allows(key, one, other)

    def _are_apart(self, one: _Side, other: _Side) -> bool:
        return bool(self.apart) and any(frozenset((x, y)) in self.apart for x in one.people for y in other.people)

    def _newcomer(self) -> int:
        self.newest -= 1
        return self.newest

    def _may_join(self, a: int | None, b: int, key: Key) -> bool:
        if a is None:
            return True
        one, other = self.sides[a], self.sides[b]
        if self._are_apart(one, other):
            return False
        if self.me in (a, b):
            return _agree(one, other, "several")
        return self._allows(key, one, other)

    def _allows(self, key: Key, one: _Side, other: _Side) -> bool:
        return _allows(key, one, other, is_shared=key in self.shared, is_crowded=key in self.crowded)

    def _join(self, a: int, b: int) -> int:
        """The one known longer stays: the user, then whoever is stored, then the smaller number."""
        kept, gone = sorted((a, b), key=lambda person: (person != self.me, person < 0, abs(person)))
        self.parent[gone] = kept
        side, other = self.sides[kept], self.sides.pop(gone)
        side.people |= other.people
        side.names |= other.names
        side.kinds |= other.kinds
        side.also |= other.also
        if gone > 0:
            self.joins.append((kept, gone))
        return kept


def _names_of_keys(records: Iterable[Keyed], held: Mapping[Key, Held]) -> dict[Key, set[str]]:
    """The names that go with a key, where there are several. A card is one person's, whatever it is called."""
    first = {key: holder.name for key, holder in held.items() if holder.name}
    several: defaultdict[Key, set[str]] = defaultdict(set)
    for record in records:
        for key in record.keys if record.name else ():
            if key[0] != "card" and (before := first.setdefault(key, record.name)) != record.name:
                several[key] |= {before, record.name}
    return several


def _is_shared(names: Iterable[str]) -> bool:
    """Whether two whole names with one key do not agree, even with an initial: then it is several people's."""
    whole = {one.token: one for name in names if (one := called(name)) and one.is_full}
    return len(whole) > FEW or any(not agree(a, b, "mailbox") for a, b in combinations(whole.values(), 2))


def _crowded(names: Mapping[Key, Iterable[str]]) -> frozenset[Key]:
    tokens = {key: {one.token for name in some if (one := called(name))} for key, some in names.items()}
    return frozenset(key for key, some in tokens.items() if len(some) > FEW)


def _turn(record: Keyed, names: Mapping[Key, Iterable[str]]) -> int:
    """The user first, and last the single words beside other names."""
    if record.is_me:
        return 0
    if not any(key in names for key in record.keys):
        return 1
    one = called(record.name)
    return 1 if one is None or one.is_full else 2


def _named(name: str) -> dict[str, Called]:
    one = called(name) if name else None
    return {one.token: one} if one else {}


def _allows(key: Key, a: _Side, b: _Side, *, is_shared: bool = False, is_crowded: bool = False) -> bool:
    """Whether one key is enough to take two for one, given what each is called."""
    if key[0] == "card" or not a.names or not b.names:
        return True
    if (_is_human(a) and _is_no_human(b)) or (_is_human(b) and _is_no_human(a)):
        return False
    if is_crowded or max(len(a.names), len(b.names)) > FEW:
        return _are_equal(a, b)
    if is_shared or (key[0] == "email" and is_role_address(key[1])):
        return _agree(a, b, "several")
    if key[0] != "phone":
        return _agree(a, b, "mailbox")
    return _agree(a, b, "telephone") or (_agree(a, b, "mobile") and _is_mobile(key[1]))


@lru_cache(maxsize=4096)
def _is_mobile(number: str) -> bool:
    """Whether somebody carries this telephone with them. False in countries whose numbers do not tell (USA)."""
    import phonenumbers  # 54 ms, and few names need to know

    try:
        return phonenumbers.number_type(phonenumbers.parse(number)) == phonenumbers.PhoneNumberType.MOBILE
    except phonenumbers.NumberParseException:
        return False


def _agree(a: _Side, b: _Side, shared: Shared) -> bool:
    """No two whole names that do not agree, and at least two names that do."""
    if _are_equal(a, b):
        return True
    if any(not agree(x, y, shared) for x in a.full_names for y in b.full_names):
        return False
    return any(agree(x, y, shared) for x in a.names.values() for y in b.names.values())


def _are_equal(a: _Side, b: _Side) -> bool:
    """One whole name in common; a single word only where not both have whole names besides."""
    if any(one.is_full and token in y.names for x, y in ((a, b), (b, a)) for token, one in x.also.items()):
        return True
    common = a.names.keys() & b.names.keys()
    if not common:
        return False
    return any(a.names[token].is_full for token in common) or not (a.full_names and b.full_names)


def _are_strangers(name: str, side: _Side) -> bool:
    """Both are called in full, and neither the given nor the family names go together."""
    written, others = parse_name(name), [parse_name(other.name.raw) for other in side.names.values()]
    return bool(others) and all(
        other.is_full and conflicting(name, other.raw) and not same_family(written.family, other.family)
        for other in others
    )


def _is_human(side: _Side) -> bool:
    return "person" in side.kinds and bool(side.full_names)


def _is_no_human(side: _Side) -> bool:
    return bool(side.kinds & {"organisation", "group"})
