"""Taking somebody out of a text: their full names and addresses, in every spelling, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.identity.redaction import GONE, redact_words, redaction

JOERG = redaction(
    ["Dr. Jörg Petersen", "Jörg", "Anna-Lena von Büren"], ["j.petersen@example.com", "+494066969033", "whatsapp:Jörg P"]
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("WhatsApp Chat with Jörg Petersen.txt", "WhatsApp Chat with ….txt"),
        ("WhatsApp Chat with Jo\u0308rg Petersen.txt", "WhatsApp Chat with ….txt"),
        ("joerg_petersen.vcf", "….vcf"),
        ("JORG-PETERSEN.vcf", "….vcf"),
        ("Petersen, Jörg <J.Petersen@Example.com>", "… <…>"),
        ("Dr. Jörg Petersen", "…"),
        ("Jörg Petersens Geburtstag", "… Geburtstag"),
        ("Anna-Lena von Büren", "…"),
        ("tel:+494066969033", "tel:…"),
        ("whatsapp:Jörg P", "…"),
        ("Jörg Petersen und Jörg Petersen", "… und …"),
    ],
)
def test_they_are_taken_out_in_every_spelling(text: str, left: str) -> None:
    assert JOERG.redact(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Jörg",
        "Petersen",
        "Jörgen Petersen",
        "Jörg Petersensen",
        "xj.petersen@example.com",
        "+4940669690331",
        "",
        "ß" * 9,
    ],
)
def test_nobody_else_is(text: str) -> None:
    assert JOERG.redact(text) == text


def test_whatever_is_within_lists_and_dictionaries_and_under_which_key() -> None:
    before = {"paths": ["a.vcf", "Jörg Petersen.vcf"], "people": 3, "Jörg Petersen.vcf": {"new": None}}
    assert JOERG.redact_all(before) == {"paths": ["a.vcf", "….vcf"], "people": 3, "….vcf": {"new": None}}


def test_the_name_of_a_field_stays_whoever_is_called_so() -> None:
    assert redaction([], ["name_1", "a.bc"]).redact_all({"name_1": "name_1", "a.bc": 1}) == {"name_1": "…", "…": 1}


def test_an_address_that_is_a_word_or_a_year_is_left_alone() -> None:
    told = "joins since 2026, by 202611 and joins.2"
    assert redaction([], ["joins", "2026", "202611", "joins.2"]).redact(told) == "joins since 2026, by … and …"


def test_of_nobody_nothing_is_taken() -> None:
    assert redaction([], []).redact("Jörg Petersen, j.petersen@example.com") == "Jörg Petersen, j.petersen@example.com"
    assert redaction(["Mum"], ["a@b"[:3]]).redact("Mum a@b") == "Mum a@b"


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_stands_around_it_stays(before: str, after: str) -> None:
    text = f"{before} Jörg Petersen {after}"
    left = JOERG.redact(text)
    assert "Jörg Petersen" not in left
    assert GONE in left
    assert JOERG.redact(left) == left


@given(st.text(max_size=200))
def test_a_text_without_them_stays_as_it_is(text: str) -> None:
    assert redaction(["Qwxyz Zyxwq"], ["qwxyz@zyxwq.example"]).redact(text) == text


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("WhatsApp Chat with Anna Lang.txt", "WhatsApp Chat with ….txt"),
        ("Anna_Lang_2.vcf", "…_2.vcf"),
        ("Anna Lang and Anna Lang", "… and …"),
        ("Anna.vcf", "Anna.vcf"),
        ("", ""),
    ],
)
def test_where_only_a_judge_knows_them_their_words_are_taken_out(name: str, left: str) -> None:
    assert redact_words(name, lambda words: words == "Anna Lang") == left


@given(st.text(max_size=80))
def test_a_judge_who_knows_nobody_changes_nothing(text: str) -> None:
    assert redact_words(text, lambda _: False) == text
