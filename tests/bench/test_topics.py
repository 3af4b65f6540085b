"""The bench of topics counts what it says it counts."""

from importlib import import_module
from typing import Any

BEES = ["The bees are well.", "We lost a hive, but the bees are flying.", "The bees again."]


def row(**more: Any) -> dict[str, Any]:
    return {"id": "x", "lang": "en", "headline": "", "messages": BEES, "subjects": ["bees"]} | more


def test_a_right_topic_and_a_wrong_one_are_told_apart() -> None:
    bench = import_module("topics")
    rows = [row(), row(id="y", subjects=["chess"])]
    assert bench._told(rows) == {"x": ["bees"], "y": ["bees"]}
    figures = bench._figures(rows, bench._told(rows))
    assert figures == {"people": 2, "shown_at_5": 2, "precision_at_5": 0.5, "people_with_a_right_one": 0.5}


def test_a_headline_is_a_topic_without_a_message() -> None:
    bench = import_module("topics")
    assert bench._told([row(messages=["Hello."], headline="Translator")]) == {"x": ["Translator"]}
