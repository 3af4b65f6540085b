"""Postal addresses: what is read of them, when two are one home, and what that says in a worn book."""

import pytest

from visavis.identity.grams import Weights, groups
from visavis.identity.homes import home_bits
from visavis.identity.known import Known
from visavis.identity.match import proposals
from visavis.identity.postal import Nearness, nearness, place

WEIGHTS = Weights([groups(f"strasse {i} stadt") for i in range(50)], 50)


@pytest.mark.parametrize(
    ("written", "number", "postcode"),
    [
        ("Deichweg 7, 20457 Hamburg", "7", "20457"),
        ("Deichweg 7a, 20457 Hamburg", "7", "20457"),
        ("120 Main St, Springfield, IL 62701", "120", "62701"),
        ("27 hemmings crescent, banyo, 4030 nsw", "27", "4030"),
        ("10 Downing Street, London SW1A 2AA", "10", ""),
        ("Deichweg", "", ""),
    ],
)
def test_number_and_postcode_are_found(written: str, number: str, postcode: str) -> None:
    read = place(written, WEIGHTS)
    assert (read.number, read.postcode) == (number, postcode)


def test_letters_do_not_mind_where_a_part_stands_and_how_it_is_split() -> None:
    home = place("7 Deich weg, Nordkai, 20457 Hamburg", WEIGHTS)
    assert nearness(home, place("Nordkai, 7 Deichweg, 20457 Hamburg", WEIGHTS), WEIGHTS).letters > 0.7
    assert nearness(home, place("7 Deich weg, Nordkai, 20457 Hamburg", WEIGHTS), WEIGHTS).letters == pytest.approx(1)
    assert nearness(home, place("Am Markt 30, 80331 München", WEIGHTS), WEIGHTS).letters < 0.1


def test_what_all_have_says_little() -> None:
    a, b = place("strasse quuxen stadt", WEIGHTS), place("strasse vrbln stadt", WEIGHTS)
    both = a.grams.groups & b.grams.groups
    assert len(both) / len(a.grams.groups) > 0.5
    assert nearness(a, b, WEIGHTS).letters < 0.2


@pytest.mark.parametrize(
    ("near", "bits"),
    [
        (Nearness(1.0, None, None), 24.0),  # -6 + 33, at most 24
        (Nearness(0.5, is_number_same=True, is_postcode_same=True), 17.5),  # -6 + 16.5 + 4 + 3
        (Nearness(0.5, is_number_same=False, is_postcode_same=False), 5.5),  # -6 + 16.5 - 1 - 4
        (Nearness(0.5, None, is_postcode_same=False, is_postcode_near=True), 12.5),  # -6 + 16.5 + 2
        (Nearness(0.0, is_number_same=False, is_postcode_same=False), -8.0),  # -11, at least -8
    ],
)
def test_what_nearness_says(near: Nearness, bits: float) -> None:
    assert home_bits(near) == bits


FAMILIES = [
    f"{a}{b}" for a in ("Bram", "Quill", "Stod", "Wunder", "Zeller") for b in ("bach", "feld", "hof", "mann", "stein")
]


def homes(given: tuple[str, str]) -> list[Known]:
    """In 25 homes two entries of one family name."""
    found = []
    for i, family in enumerate(FAMILIES):
        address = (f"{family[::-1].title()}weg {i + 1}, {20100 + 37 * i} Hamburg",)
        found += [Known(2 * i + n, (f"{name} {family}",), addresses=address) for n, name in enumerate(given)]
    return found


def test_two_given_names_in_one_home_are_a_family() -> None:
    couple = [Known(900, ("Petra Uhlig",), addresses=("Am Markt 30, 80331 München",))]
    couple += [Known(901, ("Jonas Uhlig",), addresses=("Am Markt 30, 80331 München",))]
    assert proposals([*homes(("Anna", "Karl")), *couple]) == []
    assert {(p.a, p.b) for p in proposals([*homes(("Anna", "Anna")), *couple])} == {
        (2 * i, 2 * i + 1) for i in range(25)
    }


def test_where_names_are_misspelt_everywhere_another_may_be_a_slip_and_is_never_more_than_possible() -> None:
    couple = [Known(900, ("Petra Uhlig",), addresses=("Am Markt 30, 80331 München",))]
    couple += [Known(901, ("Jonas Uhlig",), addresses=("Am Markt 30, 80331 München",))]
    found = {(p.a, p.b): p for p in proposals([*homes(("Quorin", "Qourin")), *couple])}
    assert len(found) == 26
    assert found[900, 901].sureness == "possible"
    assert [one.key for one in found[900, 901].against] == ["other-given"]
