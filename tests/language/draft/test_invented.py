"""What a rewrite says that nobody told it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.language.draft.invented import invented

DRAFT = "Dear Hanna, can we talk for 20 minutes on Tuesday about the Papierboot catalogue? Yours, Mirjam"
ENTWURF = "Liebe Hanna, können wir am Dienstag 20 Minuten über den Katalog sprechen? Deine Mirjam"


@pytest.mark.parametrize(
    ("rewrite", "words"),
    [
        ("Dear Hanna, would 20 minutes on Tuesday suit you?", ()),
        ("Dear Hanna, would 30 minutes on Friday suit you?", ("30", "Friday")),
        (
            "Dear Hanna, Anna told me. Everybody told me. Novels said it.",
            ("Anna", "Novels"),
        ),
        ("Dear Hanna, since Peter told me about Lisbon: can we talk?", ("Peter", "Lisbon")),
        (
            "Dear Hanna, see https://evil.example/x?y=1 and call 030 23125.",
            ("https://evil.example/x?y=1", "030", "23125"),
        ),
        (
            "Dear Hanna, write to me@evil.example or @evil, or look at evil.example.",
            ("me@evil.example", "@evil", "evil.example"),
        ),
        ("Dear Hanna, [what did Peter say on 3 May?] Can we talk?", ()),
        ("Dear Hanna, [look](https://evil.example) at this.", ("https://evil.example",)),
        ("Dear Hanna, [javascript:alert(1)]", ("javascript:alert(1)]",)),
        ("", ()),
    ],
)
def test_what_is_added_in_english_is_told_in_order(rewrite: str, words: tuple[str, ...]) -> None:
    assert invented(rewrite, DRAFT) == words


@pytest.mark.parametrize(
    ("rewrite", "words"),
    [
        ("Liebe Hanna, hast du am Dienstag 20 Minuten für den Katalog? Deine Mirjam", ()),
        ("Liebe Hanna, ich freue mich auf deine Ideen und die Zusammenarbeit.", ()),
        ("Liebe Petra, hast du am Freitag 45 Minuten?", ("Petra", "Freitag", "45")),
        ("Liebe Hanna, Frau Klein von Nordufer hat mir davon erzählt.", ("Klein", "Nordufer")),
        ("Liebe Hanna, aus Interesse und mit Freude habe ich den Katalog gelesen.", ()),
    ],
)
def test_what_is_added_in_german_is_told_without_every_noun(rewrite: str, words: tuple[str, ...]) -> None:
    assert invented(rewrite, ENTWURF) == words


def test_what_is_known_of_the_reader_may_be_said() -> None:
    assert invented("Dear Hanna, how is Lisbon?", DRAFT) == ("Lisbon",)
    assert invented("Dear Hanna, how is Lisbon?", DRAFT, "we moved to Lisbon") == ()


def test_a_number_written_in_another_way_is_the_same() -> None:
    assert invented("At 10:30?", "At 10.30!") == ()


@given(st.text(max_size=300))
def test_a_text_adds_nothing_to_itself(text: str) -> None:
    assert invented(text, text) == ()
