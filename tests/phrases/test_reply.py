import pytest
from django.utils.translation import override

from visavis.network.judgement import Because, Value
from visavis.phrases.because import sentence


def said(key: str, values: dict[str, Value], language: str = "en") -> str:
    with override(language):
        return sentence(Because(key, values), "Tobias Brandauer")


def test_what_came_back_is_told_with_its_usual_time() -> None:
    told: dict[str, Value] = {"asked": 4, "answered": 3, "window_days": 2}
    assert said("reply.own", told) == (
        "You wrote to Tobias Brandauer four times and had an answer three times, mostly within two days."
    )
    assert said("reply.own", told, "de") == (
        "Du hast Tobias Brandauer viermal geschrieben und dreimal eine Antwort bekommen, "
        "meist innerhalb von zwei Tagen."
    )


@pytest.mark.parametrize(
    ("answered", "english", "german"),
    [
        (1, "had an answer once, within a day.", "einmal eine Antwort bekommen, innerhalb von einem Tag."),
        (4, "had an answer every time, mostly within a day.", "jedes Mal eine Antwort bekommen, meist innerhalb von"),
    ],
)
def test_once_and_every_time_have_their_own_words(answered: int, english: str, german: str) -> None:
    assert english in said("reply.own", {"asked": 4, "answered": answered, "window_days": 1})
    assert german in said("reply.own", {"asked": 4, "answered": answered, "window_days": 1}, "de")


def test_after_a_silence_its_length_is_told() -> None:
    told: dict[str, Value] = {"asked": 15, "answered": 14, "window_days": 2, "heard_days": 150}
    assert said("reply.own.cold", told).endswith("You last heard from Tobias Brandauer five months ago.")
    assert said("reply.own.cold", told, "de").endswith("Zuletzt hast du vor fünf Monaten von Tobias Brandauer gehört.")


def test_slowness_is_no_fault() -> None:
    told: dict[str, Value] = {"asked": 10, "answered": 9, "window_days": 12}
    assert said("reply.own.slow", told).startswith("Tobias Brandauer takes time to answer. You wrote")
    assert said("reply.own.slow", told, "de").startswith("Tobias Brandauer lässt sich mit Antworten Zeit. Du hast")


def test_no_answer_is_only_said_of_what_was_read() -> None:
    assert said("reply.own.never", {"asked": 10}).endswith("ten times; no answer is to be found in what was read.")


def test_many_times_stand_in_figures() -> None:
    told: dict[str, Value] = {"asked": 92, "answered": 89, "window_days": 2}
    assert "Brandauer 92 Mal geschrieben und 89 Mal eine" in said("reply.own", told, "de")


def test_the_habit_of_all_is_told_in_figures() -> None:
    assert "an answer came 12 out of 1,480 times" in said(
        "reply.unknown.habit", {"all_asked": 1480, "all_answered": 12}
    )
    assert "in 1 von 18 Fällen" in said("reply.unknown.habit", {"all_asked": 18, "all_answered": 1}, "de")


def test_today_is_not_a_day_ago() -> None:
    assert "within the last day" in said("reply.recent", {"heard_days": 0})
    assert "a day ago" in said("reply.recent", {"heard_days": 1})
    assert said("reply.recent", {"heard_days": 1}, "de").startswith("Vor einem Tag")
