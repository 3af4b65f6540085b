import pytest
from django.utils.translation import override

from visavis.network.judgement import Because, Value
from visavis.phrases.because import sentence


def said(key: str, values: dict[str, Value], language: str = "en") -> str:
    with override(language):
        return sentence(Because(f"two-sidedness.{key}", values), "Ines Kraft")


@pytest.mark.parametrize(
    ("mine", "yours", "english", "german"),
    [
        (160, 100, "you wrote half as many words again as Ines Kraft.", "hast du anderthalbmal so viele Wörter"),
        (200, 100, "you wrote twice as many words as Ines Kraft.", "hast du doppelt so viele Wörter"),
        (310, 100, "you wrote three times as many words as Ines Kraft.", "hast du dreimal so viele Wörter"),
        (1200, 100, "you wrote far more words than Ines Kraft.", "hast du weit mehr Wörter"),
        (50, 0, "you wrote far more words than Ines Kraft.", "hast du weit mehr Wörter"),
    ],
)
def test_how_much_more_is_told_in_round_words(mine: int, yours: int, english: str, german: str) -> None:
    assert said("words.mine", {"mine": mine, "yours": yours}).endswith(english)
    assert german in said("words.mine", {"mine": mine, "yours": yours}, "de")


def test_the_other_way_round_names_the_other_first() -> None:
    assert said("words.yours", {"mine": 100, "yours": 200}) == (
        "In the last year Ines Kraft wrote twice as many words as you."
    )


def test_questions_are_counted_and_nobody_is_blamed() -> None:
    values: dict[str, Value] = {"mine": 1, "yours": 5}
    assert said("questions.yours", values) == "Questions in the last year: one from you, five from Ines Kraft."
    assert said("questions.yours", values, "de") == "Fragen im letzten Jahr: eine von dir, fünf von Ines Kraft."
    assert said("questions.mine", {"mine": 6, "yours": 0}, "de").endswith("sechs von dir, keine von Ines Kraft.")


def test_answers_have_their_own_words_for_all_one_and_none() -> None:
    assert said("answered.mine", {"asked": 4, "answered": 4}).startswith("What you asked in the last year, four")
    assert said("answered.yours", {"asked": 4, "answered": 1}).endswith("you answered one within two weeks.")
    assert said("answered.mine", {"asked": 4, "answered": 0}).endswith("Ines Kraft answered none within two weeks.")
    assert said("answered.mine", {"asked": 4, "answered": 0}, "de").endswith(
        "hat Ines Kraft keine binnen zwei Wochen beantwortet."
    )


def test_asking_on_is_told_of_both() -> None:
    values: dict[str, Value] = {"mine": 3, "yours": 0}
    assert said("follow-ups.mine", values).endswith("you three times, Ines Kraft never.")
    assert said("follow-ups.mine", values, "de").endswith("du dreimal, Ines Kraft nie.")
