"""What one person speaks of or is good at: chosen from what is kept, as of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.db.models import Count, OuterRef, Subquery

from visavis.language.message.topics import SHOWN, Source, aged, specific
from visavis.store import access
from visavis.store.models import Topic

SPOKEN_OF = 2  # messages from which what a headline says is something they speak of: the page has their title already
SPOKEN = ("words", "offer", "asked")
LEAST = 0.3  # a weight below that has faded: two mentions five years ago


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
    """The most telling first; raises NotFoundError. None of whoever is left alone."""
    person = access.person(account, person_id)
    return () if person.at_rest else topics_of(account, person.pk, on, limit=limit)


def topics_of(account: int, person: int, on: date, *, limit: int = SHOWN) -> tuple[TopicLine, ...]:
    """The same of somebody who was read already and is not left alone: one query."""
    weighed: list[tuple[float, TopicLine, str]] = []
    for term, key, weight, last, source, evidence, speaking, people in _rows(account, person):
        aged_weight = aged(weight, last, on)
        fit = specific(aged_weight, max(people or 0, speaking), speaking)
        is_title = source == "headline" and len(evidence) < SPOKEN_OF
        if aged_weight >= LEAST and fit > 0 and not is_title:
            weighed.append((fit, TopicLine(term, cast("Source", source), last, tuple(evidence)), key))
    best = sorted(weighed, key=lambda one: (-one[0], -one[1].last.toordinal(), one[2]))[:limit]
    return tuple(line for _, line, _ in best)


def _rows(account: int, person: int) -> Iterable[tuple[Any, ...]]:
    """Their topics, each with how many people speak of it, and of how many any words are known: of most a
    headline alone is, and beside those nothing that a few colleagues share would be common.
    """
    of_all = Topic.objects.filter(account_id=account).values("account")
    people = of_all.filter(source__in=SPOKEN).annotate(count=Count("person", distinct=True)).values("count")
    speaking = of_all.filter(key=OuterRef("key")).annotate(count=Count("pk")).values("count")
    rows = Topic.objects.filter(account_id=account, person=person)
    return rows.values_list("term", "key", "weight", "last", "source", "evidence", Subquery(speaking), Subquery(people))
