"""Where the five numbers of a situation in network/reply.py come from, and what they are worth on a log never seen.

    python bench/reply_constants.py DATA_DIR LOG LOG ...

Fits them anew by a logistic regression on the logs named, each with the same weight in all (`fitted`), and, log by log,
on all the others (`without`), with what AUC, Brier and calibration error then are on the last 30 % of the log that was
left out. JSON on stdout. The program has the first row, rounded, so its own figures (bench/reply_measure.py) know a
little of every log; those given here do not. Needs numpy, which the program does not.

What the user wrote within a day is taken once, as the program does, and the first tenth of each log not at all: until
then nobody can be known.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from math import log1p
from pathlib import Path
from typing import Any

from logs import read_core
from ranking import auc, brier, calibration_error
from reply import EPOCH, Foretold, foretold, read_sent
from reply_measure import LAST, answered, back_of, messages, within
from visavis.network import reply
from visavis.network.reply import DAY, HALF_YEAR, WEEK

NAMES = ("AT_FIRST", "LIVELY", "WAITING", "LONG_AGO", "NEVER")
UNKNOWN_UNTIL = 0.1  # of the messages
STEPS = 25

Row = tuple[tuple[float, ...], bool]


def main(arguments: Sequence[str]) -> None:
    """Fit, leave out, print JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("logs", nargs="+")
    chosen = parser.parse_args(arguments)
    rows = {name: situations(chosen.folder / name) for name in chosen.logs}
    found: dict[str, Any] = {"fitted": fitted(list(rows.values())), "without": {}}
    for name in chosen.logs:
        numbers = fitted([some for other, some in rows.items() if other != name])
        found["without"][name] = numbers | figures(chosen.folder / name, numbers)
    print(json.dumps(found, indent=2))


def situations(folder: Path) -> list[Row]:
    """What each turn of that log was written into, and whether anything came back within a week."""
    core = folder / "core.txt"
    sent = within(read_sent(folder / "events.csv.gz"), folder)
    back, end = back_of(sent), sent[-1].seconds - WEEK
    found: list[Row] = []
    before: dict[tuple[int, int], int] = {}
    for one in foretold(sent, read_core(core if core.exists() else None)):
        tie, day = (one.sent.source, one.sent.target), int(one.sent.seconds // DAY)
        if one.sent.seconds <= end and before.get(tie) != day:
            found.append((situation(one), answered(one.sent, back[tie[1], tie[0]])))
        before[tie] = day
    return found[int(UNKNOWN_UNTIL * len(found)) :]


def situation(one: Foretold) -> tuple[float, ...]:
    """What the five numbers are multiplied with."""
    state, seconds = one.asked, EPOCH + one.sent.seconds
    is_never = state.heard is None
    since = WEEK if state.heard is None else seconds - state.heard
    waiting = log1p(state.waiting) if since >= WEEK else 0.0
    return 1.0, log1p(state.lively_at(seconds)), waiting, float(since >= HALF_YEAR), float(is_never)


def fitted(logs: Sequence[Sequence[Row]]) -> dict[str, float]:
    """The most likely numbers, by Newton's method."""
    numpy = import_module("numpy")
    table = numpy.array([values for rows in logs for values, _ in rows])
    came = numpy.array([label for rows in logs for _, label in rows], dtype=float)
    weight = numpy.array([1 / len(rows) for rows in logs for _ in rows])
    numbers = numpy.zeros(len(NAMES))
    for _ in range(STEPS):
        p = 1 / (1 + numpy.exp(-table @ numbers))
        slope = table.T @ (weight * (came - p))
        bend = (table * (weight * p * (1 - p))[:, None]).T @ table
        numbers = numbers + numpy.linalg.solve(bend + 1e-9 * numpy.eye(len(NAMES)), slope)
    return dict(zip(NAMES, map(float, numbers), strict=True))


def figures(folder: Path, numbers: Mapping[str, float]) -> dict[str, float]:
    """What the program would reach on that log with these numbers."""
    kept = {name: getattr(reply, name) for name in NAMES}
    for name, value in numbers.items():
        setattr(reply, name, value)
    rows = messages(folder)
    for name, value in kept.items():
        setattr(reply, name, value)
    ranked = [(row.foretold["ours"], row.came) for row in rows[int((1 - LAST) * len(rows)) :]]
    return {"auc": auc(ranked), "brier": brier(ranked), "ece": calibration_error(ranked)}


if __name__ == "__main__":
    main(sys.argv[1:])
