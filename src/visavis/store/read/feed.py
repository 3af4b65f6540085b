"""What the user's own calendar is told: whose birthday is when, and whom they wanted to come back to.

Nothing of those whom the user asked to leave alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from visavis.advice.today import LATER_RESTS
from visavis.store import access
from visavis.store.dead import DEAD
from visavis.store.models import Answer

PAST = 30  # days for which a day to come back to stays in the calendar


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday of which at least the day is known; `born` is None without a year."""

    person: int
    name: str
    month: int
    day: int
    born: int | None


@dataclass(frozen=True, slots=True)
class Return:
    """The day on which someone may be suggested again, after the user said "later"."""

    person: int
    name: str
    on: date


def birthdays(account: int) -> Iterator[Birthday]:
    """Everyone alive with one, by the day of the year; one query."""
    known = access.people(account).filter(kind="person", at_rest=False).exclude(birthday_day="").exclude(DEAD)
    rows = known.order_by("birthday_day", "sort_key", "id")
    for person, name, birthday, written in rows.values_list("pk", "name", "birthday", "birthday_day"):
        month, _, day = written.partition("-")
        if _is_day(int(month), int(day)):
            yield Birthday(person, name, int(month), int(day), int(birthday[:4]) if birthday[:4].isdigit() else None)


def returns(account: int, on: date) -> tuple[Return, ...]:
    """Whom the newest answer puts off, from a month before `on`; three queries at most."""
    given = Answer.objects.filter(account_id=account, on__gt=on - timedelta(days=PAST + LATER_RESTS))
    rows = list(given.order_by("on", "pk").values_list("person", "response", "on"))
    became = access.successors(account, {row[0] for row in rows})
    newest = {became[person]: (response, day) for person, response, day in rows}
    named = access.people(account).filter(pk__in=newest, at_rest=False).exclude(DEAD)
    names = dict(named.values_list("pk", "name"))
    found = [
        Return(person, names[person], day + timedelta(days=LATER_RESTS))
        for person, (response, day) in newest.items()
        if response == "later" and person in names
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.person)))


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)  # a leap year: 29 February is a day
    except ValueError:
        return False
    return True
