"""How long commands take from Enter to the prompt, beside a bare Python that does nothing.

    python bench/commands.py                                     on 10,000 people and 1,000,000 interactions
    python bench/commands.py --people 300 --interactions 5000    a try
    python bench/commands.py --data FOLDER                       on a database that bench/pages.py has left there

The commands take turns, so that whatever else the computer does meets all of them. The first `today` of a day also
brings every tie to that day; it is told apart. Wall and processor time, least and median of seven. Prints JSON.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

from cost import Cost, cost
from goal import Goal, ratio, tell
from life import fill, open_store
from program import environment, interpreter, visavis

ROUNDS = 7
NEXT_DAY = "2026-11-24T12:00Z"


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--interactions", type=int, default=1_000_000)
    parser.add_argument("--data", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = chosen.data or Path(folder)
        if not chosen.data:
            # In a process of its own: this one must stay small, or starting others from it would take longer.
            maker = get_context("spawn").Process(target=_make, args=(data, chosen.people, chosen.interactions))
            maker.start()
            maker.join()
        measure(data)


def measure(data: Path) -> None:
    """Run every command in turn, tell."""
    today, surroundings = visavis("today"), environment(data)
    cost(today, surroundings)
    runs: dict[str, list[Cost]] = {}
    commands: Mapping[str, Sequence[str]] = {
        "bare python": interpreter("-c", "pass"),
        "visavis --help": visavis("--help"),
        "visavis today": today,
        "visavis people ann": visavis("people", "ann"),
    }
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs.setdefault(name, []).append(cost(command, surroundings))
    new_day = cost(today, surroundings | {"VISAVIS_AT": NEXT_DAY})
    figures = {name: _figures(costs) for name, costs in runs.items()}
    bare = figures["bare python"]["cpu_seconds"]
    tell(
        "commands",
        {"rounds": ROUNDS},
        figures
        | {"visavis today, first of a day": _figures([new_day])}
        | {"times bare python": {name: ratio(found["cpu_seconds"], bare) for name, found in figures.items()}},
        [
            Goal("`visavis --help`: wall, median", figures["visavis --help"]["wall_seconds"], 0.15, "s"),
            Goal("`visavis today`: wall, median", figures["visavis today"]["wall_seconds"], 0.8, "s"),
        ],
    )


def _figures(costs: Sequence[Cost]) -> dict[str, Any]:
    return {
        "wall_seconds_least": round(min(one.wall_seconds for one in costs), 3),
        "wall_seconds": round(median(one.wall_seconds for one in costs), 3),
        "cpu_seconds": round(median(one.cpu_seconds for one in costs), 3),
    }


def _make(data: Path, people: int, interactions: int) -> None:
    from visavis.actions.judge import judge

    account = open_store(data)
    fill(account, people, interactions)
    judge(account)


if __name__ == "__main__":
    main()
