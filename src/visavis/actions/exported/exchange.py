"""What was exchanged, message by message, with everyone who took part: of the whole account, or with one person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from visavis.store import bulk

EXCHANGES = """
    SELECT x.id, x.channel, x.kind, x.at, s.kind, s.value, x.thread, x.subject, x.text, x.automated
    FROM store_interaction x LEFT JOIN store_identity s ON s.id = x.sender_id WHERE {which} ORDER BY x.at, x.id
"""
ALL = EXCHANGES.format(which="x.account_id = %s")
# Of the account nothing is asked here, or SQLite walks through all that it ever wrote.
WITH_ONE = EXCHANGES.format(
    which="""x.id IN (SELECT interaction_id FROM store_participation WHERE identity_id IN (
        SELECT id FROM store_identity WHERE account_id = %s AND person_id = %s))"""
)
SIDES = """
    SELECT p.interaction_id, p.role, i.kind, i.value, h.name, h.is_me FROM store_participation p
    JOIN store_identity i ON i.id = p.identity_id JOIN store_person h ON h.id = i.person_id
    WHERE p.interaction_id IN {in} ORDER BY p.interaction_id, i.value
"""
PIECE = 500


@dataclass(frozen=True, slots=True)
class Side:
    """One who took part: in which role, by which address, and who that is here."""

    role: str
    kind: str
    value: str
    name: str
    is_me: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange whole. `sender` is the address that wrote, "" where nobody is known to have."""

    id: int
    channel: str
    kind: str
    at: datetime
    sender_kind: str | None
    sender: str | None
    thread: str
    subject: str
    text: str
    automated: str
    sides: tuple[Side, ...]


def exchanges(account: int, person: int | None = None) -> Iterator[Exchange]:
    """The oldest first, never all of them at once; those with one person if it is named."""
    found = bulk.rows(ALL, [account]) if person is None else bulk.rows(WITH_ONE, [account, person])
    while piece := list(islice(found, PIECE)):
        sides: dict[int, list[Side]] = {row[0]: [] for row in piece}
        for interaction, role, kind, value, name, is_me in bulk.rows_in(SIDES, sides):
            sides[interaction].append(Side(role, kind, value, name, bool(is_me)))
        for number, channel, kind, at, sender_kind, sender, thread, subject, text, automated in piece:
            yield Exchange(
                number, channel, kind, bulk.read_moment(at), sender_kind, sender, thread, subject, text, automated,
                tuple(sides[number]),
            )  # fmt: skip


def plain_exchange(one: Exchange) -> dict[str, Any]:
    """The same for JSON."""
    return {
        "id": one.id,
        "channel": one.channel,
        "kind": one.kind,
        "at": one.at.isoformat(),
        "from_kind": one.sender_kind,
        "from": one.sender,
        "thread": one.thread,
        "subject": one.subject,
        "text": one.text,
        "automated": one.automated,
        "participants": [{"role": side.role, "kind": side.kind, "value": side.value} for side in one.sides],
    }
