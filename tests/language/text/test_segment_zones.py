import pytest

from visavis.language.text.segment import segment


def zone(text: str, name: str) -> list[str]:
    cut = segment(text)
    return [cut.quote(one.start, one.end) for one in cut.sentences if one.zone == name]


@pytest.mark.parametrize(
    ("text", "salutation"),
    [
        ("Dear Anna,\n\nit rains.", "Dear Anna,"),
        ("Liebe*r Kim,\n\nes regnet.", "Liebe*r Kim,"),
        ("Sehr geehrte Frau Dr. Roth,\nes regnet.", "Sehr geehrte Frau Dr. Roth,"),
        ("Sehr geehrter Herr Rüegg\n\nEs regnet.", "Sehr geehrter Herr Rüegg"),
        ("Liebe Eltern der Klassen 3 bis 6,\n\nes regnet.", "Liebe Eltern der Klassen 3 bis 6,"),
        ("Liebe Leserin, lieber Leser,\n\nes regnet.", "Liebe Leserin, lieber Leser,"),
        ("Moin Klaas, es regnet.", "Moin Klaas,"),
        ("Servus Toni, es regnet.", "Servus Toni,"),
        ("Grüezi\n\nEs regnet.", "Grüezi"),
        ("Grüß Gott Frau Lechner, es regnet.", "Grüß Gott Frau Lechner,"),
        ("Hey friend! It rains.", "Hey friend!"),
        ("Huhu Silke 🌸 es regnet", "Huhu Silke 🌸"),
        ("Hallo Anna wie geht's", "Hallo Anna"),
        ("hey anna, es regnet", "hey anna,"),
        ("Hi {{first_name}}, it rains.", "Hi {{first_name}},"),
        ("Herr Lohse, es regnet.", "Herr Lohse,"),
        ("Anna,\n\nes regnet.", "Anna,"),
        ("Betreff: Regen\n\nHallo Anna,\nes regnet.", "Hallo Anna,"),
        ("Good morning all, it rains.", "Good morning all,"),
    ],
)
def test_a_salutation_ends_before_what_is_said(text: str, salutation: str) -> None:
    assert zone(text, "salutation") == [salutation]
    assert zone(text, "body")[-1].lower().startswith(("it rains", "es regnet", "wie geht"))


@pytest.mark.parametrize(
    "text", ["Liebe Grüße aus Rom!", "Anna, kommst du?", "Gestern, als es regnete.", "Sehr schön!", "Good idea, Tom."]
)
def test_what_is_no_salutation(text: str) -> None:
    assert zone(text, "salutation") == []


@pytest.mark.parametrize(
    ("end", "closing"),
    [
        ("\n\nViele Grüße\nAnna", ["Viele Grüße", "Anna"]),
        ("\n\nMit freundlichen Grüßen\nIhr Klaas", ["Mit freundlichen Grüßen", "Ihr Klaas"]),
        ("\n\nLG", ["LG"]),
        ("\n\nBest,\nTom", ["Best,", "Tom"]),
        ("\n\nCheers\n\nTom", ["Cheers", "Tom"]),
        ("\nDeine Anna", ["Deine Anna"]),
        (" LG Tom", ["LG Tom"]),
        (" Viele Grüße\nTom", ["Viele Grüße", "Tom"]),
        ("\n\nH. Krabbe, Rektor", ["H. Krabbe, Rektor"]),
        ("\n\nFür das Team\nBärbel und Uwe", ["Für das Team", "Bärbel und Uwe"]),
        ("\n- Jonas", ["- Jonas"]),
        ("\n\nDanke, Beate", ["Danke, Beate"]),
        ("\n\nMit Imkergruß\nHein Clausen, Obmann", ["Mit Imkergruß", "Hein Clausen, Obmann"]),
    ],
)
def test_a_closing_and_who_signs(end: str, closing: list[str]) -> None:
    text = "Hallo Anna,\n\nes regnet seit Tagen." + end
    assert zone(text, "closing") == closing
    assert zone(text, "body") == ["es regnet seit Tagen."]


@pytest.mark.parametrize(
    "end", ["Danke dir schon mal!", "Kannst du kommen?", "Ich liebe Grüße.", "Bis Montag hat er Zeit."]
)
def test_a_last_sentence_that_closes_nothing(end: str) -> None:
    assert zone(f"Hallo Anna,\n\nes regnet. {end}", "closing") == []


def test_a_postscript_is_body_again() -> None:
    text = "Hallo Anna,\nes regnet.\n\nLG Tom\n\nP.S. Bring einen Schirm mit."
    assert zone(text, "closing") == ["LG Tom"]
    assert zone(text, "body") == ["es regnet.", "P.S. Bring einen Schirm mit."]


def test_marked_lines_and_their_header_are_quoted_and_answers_between_them_are_not() -> None:
    text = "Am 3. Mai 2024 um 10:30 schrieb Anna:\n> Kommst du?\nJa.\n> Wann?\nUm drei."
    assert zone(text, "quoted") == ["Am 3. Mai 2024 um 10:30 schrieb Anna:", "> Kommst du?", "> Wann?"]
    assert zone(text, "body") == ["Ja.", "Um drei."]


@pytest.mark.parametrize(
    "header",
    [
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "Von: Anna <anna@example.org>\nGesendet: Montag",
        "On Mon, 3 May 2024 at 10:30, Anna\n<anna@example.org> wrote:",
        "Am 03.05.2024 schrieb Anna:",
    ],
)
def test_all_below_the_header_of_a_copy_is_quoted(header: str) -> None:
    text = f"Ja, gern.\n\n{header}\nKommst du?\nLG Anna"
    assert zone(text, "body") == ["Ja, gern."]
    assert zone(text, "quoted")[-2:] == ["Kommst du?", "LG Anna"]


def test_a_sentence_about_writing_is_no_header() -> None:
    assert zone("Am 3. Mai schrieb mir Anna:\nEs regnet.", "quoted") == []


def test_a_signature_stands_below_two_strokes() -> None:
    text = "Hallo Anna,\nes regnet.\n\nLG Tom\n-- \nTom Ilg\nTel. 030 23125 001"
    assert zone(text, "signature") == ["--", "Tom Ilg", "Tel. 030 23125 001"]
    assert zone(text, "closing") == ["LG Tom"]


def test_what_its_writer_wrote_leaves_out_what_is_quoted() -> None:
    cut = segment("Ja.\n> Kommst du?\n-- \nTom")
    assert [cut.quote(one.start, one.end) for one in cut.own] == ["Ja.", "--", "Tom"]
