"""Lines, properties and dates of a vCard file."""

import io
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.partial_date import partial_date
from visavis.sources.vcard import format as format_room
from visavis.sources.vcard.format import Card, Fault, cards, components, items, read_head, unescape
from visavis.sources.vcard.lines import Unfolding, blocks


def lines(data: bytes) -> list[tuple[int, bytes]]:
    unfolding = Unfolding()
    found = [line for block in blocks(io.BytesIO(data)) for line in unfolding.lines(block)]
    return [(number, text) for number, text, _ in [*found, *unfolding.rest()]]


def properties(data: bytes) -> list[tuple[str, str]]:
    (card,) = [found for found in cards(io.BytesIO(data)) if isinstance(found, Card)]
    return [(head.name, value) for head, value, _ in card.properties]


def test_folds_are_undone_and_lines_keep_their_numbers() -> None:
    data = b"BEGIN:VCARD\r\nNOTE:Gr\xc3\r\n \xbcn\r\n  und\r\nTEL:1\r\n\r\nEND:VCARD\r\n"
    assert lines(data) == [(1, b"BEGIN:VCARD"), (2, "NOTE:Grün und".encode()), (5, b"TEL:1"), (7, b"END:VCARD")]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_line_end_is_one(end: bytes) -> None:
    assert lines(end.join([b"A:1", b"B:2", b"", b"C:3"])) == [(1, b"A:1"), (2, b"B:2"), (4, b"C:3")]


def test_a_line_folded_without_its_blank_is_put_back() -> None:
    long = b"NOTE:" + b"x" * 70
    assert lines(long + b"\nand on\nTEL:1\n") == [(1, long + b"and on"), (3, b"TEL:1")]


def test_a_note_with_bare_line_breaks_keeps_them() -> None:
    assert properties(b"BEGIN:VCARD\nNOTE:one\ntwo\nEND:VCARD\n") == [("NOTE", "one\\ntwo")]


def test_stray_text_in_a_card_is_told_and_costs_nothing() -> None:
    (card,) = cards(io.BytesIO(b"BEGIN:VCARD\nFN:Ute\nstray\nTEL:1\nEND:VCARD\n"))
    assert isinstance(card, Card)
    assert [value for _, value, _ in card.properties] == ["Ute", "1"]
    assert card.faults == [Fault("line-unreadable", 3, "stray")]


def test_soft_breaks_of_quoted_printable_are_undone() -> None:
    data = b"BEGIN:VCARD\nADR;ENCODING=QUOTED-PRINTABLE:;;Weg=20=\n=32=0D=0AHof;Berlin\nTEL:1\nEND:VCARD\n"
    assert properties(data) == [("ADR", ";;Weg 2\nHof;Berlin"), ("TEL", "1")]


def test_a_soft_break_before_the_end_does_not_swallow_it() -> None:
    data = b"BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:a=\nEND:VCARD\nBEGIN:VCARD\nFN:Ute\nEND:VCARD\n"
    assert sum(isinstance(found, Card) for found in cards(io.BytesIO(data))) == 2


@pytest.mark.parametrize(
    "picture",
    [
        b"PHOTO;ENCODING=b:QUJD\n REVG\n",
        b"PHOTO;BASE64:\n  QUJD\n\n",
        b"PHOTO;ENCODING=BASE64:\nQUJD\nREVG=\n\n",
        b"item1.PHOTO:data:image/png;base64,QUJD\nREVG\n",
        b"X-CUSTOM;ENCODING=B:QUJD\nREVG=\n",
    ],
)
def test_a_picture_ends_where_the_next_property_begins(picture: bytes) -> None:
    found = properties(b"BEGIN:VCARD\n" + picture + b"TEL:1\nEND:VCARD\n")
    assert found[-1] == ("TEL", "1")
    assert "PHOTO" not in dict(found)


def test_each_value_is_decoded_for_itself() -> None:
    data = (
        b"BEGIN:VCARD\nFN:M\xc3\xbcller\nORG:M\xfcller\nNOTE;CHARSET=KOI8-R:\xf0\xf2\xe9\n"
        b"TITLE;CHARSET=no-such:M\xc3\xbcller\nROLE;CHARSET=UTF-8:M\xfcller\nEND:VCARD\n"
    )
    assert properties(data) == [
        ("FN", "Müller"),
        ("ORG", "Müller"),
        ("NOTE", "ПРИ"),
        ("TITLE", "Müller"),
        ("ROLE", "Müller"),
    ]


def test_a_head_is_read_with_and_without_names() -> None:
    head = read_head('item1.Tel;WORK;type=FAX,pref;TYPE="home,x-boat";X-A="b;c:d"')
    assert (head.group, head.name, head.label) == ("item1", "TEL", "work fax home boat")
    assert head.parameters == {"X-A": "b;c:d"}


def test_a_colon_inside_quotes_ends_no_head() -> None:
    assert properties(b'BEGIN:VCARD\nADR;LABEL="Hof: 2":;;Weg\nTEL;X="open:1\nEND:VCARD\n') == [
        ("ADR", ";;Weg"),
        ("TEL", "1"),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"a\nb\Nc", "a\nb\nc"),
        (r"a\, b\; c\: d\\n", r"a, b; c: d\n"),
        (r"C:\docs", r"C:\docs"),
        ("ends with \\", "ends with \\"),
        (r"B\'C", "B'C"),
    ],
)
def test_escapes_are_undone(written: str, meant: str) -> None:
    assert unescape(written) == meant


def test_structured_values_split_where_no_escape_stands() -> None:
    assert components(r"Nord\; Süd;Ute\\;;Dr.") == ["Nord; Süd", "Ute\\", "", "Dr."]
    assert items(r"a\, b,c,,\\,d") == ["a, b", "c", "\\", "d"]


@given(st.lists(st.text(alphabet="aß\\;,:\n n", max_size=6), min_size=1, max_size=5))
def test_components_come_back_as_they_were_escaped(parts: list[str]) -> None:
    escaped = [
        part.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n") for part in parts
    ]
    assert (components(";".join(escaped)) + [""] * 5)[:5] == ([part.strip() for part in parts] + [""] * 5)[:5]


ROWS = [
    "BEGIN:VCARD",
    "END:VCARD",
    "begin:vcard",
    "FN:Ute",
    " fold",
    "  ",
    "",
    "NOTE:a=",
    "\tx:y",
    "stray",
    "TEL:1\r",
    "AGENT:",
    "N;CHARSET=UTF-8:ü",
    "NOTE;QUOTED-PRINTABLE:a=",
    'X;A="b:c":d',
    "item1.X-ABLabel:x",
    ":",
    "VERSION:3.0",
    "NOTE:a\rTEL:2",
    "x" * 300 + ":1",
]


CARDS = st.lists(st.sampled_from(ROWS), max_size=5).map(lambda rows: ["BEGIN:VCARD", *rows, "END:VCARD"])


@settings(max_examples=100, deadline=None)
@given(st.lists(CARDS, max_size=4))
def test_the_quick_way_and_the_careful_way_agree(book: list[list[str]]) -> None:
    data = "".join(row + "\n" for card in book for row in card).encode()
    quick = list(cards(io.BytesIO(data)))
    with patch.object(format_room, "ordinary_card", return_value=None):
        assert list(cards(io.BytesIO(data))) == quick


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("19700504", "1970-05-04"),
        ("1970-05-04", "1970-05-04"),
        ("1970-5-4", "1970-05-04"),
        ("1996-04-15T201243+04:00", "1996-04-15"),
        ("--0504", "--05-04"),
        ("--05-04", "--05-04"),
        ("1604-02-29", "--02-29"),
        ("0000-05-04", "--05-04"),
        ("1970-05", "1970-05"),
        ("1970", "1970"),
        ("4.5.1970", "1970-05-04"),
        ("1970-02-30", ""),
        ("1970-13", ""),
        ("70-7-14", ""),
        ("07/04/1970", ""),
        ("---04", ""),
        ("0000", ""),
        ("circa 1800", ""),
        ("", ""),
    ],
)
def test_partial_dates(written: str, date: str) -> None:
    assert partial_date(written) == date


def test_the_year_a_card_calls_unknown_is_unknown() -> None:
    assert partial_date("1904-05-04", "1904") == "--05-04"
    assert partial_date("1905-05-04", "1904") == "1905-05-04"
