"""What somebody speaks of: what is a subject and what is none, in two languages, and how it fades."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.message.topics import HALF, KEPT, Spoken, Stated, Topic, aged, specific, topics
from visavis.language.text.content_words import stem, stems

FIRST = date(2026, 3, 1)
NOBODY = frozenset[str]()


def said(*texts: str) -> list[Spoken]:
    """Messages a month apart."""
    return [Spoken(at, FIRST + timedelta(days=30 * at), text) for at, text in enumerate(texts)]


def terms(*texts: str, names: frozenset[str] = NOBODY) -> set[str]:
    return {one.term for one in topics(said(*texts), (), names)}


def only(found: tuple[Topic, ...]) -> Topic:
    (one,) = found
    return one


def test_a_german_noun_of_two_messages_is_a_subject() -> None:
    assert terms("Die Bienen sind da.", "Ich habe nach den Bienen gesehen.") == {"Bienen"}


def test_a_run_of_english_words_is_one_and_not_its_parts() -> None:
    assert terms("I fed the sourdough starter.", "Look after the sourdough starter, please.") == {"sourdough starter"}


def test_forms_of_one_word_are_one_subject_and_its_commonest_form_is_shown() -> None:
    found = only(topics(said("Eine Biene kam.", "Die Bienen summen.", "Von den Bienen!"), (), NOBODY))
    assert (found.term, found.evidence) == ("Bienen", (2, 1, 0))


def test_a_word_of_one_message_or_of_one_day_is_none() -> None:
    assert terms("Die Bienen sind da, die Bienen!") == set()
    same_day = [Spoken(1, FIRST, "Die Bienen sind da."), Spoken(2, FIRST, "Ja, die Bienen.")]
    assert topics(same_day, (), NOBODY) == ()


def test_everyday_nouns_names_and_places_are_none() -> None:
    assert terms("Am Montag ist der Termin.", "Der Termin am Montag steht.") == set()
    assert terms("Wir fahren nach Görlitz.", "Ich war in Görlitz.") == set()
    assert terms("Der Petersen kommt.", "Grüß den Petersen.", names=frozenset({stem("Petersen")})) == set()


def test_capitals_and_capitals_inside_are_subjects_but_shouting_is_none() -> None:
    assert terms("What about GDPR?", "They ask me about GDPR again.") == {"GDPR"}
    assert terms("I write JavaScript.", "More JavaScript today.") == {"JavaScript"}
    assert terms("NOT AGAIN, PLEASE", "NOT AGAIN, PLEASE, I SAID") == set()


def test_a_headline_suffices_and_roles_of_any_trade_are_left_out() -> None:
    found = topics((), [Stated("Senior Manager | Fachanwältin für Mietrecht", FIRST)], NOBODY)
    assert {one.term for one in found} == {"Fachanwältin", "Mietrecht"}
    assert {one.source for one in found} == {"headline"}


def test_the_title_of_a_meeting_needs_a_word_of_theirs_beside_it() -> None:
    meeting = Stated("Treffen Imkerverein", FIRST, "event", suffices=False)
    assert topics((), [meeting], NOBODY) == ()
    found = only(topics(said("Der Imkerverein lädt ein."), [meeting], NOBODY))
    assert (found.term, found.source) == ("Imkerverein", "event")
    assert only(topics((), [meeting._replace(suffices=True)], NOBODY)).evidence == ()


def test_what_is_offered_weighs_more_than_what_is_said() -> None:
    plain = said("Die Bienen sind da.", "Ich sehe nach den Bienen.")
    offering = [plain[0], plain[1], plain[1]._replace(source="offer")]
    more, less = only(topics(offering, (), NOBODY)), only(topics(plain, (), NOBODY))
    assert (more.source, less.source) == ("offer", "words")
    assert more.weight - less.weight == pytest.approx(0.5)


def test_the_foot_of_every_letter_is_read_once() -> None:
    foot = "Aus der Imkerei am Berg."
    assert terms(f"Guten Tag!\n{foot}", f"Bis bald!\n{foot}", f"Danke dir.\n{foot}") == set()


def test_in_a_long_talk_a_word_must_come_more_than_twice() -> None:
    chat = [f"Ja, das war der {word}." for word in ("Regen", "Wind") for _ in range(2)]
    long = [f"Gut, {'x' * number}." for number in range(3, 200)]
    assert "Wind" in terms(*chat, "Und noch einmal der Wind!")
    assert "Wind" not in terms(*chat, "Und noch einmal der Wind!", *long)


def test_a_weight_halves_in_two_years_and_never_grows() -> None:
    assert aged(4.0, FIRST, FIRST + timedelta(days=HALF)) == 2.0
    assert aged(4.0, FIRST, FIRST - timedelta(days=5)) == 4.0
    found = only(topics(said("Die Bienen sind da.", "Zu den Bienen!"), (), NOBODY))
    assert found.weight == pytest.approx(1 + 2 ** (-30 / HALF))


def test_what_many_speak_of_says_nothing_and_among_few_nothing_is_common() -> None:
    assert specific(3.0, people=100, speaking=11) == 0
    assert specific(3.0, people=100, speaking=2) > specific(3.0, people=100, speaking=10) > 0
    assert specific(3.0, people=4, speaking=4) > 0


def test_stems_join_forms_and_keep_short_words_apart() -> None:
    assert stem("Bienen") == stem("Biene") == stem("bienen")
    assert stem("berries") == stem("berry")
    assert stem("Häuser") == stem("Häusern")
    assert stem("Rad") != stem("Rade")
    assert stems("Wir sehen die Bienen am Montag.") == {stem("Biene")}


TEXTS = st.lists(
    st.text(alphabet="abcdeABCDE äöÜ.?!,-'\n😀", max_size=60)
    | st.sampled_from(["Die Bienen sind da.", "the old boat shed", "GDPR and GDPR", "von Imkern"]),
    max_size=8,
)


@settings(max_examples=80)
@given(TEXTS)
def test_any_text_gives_topics_that_stand_in_it_each_once(texts: list[str]) -> None:
    messages = said(*texts)
    found = topics(messages, (), NOBODY)
    assert len(found) <= KEPT
    for one in found:
        assert one.weight > 0
        assert one.evidence
        assert any(
            one.term in messages[at].text or one.term == " ".join(messages[at].text.split()) for at in one.evidence
        )
    keys = [one.key for one in found]
    assert len(keys) == len(set(keys))
