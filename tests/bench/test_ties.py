"""The ties of a public log at one moment: only what was known then, and the very figures of the program."""

import csv
import gzip
import io
from datetime import UTC, datetime, timedelta
from importlib import import_module
from math import log, log1p, sqrt
from pathlib import Path
from typing import Any

import pytest

from visavis.network.judgement import Contact
from visavis.network.running import Running
from visavis.network.warmth import aged, warmth

DAY = 86_400
START = datetime(2000, 1, 1, tzinfo=UTC)


def write_log(folder: Path, *events: tuple[float, int, int]) -> Path:
    """Events as day, from whom, to whom; each message goes to four people."""
    lines = ["t,src,dst,msg,nrec", *(f"{day * DAY:.0f},{src},{dst},{n},4" for n, (day, src, dst) in enumerate(events))]
    path = folder / "events.csv.gz"
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[tuple[int, int], dict[str, float]]:
    import_module("ties").main(arguments)
    rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
    return {(int(row["ego"]), int(row["alter"])): {name: float(row[name]) for name in row} for row in rows}


def test_a_tie_stands_as_it_was_then(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log_file = write_log(tmp_path, (0.2, 1, 2), (0.4, 2, 1), (10.1, 1, 2), (40.5, 2, 1))
    tie = printed(capsys, str(log_file), "--at", str(20 * DAY))[1, 2]
    sums = [2 ** (-19.5 / h) + 2 ** (-9.5 / h) for h in (7, 30, 180)]
    both = [(2 ** (-19.5 / h) + 2 ** (-9.5 / h), 2 ** (-19.5 / h)) for h in (7, 30, 180)]
    assert tie["warmth"] == pytest.approx(sum(map(log1p, sums)))
    assert tie["strength"] - tie["warmth"] == pytest.approx(2 * sum(log1p(2 * sqrt(o * i)) for o, i in both))
    alive = 1 / (1 + 0.5 / 5 * (29.5 / 20) ** 1.3)
    assert tie["p_contact_30"] == pytest.approx(alive * (1 - (29.5 / 59.5) ** 1.3))
    assert tie["p_gone"] == pytest.approx(1 - alive * (1 - (29.5 / 209.5) ** 1.3))
    assert tie["drift"] == pytest.approx(log(1 + 9.5 / sqrt(11)) * log(3))


def test_what_came_later_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    events = [(0.2, 1, 2), (10.1, 2, 1)]
    before = printed(capsys, str(write_log(tmp_path, *events)), "--at", str(20 * DAY))
    later = write_log(tmp_path, *events, (20.5, 1, 2), (21.0, 3, 1))
    assert printed(capsys, str(later), "--at", str(20 * DAY)) == before


def test_only_people_of_the_core_are_egos(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    core = tmp_path / "core.txt"
    core.write_text("2\n")
    log_file = str(write_log(tmp_path, (0.2, 1, 2), (3.0, 3, 1)))
    assert list(printed(capsys, log_file, "--at", str(9 * DAY), "--core", str(core))) == [(2, 1)]
    assert list(printed(capsys, log_file, "--at", str(9 * DAY))) == [(1, 2), (1, 3), (2, 1), (3, 1)]


def test_messages_count_whole_unless_the_program_s_weights_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log_file = str(write_log(tmp_path, (0.2, 1, 2)))
    whole, weighted = (printed(capsys, log_file, "--at", str(DAY), *more) for more in ([], ["--weighted"]))
    share = [2 ** (-0.5 / h) for h in (7, 30, 180)]
    assert whole[1, 2]["warmth"] == pytest.approx(sum(map(log1p, share)))
    assert weighted[1, 2]["warmth"] == pytest.approx(sum(log1p(one / 2) for one in share))


def test_one_contact_day_has_no_drift(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tie = printed(capsys, str(write_log(tmp_path, (0.2, 1, 2))), "--at", str(90 * DAY))[1, 2]
    assert tie["drift"] == 0
    assert 0 < tie["p_contact_30"] < 1


def test_the_sums_are_those_that_the_program_keeps() -> None:
    logs: Any = import_module("logs")
    days = [0.1, 0.5, 3.2, 3.3, 17.9, 18.0, 80.4]
    events = [logs.Event(day * DAY, place % 2, 1 - place % 2, 2) for place, day in enumerate(days)]
    [seen] = logs.standing(0, 1, logs.ties_of(events, frozenset({0}), weighted=True)[0][1], [100.0])
    running = Running()
    for number, event in enumerate(events):
        at = START + timedelta(seconds=event.seconds)
        running.take(Contact(number, at, event.source == 0, 2), at.timestamp(), at.date().toordinal())
    silence = 100 - (running.last - START.date().toordinal()) - 0.5
    assert seen.sums == pytest.approx(aged(running.sums, silence))
    assert warmth(seen.sums) == pytest.approx(warmth(aged(running.sums, silence)))
