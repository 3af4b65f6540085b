import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.message.act_cues import CUES, EITHER
from visavis.language.message.acts import ACTS, NONE, READ, Place, act_places, acts, kept_acts, read
from visavis.language.message.pieces import pieces, place

LONGEST = 64  # characters that the table holds

EXAMPLES = [
    ("Could you lend me your drill on Saturday?", "ask"),
    ("Kannst du mir am Samstag deine Bohrmaschine leihen?", "ask"),
    ("Which varnish did you use for the boat?", "ask"),
    ("Welchen Lack hast du für das Boot genommen?", "ask"),
    ("Shall we have lunch next week?", "ask invite"),
    ("Hast du Lust auf einen Kaffee nächste Woche?", "ask invite"),
    ("Happy to read your draft.", "offer"),
    ("Ich lese deinen Entwurf gern.", "offer"),
    ("Let me introduce you to my neighbour, she builds boats.", "intro"),
    ("Darf ich euch bekannt machen?", "intro"),
    ("Thank you so much for the soup!", "thanks"),
    ("Vielen Dank für die Suppe!", "thanks"),
    ("We have moved to the sea.", "news"),
    ("Wir sind ans Meer gezogen.", "news"),
    ("Congratulations on the boat!", "social"),
    ("Ich gratuliere dir zum Boot!", "social"),
    ("How are you?", "social"),
    ("Wie geht es dir?", "social"),
    ("Happy birthday, dear Hanna!", "social wish"),
    ("Alles Gute zum Geburtstag, liebe Hanna!", "social wish"),
    ("Please find attached the invoice.", "logistics"),
    ("Anbei die Rechnung.", "logistics"),
    ("Thank you for the soup. Could you send me the recipe?", "ask thanks"),
    ("Danke für die Suppe. Kannst du mir das Rezept schicken?", "ask thanks"),
]


@pytest.mark.parametrize(("text", "does"), EXAMPLES)
def test_what_a_message_does(text: str, does: str) -> None:
    assert acts(text) >= set(does.split())


@pytest.mark.parametrize(("text", "does"), EXAMPLES)
def test_nothing_is_asked_or_thanked_for_where_nobody_does(text: str, does: str) -> None:
    assert acts(text) & {"ask", "thanks", "intro", "invite"} == set(does.split()) & {"ask", "thanks", "intro", "invite"}


@pytest.mark.parametrize("text", ["How are you?", "How's the new flat?", "Wie geht's dir?", "Na, gut geschlafen?"])
def test_small_talk_asks_for_nothing(text: str) -> None:
    assert "ask" not in acts(text)


def test_an_invitation_that_also_wants_something_is_no_mere_invitation() -> None:
    assert acts("Shall we have lunch? Could you help me with my tax?") >= {"ask"}
    assert "invite" not in acts("Shall we have lunch? Could you help me with my tax?")


@pytest.mark.parametrize(
    "text",
    [
        "Would you like to have coffee some day?",
        "Would you and Tom like to come to dinner?",
        "Do you have time for a walk on Sunday?",
        "Could we have lunch next week?",
        "May I invite you to the theatre?",
        "I was wondering if you would like to go to the cinema with me.",
        "Let's go sailing in June!",
        "Lunch on Friday?",
        "Möchtest du mal einen Kaffee trinken?",
        "Magst du am Freitag mit mir ins Kino gehen?",
        "Wollen wir am Sonntag segeln?",
        "Hättest du Zeit für einen Spaziergang?",
        "Könnten wir mal wieder essen gehen?",
        "Darf ich dich zum Essen einladen?",
        "Ich wollte fragen, ob du Lust auf einen Kaffee hast.",
        "Es wäre schön, wenn du mal zum Essen kommst.",
    ],
)
def test_an_invitation_in_the_form_of_a_request_is_an_invitation(text: str) -> None:
    assert acts(text) >= {"ask", "invite"}


@pytest.mark.parametrize(
    "text",
    [
        "Would you like to help me with my tax?",
        "Would you like to have a look at my draft?",
        "Would you like to have coffee, and could you help me with my tax?",
        "Could you come over and help me carry the sofa?",
        "Can you bring your drill when you come to dinner?",
        "Could you recommend a good film?",
        "Would you like to have coffee? I was wondering if you could lend me your car.",
        "Möchtest du mir beim Umzug helfen?",
        "Magst du meinen Text lesen?",
        "Wollen wir Kaffee trinken, und kannst du mir mit der Steuer helfen?",
        "Kannst du zum Essen deine Bohrmaschine mitbringen?",
        "Kannst du mir einen guten Film empfehlen?",
        "Wollen wir Kaffee trinken? Ich wollte dich fragen, ob du mir dein Auto leihst.",
    ],
)
def test_a_request_is_no_invitation_even_where_food_and_drink_stand_beside(text: str) -> None:
    assert "ask" in acts(text)
    assert "invite" not in acts(text)


@pytest.mark.parametrize(
    "text", ["How was the dinner?", "How was your walk?", "Wie war das Essen?", "Wie war das Kino?"]
)
def test_asking_how_a_meal_or_a_walk_was_invites_to_nothing(text: str) -> None:
    assert acts(text) == {"social"}


@pytest.mark.parametrize(
    "text",
    [
        "Yes gladly. See you.",
        "With pleasure, see you on Sunday.",
        "Sure thing!",
        "Yes, I will be there.",
        "Count me in!",
        "Happy to come!",
        "Gern, bis Sonntag!",
        "Gern geschehen.",
        "Ja gern, ich freu mich!",
        "Klar, bis morgen!",
        "Geht klar, bis Freitag.",
        "Ja, ich komme gern.",
        "Bin dabei!",
    ],
)
def test_assent_is_no_offer(text: str) -> None:
    assert "offer" not in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'll gladly read it.",
        "Gladly, I'll bring the drill.",
        "Sure, I'll send it tonight.",
        "Gern bringe ich dir die Bohrmaschine.",
        "Gern, ich bringe sie dir mit.",
        "Klar, mach ich.",
        "Klar helfe ich dir beim Umzug.",
    ],
)
def test_assent_with_a_word_of_help_or_giving_is_an_offer(text: str) -> None:
    assert "offer" in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can I help you with the move?",
        "Could I bring you some soup?",
        "May I drive you to the station?",
        "Do you need a hand with the move?",
        "Would you like help with the move?",
        "Would you like me to drive you?",
        "Kann ich dir beim Umzug helfen?",
        "Können wir euch beim Umzug helfen?",
        "Darf ich dir etwas mitbringen?",
        "Soll ich Wein mitbringen?",
        "Kann ich etwas für dich tun?",
        "Möchtest du mein altes Fahrrad haben?",
    ],
)
def test_an_offer_in_the_form_of_a_request_is_only_an_offer(text: str) -> None:
    assert acts(text) & {"ask", "offer"} == {"offer"}


@pytest.mark.parametrize("text", ["", "  \n", "\N{ZERO WIDTH SPACE}", "...", "Blue, green, yellow."])
def test_words_that_do_nothing_are_told_apart_from_no_words(text: str) -> None:
    assert kept_acts(text) == ("" if not text.strip() else NONE)


@pytest.mark.parametrize(
    "text",
    [
        "Peux-tu m'envoyer le dossier avant vendredi, s'il te plaît ?",
        "Merci ! Peux-tu me prêter ta perceuse samedi ?",
        "¿Me puedes prestar tu taladro el sábado, por favor?",
        "Zou je me kunnen helpen met de verhuizing?",
        "Czy możesz mi przesłać raport do piątku?",
        "Можешь?",
        "報告書を送ってくれますか?",
    ],
)
def test_other_languages_are_not_read_and_not_taken_for_words_that_do_nothing(text: str) -> None:
    assert kept_acts(text) == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Is the boat blue or green?", "ask"),
        ("Hello", NONE),
        ("Happy birthday dear Hanna!", "social wish"),
        ("Voilà, merci", "thanks"),  # of two words nobody can tell the language
    ],
)
def test_what_is_short_or_german_or_english_is_read(text: str, kept: str) -> None:
    assert kept_acts(text) == kept


def test_only_the_beginning_is_read() -> None:
    assert acts("x " * READ + "Thank you!") == frozenset()


def test_a_language_that_is_neither_is_read_from_the_words() -> None:
    assert acts("Could you help me?", "fr") == acts("Could you help me?", "en") == acts("Could you help me?")


def test_the_typographic_apostrophe_is_an_apostrophe() -> None:
    assert acts("I’ll bring the soup.") == acts("I'll bring the soup.") == {"offer"}


def test_a_sign_beside_a_word_is_read() -> None:
    assert acts("Hanna🎂") == {"social", "wish"}


def test_all_acts_together_fit_the_table() -> None:
    assert len(" ".join(ACTS)) <= LONGEST


@pytest.mark.parametrize("table", [EITHER, *CUES.values()])
def test_every_cue_belongs_to_an_act_and_stands_once(table: dict[str, str]) -> None:
    assert {name.removeprefix("maybe-") for name in table} <= {*ACTS, "fact", "form", "no-ask", "telling", "assent"}
    for lines in table.values():
        cues = [line.strip() for line in lines.strip().splitlines()]
        assert len(cues) == len(set(cues))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["de", "en", None]))
def test_any_text_has_acts_that_the_table_can_hold(text: str, lang: str | None) -> None:
    kept = kept_acts(text, lang)
    assert set(kept.split()) <= {*ACTS, NONE}
    assert len(kept) <= LONGEST
    assert kept == kept_acts(text, lang)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from([text for text, _ in EXAMPLES]), min_size=1, max_size=4))
def test_thanks_stay_thanks_whatever_else_is_said(texts: list[str]) -> None:
    assert "thanks" in acts(" ".join([*texts, "Thank you! Danke!"]))


def test_each_act_is_told_with_the_sentence_that_carries_it() -> None:
    text = "Dear Hanna,\n\nthank you for the soup. Could you send me the recipe?"
    places = {one.act: text[one.start : one.end] for one in act_places(text)}
    assert places["thanks"] == "thank you for the soup."
    assert places["ask"] == "Could you send me the recipe?"


def test_a_letter_that_grows_when_small_moves_no_place() -> None:
    text = "İİİ. Thank you for the soup!"
    assert Place("thanks", 5, len(text)) in act_places(text)


@pytest.mark.parametrize(
    ("text", "words", "questions"),
    [
        ("", 0, 0),
        ("Thank you for the soup.", 5, 0),
        ("How are you? Which varnish did you use for the boat?", 11, 1),
        ("I wonder which varnish you used.", 6, 1),
        ("Wie geht es dir? Welchen Lack hast du genommen?", 9, 1),
        ("a " * READ + "Really?", READ + 1, 1),
    ],
)
def test_words_and_questions_are_counted(text: str, words: int, questions: int) -> None:
    assert (read(text).words, read(text).questions) == (words, questions)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("At 9.30 on the 14. juni. Fine?", ["At 9.30 on the 14. juni.", "Fine?"]),
        ("Really!? Yes;\n no", ["Really!?", "Yes;", "no"]),
        ("?!.", []),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str, cut: list[str]) -> None:
    assert [text[slice(*place(text, piece))] for piece in pieces(text)] == cut


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from([*(text for text, _ in EXAMPLES), "İ", "ß\u0307", "🎂", "  ", "!?", "9.30"]), max_size=6),
    st.sampled_from([" ", "\n", "\n\n"]),
)
def test_every_place_is_a_sentence_of_the_text(texts: list[str], between: str) -> None:
    text = between.join(texts)
    whole = {place(text[:READ], piece) for piece in pieces(text[:READ])}
    found = read(text)
    assert {(one.start, one.end) for one in found.places} <= whole
    assert {one.act for one in found.places} <= set(found.acts.split())
    assert all(text[start:end] == text[start:end].strip() != "" for _, start, end in found.places)
