"""Who is proposed, how surely, and who never is. What names, homes and addresses say one by one: the tests beside."""

import time
from itertools import combinations

import pytest

from tests import people
from visavis.identity.match import Evidence, Known, Post, Proposal, beside, proposals

ANNA = "Anna Lang"


def keys(a: Known, b: Known) -> tuple[list[str], list[str]]:
    """Evidence for and against of the one proposal; two empty lists where nothing is proposed."""
    found = proposals([a, b])
    return ([e.key for e in found[0].evidence], [e.key for e in found[0].against]) if found else ([], [])


def sureness(a: Known, b: Known) -> str:
    found = proposals([a, b])
    return found[0].sureness if found else ""


def test_the_same_name_alone_is_possible_and_says_that_nothing_else_speaks_for_it() -> None:
    (proposal,) = proposals([Known(2, (ANNA,)), Known(1, ("Lang, Anna",))])
    assert (proposal.a, proposal.b, proposal.sureness) == (1, 2, "possible")
    # of 1,002 Anna 2 + 4 (a name of the table) and Lang 2: 7.38 + 8.97 bits; any two: -9.97; above 1: 5.38 of 17.38
    assert proposal.strength == pytest.approx(0.3097, abs=0.0001)
    assert proposal.evidence == (Evidence("same-name", {"a": "Lang, Anna", "b": ANNA}),)
    assert proposal.against == (Evidence("nothing-else"),)


def test_an_address_to_begin_with_and_a_name_that_agrees_are_certain() -> None:
    a = Known(1, (ANNA,), ("a.lang@example.org",))
    assert sureness(a, Known(2, ("Lang, Anna",), ("A.Lang@example.org",))) == "certain"
    assert sureness(a, Known(2, ("Ännchen Lang",), ("a.lang@example.org",))) == "certain"
    assert sureness(a, Known(2, ("Anna",), ("a.lang@example.org",))) == "likely"
    assert sureness(a, Known(2, ("Anna Huber",), ("a.lang@example.org",))) == "possible"


def test_whoever_the_telephone_calls_as_the_address_book_lists_one_person_is_certainly_them() -> None:
    listed = Known(1, ("Hildegard Vennemann", "Omi Hildegard"), listed=("Omi Hildegard",))
    called = Known(2, ("Omi Hildegard",), called=("Omi Hildegard",))
    (proposal,) = proposals([listed, called])
    assert proposal.sureness == "certain"
    assert Evidence("as-in-address-book", {"name": "Omi Hildegard"}) in proposal.evidence


def test_an_entry_that_the_address_book_has_twice_leads_to_nobody() -> None:
    two = [Known(i, ("Anna",), listed=("Anna",)) for i in (1, 2)]
    assert proposals([*two, Known(3, ("Anna",), called=("Anna",))]) == []


def test_the_same_name_and_firm_is_never_certain() -> None:
    hafenwerk = (Post("Hafenwerk GmbH"),)
    assert sureness(Known(1, (ANNA,), organisations=hafenwerk), Known(2, (ANNA,), organisations=hafenwerk)) == "likely"


def test_the_same_name_in_the_same_home_is_never_certain() -> None:
    home = ("Deichweg 7, 20457 Hamburg",)
    assert sureness(Known(1, (ANNA,), addresses=home), Known(2, (ANNA,), addresses=home)) == "likely"


def test_a_couple_with_one_telephone_is_not_proposed() -> None:
    couple = [Known(i, (one.name,), phones=(one.phone,)) for i, one in enumerate((people.PETRA, people.KARL))]
    assert proposals(couple) == []


@pytest.mark.parametrize(
    ("mine", "theirs", "shared"),
    [
        (("Patrick Sullivan", "Pat Sullivan"), ("Patricia Sullivan",), {"emails": ("pat@example.org",)}),
        (("Andreas Wolf", "Andi Wolf"), ("Andrea Wolf",), {"phones": ("0221 4710044",)}),
        (("Anna Lang", "Anna"), ("Petra Lang", "Anna"), {"phones": ("0221 4710044",)}),
    ],
)
def test_a_name_that_both_go_by_does_not_hide_two_given_names(
    mine: tuple[str, ...], theirs: tuple[str, ...], shared: dict[str, tuple[str]]
) -> None:
    (proposal,) = proposals([Known(1, mine, **shared), Known(2, theirs, **shared)])  # type: ignore[arg-type]
    assert proposal.sureness == "possible"
    assert Evidence("other-given", {"a": mine[0], "b": theirs[0]}) in proposal.against


def test_what_the_telephone_calls_them_does_not_hide_two_whole_names() -> None:
    book = [
        Known(1, ("Anna Lang", "Schatz"), listed=("Schatz",)),
        Known(2, ("Peter Huber", "Schatz"), called=("Schatz",)),
    ]
    (proposal,) = proposals(book)
    assert proposal.sureness == "possible"
    assert Evidence("other-name", {"a": "Anna Lang", "b": "Peter Huber"}) in proposal.against


def test_a_mere_given_name_does_not_hide_two_family_names_and_a_whole_one_shows_who_married() -> None:
    phone = ("0221 4710044",)
    assert keys(Known(1, (ANNA, "Anna"), phones=phone), Known(2, ("Anna Huber", "Anna"), phones=phone))[1] == [
        "other-family"
    ]
    married = Known(2, ("Anna Huber", ANNA), phones=phone)
    assert sureness(Known(1, (ANNA,), phones=phone), married) == "certain"


@pytest.mark.parametrize(
    ("a", "b"), [("Maria", "Marie"), ("Jan", "Jane"), ("Hans", "Johannes"), ("Anton", "Toni"), ("Anna Lena", "Anna")]
)
def test_short_and_long_with_a_telephone_which_a_family_may_share_are_only_likely(a: str, b: str) -> None:
    phone, mail = ("0221 4710044",), ("huber@example.org",)
    assert sureness(Known(1, (f"{a} Huber",), phones=phone), Known(2, (f"{b} Huber",), phones=phone)) == "likely"
    assert sureness(Known(1, (f"{a} Huber",), mail), Known(2, (f"{b} Huber",), mail)) == "certain"


def test_a_couple_is_possibly_either_of_the_two_and_never_likely() -> None:
    phone = ("0221 4710044",)
    couple = Known(1, ("Wolfgang & Renate Maier",), phones=phone)
    for one in ("Wolfgang Maier", "Renate Maier"):
        (proposal,) = proposals([couple, Known(2, (one,), phones=phone)])
        assert proposal.sureness == "possible"
        assert proposal.against == (Evidence("couple", {"name": "Wolfgang & Renate Maier"}),)


def test_frau_and_herr_lang_with_one_telephone_are_two() -> None:
    def two(a: str, b: str) -> list[Proposal]:
        return proposals([Known(i, (name,), phones=("0221 4710044",)) for i, name in ((1, a), (2, b))])

    assert two("Frau Lang", "Herr Lang") == []
    assert [one.sureness for one in two("Frau Lang", "Frau Anna Lang")] == ["likely"]


def test_a_pet_name_may_be_whoever_has_the_number_and_another_given_name_is_not() -> None:
    def two(a: str, b: str) -> list[Proposal]:
        return proposals([Known(i, (name,), phones=("0171 3920012",)) for i, name in ((1, a), (2, b))])

    (proposal,) = two("Mama", "Ingrid Kaltenbach")
    assert proposal.sureness == "possible"
    assert proposal.against == (Evidence("other-word", {"a": "Mama", "b": "Ingrid Kaltenbach"}),)
    assert two("Peter", "Ingrid Kaltenbach") == []
    assert two("Mama", "Papa") == []


def test_the_same_initial_is_an_initial_still() -> None:
    phone = ("0221 4710044",)
    assert keys(Known(1, ("A. Lang",), phones=phone), Known(2, ("A. Lang",), phones=phone)) == (
        ["initial-name", "same-phone"],
        [],
    )
    assert sureness(Known(1, ("A. Lang",), phones=phone), Known(2, ("A. Lang",), phones=phone)) == "likely"


def test_martin_and_martina_are_two_names_and_not_a_slip() -> None:
    phone = (people.PETRA.phone,)
    assert proposals([Known(1, ("Martin Huber",), phones=phone), Known(2, ("Martina Huber",), phones=phone)]) == []


def test_whoever_married_is_found_by_telephone_and_given_name() -> None:
    a = Known(1, (ANNA,), phones=("0221 4710044",))
    b = Known(2, ("Anna Huber",), phones=("+49 221 4710044",))
    assert keys(a, b) == (["same-given", "same-phone"], ["other-family"])


def test_relatives_are_never_proposed() -> None:
    father, son = Known(1, ("Karl Huber",), phones=(people.KARL.phone,)), Known(2, ("Karl Huber",), relatives=(1,))
    assert proposals([father, son]) == []
    assert len(proposals([father, Known(2, ("Karl Huber",))])) == 1


def test_whom_the_user_keeps_apart_is_never_proposed() -> None:
    same = [Known(i, (ANNA,)) for i in (1, 2, 3)]
    pairs = [(p.a, p.b) for p in proposals(same, apart=frozenset({frozenset({1, 3})}))]
    assert pairs == [(1, 2), (2, 3)]


def test_the_strongest_come_first_and_the_rest_is_cut() -> None:
    four = [
        Known(1, (ANNA,)), Known(2, (ANNA,)),
        Known(3, ("Karl Huber",), ("k@x.de",)), Known(4, ("Karl Huber",), ("k@x.de",)),
    ]  # fmt: skip
    assert [(p.a, p.b) for p in proposals(four)] == [(3, 4), (1, 2)]
    assert [(p.a, p.b) for p in proposals(four, limit=1)] == [(3, 4)]


def test_who_took_part_in_one_exchange_is_lowered_and_never_certain() -> None:
    mail = ("k@x.de",)
    certain, other = proposals(
        [Known(1, ("Karl Huber",), mail), Known(2, ("Karl Huber",), mail), Known(3, (ANNA,)), Known(4, (ANNA,))]
    )
    first, second = beside([certain, other], frozenset({frozenset({1, 2})}))
    assert (certain.sureness, other) == ("certain", first)
    assert (second.a, second.b, second.sureness) == (1, 2, "possible")
    assert second.against == (Evidence("together"),)
    assert second.strength < other.strength < certain.strength


def test_nobody_apart_from_those_together_is_touched() -> None:
    found = [Proposal(1, 2, 0.5, "certain", (), ()), Proposal(3, 4, 0.4, "likely", (), ())]
    assert beside(found, frozenset({frozenset({1, 3})})) == found


# What comes in badly


def test_ten_thousand_people_of_one_name_neither_hang_nor_are_proposed() -> None:
    start = time.process_time()
    assert proposals([Known(i, ("Hans Meier",)) for i in range(10_000)]) == []
    assert time.process_time() - start < 4


def test_one_of_ten_thousand_is_found_by_what_is_his_alone() -> None:
    crowd = [Known(i, ("Hans Meier",)) for i in range(10_000)]
    crowd += [Known(i, ("Hans Meier",), ("h.meier@example.org",)) for i in (10_000, 10_001)]
    assert [(p.a, p.b, p.sureness) for p in proposals(crowd)] == [(10_000, 10_001, "certain")]


@pytest.mark.parametrize("name", ["", " ", "🎉🎉", "?", "+49 171 3920012", "\u202e\u200b", "x" * 5000])
def test_what_is_no_name_is_never_proposed(name: str) -> None:
    assert proposals([Known(1, (name,)), Known(2, (name,)), Known(3)]) == []


def test_names_of_any_length_and_direction_end() -> None:
    names = [
        "Anna " * 40 + "Lang",
        "محمد بن علي",
        "\u202eAnna Lang\u202c",
        "A" * 200 + " Lang",
        "Anna\nLang",
        "Ann\u0301a Lang",
    ]
    assert all(p.sureness != "certain" for p in proposals([Known(i, (name,)) for i, name in enumerate(names)]))


@pytest.mark.parametrize("mailbox", ["info@example.org", "familie.huber@example.org"])
def test_a_mailbox_of_many_makes_nobody_certain(mailbox: str) -> None:
    names = ("Petra Huber", "Karl Huber", "Jonas Winkler", "Sofie Brandt")
    everybody = [Known(i, (name,), (mailbox,)) for i, name in enumerate(names)]
    assert proposals(everybody) == []
    again = Known(9, ("Petra Huber",), (mailbox,))
    (proposal,) = proposals([*everybody, again])
    assert (proposal.a, proposal.b) == (0, 9)
    assert proposal.sureness == ("possible" if mailbox.startswith("info") else "certain")


def test_letters_of_another_alphabet_among_latin_ones_are_said_and_never_certain() -> None:
    cyrillic_a = "Аnna Lang"
    mail = ("a.lang@example.org",)
    (proposal,) = proposals([Known(1, (cyrillic_a,), mail), Known(2, (ANNA,), mail)])
    assert proposal.sureness == "possible"
    assert Evidence("mixed-script", {"name": cyrillic_a}) in proposal.against


def test_a_number_without_its_country_is_read_at_home() -> None:
    assert (
        sureness(Known(1, (ANNA,), phones=("0221 4710044",)), Known(2, (ANNA,), phones=("+492214710044",))) == "certain"
    )
    assert (
        sureness(Known(1, (ANNA,), phones=("0221 4710044",)), Known(2, (ANNA,), phones=("+432214710044",)))
        == "possible"
    )


def test_five_thousand_people_take_less_than_two_seconds() -> None:
    given = [
        f"{a}{b}" for a in ("An", "Be", "Ka", "Jo", "Li", "Mo", "Su", "To") for b in ("na", "rit", "los", "ra", "ben")
    ]
    family = [
        f"{a}{b}{c}" for a in ("Ber", "Hol", "Win", "Sand") for b in ("ge", "ter", "ke") for c in ("mann", "hoff", "l")
    ]
    everybody = []
    for i in range(5000):
        name = f"{given[i % 40]} {family[(i // 40) % 36]}{family[i % 31].lower()}"
        mail = (f"{name.replace(' ', '.').lower()}@firma{i % 300}.example",)
        everybody.append(
            Known(i, (name,), mail, (f"+4930{23125000 + i}",), organisations=(Post(f"Firma {i % 300} GmbH"),))
        )
    start = time.process_time()
    found = proposals(everybody)
    assert time.process_time() - start < 3  # 1.2 on a computer that has nothing else to do
    assert all(one.sureness != "certain" for one in found)


def test_all_ways_to_be_put_together_are_symmetric() -> None:
    everybody = [
        Known(i, (name,), (mail,))
        for i, (name, mail) in enumerate(
            [(ANNA, "a@x.de"), ("A. Lang", "b@x.de"), ("Anna Huber", "a@x.de"), ("", "anna.lang@x.de")]
        )
    ]
    for a, b in combinations(everybody, 2):
        assert proposals([a, b]) == proposals([b, a])
