import os
import re
from pathlib import Path

import pytest

from visavis.language.draft import rule_file
from visavis.language.draft.check import check
from visavis.language.draft.phrasing import message_of, problem_of
from visavis.language.draft.rule import Problem, Rules
from visavis.language.draft.rule_file import BIGGEST, load, standard, with_folder

OWN = """
- code: MY001
  name: lovely
  mistake: 7
  finds:
    - cues: lovely day
  title: Lovely
  message: "{quote} again?"
  mend: "Say what was lovely instead of {quote}."
"""


def folder(tmp_path: Path, text: str) -> Rules:
    (tmp_path / "mine.yaml").write_text(text, "utf-8")
    return with_folder(tmp_path)


def test_a_rule_of_ones_own_stands_beside_the_others(tmp_path: Path) -> None:
    rules = folder(tmp_path, OWN)
    finding = check("What a lovely day!", rules=rules).findings[0]
    assert (finding.code, finding.quote) == ("MY001", "lovely day")
    assert message_of(finding, "de", rules) == "lovely day again?"
    assert len(rules.rules) == len(standard().rules) + 1


def test_without_a_folder_the_standard_rules_hold(tmp_path: Path) -> None:
    assert with_folder(None) is standard()
    assert with_folder(tmp_path / "none") is standard()
    assert with_folder(tmp_path) is standard()


def test_a_phrase_of_ones_own_is_told(tmp_path: Path) -> None:
    rules = folder(tmp_path, 'terms: ["circle back", "Mehrwert"]\n')
    findings = check("Let me circle back. Das schafft Mehrwert.", rules=rules).findings
    assert [(one.code, one.quote) for one in findings] == [("OWN001", "circle back"), ("OWN001", "Mehrwert")]
    assert check("Let me circle back.").findings == ()


def test_what_a_file_ignores_is_not_told(tmp_path: Path) -> None:
    text = "Hi {first_name}, how was the move?"
    assert [one.code for one in check(text).findings] == ["VV132"]
    assert check(text, rules=folder(tmp_path, "ignore: VV13\n")).findings == ()
    assert check(text, rules=folder(tmp_path, 'ignore: ["VV132 {first_name}"]\n')).findings == ()
    assert check(text, rules=folder(tmp_path, 'ignore: ["VV132 {last_name}"]\n')).findings != ()


def test_a_rule_of_ones_own_replaces_that_of_the_same_code(tmp_path: Path) -> None:
    rules = folder(tmp_path, OWN.replace("MY001", "VV182"))
    assert rules.by_code["VV182"].name == "lovely"
    assert len(rules.rules) == len(standard().rules)


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    assert folder(tmp_path, OWN).by_code["MY001"].name == "lovely"
    rules = folder(tmp_path, OWN.replace("name: lovely", "name: fine"))
    os.utime(tmp_path / "mine.yaml", ns=(1, 1))
    assert rules.by_code["MY001"].name in {"lovely", "fine"}
    assert with_folder(tmp_path).by_code["MY001"].name == "fine"


FAULTS = [
    ("- code: [", "this is no YAML (line 2)."),
    ("a: b", "“a” is not known here; known are: rules, terms, ignore."),
    ("just words", "a list of rules was expected: each begins with “- code: …”."),
    ("- words", "a rule was expected: “code: …”, “finds: …” and so on."),
    (OWN.replace("MY001", "my1"), "the code “my1” should be capital letters and three digits, like MY001."),
    (OWN.replace("mistake: 7", "mistake: 10"), "“mistake” should be a whole number from 1 to 9."),
    (OWN.replace("name: lovely", "nmae: lovely"), "“nmae” is not known here; known are: code, examples, finds, "),
    (OWN.replace("  name: lovely\n", ""), "“name” is missing or is not in the right form."),
    (OWN.replace("cues: lovely day", "cues: LOVELY"), "“LOVELY” is no line of cues: "),
    (OWN.replace("cues: lovely day", "cues: lo*"), "“lo*” is no line of cues: "),
    (OWN.replace("cues: lovely day", "regex: '(a+)+$'"), "the pattern “(a+)+$” repeats a repetition"),
    (OWN.replace("cues: lovely day", "regex: '('"), "the pattern “(” cannot be used: "),
    (OWN.replace("cues: lovely day", "trait: nice"), "trait “nice” is not known; known are: "),
    (OWN.replace("cues: lovely day", "metric: words"), "“most” is missing or is not in the right form."),
    (OWN.replace("cues: lovely day", "colour: red"), "each entry of “finds” should have one of: "),
    (OWN + "  url: javascript:alert(1)\n", "“javascript:alert(1)” is no address of a web page"),
    (OWN + "  level: fatal\n", "level “fatal” is not known; known are: suggestion, warning, error."),
    (OWN + "  unless: {relations: [boss]}\n", "unless “boss” is not known; known are: close_friend, "),
    (OWN + "  examples: {fr: {bad: a, good: b}}\n", "an example needs “bad” and “good”, by language: en, de."),
]


@pytest.mark.parametrize(("text", "said"), FAULTS, ids=[said[:40] for _, said in FAULTS])
def test_a_fault_is_told_and_the_check_goes_on_without_it(tmp_path: Path, text: str, said: str) -> None:
    rules = folder(tmp_path, text)
    (problem,) = rules.problems
    told = problem_of(problem, "en")
    assert told.startswith("mine.yaml")
    assert said in told
    assert problem_of(problem, "de") != told
    assert rules.rules == standard().rules


def test_one_fault_does_not_cost_the_other_rules(tmp_path: Path) -> None:
    rules = folder(tmp_path, OWN.replace("MY001", "bad") + OWN)
    assert [(one.file, one.rule) for one in rules.problems] == [("mine.yaml", "bad")]
    assert "MY001" in rules.by_code


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xff\xfe\x00", "not-utf-8"),
        (b"#" * (BIGGEST + 1), "too-big"),
        (b"[" * 100_000, "no-yaml"),
        (b"", ""),
        (b"\xef\xbb\xbf# nothing\n", ""),
    ],
)
def test_any_file_is_answered(tmp_path: Path, content: bytes, fault: str) -> None:
    (tmp_path / "mine.yaml").write_bytes(content)
    assert [one.fault for one in with_folder(tmp_path).problems] == ([fault] if fault else [])


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = load([tmp_path / "gone.yaml"]).problems
    assert problem.fault == "unreadable"
    assert "gone.yaml" in problem_of(problem, "de")


def test_every_fault_has_its_words() -> None:
    source = Path(rule_file.__file__).read_text("utf-8")
    faults = set(re.findall(r'RuleError\(\s*"([a-z0-9-]+)"', source))
    assert len(faults) > 10
    for fault in faults:
        for lang in ("en", "de"):
            assert problem_of(Problem("mine.yaml", "MY001", fault), lang).startswith("mine.yaml, MY001: ")
