"""The invented lives are what they say they are, and a small one is judged as it should be."""

import json
import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

BENCH = Path(__file__).parents[2] / "bench"


def small() -> Any:
    lives, words = import_module("relations_life"), import_module("relations_words")
    english = words.english("Rosalind Tarrant", ("rosalind@before.example", "rosalind@now.example"))
    return lives.invent(english, 2, lives.SMALL)


def test_the_same_seed_is_the_same_life() -> None:
    once, again = small(), small()
    assert [one.name for one in once.people] == [one.name for one in again.people]
    assert [(one.at, one.text) for one in once.messages] == [(one.at, one.text) for one in again.messages]


def test_parts_write_as_they_are_said_to() -> None:
    life = small()
    sent = Counter(other.name for one in life.messages if not one.sender for other in one.to)
    received = Counter(one.sender.name for one in life.messages if one.sender)
    assert all(sent[one.name] > 20 and received[one.name] > 20 for one in life.of("inner"))
    assert not any(sent[one.name] for one in life.of("newsletter", "cold"))
    assert not any(received[one.name] for one in life.of("never"))
    assert all(received[one.name] >= 0.8 * sent[one.name] for one in life.of("steady"))
    assert all(one.silent > 10 * one.every for one in life.of("quiet")[:2])


def test_a_small_life_is_judged_as_it_should_be() -> None:
    command = [sys.executable, str(BENCH / "relations.py"), "--small", "--life", "Rosalind"]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    told = json.loads(run.stdout)
    [life] = told["figures"].values()
    assert {what: found["who"] for what, found in life.items() if found["missed"]} == {}
