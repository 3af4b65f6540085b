"""Suggest: at most three people for today, each with a reason and what it rests on. Reads only."""

from dataclasses import dataclass

from visavis.advice.today import Suggestion, today
from visavis.network.contact_days import ContactDay
from visavis.store import access
from visavis.store.models import Account
from visavis.store.read import timeline
from visavis.store.read.candidates import answered, candidates
from visavis.store.read.people import PersonLine, lines
from visavis.store.read.timeline import Exchange
from visavis.store.zone import today as calendar_day
from visavis.store.zone import zone


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One suggestion as a door shows it: whom, why, what it rests on, and the days in touch for the strip."""

    person: PersonLine
    suggestion: Suggestion
    evidence: tuple[Exchange, ...]
    days: tuple[ContactDay, ...]


def suggest_today(account: Account, *, limit: int = 3) -> tuple[TodayItem, ...]:
    """Today's suggestions; an empty answer is a good answer. Whom the user answered today counts among the three."""
    on = calendar_day(account)
    suggestions = today(candidates(account.pk, on), on=on, limit=max(0, limit - answered(account.pk, on)))
    rows = access.people(account.pk).filter(pk__in=[found.person for found in suggestions]).select_related("tie")
    people = {line.id: line for line in lines(rows, on)}
    return tuple(
        TodayItem(
            person=people[found.person],
            suggestion=found,
            evidence=timeline.exchanges(account.pk, found.person, found.evidence),
            days=tuple(timeline.days_in_touch(account.pk, found.person, zone(account))),
        )
        for found in suggestions
    )
