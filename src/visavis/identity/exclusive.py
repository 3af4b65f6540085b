"""Pairs that cannot all be true: where one entry fits two others just as surely, and those two are not one person.

Each such pair taken alone looks certain. Together they say only that one of them is right, and not which, so that
joining whichever is met first would be a guess. Then none of them is certain.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product

from visavis.identity.evidence import Evidence, Proposal
from visavis.identity.known import Known
from visavis.identity.names import conflicting
from visavis.identity.profile import birthdays_differ

EXCLUDED = "excluded"
CONTRADICTION = frozenset(
    {
        "other-given",
        "other-name",
        "other-generation",
        "one-generation",
        "other-salutation",
        "other-birthday",
        "told-apart",
        "own-address",
        "couple",
        "together",
    }
)
"""Evidence that two are two. Another number, firm or place is none: the third may be the entry that has both."""

Pair = frozenset[int]


def rivals(found: Iterable[Proposal]) -> frozenset[Pair]:
    """Every two who are each certainly one with the same third."""
    return frozenset(frozenset(two) for beside in _certain_of(found).values() for two in combinations(beside, 2))


def excluding(found: Iterable[Proposal], people: Mapping[int, Known], *, two: frozenset[Pair]) -> list[Proposal]:
    """The proposals in their order, with "excluded" against those that were certain and leave no room for each other.

    Two are not one person where `two` says so (they took part in one exchange, or the user keeps them apart), where
    the proposal of those two tells of a CONTRADICTION, or where names or birthdays contradict each other. But not where
    those two are certainly one as well.
    """
    every = tuple(found)
    certain = {frozenset((one.a, one.b)) for one in every if one.sureness == "certain"}
    contradicted = two | {
        frozenset((one.a, one.b)) for one in every if any(each.key in CONTRADICTION for each in one.against)
    }
    third: dict[Pair, int] = {}
    for middle, beside in _certain_of(every).items():
        for a, b in combinations(sorted(beside), 2):
            pair = frozenset((a, b))
            if pair not in certain and (pair in contradicted or contradict(people[a], people[b])):
                third.setdefault(frozenset((middle, a)), b)
                third.setdefault(frozenset((middle, b)), a)
    return [_demoted(one, third, people) for one in every]


def contradict(a: Known, b: Known) -> bool:
    """Whether no name of one goes with any name of the other, or no birthday with any birthday."""
    names, days = tuple(product(a.names, b.names)), tuple(product(a.birthdays, b.birthdays))
    is_other_name = bool(names) and all(conflicting(*one) for one in names)
    return is_other_name or (bool(days) and all(birthdays_differ(*one) for one in days))


def _certain_of(found: Iterable[Proposal]) -> Mapping[int, set[int]]:
    """For each person those with whom they are certainly one."""
    beside: defaultdict[int, set[int]] = defaultdict(set)
    for one in found:
        if one.sureness == "certain":
            beside[one.a].add(one.b)
            beside[one.b].add(one.a)
    return beside


def _demoted(one: Proposal, third: Mapping[Pair, int], people: Mapping[int, Known]) -> Proposal:
    other = third.get(frozenset((one.a, one.b)))
    if other is None or one.sureness != "certain":
        return one
    against = Evidence(EXCLUDED, {"name": next(_told(people[other]), "")})
    return replace(one, sureness="possible", against=(*one.against, against))


def _told(one: Known) -> Iterator[str]:
    """By what a person is known, the name with what tells it from others of that name."""
    marks = (*one.emails, *one.phones, *one.urls)
    yield from (f"{name} ({marks[0]})" if marks else name for name in one.names)
    yield from marks
