"""Alter ties: which of the user's people know each other, as far as the user could see it?

Read from what at most MOST people took part in, the user among them; a mail to forty says nothing.

    confirmed  a card states it; or each of the two wrote to the other where at most CLOSE took part
    likely     one wrote to the other there, or they met there; or one wrote to the other, or they met, in
               DIFFERENT_ROUNDS or more different larger rounds
    possible   one wrote to the other, or they met, in any round; or they were addressed together by a third often
               enough: the sum over occasions of 1 / (people - 1) is at least TOGETHER_FROM
    none       less than that

An occasion is one conversation, one day of a chat, or one meeting: twenty mails of one thread are one. A round is a set
of people: a choir of eleven that writes every week for years stays one round, and no clique of likely ties comes of it.
Who wrote to whom is what counts: in two public logs two people whom a third addressed together, however often, exchange
mail among themselves hardly more often than any two alters do (docs/concepts/ties-between-others.md has the figures).
The weight 1 / (people - 1) of a shared occasion is Newman's for joint papers (2001, Scientific collaboration networks
II, Physical Review E 64, 016132).

    strength = 1 - (1 - base) exp(-x),   x = sum over occasions of 2^(-age / HALF_LIFE) / (people - 1)

over the occasions of at most CLOSE on which one wrote to the other or they met, as of the last of any occasions; `base`
belongs to the label, or to what is stated. It stands for the chance that one passes a word on to the other, and is
calibrated on whether the two exchange direct mail in both directions, the nearest thing a log knows. Silence takes it
down by half in HALF_LIFE days (`aged`), the label stays: who knew each other knows each other.

Wrong where two know each other from anywhere the user was not, which is most of life: none means not seen. A member of
a team may answer the whole team for years and know nobody of it.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby
from math import expm1
from operator import attrgetter
from typing import NamedTuple

from visavis.network.judgement import Because, Judgement, Value

FEWEST, MOST = 3, 12
"""Of how many, the user among them, anything is read at all."""

CLOSE = 6  # people, the user among them: in a round of at most so many one writes to each
DIFFERENT_ROUNDS = 4
TOGETHER_FROM = 0.5  # a mail to three, two to four, six to twelve
EPOCH = date(2000, 1, 1).toordinal()  # where the weights of occasions are 1 while they are summed
HALF_LIFE = 1461  # days, a placeholder: no public log is long enough to say how long people pass words on
MAX_EVIDENCE = 5

BASE = {"confirmed": 0.75, "likely": 0.45, "possible": 0.3}
STATED = {
    "spouse": 0.95, "child": 0.95, "parent": 0.95, "sibling": 0.95, "relative": 0.85, "friend": 0.9,
}  # fmt: skip
"""Placeholders: what a stated relation is worth, by its kind (identity/relations.py); others as any confirmed tie."""

REASONS: dict[str, tuple[str, ...]] = {
    "among.stated": ("label",),  # a card says so
    "among.mentioned": (),  # a note about one mentions the other
    "among.each-other": ("times", "last"),  # each wrote to the other in a small round
    "among.wrote": ("times", "last"),  # one of them did
    "among.met": ("times", "last"),  # in a small round
    "among.rounds": ("times", "last"),  # in several different larger rounds
    "among.round": ("times", "last"),  # one wrote to the other, or they met, in one larger round or a few
    "among.together": ("times", "last"),  # a third addressed both
}
"""Every reason a tie between two others can have, with the names of its values: occasions, and the last as ISO text."""

WROTE_TO_LATER, WROTE_TO_EARLIER = 1, 2  # who of a pair wrote, the pair being in ascending order


class Seen(NamedTuple):
    """One message or meeting as the user saw it.

    `occasion`: the conversation, the day of a chat, or the meeting. `people`: the alters who took part, ascending;
    `writer` is one of them, or 0: the user, or nobody at a meeting (`met`). `size` counts everybody, also the user.
    """

    occasion: str
    interaction: int
    day: int  # date.toordinal()
    people: tuple[int, ...]
    writer: int
    size: int
    met: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A card says that one is something to the other; `kind` is identity.relations.RelationKind."""

    a: int
    b: int
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class AlterTie:
    """What is judged about two people, `a` having the lower number.

    `judged.word` is the label, `judged.value` the strength as of `last`, which is None where only a card says it.
    """

    a: int
    b: int
    judged: Judgement
    last: date | None


Pair = tuple[int, int]
"""Two people, the lower number first."""

Proof = tuple[int, int]
"""Day and interaction; the newest come first."""

Round = tuple[tuple[int, ...], int, tuple[int, ...], bool]
"""Who took part, how many in all, who of them wrote, and whether all had to do with each other (they met)."""


class _Pair:
    """What was seen of two people so far."""

    __slots__ = ("direct", "directions", "evidence", "last", "rounds", "shared", "times", "together", "written")

    def __init__(self) -> None:
        self.times = 0  # occasions of any kind
        self.together = 0.0  # of them the sum of 1 / (people - 1)
        self.written = 0  # occasions of at most CLOSE on which one wrote to the other or they met
        self.direct = 0.0  # of them the sum of weights, as if all were seen from day EPOCH
        self.directions = 0  # who wrote to whom there
        self.shared = 0  # occasions of larger rounds on which one wrote to the other or they met
        self.rounds: tuple[int, ...] = ()  # which rounds, as far as they count
        self.last = 0
        self.evidence: tuple[Proof, ...] = ()


class _Kept:
    """Occasions of the same people, on which the same of them wrote: they mean the same for every pair of them."""

    __slots__ = ("evidence", "last", "times", "weight")

    def __init__(self, times: int, weight: float, last: int, evidence: tuple[Proof, ...]) -> None:
        self.times = times
        self.weight = weight  # the sum over them, as if all were seen from day EPOCH
        self.last = last
        self.evidence = evidence

    @classmethod
    def once(cls, one: Seen) -> "_Kept":
        return cls(1, 2.0 ** ((one.day - EPOCH) / HALF_LIFE), one.day, ((one.day, one.interaction),))

    def add(self, more: "_Kept") -> None:
        self.times += more.times
        self.weight += more.weight
        self.last = max(self.last, more.last)
        self.evidence = _newest(self.evidence, more.evidence)


def alter_ties(
    seen: Iterable[Seen], stated: Iterable[Stated] = (), *, about: Collection[int] | None = None
) -> Iterator[AlterTie]:
    """The ties between alters, `about` whom alone they are wanted (at least one of each pair), None for all.

    What belongs to one occasion must come one after the other; the order of occasions does not matter.
    """
    pairs: dict[Pair, _Pair] = {}
    rounds: dict[Round, _Kept] = {}
    for _, occasion in groupby(seen, key=attrgetter("occasion")):
        _take(list(occasion), rounds, pairs, about)
    for round_, kept in rounds.items():
        for pair in _pairs(round_[0], about):
            _add(pairs, pair, round_, _directions(round_[2], pair), kept)
    said: dict[Pair, Stated] = {}
    for one in sorted(stated, key=lambda one: (-_worth(one), one.kind, one.label)):
        if one.a != one.b and (about is None or one.a in about or one.b in about):
            said.setdefault((min(one.a, one.b), max(one.a, one.b)), one)
    for a, b in sorted(pairs.keys() | said.keys()):
        known = pairs.get((a, b)) or _Pair()
        judged = _judge(known, said.get((a, b)))
        if judged is not None:
            yield AlterTie(a, b, judged, date.fromordinal(known.last) if known.last else None)


def aged(strength: float, last: date | None, *, on: date) -> float:
    """The strength on a later day without anything new; what a card states does not age."""
    return strength if last is None else strength * 2 ** (-max(0, (on - last).days) / HALF_LIFE)


def _take(
    occasion: list[Seen],
    rounds: dict[Round, _Kept],
    pairs: dict[Pair, _Pair],
    about: Collection[int] | None,
) -> None:
    """One occasion of the same people throughout is kept with others like it.

    Where people came and went it means something else to each pair: then the smallest rounds in which one wrote to the
    other count, else the smallest in which both were, as of the newest of that size. So a pair is judged by what it
    took part in alone, and it makes no difference whether the rest is read (`about`).
    """
    first = occasion[0]
    if all(one.people == first.people and one.size == first.size and one.met == first.met for one in occasion):
        writers = tuple(sorted({one.writer for one in occasion} - {0}))
        newest = _Kept.once(max(occasion, key=attrgetter("day", "interaction")))
        before = rounds.setdefault((first.people, first.size, writers, first.met), newest)
        if before is not newest:
            before.add(newest)
        return
    smallest: dict[Pair, tuple[bool, int]] = {}
    wrote: dict[Pair, int] = {}
    for one in occasion:
        for pair in _pairs(one.people, about):
            directions = _directions((one.writer,), pair)
            if directions and one.size <= CLOSE:
                wrote[pair] = wrote.get(pair, 0) | directions
            rank = (not (directions or one.met), one.size)
            smallest[pair] = min(rank, smallest.get(pair, rank))
    told: dict[Pair, Seen] = {}
    for one in sorted(occasion, key=attrgetter("day", "interaction")):
        for pair in _pairs(one.people, about):
            if one.size == smallest[pair][1]:
                told[pair] = one
    for pair, one in told.items():
        is_silent = smallest[pair][0]
        _add(pairs, pair, (one.people, one.size, (), not is_silent), wrote.get(pair, 0), _Kept.once(one))


def _pairs(people: tuple[int, ...], about: Collection[int] | None) -> Iterable[Pair]:
    if about is None:
        return combinations(people, 2)
    return (pair for pair in combinations(people, 2) if pair[0] in about or pair[1] in about)


def _directions(writers: tuple[int, ...], pair: Pair) -> int:
    return (pair[0] in writers) * WROTE_TO_LATER + (pair[1] in writers) * WROTE_TO_EARLIER


def _newest(proofs: tuple[Proof, ...], more: tuple[Proof, ...]) -> tuple[Proof, ...]:
    if not proofs:
        return more
    if len(proofs) == MAX_EVIDENCE and more[0] < proofs[-1]:
        return proofs
    return tuple(sorted(proofs + more, reverse=True)[:MAX_EVIDENCE])


def _add(pairs: dict[Pair, _Pair], key: Pair, round_: Round, directions: int, kept: _Kept) -> None:
    people, size, _, met = round_
    pair = pairs.get(key)
    if pair is None:
        pair = pairs[key] = _Pair()
    pair.times += kept.times
    pair.together += kept.times / (size - 1)
    pair.last = max(pair.last, kept.last)
    if directions or met:
        if size <= CLOSE:
            pair.written += kept.times
            pair.directions |= directions
            pair.direct += kept.weight / (size - 1)
        else:
            pair.shared += kept.times
            if len(pair.rounds) < DIFFERENT_ROUNDS and (which := hash(people)) not in pair.rounds:
                pair.rounds = (*pair.rounds, which)
    pair.evidence = _newest(pair.evidence, kept.evidence)


def _judge(pair: _Pair, stated: Stated | None) -> Judgement | None:
    if stated is not None and stated.kind != "link":
        because, label, base = Because("among.stated", {"label": stated.label}), "confirmed", _worth(stated)
    else:
        key = _reason(pair, is_mentioned=stated is not None)
        if key is None:
            return None
        label = LABELS[key]
        because, base = Because(key, _values(key, pair)), BASE[label]
    return Judgement(
        value=base - (1 - base) * expm1(-pair.direct * 2.0 ** ((EPOCH - pair.last) / HALF_LIFE)),
        word=label,
        because=because,
        evidence=tuple([interaction for _, interaction in pair.evidence]),
        n=pair.times,
    )


LABELS = {
    "among.each-other": "confirmed",
    "among.wrote": "likely",
    "among.met": "likely",
    "among.rounds": "likely",
    "among.round": "possible",
    "among.together": "possible",
    "among.mentioned": "possible",
}


def _reason(pair: _Pair, *, is_mentioned: bool) -> str | None:
    if pair.directions == WROTE_TO_LATER | WROTE_TO_EARLIER:
        return "among.each-other"
    if pair.written:
        return "among.wrote" if pair.directions else "among.met"
    if len(pair.rounds) >= DIFFERENT_ROUNDS:
        return "among.rounds"
    if is_mentioned:
        return "among.mentioned"
    if pair.shared:
        return "among.round"
    return "among.together" if pair.together >= TOGETHER_FROM else None


def _values(key: str, pair: _Pair) -> dict[str, Value]:
    if not REASONS[key]:
        return {}
    counted = {"among.rounds": pair.shared, "among.round": pair.shared, "among.together": pair.times}
    return {"times": counted.get(key, pair.written), "last": date.fromordinal(pair.last).isoformat()}


def _worth(stated: Stated) -> float:
    return STATED.get(stated.kind, BASE["possible" if stated.kind == "link" else "confirmed"])
