import time

import pytest

from tests import people
from visavis.identity.match import Evidence, Known, proposals


def keys(a: Known, b: Known) -> tuple[list[str], list[str]]:
    """Evidence for and against of the one proposal; two empty lines where nothing is proposed."""
    found = proposals([a, b])
    return ([e.key for e in found[0].evidence], [e.key for e in found[0].against]) if found else ([], [])


def test_the_same_name_alone_is_proposed_and_says_that_nothing_else_speaks_for_it() -> None:
    (proposal,) = proposals([Known(2, ("Jörg Müller",)), Known(1, ("Mueller, Joerg",))])
    assert (proposal.a, proposal.b, proposal.strength) == (1, 2, 0.25)  # 3 of 12
    assert proposal.evidence == (Evidence("same-name", {"a": "Mueller, Joerg", "b": "Jörg Müller"}),)
    assert proposal.against == (Evidence("nothing-else"),)


def test_a_name_written_family_first_is_the_same_name() -> None:
    assert keys(Known(1, ("Lang Anna",)), Known(2, ("Anna Lang",)))[0] == ["same-name"]


@pytest.mark.parametrize(
    ("a", "b"),
    [("Anna", "Anna"), ("Anna Lang", "Anna Huber"), ("Käthe Winkler", "Katharina Winkler"), ("Аnna Lang", "Anna Lang")],
)
def test_less_than_the_same_whole_name_is_not_enough_alone(a: str, b: str) -> None:
    assert proposals([Known(1, (a,)), Known(2, (b,))]) == []


@pytest.mark.parametrize(
    ("a", "b", "key", "strength"),
    [
        ("Käthe Winkler", "Katharina Winkler", "short-name", 0.333),  # (2.5 + 1.5) / 12
        ("A. Lang", "Anna Lang", "initial-name", 0.25),  # (1.5 + 1.5) / 12
        ("Anna Langner", "Anna Langer", "similar-name", 0.292),  # (2 + 1.5) / 12
        ("Anna Lang", "Anna Lang", "same-name", 0.375),  # (3 + 1.5) / 12
    ],
)
def test_a_like_name_in_the_same_firm_is_proposed(a: str, b: str, key: str, strength: float) -> None:
    firm = ("Papierboot Verlag",)
    (proposal,) = proposals([Known(1, (a,), organisations=firm), Known(2, (b,), organisations=firm)])
    assert [one.key for one in proposal.evidence] == [key, "same-organisation"]
    assert proposal.strength == strength


def test_a_couple_with_one_telephone_is_not_proposed() -> None:
    couple = [Known(i, (one.name,), phones=(one.phone,)) for i, one in enumerate((people.PETRA, people.KARL))]
    assert proposals(couple) == []


def test_martin_and_martina_are_two_names_and_not_a_slip() -> None:
    phone = (people.PETRA.phone,)
    assert proposals([Known(1, ("Martin Huber",), phones=phone), Known(2, ("Martina Huber",), phones=phone)]) == []


def test_whoever_married_is_found_by_telephone_and_given_name() -> None:
    a = Known(1, ("Anna Lang",), phones=("0221 4710044",))
    b = Known(2, ("Anna Huber",), phones=("+49 221 4710044",))
    assert keys(a, b) == (["same-given", "same-phone"], [])


def test_an_address_that_spells_the_name_is_proposed() -> None:
    nameless = Known(1, (), emails=("winkler.kaethe7@gmail.com",))
    assert keys(nameless, Known(2, (people.KAETHE.name,)))[0] == ["address-spells-name"]


def test_an_address_that_spells_a_name_is_not_believed_against_the_name_beside_it() -> None:
    called = Known(1, ("Petra",), emails=("kaethe.winkler@gmail.com",))
    assert proposals([called, Known(2, (people.KAETHE.name,))]) == []


def test_free_mail_is_no_common_ground_and_a_firms_domain_is() -> None:
    def two(domain: str) -> list[Known]:
        return [Known(1, ("A. Lang",), (f"al@{domain}",)), Known(2, ("Anna Lang",), (f"lang@{domain}",))]

    assert proposals(two("gmail.com")) == []
    assert [one.key for one in proposals(two("example.com"))[0].evidence] == ["initial-name", "same-domain"]


def test_another_birthday_and_another_generation_speak_against_it() -> None:
    a = Known(1, ("Karl Huber",), birthdays=("1950-05-04",), organisations=("Nordlicht",))
    b = Known(2, ("Karl Huber",), birthdays=("1980-05-04",), organisations=("Nordlicht",))
    assert proposals([a, b]) == []  # 3 + 1.5 - 3
    father, son = Known(3, ("Karl Huber Sr.",), phones=(people.KARL.phone,)), Known(4, ("Karl Huber Jr.",))
    assert proposals([father, son]) == []


def test_what_speaks_against_a_strong_proposal_is_shown() -> None:
    both = {"phones": (people.KARL.phone,), "emails": (people.KARL.email,)}
    a = Known(1, ("Karl Huber",), birthdays=("1950-05-04",), **both)
    b = Known(2, ("Karl Huber",), birthdays=("--06-04",), **both)
    assert keys(a, b)[1] == ["other-birthday"]


def test_a_birthday_without_the_year_is_the_same_day() -> None:
    a = Known(1, ("Anna Lang",), birthdays=("1991-07-01",))
    assert keys(a, Known(2, ("Anna Huber",), birthdays=("--07-01",)))[0] == ["same-given", "same-birthday"]


def test_a_month_and_a_year_are_no_day() -> None:
    a, b = (Known(i, ("Anna Lang",), birthdays=("1970-05",)) for i in (1, 2))
    assert keys(a, b) == (["same-name"], ["nothing-else"])


def test_whom_the_user_keeps_apart_is_never_proposed() -> None:
    same = [Known(1, ("Anna Lang",)), Known(2, ("Anna Lang",)), Known(3, ("Anna Lang",))]
    pairs = [(p.a, p.b) for p in proposals(same, apart=frozenset({frozenset({1, 3})}))]
    assert pairs == [(1, 2), (2, 3)]


def test_the_strongest_come_first_and_the_rest_is_cut() -> None:
    anna, karl = "Anna Lang", "Karl Huber"
    four = [Known(1, (anna,)), Known(2, (anna,)), Known(3, (karl,), ("k@x.de",)), Known(4, (karl,), ("k@x.de",))]
    assert [(p.a, p.b) for p in proposals(four)] == [(3, 4), (1, 2)]
    assert [(p.a, p.b) for p in proposals(four, limit=1)] == [(3, 4)]


def test_ten_thousand_people_of_one_name_do_not_hang() -> None:
    start = time.process_time()
    assert len(proposals([Known(i, ("Hans Meier",)) for i in range(10_000)], limit=20)) == 20
    assert time.process_time() - start < 2
