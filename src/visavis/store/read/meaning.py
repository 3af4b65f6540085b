"""Whom one might need: the lines in which something is said of people, and who of them fits what is wanted.

Lines are titles, stations of a career, firms, tags and notes as sources and the user have them, and topics; of people
and firms that are not left alone. At most PER_PERSON each and LINES in all, what they do before notes. Nobody is
found who has died.

Lines are kept in the process until the journal or the topics change. Their directions come from Meaning by their words,
so that nothing is shown that is not said any more, and a line that nobody has read yet is still found by its words.
Directions are taken up as they are read: a search asks for those alone that came since the last one. What another
process keeps in between may be taken up only when the lines change.
"""

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from re import compile as pattern

from django.db.models import Count, Max

from visavis.language.meaning import semantic
from visavis.language.meaning.fitting import By, Fits, Judged, Lines, fitting, lines_of
from visavis.language.meaning.need import need
from visavis.store import access, bulk
from visavis.store.dead import DEAD, says_dead
from visavis.store.models import Meaning, Topic
from visavis.store.read.journal_mark import journal_mark
from visavis.store.read.search import typed

FIELDS = ("title", "position", "topic", "tag", "organisation", "note")
"""Where a line may be from, the most telling first."""
KINDS = ("person", "organisation")
PER_PERSON, LINES = 40, 100_000
LONGEST = 300  # characters of a line
LEAST = 2
LIMIT = 10
ACCOUNTS = 2  # whose lines are kept in memory

CLAIMS = """
    SELECT i.person_id, c.field, c.value, c.source FROM store_claim c JOIN store_identity i ON i.id = c.identity_id
    WHERE c.account_id = %s AND c.field IN ('title', 'position', 'organisation', 'tag', 'note')
"""
OF_THESE = f"{CLAIMS} AND i.person_id IN {{in}}"
SENTENCES = pattern(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of somebody, and where. `key` is the same for the same words of the same field."""

    person: int
    field: str
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Fit:
    """Somebody who fits, with the line that does, and whether by its meaning or by the words of the query."""

    person: int
    field: str
    line: str
    fits: Fits
    by: By


@dataclass(frozen=True, slots=True)
class Found:
    """Who fits, the best first. `unread` lines have no meaning yet and were searched by words alone, all of them where
    the extra is not installed.
    """

    fits: tuple[Fit, ...]
    unread: int


def lines(account: int, people: Iterable[int] | None = None) -> list[Line]:
    """What is said of these people, or of all; the more telling fields first."""
    among = access.people(account).filter(kind__in=KINDS, at_rest=False)
    if people is not None:
        people = list(people)
        among = among.filter(pk__in=people)
    said: defaultdict[int, dict[str, tuple[str, str]]] = defaultdict(dict)
    for person in among.values_list("pk", flat=True):
        said[person] = {}
    for person, field, value in sorted(_said(account, people), key=lambda one: FIELDS.index(one[1])):
        if person in said:
            for text in _texts(field, value):
                if len(said[person]) < PER_PERSON:
                    said[person].setdefault(text.casefold(), (field, text))
    found = (
        Line(person, field, text, line_key(field, text))
        for person, each in said.items()
        for field, text in each.values()
    )
    return sorted(found, key=lambda one: FIELDS.index(one.field))[:LINES]


def _said(account: int, people: Sequence[int] | None) -> Iterator[tuple[int, str, str]]:
    """Person, field and value of every claim and topic that says what somebody does or is."""
    claims = bulk.rows(CLAIMS, [account]) if people is None else bulk.rows_in(OF_THESE, people, account)
    for person, field, value, source in claims:
        if not says_dead(field, value, source):
            yield person, field, value
    topics = Topic.objects.filter(account_id=account).order_by("-weight", "pk")
    if people is not None:
        topics = topics.filter(person__in=people)
    for person, term in topics.values_list("person", "term"):
        yield person, "topic", term


def _texts(field: str, value: str) -> Iterator[str]:
    """A value in lines of bounded length; a note sentence by sentence."""
    for part in SENTENCES.split(value) if field == "note" else (value,):
        text = " ".join(part.split())
        if len(text) >= LEAST:
            yield text[:LONGEST]


def line_key(field: str, text: str) -> str:
    """The key of a line."""
    return blake2b(f"{field}\n{text}".encode("utf-8", "replace"), digest_size=16).hexdigest()


@dataclass(frozen=True)
class _Searched:
    """Every line once, with its field, of whom it is said, and where it stands by its key. `newest` is the id of the
    row of Meaning that was taken up last.
    """

    mark: str
    fields: Sequence[str]
    holders: Sequence[Sequence[int]]
    places: Mapping[str, int]
    lines: Lines
    newest: int = 0


_kept: dict[int, _Searched] = {}
_reading = threading.Lock()


def find(account: int, query: str, *, limit: int = LIMIT) -> Found:
    """Who of the account fits what is wanted, the best first; by meaning as far as lines were read."""
    known = _searched(account)
    best: dict[int, tuple[Judged, int]] = {}
    for at, judged in fitting(need(typed(query)), known.lines).items():
        for person in known.holders[at]:
            if person not in best or best[person][0].fit < judged.fit:
                best[person] = (judged, at)
    likely = sorted(best, key=lambda person: (-best[person][0].fit, person))[: limit * 2]
    alive: set[int] = set()
    if likely:
        alive.update(access.people(account).filter(pk__in=likely).exclude(DEAD).values_list("pk", flat=True))
    fits = [_fit(known, person, *best[person]) for person in likely if person in alive]
    return Found(tuple(fits[:limit]), len(known.lines.texts) - len(known.lines.read))


def _fit(known: _Searched, person: int, judged: Judged, at: int) -> Fit:
    return Fit(person, known.fields[at], known.lines.texts[at], judged.fits, judged.by)


def _searched(account: int) -> _Searched:
    """The lines of the account as they are now."""
    mark = lines_mark(account)
    with _reading:
        known = _kept.pop(account, None)
        if known is None or known.mark != mark:
            known = _read(account, mark)
        known = _with_directions(account, known)
        _kept[account] = known  # the one used last is let go of last
        while len(_kept) > ACCOUNTS:
            del _kept[next(iter(_kept))]
        return known


def lines_mark(account: int) -> str:
    """While it stays the same, so do the lines."""
    topics = Topic.objects.filter(account_id=account).aggregate(Count("pk"), Max("pk"))
    return " ".join(map(str, (journal_mark(account), *topics.values())))


def _read(account: int, mark: str) -> _Searched:
    places: dict[str, int] = {}
    once: list[Line] = []
    holders: list[list[int]] = []
    for one in lines(account):
        if one.key not in places:
            places[one.key] = len(once)
            once.append(one)
            holders.append([])
        holders[places[one.key]].append(one.person)
    return _Searched(mark, [one.field for one in once], holders, places, lines_of([one.text for one in once]))


def _with_directions(account: int, known: _Searched) -> _Searched:
    """The same with the directions that were kept since; none without the extra."""
    if not semantic.is_there():
        return replace(known, lines=replace(known.lines, read=(), directions=None), newest=0)
    there = set(known.lines.read)
    new: dict[int, bytes] = {}
    newest = known.newest
    rows = Meaning.objects.filter(account_id=account, pk__gt=newest).order_by("pk")
    for row, key, vector in rows.values_list("pk", "key", "vector").iterator():
        newest = row
        place = known.places.get(key)
        if place is not None and place not in there:
            new.setdefault(place, bytes(vector))
    if not new:
        return replace(known, newest=newest)
    read = [*known.lines.read, *new]
    directions = semantic.joined(known.lines.directions, semantic.unpacked(list(new.values())))
    return replace(known, lines=replace(known.lines, read=read, directions=directions), newest=newest)
