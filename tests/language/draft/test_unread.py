"""What cannot be read as a letter."""

import pytest

from visavis.language.draft.check import check

OTHERS = (
    "Bonjour, comment ça va? On se voit samedi à la maison pour manger?",
    "Hola Ana, gracias por las semillas que me diste el domingo. ¿Cómo las guardas secas? Un abrazo",
    "Ciao Anna, grazie per i semi che mi hai dato domenica. Come li conservi asciutti? Ci vediamo in estate",
    "Hallo Anna, bedankt voor de zaden die je me zondag hebt gegeven. Hoe houd je ze droog?",
    "Cześć Anno, dziękuję za nasiona, które dałaś mi w niedzielę. Jak je przechowujesz?",
)


@pytest.mark.parametrize("text", OTHERS)
def test_another_language_is_told(text: str) -> None:
    assert check(text).unread == "language"


@pytest.mark.parametrize("text", ["", "😀😀😀😀", "1230"])
def test_where_there_are_no_words_there_is_too_little_to_read(text: str) -> None:
    assert check(text).unread == "little"


@pytest.mark.parametrize(
    "text", ["Der Zug kommt um 14:20 an, Gleis 3.", "Bin da", "de chef het mir hüt kündet. nach nünzäh jahr, bim kafi"]
)
def test_what_is_short_or_dialect_is_read(text: str) -> None:
    assert check(text).unread == ""


def test_the_language_that_is_named_is_believed() -> None:
    assert check(OTHERS[0], lang="de").unread == ""


def test_tags_are_passed_over_and_every_place_stays() -> None:
    text = (
        "<!doctype html><html><head><title>A b</title><style>p {color: red}</style></head><body><p>Hi Maren,</p>\n"
        "<p>thanks for <b>the plans</b>. Coffee some time?</p></body></html>"
    )
    found = check(text)
    assert found.is_web_page
    assert [(one.code, text[one.start : one.end]) for one in found.findings] == [("VV121", "Coffee some time")]


def test_a_sign_of_less_makes_no_page() -> None:
    assert not check("It is < 5 degrees and > 3, <3 you. Coffee at ten?").is_web_page


def test_the_balance_counts_questions_to_the_reader() -> None:
    found = check("Ich war im Garten. Ich habe gesät. Wie geht es dir? Was machst du? Kannst du mir die Säge leihen?")
    assert (found.about_me, found.about_you) == (2, 2)


def test_a_text_that_was_not_read_to_its_end_says_so_in_its_mend() -> None:
    from visavis.language.draft.phrasing import mend_of

    text = "We were in the garden. " * 1000
    (long,) = [one for one in check(text).findings if one.code == "VV181"]
    assert "Only the first 20000 characters" in mend_of(long, "en")
