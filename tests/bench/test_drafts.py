"""The bench of drafts: its labels, its figures, and what can be tested of the learning without its library."""

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

CLEAN = {
    "pitch": False, "me_centred": False, "ask": "clear", "tailored": True, "gives_something": False,
    "context_given": True, "sincere_interest": False, "register_mix": False, "template": False,
}  # fmt: skip


@pytest.fixture
def bench() -> ModuleType:
    return import_module("drafts")


def row(number: int, text: str, **labels: Any) -> dict[str, Any]:
    about = {"lang": "en", "channel": "email", "relation": "colleague", "scenario": str(number)}
    return {"id": f"x-{number}", **about, "text": text, "labels": CLEAN | labels}


def printed(bench: ModuleType, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["drafts.py", *arguments])
    bench.main()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows = [
        row(1, "Hi Ben, could you send me the key by Friday? One line is enough. Anna"),
        row(2, "Our platform helps shops. Book your free demo now, 20% off today!", pitch=True, template=True),
    ]
    path = tmp_path / "drafts.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in rows))
    return path


def test_each_line_gets_all_nine_labels_and_no_text(
    bench: ModuleType, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(bench, monkeypatch, str(file))
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["id"] for one in said] == ["x-1", "x-2"]
    assert all(set(one) == {"id", "labels"} and set(one["labels"]) == set(CLEAN) for one in said)
    assert said[0]["labels"]["ask"] == "clear"
    assert said[1]["labels"]["pitch"]


def test_figures_are_told_for_all_and_by_language(
    bench: ModuleType, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(bench, monkeypatch, str(file), "--score")
    found = json.loads(capsys.readouterr().out)
    assert found["drafts"] == 2
    assert found["all"] == found["en"]
    assert found["all"]["pitch"]["labelled"] == 1
    assert found["all"]["clean"]["drafts"] == 1


def test_figures_by_hand(bench: ModuleType) -> None:
    pairs = [(True, True), (True, False), (False, True), (True, True), (False, False)]
    assert bench.against(pairs) == {"precision": 0.667, "recall": 0.667, "f1": 0.667, "labelled": 3}
    assert bench.against([(False, False)])["f1"] == 0.0


def test_missing_context_is_what_is_looked_for_and_a_clean_draft_warned_of_counts(bench: ModuleType) -> None:
    said = [
        (row(1, ""), CLEAN | {"ask": "vague"}),
        (row(2, ""), CLEAN),
        (row(3, "", context_given=False), CLEAN | {"context_given": False}),
    ]
    found = bench.figures_of(said)["all"]
    assert found["missing_context"]["f1"] == 1.0
    assert found["clean"] == {"drafts": 2, "warned": 0.5}
    assert found["ask"]["clear"]["recall"] == 0.667


def test_a_clean_draft_has_nothing_to_be_warned_of(bench: ModuleType) -> None:
    assert bench.is_clean(CLEAN)
    for label in ("pitch", "me_centred", "template", "register_mix"):
        assert not bench.is_clean(CLEAN | {label: True})
    assert not bench.is_clean(CLEAN | {"ask": "oversized"})
    assert not bench.is_clean(CLEAN | {"context_given": False})


def test_what_is_learned_is_kept_one_trait_a_line() -> None:
    train = import_module("train_drafts")
    kept = {"pitch": {"bias": 0.1, "weights": {"see:price": 1.0}}, "template": {"bias": 0.2, "weights": {}}}
    assert json.loads(train.as_json(kept)) == kept
    assert len(train.as_json(kept).splitlines()) == 4
    assert train.without(range(5), [1, 3]) == [0, 2, 4]
    assert train.of_which("pitch") == ["pitch"]
    assert train.of_which("ask") == ["ask:none", "ask:clear", "ask:vague", "ask:oversized"]
