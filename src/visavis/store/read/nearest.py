"""People in the order of nearness (network/nearness.py).

Strength and the most that the years of a tie can add to it stand in columns, and the database sorts by them. The years
themselves stand in the tie's running state, which is long: they are read for the first REACH people alone, who are
then put in their exact places. Further down nobody looks for who comes before whom.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.fields import FloatField
from django.db.models.functions import Cast, Coalesce, Least

from visavis.network.nearness import DAYS_A_YEAR, MOST_YEARS, YEAR_WORTH, Circle, circle, nearness, years_together
from visavis.network.rhythm import DORMANT_FROM
from visavis.network.running import Running
from visavis.store import bulk
from visavis.store.models import Person

REACH = 200

TIES = {
    "sqlite": """
        SELECT person_id, strength, was_mutual, last, json_extract(circumstances, '$.closeness'),
            json_extract(circumstances, '$.is_dead'), json_extract(running, '$[{at}]')
        FROM store_tie WHERE judged_on IS NOT NULL AND person_id IN {{in}}
    """,
    "postgresql": """
        SELECT person_id, strength, was_mutual, last, circumstances->>'closeness', (circumstances->>'is_dead')::boolean,
            running->{at}
        FROM store_tie WHERE judged_on IS NOT NULL AND person_id IN {{in}}
    """,
}
"""`running` and what is said of a tie are null for most people of an address book."""


@dataclass(frozen=True, slots=True)
class _Place:
    circle: Circle
    nearness: float


def nearest(found: QuerySet[Person], on: date) -> list[int]:
    """The ids of all these people, the nearest first; two queries."""
    ids = list(found.order_by(_circle(on).desc(), _at_most().desc(), "sort_key", "id").values_list("pk", flat=True))
    places = _places(ids[:REACH], on)
    nowhere = _Place(0, 0.0)
    head = sorted(ids[:REACH], key=lambda one: _rank(places.get(one, nowhere)))
    return head + ids[REACH:]


def years_at() -> int:
    """Where in a stored state the years stand; the state itself is asked, so that its form is known in one place."""
    state = Running()
    state.years = {1: [2, 3]}
    return state.plain().index([[1, 2, 3]])


def _rank(place: _Place) -> tuple[int, float]:
    return -place.circle, -place.nearness


def _places(people: list[int], on: date) -> Mapping[int, _Place]:
    statement = TIES[connection.vendor].format(at=years_at())
    return {
        person: _Place(
            circle(
                closeness=said or "", was_mutual=bool(was_mutual), silence_days=_silence(last, on), is_dead=bool(dead)
            ),
            nearness(strength, years_together((out, in_) for _, out, in_ in _list(years))),
        )
        for person, strength, was_mutual, last, said, dead, years in bulk.rows_in(statement, people)
    }


def _circle(on: date) -> Case:
    """The same four circles as network/nearness.py draws, for the database; of most ties nothing is said."""
    said = Q(tie__circumstances__isnull=False)
    return Case(
        When(said & Q(tie__circumstances__is_dead=True), then=Value(0)),
        When(said & Q(tie__circumstances__closeness="close"), then=Value(3)),
        When(said & Q(tie__circumstances__closeness="slight"), then=Value(0)),
        When(tie__was_mutual=True, tie__last__gt=on - timedelta(days=DORMANT_FROM), then=Value(2)),
        When(tie__was_mutual=True, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )


def _at_most() -> Any:
    """Strength, and as many years as its contact days can make at most; people without a tie come last."""
    most = Least(Cast(F("tie__days_in_touch"), FloatField()) / DAYS_A_YEAR, Value(MOST_YEARS))
    return Coalesce(F("tie__strength"), Value(0.0)) + Coalesce(most * YEAR_WORTH, Value(-1.0))


def _silence(last: date | str | None, on: date) -> int:
    """Days since the last exchange, 0 where there was none. SQLite tells a day as text in a raw query."""
    day = date.fromisoformat(last) if isinstance(last, str) else last
    return (on - day).days if day else 0


def _list(value: Any) -> list[list[int]]:
    """SQLite tells JSON as text in a raw query; and so does a driver that was told nothing of it."""
    return json.loads(value) if isinstance(value, str) else value or []
