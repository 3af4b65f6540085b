"""Lists of people: search as you type, filters, pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from visavis.identity.names import search_forms
from visavis.network.judgement import TieJudgement, Word
from visavis.network.tie import age_tie
from visavis.store import access, ties
from visavis.store.models import Identity, Person, Tie
from visavis.store.read.search import typed

PAGE = 50
ORDERS = {
    "near": (F("tie__strength").desc(nulls_last=True), "sort_key", "id"),
    "recent": (F("tie__last").desc(nulls_last=True), "sort_key", "id"),
    "name": ("sort_key", "id"),
}


@dataclass(frozen=True, slots=True)
class Address:
    """One identity of a person, as shown: kind, the normalised value, and as a source wrote it."""

    id: int
    kind: str
    value: str
    written: str
    dead_since: str = ""  # the day on which mail to it came back


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
    """People whose name, firm or address contains every word of `query`; two or three queries in all."""
    found = access.people(account).filter(kind=kind)
    for form in _alternatives(query):
        found = found.filter(form)
    if word is not None:
        found = found.filter(tie__word=word)
    # Ids alone are sorted and counted in one query; whole rows are read for one page only.
    ids = list(found.order_by(*ORDERS.get(order, ORDERS["near"])).values_list("pk", flat=True))
    shown = ids[offset : offset + limit]
    rows = access.people(account).select_related("tie").in_bulk(shown)
    return PeoplePage(lines([rows[row] for row in shown], on), len(ids), offset, limit)


def has_people(account: int) -> bool:
    """Whether anybody is known yet."""
    return access.people(account).exists()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many each filter leads to. Never shown as a goal; it tells which filters are empty."""

    words: dict[str, int]  # people by the word of their tie
    kinds: dict[str, int]  # everybody by what they are


def count(account: int) -> Counts:
    """Count by word and by kind; one query."""
    words: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    found = access.people(account).values_list("kind", "tie__word").annotate(count=Count("pk")).order_by()
    for kind, word, many in found:
        kinds[kind] += many
        if kind == "person" and word:
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
    )


def addresses_of(people: Iterable[int]) -> dict[int, tuple[Address, ...]]:
    """Every identity of these people, strong kinds first, of each kind those that reach them.

    `card` identities name no address and are left out.
    """
    found: defaultdict[int, list[Address]] = defaultdict(list)
    rank = {"email": 0, "phone": 1, "url": 2, "handle": 3}
    rows: Any = Identity.objects.filter(person_id__in=list(people)).exclude(kind="card").order_by("id")
    for identity in rows:
        found[identity.person_id].append(
            Address(identity.pk, identity.kind, identity.value, identity.written, identity.dead_since)
        )
    return {
        person: tuple(sorted(every, key=lambda one: (rank.get(one.kind, 9), one.dead_since)))
        for person, every in found.items()
    }


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
