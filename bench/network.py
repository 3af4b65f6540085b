"""Measure the judgements of network/ on public logs: whom will one be in touch with, and who is gone?

    python bench/network.py DATA_DIR [LOG ...]

DATA_DIR holds one folder a log with events.csv.gz (t, src, dst, msg, nrec; t in seconds) and, where only some
logs are complete, core.txt with the people who may be asked about. The result is JSON on stdout: for each log
`whole`, where every message counts 1 as it does in what is to be foretold, and `weighted`, where one to n others
counts 1/sqrt(n) as it does in the program.

T1: at each snapshot, everybody met so far is ranked by warmth (next 30 days: any contact) and by strength
(contact from both sides); figures are averages over egos and snapshots. Beside them the calibration of
P(contact in 30 days). T3, on logs of two years and more: among ties of five contact days or more that were alive
within a year, which will be silent for the next half-year? Egos must write before and after; snapshots end where
the log itself runs dry. Nothing is fitted, and no constant belongs to one log.
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
from visavis.network.rhythm import RECENT, drift, p_contact, quiet_from
from visavis.network.warmth import Sums, aged, warmth, with_day

START = datetime(2000, 1, 1, tzinfo=UTC)  # so that a calendar day is a whole day from the log's start
HORIZON = 30  # days ahead in T1
GONE = 180  # days ahead in T3
ACTIVE = 60  # days
MIN_CANDIDATES = 10
BAD_CLOCKS = 0.004  # share of events cut at either end ...
CLOCK_SPAN = 0.75  # ... if without them the log is shorter than this share: phones with wrong clocks
LONG = 2000  # days; a log of many years is looked at every half-year, and egos may pause longer
RUNS_DRY = 0.5  # no snapshot after which the half-year holds less than this share of the one before
NOON = 0.5  # a snapshot is taken at midnight, a contact day lies at its noon

Event = tuple[float, int, int, int]
"""When, from whom, to whom, to how many."""

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
    history: Sequence[ContactDay]
    days_in_touch: int
    days_of_the_year: int
    first: float  # days ago, of the recent contact days
    last: float
    next_out: float
    next_in: float

    @property
    def repeats(self) -> int:
        """Recent contact days after the first of them."""
        return min(self.days_in_touch, RECENT) - 1

    @property
    def span(self) -> float:
        """Days from the first to the last of the recent contact days."""
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
    parser.add_argument("logs", nargs="*", help="names of folders; without any, all that hold events")
    options = parser.parse_args(arguments)
    names = options.logs or sorted(found.parent.name for found in options.folder.glob("*/events.csv.gz"))
    print(json.dumps({name: measure(options.folder / name) for name in names}, indent=2))


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """All figures of one log."""
    whole, weighted = read_log(folder, weighted=False), read_log(folder, weighted=True)
    figures = {"whole": next_contact(whole), "weighted": next_contact(weighted)}
    return figures | ({"gone": gone(whole)} if whole.length >= 730 else {})


def read_log(folder: Path, *, weighted: bool) -> Log:
    """The log in that folder; people outside the core are alters only."""
    with gzip.open(folder / "events.csv.gz", "rt") as lines:
        events = [
            (float(row["t"]), int(row["src"]), int(row["dst"]), int(row["nrec"])) for row in csv.DictReader(lines)
        ]
    core = folder / "core.txt"
    egos = {int(line) for line in core.read_text().split()} if core.exists() else None
    events = without_bad_clocks(events)
    contacts: dict[int, dict[int, list[Contact]]] = defaultdict(lambda: defaultdict(list))
    sent: dict[int, list[int]] = defaultdict(list)
    for number, (seconds, source, target, nrec) in enumerate(events):
        at = START + timedelta(seconds=seconds - events[0][0])
        others = nrec if weighted else 1
        sent[source].append((at - START).days)
        for ego, alter, outgoing in ((source, target, True), (target, source, False)):
            if egos is None or ego in egos:
                contacts[ego][alter].append(Contact(number, at, outgoing, others))
    ties = {ego: {alter: contact_days(told, UTC) for alter, told in alters.items()} for ego, alters in contacts.items()}
    return Log(folder.name, (events[-1][0] - events[0][0]) / 86400, ties, dict(sent))


def without_bad_clocks(events: list[Event]) -> list[Event]:
    """The events without the few at either end that stretch the log to more than it was."""
    cut = int(len(events) * BAD_CLOCKS)
    kept = events[cut : len(events) - cut]
    return kept if kept[-1][0] - kept[0][0] < CLOCK_SPAN * (events[-1][0] - events[0][0]) else events


def next_contact(log: Log) -> dict[str, float]:
    """T1: warmth and strength as rankings of whom one will be in touch with, P(contact) as a chance."""
    any_: list[tuple[float, float, float]] = []
    both: list[float] = []
    chances: list[Ranked] = []
    for group in groups(log, test_snapshots(log.length), 0):
        if len(group) < MIN_CANDIDATES:
            continue
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
    """T3: drift and P(gone) against half a year of silence, and what the quiet rule and 90 days would say."""
    found = [seen for group in groups(log, gone_snapshots(log), GONE) for seen in group]
    rows = [seen for seen in found if seen.days_in_touch >= 5 and seen.last <= (365 if log.length < LONG else 730)]
    labels = [not seen.any_within(GONE) for seen in rows]
    at_stake = [drift(seen.last, usual_gap(seen), seen.days_of_the_year) for seen in rows]
    ninety = [seen.last > 90 for seen in rows]
    quiet = [is_quiet(seen) for seen in rows]
    return {
        "rows": len(rows),
        "base": fmean(labels),
        "auc": auc([(seen.last / sqrt(usual_gap(seen) + 1), label) for seen, label in zip(rows, labels, strict=True)]),
        "auc_p_gone": auc([(-chance(seen, GONE), label) for seen, label in zip(rows, labels, strict=True)]),
        "value_recall": value_recall(rows, labels, at_stake, sum(ninety)),
        **alarm("ninety_days", ninety, labels, rows),
        **alarm("quiet", quiet, labels, rows),
    }


def gone_snapshots(log: Log) -> list[int]:
    """Every 30 days (120 in long logs), the later 45 %, as long as the log itself does not run dry."""
    written = sorted(day for days in log.sent.values() for day in days)

    def volume(begin: int) -> int:
        return bisect_left(written, begin + GONE) - bisect_left(written, begin)

    step = 30 if log.length < LONG else 120
    every = [day for day in range(200, int(log.length) - GONE, step) if volume(day) >= RUNS_DRY * volume(day - GONE)]
    return every[int(0.55 * len(every)) :]


def is_quiet(seen: Seen) -> bool:
    """What the program would call quiet at this snapshot."""
    begin = quiet_from(seen.history[: seen.days_in_touch])
    silence = timedelta(days=int(seen.last))
    return begin is not None and begin <= seen.history[seen.days_in_touch - 1].day + silence


def alarm(name: str, raised: Sequence[bool], labels: Sequence[bool], rows: Sequence[Seen]) -> dict[str, float]:
    """How often an alarm was right, and how much of what was lost it told of."""
    right = [r and label for r, label in zip(raised, labels, strict=True)]
    lost = sum(seen.days_of_the_year for seen, label in zip(rows, labels, strict=True) if label)
    caught = sum(seen.days_of_the_year for seen, hit in zip(rows, right, strict=True) if hit)
    return {
        f"{name}_alarms": sum(raised),
        f"{name}_precision": sum(right) / max(1, sum(raised)),
        f"{name}_recall": sum(right) / max(1, sum(labels)),
        f"{name}_value_recall": caught / max(1, lost),
    }


def groups(log: Log, snapshots: Sequence[int], ahead: int) -> Iterator[list[Seen]]:
    """For each ego and snapshot everybody met so far, if the ego wrote lately, and within `ahead` days after."""
    lately = ACTIVE if log.length < LONG else 365
    for ego, alters in log.ties.items():
        at: dict[int, list[Seen]] = defaultdict(list)
        for days in alters.values():
            for snapshot, seen in watch(days, snapshots):
                at[snapshot].append(seen)
        written = log.sent.get(ego, [])
        for snapshot, group in at.items():
            before = any(snapshot - lately <= day < snapshot for day in written)
            if before and (not ahead or any(snapshot <= day < snapshot + ahead for day in written)):
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
                    history=days,
                    days_in_touch=known,
                    days_of_the_year=known - bisect_left(numbers, snapshot - 365),
                    first=snapshot - numbers[max(0, known - RECENT)] - NOON,
                    last=last,
                    next_out=next((number for number, day in ahead if day.out), inf),
                    next_in=next((number for number, day in ahead if day.in_), inf),
                ),
            )


def test_snapshots(length: float) -> list[int]:
    """The grid of the goals: denser for shorter logs, of it the last two fifths, every second one if there are many."""
    step, begin = (15, 30) if length < 220 else (30, 60) if length < 600 else (45, 180) if length < LONG else (182, 730)
    every = range(begin, int(length) - HORIZON + 1, step)
    late = list(every[int(0.6 * len(every)) :])
    return late[::2] if len(late) > 5 else late


def chance(seen: Seen, within: float) -> float:
    """P(contact within that many days)."""
    return p_contact(seen.repeats, seen.span, seen.first, within)


def usual_gap(seen: Seen) -> float:
    """The mean gap in days."""
    return seen.span / seen.repeats


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
