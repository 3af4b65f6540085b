"""Measure the judgements of network/ on public logs: whom will one be in touch with, and who is gone?

    python bench/network.py DATA_DIR [LOG ...]

DATA_DIR holds one folder a log with events.csv.gz (t, src, dst, msg, nrec; t in seconds) and, where only some
logs are complete, core.txt with the people who may be asked about. The result is JSON on stdout.

T1: at each snapshot, everybody met so far is ranked by warmth (next 30 days: any contact) and by strength
(contact from both sides); figures are averages over egos and snapshots. Beside them the calibration of
P(contact in 30 days). T3: among ties of five contact days or more that were alive within a year, which will be
silent for the next half-year? Nothing is fitted, and no constant belongs to one log.
"""

import argparse
import csv
import gzip
import json
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from math import inf, log2, sqrt
from pathlib import Path
from statistics import fmean

from visavis.network.contact_days import ContactDay, contact_days
from visavis.network.judgement import Contact
from visavis.network.mutuality import strength
from visavis.network.rhythm import drift, p_contact
from visavis.network.warmth import Sums, aged, warmth, with_day

START = datetime(2000, 1, 1, tzinfo=UTC)  # so that a calendar day is a whole day from the log's start
HORIZON = 30  # days ahead in T1
GONE = 180  # days ahead in T3
ACTIVE = 60  # days
MIN_CANDIDATES = 10
BAD_CLOCKS = 0.004  # share of events cut at either end of logs that name their core: phones with wrong clocks
NOON = 0.5  # a snapshot is taken at midnight, a contact day lies at its noon

Ranked = tuple[float, bool]
"""A value by which to rank, and whether it came true."""


@dataclass(frozen=True, slots=True)
class Log:
    """One public log: the contact days of every tie of every ego, as day numbers from the start."""

    name: str
    length: float
    ties: dict[int, dict[int, list[ContactDay]]]  # ego, alter
    sent: dict[int, list[int]]  # ego: the days on which they wrote to anybody


@dataclass(frozen=True, slots=True)
class Seen:
    """One tie at one snapshot: what was known then, and how many days later something came from either side."""

    sums: Sums
    days_in_touch: int
    days_of_the_year: int
    first: float  # days ago
    last: float
    next_out: float
    next_in: float

    @property
    def span(self) -> float:
        """Days from the first to the last contact day."""
        return self.first - self.last

    def any_within(self, days: float) -> bool:
        """Whether either side got in touch."""
        return min(self.next_out, self.next_in) < days

    def both_within(self, days: float) -> bool:
        """Whether each side got in touch."""
        return max(self.next_out, self.next_in) < days


def main(arguments: Sequence[str]) -> None:
    """Measure the named logs and print JSON."""
    parser = argparse.ArgumentParser(description="Measure the judgements of network/ on public logs.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("logs", nargs="*", default=["enron", "manuf", "text"])
    parser.add_argument("--gone", nargs="*", default=["enron"], help="logs long enough for T3")
    options = parser.parse_args(arguments)
    figures = {}
    for name in options.logs:
        log = read_log(options.folder / name)
        figures[name] = next_contact(log) | (gone(log) if name in options.gone else {})
    print(json.dumps(figures, indent=2))


def read_log(folder: Path) -> Log:
    """The log in that folder; people outside the core are alters only."""
    with gzip.open(folder / "events.csv.gz", "rt") as lines:
        events = [
            (float(row["t"]), int(row["src"]), int(row["dst"]), int(row["nrec"])) for row in csv.DictReader(lines)
        ]
    core = folder / "core.txt"
    egos = (
        {int(line) for line in core.read_text().split()}
        if core.exists()
        else {e for _, a, b, _ in events for e in (a, b)}
    )
    if core.exists():
        cut = int(len(events) * BAD_CLOCKS)
        events = events[cut : len(events) - cut]
    begin = events[0][0]
    contacts: dict[int, dict[int, list[Contact]]] = defaultdict(lambda: defaultdict(list))
    sent: dict[int, list[int]] = defaultdict(list)
    for number, (seconds, source, target, others) in enumerate(events):
        at = START + timedelta(seconds=seconds - begin)
        sent[source].append((at - START).days)
        if source in egos:
            contacts[source][target].append(Contact(number, at, outgoing=True, others=others))
        if target in egos:
            contacts[target][source].append(Contact(number, at, outgoing=False, others=others))
    ties = {ego: {alter: contact_days(told, UTC) for alter, told in alters.items()} for ego, alters in contacts.items()}
    return Log(folder.name, (events[-1][0] - begin) / 86400, ties, dict(sent))


def next_contact(log: Log) -> dict[str, float]:
    """T1: warmth and strength as rankings of whom one will be in touch with, P(contact) as a chance."""
    any_: list[tuple[float, float, float]] = []
    both: list[float] = []
    chances: list[Ranked] = []
    for group in groups(log, test_snapshots(log.length), ACTIVE):
        chances += [(chance(seen, HORIZON), seen.any_within(HORIZON)) for seen in group]
        ranked = [(warmth(seen.sums) or 0.0, seen.any_within(HORIZON)) for seen in group]
        if has_both_labels(ranked):
            any_.append((auc(ranked), average_precision(ranked), ndcg(ranked, 20)))
        ranked = [(strength(seen.sums) or 0.0, seen.both_within(HORIZON)) for seen in group]
        if has_both_labels(ranked):
            both.append(average_precision(ranked))
    return {
        "rows": len(chances),
        "base": fmean(label for _, label in chances),
        "any_auc": fmean(row[0] for row in any_),
        "any_ap": fmean(row[1] for row in any_),
        "any_ndcg20": fmean(row[2] for row in any_),
        "reciprocal_ap": fmean(both),
        "p_contact_ece": calibration_error(chances),
        "p_contact_brier": fmean((p - label) ** 2 for p, label in chances),
    }


def gone(log: Log) -> dict[str, float]:
    """T3: drift and P(gone) against half a year of silence, and what an alarm by drift would save."""
    snapshots = [day for day in range(200, int(log.length) - GONE, 30) if day >= 0.55 * log.length]
    rows = [seen for group in groups(log, snapshots, -GONE) for seen in group]
    rows = [seen for seen in rows if seen.days_in_touch >= 5 and seen.last <= 365]
    labels = [not seen.any_within(GONE) for seen in rows]
    alone = [seen.last / sqrt(usual_gap(seen) + 1) for seen in rows]
    valued = [drift(seen.last, usual_gap(seen), seen.days_of_the_year) for seen in rows]
    alarms = sum(seen.last > 90 for seen in rows)
    return {
        "gone_rows": len(rows),
        "gone_base": fmean(labels),
        "gone_auc": auc(list(zip(alone, labels, strict=True))),
        "gone_auc_bgnbd": auc([(-chance(seen, GONE), label) for seen, label in zip(rows, labels, strict=True)]),
        "gone_value_recall": value_recall(rows, labels, valued, alarms),
    }


def groups(log: Log, snapshots: Sequence[int], active: int) -> Iterator[list[Seen]]:
    """For each ego and snapshot everybody met so far.

    Only if the ego wrote within `active` days before the snapshot, or after it if `active` is negative.
    """
    for ego, alters in log.ties.items():
        at: dict[int, list[Seen]] = defaultdict(list)
        for days in alters.values():
            for snapshot, seen in watch(days, snapshots):
                at[snapshot].append(seen)
        for snapshot, group in at.items():
            begin, end = sorted((snapshot, snapshot - active))
            if len(group) >= MIN_CANDIDATES and any(begin <= day < end for day in log.sent.get(ego, ())):
                yield group


def watch(days: Sequence[ContactDay], snapshots: Iterable[int]) -> Iterator[tuple[int, Seen]]:
    """One tie at each snapshot after its first day, the sums carried forward day by day."""
    numbers = [(day.day - START.date()).days for day in days]
    sums: Sums = ()
    known = 0
    for snapshot in snapshots:
        until = bisect_left(numbers, snapshot)
        for index in range(known, until):
            sums = with_day(sums, days[index], numbers[index] - numbers[index - 1] if index else 0)
        known = until
        if known:
            last = snapshot - numbers[known - 1] - NOON
            ahead = [(number - snapshot, day) for number, day in zip(numbers[known:], days[known:], strict=True)]
            yield (
                snapshot,
                Seen(
                    sums=aged(sums, last),
                    days_in_touch=known,
                    days_of_the_year=known - bisect_left(numbers, snapshot - 365),
                    first=snapshot - numbers[0] - NOON,
                    last=last,
                    next_out=next((number for number, day in ahead if day.out), inf),
                    next_in=next((number for number, day in ahead if day.in_), inf),
                ),
            )


def test_snapshots(length: float) -> list[int]:
    """The grid of the goals: denser for shorter logs, of it the last two fifths, every second one if there are many."""
    step, begin = (15, 30) if length < 220 else (30, 60) if length < 600 else (45, 180)
    every = range(begin, int(length) - HORIZON + 1, step)
    late = list(every[int(0.6 * len(every)) :])
    return late[::2] if len(late) > 5 else late


def chance(seen: Seen, within: float) -> float:
    """P(contact within that many days)."""
    return p_contact(seen.days_in_touch - 1, seen.span, seen.first, within)


def usual_gap(seen: Seen) -> float:
    """The mean gap in days."""
    return seen.span / (seen.days_in_touch - 1)


def value_recall(rows: Sequence[Seen], labels: Sequence[bool], order: Sequence[float], alarms: int) -> float:
    """The share of the year's contact days of gone ties that so many alarms catch."""
    ranked = sorted(range(len(rows)), key=lambda index: -order[index])
    lost = sum(seen.days_of_the_year for seen, label in zip(rows, labels, strict=True) if label)
    return sum(rows[index].days_of_the_year for index in ranked[:alarms] if labels[index]) / lost


def has_both_labels(ranked: Sequence[Ranked]) -> bool:
    """Whether there is anything to tell apart."""
    return len({label for _, label in ranked}) == 2


def levels(ranked: Sequence[Ranked]) -> list[tuple[int, int]]:
    """From the greatest value down: how many share it, and how many of them came true."""
    in_order = sorted(ranked, key=lambda pair: -pair[0])
    shared = [[label for _, label in same] for _, same in groupby(in_order, key=lambda pair: pair[0])]
    return [(len(same), sum(same)) for same in shared]


def auc(ranked: Sequence[Ranked]) -> float:
    """The chance that one that came true stands above one that did not; shared places count half."""
    true = sum(label for _, label in ranked)
    above = wins = 0.0
    for size, hits in levels(ranked):
        wins += (size - hits) * (above + hits / 2)
        above += hits
    return wins / (true * (len(ranked) - true))


def average_precision(ranked: Sequence[Ranked]) -> float:
    """Precision at each level, weighted by the share of the true ones found there."""
    seen = found = total = 0.0
    for size, hits in levels(ranked):
        seen, found = seen + size, found + hits
        total += hits * found / seen
    return total / found


def ndcg(ranked: Sequence[Ranked], places: int) -> float:
    """Gain of the first places over the best possible; those who share places share the gain."""
    discounts = [1 / log2(place + 2) if place < places else 0.0 for place in range(len(ranked))]
    gain, place = 0.0, 0
    for size, hits in levels(ranked):
        gain += hits * fmean(discounts[place : place + size])
        place += size
    return gain / sum(discounts[: sum(label for _, label in ranked)])


def calibration_error(chances: Sequence[Ranked], bins: int = 10) -> float:
    """ECE: the mean distance between what was foretold and what came, over bins of equal width."""
    by_bin: dict[int, list[Ranked]] = defaultdict(list)
    for p, label in chances:
        by_bin[min(bins - 1, int(p * bins))].append((p, label))
    return sum(abs(sum(p - label for p, label in found)) for found in by_bin.values()) / len(chances)


if __name__ == "__main__":
    main(sys.argv[1:])
