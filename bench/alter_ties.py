"""Who knows whom, as each person of a public log could see it, against who wrote to whom in the whole log.

    python bench/alter_ties.py FOLDER [LOG ...]     FOLDER holds a folder a log with events.csv.gz

Everybody of a log is the user in turn and sees only what they sent or were sent. network/alter_ties.py judges their
people from that; the logs know no conversations, so a day is an occasion. True is what the user could not see: mail to
at most two that went between the two people, the user neither its writer nor a recipient, in either direction (`knows`)
or in both (`both`). `any pair` is the share among all pairs of people the user ever exchanged mail with; `recall` is of
the true ones among them. Egos count by their pairs. `strength` is beside `both`: its mean, Brier and calibration error.
The constants were chosen on enron; the others were only looked at. Prints JSON.
"""

import argparse
import csv
import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import fmean
from typing import Any

from goal import Goal, tell
from visavis.network.alter_ties import FEWEST, MOST, AlterTie, Seen, alter_ties

DAY = 86_400  # seconds
DIRECT = 2  # recipients
LABELS = ("confirmed", "likely", "possible")
BINS = 10
CHOSEN_ON = "enron"
PRECISION = 0.7  # what `likely` should reach at least

Direct = Mapping[tuple[int, int], Sequence[frozenset[int]]]
"""By writer and recipient: who took part in each direct mail between them."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a log."""

    number: int
    day: int
    writer: int
    recipients: tuple[int, ...]
    size: int  # the writer, and to how many it went


@dataclass(frozen=True, slots=True)
class Judged:
    """One pair of one user's people: what was judged, and what is true."""

    tie: AlterTie
    knows: bool
    both: bool


def main(arguments: Sequence[str]) -> None:
    """Measure the named logs, or enron and manuf."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("logs", nargs="*", default=[CHOSEN_ON, "manuf"])
    chosen = parser.parse_args(arguments)
    figures = {log: measure(chosen.folder / log / "events.csv.gz") for log in chosen.logs}
    goals = [
        Goal(f"{log}: precision of “likely”", told["likely"]["knows"], PRECISION, more_is_better=True)
        for log, told in figures.items()
        if "likely" in told
    ]
    rows = {f"{log}, {what}": row for log, told in figures.items() for what, row in told.items()}
    tell("alter_ties", {"logs": len(figures)}, rows, goals)


def measure(log: Path) -> dict[str, Any]:
    """All figures of one log."""
    messages = list(read(log))
    direct = direct_mail(messages)
    rows = [row for user, seen in by_user(messages) for row in judge(user, seen, direct)]
    pairs, knowing = candidates(messages, direct)
    figures: dict[str, Any] = {"any pair": {"pairs": pairs, "knows": round(knowing / pairs, 3)}}
    for label in LABELS:
        found = [row for row in rows if row.tie.judged.word == label]
        if found:
            figures[label] = {
                "pairs": len(found),
                "knows": round(fmean(row.knows for row in found), 3),
                "both": round(fmean(row.both for row in found), 3),
                "recall": round(sum(row.knows for row in found) / max(1, knowing), 3),
                "strength": round(fmean(row.tie.judged.value or 0.0 for row in found), 3),
            }
    if rows:
        chances = [(row.tie.judged.value or 0.0, row.both) for row in rows]
        base = fmean(true for _, true in chances)
        figures["strength"] = {
            "pairs": len(rows),
            "brier": round(fmean((chance - true) ** 2 for chance, true in chances), 3),
            "brier of the base rate": round(base * (1 - base), 3),
            "calibration error": round(calibration_error(chances), 3),
        }
    return figures


def read(log: Path) -> Iterator[Message]:
    """The messages in the order of time."""
    told: dict[str, tuple[int, int, int, list[int]]] = {}
    with gzip.open(log, "rt") as lines:
        for row in csv.DictReader(lines):
            day, size = int(float(row["t"]) // DAY), int(row["nrec"]) + 1
            told.setdefault(row["msg"], (day, int(row["src"]), size, []))[3].append(int(row["dst"]))
    for number, (day, writer, size, recipients) in enumerate(told.values(), start=1):
        yield Message(number, day, writer, tuple(sorted(set(recipients) - {writer})), size)


def direct_mail(messages: Sequence[Message]) -> Direct:
    """Mail that was meant for one person or two."""
    found: dict[tuple[int, int], list[frozenset[int]]] = defaultdict(list)
    for one in messages:
        if one.size - 1 <= DIRECT:
            for recipient in one.recipients:
                found[one.writer, recipient].append(frozenset((one.writer, *one.recipients)))
    return found


def by_user(messages: Sequence[Message]) -> Iterator[tuple[int, list[Seen]]]:
    """What each person of the log saw of small rounds, in the order of time."""
    seen: dict[int, list[Seen]] = defaultdict(list)
    for one in messages:
        if FEWEST <= one.size <= MOST:
            everybody = sorted({one.writer, *one.recipients})
            for user in everybody:
                others = tuple(person for person in everybody if person != user)
                writer = 0 if one.writer == user else one.writer
                seen[user].append(Seen(str(one.day), one.number, one.day + 1, others, writer, one.size))
    yield from seen.items()


def judge(user: int, seen: Sequence[Seen], direct: Direct) -> Iterator[Judged]:
    """Every pair of one user's people of which anything is judged."""
    for tie in alter_ties(seen):
        there, back = unseen(direct, tie.a, tie.b, user), unseen(direct, tie.b, tie.a, user)
        yield Judged(tie, there or back, there and back)


def unseen(direct: Direct, writer: int, recipient: int, user: int) -> bool:
    """Whether one wrote to the other without the user."""
    return any(user not in people for people in direct.get((writer, recipient), ()))


def candidates(messages: Sequence[Message], direct: Direct) -> tuple[int, int]:
    """All pairs of people whom somebody exchanged mail with, and how many of those know each other."""
    met: dict[int, set[int]] = defaultdict(set)
    for one in messages:
        met[one.writer] |= set(one.recipients)
        for recipient in one.recipients:
            met[recipient].add(one.writer)
    pairs = knowing = 0
    for user, alters in met.items():
        for a, b in combinations(sorted(alters), 2):
            pairs += 1
            knowing += unseen(direct, a, b, user) or unseen(direct, b, a, user)
    return pairs, knowing


def calibration_error(chances: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over equally wide bins."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for chance, true in chances:
        bins[min(BINS - 1, int(chance * BINS))].append((chance, true))
    off = (abs(fmean(p for p, _ in one) - fmean(t for _, t in one)) * len(one) for one in bins.values())
    return sum(off) / len(chances)


if __name__ == "__main__":
    main(sys.argv[1:])
