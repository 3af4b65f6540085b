"""The words of an HTML body."""

import time

import pytest

from visavis.sources.mail.html import plain


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<p>Hallo</p><p>Bis bald</p>", "Hallo\n\nBis bald"),
        ("Hallo<br>Nadia", "Hallo\nNadia"),
        ("<b>Hal</b>lo  &amp;\n&uuml;brigens&nbsp;so", "Hallo & übrigens so"),
        ("<style>p {}</style><script>if (a < b) x()</script>Hallo<!-- <p>nein</p> -->!", "Hallo!"),
        ("<STYLE>nein</STYLE >Hallo", "Hallo"),
        ("Hallo<script>nie geschlossen", "Hallo"),
        ("3 < 5", "3 < 5"),
        ("<a href='x'>Hallo", "Hallo"),
        ("Gern.<blockquote type=cite>Hallo<br>Nadia</blockquote>Bis dann", "Gern.\n> Hallo\n> Nadia\nBis dann"),
        ("<blockquote style='margin:0 0 0 40px;border:none'>Zitat</blockquote>", "Zitat"),
        ("<blockquote>a<blockquote style='border: none'>b</blockquote>c</blockquote>d", "> a\n> b\n> c\nd"),
        ("</blockquote>Hallo<blockquote>nie geschlossen", "Hallo\n> nie geschlossen"),
    ],
)
def test_what_a_reader_sees(markup: str, seen: str) -> None:
    assert plain(markup, 1000) == seen


@pytest.mark.parametrize(
    "hostile", ["<", "<script>", "<!--", "<p ", "&amp", "</p>", "<style></style>", "\n ", "<p>\n", "<blockquote>x"]
)
def test_hostile_markup_takes_no_time(hostile: str) -> None:
    started = time.process_time()
    plain(hostile * (196_608 // len(hostile)), 16_384)
    assert time.process_time() - started < 2
