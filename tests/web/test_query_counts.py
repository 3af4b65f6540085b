"""A page asks the database as often for a thousand people as for ten."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from visavis.network.judgement import Contact
from visavis.network.running import fold
from visavis.network.tie import judge
from visavis.store import ties
from visavis.store.access import Account
from visavis.store.models import Identity, Person

TODAY = date(2026, 11, 24)
AT = datetime(2026, 11, 24, tzinfo=UTC)
LETTERS = [Contact(month, datetime(2026, month, 1, tzinfo=UTC), outgoing=month % 2 == 0) for month in range(1, 12)]
READ = fold(LETTERS, zone=UTC, at=AT)
TIE = judge(READ, on=TODAY)


def add_people(account: Account, numbers: range) -> None:
    people = Person.objects.bulk_create(
        Person(account=account, name=f"Person {one}", search=f"person {one}", sort_key=f"person {one}")
        for one in numbers
    )
    Identity.objects.bulk_create(
        Identity(account=account, person=person, kind="email", value=f"p{one}@example.org")
        for one, person in zip(numbers, people, strict=True)
    )
    ties.save(account.pk, [ties.Stored(person.pk, TIE, READ) for person in people], TODAY, AT)


def queries(browser: Client, page: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(page).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    ("page", "at_most"),
    [("/", 27), ("/people", 7), ("/people?q=person", 9), ("/people/same", 8), ("/imports", 5), ("/settings", 4)],
)
def test_ten_and_a_thousand_people_cost_the_same_queries(
    browser: Client, account: Account, page: str, at_most: int
) -> None:
    add_people(account, range(10))
    browser.get(page)  # the first look at “Same person?” compares
    few = queries(browser, page)
    add_people(account, range(10, 1000))
    assert queries(browser, page) == few
    assert few <= at_most


def test_one_person_is_a_fixed_number_of_queries(browser: Client, account: Account) -> None:
    add_people(account, range(1))
    assert queries(browser, f"/people/{Person.objects.get().pk}") <= 29
