"""A page costs the same number of queries with a thousand people as with ten."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from visavis.actions.suggest_today import suggest_today
from visavis.store import access
from visavis.store.access import Account
from visavis.store.read.candidates import candidates
from visavis.store.read.history import entries
from visavis.store.read.people import count, people
from visavis.store.read.person import person
from visavis.store.read.search import mentions
from visavis.store.read.timeline import days_in_touch, timeline
from visavis.store.zone import today, zone


def someone(account: Account) -> int:
    return access.people(account.pk).get(name="Guest Number0003").pk


PAGES: dict[str, tuple[int, Callable[[Account, int], object]]] = {
    "everyone": (4, lambda account, _: people(account.pk, on=today(account))),
    "a search": (3, lambda account, _: people(account.pk, on=today(account), query="guest firm", order="recent")),
    "the filters": (1, lambda account, _: count(account.pk)),
    "one person": (5, lambda account, one: person(account.pk, one, today(account))),
    "a timeline": (2, lambda account, one: timeline(account.pk, one)),
    "days in touch": (3, lambda account, one: days_in_touch(account.pk, one, zone(account))),
    "mentions": (2, lambda account, _: mentions(account.pk, "harbour")),
    "the journal": (2, lambda account, _: entries(account.pk)),
    "whom Today might name": (7, lambda account, _: candidates(account.pk, today(account))),
}


@pytest.mark.parametrize("count", [10, 1000])
def test_pages_cost_the_same_whatever_the_crowd(account: Account, crowd: Callable[[int], None], count: int) -> None:
    crowd(count)
    one = someone(account)
    for name, (exactly, page) in PAGES.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(account, one)
        assert len(queries) == exactly, name


def test_today_costs_the_same_for_each_person_it_names(account: Account, crowd: Callable[[int], None]) -> None:
    crowd(100)
    with CaptureQueriesContext(connection) as queries:
        items = suggest_today(account)
    assert len(queries) <= 11 + 5 * len(items)
