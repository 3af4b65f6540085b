"""The chances of a reply on a public log: only what was known then, by the very formula of the program."""

import csv
import gzip
import io
from importlib import import_module
from math import exp, log
from pathlib import Path
from types import ModuleType

import pytest

from visavis.network.reply import habits

DAY = 86_400
Event = tuple[float, int, int, int]


@pytest.fixture
def bench() -> ModuleType:
    return import_module("reply")


def write_log(folder: Path, *events: Event) -> Path:
    """Events as day, from whom, to whom, to how many."""
    rows = (f"{day * DAY:.0f},{src},{dst},{n},{nrec}" for n, (day, src, dst, nrec) in enumerate(events))
    path = folder / "events.csv.gz"
    path.write_bytes(gzip.compress("\n".join(["t,src,dst,msg,nrec", *rows]).encode()))
    return path


def printed(bench: ModuleType, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    bench.main(arguments)
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def test_each_message_to_few_is_foretold(bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_log(tmp_path, (0.1, 1, 2, 1), (0.5, 2, 1, 9), (0.6, 1, 2, 4), (3.5, 1, 2, 3))
    first, second = printed(bench, capsys, str(path))
    assert list(first.values())[:3] == ["0", "1", "2"]
    assert float(first["p"]) == pytest.approx(chance(-0.5), abs=1e-6)
    assert second["msg"] == "3"  # a message to four asks nobody; what came back, to nine, counts all the same
    assert float(second["p"]) == pytest.approx(chance(-0.4 + 1.6 * log(1 + 2 ** (-3 / 7))), abs=1e-6)


def test_a_turn_counts_when_it_is_a_week_old(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_log(tmp_path, (0.1, 1, 2, 1), (0.5, 2, 1, 1), (7.0, 1, 2, 1), (7.2, 1, 2, 1), (9.0, 1, 3, 1))
    rows = printed(bench, capsys, str(path))
    assert [row["n"] for row in rows] == ["0", "0", "0", "1", "0"]
    assert float(rows[4]["p"]) > chance(-0.5)  # another person is met with the habit that the first answer showed


def test_what_came_later_changes_nothing(bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    events: list[Event] = [(0.1, 1, 2, 1), (0.5, 2, 1, 1), (9.0, 1, 2, 1), (20.0, 2, 3, 1), (21.0, 3, 2, 1)]
    whole = printed(bench, capsys, str(write_log(tmp_path, *events, (22.0, 2, 1, 1), (30.0, 1, 2, 1))))
    assert whole[:5] == printed(bench, capsys, str(write_log(tmp_path, *events)))


def test_only_people_of_the_core_are_egos(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    core = tmp_path / "core.txt"
    core.write_text("2\n")
    path = write_log(tmp_path, (0.1, 1, 2, 1), (0.5, 2, 1, 1))
    assert [row["ego"] for row in printed(bench, capsys, str(path), "--core", str(core))] == ["2"]


def test_habits_kept_up_are_habits_counted_anew(bench: ModuleType) -> None:
    ego = bench.Ego()
    for number in range(400):
        alter, outgoing = number % 7, number % 3 > 0
        ego.come_to(number * DAY / 3)
        ego.take(alter, bench.Sent(number * DAY / 3, 0, alter, str(number), 1), outgoing=outgoing)
    ego.come_to(500 * DAY)
    at = bench.START + bench.timedelta(days=500)
    assert ego.habits == habits(tie.matured(at) for tie in ego.ties.values())
    assert sum(ego.habits.asked) > 50


def test_drawing_egos_anew_measures_the_same_auc() -> None:
    measure, ranking = import_module("reply_measure"), import_module("ranking")
    told = [0.9, 0.8, 0.8, 0.3, 0.3, 0.1]
    rows = [
        measure.Asked(ego, came, is_cold=False, foretold={}, features=())
        for ego, came in zip((1, 1, 2, 2, 3, 3), (True, False, True, True, False, False), strict=True)
    ]
    plain = ranking.auc([(p, row.came) for p, row in zip(told, rows, strict=True)])
    found = measure.above(rows, told, [0.5] * 6)
    assert found["by"] == pytest.approx(plain - 0.5)
    assert found["low"] <= found["by"] <= found["high"]
