"""Full text over what was written: the same on both databases."""

from collections.abc import Callable

import pytest

from tests.exports import letter, mailbox
from tests.people import HANNA, ME, NADIA
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.read.search import mentions

TakeIn = Callable[..., ImportResult]

SHOP = HANNA.__class__("Shop", "newsletter@example.com")


@pytest.fixture(autouse=True)
def written(take_in: TakeIn, quick: None) -> None:
    take_in(
        mailbox(
            letter(HANNA, ME, "2026-11-20", "Wir suchen eine Wohnung in Köln, nahe der Universitätsstraße."),
            letter(ME, HANNA, "2026-11-21", "I'll ask O'Brien about the harbour-front flat.", subject="Flat in Zürich"),
            letter(NADIA, ME, "2026-11-22", 'Crème brûlée? Say it "twice".'),
            letter(SHOP, ME, "2026-11-23", "A flat for everyone", List_Unsubscribe="<mailto:off@example.com>"),
        ),
        me=(ME.email,),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("Wohnung", [20]),
        ("wohn", [20]),
        ("KÖLN", [20]),
        ("koln", [20]),
        ("Zürich", [21]),
        ("zurich flat", [21]),
        ("universitätsstraße", [20]),
        ("creme brulee", [22]),
        ("O'Brien", [21]),
        ("harbour-front", [21]),
        ('"twice"', [22]),
        ("flat", [21]),  # an advertisement is no exchange
        ("flat wohnung", []),
        ("a", [21]),
        ("", []),
        ("  ", []),
        ("\"'()*:&|!<->", []),
        ("flat OR", []),
        ("NEAR(flat", []),
        ("subject:flat", []),
        ("flat & !harbour:*", [21]),
        ("²", []),
        ("\0flat\ud800", [21]),
        ("x" * 100_000, []),
    ],
)
def test_what_was_written_is_found(account: Account, query: str, days: list[int]) -> None:
    assert [mention.at.day for mention in mentions(account.pk, query)] == days


def test_a_mention_shows_whom_it_was_with_and_the_place(account: Account) -> None:
    (mention,) = mentions(account.pk, "Universität")
    assert (mention.name, mention.subject) == (HANNA.name, "Hello")
    assert "nahe der Universitätsstraße" in mention.excerpt


def test_the_latest_come_first_and_no_more_than_asked_for(account: Account) -> None:
    assert [mention.at.day for mention in mentions(account.pk, "i", limit=1)] == [22]
