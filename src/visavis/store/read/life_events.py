"""What happened in somebody's life, as messages told it: by themselves, by the user who wished them well, by others.

Of the person are the events of the sender in what they wrote, and those of the recipient in what the user wrote to them
alone. Of a third person ("my sister has moved") it is shown with whoever told it; and on that person's own page only
where a card of the teller says who the sister is, or where the words name somebody whose whole name only one bears.
What is of the user is nobody else's.

Several messages on one kind of event of one person, each within SAME days of the next, tell of one event: its day is
that of the first. What the user said is not so (actions/not_so.py) stays away, by kind, day and name, so that it holds
when the words are read anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from typing import NamedTuple

from django.db.models import Q

from visavis.identity.names import fold, parse_name
from visavis.language.draft.reader import unwanted
from visavis.language.life_events import PRIVATE, READ
from visavis.store import access, bulk
from visavis.store.models import Account, Claim, Person
from visavis.store.read.relations import meant
from visavis.store.zone import zone

SAME = 60  # days
ALONE = 2  # take part: the user and one other
EXCERPT = 280  # characters
ENDS = ".!?\n"  # of a sentence
NOT_SO = "event"
"""The code under which the user's word is kept that something is not so."""

COLUMNS = f"""
    SELECT e.kind, e.whose, e.name, x.id, x.at, s.person_id, x.size,
        e.start, e."end", substr(CASE WHEN x.text = '' THEN x.subject ELSE x.text END, 1, {READ})
    FROM store_lifeevent e JOIN store_interaction x ON x.id = e.interaction_id
    LEFT JOIN store_identity s ON s.id = x.sender_id
"""
WITH_THEM = f"""{COLUMNS}
    WHERE e.interaction_id IN (SELECT p.interaction_id FROM store_participation p
        JOIN store_identity i ON i.id = p.identity_id WHERE i.person_id = %s) AND x.at <= %s
"""
OF_NAME = f"{COLUMNS} WHERE e.account_id = %s AND e.whose = 'third' AND x.at <= %s AND e.name IN {{in}}"
TOLD_BY = f"{COLUMNS} WHERE e.account_id = %s AND e.whose = 'third' AND x.at <= %s AND s.person_id IN {{in}}"


class _Told(NamedTuple):
    """One row: an event in one message."""

    kind: str
    whose: str
    name: str
    interaction: int
    at: datetime
    sender: int | None
    size: int
    start: int
    end: int
    text: str

    def excerpt(self) -> str:
        """The sentence that tells of it, with what begins and ends it left out; cut where it is long."""
        begin = max(self.text.rfind(sign, 0, self.start) for sign in ENDS) + 1
        end = min((at for sign in ENDS if (at := self.text.find(sign, self.end)) >= 0), default=len(self.text))
        said = self.text[begin : end + 1] if end - begin <= EXCERPT else self.text[self.start : self.end]
        return " ".join(said.split())


@dataclass(frozen=True, slots=True)
class LifeEventLine:
    """One event. `on` is the day of the first message that told of it. `whose` is "theirs", or "third" of somebody they
    told of, whom the words call `name` and who is `person` where that is known. `teller` is who told of it where
    neither they nor the user did. `evidence` are interaction ids, newest first; `excerpt` is of the newest.
    """

    kind: str
    on: date
    whose: str
    name: str
    evidence: tuple[int, ...]
    excerpt: str
    is_private: bool
    person: int | None = None
    teller: str = ""


def life_events(account: int, person_id: int, on: date, *, private: bool = True) -> tuple[LifeEventLine, ...]:
    """The newest first, as of a day; raises NotFoundError. Without `private`, only what may be told elsewhere than on
    the page of the person. Nothing of whoever is left alone. At most twelve queries, whatever was exchanged.
    """
    person = access.person(account, person_id)
    if person.at_rest or person.kind != "person" or person.is_me:
        return ()
    where = zone(Account.objects.get(pk=account))
    until = bulk.moment(datetime.combine(on, time.max, where))
    found = [*_with_them(account, person, until), *_by_others(account, person, until)]
    if not found:
        return ()
    said = _not_so(account, person)
    lines = (_line(group, where) for group in _grouped(found))
    kept = [one for one in lines if (private or not one.is_private) and not _is_not_so(one, said)]
    return tuple(sorted(kept, key=lambda one: (one.on, one.kind, one.name), reverse=True))


class _Event(NamedTuple):
    """A row as it is shown: whose it is by now, and who told of it where that was somebody else."""

    kind: str
    whose: str
    name: str
    person: int | None
    teller: str
    told: _Told


def _with_them(account: int, person: Person, until: object) -> Iterator[_Event]:
    """What was told between the user and them; of a third by them alone."""
    me = access.me(account)
    mine = me.pk if me else 0
    rows = [_Told(*row) for row in bulk.rows(WITH_THEM, [person.pk, until])]
    thirds = _Thirds(account, {person.pk}, {row.name for row in rows if row.whose == "third"})
    for row in rows:
        is_own = row.whose == "sender" and row.sender == person.pk
        is_wished = row.whose == "recipient" and row.sender == mine and row.size == ALONE
        if is_own or is_wished:
            yield _Event(row.kind, "theirs", "", person.pk, "", row)
        elif row.whose == "third" and row.sender == person.pk:
            meant_one = thirds.person(person.pk, row.name)
            is_self = meant_one == person.pk  # who writes of themselves by their whole name
            yield _Event(row.kind, "theirs" if is_self else "third", "" if is_self else row.name, meant_one, "", row)


def _by_others(account: int, person: Person, until: object) -> Iterator[_Event]:
    """What others, or the user, told of them by their whole name, or as a relation of theirs."""
    names = {person.name} if parse_name(person.name).is_full else set()
    tellers = _tellers(account, person)
    rows = [*bulk.rows_in(OF_NAME, names, account, until), *bulk.rows_in(TOLD_BY, sorted(tellers), account, until)]
    told = [row for row in {_Told(*row) for row in rows} if row.sender != person.pk]
    thirds = _Thirds(account, tellers, {row.name for row in told})
    of_them = [row for row in told if row.sender is not None and thirds.person(row.sender, row.name) == person.pk]
    people = Person.objects.filter(account_id=account, is_me=False, pk__in={row.sender for row in of_them})
    names_of = dict(people.values_list("pk", "name")) if of_them else {}
    for row in of_them:
        yield _Event(row.kind, "theirs", "", person.pk, names_of.get(row.sender or 0, ""), row)


def _tellers(account: int, person: Person) -> set[int]:
    """On whose cards they stand as a relation."""
    said = Claim.objects.filter(account_id=account, field="relation").exclude(identity__person=person)
    by_name = Q(other=None, value=person.name) if person.name else Q()
    return set(said.filter(by_name | Q(other__person=person)).values_list("identity__person", flat=True))


class _Thirds:
    """Whom tellers mean by a name or a word of kinship."""

    def __init__(self, account: int, tellers: set[int], names: set[str]) -> None:
        """Two queries where there is anything to ask."""
        self._full = meant(account, {name for name in names if parse_name(name).is_full}) if names else {}
        self._related: dict[int, list[tuple[str, str, int]]] = {}
        if tellers and names:
            said = Claim.objects.filter(account_id=account, field="relation", identity__person__in=tellers)
            rows = list(said.select_related("identity", "other__person"))
            called = meant(account, {row.value for row in rows if row.other is None})
            for row in rows:
                one = row.other.person if row.other is not None else called.get(row.value)
                if one is not None:
                    self._related.setdefault(row.identity.person_id, []).append((row.label, one.name, one.pk))

    def person(self, teller: int, name: str) -> int | None:
        """Who that is, None where nobody can say."""
        related = self._related.get(teller, [])
        word = fold(name.rpartition(" ")[2])  # "my sister", "der Marlon"
        as_called = {one for label, full, one in related if word in (fold(label), fold(parse_name(full).given))}
        if len(as_called) == 1:
            return as_called.pop()
        if name in self._full:
            return self._full[name].pk
        return None


def _grouped(found: Iterable[_Event]) -> Iterator[list[_Event]]:
    """What tells of one event, the oldest first."""
    same: dict[tuple[str, str, str], list[_Event]] = {}
    for one in sorted(found, key=lambda one: (one.told.at, one.told.interaction)):
        whose = f"{one.person or fold(one.name)}"
        group = same.get((one.kind, one.whose, whose))
        if group and (one.told.at - group[-1].told.at).days <= SAME:
            group.append(one)
            continue
        if group:
            yield group
        same[one.kind, one.whose, whose] = [one]
    yield from same.values()


def _line(group: Sequence[_Event], where: tzinfo) -> LifeEventLine:
    first, newest = group[0], group[-1]
    return LifeEventLine(
        kind=first.kind,
        on=bulk.read_moment(first.told.at).astimezone(where).date(),
        whose=first.whose,
        name=first.name,
        evidence=tuple(dict.fromkeys(one.told.interaction for one in reversed(group))),
        excerpt=newest.told.excerpt(),
        is_private=first.kind in PRIVATE,
        person=None if first.whose == "theirs" else first.person,
        teller=first.teller,
    )


def _not_so(account: int, person: Person) -> set[str]:
    words = Claim.objects.filter(account_id=account, identity__person=person, field="not-here", imported=None)
    return {value for value in words.values_list("value", flat=True) if value.startswith(f"{NOT_SO} ")}


def not_so(kind: str, on: date, name: str = "") -> str:
    """The words under which it is kept that something is not so."""
    return f"{kind} {on.isoformat()} {name}".strip()


def _is_not_so(line: LifeEventLine, said: Iterable[str]) -> bool:
    for one in said:
        _, kind, day, *_ = one.split(maxsplit=3)
        said_of = one == unwanted(NOT_SO, not_so(kind, date.fromisoformat(day), line.name))
        if kind == line.kind and said_of and abs((date.fromisoformat(day) - line.on).days) <= SAME:
            return True
    return False
