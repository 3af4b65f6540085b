"""What it costs to import the same again: every kind of file that is read, once, again, and with one record more.

    python bench/again.py                        every kind, each some seconds of processor time at first
    python bench/again.py --share 0.02           a try with a fiftieth of the records
    python bench/again.py --only WhatsApp mbox   those whose name holds one of these words

Each kind has a database of its own, in which the user has said who they are. "Again" is the very same file, which is
known by its hash; "one more" is a file with the same records and one more at its end, which must be read. Processor
time is told as measured: what the program takes to start (told apart) is in every figure. That nothing changed is
looked at twice: the program counts what was new, and what `visavis export` writes is compared byte for byte before and
after. Prints JSON, and a line for each kind on the way.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cost import cost
from goal import Goal, ratio, tell
from kinds import KINDS, Kind
from mail import OWNER
from program import environment, visavis

SHORTEST = 1.0  # seconds beyond the start; of less, a ratio would say nothing
FEWEST = 50  # records of a try


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--only", nargs="*", default=[""], metavar="WORD")
    chosen = parser.parse_args()
    kinds = [kind for kind in KINDS if any(word in kind.name for word in chosen.only)]
    start = _start()
    found = [_measured(kind, max(FEWEST, round(kind.count * chosen.share))) for kind in kinds]
    tell(
        "again",
        {"kinds": len(found), "records": sum(one.records for one in found)},
        {
            "the start alone": {"cpu_seconds": round(start, 2)},
            "imports": {one.kind.name: one.figures() for one in found},
        },
        goals(found, start),
    )


@dataclass(frozen=True, slots=True)
class Measured:
    """Three imports of one kind: seconds of CPU, what was new in each, whether the second left the export as it was."""

    kind: Kind
    records: int
    seconds: tuple[float, ...]
    new: tuple[int, ...]
    is_unchanged: bool

    @property
    def again(self) -> float:
        """The very same file, beside the first import."""
        return ratio(self.seconds[1], self.seconds[0])

    @property
    def changes_nothing(self) -> bool:
        """Whether the second import left every row as it was."""
        return self.is_unchanged and self.new[1] == 0

    @property
    def brings_the_one(self) -> bool:
        """Whether one record more brought that record alone."""
        return self.new[2] == self.kind.brings

    def figures(self) -> dict[str, float | str]:
        """For the JSON."""
        first, again, other = (round(one, 2) for one in self.seconds)
        return {
            "records": self.records,
            "cpu_seconds": first,
            "again": again,
            "one_more": other,
            "again_beside_first": self.again,
            "one_more_beside_first": ratio(self.seconds[2], self.seconds[0]),
            "new": self.new[0],
            "new_again": self.new[1],
            "new_of_one_more": self.new[2],
            "export_unchanged": "yes" if self.is_unchanged else "no",
        }


def goals(found: Sequence[Measured], start: float) -> list[Goal]:
    """The slowest second import among those that took long enough at first, and nothing that changed."""
    slow = [one.again for one in found if one.seconds[0] - start >= SHORTEST]
    return [
        Goal("the same file again: most CPU beside its first import, of all kinds", max(slow, default=None), 0.25, "×"),
        Goal("the same file again: kinds in which a row changed", sum(not one.changes_nothing for one in found), 0),
        Goal("one record more: kinds in which not just that came in", sum(not one.brings_the_one for one in found), 0),
    ]


def _start() -> float:
    """What the program takes to note an own address, on a database that is there."""
    with tempfile.TemporaryDirectory() as folder:
        noting = visavis("import", "--me", OWNER[1], "--json")
        return min(cost(noting, environment(Path(folder))).cpu_seconds for _ in range(3))


def _measured(kind: Kind, records: int) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        data, file = Path(folder) / "data", Path(folder) / kind.file
        cost(visavis("import", "--me", OWNER[1]), environment(data))
        kind.write(file, records)
        first = _imported(kind, file, data)
        kept = _exported(data)
        again = _imported(kind, file, data)
        is_unchanged = _exported(data) == kept
        kind.write(file, records + 1)
        other = _imported(kind, file, data)
    runs = (first, again, other)
    found = Measured(kind, records, tuple(run[0] for run in runs), tuple(run[1] for run in runs), is_unchanged)
    print(kind.name, found.figures(), file=sys.stderr, flush=True)
    return found


def _imported(kind: Kind, file: Path, data: Path) -> tuple[float, int]:
    """Seconds of CPU, and how many entries were new. Only what its source reads without a problem is a measure."""
    run = cost(visavis("import", str(file), "--yes", "--json"), environment(data))
    told = json.loads(run.said)
    sources = {one["kind"] for one in told["files"]}
    if sources != {kind.source} or told["totals"]["problems"]:
        raise SystemExit(f"{kind.name}: read as {sources}, with {told['totals']['problems']} problems")
    return run.cpu_seconds, told["totals"]["new"]


def _exported(data: Path) -> str:
    """A digest of everything that `visavis export` writes."""
    with tempfile.TemporaryDirectory() as folder:
        cost(visavis("export", str(Path(folder) / "all")), environment(data))
        digest = sha256()
        for file in sorted(Path(folder).rglob("*")):
            if file.is_file():
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
        return digest.hexdigest()


if __name__ == "__main__":
    main()
