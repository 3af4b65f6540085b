"""Ties between the user's people, table and core: what the user saw of them in, network.alter_ties.AlterTie out."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict
from datetime import datetime, tzinfo
from itertools import islice

from django.db import connection

from visavis.identity.names import sort_key
from visavis.identity.relations import relation_kind
from visavis.network.alter_ties import FEWEST, MOST, AlterTie, Seen, Stated
from visavis.network.contact_days import FIRST_MOMENT
from visavis.store import access, bulk
from visavis.store.models import Claim, Person
from visavis.store.read.relations import meant

# A row an interaction, with everybody who took part in one column: a row for each of them would be five times as many.
SMALL_ROUNDS = """
    SELECT x.id, x.at, x.kind, x.thread, x.size, s.person_id,
        (SELECT {together} FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
         WHERE p.interaction_id = x.id)
    FROM store_interaction x
    LEFT JOIN store_identity s ON s.id = x.sender_id
    WHERE x.account_id = %s AND x.automated = '' AND x.size BETWEEN %s AND %s AND x.at BETWEEN %s AND %s
"""
TOGETHER = {"sqlite": "group_concat(i.person_id)", "postgresql": "string_agg(i.person_id::text, ',')"}
OF_THESE = """
    AND x.id IN (SELECT q.interaction_id FROM store_participation q JOIN store_identity j ON j.id = q.identity_id
                 WHERE j.person_id IN {in})
"""
IN_ORDER = " ORDER BY x.thread, x.kind, x.at, x.id"

PIECE = 5000  # rows at once

SIDES = ("identity", "other")  # of a claim that states a relation

COLUMNS = "account_id, a_id, b_id, label, strength, because, evidence, last"
INSERT = f"INSERT INTO store_altertie ({COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"


def known_people(account: int) -> frozenset[int]:
    """Of whom ties to others are judged: people, none of them the user or left alone. The dead knew people, too."""
    rows = access.people(account).filter(kind="person", at_rest=False)
    return frozenset(rows.values_list("pk", flat=True))


def seen(
    account: int, people: Collection[int], *, about: Collection[int] | None, until: datetime, zone: tzinfo
) -> Iterator[Seen]:
    """What the user saw in small rounds, one occasion after the other; `about` asks only for where these took part.

    `about` must be short enough for one statement (bulk.CHUNK).
    """
    statement = SMALL_ROUNDS.replace("{together}", TOGETHER[connection.vendor])
    values = [account, FEWEST, MOST, bulk.moment(FIRST_MOMENT), bulk.moment(until)]
    if about is None:
        found = bulk.rows(statement + IN_ORDER, values)
    else:
        found = bulk.rows_in(statement + OF_THESE + IN_ORDER, sorted(about), *values)
    for interaction, at, kind, thread, size, sender, together in found:
        those = tuple(sorted({person for one in together.split(",") if (person := int(one)) in people}))
        if len(those) > 1:
            day = bulk.read_moment(at).astimezone(zone).date().toordinal()
            writes = kind in {"mail", "message"}
            yield Seen(
                _occasion(interaction, kind, thread, day),
                interaction,
                day,
                those,
                sender if writes and sender in people else 0,
                size,
                met=not writes,
            )


def _occasion(interaction: int, kind: str, thread: str, day: int) -> str:
    """A conversation by mail, a day of a chat (or of mail outside of any conversation), or a meeting by itself."""
    if kind == "mail" and thread:
        return f"t{thread}"
    return f"d{day} {kind} {thread}" if kind in {"mail", "message"} else f"m{interaction}"


def stated(account: int, people: Collection[int], *, about: Collection[int] | None) -> Iterator[Stated]:
    """What cards say of whom one is to the other; of a bare name the only one who is called so."""
    said = Claim.objects.filter(account_id=account, field="relation").exclude(identity__person__is_me=True)
    by_name, linked = said.filter(other=None), said.filter(other__isnull=False)
    # Asked for each side by itself: a statement takes only so many values.
    sides = [linked] if about is None else [linked.filter(**{f"{side}__person__in": about}) for side in SIDES]
    for by_link in sides:
        for a, b, label in by_link.values_list("identity__person", "other__person", "label"):
            if a in people and b in people:
                yield Stated(a, b, relation_kind(label), label)
    rows = list(by_name.values_list("identity__person", "value", "label"))
    if about is not None:
        keys = set(Person.objects.filter(pk__in=about).values_list("sort_key", flat=True)) - {""}
        rows = [row for row in rows if row[0] in about or sort_key(row[1]) in keys]
    found = meant(account, {value for _, value, _ in rows})
    for a, value, label in rows:
        other = found.get(value)
        if other is not None and a in people and other.pk in people:
            yield Stated(a, other.pk, relation_kind(label), label)


def namesakes(account: int, people: Collection[int]) -> set[int]:
    """Whoever is called like one of these, where a card says that name alone: it means the only one so called."""
    said = Claim.objects.filter(account_id=account, field="relation", other=None)
    named = {sort_key(value) for value in said.values_list("value", flat=True)} - {""}
    found: set[int] = set()
    if named:
        for piece in bulk.pieces(sorted(people)):
            called = Person.objects.filter(pk__in=piece).values_list("sort_key", flat=True)
            also = access.people(account).filter(sort_key__in=named.intersection(called))
            found |= set(also.values_list("pk", flat=True))
    return found


def forget(account: int, people: Iterable[int] | None) -> None:
    """Delete the ties of these to anybody, or all of the account (None)."""
    if people is None:
        bulk.execute("DELETE FROM store_altertie WHERE account_id = %s", [account])
        return
    for piece in bulk.pieces(sorted(people)):
        marks = ", ".join(["%s"] * len(piece))
        for side in ("a_id", "b_id"):
            bulk.execute(f"DELETE FROM store_altertie WHERE account_id = %s AND {side} IN ({marks})", [account, *piece])


def save(account: int, ties: Iterable[AlterTie]) -> int:
    """Store these; those that stood before must be gone. Returns how many."""
    rows = (
        (account, tie.a, tie.b, tie.judged.word, tie.judged.value, json.dumps(asdict(tie.judged.because)),
         json.dumps(tie.judged.evidence), tie.last)
        for tie in ties
    )  # fmt: skip
    count = 0
    while piece := list(islice(rows, PIECE)):
        bulk.execute_many(INSERT, piece)
        count += len(piece)
    return count
