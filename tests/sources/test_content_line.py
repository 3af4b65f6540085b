"""Lines of vCard and iCalendar: escaped and folded so that every reader gets back what was meant."""

from hypothesis import given
from hypothesis import strategies as st

from visavis.sources.content_line import LONGEST_LINE, escaped, folded
from visavis.sources.vcard.format import unescape

TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n;,\\"), max_size=300)


def test_what_means_something_in_a_line_is_escaped() -> None:
    assert escaped("Müller; Söhne, \\ und\r\nTöchter\rGmbH\x00\x1b") == "Müller\\; Söhne\\, \\\\ und\\nTöchter\\nGmbH"


def test_a_line_of_75_bytes_stays_and_one_of_76_is_cut() -> None:
    assert folded("x" * 75) == "x" * 75
    assert folded("x" * 76) == "x" * 75 + "\r\n x"
    assert folded("x" * 74 + "ü") == "x" * 74 + "\r\n ü"


@given(TEXT)
def test_folding_and_escaping_lose_nothing(text: str) -> None:
    line = "NOTE:" + escaped(text)
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= LONGEST_LINE for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert unescape(escaped(text)) == text.strip()
