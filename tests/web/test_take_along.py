"""One person as a zip from their page: whole, safely named, noted in the journal, and nobody else's."""

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.http import FileResponse
from django.test import Client

from tests.exports import Export
from tests.people import HANNA, ME, NADIA
from tests.web.test_pages import id_of, text
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import JournalEntry, Person
from visavis.web.views.take_along import file_name

README = {
    "en": """Nadia Okonkwo

What Visavis knew of them on 24 November 2026.

person.vcf      a card that every address book reads
person.json     every address and every fact with its source, the tie and what it rests on
messages.txt    what was exchanged, to read, the oldest first
messages.jsonl  the same for programs, one exchange a line

Letters belong to two people. Keep these as carefully as if they were your own.
""",
    "de": """Nadia Okonkwo

Was Visavis am 24. November 2026 über diesen Menschen wusste.

person.vcf      eine Karte, die jedes Adressbuch liest
person.json     jede Adresse und jede Angabe mit ihrer Quelle, die Beziehung und worauf sie beruht
messages.txt    euer Austausch zum Lesen, das Älteste zuerst
messages.jsonl  dasselbe für Programme, ein Austausch je Zeile

Briefe gehören zweien. Bewahre diese so sorgsam auf wie deine eigenen.
""",
}
LAST = {
    "en": "── 18 November 2026, 13:00 · Nadia Okonkwo → you · mail\nYour move\n\nDid the move go well?\n\n",
    "de": "── 18. November 2026, 13:00 · Nadia Okonkwo → du · Mail\nYour move\n\nDid the move go well?\n\n",
}


def taken(browser: Client, person: int, language: str = "en") -> tuple[FileResponse, ZipFile]:
    response = browser.post(f"/people/{person}/take-along", headers={"accept-language": language})
    assert response.status_code == 200
    assert isinstance(response, FileResponse)
    return response, ZipFile(BytesIO(response.getvalue()))


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_zip_is_worded_in_the_users_language(browser: Client, network: ImportResult, language: str) -> None:
    _, held = taken(browser, id_of(NADIA.name), language)
    assert held.read("README.txt").decode() == README[language]
    assert held.read("messages.txt").decode().endswith(LAST[language])
    assert json.loads(held.read("person.json"))["name"] == NADIA.name


def test_it_is_a_download_under_their_name_that_no_browser_opens(browser: Client, network: ImportResult) -> None:
    response, held = taken(browser, id_of(HANNA.name))
    assert response["Content-Type"] == "application/zip"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''Hanna%20S%C3%B8rensen.zip"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "no-store"
    assert held.read("messages.jsonl") == b""


def test_the_page_offers_it_and_the_journal_notes_it(browser: Client, network: ImportResult) -> None:
    hanna = id_of(HANNA.name)
    assert f'action="/people/{hanna}/take-along"' in browser.get(f"/people/{hanna}").content.decode()
    taken(browser, hanna)
    assert JournalEntry.objects.get(kind="export").summary == {"where": "", "person": hanna}
    assert "contacts.vcf" in text(browser, "/imports")
    assert browser.get(f"/people/{hanna}/take-along").status_code == 405


def test_nobody_elses_people_nor_the_user_are_handed_out(
    browser: Client, account: Account, network: ImportResult
) -> None:
    other = Account.objects.create(name="other", created_at=account.created_at)
    theirs = Person.objects.create(account=other, name="Not yours")
    me = Person.objects.get(account=account, is_me=True)
    for person in (theirs.pk, me.pk, 999):
        assert browser.post(f"/people/{person}/take-along").status_code == 404
    assert not JournalEntry.objects.filter(kind="export").exists()


@pytest.mark.parametrize(
    ("name", "called"),
    [
        (HANNA.name, "Hanna Sørensen.zip"),
        ("../../etc/passwd", "etc passwd.zip"),
        ('a"; filename="evil.exe', "a filename evil exe.zip"),
        ("\u202egnp.exe\r\nX: y", "gnp exe X y.zip"),
        (".hidden", "hidden.zip"),
        ("😀", "person.zip"),
        ("", "person.zip"),
        ("x" * 300, "x" * 60 + ".zip"),
        ("Anna-Lena O’Neil", "Anna-Lena O Neil.zip"),
    ],
)
def test_the_name_of_the_file_is_harmless(name: str, called: str) -> None:
    assert file_name(name) == called


def test_a_letter_of_a_service_to_several_names_them_all(browser: Client, take_in: Callable[..., ImportResult]) -> None:
    chat = (
        "01.11.26, 10:00 - Hanna: Kommt ihr?\n01.11.26, 10:05 - Mirjam: Ja\n01.11.26, 10:06 - Nadia: Ich auch\n"
        "01.11.26, 10:07 - Mirjam: Schön\n"
    )
    take_in(Export("WhatsApp Chat mit Chor.txt", chat.encode()), me=("whatsapp:Mirjam", ME.email))
    _, held = taken(browser, id_of("Nadia"))
    assert "· Nadia → Hanna, you · message, WhatsApp\nChor\n\nIch auch\n" in held.read("messages.txt").decode()
