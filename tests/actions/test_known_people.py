"""What a comparison is told of everybody: names and who calls them so, posts and their years, addresses, relatives."""

from collections.abc import Callable

from tests.people import KARL, ME, PETRA, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.actions.own_address import own_address
from visavis.identity.match import Known, Post
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.store.access import Account
from visavis.store.read.known_people import known_people

Keep = Callable[..., ImportResult]


def card(key: str, name: str, *claims: ClaimRecord, emails: tuple[str, ...] = (), phone: str = "") -> PersonRecord:
    identities = [IdentityRecord("email", email) for email in emails]
    identities += [IdentityRecord("phone", phone)] if phone else []
    return PersonRecord(key, name, identities=tuple(identities), claims=claims)


def only(account: Account) -> Known:
    (known,) = known_people(account)
    return known


def test_names_know_whose_they_are(account: Account, keep: Keep) -> None:
    keep(card("a", "Tobi", emails=(TOBIAS.email,)), kind="vcard")
    keep(card("b", TOBIAS.name, emails=(TOBIAS.email,)), kind="linkedin")
    keep(card("c", "Tobi Brandauer", emails=(TOBIAS.email,)), kind="whatsapp")
    known = only(account)
    assert known.names == ("Tobi", TOBIAS.name, "Tobi Brandauer")
    assert known.listed == ("Tobi",)
    assert known.called == ("Tobi Brandauer",)


def test_posts_come_with_their_years_and_stations_with_their_firm(account: Account, keep: Keep) -> None:
    claims = (
        ClaimRecord("organisation", "Hafenwerk", since="2015", until="2021"),
        ClaimRecord("position", "Head of sales, north, Papierboot Verlag", since="2021-04"),
    )
    keep(card("a", TOBIAS.name, *claims))
    assert only(account).organisations == (Post("Hafenwerk", "2015", "2021"), Post("Papierboot Verlag", "2021-04"))


def test_the_name_at_birth_is_a_name(account: Account, keep: Keep) -> None:
    claims = ClaimRecord("given", "Petra"), ClaimRecord("family", "Lang", "maiden"), ClaimRecord("family", "Huber")
    keep(card("a", PETRA.name, *claims))
    assert only(account).names == ("Petra Huber", "Petra Lang")


def test_what_another_holds_is_known_of_both(account: Account, keep: Keep) -> None:
    """A couple with one telephone: it joins them not, and is evidence all the same, written in whatever way."""
    keep(card("a", PETRA.name, phone=PETRA.phone), card("b", KARL.name, phone="0221 4710044"), kind="vcard")
    petra, karl = known_people(account)
    assert petra.phones == karl.phones == (PETRA.phone,)


def test_birthdays_and_postal_addresses_are_as_written(account: Account, keep: Keep) -> None:
    claims = ClaimRecord("birthday", "--05-04"), ClaimRecord("address", "Hafenstr. 7, 20457 Hamburg")
    keep(card("a", TOBIAS.name, *claims))
    known = only(account)
    assert (known.birthdays, known.addresses) == (("--05-04",), ("Hafenstr. 7, 20457 Hamburg",))


def test_a_relation_points_at_whoever_holds_the_address_by_now(account: Account, keep: Keep) -> None:
    said = ClaimRecord("relation", KARL.name, "husband", other=IdentityRecord("email", KARL.email))
    keep(card("a", PETRA.name, said, emails=(PETRA.email,)), card("b", KARL.name, emails=(KARL.email,)))
    petra, karl = sorted(known_people(account), key=lambda one: one.names, reverse=True)
    assert petra.relatives == (karl.id,)
    assert karl.relatives == ()


def test_the_user_firms_and_machines_are_compared_with_nobody(account: Account, keep: Keep) -> None:
    own_address(account, ME.email)
    keep(PersonRecord("f", "Hafenwerk GmbH", "organisation"), card("a", TOBIAS.name))
    assert only(account).names == (TOBIAS.name,)
