"""Ties between the table and the core: TieJudgement in, TieJudgement out, and the contacts it is judged from."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from hashlib import blake2b
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from django.db import connection

from visavis.network.judgement import NOTHING_SAID, Because, Circumstances, Contact, TieJudgement
from visavis.network.recorded import Days
from visavis.network.running import FORM, Running
from visavis.network.tie import UNKNOWN
from visavis.store import bulk
from visavis.store.models import Tie

COPIED = (
    "word", "warmth", "mutuality", "strength", "days_in_touch", "first", "last", "last_out", "last_in",
    "gap_days_mean", "quiet_from", "was_mutual", "unanswered", "unanswered_on", "once_mutual",
)  # fmt: skip
"""The fields that the table and the judgement share as they are."""

# One row for each contact between the user and someone: either side may have written. What a third
# person wrote to both is no contact of theirs with each other. At a meeting nobody writes: it counts for all who came,
# whoever asked them, if the user was one of them.
CONTACTS = """
    SELECT i.person_id, x.id, x.at, s.person_id, x.size, x.kind, x.asks, x.acts, x.channel
    FROM store_identity i
    JOIN store_participation p ON p.identity_id = i.id
    JOIN store_interaction x ON x.id = p.interaction_id
    LEFT JOIN store_identity s ON s.id = x.sender_id
    WHERE i.account_id = %s AND x.automated = '' AND i.person_id <> %s
      AND CASE WHEN x.kind = 'meeting' THEN EXISTS (
                SELECT 1 FROM store_participation q JOIN store_identity m ON m.id = q.identity_id
                WHERE q.interaction_id = x.id AND m.person_id = %s)
          ELSE s.person_id = %s OR s.person_id = i.person_id END
"""
NEWER = " AND p.interaction_id > (SELECT t.read_to FROM store_tie t WHERE t.person_id = i.person_id)"
SHARED = """
    SELECT t.person_id, p.kind, t.shared, t.circumstances FROM store_tie t JOIN store_person p ON p.id = t.person_id
    WHERE t.account_id = %s AND t.running IS NOT NULL AND p.merged_into_id IS NULL
"""
SHARED_AT_ONCE = 2000  # rows
RUNNING = "SELECT person_id, running FROM store_tie WHERE person_id IN {in}"
IDENTITIES = "SELECT person_id, id FROM store_identity WHERE person_id IN {in} ORDER BY person_id, id"


@dataclass(frozen=True, slots=True)
class Stored:
    """A judgement with what the next contact is added to: the state, and the highest interaction it knows of.

    `again` is the day on which a contact that is dated ahead comes into its time.
    """

    person: int
    judgement: TieJudgement
    running: Running | None = None
    read_to: int = 0
    again: date | None = None


def judgement(tie: Tie) -> TieJudgement:
    """A stored tie as the core knows it."""
    copied: dict[str, Any] = {name: getattr(tie, name) for name in COPIED}
    return TieJudgement(
        because=Because(**tie.because) if tie.because else Because("tie.unknown"),
        evidence=tuple(tie.evidence),
        sums=tuple(tie.sums),
        circumstances=Circumstances(**tie.circumstances) if tie.circumstances else NOTHING_SAID,
        **copied,
    )


def save(account: int, judged: Iterable[Stored], on: date, at: datetime) -> int:
    """Store judgements of that day and moment, replacing those before; returns how many."""
    rows = [
        (account, one.person, on, one.again, *_plain(one.running, at), one.read_to, *_values(one.judgement))
        for one in judged
    ]
    _upsert(("judged_on", "judge_again", "running", "shared", "read_to", *JUDGED), rows)
    return len(rows)


def save_aged(account: int, aged: Iterable[tuple[int, TieJudgement]], on: date) -> int:
    """Store of (person, judgement) what time alone changes; returns how many."""
    rows = [(account, person, on, *_values(judgement)) for person, judgement in aged]
    _upsert(("judged_on", *JUDGED), rows)
    return len(rows)


def mark_stale(account: int, people: Iterable[int], since: int | None = None) -> None:
    """Note that these people must be judged again; kept in the table, so a killed import is judged later.

    `since` is the lowest interaction that is new. Whoever was judged from a higher one meanwhile (PostgreSQL: numbers
    of two imports at once are given in one order and come to be seen in another) is read anew.
    """
    rows = [(account, person, None, since or 0, *_values(UNKNOWN)) for person in sorted(people)]
    overtaken = '"running" = CASE WHEN store_tie.read_to >= excluded.read_to THEN NULL ELSE store_tie.running END'
    changed = ('"judged_on" = excluded."judged_on"', *((overtaken,) if since is not None else ()))
    _upsert(("judged_on", "read_to", *JUDGED), rows, changed)


def lock(account: int, people: Iterable[int]) -> None:
    """Hold the rows of these people until the transaction ends, so that what another one has just written of them is
    either read now or judged after this. SQLite has one writer at a time.
    """
    if connection.vendor == "postgresql":
        rows = [(account, person, None, *_values(UNKNOWN)) for person in sorted(people)]
        _upsert(("judged_on", *JUDGED), rows, ('"account_id" = excluded."account_id"',))


JUDGED = (*COPIED, "because", "evidence", "sums", "circumstances")


def _values(judged: TieJudgement) -> tuple[Any, ...]:
    copied = (getattr(judged, name) for name in COPIED)
    said = None if judged.circumstances == NOTHING_SAID else json.dumps(asdict(judged.circumstances))
    because = {"key": judged.because.key, "values": judged.because.values}
    return (*copied, json.dumps(because), json.dumps(judged.evidence), json.dumps(judged.sums), said)


def _plain(running: Running | None, at: datetime) -> tuple[str | None, str | None]:
    """The state, and of it what is summed over all ties."""
    return (None, None) if running is None else (_json(running.plain()), _json(running.shared(at)))


def _json(plain: list[Any]) -> str:
    return json.dumps(plain, separators=(",", ":"))


def _upsert(columns: tuple[str, ...], rows: Sequence[bulk.Row], changes: tuple[str, ...] = ()) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join(["%s"] * len(columns))
    changes = changes or tuple(f'"{name}" = excluded."{name}"' for name in columns)
    bulk.execute_many(
        f"INSERT INTO store_tie (account_id, person_id, {names}) VALUES (%s, %s, {marks}) "
        f"ON CONFLICT (person_id) DO UPDATE SET {', '.join(changes)}",
        rows,
    )


def contacts(account: int, me: int | None, people: Sequence[int]) -> Iterator[tuple[int, list[Contact]]]:
    """Everything exchanged with each of these people, person by person, in no order.

    Without an own address no direction is known: the sender counts as the other side.
    """
    return _by_person(account, me, CONTACTS, people)


def newer_contacts(account: int, me: int | None, people: Sequence[int]) -> Iterator[tuple[int, list[Contact]]]:
    """Of each of these people what came after what their tie was judged from; whoever has nothing new is left out."""
    return _by_person(account, me, CONTACTS + NEWER, people)


def _by_person(
    account: int, me: int | None, statement: str, people: Sequence[int]
) -> Iterator[tuple[int, list[Contact]]]:
    values = [account, me or 0, me or 0, me or 0]
    found = bulk.rows_in(statement + " AND i.person_id IN {in} ORDER BY i.person_id", sorted(people), *values)
    for person, rows in groupby(found, key=itemgetter(0)):
        # With two addresses of one person in one message, the message comes twice.
        seen = {
            interaction: Contact(
                interaction, bulk.read_moment(at), sender == me, max(1, size - 1), kind, bool(asks), acts, channel
            )
            for _, interaction, at, sender, size, kind, asks, acts, channel in rows
        }
        yield person, list(seen.values())


def marks(people: Sequence[int], me: int | None, zone: str) -> dict[int, str]:
    """What the state of each tie hangs on besides its contacts: whose addresses are whose, and the calendar."""
    mine = [row[1] for row in bulk.rows_in(IDENTITIES, [me])] if me else []
    found = bulk.rows_in(IDENTITIES, sorted(people))
    return {
        person: blake2b(repr((FORM, zone, mine, [row[1] for row in rows])).encode(), digest_size=8).hexdigest()
        for person, rows in groupby(found, key=itemgetter(0))
    }


def rows_of(account: int, people: Iterable[int]) -> dict[int, Tie]:
    """The stored ties of these people, by person."""
    found: dict[int, Tie] = {}
    for piece in bulk.pieces(sorted(people)):
        found |= {row.person_id: row for row in Tie.objects.filter(account_id=account, person__in=piece)}
    return found


class Shared(NamedTuple):
    """Of one tie what is summed over all of them (Running.shared), so that no whole state is read for it.

    `recorded` is which directions its sources were said to keep when it was judged.
    """

    person: int
    is_person: bool
    recorded: str
    until: float | None
    asked: Sequence[int]
    answered: Sequence[int]
    channels: Mapping[str, Days]


def shared(account: int, at: datetime) -> Iterator[Shared]:
    """Every tie that is judged from a state, as of then. Rows that were joined into another have no say."""
    rows = bulk.rows(SHARED, [account])
    due: list[Shared] = []
    while piece := list(islice(rows, SHARED_AT_ONCE)):
        told = json.loads(f"[{','.join(row[2] for row in piece)}]")  # all at once takes a third of the time
        for (person, kind, _, said), known in zip(piece, told, strict=True):
            recorded = json.loads(said)["recorded"] if said else NOTHING_SAID.recorded
            one = Shared(person, kind == "person", recorded, *known)
            if one.until is not None and one.until <= at.timestamp():
                due.append(one)
            else:
                yield one
    yield from _shared_anew(due, at)


def _shared_anew(due: Iterable[Shared], at: datetime) -> Iterator[Shared]:
    """The same where time alone changed something since; stored, so that it is not asked again."""
    before = {one.person: one for one in due}
    states = bulk.rows_in(RUNNING, sorted(before))
    known = {person: Running.of(json.loads(running)).shared(at) for person, running in states}
    bulk.execute_many(
        "UPDATE store_tie SET shared = %s WHERE person_id = %s", [(_json(now), person) for person, now in known.items()]
    )
    for person, now in known.items():
        yield Shared(*before[person][:3], *now)


def kin(account: int) -> set[int]:
    """Whose ties are judged as those of family."""
    return set(Tie.objects.filter(account_id=account, circumstances__is_kin=True).values_list("person", flat=True))
