"""What two people are to each other for a letter: the first of the table that holds."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.language.draft.reader import RELATIONS, Relation
from visavis.language.draft.relation import Between, called, relation

TALKED = Between(word="warm", has_talked=True)
SILENT = Between(word="unknown")

TABLE: list[tuple[Between, Relation]] = [
    (replace(TALKED, is_kin=True, word="close"), "family"),
    (replace(TALKED, is_said_close=True, called="former_boss", is_formal=True), "close_friend"),
    (replace(TALKED, word="close", called="former_boss"), "former_boss"),
    (replace(TALKED, word="dormant", called="former_boss"), "former_boss"),
    (replace(SILENT, called="investor", met_at_event=True), "investor"),
    (replace(SILENT, is_colleague=True, met_at_event=True), "colleague"),
    (replace(TALKED, word="close", is_colleague=True), "colleague"),
    (replace(TALKED, word="close", shares_past=True), "close_friend"),
    (replace(TALKED, word="close", is_formal=True), "acquaintance"),
    (replace(TALKED, word="dormant", shares_past=True), "dormant"),
    (replace(SILENT, met_at_event=True, shares_past=True), "event"),
    (replace(SILENT, shares_past=True), "stranger"),
    (SILENT, "stranger"),
    (replace(TALKED, met_at_event=True), "acquaintance"),
    (replace(TALKED, shares_past=True), "alumnus"),
    (replace(TALKED, word="slight"), "acquaintance"),
    (replace(TALKED, shares_past=True, is_called_friend=True), "acquaintance"),
    (replace(TALKED, shares_past=True, is_called_friend=True, is_formal=True), "alumnus"),
]


@pytest.mark.parametrize(("between", "expected"), TABLE)
def test_the_first_that_holds_is_taken(between: Between, expected: Relation) -> None:
    assert relation(between) == expected


def test_whom_the_address_book_knows_is_no_stranger_where_nothing_was_read() -> None:
    assert relation(replace(SILENT, is_known=True)) == ""
    assert relation(replace(SILENT, is_known=True, met_at_event=True)) == "event"
    assert relation(replace(TALKED, is_known=True)) == "acquaintance"


def test_of_a_tie_that_was_not_judged_nothing_is_said_but_what_somebody_said() -> None:
    assert relation(Between()) == ""
    assert relation(Between(met_at_event=True)) == ""
    assert relation(Between(is_kin=True)) == "family"


@pytest.mark.parametrize(
    ("said", "title", "expected"),
    [
        (["Chef"], "", "former_boss"),
        (["Mein alter Chef bei Brückner"], "", "former_boss"),
        (["my former boss, now at sea"], "", "former_boss"),
        (["Sie war meine Mentorin"], "", "former_boss"),
        (["Chef de cuisine"], "", ""),
        (["has no boss"], "", ""),
        (["Bossa nova"], "", ""),
        (["manager of the harbour"], "", ""),
        (["Business Angel"], "", "investor"),
        ([], "Investorin", "investor"),
        ([], "Investor Relations Manager", ""),
        ([], "Managing Director", ""),
        (["friends", "choir"], "Fitter", ""),
        (["Investor"], "Chef", "investor"),  # a title tells what somebody does, not to whom
        (["Investor", "boss"], "", "former_boss"),
    ],
)
def test_a_tag_or_a_note_calls_somebody_so_at_its_beginning(said: list[str], title: str, expected: str) -> None:
    assert called(said, title) == expected


FLAGS = [one.name for one in fields(Between) if one.name.startswith(("is_", "has_", "met_", "shares_"))]


@given(st.fixed_dictionaries({name: st.booleans() for name in FLAGS}))
def test_whatever_is_known_one_relation_or_none_is_said(flags: dict[str, bool]) -> None:
    for word in ("", "unknown", "close", "dormant", "warm"):
        found = relation(Between(word, "", **flags))
        assert found in {*RELATIONS, ""}
        assert not (flags["has_talked"] and found in {"stranger", "event"})
