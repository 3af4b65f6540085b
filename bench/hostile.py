"""Files that are out to do harm, as large as they get: what the reading makes of each, how long and in how much memory.

    python bench/hostile.py                     every danger
    python bench/hostile.py deep vcf            those whose name or file holds one of these words
    python bench/hostile.py --small             as small as the tests try them

The files are made one after the other in a temporary folder (the largest has 1 GB) and removed. Each is read by the real
child process under the limits of the program. Told are the healthy records that came in of those that lie in the file,
what was said of the rest, seconds of wall time, and the most that the child and the program itself held. Prints JSON,
and a line for each file on the way.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from goal import Goal, tell  # noqa: E402
from tests.sources.hostile.catalogue import DANGERS  # noqa: E402
from tests.sources.hostile.danger import Danger, outcome  # noqa: E402
from visavis.sources.sandbox import read_apart  # noqa: E402
from visavis.sources.source import Context  # noqa: E402

MEGABYTES = 500
CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin")


def main() -> None:
    """Read the arguments, try the dangers, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--make", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.make:
        name, size, folder = chosen.make
        next(one for one in DANGERS if one.name == name).write(Path(folder), int(size))
        return
    if chosen.read:
        json.dump(reading(chosen.read), sys.stdout)
        return
    dangers = [one for one in DANGERS if not chosen.words or any(word in f"{one.what} {one.name}" for word in chosen.words)]
    found = [tried(one, one.small or one.size if chosen.small else one.size) for one in dangers]
    lost = sum(one["good"] < one["of"] for one in found)
    goals = [
        Goal("files whose healthy records did not all come in", lost, 0),
        Goal("files over their seconds", sum(one["seconds"] > one["limit"] for one in found), 0),
        Goal("most memory that a child held", max(one["child_megabytes"] for one in found), MEGABYTES, "MB"),
    ]
    tell("hostile", {"files": len(found)}, {one["what"]: one for one in found}, goals)


def tried(danger: Danger, size: int) -> dict[str, Any]:
    """Make the file, have it read in a process of its own, remove it."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        said("--make", danger.name, str(size), folder)
        found = json.loads(said("--read", folder))
    told = {
        "what": danger.what,
        "file": danger.name,
        "good": len(found.pop("good")),
        "of": danger.good,
        "limit": danger.seconds,
        **found,
    }
    is_well = told["good"] >= told["of"] and told["seconds"] <= told["limit"] and told["child_megabytes"] <= MEGABYTES
    unexpected = "" if set(told["told"]) == danger.told else f"  expected {sorted(danger.told)}"
    print(
        f"{'ok ' if is_well else 'BAD'} {danger.what} ({danger.name}, {told['kind']}): {told['good']} of {told['of']}, "
        f"{told['seconds']} s ({told['cpu_seconds']} s of the child), {told['child_megabytes']} MB, program {told['program_megabytes']} MB, "
        f"{told['records']} records, {told['told']}{unexpected}",
        file=sys.stderr,
        flush=True,
    )
    return told


def said(*arguments: str) -> str:
    """What this program says in a process of its own: what one held would count as held by those that it starts."""
    ran = subprocess.run([sys.executable, __file__, *arguments], check=True, stdout=subprocess.PIPE, text=True)
    return ran.stdout


def reading(folder: Path) -> dict[str, Any]:
    """What the program hears of the folder, in this process and its child."""
    start = time.monotonic()
    kinds: set[str] = set()

    def heard() -> Any:
        for event in read_apart([folder], context=CONTEXT):
            kinds.add(getattr(event, "kind", "") and f"{getattr(event, 'kind')}")
            yield event

    good, problems, records = outcome(heard())
    seconds, used = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "good": sorted(good),
        "told": sorted({problem.code for problem in problems}),
        "detail": sorted({problem.detail for problem in problems if problem.code.startswith(("reader", "too", "took"))}),
        "kind": " ".join(sorted(kinds - {""})),
        "records": records,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 2),
        "child_megabytes": round(used.ru_maxrss / 1e3),
        "program_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3),
    }


if __name__ == "__main__":
    main()
