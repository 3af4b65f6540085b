"""Ties between the table and the core: TieJudgement in, TieJudgement out, and the contacts it is judged from."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from visavis.network.judgement import Because, Contact, TieJudgement
from visavis.network.tie import UNKNOWN
from visavis.store import bulk
from visavis.store.models import Tie

COPIED = (
    "word", "warmth", "mutuality", "strength", "days_in_touch", "first", "last", "last_out", "last_in",
    "gap_days_mean", "quiet_from", "was_mutual", "unanswered", "unanswered_on",
)  # fmt: skip
"""The fields that the table and the judgement share as they are."""

# One row for each contact between the user and someone: either side may have written. What a third
# person wrote to both is no contact of theirs with each other. At a meeting nobody writes: it counts for all who came,
# whoever asked them, if the user was one of them.
CONTACTS = """
    SELECT i.person_id, x.id, x.at, s.person_id, x.size, x.kind, x.asks
    FROM store_participation p
    JOIN store_identity i ON i.id = p.identity_id
    JOIN store_interaction x ON x.id = p.interaction_id
    LEFT JOIN store_identity s ON s.id = x.sender_id
    WHERE i.account_id = %s AND x.automated = '' AND i.person_id <> %s
      AND CASE WHEN x.kind = 'meeting' THEN EXISTS (
                SELECT 1 FROM store_participation q JOIN store_identity m ON m.id = q.identity_id
                WHERE q.interaction_id = x.id AND m.person_id = %s)
          ELSE s.person_id = %s OR s.person_id = i.person_id END
"""


def judgement(tie: Tie) -> TieJudgement:
    """A stored tie as the core knows it."""
    copied: dict[str, Any] = {name: getattr(tie, name) for name in COPIED}
    return TieJudgement(
        because=Because(**tie.because) if tie.because else Because("tie.unknown"),
        evidence=tuple(tie.evidence),
        sums=tuple(tie.sums),
        **copied,
    )


def save(account: int, judged: Iterable[tuple[int, TieJudgement, date | None]], on: date) -> int:
    """Store judgements of (person, judgement, day to judge again), replacing those before; returns how many."""
    rows = [(account, person, on, again, *_values(judgement)) for person, judgement, again in judged]
    _upsert(("judged_on", "judge_again", *COPIED, "because", "evidence", "sums"), rows)
    return len(rows)


def mark_stale(account: int, people: Iterable[int]) -> None:
    """Note that these people must be judged again; kept in the table, so a killed import is judged later."""
    unjudged = _values(UNKNOWN)
    columns = ("judged_on", *COPIED, "because", "evidence", "sums")
    _upsert(columns, [(account, person, None, *unjudged) for person in people], changed=("judged_on",))


def _values(judged: TieJudgement) -> tuple[Any, ...]:
    copied = (getattr(judged, name) for name in COPIED)
    return (*copied, json.dumps(asdict(judged.because)), json.dumps(judged.evidence), json.dumps(judged.sums))


def _upsert(columns: tuple[str, ...], rows: Sequence[bulk.Row], changed: tuple[str, ...] = ()) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join(["%s"] * len(columns))
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in changed or columns)
    bulk.execute_many(
        f"INSERT INTO store_tie (account_id, person_id, {names}) VALUES (%s, %s, {marks}) "
        f"ON CONFLICT (person_id) DO UPDATE SET {changes}",
        rows,
    )


def contacts(account: int, me: int | None, people: list[int] | None) -> Iterator[tuple[int, list[Contact]]]:
    """Each person's contacts with the user, person by person; None reads everyone in one pass.

    Without an own address no direction is known: the sender counts as the other side.
    """
    myself = me or 0
    order = " ORDER BY i.person_id"
    values = [account, myself, myself, myself]
    if people is None:
        found = bulk.rows(CONTACTS + order, values)
    else:
        found = bulk.rows_in(CONTACTS + " AND i.person_id IN {in}" + order, sorted(people), *values)
    for person, rows in groupby(found, key=itemgetter(0)):
        seen: dict[int, Contact] = {}
        for _, interaction, at, sender, size, kind, asks in rows:
            outgoing = sender == me
            seen[interaction] = Contact(interaction, bulk.read_moment(at), outgoing, max(1, size - 1), kind, bool(asks))
        yield person, list(seen.values())
