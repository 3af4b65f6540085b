"""Edits of a mend made: in any order, once each, and the first of those that overlap."""

from hypothesis import given
from hypothesis import strategies as st

from visavis.language.text.edit import Edit, mended

TEXT = "Können Sie mir sagen, ob du Zeit hast?"
DU, HAST = TEXT.index("du"), TEXT.index("hast")


def test_edits_are_made_whatever_their_order_and_length() -> None:
    edits = [Edit(HAST, HAST + 4, "haben"), Edit(DU, DU + 2, "Sie")]
    assert mended(TEXT, edits) == mended(TEXT, reversed(edits)) == "Können Sie mir sagen, ob Sie Zeit haben?"


def test_the_same_edit_twice_is_one_and_of_two_that_overlap_the_first_is_made() -> None:
    assert mended("ab", [Edit(0, 1, "x"), Edit(0, 1, "x")]) == "xb"
    assert mended("abc", [Edit(1, 3, "y"), Edit(0, 2, "x")]) == "xc"


def test_without_edits_nothing_changes() -> None:
    assert mended(TEXT, []) == TEXT


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3)), max_size=5)
)
def test_edits_that_put_back_what_stands_there_change_nothing(text: str, at: list[tuple[int, int, str]]) -> None:
    places = [(min(start, len(text)), min(start + length, len(text))) for start, length, _ in at]
    assert mended(text, [Edit(start, end, text[start:end]) for start, end in places]) == text
