"""Join all pairs that are certain, or those of them that the user left ticked, in one step that one undo takes back.

Certain is what a comparison of the present state says, and never what a form or a list of a while ago said. Where one
pair follows from another (Anna with A. Lang, A. Lang with A. L.), all of the new whole must be certain of each other:
what only hangs together by the one in the middle is left, and the next comparison sees it beside the joined person.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from visavis.actions.compare import keep_compared
from visavis.actions.describe_person import describe_people
from visavis.actions.join_people import move_identities
from visavis.actions.judge import judge
from visavis.config import env
from visavis.store import access
from visavis.store.durable import durably
from visavis.store.models import Account, JournalEntry, Person
from visavis.store.read.proposals import excluded_pairs, is_current, open_pairs, stays
from visavis.store.read.together import together
from visavis.store.zone import today

TRIES = 3

Pair = frozenset[int]


class StillChangingError(RuntimeError):
    """Whenever a comparison was done, something had changed: an import is under way, or somebody is quick."""


Why = Literal["excluded", "third", "changed"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Two who were not joined, by name, and why: one of them fits somebody else as surely ("excluded"), only somebody
    between them is certain of both ("third"), or they are not certain any more ("changed").
    """

    a: str
    b: str
    why: Why


@dataclass(frozen=True, slots=True)
class JoinedCertain:
    """What became of it: the journal entry, None where nothing was joined; pairs joined, and asked for but left.

    `left_out` tells of those that were left, and of all that are excluded, whether asked for or not.
    """

    entry: int | None
    joined: int
    left: int
    left_out: tuple[LeftOut, ...] = ()


def join_certain(account: Account, wanted: Collection[Pair] | None = None) -> JoinedCertain:
    """Join every certain pair, or those of `wanted` that are certain now. A pair that was put off is left alone.

    Raises StillChangingError.
    """
    for _ in range(TRIES):
        keep_compared(account)
        with durably():
            if is_current(account.pk):
                return _join(account, wanted)
    raise StillChangingError("People change faster than they are compared. Try again when imports are over.")


def _join(account: Account, wanted: Collection[Pair] | None) -> JoinedCertain:
    on = today(account)
    pairs = (one for one in open_pairs(account.pk) if one.sureness == "certain" and not one.is_put_off(on))
    certain = [frozenset((one.a, one.b)) for one in pairs]
    chosen = [pair for pair in certain if wanted is None or pair in wanted]
    groups = _groups(chosen, frozenset(certain) - together(account.pk, certain))
    asked = chosen if wanted is None else wanted
    left = [pair for pair in asked if pair not in certain or not any(pair <= group for group in groups)]
    left_out = tuple(_left_out(account, left, frozenset(certain)))
    joins = [join for group in groups for join in _join_group(account, group)]
    if not joins:
        return JoinedCertain(None, 0, len(asked), left_out)
    kept = {join["into"] for join in joins}
    joined = len(asked) - len(left)
    first = joins[0]
    names = dict(Person.objects.filter(pk__in=(first["from"], first["into"])).values_list("pk", "name"))
    entry = JournalEntry.objects.create(
        account=account,
        kind="join",
        at=env.now(),
        summary={
            "kept": first["into"],
            "joined": first["from"],
            "name": names[first["from"]],
            "into": names[first["into"]],
            "pairs": joined,
        },
        undo={"joins": joins},
    )
    describe_people(account, kept)
    judge(account, kept)
    return JoinedCertain(entry.pk, joined, len(left), left_out)


def _left_out(account: Account, left: Iterable[Pair], certain: frozenset[Pair]) -> Iterator[LeftOut]:
    """Those of whom both are still here, in the order of their numbers."""
    excluded = excluded_pairs(account.pk)
    pairs = sorted(map(sorted, {*left, *excluded}))
    there = {person for pair in pairs for person in pair}
    names = dict(access.people(account.pk).filter(pk__in=there).values_list("pk", "name"))
    for a, b in pairs:
        if a in names and b in names:
            pair = frozenset((a, b))
            yield LeftOut(names[a], names[b], _why(pair, certain, excluded))


def _why(pair: Pair, certain: frozenset[Pair], excluded: frozenset[Pair]) -> Why:
    if pair in excluded:
        return "excluded"
    return "third" if pair in certain else "changed"


def _groups(chosen: Iterable[Pair], certain: frozenset[Pair]) -> list[Pair]:
    """Who becomes one with whom: a pair brings two groups together only if each is certain of each of the other."""
    group_of: dict[int, Pair] = {}
    for pair in chosen:
        a, b = (group_of.get(one, frozenset((one,))) for one in pair)
        if a != b and all(frozenset((one, other)) in certain for one in a for other in b):
            group_of.update(dict.fromkeys(a | b, a | b))
    return list(dict.fromkeys(group_of.values()))


def _join_group(account: Account, group: Pair) -> list[dict[str, Any]]:
    rows = {row.pk: row for row in access.people(account.pk).filter(pk__in=group)}
    keep, *others = stays(account.pk, rows)
    return [move_identities(rows[keep], rows[other]) for other in others]
