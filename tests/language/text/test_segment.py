import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.language.text.segment import Text, segment


def said(text: str, lang: str = "") -> list[str]:
    cut = segment(text, lang)
    return [cut.quote(one.start, one.end) for one in cut.sentences]


def words(text: str) -> list[str]:
    return [word.text for one in segment(text).sentences for word in one.words]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Es regnet. Kommst du? Ja!", ["Es regnet.", "Kommst du?", "Ja!"]),
        ("Das gilt z. B. für Boote. Und für uns.", ["Das gilt z. B. für Boote.", "Und für uns."]),
        ("Dr. Anna Roth wohnt bei Prof. Ilg.", ["Dr. Anna Roth wohnt bei Prof. Ilg."]),
        ("Mr. Hale called, e.g. on Monday. I was out.", ["Mr. Hale called, e.g. on Monday.", "I was out."]),
        ("Wir treffen uns am 3. Mai um 10.30 Uhr.", ["Wir treffen uns am 3. Mai um 10.30 Uhr."]),
        ("Abgabe ist am 16. Wenn du nicht magst, sag es.", ["Abgabe ist am 16.", "Wenn du nicht magst, sag es."]),
        ("We meet at 10. Please be there.", ["We meet at 10.", "Please be there."]),
        ("Brot, Käse usw. Wir haben alles.", ["Brot, Käse usw.", "Wir haben alles."]),
        ("Naja... vielleicht. Mal sehen…", ["Naja... vielleicht.", "Mal sehen…"]),
        ("Bis bald 😊 Ich freue mich", ["Bis bald 😊", "Ich freue mich"]),
        ("Super! 🎉🎉 Wann denn?", ["Super! 🎉🎉", "Wann denn?"]),
        ("Wirklich?! Ja.", ["Wirklich?!", "Ja."]),
        ("Er sagte: „Komm!“ Dann ging er.", ["Er sagte: „Komm!“", "Dann ging er."]),
        ("Schau auf www.example.org nach, es lohnt sich.", ["Schau auf www.example.org nach, es lohnt sich."]),
        ("ich komm später. warte nicht", ["ich komm später.", "warte nicht"]),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert said(text) == sentences


def test_a_list_is_a_sentence_a_line() -> None:
    text = "Bring bitte mit:\n- Brot\n- zwei Flaschen Wein\n1. Messer\n2. Gabeln"
    assert said(text) == ["Bring bitte mit:", "- Brot", "- zwei Flaschen Wein", "1. Messer", "2. Gabeln"]


def test_lines_of_a_chat_are_sentences_without_a_point() -> None:
    assert said("bin da\nwo bist du\nwarte am tor") == ["bin da", "wo bist du", "warte am tor"]


def test_a_line_that_a_mail_program_broke_goes_on() -> None:
    text = "Im Oktober schneiden wir wieder die Apfelbäume am Hang, und es\nfehlen noch zwei Leitern. Hast du eine?"
    assert said(text) == [
        "Im Oktober schneiden wir wieder die Apfelbäume am Hang, und es\nfehlen noch zwei Leitern.",
        "Hast du eine?",
    ]


def test_words_keep_apostrophes_hyphens_numbers_and_gender_signs_within() -> None:
    text = "Wie geht’s, Kolleg:innen und Anna-Lena? 10.30 Uhr, 1.200 Euro, don't"
    assert words(text) == [
        "Wie", "geht’s", "Kolleg:innen", "und", "Anna-Lena", "10.30", "Uhr", "1.200", "Euro", "don't",
    ]  # fmt: skip
    assert segment("Wie geht’s?").sentences[0].words[1].low == "geht's"


def test_a_letter_of_decomposed_characters_is_one_word() -> None:
    assert words("fu\u0308r Anna") == ["fu\u0308r", "Anna"]


def test_a_question_is_known_by_its_mark_whatever_closes_behind_it() -> None:
    text = "Kommst du? Er fragte: „Kommst du?“ Wirklich? 😊 Ich komme."
    assert [one.is_question for one in segment(text).sentences] == [True, True, True, False]


def test_each_sentence_has_its_language_and_the_text_that_of_most() -> None:
    text = segment("Ich habe dir geschrieben. Und du warst nicht da. Please call me when you are back.")
    assert [one.lang for one in text.sentences] == ["de", "de", "en"]
    assert text.lang == "de"


def test_letters_tell_german_where_no_small_word_does() -> None:
    assert segment("Schöne Grüße").lang == "de"


@pytest.mark.parametrize("text", ["", "   \n\n", "12 34", "😊😊", "Kuala Lumpur", "שלום"])
def test_the_language_stays_open_where_nothing_tells(text: str) -> None:
    assert segment(text).lang == ""


def test_a_known_language_holds_where_sentences_do_not_tell() -> None:
    text = segment("Kuala Lumpur. The rain is over.", "de")
    assert (text.lang, [one.lang for one in text.sentences]) == ("de", ["de", "en"])


def test_emoji_alone_are_a_sentence_without_words() -> None:
    assert said("😊😊") == ["😊😊"]
    assert words("😊😊") == []


PIECES = [
    *("Liebe Anna,", "Hallo", "LG Tom", "Mit freundlichen Grüßen", "PS: ", "Wort", "ich", "the", "Dr. ", "3. ", "a. "),
    *(
        "> ja",
        "-- ",
        "Am 3. Mai 2024 um 10:30 schrieb Anna:",
        "On 2024 Tom wrote:",
        "<p>",
        "שלום",
        "e\u0301",
        "𝒜",
        "😊",
    ),
    *("?", "!", "…", "„", "“", ":)", "'", "*", "-", "\n", "\n\n", "\r\n", " ", "\t", "\0", "\ud800", "\u2028"),
]


def assert_is_whole(text: Text) -> None:
    last = 0
    for one in text.sentences:
        assert last <= one.start < one.end <= len(text.text)
        inside = one.start
        for word in one.words:
            assert inside <= word.start < word.end <= one.end
            assert text.text[word.start : word.end] == word.text
            inside = word.end
        said_here = text.quote(one.start, one.end)
        assert said_here == said_here.strip()
        last = one.end


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=80))
def test_sentences_stand_in_order_and_hold_their_words(text: str) -> None:
    cut = segment(text)
    assert_is_whole(cut)
    kept = "".join(cut.quote(one.start, one.end) for one in cut.sentences)
    assert "".join(kept.split()) == "".join(text.split())  # nothing is left out


@pytest.mark.parametrize(
    "text",
    [
        "Das ist ein Satz. Noch einer?\n" * 10_000,
        "wort " * 60_000,
        "a. " * 60_000,
        "." * 300_000,
        "a-" * 150_000,
        "mit " * 60_000,
        "Am 2024 schrieb:\n> x\n" * 10_000,
    ],
    ids=["lines", "one line", "points", "points alone", "hyphens", "no end", "headers"],
)
def test_long_texts_take_no_more_than_their_length(text: str) -> None:
    start = time.process_time()
    assert_is_whole(segment(text))
    assert time.process_time() - start < 5  # it is half a second; a square of the length would be minutes
