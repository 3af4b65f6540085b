"""What is said of letters of every day: next to nothing of those that are well, and the fault of those that are not."""

from pathlib import Path
from typing import Any

import yaml

from visavis.language.draft.check import check
from visavis.language.draft.reader import Reader

LETTERS: Any = yaml.safe_load(Path(__file__).with_name("ordinary.yaml").read_text("utf-8"))
WARNED = 1  # of 30 clean ones, at most
MISSED = 3  # of 20 bad ones, at most


def test_an_ordinary_letter_is_hardly_ever_warned_of() -> None:
    warned = [
        (one["text"], finding.code)
        for one in LETTERS["clean"]
        for finding in check(one["text"], Reader(**one["to"])).findings
        if finding.level != "suggestion"
    ]
    assert len({text for text, _ in warned}) <= WARNED, warned


def test_an_ordinary_letter_is_seldom_remarked_upon() -> None:
    told = {one["text"]: check(one["text"], Reader(**one["to"])).findings for one in LETTERS["clean"]}
    remarked = [(text, [one.code for one in findings]) for text, findings in told.items() if findings]
    assert len(remarked) <= len(told) / 6, remarked


def test_a_letter_that_goes_wrong_is_told_what_is_wrong() -> None:
    missed = [
        (one["code"], one["text"])
        for one in LETTERS["bad"]
        if one["code"] not in {finding.code for finding in check(one["text"], Reader(**one["to"])).findings}
    ]
    assert len(missed) <= MISSED, missed
