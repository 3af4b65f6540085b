"""What was said between two, table and core: messages in; topics and the sums of a talk out, and kept."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, tzinfo
from functools import cache
from typing import NamedTuple

from visavis.identity.nicknames import LINES
from visavis.language.message.life_events import PRIVATE
from visavis.language.message.topics import READ, Stated, Topic
from visavis.language.message.two_sidedness import NEWEST, Talk
from visavis.language.text.content_words import WORD, stem
from visavis.network.contact_days import FIRST_MOMENT, MAX_DIRECT
from visavis.store import bulk

WRITTEN = ("mail", "message", "invitation")
MAX_SIZE = MAX_DIRECT + 1  # the user, and at most so many others: what goes to a larger round is meant for nobody alone

IN_WORDS = ", ".join(f"'{kind}'" for kind in WRITTEN)

# Only moments are sorted, then a bounded number of texts is read.
OF_ONE = f"""
    SELECT x.id, x.at, s.person_id, x.size, x.words, x.questions, x.acts, x.act_places, substr(x.text, 1, {READ}),
        x.subject
    FROM store_interaction x LEFT JOIN store_identity s ON s.id = x.sender_id
    WHERE x.id IN (
        SELECT y.id FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
        JOIN store_interaction y ON y.id = p.interaction_id
        WHERE i.person_id = %s AND y.automated = '' AND y.size <= {MAX_SIZE} AND y.kind IN ({IN_WORDS})
            AND y.at BETWEEN %s AND %s
        ORDER BY y.at DESC, y.id DESC LIMIT {NEWEST})
    ORDER BY x.at, x.id
"""
SPEAKING = """
    SELECT DISTINCT i.person_id FROM store_identity i WHERE i.person_id IN {in}
    AND EXISTS (SELECT 1 FROM store_participation p WHERE p.identity_id = i.id)
"""
IN_PRIVATE = ", ".join(f"'{kind}'" for kind in sorted(PRIVATE))
TELLS_PRIVATELY = f"EXISTS (SELECT 1 FROM store_lifeevent q WHERE q.interaction_id = x.id AND q.kind IN ({IN_PRIVATE}))"
"""Of a message `x`: whether it tells of something private, of whomever."""
PRIVATELY = f"SELECT x.id FROM store_interaction x WHERE x.id IN {{in}} AND {TELLS_PRIVATELY}"
TITLES = """
    SELECT i.person_id, c.value, c.at FROM store_identity i JOIN store_claim c ON c.identity_id = i.id
    WHERE c.field = 'title' AND i.person_id IN {in} ORDER BY i.person_id, c.id
"""
EVENTS = """
    SELECT DISTINCT i.person_id, e.title, e.starts, e.channel FROM store_identity i
    JOIN store_attendance a ON a.identity_id = i.id JOIN store_event e ON e.id = a.event_id
    WHERE a.status <> 'declined' AND e.status <> 'cancelled' AND i.person_id IN {in} ORDER BY i.person_id, e.starts
"""
NAMES = "SELECT sort_key FROM store_person WHERE account_id = %s AND sort_key <> ''"
FIRMS = "SELECT DISTINCT value FROM store_claim WHERE account_id = %s AND field = 'organisation'"

INSERT = """
    INSERT INTO store_topic (account_id, person_id, term, key, weight, last, source, evidence)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s)
"""


class Letter(NamedTuple):
    """One message as both readings want it. `outgoing` is None where a third person wrote."""

    interaction: int
    day: date
    outgoing: bool | None
    others: int
    words: int
    questions: int
    acts: str
    act_places: str
    text: str


def speaking(people: Collection[int]) -> list[int]:
    """Those of these people with whom anything was exchanged."""
    return sorted(row[0] for row in bulk.rows_in(SPEAKING, people))


def letters(person: int, me: int, *, until: datetime, zone: tzinfo) -> list[Letter]:
    """The newest direct messages with one person, the oldest of them first; a subject stands in for a missing text."""
    values = [person, bulk.moment(FIRST_MOMENT), bulk.moment(until)]
    return [
        Letter(
            interaction,
            bulk.read_moment(at).astimezone(zone).date(),
            True if sender == me else False if sender == person else None,
            max(1, size - 1),
            words,
            questions,
            acts,
            places,
            text or subject,
        )
        for interaction, at, sender, size, words, questions, acts, places, text, subject in bulk.rows(OF_ONE, values)
    ]


def told_privately(interactions: Iterable[int]) -> set[int]:
    """Those of these messages that tell of something private."""
    return {row[0] for row in bulk.rows_in(PRIVATELY, sorted(interactions))}


def stated(people: Collection[int], on: date) -> dict[int, list[Stated]]:
    """Headlines of these people, and the titles of events they went to until this day."""
    found: dict[int, list[Stated]] = {}
    for person, value, at in bulk.rows_in(TITLES, people):
        found.setdefault(person, []).append(Stated(value, bulk.read_moment(at).date(), "headline"))
    for person, title, starts, channel in bulk.rows_in(EVENTS, people):
        day = _day(starts)
        if day is not None and day <= on:
            found.setdefault(person, []).append(Stated(title, day, "event", suffices=channel != "calendar"))
    return found


def _day(written: str) -> date | None:
    """The day of a time that may be known in part; of a month or a year nobody knows it."""
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


class NameStems:
    """The stems of words that name somebody or something here: people, given names, and how firms begin."""

    def __init__(self, account: int) -> None:
        """Two queries."""
        keys = (key for (key,) in bulk.rows(NAMES, [account]))
        self._stems = {stem(word) for key in keys for word in WORD.findall(key)} | _given_names()
        for (firm,) in bulk.rows(FIRMS, [account]):
            if first := WORD.search(firm):
                self._stems.add(stem(first[0]))

    def __contains__(self, word: object) -> bool:
        """Whether this stem names somebody."""
        return word in self._stems

    def __iter__(self) -> Iterator[str]:
        """All of them, in no order."""
        return iter(self._stems)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._stems)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(stem(word) for word in LINES.split())


def forget(account: int, people: Iterable[int] | None) -> None:
    """Delete what was read of the talk with these, or with anybody (None)."""
    if people is None:
        bulk.execute("DELETE FROM store_topic WHERE account_id = %s", [account])
        bulk.execute("UPDATE store_tie SET two_sided = NULL WHERE account_id = %s AND two_sided IS NOT NULL", [account])
        return
    for piece in bulk.pieces(sorted(people)):
        marks = ", ".join(["%s"] * len(piece))
        bulk.execute(f"DELETE FROM store_topic WHERE person_id IN ({marks})", piece)
        bulk.execute(
            f"UPDATE store_tie SET two_sided = NULL WHERE person_id IN ({marks}) AND two_sided IS NOT NULL", piece
        )


def save(account: int, read: Collection[tuple[int, Talk, Collection[Topic]]]) -> None:
    """Keep of (person, talk, topics) what was read; what stood before must be gone."""
    bulk.execute_many(
        "UPDATE store_tie SET two_sided = %s WHERE person_id = %s",
        [(json.dumps(talk.plain(), separators=(",", ":")), person) for person, talk, _ in read if talk.weeks],
    )
    bulk.execute_many(
        INSERT,
        [
            (account, person, one.term, one.key, one.weight, one.last, one.source, json.dumps(one.evidence))
            for person, _, topics in read
            for one in topics
        ],
    )
