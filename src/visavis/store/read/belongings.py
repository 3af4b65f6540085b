"""What belongs to a person alone, and what they share with others: the measure of an erasure, and what it is told by.

Theirs is whatever hangs on their addresses. Of exchanges it is what nobody but they and the user took part in, and what
they wrote, to however many. What somebody else or the user wrote to several stays with those; only that they were among
them goes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from visavis.identity.names import conflicting, folds
from visavis.identity.redaction import redaction
from visavis.store import access, bulk
from visavis.store.models import Claim, Identity, Person

TOOK_PART = "SELECT DISTINCT interaction_id FROM store_participation WHERE identity_id IN {in}"
WROTE = """
    SELECT DISTINCT p.interaction_id FROM store_participation p WHERE p.role = 'from' AND p.identity_id IN {in}
"""
WITH_OTHERS = """
    SELECT DISTINCT p.interaction_id FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
    JOIN store_person n ON n.id = i.person_id WHERE NOT n.is_me AND n.id <> %s AND p.interaction_id IN {in}
"""
ASKED = "SELECT DISTINCT event_id FROM store_attendance WHERE identity_id IN {in}"
ASKED_WITH_OTHERS = """
    SELECT DISTINCT a.event_id FROM store_attendance a JOIN store_identity i ON i.id = a.identity_id
    JOIN store_person n ON n.id = i.person_id WHERE NOT n.is_me AND n.id <> %s AND a.event_id IN {in}
"""
TITLES = """
    SELECT e.id, e.title FROM store_event e WHERE e.account_id = %s
    AND NOT EXISTS (SELECT 1 FROM store_attendance a JOIN store_identity i ON i.id = a.identity_id
                    JOIN store_person n ON n.id = i.person_id WHERE a.event_id = e.id AND NOT n.is_me)
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """How much is one person's: what goes with them, and how many exchanges are `left` to others."""

    addresses: int
    facts: int
    exchanges: int
    left: int
    events: int


@dataclass(frozen=True, slots=True)
class Belongings:
    """The rows of one person, by id. `people` are the row itself and those that were joined into it.

    `own` exchanges and events go with them, `shared` ones stay without them. `of_others` are the claims that others
    hold about them. `names` are all by which they are known, `full_names` those that are more than a word; `strange`
    are names that stand beside their addresses and contradict theirs: of whoever shares a mailbox with them. Which
    exchange was under which name is not kept.
    """

    people: tuple[int, ...]
    identities: tuple[int, ...]
    addresses: int  # identities but for cards, which nobody writes to
    facts: int
    own: frozenset[int]
    shared: frozenset[int]
    own_events: frozenset[int]
    shared_events: frozenset[int]
    of_others: tuple[int, ...]
    names: frozenset[str]
    strange: tuple[str, ...]

    @property
    def measure(self) -> Measure:
        """How much it is."""
        return Measure(self.addresses, self.facts, len(self.own), len(self.shared), len(self.own_events))

    @property
    def full_names(self) -> frozenset[str]:
        """The names that tell whose they are."""
        return full_names(self.names)


def full_names(names: Iterable[str]) -> frozenset[str]:
    """Those of more than a word: "Mum" may be anybody, and an address that is shown in place of a name is none."""
    return frozenset(one for one in names if len(one.split()) > 1 and "@" not in one and any(map(str.isalpha, one)))


def belongings(account: int, person_id: int) -> Belongings:
    """What is kept of one person who is not the user; raises NotFoundError."""
    row = access.other(account, person_id)
    people = tuple(_rows(account, row.pk))
    held = list(Identity.objects.filter(account_id=account, person__in=people).order_by("pk"))
    identities = tuple(one.pk for one in held)
    exchanges = {one[0] for one in bulk.rows_in(TOOK_PART, identities)}
    wrote = {one[0] for one in bulk.rows_in(WROTE, identities)}
    shared = {one[0] for one in bulk.rows_in(WITH_OTHERS, exchanges, row.pk)} - wrote
    events = {one[0] for one in bulk.rows_in(ASKED, identities)}
    shared_events = {one[0] for one in bulk.rows_in(ASKED_WITH_OTHERS, events, row.pk)}
    names, strange = _names(account, people)
    full = full_names(names)
    return Belongings(
        people=people,
        identities=identities,
        addresses=sum(1 for one in held if one.kind != "card"),
        facts=Claim.objects.filter(account_id=account, identity__person=row).count(),
        own=frozenset(exchanges - shared),
        shared=frozenset(shared),
        own_events=frozenset(events - shared_events) | _named_after(account, full),
        shared_events=frozenset(shared_events),
        of_others=tuple(_of_others(account, row.pk, full)),
        names=names,
        strange=tuple(sorted(strange)),
    )


def _rows(account: int, person: int) -> Iterator[int]:
    """The row, then those that were joined into it, and into those."""
    found = [person]
    while found:
        yield from found
        joined = Person.objects.filter(account_id=account, merged_into__in=found).order_by("pk")
        found = list(joined.values_list("pk", flat=True))


def _names(account: int, people: tuple[int, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Every name by which they are known, and those that contradict theirs and stand on no card of theirs. Of these one
    that is somebody else's is none of theirs: a husband's, beside the telephone they share.
    """
    shown = Person.objects.filter(account_id=account, pk__in=people).exclude(name="").values_list("name", flat=True)
    said = Claim.objects.filter(account_id=account, identity__person__in=people, field="name")
    own = {*shown, *said.filter(identity__kind="card").values_list("value", flat=True)}
    beside = set(said.values_list("value", flat=True))
    strange = frozenset(name for name in beside if own and all(conflicting(name, one) for one in own))
    taken = Person.objects.filter(account_id=account, name__in=strange, merged_into=None).exclude(pk__in=people)
    return frozenset((own | beside) - set(taken.values_list("name", flat=True))), strange


def _of_others(account: int, person: int, names: frozenset[str]) -> Iterator[int]:
    """Claims about others that name them: by an address, by their whole name, or as what an address is called."""
    called = {form for name in names for form in folds(name)}
    others = Claim.objects.filter(account_id=account).exclude(identity__person=person)
    yield from others.filter(other__person=person).values_list("pk", flat=True)
    spelled = others.filter(Q(field="relation") | Q(field="name", value__in=names)).exclude(other__person=person)
    for pk, field_, value, holder in spelled.values_list("pk", "field", "value", "identity__person__name"):
        if called.intersection(folds(value)) and (field_ == "relation" or conflicting(value, holder)):
            yield pk


def _named_after(account: int, full_names: Iterable[str]) -> frozenset[int]:
    """Events without anybody else that are called by their name: a birthday."""
    theirs = redaction(full_names, ())
    if theirs.names is None:
        return frozenset()
    return frozenset(pk for pk, title in bulk.rows(TITLES, [account]) if theirs.redact(title) != title)
