import pytest

from visavis.language.draft.finding import Finding
from visavis.language.draft.ignore import is_ignored, without_comments

COFFEE = Finding("VV121", "warning", 0, 16, "Coffee some\n time")


@pytest.mark.parametrize("one", ["VV121", "vv121", "VV12", "VV", "", "VV121 coffee some time", "VV121 Coffee  Some"])
def test_a_finding_is_ignored_by_code_and_words(one: str) -> None:
    assert is_ignored(COFFEE, [one])


@pytest.mark.parametrize("one", ["VV122", "VV1211", "VV121 tea", "coffee some time"])
def test_another_finding_is_not(one: str) -> None:
    assert not is_ignored(COFFEE, [one])
    assert not is_ignored(COFFEE, [])


def test_comments_become_blanks_of_the_same_length() -> None:
    text, ignored = without_comments("Hi <!-- visavis: ignore VV181 vv12 --> Maren")
    assert text == "Hi " + " " * 35 + " Maren"
    assert ignored == ("VV181", "VV12")


def test_a_comment_without_a_code_ignores_all() -> None:
    assert without_comments("<!--visavis:ignore-->")[1] == ("",)


@pytest.mark.parametrize("text", ["<!-- visavis: ignored -->", "<!-- ignore VV181 -->", "<!-- visavis: ignore VV1"])
def test_other_comments_stay(text: str) -> None:
    assert without_comments(text) == (text, ())
