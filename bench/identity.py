"""Who is whom: the pairs of rows of a CSV that are one person, as the program would judge.

    python bench/identity.py RECORDS.csv                    every pair, as id1,id2: joined by itself, or proposed
    python bench/identity.py RECORDS.csv --automatic        only what an import joins without asking
    python bench/identity.py RECORDS.csv --certain          that, and what may be accepted in bulk
    python bench/identity.py RECORDS.csv --score LINKS.csv  precision, recall and F1 of all three, as JSON
    python bench/identity.py RECORDS.csv --beside-splink --splink PYTHON [--score LINKS.csv]
    python bench/identity.py people_roles_aliases.csv --enron

RECORDS has the columns of FEBRL (rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode,
state; a date of birth and a number of an office are not looked at), or those of an address book: names, addresses,
numbers, firms, profiles, under any of the names that the import knows (sources/columns.py). It goes the program's own
way: person_row, merge.assign for whoever shares an address, match.proposals for the rest. Joins are transitive, so
what is joined by way of a third is told, too: over pairs of some strength (STEADY) that are no couple and no father and
son, since a doubtful pair should not join two crowds.

`--set dev` takes the rows whose column "set" says so. Splink (MIT) is not part of this project; PYTHON is an
interpreter that has it, and bench/splink_pairs.py is what it runs.
"""

import argparse
import csv
import gc
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from visavis.identity.match import Known, Post, Proposal, proposals
from visavis.identity.merge import Key, Keyed, assign
from visavis.identity.normalise import identity_key
from visavis.records import ClaimRecord, PersonRecord
from visavis.sources.columns import Column, columns_of
from visavis.sources.person_row import person_of
from visavis.sources.written_date import Calendar

FEBRL = ("given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state")
IDS = ("id", "rec_id", "record_id", "unique_id")
OTHER_HEADS = {"given": "given", "family": "family", "org": "organisation", "nick": "nickname", "alias": "nickname"}
STEADY = 0.2  # strength of a proposal by way of which others are told
DOUBTS = frozenset({"couple", "other-generation"})  # whose one half must not join the other
CLASSES = ("automatic", "certain", "everything")
Pair = tuple[int, int]


class Judged:
    """Pairs of rows: joined by themselves, certain besides, and all; each found out when it is asked for."""

    def __init__(self, rows: Sequence["Row"]) -> None:
        """The program's own way: who is joined at the import, and who of the rest is proposed."""
        people = _joined(rows)
        self._rows = rows
        self._crowds = [[row] for row in range(len(rows))] if people is None else people

    @cached_property
    def automatic(self) -> frozenset[Pair]:
        """What an import joins."""
        return frozenset(_pairs(self._crowds, [], []))

    @cached_property
    def certain(self) -> frozenset[Pair]:
        """That, and what may be accepted in bulk."""
        found = [one for one in self._proposals if one.sureness == "certain"]
        return frozenset(_pairs(self._crowds, found, found))

    @cached_property
    def everything(self) -> frozenset[Pair]:
        """That, and what is proposed, by way of a third only over pairs that are steady."""
        steady = [
            one for one in self._proposals if one.strength >= STEADY and not DOUBTS & {e.key for e in one.against}
        ]
        return frozenset(_pairs(self._crowds, self._proposals, steady))

    @cached_property
    def _proposals(self) -> list[Proposal]:
        rows = self._rows
        human = ((n, crowd) for n, crowd in enumerate(self._crowds) if all(rows[row].kind == "person" for row in crowd))
        return proposals(_together(n, [rows[row].known for row in crowd]) for n, crowd in human)


def main() -> None:
    """Read the arguments, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path, metavar="RECORDS.csv")
    parser.add_argument("--automatic", action="store_true")
    parser.add_argument("--certain", action="store_true")
    parser.add_argument("--score", type=Path, metavar="LINKS.csv")
    parser.add_argument("--region", default="DE", help="the country whose numbers are written without one")
    parser.add_argument("--set", default="", dest="only")
    parser.add_argument("--beside-splink", action="store_true")
    parser.add_argument("--splink", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--enron", action="store_true")
    chosen = parser.parse_args()
    if chosen.enron:
        from identity_enron import tell_enron

        tell_enron(chosen.records)
        return
    gc.disable()  # it reads once and ends
    started = time.process_time()
    ids, rows = read(chosen.records, chosen.only, chosen.region)
    found = Judged(rows)
    if chosen.beside_splink:
        from identity_splink import tell_beside

        pairs = found.everything
        tell_beside(chosen.records, chosen.score, chosen.splink, ids, pairs, cpu())
    elif chosen.score:
        links = linked(chosen.score, ids)
        told = {name: rightness(getattr(found, name), links) for name in CLASSES}
        seconds = time.process_time() - started
        print(json.dumps({"records": len(ids), "cpu_seconds": round(seconds, 2), **told}, indent=1))
    else:
        pairs = found.automatic if chosen.automatic else found.certain if chosen.certain else found.everything
        sys.stdout.writelines(f"{ids[a]},{ids[b]}\n" for a, b in sorted(pairs))


def cpu() -> float:
    """Seconds of user and system time of this process so far, with what it took to start."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the keys an import would join by, and what is known by it."""

    keys: tuple[Key, ...]
    name: str
    kind: str
    known: Known


def read(path: Path, only: str, region: str) -> tuple[list[str], list[Row]]:
    """The ids as they stand in the file (the number of the row where it has none), and the rows."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        table = csv.reader(file)
        header = [name.strip() for name in next(table)]
        lines = [line for line in table if line]
    if only:
        column = header.index("set")
        lines = [line for line in lines if line[column] == only]
    place = next((header.index(name) for name in header if name.lower() in IDS), None)
    ids = [line[place] if place is not None else str(n) for n, line in enumerate(lines, 1)]
    if set(FEBRL[:2]) <= set(header) and "address_1" in header:
        return ids, list(_febrl(header, lines))
    return ids, list(_cards(header, lines, region))


def _febrl(header: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[Row]:
    places = [header.index(name) for name in FEBRL]
    for number, line in enumerate(lines):
        given, family, house, street, more, suburb, postcode, state = [line[place].strip() for place in places]
        name = f"{given} {family}".strip()
        parts = (f"{house} {street}".strip(), more, suburb, f"{postcode} {state}".strip())
        address = ", ".join([part for part in parts if part])
        known = Known(number, (name,) if name else (), addresses=(address,) if address else ())
        yield Row((), name, "person", known)


def _cards(header: Sequence[str], lines: Iterable[Sequence[str]], region: str) -> Iterator[Row]:
    columns = [_without_id(column) for column in columns_of(header)]
    calendar = Calendar(today=date(2026, 11, 24))
    for number, line in enumerate(lines):
        person = person_of(columns, line, calendar, str(number)).person
        yield _row(number, person or PersonRecord(str(number)), region)


def _without_id(column: Column) -> Column:
    if column.meaning == "uid":
        return Column(column.name)
    return column if column.meaning else Column(column.name, OTHER_HEADS.get(column.name.lower(), ""))


def _row(number: int, person: PersonRecord, region: str) -> Row:
    keys = [(one.kind, key) for one in person.identities if (key := identity_key(one.kind, one.value, region=region))]
    said: defaultdict[str, list[str]] = defaultdict(list)
    for claim in person.claims:
        said[claim.field].append(_value(claim, region))
    for kind, key in keys:
        said[kind].append(key)
    names = [name for name in dict.fromkeys((person.name, *said["name"])) if name]
    if said["given"] and (maiden := [claim.value for claim in person.claims if claim.label == "maiden"]):
        names.append(f"{said['given'][0]} {maiden[0]}")
    known = Known(
        number,
        tuple(names),
        emails=tuple(dict.fromkeys(said["email"])),
        phones=tuple(dict.fromkeys(said["phone"])),
        urls=tuple(dict.fromkeys(said["url"])),
        organisations=tuple(Post(firm) for firm in said["organisation"]),
        birthdays=tuple(said["birthday"]),
        addresses=tuple(said["address"]),
    )
    return Row((("card", str(number)), *keys), person.name, person.kind, known)


def _value(claim: ClaimRecord, region: str) -> str:
    return identity_key("phone", claim.value, region=region) or claim.value if claim.field == "phone" else claim.value


def _joined(rows: Sequence[Row]) -> list[list[int]] | None:
    """The rows of each person after the import; None where no row has anything it could be joined by."""
    if not any(row.keys for row in rows):
        return None
    placed = assign([Keyed(row.keys, row.name, row.kind) for row in rows], {}).records
    crowds: defaultdict[int, list[int]] = defaultdict(list)
    for row, one in enumerate(placed):
        crowds[one.person].append(row)
    return list(crowds.values())


def _together(number: int, known: Sequence[Known]) -> Known:
    """What is known of a person from all their rows."""
    if len(known) == 1:
        return known[0] if known[0].id == number else replace(known[0], id=number)

    def every(values: Callable[[Known], tuple[Any, ...]]) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(value for one in known for value in values(one)))

    return Known(
        number,
        names=every(lambda one: one.names),
        emails=every(lambda one: one.emails),
        phones=every(lambda one: one.phones),
        urls=every(lambda one: one.urls),
        organisations=every(lambda one: one.organisations),
        birthdays=every(lambda one: one.birthdays),
        addresses=every(lambda one: one.addresses),
    )


def _pairs(crowds: Sequence[Sequence[int]], found: Sequence[Proposal], steady: Sequence[Proposal]) -> Iterator[Pair]:
    """Pairs of rows: within everybody's rows, of what is proposed, and by way of a third."""
    above = list(range(len(crowds)))

    def root(one: int) -> int:
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for pair in steady:
        above[root(pair.a)] = root(pair.b)
    whole: defaultdict[int, list[int]] = defaultdict(list)
    for number, rows in enumerate(crowds):
        whole[root(number)] += rows
    for rows in whole.values():
        yield from combinations(sorted(rows), 2)
    for pair in found:
        yield from (tuple(sorted((a, b))) for a in crowds[pair.a] for b in crowds[pair.b])  # type: ignore[misc]


def linked(path: Path, ids: Sequence[str]) -> frozenset[Pair]:
    """The true pairs of LINKS.csv among these rows; its first line is a header."""
    number = {one: n for n, one in enumerate(ids)}
    with path.open(newline="", encoding="utf-8-sig") as file:
        pairs = [line[:2] for line in csv.reader(file)][1:]
    return frozenset(
        (min(number[a], number[b]), max(number[a], number[b])) for a, b in pairs if a in number and b in number
    )


def rightness(found: frozenset[Pair], links: frozenset[Pair]) -> dict[str, float]:
    """Precision is 1 where nothing was found: nothing was wrong."""
    right = len(found & links)
    precision = right / len(found) if found else 1.0
    recall = right / len(links) if links else 1.0
    f1 = 2 * right / (len(found) + len(links)) if found or links else 1.0
    return {
        "pairs": len(found),
        "wrong": len(found) - right,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
    }


if __name__ == "__main__":
    main()
