"""What a signature says of the one who sent it, and when nothing is believed."""

import time

import pytest

from tests.people import HANNA, JOERG, KARL, NADIA, PETRA, TOBIAS, Actor
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.mail.sender_card import MOST_CLAIMS, sender_card


def card(signature: str, actor: Actor, **changed: str) -> dict[str, list[tuple[str, str]]]:
    """The facts by field; none when nothing is believed."""
    found = sender_card(signature, changed.get("name", actor.name), changed.get("email", actor.email), 2026)
    facts: dict[str, list[tuple[str, str]]] = {}
    for claim in found.claims if found else ():
        facts.setdefault(claim.field, []).append((claim.value, claim.label))
    return facts


def test_a_german_firms_signature() -> None:
    signature = (
        "Tobias Brandauer\nLeiter Vertrieb\n\nBrückner & Söhne GmbH\nHafenstr. 5\n20459 Hamburg\n\n"
        "Tel.: 089/99998010\nMobil +49 89 99998011 | Fax: 089 99998099\n"
        "tobias.brandauer@example.com\nwww.example.com\n\n"
        "Sitz der Gesellschaft: München, HRB 12345\nGeschäftsführer: Karl Huber"
    )
    assert card(signature, TOBIAS) == {
        "title": [("Leiter Vertrieb", "")],
        "organisation": [("Brückner & Söhne GmbH", "")],
        "phone": [("089/99998010", ""), ("+49 89 99998011", "mobile")],
        "website": [("www.example.com", "")],
        "address": [("Hafenstr. 5, 20459 Hamburg", "")],
    }


def test_an_english_signature_on_few_lines() -> None:
    signature = (
        "Nadia\n\nNadia Okonkwo\nHead of Partnerships, Harbour Light Ltd\nT: +44 7700 900123 · M: +44 7700 900124\n"
        "https://www.linkedin.com/in/nadia-okonkwo-7b"
    )
    assert card(signature, NADIA) == {
        "title": [("Head of Partnerships", "")],
        "organisation": [("Harbour Light Ltd", "")],
        "phone": [("+44 7700 900123", ""), ("+44 7700 900124", "mobile")],
        "url": [("https://www.linkedin.com/in/nadia-okonkwo-7b", "")],
    }


@pytest.mark.parametrize(
    ("lines", "facts"),
    [
        ("+1 202 555 0143 (mobil)", {"phone": [("+1 202 555 0143", "mobile")]}),
        ("(202) 555-0143", {"phone": [("(202) 555-0143", "")]}),
        ("📱 +1 202 555 0143", {"phone": [("+1 202 555 0143", "mobile")]}),
        ("Büro: 030 23125001", {"phone": [("030 23125001", "work")]}),
        ("privat: 030 23125001", {"phone": [("030 23125001", "home")]}),
        ("Fax: 030 23125001", {}),
        ("Hotline: 0800 23125001", {}),
        ("Sekretariat: Petra Huber, Tel. 0221 4710044", {}),
        ("IBAN DE02 1203 0000 0000 2020 51", {}),
        ("Kundennummer 030 23125001", {}),
        ("Tel. 7", {}),
        ("Lektorin", {"title": [("Lektorin", "")]}),
        ("Papierboot Verlag", {"organisation": [("Papierboot Verlag", "")]}),
        ("Lektorin beim Papierboot Verlag", {"title": [("Lektorin", "")], "organisation": [("Papierboot Verlag", "")]}),
        ("CEO at Pandaland", {"title": [("CEO", "")], "organisation": [("Pandaland", "")]}),
        (
            "Papierboot GmbH, Uferweg 3, 20459 Hamburg",
            {"organisation": [("Papierboot GmbH", "")], "address": [("Uferweg 3, 20459 Hamburg", "")]},
        ),
        ("Web: papierboot.example/hanna", {"website": [("papierboot.example/hanna", "")]}),
        ("www.shop.example", {}),
        ("xing.com/profile/Hanna_Soerensen", {"url": [("xing.com/profile/Hanna_Soerensen", "")]}),
        ("https://facebook.com/papierboot", {}),
        ("Man sieht nur mit dem Herzen gut", {}),
        ("\u202a+1\u00a0202\u00a0555\u00a00143\u202c", {"phone": [("+1 202 555 0143", "")]}),
    ],
)
def test_what_one_line_says(lines: str, facts: dict[str, list[tuple[str, str]]]) -> None:
    assert card(f"Hanna Sørensen\n{lines}", HANNA) == facts


def test_the_firm_is_known_by_the_senders_domain() -> None:
    signature = "Nadia Okonkwo\nHarbour Light\n+44 7700 900123"
    facts = card(signature, NADIA, email="nadia@mail.harbour-light.co.uk")
    assert facts["organisation"] == [("Harbour Light", "")]
    assert "organisation" not in card(signature, NADIA)


@pytest.mark.parametrize(
    ("signature", "actor", "changed"),
    [
        ("Petra Huber\n0221 4710044", KARL, {}),  # his wife's, below his letter
        ("Team Kundenservice\nTel. 030 23125001", TOBIAS, {}),
        ("Tobias Brandauer\nTel. 030 23125001", TOBIAS, {"email": "info@example.com"}),
        ("Tobias Brandauer\nTel. 030 23125001", TOBIAS, {"name": "Vertrieb", "email": "vertrieb@example.com"}),
        (
            "Ihr Team vom Laden\nLaden GmbH\nTel. 030 23125001",
            TOBIAS,
            {"name": "Laden GmbH", "email": "laden@laden.example"},
        ),
        ("Tel. 030 23125001", TOBIAS, {}),
        ("Gruß\nKäthe\nTel. 030 23125001", TOBIAS, {}),
        ("", TOBIAS, {}),
    ],
)
def test_what_is_not_surely_the_senders_is_not_believed(signature: str, actor: Actor, changed: dict[str, str]) -> None:
    assert card(signature, actor, **changed) == {}


@pytest.mark.parametrize(
    ("signature", "changed"),
    [
        ("Dr. Jörg Petersen\nTel. 040 66969033", {}),
        ("Jörg\nTel. 040 66969033", {}),
        ("Jörg Petersen\nTel. 040 66969033", {"name": "Petersen, Jörg"}),
        ("Jörg Petersen\nTel. 040 66969033", {"name": "Jörg Petersen", "email": "jp@example.com"}),
        ("Jörg Petersen\nTel. 040 66969033", {"name": "Jörg Petersen", "email": "mail@joerg-petersen.example"}),
        ("Jörg Petersen\nTel. 040 66969033", {"name": "", "email": "joerg.petersen@example.com"}),
    ],
)
def test_the_sender_is_recognised(signature: str, changed: dict[str, str]) -> None:
    assert card(signature, JOERG, **changed)["phone"] == [("040 66969033", "")]


def test_a_card_stands_for_whoever_has_the_address_and_nothing_else() -> None:
    found = sender_card("Petra Huber\nTel. 0221 4710044", PETRA.name, "Petra.Huber@example.com", 2026)
    assert found == PersonRecord(
        "signature:petra.huber@example.com",
        identities=(IdentityRecord("email", "Petra.Huber@example.com"),),
        claims=(ClaimRecord("phone", "0221 4710044", since="2026"),),
    )


def test_a_signature_of_a_thousand_numbers_gives_a_few_and_takes_no_time() -> None:
    started = time.process_time()
    numbers = "\n".join(f"Tel. 030 2312{number:04} | Tel. 040 2312{number:04}" for number in range(1000))
    found = sender_card(f"Hanna Sørensen\n{numbers}", HANNA.name, HANNA.email, 2026)
    assert found is not None
    assert len(found.claims) == MOST_CLAIMS
    sender_card("Hanna Sørensen\n" + "Tel " * 1000 + "0" * 3000, HANNA.name, HANNA.email, 2026)
    assert time.process_time() - started < 1
