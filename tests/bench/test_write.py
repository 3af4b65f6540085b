"""The page of benchmarks says what was measured, and which goals were missed."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

write = import_module("bench.write")
page = write.page
Goal = import_module("bench.goal").Goal

TOLD = {
    "bench": "commands",
    "size": {"rounds": 7},
    "figures": {"bare python": {"wall_seconds": 0.012}, "visavis --help": {"wall_seconds": 0.2}},
    "goals": [
        {
            "what": "`visavis --help`",
            "value": 0.2,
            "limit": 0.15,
            "unit": "s",
            "more_is_better": False,
            "is_met": False,
        },
        {"what": "beside vobject", "value": None, "limit": 10, "unit": "×", "more_is_better": True, "is_met": None},
    ],
}


def test_a_goal_is_met_from_its_limit_on() -> None:
    assert Goal("ratio", 0.2, 0.2).is_met
    assert not Goal("ratio", 0.21, 0.2).is_met
    assert Goal("rate", 10, 10, more_is_better=True).is_met
    assert not Goal("rate", 9.9, 10, more_is_better=True).is_met


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    assert Goal("ratio", None, 0.2).is_met is None
    assert "| beside vobject | not here | ≥ 10 × |  |" in page(iter([TOLD]))


def test_a_missed_goal_is_named_so() -> None:
    assert "| `visavis --help` | 0.2 s | ≤ 0.15 s | missed |" in page(iter([TOLD]))


def test_figures_of_one_shape_stand_in_one_table() -> None:
    lines = page(iter([TOLD])).splitlines()
    start = lines.index("|  | wall seconds |")
    assert lines[start + 2 : start + 4] == ["| bare python | 0.012 |", "| visavis --help | 0.2 |"]


def fixtures_told(folder: str = "") -> dict[str, Any]:
    row = {"files": 3, "unread": 0, "expected": 2, "counted_right": 2, "left_out": 0, "answers": 5, "agreeing": 4}
    more = {"problems": {"date-unreadable": 1}, "disagreements": [f"{folder}vcard/kaethe.vcf fn: expected Käthe"]}
    return {"bench": "fixtures", "size": {"files": 3}, "figures": {"vcard": row | more}, "goals": []}


def test_of_files_that_others_have_written_only_counts_are_shown_and_no_folder() -> None:
    written = page([fixtures_told("/somewhere/")])
    assert "| vcard | 3 | 0 | 2 | 2 | 0 | 5 | 4 |" in written
    assert "`python bench/fixtures.py FOLDER` · files: 3" in written
    assert "kaethe" not in written
    assert "somewhere" not in written


def test_what_was_said_of_a_file_is_shown_with_how_often() -> None:
    row = {"good": 3, "of": 3, "told": {"row-too-long": 1, "date-unreadable": 2000}, "cpu_seconds": 1.5, "limit": 10}
    held = {"child_megabytes": 70, "program_megabytes": 40, "kind": "csv"}
    told = {"bench": "hostile", "size": {"files": 1}, "figures": {"a long row": row | held}, "goals": []}
    assert "| a long row | 3 | 3 | row-too-long (1), date-unreadable (2,000) | 1.5 | 10 | 70 | 40 |" in page([told])


def test_a_goal_without_a_unit_ends_with_its_number() -> None:
    goal = {"what": "rows", "value": 0, "limit": 0, "unit": "", "more_is_better": False, "is_met": True}
    assert "| Commands | rows | 0 | ≤ 0 |  |" in page([TOLD | {"goals": [goal]}])


def test_what_was_not_measured_is_left_out_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "commands.json").write_text(json.dumps(TOLD))
    monkeypatch.setattr(write, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(sys, "argv", ["write.py", "--from", str(tmp_path)])
    write.main()
    written = (tmp_path / "page.md").read_text("utf-8")
    assert [line for line in written.splitlines() if line.startswith("## ")] == ["## Goals", "## Commands"]
    assert "fixtures was not measured and is left out." in capsys.readouterr().err


def test_every_bench_of_the_page_is_there() -> None:
    assert [name for name in write.BENCHES if not (write.HERE / f"{name}.py").exists()] == []
