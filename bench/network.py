"""Measure the judgements of network/ on public logs: whom will one be in touch with, and who is gone?

    python bench/network.py DATA_DIR [LOG ...]

DATA_DIR holds one folder a log with events.csv.gz (t, src, dst, msg, nrec; t in seconds) and, where only some
logs are complete, core.txt with the people who may be asked about. Prints JSON.

T1: at each snapshot, everybody met so far is ranked by warmth (next 30 days: any contact) and by strength
(contact from both sides); figures are averages over egos and snapshots. Beside them the calibration of
P(contact in 30 days). T3, on logs of two years and more: among ties of five contact days or more that were alive
within a year, which will be silent for the next half-year? Egos must write before and after; snapshots end where
the log itself runs dry. Nothing of ours is fitted, and no constant belongs to one log.

In the same run, on the same snapshots: recency (days since the last contact), frequency (messages so far), and where it
is installed LightGBM, trained on the same log or on the others (boosted.py). `ours, weighted` counts a message to n
others 1/sqrt(n) as the program does; everywhere else a message counts whole, as it does in what is to be foretold.
`above` says by how much the average precision of ours is above another's, with 95 % bounds from drawing the egos anew a
thousand times; what is less than .01 is noise.
"""

import argparse
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean
from typing import Any

import boosted
from goal import Goal, tell
from logs import Log, Seen, read_log, standing
from ranking import (
    auc,
    average_precision,
    brier,
    calibration_error,
    difference,
    has_both_labels,
    ndcg,
)
from visavis.network.mutuality import strength
from visavis.network.rhythm import quiet_from
from visavis.network.warmth import warmth

HORIZON = 30  # days ahead in T1
GONE = 180  # days ahead in T3
ACTIVE = 60  # days
MIN_CANDIDATES = 10
MIN_DAYS = 5  # contact days of a tie that can be gone
LONG = 2000  # days; a log of many years is looked at every half-year, and egos may pause longer
TWO_YEARS = 730  # days; in a shorter log nobody can be told to be gone
RUNS_DRY = 0.5  # no snapshot after which the half-year holds less than this share of the one before
PLACES = 20

Groups = list[list[Seen]]
"""Everybody whom an ego knew at a snapshot, ego by ego and snapshot by snapshot."""

Values = Sequence[Sequence[float]]
"""By which to rank them, group by group."""

Table = dict[str, dict[str, float]]
"""Figures of one log by what they are of."""

ANY_GOALS = {"enron": (0.726, 0.833), "manuf": (0.775, 0.835), "text": (0.745, 0.835)}  # AP, NDCG@20
BOTH_GOALS = {"enron": 0.64, "manuf": 0.73, "text": 0.64}
GONE_GOALS = {"enron": (0.77, 0.53)}  # AUC, value recall
TOLERANCE = 0.01
ECE_GOAL = 0.1


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one log: the groups of the late snapshots, and those whose outcome was known before."""

    late: Groups
    weighted: Groups  # the late ones, counted as the program counts
    earlier: Groups
    every: Groups  # for the models of the other logs


def main(arguments: Sequence[str]) -> None:
    """Measure the named logs and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("logs", nargs="*", help="names of folders; without any, all that hold events")
    options = parser.parse_args(arguments)
    names = options.logs or sorted(found.parent.name for found in options.folder.glob("*/events.csv.gz"))
    whole = {name: read_log(options.folder / name, weighted=False) for name in names}
    weighted = {name: read_log(options.folder / name, weighted=True) for name in names}
    asked = {name: ask(whole[name], weighted[name]) for name in names}
    any_, any_above = next_contact(asked, warmth_of, lambda seen: seen.any_within(HORIZON))
    both, both_above = next_contact(asked, strength_of, lambda seen: seen.both_within(HORIZON))
    lost = {name: gone(log) for name, log in whole.items() if log.length >= TWO_YEARS}
    chances = {name: calibration(one.late) for name, one in asked.items()}
    figures: dict[str, Any] = {
        "any contact within 30 days": any_,
        "contact from both sides within 30 days": both,
        "P(contact within 30 days)": chances,
        "above others, any contact": any_above,
        "above others, both sides": both_above,
        "gone for half a year": {name: table for name, (table, _) in lost.items()},
        "alarms": {name: alarms for name, (_, alarms) in lost.items()},
    }
    tell("network", {"logs": len(names)}, figures, goals(figures))


def ask(whole: Log, weighted: Log) -> Asked:
    """The groups of the grid of the goals, in which there is somebody to choose from."""
    late, every = test_snapshots(whole.length), all_snapshots(whole.length)
    earlier = [at for at in every if at + HORIZON <= late[0]]
    return Asked(
        *(_to_choose_from(*one) for one in ((whole, late), (weighted, late), (whole, earlier), (whole, every)))
    )


def _to_choose_from(log: Log, snapshots: Sequence[int]) -> Groups:
    return [group for group in groups(log, snapshots, 0) if len(group) >= MIN_CANDIDATES]


def next_contact(
    asked: Mapping[str, Asked], ours: Callable[[Seen], float], label: Callable[[Seen], bool]
) -> tuple[dict[str, Table], dict[str, Table]]:
    """T1: how well each way to rank does, and by how much ours is above the others; by log."""
    tables: dict[str, Table] = {}
    above: dict[str, Table] = {}
    for name, one in asked.items():
        others = [other.every for log, other in asked.items() if log != name]
        ways = {"ours": (one.late, _each(one.late, ours))}
        ways["ours, weighted"] = (one.weighted, _each(one.weighted, ours))
        ways["recency"] = (one.late, _each(one.late, lambda seen: -seen.last))
        ways["frequency"] = (one.late, _each(one.late, lambda seen: seen.messages))
        if boosted.is_here():
            ways["LightGBM, same log"] = (one.late, boosted.same_log(one.earlier, one.late, label))
            if others:
                ways["LightGBM, other logs"] = (one.late, boosted.other_logs(others, one.late, label))
        found = {way: list(_precisions(groups, values, label)) for way, (groups, values) in ways.items()}
        tables[name] = {way: _means(rows) for way, rows in found.items()}
        mine = found.pop("ours")
        above[name] = {
            way: _rounded(difference([(ego, a[1], b[1]) for (ego, a), (_, b) in zip(mine, rows, strict=True)]))
            for way, rows in found.items()
        }
    return tables, above


def warmth_of(seen: Seen) -> float:
    """S."""
    return warmth(seen.sums) or 0.0


def strength_of(seen: Seen) -> float:
    """S + 2 M."""
    return strength(seen.sums) or 0.0


def _each(groups: Groups, value: Callable[[Seen], float]) -> Values:
    return [[value(seen) for seen in group] for group in groups]


def _precisions(
    groups: Groups, values: Values, label: Callable[[Seen], bool]
) -> Iterator[tuple[int, tuple[float, float, float]]]:
    """Of each group in which there is something to tell apart, the ego with AUC, AP and NDCG."""
    for group, told in zip(groups, values, strict=True):
        ranked = [(value, label(seen)) for seen, value in zip(group, told, strict=True)]
        if has_both_labels(ranked):
            yield group[0].ego, (auc(ranked), average_precision(ranked), ndcg(ranked, PLACES))


def _means(rows: Sequence[tuple[int, tuple[float, float, float]]]) -> dict[str, float]:
    auc_, ap, ndcg_ = (fmean(row[place] for _, row in rows) for place in range(3))
    return _rounded({"AUC": auc_, "AP": ap, f"NDCG@{PLACES}": ndcg_})


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(figure, 3) for name, figure in figures.items()}


def calibration(late: Groups) -> dict[str, float]:
    """Whether P(contact within 30 days) says how often it comes, beside the share that is in touch at all."""
    chances = [(seen.chance(HORIZON), seen.any_within(HORIZON)) for group in late for seen in group]
    base = fmean(label for _, label in chances)
    return _rounded(
        {
            "ties": len(chances),
            "base": base,
            "ECE": calibration_error(chances),
            "Brier": brier(chances),
            "Brier of the base": base * (1 - base),
        }
    )


def gone(log: Log) -> tuple[Table, Table]:
    """T3: orders of who is gone, and what the quiet rule and 90 days would say of them."""
    snapshots = gone_snapshots(log)
    late = snapshots[int(0.55 * len(snapshots)) :]
    asked = _at_stake(log, late)
    rows = [seen for group in asked for seen in group]
    labels = [_is_gone(seen) for seen in rows]
    orders = {
        "drift": [seen.drift for seen in rows],
        "P(gone)": [-seen.chance(GONE) for seen in rows],
        "silence / √(usual gap + 1)": [seen.last / sqrt((seen.usual_gap or 0) + 1) for seen in rows],
        "recency": [seen.last for seen in rows],
        "frequency": [-float(seen.messages) for seen in rows],
    }
    if boosted.is_here():
        before = [at for at in snapshots if at + GONE <= late[0]]
        told = boosted.same_log(_at_stake(log, before), asked, _is_gone)
        orders["LightGBM, same log"] = [value for group in told for value in group]
    ninety = [seen.last > 90 for seen in rows]
    quiet = [is_quiet(seen) for seen in rows]
    table = {
        name: _rounded({"AUC": _auc_of(values, labels), **recall(rows, labels, values, sum(ninety))})
        for name, values in orders.items()
    }
    chances = [(1 - seen.chance(GONE), label) for seen, label in zip(rows, labels, strict=True)]
    base = fmean(labels)
    held = {"ties": len(rows), "base": base, "ECE of P(gone)": calibration_error(chances), "Brier": brier(chances)}
    alarms = {"90 days": alarm(ninety, labels, rows), "quiet": alarm(quiet, labels, rows)}
    return table, alarms | {"P(gone)": _rounded(held)}


def _at_stake(log: Log, snapshots: Sequence[int]) -> Groups:
    """Those who can be gone: five contact days, and alive within the year."""
    alive = 365 if log.length < LONG else TWO_YEARS
    found = groups(log, snapshots, GONE)
    those = ([seen for seen in group if seen.known >= MIN_DAYS and seen.last <= alive] for group in found)
    return [group for group in those if group]


def _is_gone(seen: Seen) -> bool:
    return not seen.any_within(GONE)


def _auc_of(values: Sequence[float], labels: Sequence[bool]) -> float:
    return auc(list(zip(values, labels, strict=True)))


def recall(rows: Sequence[Seen], labels: Sequence[bool], order: Sequence[float], alarms: int) -> dict[str, float]:
    """The share of the year's contact days of gone ties that is caught with so many alarms, raised in this order."""
    lost = sum(seen.days_of_the_year for seen, label in zip(rows, labels, strict=True) if label)
    ranked = sorted(range(len(rows)), key=lambda index: -order[index])
    return {"value recall": sum(rows[index].days_of_the_year for index in ranked[:alarms] if labels[index]) / lost}


def is_quiet(seen: Seen) -> bool:
    """What the program would call quiet at this snapshot."""
    numbers = seen.told.numbers[: seen.known]
    begin = quiet_from(numbers)
    return begin is not None and begin <= numbers[-1] + int(seen.last)


def alarm(raised: Sequence[bool], labels: Sequence[bool], rows: Sequence[Seen]) -> dict[str, float]:
    """How often an alarm was right, and how much of what was lost it told of."""
    right = [r and label for r, label in zip(raised, labels, strict=True)]
    lost = sum(seen.days_of_the_year for seen, label in zip(rows, labels, strict=True) if label)
    caught = sum(seen.days_of_the_year for seen, hit in zip(rows, right, strict=True) if hit)
    return {
        "alarms": sum(raised),
        "right": round(sum(right) / max(1, sum(raised)), 3),
        "found": round(sum(right) / max(1, sum(labels)), 3),
        "value recall": round(caught / max(1, lost), 3),
    }


def gone_snapshots(log: Log) -> list[int]:
    """Every 30 days (120 in long logs), as long as the log itself does not run dry."""
    written = sorted(day for days in log.sent.values() for day in days)

    def volume(begin: int) -> int:
        return bisect_left(written, begin + GONE) - bisect_left(written, begin)

    step = 30 if log.length < LONG else 120
    return [day for day in range(200, int(log.length) - GONE, step) if volume(day) >= RUNS_DRY * volume(day - GONE)]


def groups(log: Log, snapshots: Sequence[int], ahead: int) -> Iterator[list[Seen]]:
    """For each ego and snapshot everybody met so far, if the ego wrote lately, and within `ahead` days after."""
    lately = ACTIVE if log.length < LONG else 365
    for ego, alters in log.ties.items():
        at: dict[float, list[Seen]] = defaultdict(list)
        for alter, told in alters.items():
            for seen in standing(ego, alter, told, snapshots):
                at[seen.at].append(seen)
        written = log.sent.get(ego, [])
        for snapshot, group in at.items():
            before = any(snapshot - lately <= day < snapshot for day in written)
            if before and (not ahead or any(snapshot <= day < snapshot + ahead for day in written)):
                yield group


def all_snapshots(length: float) -> list[int]:
    """The grid of the goals: denser for shorter logs."""
    step, begin = (15, 30) if length < 220 else (30, 60) if length < 600 else (45, 180) if length < LONG else (182, 730)
    return list(range(begin, int(length) - HORIZON + 1, step))


def test_snapshots(length: float) -> list[int]:
    """Of the grid the last two fifths, every second one if there are many."""
    every = all_snapshots(length)
    late = every[int(0.6 * len(every)) :]
    return late[::2] if len(late) > 5 else late


def goals(figures: Mapping[str, Any]) -> list[Goal]:
    """What must be reached on the logs that are here."""
    found = []
    for name, (ap, gain) in ANY_GOALS.items():
        ours = figures["any contact within 30 days"].get(name, {}).get("ours", {})
        found += [
            Goal(f"{name}: any contact, AP", ours.get("AP"), round(ap - TOLERANCE, 3), more_is_better=True),
            Goal(f"{name}: any contact, NDCG@20", ours.get("NDCG@20"), round(gain - TOLERANCE, 3), more_is_better=True),
        ]
    for name, ap in BOTH_GOALS.items():
        both = figures["contact from both sides within 30 days"].get(name, {}).get("ours", {})
        found.append(Goal(f"{name}: from both sides, AP", both.get("AP"), ap, more_is_better=True))
    for name, chances in figures["P(contact within 30 days)"].items():
        found.append(Goal(f"{name}: ECE of P(contact)", chances["ECE"], ECE_GOAL))
    for name, (area, value) in GONE_GOALS.items():
        table = figures["gone for half a year"].get(name, {})
        found += [
            Goal(f"{name}: gone, AUC", table.get("P(gone)", {}).get("AUC"), area, more_is_better=True),
            Goal(f"{name}: gone, value recall", table.get("drift", {}).get("value recall"), value, more_is_better=True),
        ]
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
