"""The page of benchmarks says what was measured, and which goals were missed."""

from importlib import import_module

page = import_module("bench.write").page
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
