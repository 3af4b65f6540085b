"""What one person speaks of or is good at: chosen from what is kept, as of a day."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from visavis.language.topics import SHOWN, Source, aged, specific
from visavis.store import access, bulk
from visavis.store.models import Topic

LEAST = 0.3  # a weight below that has faded: two mentions five years ago
SPEAKING = "SELECT key, count(*) FROM store_topic WHERE account_id = %s AND key IN {in} GROUP BY key"
PEOPLE = "SELECT count(DISTINCT person_id) FROM store_topic WHERE account_id = %s"


@dataclass(frozen=True, slots=True)
class TopicLine:
    """One topic. `source` says what it is known from: a headline, an event, or their words, above all where they
    "offer" it or are "asked" for it. `evidence` are interaction ids, newest first; a headline or an event has none.
    """

    term: str
    source: Source
    last: date
    evidence: tuple[int, ...]

    @property
    def is_expertise(self) -> bool:
        """Whether it is something they do or can do, and not only speak of."""
        return self.source in {"headline", "offer", "asked"}


def topics(account: int, person_id: int, on: date, *, limit: int = SHOWN) -> tuple[TopicLine, ...]:
    """The most telling first; raises NotFoundError. None of whoever is left alone. At most four queries."""
    person = access.person(account, person_id)
    if person.at_rest:
        return ()
    rows = list(Topic.objects.filter(account_id=account, person=person))
    if not rows:
        return ()
    speaking = dict(bulk.rows_in(SPEAKING, [row.key for row in rows], account))
    people = int(next(bulk.rows(PEOPLE, [account]))[0])
    weighed: list[tuple[float, Topic]] = []
    for row in rows:
        weight = aged(row.weight, row.last, on)
        fit = specific(weight, people, speaking.get(row.key, 1))
        if weight >= LEAST and fit > 0:
            weighed.append((fit, row))
    best = sorted(weighed, key=lambda one: (-one[0], -one[1].last.toordinal(), one[1].key))[:limit]
    return tuple(TopicLine(row.term, cast("Source", row.source), row.last, tuple(row.evidence)) for _, row in best)
