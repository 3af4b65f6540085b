"""Words that may tell of something private, wherever they stand; and those that do not."""

import pytest

from visavis.language.message.private_words import tells_privately


@pytest.mark.parametrize(
    "text",
    [
        "My oncologist says I may travel",
        "I lost my job because of the cancer",
        "We moved to Leeds after the divorce",
        "The therapist is kind",
        "Since her burnout she paints",
        "The midwife comes on Monday",
        "He is in a hospice now",
        "Meine Scheidungsanwältin hat angerufen",
        "Hast du etwas gegen Depressionen?",
        "Dreimal in der Woche Dialyse",
        "Die Hebamme kommt am Montag",
        "Nach dem Brustkrebs ein neuer Anfang",
        "die Trauerfeier ist am Freitag",
        "Frauenärztin",
        "I am not pregnant",
        "🖤",
    ],
)
def test_words_of_illness_death_separation_and_pregnancy(text: str) -> None:
    assert tells_privately(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We moved to Leeds in spring",
        "I start as head of operations today",
        "Die Entscheidung war verschieden leicht",
        "Ich habe eine neue Stelle gefunden und lange gesucht",
        "Our bakery opens on Saturday",
        "letterpress",
        "Bestanden! Ich bin jetzt Meister",
    ],
)
def test_ordinary_news(text: str) -> None:
    assert not tells_privately(text)
