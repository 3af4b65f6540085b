"""Every kind of evidence and counter-evidence, on the smallest pair that shows it."""

import pytest

from visavis.identity.evidence import AGAINST, FOR, KEYS, NAMES_FOR, Evidence, Proposal
from visavis.identity.match import Known, Post, proposals

MAIL = ("quitte77@web.de",)  # free mail: no firm's
HOME = "Deichweg 7, 20457 Hamburg"

Told = dict[str, dict[str, str]]


def told(a: Known, b: Known) -> tuple[Told, Told]:
    (proposal,) = proposals([a, b])
    return of(proposal.evidence), of(proposal.against)


def of(evidence: tuple[Evidence, ...]) -> Told:
    return {one.key: one.values for one in evidence}


@pytest.mark.parametrize(
    ("a", "b", "key"),
    [
        ("Anna Lang", "anna lang", "same-name"),
        ("Dr. Anna Lang", "Lang, Anna, MBA", "same-name"),
        ("Jörg Müller", "Joerg Mueller", "written-otherwise"),
        ("Jörg Müller", "Jorg Muller", "same-name"),
        ("Ruediger Weiss", "Rudiger Weiß", "written-otherwise"),
        ("Юлия Смирнова", "Yulia Smirnova", "written-otherwise"),
        ("Олена Григорчук", "Olena Hryhorchuk", "written-otherwise"),
        ("Hans-Peter Ivers", "Hanspeter Ivers", "written-otherwise"),
        ("Henrike zur Mühlen", "Henrike Zurmühlen", "written-otherwise"),
        ("Anna Lang", "Lang Anna", "name-order"),
        ("Bob Pemberthy", "Robert Pemberthy", "short-name"),
        ("Sepp Haslwanter", "Josef Haslwanter", "short-name"),
        ("Hans-Peter Ivers", "Peter Ivers", "short-name"),
        ("Hans Peter Ivers", "Peter Ivers", "short-name"),
        ("Anna Müller-Lang", "Anna Lang", "double-name"),
        ("Łukasz Nowak", "Lukas Nowak", "short-name"),
        ("Grete Huber", "Gretl Huber", "short-name"),
        ("Anna Lena Lang", "Anna Lang", "short-name"),
        ("Omar El-Sayed", "Omar El Sayed", "same-name"),
        ("Omar Elsayed", "Omar El-Sayed", "written-otherwise"),
        ("Maeve OFlanagan", "Maeve O’Flanagan", "written-otherwise"),
        ("Joaquín Villaseca Torrente", "Joaquín Villaseca", "double-name"),
        ("Anna Huber geb. Lang", "Anna Lang", "former-name"),
        ("Anna Huber (née Lang)", "Anna Lang", "former-name"),
        ("Katharina Schönfelder", "Katharina Schönfedler", "similar-name"),
        ("cno nor stitz", "connor stitz", "similar-name"),
        ("A. Lang", "Anna Lang", "initial-name"),
        ("H.-P. Ivers", "Hans-Peter Ivers", "initial-name"),
        ("T.R. Wainscott", "Tamsin R. Wainscott", "initial-name"),
        ("Anna", "Anna Lang", "part-name"),
        ("Frau Lang", "Anna Lang", "part-name"),
        ("Anna Lang", "Anna Huber", "same-given"),
    ],
)
def test_names_that_go_together(a: str, b: str, key: str) -> None:
    evidence, _ = told(Known(1, (a,), MAIL), Known(2, (b,), MAIL))
    assert evidence[key] == {"a": a, "b": b}
    assert evidence.keys() == {key, "same-email"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anna Lang", "Karl Lang"),
        ("Anna Lang", "Karl Huber"),
        ("Mohammed Ali Rahimi", "Mohammed Reza Rahimi"),
        ("Julia Lang", "Julian Lang"),
        ("Anna Lang jun.", "Anna Lang sen."),
        ("Anna Lang (Tochter)", "Anna Lang (Mutter)"),
        ("Theodore Cole II", "Theodore Cole III"),
    ],
)
def test_who_shares_an_address_and_is_called_otherwise_is_not_proposed(a: str, b: str) -> None:
    assert proposals([Known(1, (a,), MAIL), Known(2, (b,), MAIL)]) == []


@pytest.mark.parametrize(
    ("shared", "key", "values"),
    [
        ({"emails": MAIL}, "same-email", {"value": MAIL[0]}),
        ({"phones": ("0221 4710044",)}, "same-phone", {"value": "+492214710044"}),
        ({"urls": ("https://www.linkedin.com/in/anna-lang",)}, "same-url", {"value": "linkedin.com/in/anna-lang"}),
        ({"birthdays": ("1970-05-04",)}, "same-birthday", {"birthday": "1970-05-04"}),
        ({"organisations": (Post("Hafenwerk AG"),)}, "same-organisation", {"organisation": "Hafenwerk AG"}),
        ({"addresses": (HOME,)}, "same-address", {"address": HOME}),
    ],
)
def test_what_both_have_is_told(shared: dict[str, object], key: str, values: dict[str, str]) -> None:
    a, b = (Known(i, ("Anna Lang",), **shared) for i in (1, 2))  # type: ignore[arg-type]
    assert told(a, b) == ({"same-name": {"a": "Anna Lang", "b": "Anna Lang"}, key: values}, {})


def test_a_firm_both_left_is_told_with_the_earlier_end() -> None:
    a = Known(1, ("A. Lang",), organisations=(Post("Hafenwerk AG", "2015", "2021-03"),))
    b = Known(2, ("Anna Lang",), organisations=(Post("Hafenwerk", "", "2022"),))
    assert told(a, b)[0]["same-organisation"] == {"organisation": "Hafenwerk AG", "until": "2021-03"}


def test_a_firm_is_known_by_its_domain() -> None:
    a = Known(1, ("Anna Lang",), organisations=(Post("Fahrschule Rückenwind"),))
    b = Known(2, ("Anna Lang",), ("lang@rueckenwind.example",))
    assert told(a, b)[0]["same-organisation"] == {"organisation": "Fahrschule Rückenwind"}


def test_free_mail_is_no_common_ground_and_a_firms_domain_is() -> None:
    def two(domain: str) -> list[Known]:
        return [Known(1, ("A. Lang",), (f"al@{domain}",)), Known(2, ("Anna Lang",), (f"anna.lang@{domain}",))]

    assert proposals(two("gmail.com")) == []
    (proposal,) = proposals(two("hafenwerk.example"))
    assert of(proposal.evidence)["same-domain"] == {"domain": "hafenwerk.example"}


def test_a_birthday_without_the_year_is_the_same_day_and_another_speaks_against_it() -> None:
    a = Known(1, ("Anna Lang",), birthdays=("1991-07-01",))
    assert "same-birthday" in told(a, Known(2, ("Anna Lang",), birthdays=("--07-01",)))[0]
    other = Known(2, ("Anna Lang",), MAIL, birthdays=("--06-04",))
    values = {"a": "1991-07-01", "b": "--06-04"}
    assert told(Known(1, ("Anna Lang",), MAIL, birthdays=("1991-07-01",)), other)[1] == {"other-birthday": values}


def test_a_month_and_a_year_are_no_day() -> None:
    a, b = (Known(i, ("Anna Lang",), birthdays=("1970-05",)) for i in (1, 2))
    assert told(a, b)[1].keys() == {"nothing-else"}


def test_an_address_that_spells_the_name_stands_in_for_it() -> None:
    named = Known(2, ("Käthe Winkler",))
    for address in ("winkler.kaethe7@web.de", "kaethe.winkler@web.de"):
        values = {"address": address, "name": "Käthe Winkler"}
        assert told(Known(1, (), (address,)), named)[0] == {"address-spells-name": values}
    assert "address-spells-name" in told(
        Known(1, (), ("kwinkler@hafenwerk.example",)), Known(2, ("Käthe Winkler",), organisations=(Post("Hafenwerk"),))
    )[0]  # fmt: skip


def test_an_address_that_spells_a_name_is_not_believed_against_the_name_beside_it() -> None:
    called = Known(1, ("Petra",), ("kaethe.winkler@web.de",))
    assert proposals([called, Known(2, ("Käthe Winkler",))]) == []


def test_two_addresses_that_spell_one_name_belong_together() -> None:
    a, b = Known(1, (), ("kaethe.winkler@web.de",)), Known(2, (), ("winkler.kaethe@gmx.de",))
    assert told(a, b)[0] == {"addresses-spell-alike": {"a": a.emails[0], "b": b.emails[0]}}


@pytest.mark.parametrize(
    ("a", "b", "key", "values"),
    [
        ("Anna Lang", "Anna Huber", "other-family", {"a": "Anna Lang", "b": "Anna Huber"}),
        ("Karl Huber", "Karl Huber jun.", "one-generation", {"a": "Karl Huber", "b": "Karl Huber jun."}),
        ("Аnna Lang", "Anna Lang", "mixed-script", {"name": "Аnna Lang"}),
        ("Anna Lang (Bank)", "Anna Lang (Chor)", "told-apart", {"a": "Anna Lang (Bank)", "b": "Anna Lang (Chor)"}),
    ],
)
def test_what_names_say_against_it_is_told(a: str, b: str, key: str, values: dict[str, str]) -> None:
    (proposal,) = proposals([Known(1, (a,), MAIL, ("0221 4710044",)), Known(2, (b,), MAIL, ("0221 4710044",))])
    assert of(proposal.against)[key] == values
    assert proposal.sureness == "possible"


def test_another_generation_speaks_against_the_strongest() -> None:
    """Both numbers and both addresses are a family's, so what is left is the name, less the generation."""
    phone = ("0221 4710044",)
    book = [Known(1, ("Karl Huber jun.",), MAIL, phone), Known(2, ("Karl Huber sen.",), MAIL, phone)]
    assert proposals(book) == []


def test_two_mailboxes_at_one_firm_are_two_people_and_a_shorter_spelling_is_one() -> None:
    def two(mine: str, theirs: str) -> list[Proposal]:
        return proposals(
            [Known(i, ("Anna Lang",), (f"{local}@hafenwerk.example",)) for i, local in ((1, mine), (2, theirs))]
        )

    assert two("anna.lang", "anna.lang2") == []
    assert two("anna.lang", "anna.lang.leeds") == []
    assert [one.sureness for one in two("a.lang", "anna.lang")] == ["likely"]


def test_one_pair_of_mailboxes_in_one_pattern_is_enough_unless_a_name_changed() -> None:
    phone = ("0171 3920012",)
    mine = ("al@hafenwerk.example", "anna.lang@hafenwerk.example")
    a = Known(1, ("Anna Lang",), mine, phone)
    other = Known(2, ("Anna Lang",), ("annabel.lang@hafenwerk.example",), phone)
    assert told(a, other)[1]["own-address"] == {"a": mine[1], "b": other.emails[0]}
    married = Known(2, ("Anna Huber, geb. Lang",), ("anna.huber@hafenwerk.example",), phone)
    assert told(a, married)[1] == {}


def test_other_numbers_are_told_unless_something_leads_to_both_or_they_end_alike() -> None:
    a = Known(1, ("Quirin Lang",), MAIL, ("0171 3920012",))
    assert told(a, Known(2, ("Quirin Lang",), phones=("0221 4710044",)))[1] == {
        "other-phone": {"a": "+491713920012", "b": "+492214710044"},
        "nothing-else": {},
    }
    assert told(a, Known(2, ("Quirin Lang",), MAIL, ("0221 4710044",)))[1] == {}
    assert told(a, Known(2, ("Quirin Lang",), phones=("+43 171 3920012",)))[1].keys() == {"nothing-else"}


def test_a_common_name_and_another_number_are_not_proposed() -> None:
    a, b = (Known(i, ("Thomas Müller",), phones=(phone,)) for i, phone in ((1, "0171 3920012"), (2, "0221 4710044")))
    assert proposals([a, b]) == []
    assert len(proposals([a, Known(2, ("Thomas Müller",))])) == 1


def test_a_mailbox_of_ones_own_is_told_where_more_speaks_for_it() -> None:
    phone = ("0171 3920012",)
    a = Known(1, ("Anna Lang",), ("anna.lang@hafenwerk.example",), phone)
    b = Known(2, ("Anna Lang",), ("anna.lang2@hafenwerk.example",), phone)
    assert told(a, b)[1] == {"own-address": {"a": a.emails[0], "b": b.emails[0]}}


def test_other_firms_and_other_places_speak_against_it() -> None:
    a = Known(1, ("Anna Lang",), MAIL, organisations=(Post("Hafenwerk"),), addresses=(HOME,))
    b = Known(
        2, ("Anna Lang",), MAIL, organisations=(Post("Papierboot Verlag"),), addresses=("Am Markt 30, 80331 München",)
    )
    assert told(a, b)[1] == {
        "other-organisation": {"a": "Hafenwerk", "b": "Papierboot Verlag"},
        "other-address": {"a": HOME, "b": "Am Markt 30, 80331 München"},
    }


def test_a_desks_mailbox_says_nothing_and_is_told() -> None:
    desk = ("info@hafenwerk.example",)
    a, b = (Known(i, ("Anna Lang",), desk) for i in (1, 2))
    assert told(a, b)[1] == {"shared-address": {"value": desk[0]}}


def test_what_more_than_eight_people_have_says_nothing() -> None:
    number, home = ("0221 4710044",), ("Deichweg 7, 20457 Hamburg",)
    house = [Known(i, (f"{chr(97 + i) * 5} {chr(110 + i) * 5}",), phones=number, addresses=home) for i in range(9)]
    two = [Known(20 + i, ("Anna Lang",), phones=number, addresses=home) for i in (0, 1)]
    (proposal,) = proposals([*house, *two])
    assert (proposal.a, proposal.b, proposal.sureness) == (20, 21, "possible")
    assert of(proposal.against)["shared-address"]["value"] in {"+492214710044", home[0]}
    assert proposals([*house[:5], *two])[0].sureness == "certain"


def test_an_office_is_not_who_works_there() -> None:
    number = ("069 90009361",)
    office = Known(1, ("Kanzlei Rehbinder",), ("kanzlei@rehbinder.example",), number)
    assert proposals([office, Known(2, ("Malte Rehbinder",), ("m.rehbinder@rehbinder.example",), number)]) == []


def test_a_name_that_many_bear_is_no_proposal_by_itself() -> None:
    assert len(proposals([Known(i, ("Anna Lang",)) for i in range(4)])) == 6
    assert proposals([Known(i, ("Anna Lang",)) for i in range(40)]) == []


def test_how_many_bear_the_name_is_told() -> None:
    found = proposals([Known(i, ("Xaverl Quittenbaum",)) for i in range(6)])
    assert of(found[0].against)["namesakes"] == {"name": "Xaverl Quittenbaum", "count": "6"}


def test_no_key_stands_in_two_tables() -> None:
    assert len(KEYS) == len(NAMES_FOR) + len(FOR) + len(AGAINST)
