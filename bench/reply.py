"""Print, for every message of a public log, how likely an answer was by what was known when it was written.

    python bench/reply.py LOG.csv.gz [--core FILE]

LOG has the columns t (seconds since its start), src, dst, msg, nrec, in the order of time. --core names a file with the
people whose log is complete, one number a line: only they are egos; without it everybody is.

The result is CSV with a header, a line for each message to at most three people and each of its recipients:

    msg,ego,alter   as in the log; the ego wrote it
    p               the chance that anything comes back within 7 days, network/reply.py
    n               the turns of this ego to this alter that it rests on

A turn is known to have been answered, or not, when it is 7 days old. Whatever comes back counts as an answer here,
however many it went to, and every message asks for one, since that is what is asked of the logs. In the program an
answer must have gone to few, and silence does not count after an answer that asks nothing.
"""

import argparse
import csv
import gzip
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from pathlib import Path
from typing import NamedTuple

from logs import read_core
from visavis.network.judgement import Contact
from visavis.network.reply import KINDS, MAX_OTHERS, WEEK, Asked, Chance, Habits, Tallies, chance

COLUMNS = ("msg", "ego", "alter", "p", "n")
START = datetime(2000, 1, 1, tzinfo=UTC)
EPOCH = START.timestamp()
FIRST_DAY = START.toordinal()
DAY = 86400
NOTHING: Tallies = ((0,) * KINDS, (0,) * KINDS)


class Sent(NamedTuple):
    """One message to one person; `others` is to how many it went in all."""

    seconds: float
    source: int
    target: int
    message: str
    others: int


class Foretold(NamedTuple):
    """What was known of one message when it was written: of the tie as it stood, and by that the chance."""

    sent: Sent
    asked: Asked
    habits: Habits
    chance: Chance


class Ego:
    """All ties of one ego, and how often people answer them, kept up as turns come of age."""

    def __init__(self) -> None:
        """Nothing was written yet."""
        self.ties: dict[int, Asked] = {}
        self.habits = Habits()
        self._counted: dict[int, Tallies] = {}
        self._due: list[tuple[float, int]] = []

    def tie(self, alter: int) -> Asked:
        """The tie to that alter."""
        return self.ties.setdefault(alter, Asked())

    def come_to(self, seconds: float) -> None:
        """Count the turns that are of age by then."""
        at = START + timedelta(seconds=seconds)
        while self._due and self._due[0][0] < seconds:
            _, alter = heappop(self._due)
            now, before = self.ties[alter].matured(at), self._counted.get(alter, NOTHING)
            if now != before:
                asked, answered = self.habits.asked, self.habits.answered
                self.habits = Habits(_moved(asked, before[0], now[0]), _moved(answered, before[1], now[1]))
                self._counted[alter] = now

    def take(self, alter: int, sent: Sent, *, outgoing: bool) -> None:
        """One more message to or from that alter."""
        tie = self.tie(alter)
        contact = Contact(0, START, outgoing, sent.others if outgoing else 1, asks=True)
        turns = tie.open[-1][0] if tie.open else None
        tie.take(contact, EPOCH + sent.seconds, FIRST_DAY + int(sent.seconds // DAY))
        if tie.open and tie.open[-1][0] != turns:
            heappush(self._due, (sent.seconds + WEEK, alter))


def main(arguments: Sequence[str]) -> None:
    """Read the arguments, print the chances."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", type=Path)
    parser.add_argument("--core", type=Path)
    chosen = parser.parse_args(arguments)
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in foretold(read_sent(chosen.log), read_core(chosen.core)):
        sent, (p, _, n) = one.sent, one.chance
        rows.writerow((sent.message, sent.source, sent.target, f"{p:.6f}", n))


def read_sent(path: Path) -> list[Sent]:
    """Every message of the log, once for each recipient."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        return [
            Sent(float(row["t"]), int(row["src"]), int(row["dst"]), row["msg"], int(row["nrec"]))
            for row in csv.DictReader(lines)
        ]


def foretold(messages: Iterable[Sent], core: frozenset[int] | None) -> Iterator[Foretold]:
    """Each message of an ego to few, as it stood just before it was written. The ties go on: look at them at once."""
    egos: dict[int, Ego] = {}
    for sent in messages:
        if core is None or sent.source in core:
            ego = egos.setdefault(sent.source, Ego())
            if sent.others <= MAX_OTHERS:
                ego.come_to(sent.seconds)
                tie = ego.tie(sent.target)
                yield Foretold(sent, tie, ego.habits, chance(tie, ego.habits, EPOCH + sent.seconds))
            ego.take(sent.target, sent, outgoing=True)
        if core is None or sent.target in core:
            egos.setdefault(sent.target, Ego()).take(sent.source, sent, outgoing=False)


def _moved(sums: Sequence[int], before: Sequence[int], now: Sequence[int]) -> tuple[int, ...]:
    return tuple(total - old + new for total, old, new in zip(sums, before, now, strict=True))


if __name__ == "__main__":
    main(sys.argv[1:])
