"""People who are no people, on both sides of every line; whoever is in doubt is a person."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import EVERYONE
from visavis.identity.kind import KINDS, recognise, tells_apart
from visavis.identity.name_words import FREE_MAIL

Address = tuple[str, str]


def mail(*addresses: str) -> list[Address]:
    return [("email", one) for one in addresses]


PHONE = [("phone", "+493023125001")]


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        (["Raum 3.14"], mail("r314@example.com")),
        (["Besprechungsraum Nord"], mail("nord@example.com")),
        (["Konferenzraum"], []),
        (["Meeting room Harbour"], mail("harbour@example.com")),
        (["Room B12", "Raum B12"], mail("b12@example.com")),
        (["Hörsaal 4"], mail("x4@example.edu")),
        (["Raum Alster"], mail("raum.alster@example.com")),
        ([], mail("c_1880@resource.calendar.google.com")),
        (["Alster (12)"], mail("c_1881@resource.calendar.google.com")),
        ([], mail("raum-3-14@example.com")),
        (["Beamer 2"], mail("beamer2@example.com")),
        (["Nordufer Seminarraum"], mail("seminarraum.nordufer@example.com")),
    ],
)
def test_a_room_or_a_thing_is_booked_and_no_person(names: list[str], addresses: list[Address]) -> None:
    assert recognise(names, addresses) == "room"


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        (["Karl Raum"], mail("karl.raum@example.com")),
        (["Anna Zimmer"], mail("zimmer@example.com")),
        (["Todd Beamer"], mail("beamer@example.com")),
        (["Raum Alster"], mail("alster@example.com")),
        (["Karl Raum"], mail("raum.karl@example.com")),
        (["Room 12", "Nadia Okonkwo"], mail("nadia@example.net")),
        (["Nele Raum 3"], PHONE),
        (["Hans Zimmer 2"], PHONE),
        (["Chris Room 5"], PHONE),
        (["Vermieter Zimmer 12"], PHONE),
        (["Ole Besprechungsraum"], PHONE),
    ],
)
def test_whoever_is_called_like_a_room_stays_a_person(names: list[str], addresses: list[Address]) -> None:
    assert recognise(names, addresses) == "person"


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        (["Verteiler Nord"], mail("nord@example.com")),
        (["Mailingliste Chor"], mail("chor@example.org")),
        (["All staff"], mail("everybody@example.com")),
        (["Hanna Sørensen via Chor"], mail("chor@lists.example.org")),
        ([], mail("history-list@example.edu")),
        ([], mail("abc@group.calendar.google.com")),
    ],
)
def test_a_list_stands_for_many(names: list[str], addresses: list[Address]) -> None:
    assert recognise(names, addresses) == "group"


def test_whoever_shortens_their_family_name_is_no_list() -> None:
    assert recognise(["Thorben"], mail("thorben-l@firma.example")) == "person"
    assert recognise([], mail("thorben-l@firma.example")) == "person"
    assert recognise([], mail("history-l@lists.example.edu")) == "group"


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        (["Hanna Sørensen"], mail("hanna-list@example.edu")),
        (["Hanna Sørensen"], mail("chor@lists.example.org", "hanna@example.org")),
        (["Hanna Sørensen", "Verteiler Nord"], mail("hanna@example.org")),
    ],
)
def test_whoever_has_an_address_beside_a_list_is_a_person(names: list[str], addresses: list[Address]) -> None:
    assert recognise(names, addresses) == "person"


@pytest.mark.parametrize(
    ("names", "addresses", "organisations"),
    [
        (["Brückner & Söhne GmbH"], mail("info@example.com"), []),
        (["Harbour Light Ltd", "Harbour Light"], mail("office@example.net"), []),
        (["Jörg Petersen KG"], mail("petersen@example.com"), []),
        (["Stadtbibliothek Nordufer"], PHONE, []),
        (["Pizzeria"], PHONE, []),
        (["Bäckerei Nordufer"], PHONE, []),
        (["Universität Nordufer"], PHONE, []),
        (["Papierboot Verlag"], PHONE, ["Papierboot Verlag"]),
        (["Hafenwerk Hamburg"], PHONE, ["Hafenwerk Hamburg"]),
        (["Hafenwerk"], mail("kurt@hafenwerk.example"), ["HAFENWERK"]),
        (["Kundenservice Nord"], PHONE, []),
        (["Kita Sonnenschein"], PHONE, []),
        (["Taxi Köln"], PHONE, []),
        (["Praxis Dr. Lang"], PHONE, []),
        (["Büro Nord"], PHONE, []),
        (["Nordlicht Holding"], PHONE, []),
        (["Freunde der Oper e.V."], PHONE, []),
    ],
)
def test_a_firm_is_known_by_its_words_or_by_being_its_own(
    names: list[str], addresses: list[Address], organisations: list[str]
) -> None:
    assert recognise(names, addresses, organisations=organisations) == "organisation"


@pytest.mark.parametrize(
    ("names", "addresses", "organisations"),
    [
        (["Tobias Brandauer", "Brückner & Söhne GmbH"], mail("t@example.com"), ["Brückner & Söhne GmbH"]),
        (["Tobias Brandauer, Harbour Light Ltd"], mail("t@example.com"), []),
        (["Se Young Okonkwo"], mail("se@example.com"), []),
        (["Zoltan Theater"], mail("zoltan.theater@example.com"), []),
        (["Zoltan Museum"], mail("zm@gmx.de"), []),
        (["Anna Lang"], PHONE, ["Anna Lang"]),
        (["Anna Lang", "Anna Lang GmbH"], PHONE, []),
        (["Zoltan Lang"], mail("lang@example.com"), ["Zoltan Lang"]),
    ],
)
def test_a_human_at_a_firm_or_called_like_one_is_a_person(
    names: list[str], addresses: list[Address], organisations: list[str]
) -> None:
    assert recognise(names, addresses, organisations=organisations) == "person"


@pytest.mark.parametrize(
    "name",
    [
        "Oma Kita",
        "Emil Kita",
        "Ole Taxi",
        "Gabi Friseur",
        "Aylin Praxis",
        "Wiebke Büro",
        "Wiebke Jansen Büro",
        "Kita, Emil",
        "Anna Team",
        "Matteo Restaurant",
    ],
)
def test_a_word_of_a_firm_behind_a_name_is_where_somebody_is_known_from(name: str) -> None:
    assert recognise([name], PHONE) == "person"
    assert recognise([name], mail("x@example.com")) == "person"


@pytest.mark.parametrize("name", ["Svea Verlag", "Theater Heidi", "Raum 3", "Verteiler Nord", "Nele Newsletter"])
def test_a_birthday_or_a_name_in_parts_is_stronger_than_words(name: str) -> None:
    assert recognise([name], PHONE, is_told_apart=True) == "person"


@pytest.mark.parametrize(
    ("given_name", "family", "is_human"),
    [
        ("Oma", "Kita", True),
        ("Wiebke Jansen", "Büro", True),
        ("Nele Raum", "3", True),
        ("Svea", "Verlag", True),
        ("Taxi", "Köln", False),
        ("Raum", "3.14", False),
        ("Museum", "Nordufer", False),
        ("Nordlicht", "GmbH", False),
        ("Nordlicht", "Newsletter", False),
        ("", "Lang", False),
        ("Anna", ".", False),
    ],
)
def test_a_telephone_takes_the_names_of_firms_apart_as_well(given_name: str, family: str, is_human: bool) -> None:
    assert tells_apart(given_name, family) is is_human


def test_a_freelancer_whose_domain_is_their_name_is_no_firm() -> None:
    own, firm = ["Wiebke Jansen"], ["Hafenwerk Hamburg"]
    assert recognise(own, mail("post@wiebke-jansen.example"), organisations=own) == "person"
    assert recognise(own, mail("post@jan.example"), organisations=own) == "organisation"
    assert recognise(firm, mail("x@hafenwerk.example"), organisations=firm) == "organisation"


def test_a_given_and_a_family_name_apart_tell_a_human_from_a_firm_of_that_name() -> None:
    known = (["Zoltan Lang"], PHONE)
    assert recognise(*known, organisations=["Zoltan Lang"]) == "organisation"
    assert recognise(*known, organisations=["Zoltan Lang"], is_told_apart=True) == "person"


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        ([], mail("info@example.com")),
        (["info@example.com"], mail("info@example.com")),
        (["Hafenwerk"], mail("info@hafenwerk.example")),
        (["Hafenwerk Hamburg"], mail("kontakt@hafenwerk.example")),
        (["Tobias Brandauer", "Nadia Okonkwo"], mail("info@example.com")),
        (["Kundenservice"], mail("post1@example.com")),
        (["Tobias Brandauer", "Nadia Okonkwo", "Karl Huber"], mail("laden@example.com")),
    ],
)
def test_a_desk_is_a_mailbox_of_several(names: list[str], addresses: list[Address]) -> None:
    assert recognise(names, addresses) == "mailbox"


@pytest.mark.parametrize(
    ("names", "addresses"),
    [
        (["Tobias Brandauer"], mail("info@example.com")),
        (["Tobias Brandauer", "Brandauer, Tobias", "Tobi Brandauer"], mail("info@example.com")),
        (["Anna"], mail("hallo@example.com")),
        (["Dr. Petersen"], mail("praxis@petersen.example")),
        (["Mirjam Rosenthal"], mail("hello@mirjam-rosenthal.example")),
        (["Tobias Brandauer"], mail("info@example.com", "tobias@example.com")),
        (["Petra Huber", "Karl Huber"], mail("familie@example.com")),
        (["Petra Huber", "Karl Huber", "Ute Korn"], mail("huber@example.com")),
        (["Petra Huber", "Karl Huber", "Ute Korn"], mail("die.drei@gmx.de")),
        (["Petra Huber", "Karl Huber", "Ute Korn"], [*mail("laden@example.com"), *PHONE]),
        ([], mail("kontakt.lang@gmx.de")),
    ],
)
def test_one_human_at_a_desk_and_a_family_with_one_address_are_people(
    names: list[str], addresses: list[Address]
) -> None:
    assert recognise(names, addresses) == "person"


@pytest.mark.parametrize("read", ["service", "gone", "organisation", "group"])
def test_what_a_source_says_stands(read: str) -> None:
    assert recognise(["Hanna Sørensen"], mail("hanna@example.org"), read) == read


@pytest.mark.parametrize("actor", EVERYONE, ids=lambda one: one.name)
def test_nobody_of_the_tests_is_taken_for_a_thing(actor: object) -> None:
    one = next(other for other in EVERYONE if other is actor)
    organisations = [one.organisation] if one.organisation else []
    assert recognise([one.name], mail(one.email), organisations=organisations) == "person"


def test_somebody_of_whom_nothing_is_known_is_a_person() -> None:
    assert recognise([], []) == "person"
    assert recognise(["", " "], [("phone", "+4930123456")]) == "person"


NAMES = st.sampled_from(
    ["Raum 3.14", "Beispiel GmbH", "Verteiler", "Kundenservice", "Hanna", "Tobias Brandauer", "Nadia Okonkwo", "Museum"]
)
EMAILS = st.sampled_from(
    [
        "info@example.com",
        "x@lists.example.org",
        "raum-1@example.com",
        "laden@example.com",
        "a@gmx.de",
        "chor-l@x.example",
    ]
)


@given(st.lists(NAMES, max_size=4, unique=True), st.lists(EMAILS, max_size=3, unique=True))
def test_the_order_does_not_matter(names: list[str], emails: list[str]) -> None:
    kinds = {recognise(one, mail(*other)) for one in permutations(names) for other in permutations(emails)}
    assert len(kinds) == 1


@given(st.lists(st.text(max_size=40), max_size=5), st.lists(st.text(max_size=40), max_size=4), st.text(max_size=20))
def test_any_text_is_of_some_kind(names: list[str], emails: list[str], firm: str) -> None:
    assert recognise(names, mail(*emails), organisations=[firm]) in KINDS


GIVEN = st.sampled_from(["Hanna", "Zoltan", "Adaeze", "Ngozi", "Käthe", "Raum", "Jörg", "Ludmilla", "Ömer"])
FAMILY = st.sampled_from(["Winkler", "Okonkwo", "Zimmer", "Bank", "Saal", "Sørensen", "Kirche", "Yılmaz", "Museum"])


@given(GIVEN, FAMILY, st.sampled_from(sorted(FREE_MAIL)), st.lists(NAMES, max_size=3), st.booleans())
def test_a_full_name_at_a_private_address_is_always_a_person(
    given_name: str, family: str, host: str, others: list[str], is_own_firm: bool
) -> None:
    name = f"{given_name} {family}"
    organisations = [name] if is_own_firm else []
    assert recognise([name, *others], mail(f"info.{family.lower()}@{host}"), organisations=organisations) == "person"
