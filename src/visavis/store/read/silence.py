"""Who has gone quiet, and which ties rest: the people in the order in which it would be worth most to write again.

The lists and Today (candidates.py) ask here. Quiet ones come in the order of drift (tie.at_stake), dormant ones by what
there once was and by the people they lead to (network/dormancy.py). Whether a tie is silent is asked of network/tie.py
for every one, not of its word: the user's own word may stand before it. Ties are read without the texts and states that
pages show.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet

from visavis.network.dormancy import former, reopens
from visavis.network.judgement import NOTHING_SAID, Circumstances, TieJudgement
from visavis.network.rhythm import DORMANT_FROM, MIN_DAYS
from visavis.network.tie import UNKNOWN, at_stake, is_dormant, is_quiet
from visavis.store import bulk
from visavis.store.models import Person

COLUMNS = ("first", "last", "days_in_touch", "was_mutual", "gap_days_mean", "quiet_from", "once_mutual")
BLANK: Mapping[str, Any] = {
    field.name: getattr(UNKNOWN, field.name)
    for field in fields(UNKNOWN)
    if field.name not in {*COLUMNS, "circumstances"}
}
ROWS = 200  # at once

# Whom these people know among the living, and with how many of those the user was in touch within a year.
COMMON = """
    SELECT x.person, count(*), sum(CASE WHEN t.last > %s THEN 1 ELSE 0 END)
    FROM (SELECT a_id AS person, b_id AS other FROM store_altertie WHERE label <> 'possible' AND a_id IN {in}
          UNION ALL
          SELECT b_id, a_id FROM store_altertie WHERE label <> 'possible' AND b_id IN {in}) x
    JOIN store_tie t ON t.person_id = x.other AND {alive}
    GROUP BY x.person
"""
ALIVE = {
    "sqlite": "coalesce(json_extract(t.circumstances, '$.is_dead'), 0) = 0",
    "postgresql": "coalesce(t.circumstances->>'is_dead', 'false') = 'false'",
}


def quiet(found: QuerySet[Person], on: date) -> list[int]:
    """The ids of those of these people who are silent against their own rhythm, the most at stake first; one query."""
    long_ago = on - timedelta(days=DORMANT_FROM)
    lately = Q(tie__was_mutual=True, tie__last__gt=long_ago) | Q(tie__circumstances__isnull=False)
    silent = _silent(found.filter(lately, tie__quiet_from__lte=on), on, is_quiet)
    return [person for _, person in sorted((-at_stake(tie, on=on), person) for person, tie in silent)]


def dormant(found: QuerySet[Person], on: date, most: int | None = None) -> list[int]:
    """The ids of those who have been silent for a year and were once in touch from both sides, in the order of what
    there once was; the first `most` of them, or all. One query, and one more for each 250 of them.
    """
    long_ago = on - timedelta(days=DORMANT_FROM)
    resting = found.filter(tie__last__lte=long_ago, tie__was_mutual=True, tie__days_in_touch__gte=MIN_DAYS)
    once: dict[int, float | None] = {}
    for person, tie in _silent(resting.order_by(F("tie__once_mutual").desc(nulls_last=True), "pk"), on, is_dormant):
        if most is not None and len(once) >= most and former(tie.once_mutual, 1.0) < _least(once, most):
            break  # nothing that they lead to could bring these and those after them among the first
        once[person] = tie.once_mutual
    leads = reopening(list(once), on)
    worth = {person: former(value, leads.get(person, 0.0)) for person, value in once.items()}
    return sorted(worth, key=lambda person: (-worth[person], person))[:most]


def _least(once: Mapping[int, float | None], most: int) -> float:
    """What the last of the first `most` is worth at least; they come in the order of what there once was."""
    return former(next(islice(once.values(), most - 1, None)), 0.0)


def reopening(people: Sequence[int], on: date) -> dict[int, float]:
    """How far each of these people leads to others who fell silent, too; those of whom it is not known are left out.
    One query for each 250 of them.
    """
    return {person: reopens(*those) for person, those in _common(people, on - timedelta(days=DORMANT_FROM)).items()}


def _silent(found: QuerySet[Person], on: date, is_so: Callable[..., bool]) -> Iterator[tuple[int, TieJudgement]]:
    """Those of whom it is so; a tie is filled as far as that is asked."""
    judged = found.filter(at_rest=False, kind="person", tie__judged_on__isnull=False)
    names = [f"tie__{name}" for name in COLUMNS]
    for person, said, *values in judged.values_list("pk", "tie__circumstances", *names).iterator(ROWS):
        told = Circumstances(**said) if said else NOTHING_SAID
        tie = TieJudgement(**BLANK, circumstances=told, **dict(zip(COLUMNS, values, strict=True)))
        if is_so(tie, on=on):
            yield person, tie


def _common(people: Sequence[int], long_ago: date) -> dict[int, tuple[int, int]]:
    """Common contacts of each, and how many of them were heard from since then."""
    statement = COMMON.replace("{alive}", ALIVE[connection.vendor])
    found: dict[int, tuple[int, int]] = {}
    for piece in bulk.pieces(people, bulk.CHUNK // 2):
        marks = "(" + ", ".join(["%s"] * len(piece)) + ")"
        for person, common, in_touch in bulk.rows(statement.replace("{in}", marks), [long_ago, *piece, *piece]):
            found[person] = common, in_touch
    return found
