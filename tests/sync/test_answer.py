"""Answers of IMAP servers, taken apart as RFC 3501 writes them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as some

from visavis.sync.imap.answer import Piece, answers, number, pairs, values
from visavis.sync.imap.session import spans


def test_atoms_strings_and_lists() -> None:
    assert values([rb'(\HasNoChildren) "/" "Bank \"am\" Weg"']) == [[rb"\HasNoChildren"], b"/", b'Bank "am" Weg']


def test_nil_is_nothing_and_a_string_nil_is_a_word() -> None:
    assert values([b'NIL "NIL"']) == [None, b"NIL"]


def test_a_literal_stands_where_it_was_announced() -> None:
    told: list[Piece | None] = [(b"1 (UID 5 BODY[]<0> {3}", b"a)b"), b")"]
    assert [pairs(row[-1]) for row in answers(told)] == [{b"UID": b"5", b"BODY[]<0>": b"a)b"}]


def test_two_literals_in_one_answer() -> None:
    told: list[Piece | None] = [(b"1 (X-GM-LABELS ({2}", b"a("), (b" b) BODY[] {1}", b"x"), b")"]
    assert [pairs(row[-1]) for row in answers(told)] == [{b"X-GM-LABELS": [b"a(", b"b"], b"BODY[]": b"x"}]


def test_no_answers_are_none() -> None:
    assert list(answers([None])) == []


@pytest.mark.parametrize("text", [b"(", b")", b"(" * 20 + b")" * 20, b'"open'])
def test_what_is_no_answer_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        values([text])


@pytest.mark.parametrize(("text", "meant"), [(b"17", 17), (b"9" * 20, 0), (b"x", 0), (None, 0), (b"", 0)])
def test_a_number_is_of_64_bits_or_none(text: bytes | None, meant: int) -> None:
    assert number(text) == meant


@pytest.mark.parametrize(("uids", "written"), [([3], "3"), ([3, 4, 5, 9], "3:5,9"), ([1, 3], "1,3"), ([], "")])
def test_rising_numbers_are_written_short(uids: list[int], written: str) -> None:
    assert spans(uids) == written


@given(
    some.lists(some.one_of(some.binary(max_size=40), some.tuples(some.binary(max_size=20), some.binary(max_size=20))))
)
def test_anything_a_server_says_is_read_or_refused(told: list[Piece | None]) -> None:
    with contextlib.suppress(ValueError, TypeError):
        for row in answers(told):
            pairs(row[-1] if row else None)
