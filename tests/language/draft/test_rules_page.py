from pathlib import Path

import pytest

from tests.language.draft.rules_page import HEAD, PAGES, written
from visavis.language.draft.check import check
from visavis.language.draft.rule_file import with_folder


@pytest.mark.parametrize("lang", sorted(PAGES))
def test_the_page_says_what_the_rules_say(lang: str) -> None:
    assert PAGES[lang].read_text("utf-8") == written(lang), "python -m tests.language.draft.rules_page writes it anew"


@pytest.mark.parametrize("lang", sorted(HEAD))
def test_the_rule_shown_as_an_example_works(lang: str, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(HEAD[lang].split("```yaml\n")[1].split("```")[0], "utf-8")
    rules = with_folder(tmp_path)
    assert rules.problems == ()
    assert [one.code for one in check("Quick question, will you circle back?", rules=rules).findings] == [
        *("MY001", "OWN001")
    ]
