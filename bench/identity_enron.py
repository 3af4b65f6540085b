"""Addresses to people: of Enron's 184 addresses, those of one person. Nothing but the address is known.

    python bench/identity.py people_roles_aliases.csv --enron

The file says of each address (addr, the part before the @) whose it is (pid). A pair of addresses counts as found when
it is proposed, by itself or by way of a third. Local parts such as "k..allen" lack a given name; what no rule of
spelling can know stays apart.
"""

import csv
from itertools import combinations
from pathlib import Path

from goal import tell
from identity import Judged, Row, rightness
from visavis.identity.match import Known

DOMAIN = "enron.example"


def tell_enron(path: Path) -> None:
    """Judge and print the JSON."""
    with path.open(newline="", encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    rows = []
    for number, line in enumerate(lines):
        address = f"{line['addr']}@{DOMAIN}"
        rows.append(Row((("email", address),), "", "person", Known(number, emails=(address,))))
    owners = [line["pid"] for line in lines]
    links = frozenset((a, b) for a, b in combinations(range(len(rows)), 2) if owners[a] == owners[b])
    found = Judged(rows)
    size = {"addresses": len(rows), "people": len(set(owners)), "true pairs": len(links)}
    tell("identity", size, {"addresses of one person": rightness(found.everything, links)}, [])
