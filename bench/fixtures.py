"""Everything in a folder of fixtures, read as an import reads it, beside what is expected of each file.

    python bench/fixtures.py FOLDER                FOLDER holds own/, public/, expected.json and expected_auto.json
    python bench/fixtures.py FOLDER --kind ics     only what lies in own/ics and public/ics

Every file goes through the real child process, on 24 November 2026 in Berlin. Prints JSON: for each kind how many files
were read, how many answers agree with what is expected (expectations.py), and every disagreement with both sides, since
the expectation can be the one that is wrong. `raised` must be empty: what made a reader fail, die or run out of its
limits. Counted right is a file of which as many cards, events or mails were told as lie in it.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from expectations import ANSWERS, DIFFERENTLY, NOT_ASKED, Told
from goal import Goal, tell
from visavis.records import Batch, FileVerdict, Question
from visavis.sources.sandbox import read_apart
from visavis.sources.source import Context

CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin", region="DE")
RAISED = frozenset({"reader-failed", "reader-died", "took-too-long", "too-much-memory"})
COUNTS = {"vcard": "cards", "ics": "vevents"}
MAIL = frozenset({"eml", "mbox"})
GOALS = {"vcard": 0.99, "ics": 0.99, "eml": 0.99, "mbox": 0.99}
EXCERPT = 200  # characters


@dataclass
class Tally:
    """What became of the files of one kind."""

    files: int = 0
    unread: int = 0
    expected: int = 0
    counted_right: int = 0
    left_out: int = 0  # of those, mails without a sender or a date, with a word about it
    answers: int = 0
    agreeing: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    disagreements: list[str] = field(default_factory=list)
    raised: list[str] = field(default_factory=list)


def main() -> None:
    """Read the arguments, read the fixtures, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", default="")
    arguments = parser.parse_args()
    files = dict(fixtures(arguments.folder, arguments.kind))
    expected = {
        key: wanted
        for name in ("expected.json", "expected_auto.json")
        for key, wanted in json.loads((arguments.folder / name).read_text("utf-8")).items()
    }
    tallies: dict[str, Tally] = {}
    for name, told in read(files).items():
        count(tallies.setdefault(name.partition("/")[0], Tally()), name, told, expected.get(name))
    tell("fixtures", {"files": len(files)}, {kind: vars(one) for kind, one in sorted(tallies.items())}, goals(tallies))


def fixtures(folder: Path, kind: str) -> Iterator[tuple[str, Path]]:
    """Every file below own/ and public/, by its name there; not the lists of where they come from."""
    for part in ("own", "public"):
        for path in sorted((folder / part).rglob("*")):
            name = path.relative_to(folder / part).as_posix()
            if path.is_file() and "/" in name and name.partition("/")[0] == (kind or name.partition("/")[0]):
                yield name, path


def read(files: Mapping[str, Path]) -> dict[str, Told]:
    """What is told of each file, pointed at by itself, all in one run."""
    told = {name: Told() for name in files}
    names = {path.as_posix(): name for name, path in files.items()}
    for event in read_apart(list(files.values()), context=CONTEXT):
        root = event.path
        while root not in names:  # it lies in an archive
            root = root.rpartition("/")[0]
        one = told[names[root]]
        match event:
            case FileVerdict():
                one.verdicts.append(event)
            case Question():
                one.questions.append(event)
            case Batch():
                one.records += event.records
                one.problems += event.problems
    return told


def count(tally: Tally, name: str, told: Told, wanted: Mapping[str, Any] | None) -> None:
    """Add one file to the tally of its kind."""
    tally.files += 1
    tally.unread += not any(verdict.kind for verdict in told.verdicts)
    tally.problems.update(problem.code for problem in told.problems)
    tally.raised += [f"{name}: {one.code} {one.detail}" for one in told.problems if one.code in RAISED]
    if wanted is None:
        return
    tally.expected += 1
    tally.counted_right += is_counted(name, told, wanted)
    is_left_out = name.partition("/")[0] in MAIL and mail_is_left_out(told, wanted)
    tally.left_out += is_left_out
    for key, answer in wanted.items():
        if key in NOT_ASKED or is_left_out:
            continue
        tally.answers += 1
        found = answered(name, key, told, answer)
        if found == answer:
            tally.agreeing += 1
        else:
            both = (json.dumps(one, ensure_ascii=False, default=str)[:EXCERPT] for one in (answer, found))
            tally.disagreements.append(f"{name} {key}: expected {', told '.join(both)}")


def answered(name: str, key: str, told: Told, wanted: Any) -> Any:
    """What was told, in the words of the expectation."""
    if answer := DIFFERENTLY.get(f"{name} {key}"):
        return answer(told, wanted)
    if key == "date":
        at = datetime.fromisoformat(wanted).astimezone(UTC)
        return wanted if at in {one.at for one in told.all_exchanges} else [str(one.at) for one in told.all_exchanges]
    return ANSWERS[key](told, wanted) if key in ANSWERS else "this key is not known"


def is_counted(name: str, told: Told, wanted: Mapping[str, Any]) -> bool:
    """Whether as much was told as lies in the file; of a mail without sender or date, that it was left out."""
    kind = name.partition("/")[0]
    if kind in MAIL:
        return len(told.said) == 1 or mail_is_left_out(told, wanted)
    key = COUNTS.get(kind, "")
    return key not in wanted or answered(name, key, told, wanted[key]) == wanted[key]


def mail_is_left_out(told: Told, wanted: Mapping[str, Any]) -> bool:
    """Whether a mail that says not who wrote it, or not when, was left out with a word about it."""
    return not told.records and bool(told.problems) and not {"from", "date"} <= wanted.keys()


def goals(tallies: Mapping[str, Tally]) -> Sequence[Goal]:
    """Nothing raises, and of public files nearly all are counted right."""
    raised = Goal("readers that failed", sum(len(one.raised) for one in tallies.values()), 0)
    shares = [
        Goal(f"{kind}: files counted right", round(one.counted_right / one.expected, 4), share, more_is_better=True)
        for kind, share in GOALS.items()
        if (one := tallies.get(kind)) and one.expected
    ]
    return [raised, *shares]


if __name__ == "__main__":
    main()
