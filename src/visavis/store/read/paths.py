"""The way to somebody: through whom, what each step rests on, and what would help where there is none.

Only the neighbourhood of the target is read: whoever knows somebody who knows them. No path of three ties goes farther,
so the whole network need not be loaded, nor kept in memory and thrown away when something changes.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Q

from visavis.network.alter_ties import aged
from visavis.network.judgement import Because, Judgement, TieJudgement
from visavis.network.paths import ANSWERS, Path, graph, paths
from visavis.store import access, bulk
from visavis.store.models import AlterTie, Person, Tie
from visavis.store.read.evidence import Proof, proofs
from visavis.store.read.judged import judged, replies

IN_TOUCH = frozenset({"close", "warm", "cooling", "quiet"})
"""Words for a tie to somebody whom the user can simply write to."""

AROUND = """
    SELECT a_id, b_id, strength, last FROM store_altertie WHERE account_id = %s AND a_id IN {in}
    UNION ALL SELECT a_id, b_id, strength, last FROM store_altertie WHERE account_id = %s AND b_id IN {in}
"""


@dataclass(frozen=True, slots=True)
class Step:
    """To whom a word goes next, how surely the one before knows them, and why that is thought.

    Of the first step `label` is "": that tie is the user's own, and `because` says whether they would answer, or what
    the tie is where that is not known.
    """

    person: int
    name: str
    label: str
    because: Because
    chance: float
    evidence: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One path, from the first person to the target. `chance` is for machines and for the order; nobody is shown it."""

    steps: tuple[Step, ...]
    chance: float


@dataclass(frozen=True, slots=True)
class Ways:
    """How to come to somebody: what is to be said as a whole, the tie if there is one, and up to three ways."""

    person: int
    name: str
    because: Because | None
    tie: TieJudgement | None = None
    ways: tuple[Way, ...] = ()


def ways(account: int, person_id: int, on: date) -> Ways:
    """The ways to one person on that day; raises NotFoundError for the user and for whoever is not there.

    About whoever is left alone nothing is found out, and nobody is asked to find the way to a service or a firm.
    """
    target = access.other(account, person_id)
    if target.at_rest:
        return Ways(target.pk, target.name, Because("tie.at-rest"))
    if target.kind != "person":
        return Ways(target.pk, target.name, Because("path.none.unseen"))
    tie = judged(account, target.pk, on).tie
    if target.pk in _dead([target.pk]):
        return Ways(target.pk, target.name, Because("path.none.dead"), tie)
    is_in_touch = tie is not None and tie.word in IN_TOUCH
    found = () if is_in_touch else tuple(_found(account, target, on))
    return Ways(target.pk, target.name, _whole(account, target, tie, found), tie, found)


def _whole(account: int, target: Person, tie: TieJudgement | None, found: Collection[Way]) -> Because | None:
    if tie is not None and tie.word in IN_TOUCH:
        return Because("path.known")
    if found:
        return Because("path.lapsed") if tie is not None and tie.last_out and tie.last_in else None
    is_seen = AlterTie.objects.filter(Q(a=target) | Q(b=target), account_id=account).exists()
    return Because("path.none.far" if is_seen else "path.none.unseen")


def _found(account: int, target: Person, on: date) -> Iterator[Way]:
    ties = _around(account, target.pk, on)
    may_pass_on = _alive(account, {one for a, b, _ in ties for one in (a, b)})
    known = graph(one for one in ties if may_pass_on.issuperset(one[:2]))
    answers = _answers(account, may_pass_on - {target.pk}, on)
    found = paths(known, {one: chance for one, (chance, _) in answers.items()}, target.pk)
    strength = {pair: chance for a, b, chance in ties for pair in ((a, b), (b, a))}
    yield from _told(account, found, {one: judged for one, (_, judged) in answers.items()}, strength)


def _around(account: int, target: int, on: date) -> list[tuple[int, int, float]]:
    """The ties of the target and of whoever knows them, as strong as they are on that day."""
    near = {other for a, b, *_ in _of(account, [target]) for other in (a, b)} | {target}
    return list({(a, b): (a, b, aged(strength, last, on=on)) for a, b, strength, last in _of(account, near)}.values())


def _of(account: int, people: Collection[int]) -> Iterator[tuple[int, int, float, date | None]]:
    for piece in bulk.pieces(sorted(people), bulk.CHUNK // 2):  # each is asked for on both sides
        marks = ", ".join(["%s"] * len(piece))
        for a, b, strength, last in bulk.rows(AROUND.replace("{in}", f"({marks})"), [account, *piece, account, *piece]):
            yield a, b, strength, date.fromisoformat(last) if isinstance(last, str) else last


def _alive(account: int, people: Collection[int]) -> set[int]:
    """Of these people those who can pass on a word."""
    found: set[int] = set()
    for piece in bulk.pieces(sorted(people)):
        rows = access.people(account).filter(pk__in=piece, kind="person", at_rest=False)
        found |= set(rows.values_list("pk", flat=True)) - _dead(piece)
    return found


def _dead(people: Iterable[int]) -> set[int]:
    rows = Tie.objects.filter(person__in=people, circumstances__is_dead=True)
    return set(rows.values_list("person", flat=True))


def _answers(account: int, people: Collection[int], on: date) -> dict[int, tuple[float, Judgement]]:
    """Whom of these the user may write to, with the chance of an answer and what is judged of it.

    Somebody to whom the user never wrote, or who never wrote or no longer does, is nobody to begin with.
    """
    replied = replies(account, people, on)
    found: dict[int, tuple[float, Judgement]] = {}
    for piece in bulk.pieces(sorted(people)):
        found_there = Tie.objects.filter(~Q(word="slight") | Q(was_mutual=True), person__in=piece, word__in=ANSWERS)
        rows = found_there.values_list("person", "word", "because", "evidence")
        for person, word, because, evidence in rows:
            reply = replied.get(person)
            if reply is not None and reply.value is not None and reply.word != "unknown":
                found[person] = (reply.value, reply)
            else:
                tie = Judgement(ANSWERS[word], word, Because(**because), tuple(evidence))
                found[person] = (ANSWERS[word], tie)
    return found


def _told(
    account: int,
    found: Collection[Path],
    first: Mapping[int, Judgement],
    strength: Mapping[tuple[int, int], float],
) -> Iterator[Way]:
    """Paths with names, reasons and proofs; three queries."""
    pairs = {pair for path in found for pair in pairwise(path.people)}
    names = dict(Person.objects.filter(pk__in={one for path in found for one in path.people}).values_list("pk", "name"))
    rows = {pair: row for row in _rows(account, pairs) for pair in ((row.a_id, row.b_id), (row.b_id, row.a_id))}
    asked = {one for row in rows.values() for one in row.evidence}
    asked |= {one for path in found for one in first[path.people[0]].evidence}
    known = proofs(account, asked)

    def evidence(ids: Iterable[int]) -> tuple[Proof, ...]:
        return tuple(known[one] for one in ids if one in known)

    for path in found:
        begin = path.people[0]
        reply = first[begin]
        steps = [Step(begin, names[begin], "", reply.because, reply.value or 0.0, evidence(reply.evidence))]
        for pair in pairwise(path.people):
            row = rows[pair]
            steps.append(
                Step(pair[1], names[pair[1]], row.label, Because(**row.because), strength[pair], evidence(row.evidence))
            )
        yield Way(tuple(steps), path.chance)


def _rows(account: int, pairs: Collection[tuple[int, int]]) -> list[AlterTie]:
    if not pairs:
        return []
    wanted = Q()
    for one, other in pairs:
        wanted |= Q(a=min(one, other), b=max(one, other))
    return list(AlterTie.objects.filter(wanted, account_id=account))
