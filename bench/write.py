"""Run the benches and write docs/benchmarks.md from what they print. The page is never edited by hand.

python bench/write.py              everything at full size: an hour, and 4 GB in the temporary folder
python bench/write.py --small      everything in some minutes; tries the benches, says nothing about speed
python bench/write.py --fixtures FOLDER    with the files that bench/fixtures.py reads; left out otherwise
python bench/write.py --data DATA_DIR      with the public logs that bench/network.py reads; left out otherwise
python bench/write.py --from FOLDER        the page from JSON that was printed before (<bench>.json)
python bench/write.py --only commands --json FOLDER     one bench, its JSON kept there

A bench of which there is no JSON is left out of the page, with a word about it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Bench:
    """A section of the page, with what must be known to read it. `small` makes the bench quick.

    `takes` is what its command must be given; the page holds the word, never the folder. `shown` are the figures that
    the page shows of each row where the JSON holds more, such as excerpts of the files that were read.
    """

    title: str
    small: tuple[str, ...]
    about: str = ""
    takes: str = ""
    shown: tuple[str, ...] = ()


BENCHES = {
    "import_mail": Bench("Importing mail", ("--mails", "2000")),
    "import_cards": Bench("Importing an address book", ("--cards", "500")),
    "again": Bench(
        "Importing the same again",
        ("--share", "0.02"),
        "Each kind is imported; then the very same file again, which is known by its hash; then a file with the same "
        "records and one more at its end, which must be read. What the program takes to start is in every figure.",
    ),
    "chats": Bench("Reading chats and text messages", ("--lines", "5000")),
    "telegram": Bench("Reading Telegram’s export", ("--megabytes", "5")),
    "calendars": Bench("Reading calendars", ("--speed", "200")),
    "fixtures": Bench(
        "Reading what others have written",
        (),
        "FOLDER is no part of this project: it holds files that others have published, and some written after their "
        "like, with what is expected of each. Counted right is a file of which as many cards, events or mails came in "
        "as lie in it; an answer is one thing expected of one file. Unread are files of other kinds that lie there; "
        "left out, with a word, are mails that do not say who wrote them, or when.",
        takes="FOLDER",
        shown=("files", "unread", "expected", "counted_right", "left_out", "answers", "agreeing"),
    ),
    "hostile": Bench(
        "Reading files that are out to do harm",
        ("--small",),
        "Good are the healthy records that came in, of those that lie in the file; told is what was said of the rest, "
        "and how often. Seconds are of the child that reads.",
        shown=("good", "of", "told", "cpu_seconds", "limit", "child_megabytes", "program_megabytes"),
    ),
    "judging": Bench("Judging", ("--people", "300", "--interactions", "5000")),
    "network": Bench(
        "Judging ties on public logs",
        (),
        "DATA_DIR is no part of this project: it holds public logs of who wrote to whom. At many days of each log "
        "everybody an ego had met so far is put in an order by what was known then, and held against what came "
        "after; figures are averages over egos and days. Ours: warmth for any contact, strength for contact from "
        "both sides; nothing of it is fitted. Recency is the days since the last contact, frequency the number of "
        "messages. LightGBM has 29 features of each tie and is trained on earlier days of the same log with other "
        "egos, or on the other logs, as for somebody new. Above: how much the average precision of ours is above "
        "the other’s, with 95 % bounds from drawing the egos anew a thousand times; less than .01 is noise. Gone "
        "are ties of five contact days that are silent for the next half-year; value recall is the share of their "
        "contact days of the past year that is found with as many alarms as 90 days of silence would raise. What "
        "the figures mean: the pages in `docs/concepts`.",
        takes="DATA_DIR",
    ),
    "alter_ties": Bench(
        "Who knows whom, on public logs",
        (),
        "Everybody of a log is the user in turn and sees only what they sent or were sent; true is what they could not "
        "see: mail between two of the people they know. `python bench/alter_ties.py --help` says it in full.",
        takes="DATA_DIR",
    ),
    "paths": Bench("Finding a path to somebody", ("--people", "1000", "--ties", "10000", "--pairs", "20")),
    "map": Bench("Drawing the network", ("--people", "300")),
    "relations": Bench(
        "Judging whole invented lives",
        ("--small",),
        "Three lives of fifteen years are written as the archives a person would have, imported, and asked about "
        "by commands. In each it is known who matters, who is loud and who fell silent; missed are those of whom "
        "the program says otherwise.",
        shown=("missed", "of"),
    ),
    "pages": Bench("Pages", ("--people", "300", "--interactions", "5000")),
    "commands": Bench("Commands", ("--people", "300", "--interactions", "5000")),
}
"""The benches in the order of the page."""

BEGINNING = """# How fast it is, and how well it judges

Written by `python bench/write.py` from what the benches print; nothing here is typed. Every figure can be measured
again with the command above its table. All data is invented on the spot and the same every time, but for the files
that others have written, of which nothing stands here but how many, and public logs.

**How to read it.** Seconds depend on the computer and on what else it does, so trust what is measured in one and the
same run: a ratio beside another program, or beside bare Python. Even ratios move when the computer is busy, because
the two sides do not run at the same moment; a load above the number of processors says that it was. CPU is user and
system time of the process and all its children. Memory is the most that was resident at any moment.

How well it finds who is one person, and beside Splink at what cost: [the same person?](concepts/same-person.md).
How ties are judged: [warmth](concepts/warmth.md), [rhythm](concepts/rhythm.md) and their neighbours.

"""


def main() -> None:
    """Read the arguments, run, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", choices=BENCHES)
    parser.add_argument("--json", type=Path, metavar="FOLDER")
    parser.add_argument("--fixtures", type=Path, metavar="FOLDER")
    parser.add_argument("--data", type=Path, metavar="DATA_DIR")
    parser.add_argument("--from", type=Path, metavar="FOLDER", dest="printed")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = chosen.printed or chosen.json or Path(folder)
        if not chosen.printed:
            for name in [chosen.only] if chosen.only else BENCHES:
                _run(
                    name,
                    _given(name, {"FOLDER": chosen.fixtures, "DATA_DIR": chosen.data}),
                    kept,
                    is_small=chosen.small,
                )
        if not chosen.small and not chosen.only:
            PAGE.write_text(page(_printed(kept)), "utf-8")


def _given(name: str, folders: Mapping[str, Path | None]) -> list[str] | None:
    """What a bench must be given; None where it was not."""
    takes = BENCHES[name].takes
    if not takes:
        return []
    return [str(folders[takes])] if folders[takes] else None


def _run(name: str, given: Sequence[str] | None, kept: Path, *, is_small: bool) -> None:
    if given is None:
        return
    print(name, file=sys.stderr)
    command = [sys.executable, str(HERE / f"{name}.py"), *given, *(BENCHES[name].small if is_small else ())]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    (kept / f"{name}.json").write_bytes(run.stdout)


def _printed(kept: Path) -> Iterator[dict[str, Any]]:
    for name in BENCHES:
        printed = kept / f"{name}.json"
        if printed.exists():
            yield json.loads(printed.read_text("utf-8"))
        else:
            print(f"{name} was not measured and is left out.", file=sys.stderr)


def page(told: Iterable[dict[str, Any]]) -> str:
    """The whole page."""
    benches = list(told)
    return BEGINNING + "\n".join(
        ["## Goals\n", *_goals(benches), "", *(line for one in benches for line in _bench(one))]
    )


def _goals(benches: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield "| | | measured | goal | |"
    yield "|---|---|---:|---:|---|"
    for title, goal in [(BENCHES[one["bench"]].title, goal) for one in benches for goal in one["goals"]]:
        limit = f"{'≥' if goal['more_is_better'] else '≤'} {goal['limit']} {goal['unit']}".rstrip()
        value = "not here" if goal["value"] is None else f"{goal['value']} {goal['unit']}".rstrip()
        yield f"| {title} | {goal['what']} | {value} | {limit} | {'missed' if goal['is_met'] is False else ''} |"


def _bench(told: dict[str, Any]) -> Iterator[str]:
    bench = BENCHES[told["bench"]]
    yield f"## {bench.title}\n"
    size = ", ".join(f"{name.replace('_', ' ')}: {value:,}" for name, value in told["size"].items())
    command = f"python bench/{told['bench']}.py {bench.takes}".rstrip()
    yield f"`{command}` · {size}\n"
    if bench.about:
        yield f"{bench.about}\n"
    if "load" in told:
        yield f"Load over the last 1, 5 and 15 minutes: {told['load']} on {told['processors']} processors.\n"
    alone: list[str] = []
    tables: dict[tuple[str, ...], list[str]] = {}
    for path, figure in _leaves(told["figures"], (), bench.shown):
        if isinstance(figure, dict):
            tables.setdefault(tuple(figure), []).append(_row([" · ".join(path), *map(_cell, figure.values())]))
        else:
            alone.append(f"- {' · '.join(path)}: {figure}")
    for columns, rows in tables.items():
        yield _row(["", *columns])
        yield "|---|" + "---:|" * len(columns)
        yield from rows
        yield ""
    if alone:
        yield from [*alone, ""]


def _leaves(
    figures: dict[str, Any], path: tuple[str, ...], shown: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every row of figures, and every figure that stands alone, with the names that lead there."""
    for name, figure in figures.items():
        here = (*path, name.replace("_", " "))
        if not isinstance(figure, dict):
            yield here, figure
        elif shown and figure.keys() >= set(shown):
            yield here, {one: figure[one] for one in shown}
        elif any(isinstance(one, dict) for one in figure.values()):
            yield from _leaves(figure, here, shown)
        else:
            yield here, figure


def _cell(figure: Any) -> str:
    """A figure, or how often there was what."""
    if isinstance(figure, dict):
        return ", ".join(f"{what} ({count:,})" for what, count in figure.items())
    return str(figure)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("_", " ") for cell in cells) + " |"


if __name__ == "__main__":
    main()
