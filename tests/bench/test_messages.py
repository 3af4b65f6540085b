from importlib import import_module
from typing import Any

ROWS: list[dict[str, Any]] = [
    {"id": "1", "lang": "en", "text": "Thank you for the soup!", "acts": ["thanks"], "life_event": "none"},
    {"id": "2", "lang": "en", "text": "Could you lend me your drill?", "acts": ["ask"], "life_event": "none"},
    {
        "id": "3",
        "lang": "de",
        "text": "Unser Sohn ist am Sonntag geboren.",
        "acts": ["news"],
        "life_event": "baby",
        "event_of": "third",
    },
]


def test_a_line_is_told_with_its_event() -> None:
    one = import_module("messages").told(ROWS[2]["text"])
    assert "news" in one.acts
    assert (one.life_event, one.event_of) == ("baby", "sender")


def test_expecting_is_told_as_the_labels_have_it() -> None:
    assert import_module("messages").told("We are expecting a baby in May.").life_event == "baby"


def test_the_figures_are_those_of_the_labels() -> None:
    found = import_module("messages").figures(ROWS)
    assert found["messages"] == 3
    assert found["en"]["thanks"]["f1"] == 1.0
    assert found["all"]["life_event"]["f1"] == 1.0
    assert found["all"]["life_event"]["kind_accuracy"] == 1.0
    assert found["all"]["life_event"]["event_of_accuracy"] == 0.0  # the label says third
    assert found["de"]["ask"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "labelled": 0}
