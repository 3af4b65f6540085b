import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.sources.table import LONGEST_ROW, Row, cells_of, lines_of, rows_of, separator_of


def rows(data: bytes, begins: str = "never") -> list[Row]:
    return list(rows_of(lines_of(io.BytesIO(data)), ",", lambda line: line.startswith(begins)))


def test_cells_may_hold_separators_quotes_and_line_ends() -> None:
    assert cells_of('a,"b, c","d ""e""",', ",") == ("a", "b, c", 'd "e"', "")
    assert rows(b'a,"b\r\nc",d\r\ne,f,g\r\n') == [Row(1, ("a", "b\nc", "d")), Row(3, ("e", "f", "g"))]


def test_odd_quoting_is_taken_as_it_stands() -> None:
    assert cells_of('5" pipe,x', ",") == ('5" pipe', "x")
    assert cells_of('"a"b,c', ",") == ("ab", "c")


def test_the_separator_is_the_most_frequent() -> None:
    assert separator_of("Vorname;Nachname;Verbunden am") == ";"
    assert separator_of("First Name,Last Name") == ","
    assert separator_of("First Name\tLast Name") == "\t"


def test_marks_and_zero_bytes_are_dropped() -> None:
    assert rows(b"\xef\xbb\xbfa,b\0c\n") == [Row(1, ("a", "bc"))]


def test_a_line_in_an_old_code_page_does_not_garble_the_others() -> None:
    assert rows("Käthe,1\n".encode() + "Jörg,2\n".encode("cp1252")) == [Row(1, ("Käthe", "1")), Row(2, ("Jörg", "2"))]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_marked_encodings_are_read(encoding: str) -> None:
    assert rows("Käthe,1\nJörg,2\n".encode(encoding)) == [Row(1, ("Käthe", "1")), Row(2, ("Jörg", "2"))]


def test_a_line_that_is_no_utf_8_is_read_by_the_page_that_is_named() -> None:
    lines = lines_of(io.BytesIO("山田,1\n".encode("cp932") + "Käthe,2\n".encode()), "cp932")
    assert [line.text for line in lines] == ["山田,1", "Käthe,2"]


def test_a_large_file_of_two_byte_letters_is_read_in_pieces() -> None:
    written = "".join(f"Käthe {number},{number}\n" for number in range(20_000))
    stream = io.BytesIO(written.encode("utf-16"))
    lines = lines_of(stream)
    assert next(lines).text == "Käthe 0,0"
    assert stream.tell() < 100_000
    assert [line.text for line in lines][-1] == "Käthe 19999,19999"


def test_lines_may_end_as_on_an_old_mac() -> None:
    assert rows(b'a,b\rc,"d\re"\r') == [Row(1, ("a", "b")), Row(2, ("c", "d\ne"))]


def test_a_lone_carriage_return_inside_a_cell_is_a_line_end_of_the_cell() -> None:
    assert rows(b'a,"b\rc"\r\nd,e\r\n') == [Row(1, ("a", "b\nc")), Row(2, ("d", "e"))]


def test_rows_may_each_have_a_separator_of_their_own() -> None:
    lines = lines_of(io.BytesIO(b"a,b,c\nd\te\tf\ng;h;i\n"))
    assert [row.cells for row in rows_of(lines, "", lambda _: False)] == [tuple("abc"), tuple("def"), tuple("ghi")]


def test_a_long_field_and_a_line_end_outside_of_quotes_are_cells_too() -> None:
    assert cells_of(f'"{"x" * 200_000}",b', ",") == ("x" * 200_000, "b")
    assert cells_of('a\nb,"c"', ",") == ("a\nb", "c")


def test_an_open_quote_costs_only_its_own_row() -> None:
    assert rows(b'id1,"open\nid2,b\nid3,c\n', begins="id") == [
        Row(1, fault="quote-left-open"),
        Row(2, ("id2", "b")),
        Row(3, ("id3", "c")),
    ]


def test_an_open_quote_in_the_last_row_is_told() -> None:
    assert rows(b'id1,a\nid2,"open\nend', begins="id") == [Row(1, ("id1", "a")), Row(2, fault="quote-left-open")]


def test_a_field_of_megabytes_costs_only_its_own_row() -> None:
    huge = b'id1,"' + b"x" * (5 * LONGEST_ROW) + b'"\n'
    assert rows(huge + b"id2,b\n", begins="id") == [Row(1, fault="row-too-long"), Row(2, ("id2", "b"))]


def test_a_text_of_endless_lines_costs_only_its_own_row() -> None:
    huge = b'id1,"' + b"line\n" * (LONGEST_ROW // 4) + b'"\n'
    assert [row.fault or row.cells for row in rows(huge + b"id2,b\n", begins="id")] == ["row-too-long", ("id2", "b")]


def test_empty_lines_are_no_rows() -> None:
    assert rows(b"\n,,,\na,b\n\n") == [Row(3, ("a", "b"))]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(st.text('ab,";\n é', min_size=1, max_size=6), min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_a_proper_writer_wrote_is_read_as_the_csv_module_does(table: list[list[str]]) -> None:
    table = [["x", *cells] for cells in table]
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(table)
    assert [list(row.cells) for row in rows(written.getvalue().encode())] == table
