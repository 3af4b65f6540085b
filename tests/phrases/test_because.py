import pytest
from django.utils.translation import override

from visavis.advice import today
from visavis.network import acquaintance, alter_ties, instrumentality, paths, reciprocity, reply, tie
from visavis.network.judgement import Because, Value
from visavis.phrases.because import SENTENCES, sentence
from visavis.store.read import two_sidedness

KNOWN: dict[str, Value] = {
    "days": 5,
    "silence_days": 63,
    "usual_gap_days": 17,
    "every_days": 30,
    "first": "2019-03-02",
    "last": "2025-09-21",
    "in_days": 0,
    "age": 46,
    "waiting_days": 5,
    "since": "2025-11-18",
    "field": "organisation",
    "before": "Aral",
    "now": "Bosch",
    "openings": 9,
    "mine": 7,
    "theirs": 2,
    "yours": 3,
    "asks": 4,
    "gifts": 3,
    "value": "1991-07-01",
    "label": "sister",
    "on": "2025-03-02",
    "until": "2026-01",
    "title": "editor",
    "organisation": "Papierboot Verlag",
    "areas": "life work plans",
    "things": "birthday work",
    "signs": "asked thanked",
    "times": 4,
    "messages": 6,
    "asked": 4,
    "answered": 3,
    "window_days": 2,
    "heard_days": 150,
    "within_days": 7,
    "all_asked": 18,
    "all_answered": 12,
}
REASONS = (
    tie.REASONS
    | today.REASONS
    | reciprocity.REASONS
    | instrumentality.REASONS
    | acquaintance.REASONS
    | reply.REASONS
    | alter_ties.REASONS
    | paths.REASONS
    | two_sidedness.REASONS
)


def said(key: str, language: str = "en", **values: Value) -> str:
    with override(language):
        known = {name: KNOWN[name] for name in REASONS[key]}
        return sentence(Because(key, known | values), "Tobias Brandauer")


def test_every_reason_has_a_sentence_and_none_is_left_over() -> None:
    assert set(SENTENCES) == set(REASONS)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("key", REASONS)
def test_every_sentence_is_whole(key: str, language: str) -> None:
    text = said(key, language)
    assert "%" not in text
    assert text.endswith(".")


def test_quiet_names_the_rhythm_and_the_silence() -> None:
    assert said("tie.quiet") == (
        "You usually hear from each other about every two weeks; it has been quiet for nine weeks."
    )
    assert said("tie.quiet", "de") == "Sonst hört ihr etwa alle zwei Wochen voneinander; seit neun Wochen ist es still."


@pytest.mark.parametrize(
    ("days", "english", "german"), [(30, "every month", "jeden Monat"), (180, "every half-year", "jedes halbe Jahr")]
)
def test_a_wished_rhythm_is_said_in_the_words_it_was_chosen_by(days: int, english: str, german: str) -> None:
    assert said("tie.quiet.wished", every_days=days).startswith(f"You would like to hear from each other {english};")
    assert said("tie.quiet.wished", "de", every_days=days).startswith(f"Du möchtest, dass ihr {german} voneinander")


def test_a_tie_within_the_wish_does_not_speak_of_a_rhythm_it_no_longer_has() -> None:
    wish = "To hear from each other once a year is right for you two, as you said; last on 21 September."
    assert said("tie.warm.wished", every_days=365) == wish
    german = "Wie du gesagt hast, ist es für euch gut, einmal im Jahr voneinander zu hören; zuletzt am 21. September."
    assert said("tie.warm.wished", "de", every_days=365) == german


def test_a_single_day_in_touch_is_said_as_once() -> None:
    assert said("tie.slight.few", days=1) == "You were in touch once, on 21 September 2025; too little to tell more."
    assert said("tie.slight.few", days=2).startswith("You were in touch on two days")


def test_the_year_is_named_only_when_it_is_another() -> None:
    assert said("tie.warm") == "You hear from each other about every two weeks, last on 21 September."
    assert said("tie.warm", silence_days=400).endswith("last on 21 September 2025.")


@pytest.mark.parametrize(
    ("in_days", "english", "german"),
    [
        (1, "Tobias Brandauer turns 46 tomorrow.", "Tobias Brandauer wird morgen 46."),
        (0, "Tobias Brandauer turns 46 today.", "Tobias Brandauer wird heute 46."),
        (-1, "Tobias Brandauer turned 46 yesterday.", "Tobias Brandauer ist gestern 46 geworden."),
        (-3, "Tobias Brandauer turned 46 three days ago.", "Tobias Brandauer ist vor drei Tagen 46 geworden."),
    ],
)
def test_a_birthday_is_told_from_today(in_days: int, english: str, german: str) -> None:
    assert said("today.birthday.age", in_days=in_days) == english
    assert said("today.birthday.age", "de", in_days=in_days) == german


def test_a_birthday_without_a_year_names_no_age() -> None:
    assert said("today.birthday", in_days=-2) == "It was Tobias Brandauer’s birthday two days ago."


def test_a_waiting_message_is_no_debt() -> None:
    assert said("today.unanswered", "de") == (
        "Tobias Brandauer hat dir am 18. November geschrieben, vor fünf Tagen, "
        "und freut sich vielleicht über eine Antwort."
    )


def test_news_say_what_was_before_only_where_it_is_known() -> None:
    assert "is now with Bosch, before that with Aral. So says" in said("today.news")
    assert said("today.news", before="").startswith("Tobias Brandauer is now with Bosch. So says")
    assert "is now Head of Archives. So" in said("today.news", field="title", now="Head of Archives", before="")


@pytest.mark.parametrize("key", REASONS)
def test_no_sentence_blames(key: str) -> None:
    assert not {"overdue", "should", "must", "neglected", "late"} & set(said(key).lower().split())


def test_a_percent_sign_in_a_name_is_just_a_name() -> None:
    assert sentence(Because("today.birthday", {"in_days": 0}), "100 % Anna") == "It is 100 % Anna’s birthday today."
