"""The program and Splink on the same file, in the same run: pairs, what is right of them, and processor seconds."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from goal import Goal, ratio, tell
from identity import Pair, linked, rightness

PAIRS = Path(__file__).with_name("splink_pairs.py")


def tell_beside(
    records: Path, links: Path | None, python: str, ids: Sequence[str], found: frozenset[Pair], cpu: float
) -> None:
    """Run Splink with `python` and print the JSON of both. Seconds are of the whole process, with its start."""
    run = subprocess.run([python, str(PAIRS), str(records)], check=True, capture_output=True, text=True)
    printed = json.loads(run.stdout.strip().splitlines()[-1])
    number = {one: n for n, one in enumerate(ids)}
    theirs: frozenset[Pair] = frozenset(
        (min(number[a], number[b]), max(number[a], number[b])) for a, b in printed["pairs"]
    )
    seconds = {"visavis": round(cpu, 2), "splink": round(printed["cpu_seconds"], 2)}
    told = {"visavis": found, "splink": theirs}
    truth = linked(links, ids) if links else frozenset()
    figures = {
        name: {"cpu_seconds": seconds[name], **(rightness(pairs, truth) if links else {"pairs": len(pairs)})}
        for name, pairs in told.items()
    }
    goals = [Goal("CPU beside Splink", ratio(seconds["visavis"], seconds["splink"]), 1.0, "×")]
    if links:
        better = round(figures["visavis"]["f1"] - figures["splink"]["f1"], 4)
        goals.append(Goal("F1 above Splink’s", better, 0.0, more_is_better=True))
    tell("identity", {"records": len(ids)}, figures, goals)
