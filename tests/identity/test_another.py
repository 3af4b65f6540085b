"""A second set of invented people, by an author who knew nothing of the rules and judged it once: 304 records.

Held here so that no later rule is bought with them. another_links.csv holds all pairs that are one person.
"""

import csv
import json
from functools import cache
from pathlib import Path
from subprocess import run
from sys import executable
from typing import Any

from tests.identity.test_twice import BENCH, GOAL, RESERVED

HERE = Path(__file__).parent


@cache
def measured() -> dict[str, Any]:
    command = [executable, str(BENCH), str(HERE / "another.csv"), "--score", str(HERE / "another_links.csv")]
    found: dict[str, Any] = json.loads(run(command, check=True, capture_output=True, timeout=60).stdout)
    return found


def test_all_addresses_are_reserved_for_fiction() -> None:
    with (HERE / "another.csv").open(encoding="utf-8", newline="") as file:
        emails = {row["email"] for row in csv.DictReader(file) if row["email"]}
    assert len(emails) > 100
    assert {email for email in emails if not email.endswith(RESERVED)} == set()


def test_nearly_everybody_is_found_and_hardly_anybody_mistaken() -> None:
    assert measured()["records"] == 304
    assert measured()["everything"]["f1"] >= GOAL


def test_nobody_is_joined_unasked_who_is_not_one() -> None:
    assert measured()["automatic"]["wrong"] == measured()["certain"]["wrong"] == 0
    assert measured()["automatic"]["pairs"] >= 35
