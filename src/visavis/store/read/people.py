"""Lists of people: search as you type, filters, orders, pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from visavis.identity.names import search_forms
from visavis.identity.normalise import identity_key
from visavis.network.judgement import TieJudgement, Word
from visavis.network.tie import age_tie, as_read
from visavis.store import access, bulk, ties
from visavis.store.models import Claim, Identity, JournalEntry, Person, Tie
from visavis.store.read.nearest import nearest
from visavis.store.read.search import typed
from visavis.store.read.silence import dormant, quiet

PAGE = 50
ORDERS = ("near", "recent", "name", "quiet", "dormant")
"""The nearest, the last heard from, or the first by name come first; quiet and dormant leave all others out."""
SILENT = frozenset({"quiet", "dormant"})


# What a card states that somebody else holds hangs on that card. A sender's signature is evidence and no address, and
# a fax stands in an office.
ADDRESSES = """
    WITH held AS (SELECT id, account_id, person_id, kind, value, written, dead_since FROM store_identity
                  WHERE person_id IN {in})
    SELECT account_id, person_id, id, kind, value, written, dead_since, '' FROM held WHERE kind <> 'card'
    UNION ALL
    SELECT i.account_id, i.person_id, 0, c.field, '', c.value, '', a.region
    FROM held i CROSS JOIN store_claim c CROSS JOIN store_account a
    WHERE c.identity_id = i.id AND a.id = i.account_id AND i.kind = 'card' AND c.field IN ('email', 'phone', 'url')
      AND c.source NOT IN ('mail', 'calendar') AND lower(c.label) NOT LIKE '%%fax%%'
"""


@dataclass(frozen=True, slots=True)
class Address:
    """What reaches a person, as shown: kind, the normalised value, and as a source wrote it.

    `id` is that of their identity. It is 0 where a card of theirs states the address and they do not hold it: somebody
    else does, whose name is `also` (the telephone of a couple), or nobody any more ("").
    """

    id: int
    kind: str
    value: str
    written: str
    dead_since: str = ""  # the day on which mail to it came back
    also: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether another person holds it."""
        return bool(self.also)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in a list. `tie` is None when nothing was ever exchanged or judged."""

    id: int
    name: str
    kind: str
    organisation: str
    title: str
    birthday: str
    addresses: tuple[Address, ...]
    tie: TieJudgement | None
    is_private: bool = False  # never to a model
    at_rest: bool = False  # the user asked to leave this tie alone
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One page of a list, with how many there are in all and how many of each word."""

    items: tuple[PersonLine, ...]
    total: int
    offset: int
    limit: int


def people(  # noqa: PLR0913 (each is a choice of the list)
    account: int,
    *,
    on: date,
    query: str = "",
    word: Word | None = None,
    kind: str = "person",
    order: str = "near",
    offset: int = 0,
    limit: int = PAGE,
) -> PeoplePage:
    """People whose name, firm or address contains every word of `query`; four queries in all, or three by name and day.

    The orders quiet and dormant are of those alone who are, with the tie as it was read: what the user said of it is no
    reason for being silent. An order that is not known is "near".
    """
    found = access.people(account).filter(kind=kind)
    for form in _alternatives(query):
        found = found.filter(form)
    if word is not None:
        found = found.filter(tie__word=word, at_rest=False)
    # Ids alone are sorted and counted; whole rows are read for one page only.
    ids = _in_order(found, order, on)
    shown = ids[offset : offset + limit]
    rows = access.people(account).select_related("tie").defer("tie__running").in_bulk(shown)
    items = lines([rows[row] for row in shown], on)
    if order in SILENT:
        items = tuple(replace(one, tie=as_read(one.tie, on=on)) if one.tie else one for one in items)
    return PeoplePage(items, len(ids), offset, limit)


def _in_order(found: QuerySet[Person], order: str, on: date) -> list[int]:
    match order:
        case "name":
            return list(found.order_by("sort_key", "id").values_list("pk", flat=True))
        case "recent":
            last = F("tie__last").desc(nulls_last=True)
            return list(found.order_by(last, "sort_key", "id").values_list("pk", flat=True))
        case "quiet":
            return quiet(found, on)
        case "dormant":
            return dormant(found, on)
        case _:
            return nearest(found, on)


def has_people(account: int) -> bool:
    """Whether anybody is known yet."""
    return access.people(account).exists()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many each filter leads to. Never shown as a goal; it tells which filters are empty."""

    words: dict[str, int]  # people by the word of their tie, but for those who are left alone
    kinds: dict[str, int]  # everybody by what they are


def count(account: int) -> Counts:
    """Count by word and by kind; one query."""
    words: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    found = access.people(account).values_list("kind", "at_rest", "tie__word").annotate(count=Count("pk")).order_by()
    for kind, at_rest, word, many in found:
        kinds[kind] += many
        if kind == "person" and word and not at_rest:
            words[word] += many
    return Counts(dict(words), dict(kinds))


def kinds_found(account: int, query: str) -> tuple[str, ...]:
    """Of what kind those are whom a query finds, whatever they are; one query."""
    found = access.people(account)
    for form in _alternatives(query):
        found = found.filter(form)
    return tuple(found.values_list("kind", flat=True).distinct().order_by())


def lines(found: QuerySet[Person] | Iterable[Person], on: date) -> tuple[PersonLine, ...]:
    """People with their ties as of `on`; one more query for all their addresses."""
    rows = list(found)
    addresses = addresses_of(row.pk for row in rows)
    return tuple(line(row, addresses.get(row.pk, ()), on) for row in rows)


def lines_in(account: int, people: Iterable[int], on: date) -> dict[int, PersonLine]:
    """These people of the account by their ids; two queries. Who is not there any more is left out."""
    rows = access.people(account).select_related("tie").defer("tie__running").filter(pk__in=list(people))
    return {one.id: one for one in lines(rows, on)}


def line(row: Person, addresses: tuple[Address, ...], on: date) -> PersonLine:
    """One person; `row.tie` must be loaded or cheap to load."""
    tie: Tie | None = getattr(row, "tie", None)
    return PersonLine(
        id=row.pk,
        name=row.name,
        kind=row.kind,
        organisation=row.organisation,
        title=row.title,
        birthday=row.birthday,
        addresses=addresses,
        tie=age_tie(ties.judgement(tie), on=on) if tie is not None and tie.judged_on is not None else None,
        is_private=row.is_private,
        at_rest=row.at_rest,
        is_me=row.is_me,
    )


def addresses_of(people: Iterable[int]) -> dict[int, tuple[Address, ...]]:
    """All that reaches these people, strong kinds first, of each kind what works and is theirs alone.

    `card` identities name no address and are left out. One query, and two more where something is shared: what the
    user gave to somebody else is no longer theirs, whatever their card says.
    """
    found: defaultdict[int, dict[tuple[str, str], Address]] = defaultdict(dict)
    stated: list[tuple[int, int, Address]] = []  # by cards: account, person
    for account, person, pk, kind, value, written, dead, region in bulk.rows_in(ADDRESSES, set(people)):
        if pk:
            found[person][kind, value] = Address(pk, kind, value, written, dead)
        elif key := identity_key(kind, written, region=region):
            stated.append((account, person, Address(0, kind, key, written)))
    held_back = [one for one in stated if (one[2].kind, one[2].value) not in found[one[1]]]
    holders = _holders(held_back)
    given = _given_away(held_back, holders)
    for account, person, one in held_back:
        holder = holders.get((account, one.kind, one.value))
        if holder is None:
            found[person].setdefault((one.kind, one.value), one)
        elif (holder.pk, person) not in given:
            shared = replace(one, dead_since=holder.dead_since, also=holder.person.name or holder.written)
            found[person].setdefault((one.kind, one.value), shared)
    rank = {"email": 0, "phone": 1, "url": 2, "handle": 3}
    return {
        person: tuple(sorted(every.values(), key=lambda one: (rank.get(one.kind, 9), one.dead_since, one.is_shared)))
        for person, every in found.items()
        if every
    }


def _holders(held_back: Iterable[tuple[int, int, Address]]) -> dict[tuple[int, str, str], Identity]:
    """Who holds these addresses, by account and key."""
    wanted = {(account, one.kind, one.value) for account, _, one in held_back}
    held: dict[tuple[int, str, str], Identity] = {}
    for piece in bulk.pieces(sorted(wanted)):
        rows = Identity.objects.filter(account__in={one[0] for one in piece}, value__in=[one[2] for one in piece])
        held |= {(row.account_id, row.kind, row.value): row for row in rows.select_related("person")}
    return {key: held[key] for key in wanted if key in held}


def _given_away(
    held_back: Iterable[tuple[int, int, Address]], holders: Mapping[tuple[int, str, str], Identity]
) -> set[tuple[int, int]]:
    """Which identities the user took from which person, as far as it stands."""
    if not holders:
        return set()
    moves = JournalEntry.objects.filter(account__in={one[0] for one in held_back}, kind="move").exclude(state="undone")
    notes = (note for undo in moves.values_list("undo", flat=True) for note in undo.get("moves", ()))
    return {(note["identity"], note["before"]) for note in notes}


def names_of(account: int, people: Iterable[int]) -> dict[int, frozenset[str]]:
    """What sources call each of these people, whatever of it is shown."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    said = Claim.objects.filter(account_id=account, identity__person_id__in=list(people))
    for person, name in said.filter(field__in=("name", "nickname")).values_list("identity__person", "value"):
        found[person].add(name)
    return {person: frozenset(names) for person, names in found.items()}


def _alternatives(query: str) -> list[Q]:
    """For each word of the query: it, in any of its folded forms ("müller": mueller, muller).

    A word of which nothing is left (accents alone) says nothing; a query of such words finds nobody.
    """
    words = typed(query).split()[:8]
    forms = [folded for word in words if (folded := search_forms(word))]
    if words and not forms:
        return [Q(pk__in=[])]
    return [_any_of(Q(search__contains=form) for form in folded) for folded in forms]


def _any_of(conditions: Iterable[Q]) -> Q:
    combined = Q()
    for condition in conditions:
        combined |= condition
    return combined
