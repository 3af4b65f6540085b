"""The bench of paths asks for strangers, and counts what it asks."""

import json
import random
import sys
from importlib import import_module
from typing import Any

import pytest

from visavis.network.paths import graph


@pytest.fixture
def bench() -> Any:
    """The bench, which finds its neighbours by name."""
    return import_module("bench.paths")


def test_a_network_of_so_many_ties_is_the_same_every_time(bench: Any) -> None:
    ties = bench.ties(50, 120, random.Random(7))
    assert len({(a, b) for a, b, _ in ties}) == 120
    assert all(a < b for a, b, _ in ties)
    assert ties == bench.ties(50, 120, random.Random(7))


def test_strangers_are_no_neighbours(bench: Any) -> None:
    known = graph(bench.ties(50, 120, random.Random(7)))
    pairs = bench.strangers(known, 30, random.Random(1))
    assert len(pairs) == 30
    assert all(target not in bench.neighbours(known, user) for user, target in pairs)


def test_the_bench_tells_what_it_measured(
    bench: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["paths.py", "--people", "60", "--ties", "400", "--pairs", "5"])
    bench.main()
    told = json.loads(capsys.readouterr().out)
    assert told["size"] == {"people": 60, "ties": 400, "pairs": 5}
    assert {"best path, no bound", "three paths of three ties"} <= set(told["figures"])
