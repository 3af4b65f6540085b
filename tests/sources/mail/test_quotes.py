"""What was newly written: every program's way to quote and to pass on, in German and English."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.mail.quotes import newly_written

OLD = "Hallo Käthe,\n\nkommst du am Montag?\n\nNadia"
HEADER_DE = (
    "Von: Nadia Okonkwo <nadia@example.net>\nGesendet: Montag, 4. Mai 2026 10:00\nAn: Käthe\nBetreff: Kaffee\n\n"
)
HEADER_EN = (
    "From: Nadia Okonkwo <nadia@example.net>\nSent: Monday, May 4, 2026 10:00 AM\nTo: Käthe\nSubject: Coffee\n\n"
)

COPIES = {
    "Outlook": HEADER_DE + OLD,
    "Outlook, English": HEADER_EN + OLD,
    "Outlook, below a line": "________________________________\n" + HEADER_DE + OLD,
    "Outlook, bold": "*Von:* Nadia Okonkwo\n*Gesendet:* Montag, 4. Mai 2026 10:00\n*An:* Käthe\n*Betreff:* Kaffee\n"
    + OLD,
    "Outlook, bold the other way": "**Von: **Nadia\n**Gesendet: **Montag\n**An: **Käthe\n**Betreff: **Kaffee\n" + OLD,
    "Outlook, a blank line after each": HEADER_DE.replace("\n", "\n\n") + OLD,
    "Outlook, a long list of recipients": HEADER_DE.replace("An: Käthe", "An: Käthe;\n" + "Jörg Petersen;\n" * 20)
    + OLD,
    "Outlook Express": "-----Ursprüngliche Nachricht-----\nVon: Nadia\nAn: Käthe\n\n" + OLD,
    "Outlook Express, English": "-----Original Message-----\nFrom: Nadia\n" + OLD,
    "GMX of old": "-------- Original-Nachricht --------\n" + OLD,
    "web.de": "Gesendet: Montag, 04. Mai 2026 um 10:00 Uhr\nVon: Nadia\nAn: Käthe\nBetreff: Kaffee\n" + OLD,
    "Apple Mail, iPhone": "> Am 04.05.2026 um 10:00 schrieb Nadia Okonkwo <nadia@example.net>:\n> \n> Montag?",
    "telephone without marks": "Am 04.05.2026 um 10:00 schrieb Nadia Okonkwo <nadia@example.net>:\n\n" + OLD,
    "telephone without marks, English": "On May 4, 2026, at 10:00 AM, Nadia <nadia@example.net> wrote:\n\n" + OLD,
    "Gmail, wrapped": "Am Mo., 4. Mai 2026 um 10:00 Uhr schrieb Nadia Okonkwo <\nnadia@example.net>:\n\n" + OLD,
    "Gmail, wrapped twice": "Am Mo., 4. Mai 2026 um 10:00 Uhr\nschrieb Nadia Okonkwo <\nnadia@example.net>:\n" + OLD,
    "Thunderbird": "Am 04.05.26 um 10:00 schrieb Nadia Okonkwo:\n> Kaffee?\n>\n> Montag?",
    "name first": "Nadia Okonkwo schrieb am 04.05.2026 10:00:\n" + OLD,
    "name and address first": '"Nadia Okonkwo" <nadia@example.net> schrieb:\n' + OLD,
    "no verb at all": "2026-05-04 10:00 GMT+02:00 Nadia Okonkwo <nadia@example.net>:\n" + OLD,
    "Zoho": "---- On Mon, 04 May 2026 10:00:50 +0200 nadia@example.net wrote ----\n\n" + OLD,
    "Lotus Notes": "\n\tNadia Okonkwo\n\t05/04/2026 10:00 AM\n\t\t To: Käthe\n\t\t cc: \n\t\t Subject: Coffee\n\n"
    + OLD,
    "passed on by Gmail": "---------- Forwarded message ---------\nVon: Nadia\nDate: Mo., 4. Mai\n\n" + OLD,
    "passed on by Thunderbird": "-------- Weitergeleitete Nachricht --------\nBetreff: \tKaffee\n\n" + OLD,
    "passed on by Apple Mail": "Anfang der weitergeleiteten Nachricht:\n\n> Von: Nadia\n> Betreff: Kaffee\n>\n> Hallo",
    "passed on by Apple Mail, English": "Begin forwarded message:\n\nFrom: Nadia\nDate: 4 May\n\n" + OLD,
    "French": "Le lun. 4 mai 2026 à 10:00, Nadia <nadia@example.net> a écrit :\n\n" + OLD,
    "Dutch Outlook": "Van: Nadia\nVerzonden: maandag 4 mei 2026 10:00\nAan: Käthe\nOnderwerp: Koffie\n" + OLD,
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_the_mail_that_is_answered_or_passed_on_is_cut(copy: str) -> None:
    assert newly_written(f"Gern, bis dann!\n\n{copy}") == "Gern, bis dann!"
    assert newly_written(f"Gern, bis dann!\n{copy}") == "Gern, bis dann!"
    assert newly_written(copy) == ""


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Hallo", "Hallo"),
        ("Gern.\n\nAm 3. Mai schrieb Nadia:\n> Kaffee?\n> Am Montag?", "Gern."),
        ("Gern.\n\nOn 3 May, Nadia wrote:\n\n> Coffee?\n>\n\n> Monday?\n", "Gern."),
        ("Gern.\n\nNadia Okonkwo wrote:\n> Coffee?", "Gern."),
        ("Gern.\n\n2026.05.04. 10:00 keltezéssel, Nadia írta:\n> Kaffee?", "Gern."),
        ("Ich meine:\n> Kaffee?", "Ich meine:"),
        ("> Kaffee?\nGern.\n> Am Montag?\nJa.", "Gern.\n\nJa."),
        ("> Kaffee?\nGern.\n\n> Am Montag?", "Gern."),
        (
            "Am 4. Mai 2026 schrieb Nadia:\n> Kaffee?\n\nGern.\n\n> Montag?\n\nJa.\n\n-- \nKäthe",
            "Gern.\n\nJa.\n\n-- \nKäthe",
        ),
        ("-----Original Message-----\n> Coffee?\n\nYes.", "Yes."),
        ("> Kaffee?", ""),
        ("3 > 2\n>", "3 > 2"),
        ("", ""),
    ],
)
def test_quoted_lines_go_and_answers_between_them_stay(text: str, new: str) -> None:
    assert newly_written(text) == new


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai schrieb ich dir:\n\nBitte bring Salat mit.",
        "Am 4. Mai 2026 um 10:00 schrieb ich ihr:\n\nBitte bring Salat mit.",
        "On the surface, this looks like a quote.\n\nOn the other hand, it is none.",
        "Als er mir schrieb, war ich froh. Und nun das Neueste:\n\nWir ziehen um.",
        "Von: Berlin\nNach: Hamburg\nDatum: 4. Mai\n\nPasst das?",
        "I need mail From: our shop, not From: others.\n\nSubject: to change.",
        "Bringst du mit:\n- Brot\n- Käse",
        "Treffpunkt 10:30:\nam Bahnhof",
        "She wrote a book about mail. See https://example.org/wrote:\n\nGreat.",
        "Das Original liegt bei. -----\n\nGruß",
    ],
)
def test_own_words_that_only_look_like_a_quote_stay(text: str) -> None:
    assert newly_written(text) == text


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([*COPIES.values(), "Gern.", "\n", ">", "Von:", "wrote:", "a@b schrieb", ": "]), max_size=12
    )
)
def test_any_mixture_of_copies_gives_a_part_of_the_text(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    new = newly_written(text)
    assert all(line in text for line in new.split("\n"))
    assert len(new) <= len(text)


@pytest.mark.parametrize(
    "hostile",
    ["Von:\n", "a wrote ", "On x\n", "wrote:\n", "From: a@b\n", "-----\n", "<a@b>:\n", "> \nx\n", "1:00 ", "\n \n"],
)
def test_hostile_text_takes_no_time(hostile: str) -> None:
    started = time.process_time()
    newly_written(hostile * (65_536 // len(hostile)))
    assert time.process_time() - started < 2
