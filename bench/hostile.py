"""Files that are out to do harm, as large as they get: what the reading makes of each, how long and in how much memory.

    python bench/hostile.py                     every danger
    python bench/hostile.py deep vcf            those whose name or file holds one of these words
    python bench/hostile.py --small             as small as the tests try them

The files are made one after the other in a temporary folder (the largest has 300 MB) and removed. Each is read by the
real child process under the limits of the program. Told are the healthy records that came in of those that lie in the
file, what was said of the rest, seconds of wall time and of the child's processor time, and the most that the child and
the program itself held. A file is judged by processor time, since wall time says little on a computer that others use;
a child that hangs is killed, and its file has lost its records. Prints JSON, and a line for each file on the way.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from tests.sources.hostile.catalogue import DANGERS  # noqa: E402
from tests.sources.hostile.danger import Danger, outcome  # noqa: E402

from goal import Goal, tell  # noqa: E402
from visavis.records import FileVerdict  # noqa: E402
from visavis.sources.sandbox import read_apart  # noqa: E402
from visavis.sources.source import Context  # noqa: E402
from visavis.sources.wire import Event  # noqa: E402

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
        what, size, folder = chosen.make
        next(one for one in DANGERS if one.what == what).write(Path(folder), int(size))
        return
    if chosen.read:
        json.dump(reading(chosen.read), sys.stdout)
        return
    dangers = [
        one for one in DANGERS if not chosen.words or any(word in f"{one.what} {one.name}" for word in chosen.words)
    ]
    found = [tried(one, one.small or one.size if chosen.small else one.size) for one in dangers]
    lost = sum(one["good"] < one["of"] for one in found)
    goals = [
        Goal("files whose healthy records did not all come in", lost, 0),
        Goal("files over their seconds of processor time", sum(one["cpu_seconds"] > one["limit"] for one in found), 0),
        Goal("most memory that a child held", max(one["child_megabytes"] for one in found), MEGABYTES, "MB"),
    ]
    tell("hostile", {"files": len(found)}, {one["what"]: one for one in found}, goals)


def tried(danger: Danger, size: int) -> dict[str, Any]:
    """Make the file, have it read in a process of its own, remove it."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        said("--make", danger.what, str(size), folder)
        found = json.loads(said("--read", folder))
    told = {
        "what": danger.what,
        "file": danger.name,
        "good": len({*range(1, danger.good + 1)}.intersection(found.pop("good"))),
        "of": danger.good,
        "limit": danger.seconds,
        **found,
    }
    print(json.dumps(told, ensure_ascii=False), file=sys.stderr, flush=True)
    return told


def said(*arguments: str) -> str:
    """What this program says in a process of its own: what one held would count as held by those that it starts."""
    ran = subprocess.run([sys.executable, __file__, *arguments], check=True, stdout=subprocess.PIPE, text=True)
    return ran.stdout


def reading(folder: Path) -> dict[str, Any]:
    """What the program hears of the folder, in this process and its child."""
    start = time.monotonic()
    kinds: set[str] = set()

    def heard() -> Iterator[Event]:
        for event in read_apart([folder], context=CONTEXT):
            if isinstance(event, FileVerdict):
                kinds.add(event.kind)
            yield event

    found = outcome(heard())
    seconds, used = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "good": sorted(found.good),
        "told": dict(sorted(found.told.items())),
        "kind": " ".join(sorted(kinds - {""})),
        "records": found.records,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 2),
        "child_megabytes": round(used.ru_maxrss / 1e3),
        "program_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3),
    }


if __name__ == "__main__":
    main()
