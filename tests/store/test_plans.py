"""What is asked for every file of a folder is found by an index, even in the first import, when no sizes are known."""

import pytest
from django.db import connection

from visavis.actions import describe_person, mark_dead
from visavis.store import bulk
from visavis.store.read import life_events

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL learns sizes by itself"),
]


def plan(statement: str, *values: object) -> str:
    return "; ".join(row[3] for row in bulk.rows(f"EXPLAIN QUERY PLAN {statement.replace('{in}', '(%s, %s)')}", values))


def test_claims_are_looked_for_from_the_people_on() -> None:
    found = plan(describe_person.CLAIMS, 1, 2, 3)
    assert found.index("SEARCH i USING INDEX store_identity_person_id") < found.index("SEARCH c")
    assert "identity_id=?" in found


def test_dead_addresses_are_found_without_looking_at_the_living() -> None:
    for statement, values in (
        (mark_dead.ANY, (1, 1)),
        (mark_dead.ALL_MARKED, (1,)),
    ):
        assert "store_identity USING INDEX identity_dead" in plan(statement, *values).replace("COVERING ", "")


def test_what_others_told_of_somebody_is_found_by_their_name() -> None:
    found = plan(life_events.TOLD, *[1] * life_events.TOLD.count("%s"))
    assert "USING INDEX life_event_of_name (account_id=? AND whose=? AND name=?)" in found
    assert "SCAN e" not in found
