from collections.abc import Iterator
from datetime import date

import pytest

from visavis.demo import chat
from visavis.demo.build import life_in
from visavis.demo.correspondence import letters
from visavis.demo.life import Language
from visavis.language.message.life_events import LifeEvent, life_events

TRUE = {
    "de": {
        "Mein Vater ist gestorben": "bereavement",
        "Ich bekomme ein Kind": "pregnancy",
        "Ich habe die Stelle in Tromsø angenommen": "new_job",
        "Wie war die erste Woche": "new_job",
        "Herzlichen Glückwunsch zur Stelle": "new_job",
        "Ich soll eine neue Hüfte kriegen": "illness",
        "habe eine neue Adresse": "move",
        "Wie ist das neue Haus": "move",
    },
    "en": {
        "My father died": "bereavement",
        "I'm having a baby": "pregnancy",
        "I've taken the job in Aberdeen": "new_job",
        "They want to give me a new knee": "illness",
        "this is my new address": "move",
        "How is the new house": "move",
    },
}
"""All that truly happens to anybody in the letters and chats of the invented life."""

PLAIN = [
    "I was born in Leeds.",
    "We broke up the boxes for the recycling.",
    "They let the dog go.",
    "We had to bury the cable.",
    "That cat has moved in.",
    "I said yes before I could think.",
    "Is eighty pounds too much?",
    "First fire of the year tonight.",
    "The keys are in the drawer.",
    "I have started on the photographs.",
    "We start with the Byrd, so please be on time.",
    "The promotion at the supermarket ends on Saturday.",
    "I work at the hospital.",
    "I'm not getting divorced.",
    "She retired to bed early.",
    "I'm expecting a parcel.",
    "He's promoted the old armchair to cat furniture.",
    "Did you see who won the cup?",
    "I have a new boss at the chess club.",
    "Ich bin in Leipzig geboren.",
    "Ich muss morgen zum Arzt.",
    "Der Weg ist zu steil für einen Rollstuhl.",
    "Schon dich.",
    "Ich habe ja gesagt, bevor ich denken konnte.",
    "Wir haben den Spielplatz eröffnet.",
    "Kommst du zur Eröffnung?",
    "Das Haus ist kalt, der Wald fängt hinterm Zaun an.",
    "Der Kater von nebenan ist bei uns eingezogen.",
    "Seit Montag arbeite ich wieder, halbe Tage.",
    "Ich ziehe mich noch um.",
    "Der Donnerstag zieht auf Freitag um.",
    "Der Server ist in einen richtigen Schrank umgezogen.",
    "Die Rente ist sicher.",
    "Ich arbeite im Krankenhaus.",
    "Er ist nicht krank.",
    "Die Kündigung fürs Fitnessstudio ist raus.",
    "Wir erwarten ein Paket.",
    "Sie ist seit zwanzig Jahren verheiratet.",
    "Wir sind zu viert beim Volleyball.",
    "Auswärts fällt für mich aus.",
]


def texts(language: Language) -> Iterator[str]:
    life, on = life_in(language), date(2026, 11, 24)
    yield from sorted({letter.text for letter in letters(life, on)})
    for one in life.chats:
        yield from (message.text for message in chat.messages(life, one, on))


def is_true(event: LifeEvent, text: str, language: Language) -> bool:
    told = text[max(0, event.start - 40) : event.end + 40]
    return any(event.kind == kind and phrase in told for phrase, kind in TRUE[language].items())


@pytest.mark.parametrize("language", ["de", "en"])
def test_of_a_whole_invented_life_only_what_happened_is_found(language: Language) -> None:
    found = [(event, text) for text in texts(language) for event in life_events(text)]
    assert [(event.kind, text) for event, text in found if not is_true(event, text, language)] == []
    assert {event.kind for event, _ in found} >= {"bereavement", "pregnancy", "new_job", "illness"}


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_sentence_with_a_word_of_an_event_tells_none(text: str) -> None:
    assert life_events(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'm having a baby, in November.", "pregnancy"),
        ("Ich bekomme ein Kind, im November.", "pregnancy"),
        ("Her promotion came through on Friday.", "promotion"),
        ("Married!!", "wedding"),
        ("How's the new flat?", "move"),
        ("Magen-Darm. Ich komme heute nicht.", "illness"),
        ("Man hat Ihnen nach all den Jahren gekündigt.", "job_lost"),
        ("Wir sind an die Küste gezogen.", "move"),
    ],
)
def test_an_event_beside_whose_it_is_is_told(text: str, kind: str) -> None:
    assert [event.kind for event in life_events(text)] == [kind]
