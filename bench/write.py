"""Run the benches and write docs/benchmarks.md from what they print. The page is never edited by hand.

python bench/write.py              everything at full size: an hour, and 4 GB in the temporary folder
python bench/write.py --small      everything in a minute; tries the benches, says nothing about speed
python bench/write.py --from FOLDER        the page from JSON that was printed before (<bench>.json)
python bench/write.py --only commands --json FOLDER     one bench, its JSON kept there
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
SMALL = {
    "import_mail": ["--mails", "2000"],
    "import_cards": ["--cards", "500"],
    "pages": ["--people", "300", "--interactions", "5000"],
    "commands": ["--people", "300", "--interactions", "5000"],
}
"""The benches in the order of the page, with what makes each one quick."""

BEGINNING = """# How fast it is

Written by `python bench/write.py` from what the benches print; nothing here is typed. Every figure can be measured
again with the command above its table: all data is invented on the spot and the same every time.

**How to read it.** Seconds depend on the computer and on what else it does, so trust what is measured in one and the
same run: a ratio beside another program, or beside bare Python. Even ratios move when the computer is busy, because
the two sides do not run at the same moment; a load above the number of processors says that it was. CPU is user and
system time of the process and all its children. Memory is the most that was resident at any moment.

"""
TITLES = {
    "import_mail": "Importing mail",
    "import_cards": "Importing an address book",
    "pages": "Pages",
    "commands": "Commands",
}


def main() -> None:
    """Read the arguments, run, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", choices=SMALL)
    parser.add_argument("--json", type=Path, metavar="FOLDER")
    parser.add_argument("--from", type=Path, metavar="FOLDER", dest="printed")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = chosen.printed or chosen.json or Path(folder)
        if not chosen.printed:
            for bench in [chosen.only] if chosen.only else SMALL:
                _run(bench, SMALL[bench] if chosen.small else [], kept)
        if not chosen.small and not chosen.only:
            PAGE.write_text(page(json.loads((kept / f"{bench}.json").read_text("utf-8")) for bench in SMALL), "utf-8")


def _run(bench: str, arguments: Sequence[str], kept: Path) -> None:
    print(bench, file=sys.stderr)
    run = subprocess.run([sys.executable, HERE / f"{bench}.py", *arguments], check=True, stdout=subprocess.PIPE)
    (kept / f"{bench}.json").write_bytes(run.stdout)


def page(told: Iterator[dict[str, Any]]) -> str:
    """The whole page."""
    benches = list(told)
    goals = [goal for bench in benches for goal in bench["goals"]]
    return BEGINNING + "\n".join(["## Goals\n", *_goals(goals), "", *(line for one in benches for line in _bench(one))])


def _goals(goals: Sequence[dict[str, Any]]) -> Iterator[str]:
    yield "| | measured | goal | |"
    yield "|---|---:|---:|---|"
    for goal in goals:
        limit = f"{'≥' if goal['more_is_better'] else '≤'} {goal['limit']} {goal['unit']}"
        value = "not here" if goal["value"] is None else f"{goal['value']} {goal['unit']}"
        yield f"| {goal['what']} | {value} | {limit} | {'missed' if goal['is_met'] is False else ''} |"


def _bench(told: dict[str, Any]) -> Iterator[str]:
    bench = told["bench"]
    yield f"## {TITLES[bench]}\n"
    size = ", ".join(f"{name.replace('_', ' ')}: {value:,}" for name, value in told["size"].items())
    yield f"`python bench/{bench}.py` · {size}\n"
    if "load" in told:
        yield f"Load over the last 1, 5 and 15 minutes: {told['load']} on {told['processors']} processors.\n"
    alone: list[str] = []
    tables: dict[tuple[str, ...], list[str]] = {}
    for path, figure in _leaves(told["figures"], ()):
        if isinstance(figure, dict):
            tables.setdefault(tuple(figure), []).append(_row([" · ".join(path), *map(str, figure.values())]))
        else:
            alone.append(f"- {' · '.join(path)}: {figure}")
    for columns, rows in tables.items():
        yield _row(["", *columns])
        yield "|---|" + "---:|" * len(columns)
        yield from rows
        yield ""
    if alone:
        yield from [*alone, ""]


def _leaves(figures: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every row of figures, and every figure that stands alone, with the names that lead there."""
    for name, figure in figures.items():
        here = (*path, name.replace("_", " "))
        if isinstance(figure, dict) and any(isinstance(one, dict) for one in figure.values()):
            yield from _leaves(figure, here)
        else:
            yield here, figure


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("_", " ") for cell in cells) + " |"


if __name__ == "__main__":
    main()
