"""Which code page a text is written in."""

import pytest

from visavis.sources.code_page import encoding_of

GERMAN = "Straße geschäftlich,Müller,Jörg,Käthe,Groß,Übersee\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (GERMAN, "cp850"),
        ("François,Noël,Señor Peña,São Paulo,Åse Sørensen\n", "cp1252"),
        ("Größe 5 € – „Hallo“ O’Neil…\n", "cp1252"),
        ("Łukasz,Wałęsa,Święty Krzyż,Grzegorz Brzęczyszczykiewicz\n", "cp1250"),
        ("Имя,Фамилия,Иванов,Пётр\n", "cp1251"),
        ("First Name,Last Name\n太郎,山田,シェーディング\n", "cp932"),
    ],
)
def test_letters_that_stand_where_they_can_tell_the_page(text: str, encoding: str) -> None:
    assert encoding_of(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_text_of_two_byte_letters_is_utf_16(encoding: str) -> None:
    assert encoding_of("First Name,Last Name\n".encode(encoding)) == "utf-16"


def test_utf_8_is_utf_8_though_its_last_letter_is_cut() -> None:
    raw = GERMAN.encode() * 2
    assert encoding_of(raw[: raw.rindex("Ü".encode()) + 1]) == "utf-8"
    assert encoding_of(b"plain\n") == "utf-8"


def test_a_line_in_an_old_page_among_utf_8_tells_its_page() -> None:
    assert encoding_of(GERMAN.encode() + GERMAN.encode("cp850")) == "cp850"


def test_of_pages_that_fit_alike_the_most_usual_is_taken() -> None:
    assert encoding_of("Jörg\n".encode("cp1252")) == encoding_of("Jörg\n".encode("cp1250")) == "cp1252"
