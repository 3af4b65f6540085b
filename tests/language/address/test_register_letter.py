import pytest

from visavis.language.address.letter import closing_formula, closing_misfit, missing_parts, title_with_du
from visavis.language.text.segment import segment


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Frau Meier, hast du Zeit?", "Frau Meier,"),
        ("Sehr geehrter Herr Roth,\n\nich danke dir.", "Sehr geehrter Herr Roth,"),
        ("Hallo Herr Roth, kommst du?", "Hallo Herr Roth,"),
    ],
)
def test_a_title_with_du(text: str, place: str) -> None:
    cut = segment(text)
    found = title_with_du(cut)
    assert found is not None
    assert cut.quote(*found) == place


@pytest.mark.parametrize(
    "text",
    [
        "Liebe Anna, ich danke dir.",
        "Hallo Frau Roth, ich danke Ihnen.",
        "Hallo Frau Roth, es regnet.",
        "Hallo Frau Roth, ich danke dir und Ihnen.",  # a mix, which another rule tells
        "Dear Ms Roth, thank you.",
    ],
)
def test_no_title_with_du(text: str) -> None:
    assert title_with_du(segment(text)) is None


@pytest.mark.parametrize(
    ("said", "closing", "why"),
    [
        ("ich danke dir.", "Mit freundlichen Grüßen", "stiff"),
        ("ich danke dir.", "MfG", "stiff"),
        ("ich danke dir.", "Hochachtungsvoll", "stiff"),
        ("ich danke Ihnen.", "Alles Liebe", "familiar"),
        ("ich danke Ihnen.", "LG", "familiar"),
        ("ich danke Ihnen.", "Liebe Grüße", "familiar"),
        ("ich danke Ihnen.", "MfG", "short"),
        ("ich danke Ihnen.", "VG", "short"),
    ],
)
def test_a_closing_that_does_not_go_with_the_register(said: str, closing: str, why: str) -> None:
    cut = segment(f"Hallo Anna,\n\n{said}\n\n{closing}\nTom")
    found = closing_misfit(cut)
    assert found is not None
    assert (found.why, cut.quote(found.start, found.end)) == (why, closing)


@pytest.mark.parametrize(
    ("said", "closing"),
    [
        ("ich danke dir.", "Viele Grüße"),
        ("ich danke dir.", "LG"),
        ("ich danke Ihnen.", "Mit freundlichen Grüßen"),
        ("ich danke Ihnen.", "Viele Grüße"),
        ("ich danke Ihnen.", "Herzliche Grüße"),
        ("es regnet.", "Mit freundlichen Grüßen"),
        ("ich danke dir.", ""),
    ],
)
def test_a_closing_that_goes_with_the_register(said: str, closing: str) -> None:
    assert closing_misfit(segment(f"Hallo Anna,\n\n{said}\n\n{closing}\nTom")) is None


def test_where_a_letter_says_neither_what_the_two_used_before_counts() -> None:
    cut = segment("Hallo Anna,\n\nes regnet.\n\nMit freundlichen Grüßen\nTom")
    found = closing_misfit(cut, "du")
    assert found is not None
    assert found.why == "stiff"
    assert closing_misfit(cut, "sie") is None


def test_an_english_closing_fits() -> None:
    assert closing_misfit(segment("Dear Anna,\n\nthank you.\n\nYours sincerely\nTom"), "du") is None


@pytest.mark.parametrize(
    ("closing", "tone", "is_short"),
    [
        ("Mit freundlichen Grüßen", "stiff", False), ("Viele Grüße", "plain", False), ("Best wishes", "plain", False),
        ("Yours faithfully", "stiff", False), ("lg tom", "familiar", True), ("Love,", "familiar", False),
        ("VG", "plain", True), ("Deine Anna", "familiar", False),
    ],
)  # fmt: skip
def test_how_a_formula_sounds(closing: str, tone: str, is_short: bool) -> None:
    found = closing_formula(segment(f"Hallo Anna,\n\nes regnet seit Tagen.\n\n{closing}"))
    assert found is not None
    assert (found.tone, found.is_short) == (tone, is_short)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Hallo Anna,\n\nes regnet.\n\nViele Grüße\nTom", []),
        ("Hallo Anna,\n\nes regnet. LG Tom", []),
        ("Hallo Anna,\n\nes regnet.\n\nDeine Karla", []),
        ("Hallo Anna,\n\nes regnet.\n\nViele Grüße\n-- \nTom Ilg", []),
        ("Dear Anna,\n\nit rains.\n\nBest,\nTom", []),
        ("Es regnet.\n\nViele Grüße\nTom", ["salutation"]),
        ("Hallo Anna,\n\nes regnet.\n\nTom", ["closing"]),
        ("Hallo Anna,\n\nes regnet.\n\nViele Grüße", ["name"]),
        ("Hallo Anna,\n\nes regnet.", ["closing", "name"]),
        ("Es regnet.", ["salutation", "closing", "name"]),
        ("", []),
    ],
)
def test_what_a_letter_lacks(text: str, missing: list[str]) -> None:
    assert [part.what for part in missing_parts(segment(text))] == missing


def test_what_is_lacking_has_a_place_beside_it() -> None:
    cut = segment("Es regnet. Und wie.\n\nViele Grüße")
    assert [(part.what, cut.quote(part.start, part.end)) for part in missing_parts(cut)] == [
        ("salutation", "Es regnet."),
        ("name", "Viele Grüße"),
    ]
