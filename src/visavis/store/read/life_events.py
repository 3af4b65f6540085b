"""What happened in somebody's life, as messages told it: by themselves, by the user who wished them well, by others.

Of the person are the events of the sender in what they wrote, and those of the recipient in what the user wrote to them
alone. Of a third person ("my sister has moved") it is shown with whoever told it; and on that person's own page only
where a card of the teller says who the sister is, or where the words name somebody whose whole name only one bears.
What is of the user is nobody else's.

Several messages on one kind of event of one person, each within SAME days of the next, tell of one event: its day is
that of the first. What the user said is not so (not_so.py) stays away, by kind, day and name.

Private is what is of a private kind, and every other event that one of whose messages tells of such a one too, or whose
sentence may ("we moved to Leeds after the divorce", language/message/private_words.py): it stands on the page alone.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from typing import NamedTuple, Protocol

from visavis.identity.names import fold, parse_name
from visavis.language.message.life_events import PRIVATE, READ
from visavis.language.message.private_words import tells_privately
from visavis.store import access, bulk
from visavis.store.models import Account, Claim, Person
from visavis.store.read import not_so
from visavis.store.read.not_so import NotSo
from visavis.store.read.relations import meant
from visavis.store.talks import TELLS_PRIVATELY
from visavis.store.zone import zone

SAME = 60  # days
ALONE = 2  # take part: the user and one other
EXCERPT = 280  # characters
ENDS = ".!?\n"  # of a sentence

COLUMNS = f"""
    SELECT e.kind, e.whose, e.name, x.id, x.at, s.person_id, n.name, n.is_me, x.size, {TELLS_PRIVATELY},
        e.start, e."end", substr(CASE WHEN x.text = '' THEN x.subject ELSE x.text END, 1, {READ})
    FROM store_lifeevent e JOIN store_interaction x ON x.id = e.interaction_id
    LEFT JOIN store_identity s ON s.id = x.sender_id LEFT JOIN store_person n ON n.id = s.person_id
"""
OF_WHOM = """e.interaction_id IN (SELECT p.interaction_id FROM store_participation p
    JOIN store_identity i ON i.id = p.identity_id WHERE i.person_id {who})"""
# What was told between the user and them; of them by their whole name; by those on whose cards they are a relation.
TOLD = f"""
    WITH tellers AS (SELECT i.person_id FROM store_claim c JOIN store_identity i ON i.id = c.identity_id
        LEFT JOIN store_identity o ON o.id = c.other_id
        WHERE c.account_id = %s AND c.field = 'relation' AND i.person_id <> %s
        AND (o.person_id = %s OR (c.other_id IS NULL AND c.value <> '' AND c.value = %s)))
    {COLUMNS} WHERE {OF_WHOM.format(who="= %s")} AND x.at <= %s
    UNION ALL {COLUMNS} WHERE e.account_id = %s AND e.whose = 'third' AND e.name <> '' AND e.name = %s AND x.at <= %s
    UNION ALL {COLUMNS} WHERE {OF_WHOM.format(who="IN (SELECT person_id FROM tellers)")} AND e.whose = 'third'
        AND s.person_id IN (SELECT person_id FROM tellers) AND x.at <= %s
"""


class Somebody(Protocol):
    """Whom events are read of: a row, or a line of a list."""

    @property
    def id(self) -> int:
        """The number."""

    @property
    def name(self) -> str:
        """As shown."""

    @property
    def kind(self) -> str:
        """What they are."""

    @property
    def at_rest(self) -> bool:
        """Whether they are left alone."""

    @property
    def is_me(self) -> bool:
        """Whether it is the user."""


class _Told(NamedTuple):
    """One row: an event in one message."""

    kind: str
    whose: str
    name: str
    interaction: int
    at: datetime
    sender: int | None
    sender_name: str | None
    is_mine: bool | None
    size: int
    is_private: bool
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
    the page of the person. Nothing of whoever is left alone.
    """
    person = access.person(account, person_id)
    told = life_events_of(Account.objects.get(pk=account), person, on)
    return tuple(line for line in told if private or not line.is_private)


def life_events_of(owner: Account, person: Somebody, on: date) -> tuple[LifeEventLine, ...]:
    """The same of somebody who was read already: at most three queries, whatever was exchanged."""
    if person.at_rest or person.kind != "person" or person.is_me:
        return ()
    where = zone(owner)
    rows = _rows(owner, person, bulk.moment(datetime.combine(on, time.max, where)))
    if not rows:
        return ()
    thirds = [row for row in rows if row.whose == "third" and row.sender is not None]
    related, said = _claims(owner.pk, person.id, {row.sender for row in thirds if row.sender is not None})
    known = _Thirds(owner.pk, related, {row.name for row in thirds})
    found = (event for row in rows if (event := _event(row, person, known)) is not None)
    lines = (_line(group, where) for group in _grouped(found))
    kept = [one for one in lines if not _is_not_so(one, said)]
    return tuple(sorted(kept, key=lambda one: (one.on, one.kind, one.name), reverse=True))


def _rows(owner: Account, person: Somebody, until: object) -> list[_Told]:
    """Each event of each message once."""
    full = person.name if parse_name(person.name).is_full else ""
    tellers = (owner.pk, person.id, person.id, person.name)
    values = [*tellers, person.id, until, owner.pk, full, until, until]
    return list(dict.fromkeys(_Told(*row) for row in bulk.rows(TOLD, values)))


class _Event(NamedTuple):
    """A row as it is shown: whose it is by now, and who told of it where that was somebody else."""

    kind: str
    whose: str
    name: str
    person: int | None
    teller: str
    told: _Told


def _event(row: _Told, person: Somebody, thirds: "_Thirds") -> _Event | None:
    """A row as an event of the person, or of a third they told of; None where it is neither."""
    theirs = _Event(row.kind, "theirs", "", person.id, "", row)
    if row.whose != "third":
        is_own = row.whose == "sender" and row.sender == person.id
        is_wished = row.whose == "recipient" and row.is_mine and row.size == ALONE
        return theirs if is_own or is_wished else None
    one = thirds.person(row.sender, row.name) if row.sender is not None else None
    if one == person.id:  # who writes of themselves by their whole name is no teller
        return theirs if row.sender == person.id or row.is_mine else theirs._replace(teller=row.sender_name or "")
    return _Event(row.kind, "third", row.name, one, "", row) if row.sender == person.id else None


def _claims(account: int, person: int, tellers: Collection[int]) -> tuple[list[Claim], list[NotSo]]:
    """The relations on the cards of those who told, and what the user said is not so of the person. One query."""
    wanted = Claim.objects.filter(account_id=account, field__in=("relation", not_so.FIELD))
    claims = wanted.filter(identity__person__in={person, *tellers}).select_related("identity", "other__person")
    relations: list[Claim] = []
    said: list[NotSo] = []
    for one in claims:
        if one.field == "relation" and one.identity.person_id in tellers:
            relations.append(one)
        elif one.field == not_so.FIELD and one.identity.person_id == person:
            said.append(NotSo.of(one.value))
    return relations, said


class _Thirds:
    """Whom tellers mean by a name or a word of kinship."""

    def __init__(self, account: int, relations: Iterable[Claim], names: Iterable[str]) -> None:
        """`relations` are those on the tellers' cards. One query where there is anything to ask."""
        claims = list(relations)
        full = {name for name in names if parse_name(name).is_full}
        self._named = meant(account, full | {row.value for row in claims if row.other is None})
        self._full = full & self._named.keys()
        self._related: dict[int, list[tuple[str, Person]]] = {}
        for row in claims:
            one = row.other.person if row.other is not None else self._named.get(row.value)
            if one is not None:
                self._related.setdefault(row.identity.person_id, []).append((row.label, one))

    def person(self, teller: int, name: str) -> int | None:
        """Who that is, None where nobody can say."""
        related = self._related.get(teller, [])
        word = fold(name.rpartition(" ")[2])  # "my sister", "der Marlon"
        as_called = {one.pk for label, one in related if word in (fold(label), fold(parse_name(one.name).given))}
        if len(as_called) == 1:
            return as_called.pop()
        return self._named[name].pk if name in self._full else None


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
    excerpt = newest.told.excerpt()
    is_beside = any(one.told.is_private for one in group) or tells_privately(excerpt)
    return LifeEventLine(
        kind=first.kind,
        on=bulk.read_moment(first.told.at).astimezone(where).date(),
        whose=first.whose,
        name=first.name,
        evidence=tuple(dict.fromkeys(one.told.interaction for one in reversed(group))),
        excerpt=excerpt,
        is_private=first.kind in PRIVATE or is_beside,
        person=None if first.whose == "theirs" else first.person,
        teller=first.teller,
    )


def _is_not_so(line: LifeEventLine, said: Iterable[NotSo]) -> bool:
    alike = (one for one in said if one.kind == line.kind and one.names(line.name))
    return any(abs((one.on - line.on).days) <= SAME for one in alike)
