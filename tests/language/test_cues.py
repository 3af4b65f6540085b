import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.cues import GAP, Cues, Hit

CUES = Cues.of(
    {
        "start": "start|begin .. job|role\n^welcome",
        "ill": "bronch*",
        "prize": "won .. *preis\n*medaille",
        "ask": "lend me\nyours ?",
    },
    {"ask": "borrow"},
    of_questions={"ill"},
)


def names(text: str, *, question: bool = False) -> list[str]:
    return [hit.name for hit in CUES.find(text.split(), question=question)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we begin the new job", [Hit("start", 1, 4)]),
        ("start role", [Hit("start", 0, 1)]),
        ("lend me a drill and borrow mine", [Hit("ask", 0, 1), Hit("ask", 5, 5)]),
        ("she won a förderpreis", [Hit("prize", 1, 3)]),
        ("a goldmedaille", [Hit("prize", 1, 1)]),
        ("lend it to me", []),
    ],
)
def test_a_cue_is_found_with_its_words(text: str, found: list[Hit]) -> None:
    assert list(CUES.find(text.split(), question=False)) == found


def test_a_gap_is_at_most_four_words() -> None:
    assert names("start " + "x " * GAP + "job") == ["start"]
    assert names("start " + "x " * (GAP + 1) + "job") == []


def test_a_cue_of_the_beginning_is_found_there_alone() -> None:
    assert names("welcome home") == ["start"]
    assert names("you are welcome") == []


def test_a_cue_of_questions_is_found_in_questions_alone() -> None:
    assert names("is it yours", question=True) == ["ask"]
    assert names("it is yours") == []
    assert names("bronchitis again", question=True) == ["ill"]
    assert names("bronchitis again") == []


@pytest.mark.parametrize("line", ["ill*", "*ill"])
def test_an_open_first_word_needs_four_letters(line: str) -> None:
    with pytest.raises(AssertionError):
        Cues.of({"ill": line})


WORDS = st.lists(
    st.sampled_from(["start", "job", "welcome", "lend", "me", "yours", "won", "preis", "goldmedaille", "x"]),
    max_size=12,
)


@settings(max_examples=80, deadline=None)
@given(WORDS, st.booleans())
def test_the_names_are_those_of_the_hits(words: list[str], question: bool) -> None:
    found: set[str] = set()
    CUES.add_names(words, found, question=question)
    assert found == {hit.name for hit in CUES.find(words, question=question)}


@settings(max_examples=80, deadline=None)
@given(WORDS, st.booleans())
def test_every_hit_lies_within_its_words(words: list[str], question: bool) -> None:
    assert all(0 <= hit.first <= hit.last < len(words) for hit in CUES.find(words, question=question))
