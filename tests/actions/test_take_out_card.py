"""A card that was taken for somebody's comes out: with what it says, for good, whatever is read again."""

from collections.abc import Callable

import pytest

from tests.exports import Export
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.move_address import move_address
from visavis.actions.redo import redo
from visavis.actions.state_fact import state_fact
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, JournalEntry, Person
from visavis.store.read.cards import cards, stated_alone
from visavis.store.read.people import PersonLine
from visavis.store.read.person import person
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

HOUSE, OWN = "falk@example.org", "+49 351 1234567"
CORNELIUS, CHRISTINE = "C. Falk", "Christine Falk"


def card(number: int, name: str, *lines: str) -> bytes:
    said = (f"UID:m{number}", f"FN:{name}", *lines)
    return "".join(f"{line}\r\n" for line in ("BEGIN:VCARD", "VERSION:3.0", *said, "END:VCARD")).encode()


FIRST = card(1, CORNELIUS, f"EMAIL:{HOUSE}")
SECOND = card(2, CHRISTINE, f"EMAIL:{HOUSE}", f"TEL:{OWN}", "BDAY:1961-03-08")


@pytest.fixture(params=["one file", "two files"])
def one_person(request: pytest.FixtureRequest, take_in: TakeIn) -> int:
    """A couple with one mailbox, he with an initial that is hers as well."""
    if request.param == "one file":
        take_in(Export("book.vcf", FIRST + SECOND))
    else:
        take_in(Export("old.vcf", FIRST))
        take_in(Export("new.vcf", SECOND))
    (only,) = Person.objects.all()
    return only.pk


def line(account: Account, one: int) -> PersonLine:
    return person(account.pk, one, today(account)).line


def held(value: str) -> Identity:
    return Identity.objects.get(value__endswith=value)


def take_out(account: Account, one: Identity) -> int:
    along = stated_alone(account.pk, line(account, one.person_id)).get(one.pk, {})
    return move_address(account, one.pk, None, along=along)


def again(take_in: TakeIn) -> None:
    """The same two cards in both orders, and each alone."""
    for number, book in enumerate((FIRST + SECOND, SECOND + FIRST, SECOND, FIRST)):
        take_in(Export(f"again-{number}.vcf", book + b"\r\n" * number))


def test_whoever_is_made_of_several_cards_shows_them(account: Account, one_person: int) -> None:
    shown = cards(account.pk, line(account, one_person))
    assert [(one.name, one.source) for one in shown] == [(CORNELIUS, "vcard"), (CHRISTINE, "vcard")]
    assert all(one.path.endswith(".vcf") for one in shown)


def test_one_card_is_shown_where_it_has_another_name(account: Account, take_in: TakeIn) -> None:
    take_in(Export("book.vcf", SECOND))
    (one,) = Person.objects.all()
    assert cards(account.pk, line(account, one.pk)) == ()
    state_fact(account, one.pk, "name", "Tante Christine")
    assert [shown.name for shown in cards(account.pk, line(account, one.pk))] == [CHRISTINE]


def test_an_address_belongs_to_the_card_that_states_it(account: Account, one_person: int) -> None:
    found = stated_alone(account.pk, line(account, one_person))
    written = {one: [address.written for address in along.values()] for one, along in found.items()}
    assert written == {held("m1").pk: [HOUSE], held("m2").pk: [OWN]}


def test_what_the_user_states_as_well_stays(account: Account, one_person: int) -> None:
    state_fact(account, one_person, "phone", OWN)
    assert held("m2").pk not in stated_alone(account.pk, line(account, one_person))


@pytest.mark.parametrize("out", ["m1", "m2"])
def test_a_card_comes_out_with_its_name_and_what_it_alone_states(
    account: Account, one_person: int, take_in: TakeIn, out: str
) -> None:
    before, other = state(account), held("m2" if out == "m1" else "m1")
    entry = take_out(account, held(out))
    after, apart = state(account), {held("m1").person_id, held("m2").person_id}
    assert other.person_id == one_person
    assert {one.name for one in Person.objects.all()} == {CORNELIUS, CHRISTINE}
    assert Person.objects.get(name=CHRISTINE).birthday == "1961-03-08"
    assert held("+493511234567").person_id == held("m2").person_id
    assert JournalEntry.objects.get(pk=entry).summary["card"] == (CORNELIUS if out == "m1" else CHRISTINE)
    again(take_in)
    assert {held("m1").person_id, held("m2").person_id} == apart
    assert state(account)["identities"] == after["identities"]
    undo(account, entry)
    assert access.people(account.pk).count() == 1
    assert state(account)["identities"] == before["identities"]
    assert all(finding.ok for finding in examine(account))


def test_taken_back_and_done_again_it_is_as_it_was(account: Account, one_person: int) -> None:
    state_fact(account, one_person, "note", "sings")
    before = state(account)
    entry = take_out(account, held("m2"))
    after = state(account)
    undo(account, entry)
    assert state(account) == before
    assert redo(account).entry == entry
    assert state(account) == after


def test_the_users_words_stay_with_whoever_stays(account: Account, one_person: int) -> None:
    state_fact(account, one_person, "note", "sings")
    take_out(account, held("m1"))
    notes = [fact.value for fact in person(account.pk, one_person, today(account)).facts if fact.field == "note"]
    assert notes == ["sings"]


def test_nothing_of_somebody_else_goes_along(account: Account, one_person: int, take_in: TakeIn) -> None:
    take_in(Export("else.vcf", card(3, "Otto Brand", "EMAIL:otto@example.org")))
    before = state(account)
    with pytest.raises(NotFoundError):
        move_address(account, held("m2").pk, None, along=[held("otto@example.org").pk])
    assert state(account) == before
    assert held("m2").person_id == one_person
