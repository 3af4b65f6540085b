"""Whole invented lives, imported as a newcomer would, and what the program says of the people whose part is known.

    python bench/relations.py                three lives of fifteen years, German and English
    python bench/relations.py --small        one of some sixty people
    python bench/relations.py --keep FOLDER  leave the archives and the databases there

What must hold: the ten people with years of two-sided contact stand in the first thirty and nobody loud does; neither
the loud nor those who never answer are called close or warm; who nearly always answers has a chance of .6 or more and
who never did one of .25 or less; nobody is called quiet who writes once a year or in bunches, died or is family;
friends who fell silent against their own rhythm are, in the order of drift; old friends are among the dormant; a clock
that was wrong moves nobody; and where only received mail was read nothing is said of mutuality. The program is run as a
command, and only its JSON is looked at. The lives follow from what is asked of the program, not from how it judges, and
none was changed to pass.
"""

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations
from math import log1p, sqrt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cost import cost
from goal import Goal, tell
from program import environment, visavis
from relations_files import write
from relations_life import BROKEN_CLOCKS, END, LOUD, SMALL, WHOLE, YEAR, Life, Part, Person, invent, spans
from relations_words import Words, english, german

LIVES: Mapping[str, tuple[int, Words]] = {
    "Mareike": (1, german("Mareike Sternhagen", ("mareike@frueher.example", "mareike@heute.example"))),
    "Rosalind": (2, english("Rosalind Tarrant", ("rosalind@before.example", "rosalind@now.example"))),
    "Joost": (3, german("Joost Hinrichsen", ("joost@frueher.example", "joost@heute.example"))),
}
"""Seed and language of each life."""

FIRST = 3  # times as many places of the list of the nearest as there are people who must stand there
FORMER = 20  # places of the list of the dormant
STEADY, NEVER = 0.6, 0.25
ORDERED: Sequence[Part] = ("inner", "quiet")  # of whom drift is known, where they are called quiet
NOT_QUIET: Sequence[Part] = ("yearly", "bunches", "dead", "family")
ALIKE = 0.95  # of another's drift; what is so near may stand before or behind
EVERYBODY = "100000"

Item = Mapping[str, Any]
"""A person as the program tells of them in JSON."""


@dataclass(frozen=True, slots=True)
class Check:
    """What must hold, of how many, and for whom it does not."""

    what: str
    of: int
    missed: tuple[str, ...]

    def figures(self) -> dict[str, Any]:
        """For the JSON; the page shows no names."""
        return {"missed": len(self.missed), "of": self.of, "who": self.missed}


class Told:
    """The program with a database of its own, asked by commands."""

    def __init__(self, data: Path) -> None:
        """Nothing was read yet."""
        self._environment = environment(data)

    def json(self, *command: str) -> Any:
        """What a command says."""
        return json.loads(cost(visavis(*command, "--json"), self._environment).said)

    def read(self, life: Life, *paths: Path) -> None:
        """Import these as the life's owner."""
        me = [part for address in life.words.own_addresses for part in ("--me", address)]
        self.json("import", *map(str, paths), *me, "--yes")

    def people(self, order: str, limit: str = EVERYBODY) -> list[Item]:
        """The people in that order."""
        items: list[Item] = self.json("people", "--sort", order, "--limit", limit)["items"]
        return items


def main() -> None:
    """Read the arguments, print JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--life", choices=LIVES, action="append", help="only this life; may be repeated")
    chosen = parser.parse_args()
    names = (chosen.life or list(LIVES))[: 1 if chosen.small else None]
    with tempfile.TemporaryDirectory() as folder:
        kept = chosen.keep or Path(folder)
        cast = SMALL if chosen.small else WHOLE
        lives = {name: invent(words, seed, cast) for name, (seed, words) in LIVES.items() if name in names}
        checks = {name: list(verdict(life, kept / name)) for name, life in lives.items()}
    counted = [spans(life) for life in lives.values()]
    size = {"lives": len(lives), **{what: sum(one[what] for one in counted) for what in counted[0]}}
    figures = {name: {one.what: one.figures() for one in found} for name, found in checks.items()}
    missed: dict[str, int] = {}
    for one in (one for found in checks.values() for one in found):
        missed[one.what] = missed.get(one.what, 0) + len(one.missed)
    tell("relations", size, figures, [Goal(f"lives: missed, {what}", count, 0) for what, count in missed.items()])


def verdict(life: Life, folder: Path) -> Iterator[Check]:
    """Write the archives of that life, read them, and look at what is said."""
    write(life, folder / "archive")
    told = Told(folder / "data")
    told.read(life, folder / "archive")
    told.json("join", "--certain", "--yes")  # as the program proposes: chats know names alone
    for one in life.of("dead"):
        if one.dies_by_word:
            told.json("mark", one.email, "--died")
    everybody = told.people("name")
    yield from nearest(life, told.people("strength"))
    yield far(life, everybody)
    yield from answers(life, told, {_known_as(life, item): item["id"] for item in everybody})
    yield from quiet(life, told.people("quiet"))
    yield dormant(life, told.people("dormant"))
    yield clocks(life, everybody)
    yield one_sided(life, folder)


def nearest(life: Life, items: Sequence[Item]) -> Iterator[Check]:
    """The ten in the first thirty, and nobody loud there; in a smaller life in so many fewer."""
    places = {_known_as(life, item): place for place, item in enumerate(items, 1)}
    inner, loud = life.of("inner"), life.of(*LOUD)
    first = FIRST * len(inner)
    far = [
        f"{one.name}: place {places.get(one.name, 'none')}" for one in inner if places.get(one.name, first + 1) > first
    ]
    near = [
        f"{one.name}, {one.part}: place {places[one.name]}" for one in loud if places.get(one.name, first + 1) <= first
    ]
    yield Check("the ten in the first thirty", len(inner), tuple(far))
    yield Check("nobody loud in the first thirty", len(loud), tuple(near))


def far(life: Life, items: Sequence[Item]) -> Check:
    """Whoever is loud, or never answers, is called neither close nor warm."""
    words = {_known_as(life, item): item["tie"]["word"] for item in items}
    those = life.of("never", *LOUD)
    wrong = [f"{one.name}, {one.part}: {words[one.name]}" for one in those if words.get(one.name) in {"close", "warm"}]
    return Check("neither close nor warm: the loud, those who never answer", len(those), tuple(wrong))


def answers(life: Life, told: Told, ids: Mapping[str, int]) -> Iterator[Check]:
    """The chance of an answer of those who nearly always did and of those who never did."""

    def chance(one: Person) -> tuple[str, float | None]:
        reply = told.json("show", str(ids[one.name]))["reply"] if one.name in ids else None
        p = reply and reply["p"]
        return f"{one.name}, silent for {one.silent:.0f} days: {p}", p

    steady, never = ([chance(one) for one in life.of(part)] for part in ("steady", "never"))
    yield Check("who answers: .6 or more", len(steady), tuple(said for said, p in steady if p is None or p < STEADY))
    yield Check(
        "who never does: .25 or less", len(never), tuple(said for said, p in never if p is not None and p > NEVER)
    )


def quiet(life: Life, items: Sequence[Item]) -> Iterator[Check]:
    """Whom the list of the quiet must not hold, whom it must, and in which order."""
    listed = {_known_as(life, item): item["tie"] for item in items}
    for part in NOT_QUIET:
        those = life.of(part)
        yield Check(
            f"not quiet: {part}", len(those), tuple(_silence(one, listed) for one in those if one.name in listed)
        )
    friends = life.of("quiet")
    yield Check("friends gone quiet", len(friends), tuple(one.name for one in friends if one.name not in listed))
    order = [one for name in listed for one in life.people if one.name == name and one.part in ORDERED]
    stake = {one.name: [drift(listed[one.name], days) for days in days_a_year(life, one)] for one in order}
    pairs = list(combinations(stake, 2))
    wrong = [
        f"{first} before {then}"
        for first, then in pairs
        if all(one < ALIKE * other for one, other in zip(stake[first], stake[then], strict=True))
    ]
    yield Check("pairs in the order of drift", len(pairs), tuple(wrong))


def drift(tie: Mapping[str, Any], days: float) -> float:
    """What is at stake in a silence (science, D3): silence beside the usual gap, by the contact days of a year."""
    return log1p(tie["silent_days"] / sqrt(tie["usual_days"] + 1)) * log1p(days)


def days_a_year(life: Life, one: Person) -> tuple[float, float]:
    """On how many days either of the two wrote: in the past year, and in a year of the tie; either may be meant."""
    zone = ZoneInfo(life.words.zone)
    written = (said.at for said in life.messages if one in (said.sender, *said.to) and said.at not in BROKEN_CLOCKS)
    days = sorted({at.astimezone(zone).date() for at in written})
    begin = END.date() - timedelta(days=YEAR)
    return sum(day > begin for day in days), len(days) * YEAR / max(YEAR, (days[-1] - days[0]).days)


def _silence(one: Person, listed: Mapping[str, Mapping[str, Any]]) -> str:
    tie = listed[one.name]
    return f"{one.name}: silent {tie['silent_days']}, usually {tie['usual_days']}"


def dormant(life: Life, items: Sequence[Item]) -> Check:
    """Old friends stand among the first of the dormant."""
    places = [_known_as(life, item) for item in items]
    friends = life.of("dormant")
    missed = [
        f"{one.name}: place {places.index(one.name) + 1 if one.name in places else 'none'}"
        for one in friends
        if one.name not in places[:FORMER]
    ]
    return Check("old friends among the first dormant", len(friends), tuple(missed))


def clocks(life: Life, items: Sequence[Item]) -> Check:
    """No tie begins in 1970 or ends in the future."""
    ties = [(_known_as(life, item), item["tie"]) for item in items]
    today = "2026-11-23"
    wrong = [
        f"{name}: {tie['first']} to {tie['last']}"
        for name, tie in ties
        if tie["last"] and (tie["first"] < "1990" or tie["last"] > today or tie["silent_days"] < 0)
    ]
    return Check("no tie of a wrong clock", len(ties), tuple(wrong))


def one_sided(life: Life, folder: Path) -> Check:
    """Of a folder with nothing but received mail mutuality is not recorded, and no tie is told to be one-sided."""
    told = Told(folder / "received")
    told.read(life, folder / "archive" / "Inbox.mbox")
    items = told.people("strength")
    wrong = [
        f"{item['name']}: {item['tie']['mutuality']}, {item['tie']['because']}"
        for item in items
        if item["tie"]["mutuality"] is not None
    ]
    return Check("one-sided: mutuality not recorded", len(items), tuple(wrong))


def _known_as(life: Life, item: Item) -> str:
    """The name in the life; who only ever called is known by their number."""
    numbers = {one.phone: one.name for one in life.of("caller")}
    values: Iterable[str] = (one["value"] for one in item["identities"])
    return next((numbers[value] for value in values if value in numbers), str(item["name"]))


if __name__ == "__main__":
    main()
