import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.message import life_event_cues
from visavis.language.message.acts import read
from visavis.language.message.life_event_cues import KINDS, LIFE
from visavis.language.message.life_events import PRIVATE, life_events

TOLD = [
    ("I start my new job at the museum on Monday.", "new_job", "sender"),
    ("Ich habe die Stelle im Museum bekommen.", "new_job", "sender"),
    ("Hanna has been promoted.", "promotion", "third"),
    ("Hanna ist befördert worden.", "promotion", "third"),
    ("I was laid off this morning.", "job_lost", "sender"),
    ("Mir wurde heute gekündigt.", "job_lost", "sender"),
    ("My sister has opened her own bakery.", "business_started", "third"),
    ("Meine Schwester hat eine Bäckerei eröffnet.", "business_started", "third"),
    ("We have moved to the coast.", "move", "sender"),
    ("Wir sind an die Küste gezogen.", "move", "sender"),
    ("Our son was born on Sunday.", "baby", "sender"),
    ("Unser Sohn ist am Sonntag geboren.", "baby", "sender"),
    ("Congratulations on your wedding!", "wedding", "recipient"),
    ("Herzlichen Glückwunsch zur Hochzeit!", "wedding", "recipient"),
    ("Peter and I are getting divorced.", "separation", "sender"),
    ("Peter und ich haben uns getrennt.", "separation", "sender"),
    ("Get well soon!", "illness", "recipient"),
    ("Gute Besserung!", "illness", "recipient"),
    ("My father died last night.", "bereavement", "sender"),
    ("Mein Vater ist gestern gestorben.", "bereavement", "sender"),
    ("I am so sorry about your brother's death.", "bereavement", "recipient"),
    ("Mein Beileid zum Tod Ihrer Mutter.", "bereavement", "recipient"),
    ("Our apprentice has passed her exams.", "graduation", "third"),
    ("Unsere Auszubildende hat die Prüfung bestanden.", "graduation", "third"),
    ("We won first prize at the garden show.", "award", "sender"),
    ("Wir haben bei der Gartenschau den ersten Preis gewonnen.", "award", "sender"),
    ("Mrs Lang has retired after thirty years.", "retired", "third"),
    ("Frau Lang ist nach dreißig Jahren in Rente gegangen.", "retired", "third"),
    ("We are expecting a baby in May.", "pregnancy", "sender"),
    ("Ich bin schwanger!", "pregnancy", "sender"),
]

NOTHING = [
    "",
    "Shall we have lunch on Friday?",
    "If I ever get a new job, I will tell you.",
    "Wenn ich einmal in Rente gehe, kaufe ich ein Boot.",
    "My phone died on the way.",
    "Mein Handy ist unterwegs gestorben.",
    "The baby shower is on Sunday at three.",
    "We moved the meeting to Tuesday.",
    "My grandparents married in 1951.",
    "Als mein Vater 1968 in Rente ging, bekam er eine Uhr.",
    "They are not getting married.",
    "An award-winning cheese is in the fridge.",
    "I nearly died of laughter.",
    "Do you know a good divorce lawyer?",
]


@pytest.mark.parametrize(("text", "kind", "whose"), TOLD)
def test_an_event_is_told_with_whose_it_is(text: str, kind: str, whose: str) -> None:
    assert [(event.kind, event.whose) for event in life_events(text)][:1] == [(kind, whose)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_thought_of_long_past_or_borrowed_is_no_event(text: str) -> None:
    assert life_events(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My sister has opened her own bakery.", "My sister"),
        ("Mrs Lang has retired.", "Mrs Lang"),
        ("Hanna has been promoted.", "Hanna"),
        ("der Marlon hat geheiratet", "der Marlon"),
        ("We have moved to the coast.", ""),
    ],
)
def test_a_third_is_told_as_the_words_call_them(text: str, name: str) -> None:
    assert life_events(text)[0].name == name


def test_what_is_nobodys_business_is_a_kind_of_event() -> None:
    assert set(KINDS) > PRIVATE
    assert {"illness", "bereavement", "separation", "pregnancy"} == PRIVATE


def test_the_cues_are_of_these_kinds() -> None:
    assert life_event_cues.KINDS == KINDS


@pytest.mark.parametrize("lang", LIFE)
def test_both_languages_have_cues_of_every_kind(lang: str) -> None:
    assert set(KINDS) <= set(LIFE[lang])
    assert all(LIFE[lang][kind].strip() for kind in KINDS)


def test_only_the_beginning_is_read() -> None:
    assert life_events("x " * 1000 + "My father died last night.") == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([text for text, *_ in TOLD] + NOTHING + ["İstanbul, É und so", "🎂 !?"]), max_size=5))
def test_every_place_is_in_the_text_and_no_kind_is_told_twice_of_one(texts: list[str]) -> None:
    text = "\n".join(texts)
    events = life_events(text)
    assert all(0 <= event.start < event.end <= len(text) for event in events)
    assert len({(event.kind, event.whose) for event in events}) == len(events)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_answered_and_the_same_when_read_with_its_acts(text: str) -> None:
    kept = read(text)
    assert kept.acts == "" or kept.events == life_events(text)
