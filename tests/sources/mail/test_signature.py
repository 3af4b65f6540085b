"""Text and signature taken apart; what stands below a mail without anybody having written it."""

import time

import pytest

from visavis.sources.mail.closing import is_closing, is_name
from visavis.sources.mail.signature import Parted, parted

FIRM = "Brückner & Söhne GmbH\nHafenstr. 5\n20459 Hamburg\nTel. 040 66969033\nwww.example.com"


@pytest.mark.parametrize(
    ("text", "kept", "signature"),
    [
        (
            f"Bis Montag.\n\nViele Grüße\nTobias Brandauer\n\n{FIRM}",
            "Viele Grüße\nTobias Brandauer",
            "Tobias Brandauer",
        ),
        (f"Bis Montag.\n\nMit freundlichen Grüßen\n\ni. A. T. Brandauer\n{FIRM}", "i. A. T. Brandauer", "i. A."),
        (f"Bis Montag.\n\nVG Tobias\n\n{FIRM}", "VG Tobias", "VG Tobias"),
        (f"Bis Montag.\n\nTobias Brandauer\n{FIRM}", "Tobias Brandauer", "Tobias Brandauer"),
        (f"Bis Montag.\n\n-- \nTobias\n{FIRM}", "Bis Montag.", "Tobias\n"),
        ("Bis Montag.\n\n--\nTobias, der mit dem Hut", "Bis Montag.", "Tobias, der mit dem Hut"),
        (
            "See you.\n\nBest regards,\nNadia Okonkwo\nHead of Partnerships\nHarbour Light",
            "Nadia Okonkwo",
            "Nadia Okonkwo\nH",
        ),
        (
            "Thanks!\n\nCheers 🎉\nNadia\n\n—————\nNadia Okonkwo\n📱 +44 7700 900123",
            "Cheers 🎉\nNadia",
            "Nadia Okonkwo\n",
        ),
        (f"Bis Montag.\n\nSchönen Gruß aus dem Norden, Tobias\n{FIRM}", "Norden, Tobias", "Schönen Gruß"),
        (f"Bis Montag.\n\nVielen Dank und beste Grüße\nTobias\n\n{FIRM}", "beste Grüße\nTobias", "Tobias\n"),
    ],
)
def test_the_signature_is_cut_and_closing_and_name_stay(text: str, kept: str, signature: str) -> None:
    found = parted(text, "Tobias Brandauer")
    assert found.text.endswith(kept)
    assert found.signature.startswith(signature)
    assert "GmbH" not in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Bis Montag.\n\nViele Grüße\nTobias",
        "Bis Montag.\n\nLiebe Grüße\nTobias\n\nIch freue mich auf Samstag",
        "Bis Montag.\n\nLG Tobias\n\nP.S.: Bring bitte den Schlüssel mit!",
        "Bis Montag.\n\nViele Grüße\nTobias\n\nMeine neue Nummer ist 0170 1234567.",
        "And here is a fix -- this is not a signature.\n\nkthxbai",
        "Services:\n--------------------\nRegistration Jun 27, 2018\n\nIf you have any questions, please reply.",
        "Here it is.\n\nSent from my desk, is much easier than my telephone.",
        "Ich soll dich grüßen.\n\nVon meinem Chef",
        "Diese Nachricht ist für Nadia bestimmt. Und nun zum Wetter.\n\nViele Grüße\nTobias",
        "Disclaimer first: I know nothing.\n\nYours\nTobias",
        "1.\n2.\n3.",
    ],
)
def test_what_was_written_stays(text: str) -> None:
    assert parted(text, "Tobias Brandauer") == Parted(text)


def test_a_postscript_below_the_signature_stays() -> None:
    found = parted(f"Bis Montag.\n\nViele Grüße\nTobias\n\n{FIRM}\n\nPS: Der Schlüssel liegt unter der Matte.", "")
    assert found.text == "Bis Montag.\n\nViele Grüße\nTobias\nPS: Der Schlüssel liegt unter der Matte."
    assert "Matte" not in found.signature


@pytest.mark.parametrize(
    "line",
    [
        "Von meinem iPhone gesendet",
        "Von meinem Samsung Galaxy Smartphone gesendet.",
        "Gesendet von meinem iPad",
        "Gesendet mit der GMX Mail App",
        "Gesendet mit der mobilen Mail App von WEB.DE",
        "Gesendet von Outlook für Android<https://aka.ms/AAb9ysg>",
        "Gesendet von Mail<https://go.example.com/fwlink/?LinkId=550986> für Windows",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Holen Sie sich Outlook für iOS",
        "Von unterwegs gesendet",
        "Sent from my iPhone",
        "Sent from my Verizon Wireless BlackBerry",
        "Sent from Yahoo Mail on Android (https://example.com/app)",
        "Sent with Proton Mail secure email.",
        "Get Outlook for Android",
        "Envoyé de mon iPhone",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Adressat sind,\nlöschen Sie sie bitte.",
        "Der Inhalt dieser E-Mail ist vertraulich.",
        "This e-mail and any attachments are confidential.\n\nIf you are not the recipient, delete it.",
        "The information contained in this communication is confidential.",
        "CONFIDENTIALITY NOTICE: for the recipient only.",
        "Bitte denken Sie an die Umwelt, bevor Sie diese Mail drucken.",
        "Virus-free. www.example.com",
        "Virenfrei.www.example.com",
        "Diese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft.",
    ],
)
def test_what_nobody_wrote_is_cut(line: str) -> None:
    assert parted(f"Bis Montag.\n\nTobias\n\n{line}", "") == Parted("Bis Montag.\n\nTobias")


def test_a_disclaimer_below_a_signature_goes_with_it() -> None:
    found = parted(
        f"Ja.\n\nGruß\nTobias\n\n{FIRM}\n\nThis message is confidential.\n\n\nVon meinem iPhone gesendet", ""
    )
    assert found == Parted("Ja.\n\nGruß\nTobias", f"Tobias\n\n{FIRM}")


def test_of_a_long_text_only_the_end_is_looked_at() -> None:
    story = "Es war einmal ein Tal.\n" * 400
    assert parted(f"{story}\nViele Grüße\nTobias\n\n{FIRM}", "").text == f"{story}\nViele Grüße\nTobias"


@pytest.mark.parametrize(
    "line", ["Mit freundlichen Grüßen", "MfG", "LG Anna", "Kind regards,", "Herzlich", "Bis bald!"]
)
def test_closings(line: str) -> None:
    assert is_closing(line)


@pytest.mark.parametrize("line", ["Best practices for mail", "Danke für die Blumen gestern", "Mit dem Rad", "Alle", ""])
def test_no_closings(line: str) -> None:
    assert not is_closing(line)


def test_names() -> None:
    assert all(
        map(is_name, ["Anna", "anna", "Dr. Anna von der Au", "i.A. A. Müller", "Petra und Karl", "Deine Käthe 🌻"])
    )
    assert not any(map(is_name, ["", "Ich komme am Montag", "Zimmer 7", "Anna, Berta, Cäsar und noch drei mehr"]))


@pytest.mark.parametrize(
    "hostile", ["-- \n", "Viele Grüße\n", "Gruß ", "\n", "0", "+4", "a@", "Virus\n", "Sent from ", "_\n___\n"]
)
def test_hostile_text_takes_no_time(hostile: str) -> None:
    text = hostile * (65_536 // len(hostile))
    started = time.process_time()
    parted(text, "Tobias Brandauer")
    assert time.process_time() - started < 1
