"""Read the meaning of what is said of people, so that they are found by what they are wanted for.

Derived from what is known, so nothing stands in the journal and nothing needs an undo; what is not said any more is let
go of by whatever took it back, and here once more (forget_meanings.py). Only with the extra [semantic]. Reading takes
about 5 ms a line, so it goes on from where it was left: each piece is kept as it is read, the same words are read once,
and stopping loses nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction

from visavis.actions.forget_meanings import forget_meanings
from visavis.language.meaning import semantic
from visavis.store import bulk
from visavis.store.models import Account, Meaning, Person
from visavis.store.read.meaning import Line, lines

PIECE = 128  # lines that are read, and kept, at once


@dataclass(frozen=True, slots=True)
class Indexed:
    """How many different lines were read now, how many rows were let go of, and how many lines are left to be read."""

    read: int
    gone: int
    left: int


GoOn = Callable[[int, int], bool]
"""Told how many lines were read and how many there are to read; answers whether to go on."""


def index_meanings(account: Account, people: Iterable[int] | None = None, go_on: GoOn | None = None) -> Indexed:
    """Bring the meanings of these people, or of all, up to date. `go_on` may stop it after any piece."""
    people = None if people is None else list(people)
    said = {(one.person, one.key): one for one in lines(account.pk, people)}
    rows = Meaning.objects.filter(account=account)
    if people is not None:
        rows = rows.filter(person__in=people)
    known = set(rows.values_list("person", "key"))
    missing = [one for key, one in said.items() if key not in known]
    unread = _copied(account, missing)
    if not semantic.is_there():
        return Indexed(0, _let_go(account, people), len(unread))
    read = 0
    for batch in bulk.pieces(list(unread), PIECE):
        if go_on is not None and not go_on(read, len(unread)):
            break
        directions = semantic.packed(semantic.meanings([unread[key][0].text for key in batch]))
        _keep(account, ((one, kept) for key, kept in zip(batch, directions, strict=True) for one in unread[key]))
        read += len(batch)
    return Indexed(read, _let_go(account, people), len(unread) - read)


def _let_go(account: Account, people: Iterable[int] | None) -> int:
    """Last, since what is being read may be taken back meanwhile."""
    with transaction.atomic():
        return forget_meanings(account, people)


def _copied(account: Account, missing: Iterable[Line]) -> dict[str, list[Line]]:
    """Keep what was read of the same words elsewhere; the lines that are left, by their key."""
    wanted: defaultdict[str, list[Line]] = defaultdict(list)
    for one in missing:
        wanted[one.key].append(one)
    for piece in bulk.pieces(list(wanted)):
        rows = Meaning.objects.filter(account=account, key__in=piece).values_list("key", "vector")
        there = {key: bytes(vector) for key, vector in rows}
        _keep(account, ((one, kept) for key, kept in there.items() for one in wanted.pop(key)))
    return dict(wanted)


def _keep(account: Account, read: Iterable[tuple[Line, bytes]]) -> None:
    """Keep directions; not of those who went meanwhile, and what another process kept stays."""
    told = list(read)
    with transaction.atomic():
        people = {one.person for one, _ in told}
        there = {pk for piece in bulk.pieces(sorted(people)) for pk in _still_there(account, piece)}
        rows = [
            Meaning(account=account, person_id=one.person, field=one.field, line=one.text, key=one.key, vector=kept)
            for one, kept in told
            if one.person in there
        ]
        Meaning.objects.bulk_create(rows, ignore_conflicts=True)


def _still_there(account: Account, people: Iterable[int]) -> Iterator[int]:
    yield from Person.objects.filter(account=account, pk__in=people).values_list("pk", flat=True)
