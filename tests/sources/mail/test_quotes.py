"""What was newly written."""

import pytest

from visavis.sources.mail.quotes import newly_written


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Hallo", "Hallo"),
        ("Gern.\n\nAm 3. Mai schrieb Nadia:\n> Kaffee?\n> Am Montag?", "Gern."),
        ("Gern.\n\nOn 3 May, Nadia wrote:\n\n> Coffee?\n>\n\n> Monday?\n", "Gern."),
        ("Gern.\n\nAm 3. Mai 2026 um 10:00 schrieb Nadia Okonkwo\n<nadia@example.net>:\n> Kaffee?", "Gern."),
        ("Gern.\n\nNadia Okonkwo wrote:\n> Coffee?", "Gern."),
        ("Ich meine:\n> Kaffee?", "Ich meine:"),
        ("> Kaffee?\nGern.\n> Am Montag?\nJa.", "> Kaffee?\nGern.\n> Am Montag?\nJa."),
        ("> Kaffee?\nGern.\n\n> Am Montag?", "> Kaffee?\nGern."),
        ("> Kaffee?", ""),
        ("3 > 2\n>", "3 > 2"),
        ("", ""),
    ],
)
def test_the_quote_at_the_end_is_cut(text: str, new: str) -> None:
    assert newly_written(text) == new
