"""Which pairs are looked at: by addresses, by rare words, by letters; and how many at the most."""

from collections import Counter
from itertools import chain

import pytest

from visavis.identity import neighbours
from visavis.identity.known import Known, Post
from visavis.identity.neighbours import BLOCK, NEAREST, pairs, texts_of
from visavis.identity.traits import Traits


def met(*people: Known) -> list[tuple[int, int]]:
    traits = [Traits(one) for one in people]
    often = Counter(chain.from_iterable(one.words for one in traits))
    return list(pairs(traits, often, texts_of(traits)))


def strangers(count: int) -> list[Known]:
    """Nobody of whom has three letters in common with anybody else."""
    return [Known(100 + i, (chr(ord("a") + i) * 5,)) for i in range(count)]


@pytest.mark.parametrize(
    "shared",
    [{"emails": ("x@web.de",)}, {"phones": ("0221 4710044",)}, {"urls": ("linkedin.com/in/x",)}],
)
def test_whoever_shares_an_address_is_looked_at_whatever_they_are_called(shared: dict[str, tuple[str, ...]]) -> None:
    assert met(Known(1, ("Anna",), **shared), Known(2, ("Peggy",), **shared)) == [(0, 1)]  # type: ignore[arg-type]


def test_whoever_shares_two_words_is_looked_at_a_short_form_counts_as_its_name() -> None:
    firm = (Post("Hafenwerk"),)
    assert (0, 1) in met(Known(1, ("Bob Quist",), organisations=firm), Known(2, ("Robert Zett",), organisations=firm))


def test_colleagues_of_whom_nothing_but_the_firm_is_the_same_are_not_looked_at() -> None:
    firm = (Post("Hafenwerk Kai Nord"),)
    people = [Known(i, (name,), organisations=firm) for i, name in enumerate(("Quilli Zett", "Mumm Bross"))]
    assert list(neighbours._by_words([Traits(one) for one in people], Counter({"#hafenwerk": 2, "#nord": 2}))) == []


def test_whoever_is_misspelt_is_met_by_letters() -> None:
    people = [Known(1, ("Kathrina Schönfedler",)), Known(2, ("Katharina Schönfelder",)), *strangers(20)]
    assert met(*people) == [(0, 1)]


def test_of_many_who_share_a_key_the_first_are_paired() -> None:
    crowd = [Known(i, ("Hans Meier",)) for i in range(BLOCK + 30)]
    found = met(*crowd)
    assert len(found) == BLOCK * (BLOCK - 1) / 2 + 30 * NEAREST
    assert {a for a, _ in found} | {b for _, b in found} == set(range(BLOCK + 30))


def test_among_very_many_three_words_in_common_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    home = ("Deichweg 7, 20457 Hamburg",)
    people = [Known(1, ("Anna Lang",), addresses=home), Known(2, ("Anna Huber",), addresses=home)]
    two_words = [Known(3, ("Karl Lang",)), Known(4, ("Karl Lang",))]
    assert {(0, 1), (2, 3)} <= set(met(*people, *two_words))
    monkeypatch.setattr(neighbours, "MANY", 3)
    assert met(*people, *two_words) == [(0, 1)]
