"""Print every tie of a public log as it stood at one moment, judged by network/ from what was known then.

    python bench/ties.py LOG.csv.gz --at SECONDS [--core FILE]

LOG has the columns t (seconds since its start), src, dst, msg, nrec. --core names a file with the people whose log is
complete, one number a line: only they are egos; without it everybody is. Events after SECONDS are not looked at.

The result is CSV with a header, a line a tie:

    ego,alter       the numbers of the log
    warmth          S, network/warmth.py
    strength        S + 2 M, network/mutuality.py
    p_contact_30    chance that either writes within 30 days, network/rhythm.py
    p_gone          chance that neither does within 180 days
    drift           what is at stake in the silence; 0 after a single contact day, which shows no rhythm

Messages count whole, whatever the number of their recipients, for every log alike (logs.py says why); --weighted
counts them as the program does.
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from logs import DAY, Event, Seen, read_core, read_events, standing, ties_of
from visavis.network.mutuality import strength
from visavis.network.rhythm import GONE_WITHIN
from visavis.network.warmth import warmth

COLUMNS = ("ego", "alter", "warmth", "strength", "p_contact_30", "p_gone", "drift")
WITHIN = 30  # days


def main(arguments: Sequence[str]) -> None:
    """Read the arguments, print the ties."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", type=Path)
    parser.add_argument("--core", type=Path)
    parser.add_argument("--at", type=float, required=True, metavar="SECONDS")
    parser.add_argument("--weighted", action="store_true")
    chosen = parser.parse_args(arguments)
    events = read_events(chosen.log, until=chosen.at)
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(map(row, ties_at(events, read_core(chosen.core), chosen.at, weighted=chosen.weighted)))


def ties_at(
    events: Sequence[Event], egos: frozenset[int] | None, seconds: float, *, weighted: bool = False
) -> Iterator[Seen]:
    """Every tie of every ego at that second, from these events, none of which is later."""
    for ego, alters in sorted(ties_of(events, egos, weighted=weighted).items()):
        for alter, told in sorted(alters.items()):
            yield from standing(ego, alter, told, [seconds / DAY])


def row(seen: Seen) -> tuple[object, ...]:
    """One line, rounded to what a double of the same value is read back from."""
    figures = (
        warmth(seen.sums) or 0.0,
        strength(seen.sums) or 0.0,
        seen.chance(WITHIN),
        1 - seen.chance(GONE_WITHIN),
        seen.drift,
    )
    return (seen.ego, seen.alter, *(f"{figure:.9g}" for figure in figures))


if __name__ == "__main__":
    main(sys.argv[1:])
