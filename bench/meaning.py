"""Measure the search for whom one needs: who is found for 40 wishes among 200 invented people, by rules and by meaning.

    python bench/meaning.py [--rules] [--misses]

meaning_people.tsv has the people with what they do, in German or English. meaning_wanted.tsv has wishes in both
languages with the people who fit, several where several do: ten from each language to each, and 20 that nobody fits.
Printed, for each pair of languages and in all: how often somebody who fits comes first (hit@1) and among the first five
(hit@5); of the wishes with a first one that "fits well", how many are right; and how many of those that nobody fits
have somebody who "fits well" or "may". --misses prints the wishes whose first one does not fit.
"""

import argparse
import csv
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from visavis.language.meaning import semantic
from visavis.language.meaning.fitting import Judged, Lines, fitting, lines_of
from visavis.language.meaning.need import need

HERE = Path(__file__).parent
FIRST = 5


@dataclass(frozen=True)
class Wish:
    """Who is wanted, in which language, and the places of those who fit."""

    text: str
    lang: str
    fits: frozenset[int]


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description="Who is found for what one needs.")
    arguments.add_argument("--rules", action="store_true", help="by words alone, as without the extra")
    arguments.add_argument("--misses", action="store_true", help="print what goes wrong")
    asked = arguments.parse_args()
    people = list(_rows("meaning_people.tsv"))
    wishes = [
        Wish(row["wanted"], row["lang"], frozenset(int(one) - 1 for one in row["people"].split(",") if one))
        for row in _rows("meaning_wanted.tsv")
    ]
    lines, holders = _lines(people, by_meaning=not asked.rules)
    began = time.perf_counter()
    told = {wish: _ranked(fitting(need(wish.text), lines), holders) for wish in wishes}
    each = (time.perf_counter() - began) / len(wishes) * 1000
    _tell({wish: found for wish, found in told.items() if wish.fits}, people)
    nobody = [found for wish, found in told.items() if not wish.fits]
    well = sum(bool(found) and found[0][1].fits == "well" for found in nobody)
    print(f"nobody fits: {len(nobody)}; fits well all the same {well}, may fit {sum(map(bool, nobody)) - well}")
    print(f"{each:.1f} ms a wish")
    if asked.misses:
        for wish, found in told.items():
            if wish.fits and (not found or found[0][0] not in wish.fits):
                print(f"  {wish.text}: {people[found[0][0]]['title'] if found else '-'}")


def _rows(name: str) -> Sequence[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _lines(people: Sequence[dict[str, str]], *, by_meaning: bool) -> tuple[Lines, list[int]]:
    """What is said of everybody, a line for the title and one for the firm, and of whom each is."""
    said = [(person[field], at) for field in ("title", "organisation") for at, person in enumerate(people)]
    said = [one for one in said if one[0]]
    texts = [text for text, _ in said]
    if not by_meaning:
        return lines_of(texts), [at for _, at in said]
    directions = semantic.unpacked(semantic.packed(semantic.meanings(texts)))
    return lines_of(texts, range(len(texts)), directions), [at for _, at in said]


def _ranked(fits: dict[int, Judged], holders: Sequence[int]) -> list[tuple[int, Judged]]:
    """The people who fit, the best first, each by their best line."""
    best: dict[int, Judged] = {}
    for at, judged in fits.items():
        known = best.get(holders[at])
        if known is None or known.fit < judged.fit:
            best[holders[at]] = judged
    return sorted(best.items(), key=lambda one: (-one[1].fit, one[0]))


def _tell(told: dict[Wish, list[tuple[int, Judged]]], people: Sequence[dict[str, str]]) -> None:
    groups: dict[str, list[Wish]] = {}
    for wish in told:
        target = people[min(wish.fits)]["lang"]
        groups.setdefault(f"{wish.lang} to {target}", []).append(wish)
    for name, wishes in [*sorted(groups.items()), ("all", list(told))]:
        places = [[person in wish.fits for person, _ in told[wish][:FIRST]] for wish in wishes]
        first = sum(any(place[:1]) for place in places) / len(wishes)
        five = sum(any(place) for place in places) / len(wishes)
        sure = [wish for wish in wishes if told[wish] and told[wish][0][1].fits == "well"]
        right = sum(told[wish][0][0] in wish.fits for wish in sure)
        print(f"{name:9} {len(wishes):3} wishes  hit@1 {first:.2f}  hit@5 {five:.2f}  fits well {right} of {len(sure)}")


if __name__ == "__main__":
    main()
