"""What the user says of a person stays with the person, whichever of their addresses are given away or split off."""

from collections.abc import Callable

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import ME, NADIA, PETRA, Actor
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.mark_person import say_private, say_rest
from visavis.actions.move_address import move_address
from visavis.actions.redo import redo
from visavis.actions.split_person import split
from visavis.actions.state_fact import state_fact, withdraw_fact, withdraw_field
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Claim, Identity, JournalEntry, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

AT_HOME = Actor(PETRA.name, "petra.h@example.net")
SAID = {"private": "yes", "rest": "yes", "birthday": "1971-02-03", "note": "Likes figs", "name": "Petra H."}


def who(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).person_id


def address(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).pk


def words(person: int) -> dict[str, str]:
    said = Claim.objects.filter(identity__person=person, source="you").exclude(key__startswith="own:")
    return dict(said.values_list("field", "value"))


def marks(person: int) -> tuple[bool, bool]:
    row = Person.objects.get(pk=person)
    return row.is_private, row.at_rest


def say_all(account: Account, person: int) -> list[int]:
    entries = [state_fact(account, person, field, value) for field, value in SAID.items()]
    return [entry for entry in entries if entry is not None]


def is_sound(account: Account) -> bool:
    return all(finding.ok for finding in examine(account))


@pytest.fixture
def two(take_in: TakeIn) -> tuple[int, int]:
    """Petra and Nadia, by their cards."""
    take_in(cards(PETRA, NADIA), me=(ME.email,))
    return who(PETRA), who(NADIA)


@pytest.fixture
def without_card(account: Account, take_in: TakeIn) -> int:
    """Petra, who is known by two mail addresses alone, and Nadia; she writes by the second since later on."""
    take_in(mailbox(*(letter(one, ME, "2026-11-01") for one in (PETRA, AT_HOME, NADIA))), me=(ME.email,))
    join_people(account, who(PETRA), who(AT_HOME))
    return who(PETRA)


def test_they_stay_when_the_first_address_is_given_away(account: Account, two: tuple[int, int]) -> None:
    petra, nadia = two
    say_all(account, petra)
    before = state(account)
    entry = move_address(account, address(PETRA), nadia)
    assert (words(petra), words(nadia)) == (SAID, {})
    assert (marks(petra), marks(nadia)) == ((True, True), (False, False))
    undo(account, entry)
    assert state(account) == before


def test_without_a_card_they_go_over_to_what_stays_and_undo_brings_them_back(
    account: Account, without_card: int
) -> None:
    entries = say_all(account, without_card)
    assert set(Claim.objects.filter(field="private").values_list("identity", flat=True)) == {address(PETRA)}
    before = state(account)
    entry = move_address(account, address(PETRA), who(NADIA))
    after = state(account)
    assert words(without_card) == SAID
    assert (marks(without_card), marks(who(NADIA))) == ((True, True), (False, False))
    undo(account, entry)
    assert state(account) == before
    again = redo(account, entry).again
    assert state(account) == after
    for one in reversed([*entries, again]):
        undo(account, one)
    assert words(without_card) == {}
    assert is_sound(account)


def test_what_was_said_of_the_address_goes_with_it(account: Account, two: tuple[int, int]) -> None:
    petra, nadia = two
    state_fact(account, petra, "email", PETRA.email, "home")
    state_fact(account, petra, "note", "Likes figs")
    move_address(account, address(PETRA), nadia)
    assert (words(petra), words(nadia)) == ({"note": "Likes figs"}, {"email": PETRA.email})


def test_with_the_last_address_everything_goes(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(letter(PETRA, ME, "2026-11-01"), letter(NADIA, ME, "2026-11-02")), me=(ME.email,))
    state_fact(account, who(PETRA), "note", "Likes figs")
    before = state(account)
    entry = move_address(account, address(PETRA), who(NADIA))
    assert words(who(NADIA)) == {"note": "Likes figs"}
    undo(account, entry)
    assert state(account) == before


def test_a_word_that_was_replaced_before_the_move_comes_back_with_its_person(
    account: Account, without_card: int
) -> None:
    state_fact(account, without_card, "name", "Petra One")
    second = state_fact(account, without_card, "name", "Petra Two")
    before = state(account)
    entry = move_address(account, address(PETRA), who(NADIA))
    assert second is not None
    undo(account, second)
    assert (words(without_card), words(who(NADIA))) == ({"name": "Petra One"}, {})
    redo(account, second)
    undo(account, entry)
    assert state(account)["people"] == before["people"]
    assert is_sound(account)


def test_a_word_that_was_withdrawn_before_the_move_comes_back_with_its_person(
    account: Account, without_card: int
) -> None:
    state_fact(account, without_card, "note", "Likes figs")
    withdrawn = withdraw_fact(account, Claim.objects.get(field="note").pk)
    move_address(account, address(PETRA), who(NADIA))
    undo(account, withdrawn)
    assert (words(without_card), words(who(NADIA))) == ({"note": "Likes figs"}, {})


def test_a_word_that_hangs_on_both_stands_once_after_the_move_and_twice_after_its_undo(
    account: Account, take_in: TakeIn
) -> None:
    take_in(mailbox(*(letter(one, ME, "2026-11-01") for one in (PETRA, AT_HOME, NADIA))), me=(ME.email,))
    for one in (PETRA, AT_HOME):
        say_private(account, who(one), on=True)
    join_people(account, who(PETRA), who(AT_HOME))
    before = state(account)
    entry = move_address(account, address(PETRA), who(NADIA))
    assert Claim.objects.filter(field="private").count() == 1
    assert (marks(who(AT_HOME))[0], marks(who(NADIA))[0]) == (True, False)
    undo(account, entry)
    assert state(account) == before


def test_words_do_not_follow_an_address_that_went_on_to_somebody_else(account: Account, without_card: int) -> None:
    say_all(account, without_card)
    first = move_address(account, address(PETRA), who(NADIA))
    move_address(account, address(PETRA), None)
    undo(account, first)
    assert words(without_card) == SAID
    assert words(who(PETRA)) == {}
    assert is_sound(account)


def test_what_is_said_after_a_join_stays_with_whom_the_other_was_joined_into(
    account: Account, two: tuple[int, int]
) -> None:
    petra, nadia = two
    before = state(account)
    entry = join_people(account, nadia, petra)
    said = say_all(account, nadia)
    undo(account, entry)
    assert (words(nadia), words(petra)) == (SAID, {})
    assert (marks(nadia), marks(petra)) == ((True, True), (False, False))
    for one in reversed(said):
        undo(account, one)
    assert state(account) == before


def test_after_a_split_private_and_left_alone_are_both_and_undo_is_exact(
    account: Account, two: tuple[int, int]
) -> None:
    petra, nadia = two
    entry = join_people(account, nadia, petra)
    say_all(account, nadia)
    before = state(account)
    taken_out = split(account, entry, 0)
    after = state(account)
    assert (words(nadia), words(petra)) == (SAID, {"private": "yes", "rest": "yes"})
    assert (marks(nadia), marks(petra)) == ((True, True), (True, True))
    assert [Person.objects.get(pk=one).tie.because["key"] for one in two] == ["tie.at-rest"] * 2
    undo(account, taken_out)
    assert state(account) == before
    redo(account, taken_out)
    assert state(account) == after
    assert is_sound(account)


def test_what_was_said_before_the_join_is_of_one_alone(account: Account, two: tuple[int, int]) -> None:
    petra, nadia = two
    say_private(account, petra, on=True)
    split(account, join_people(account, nadia, petra), 0)
    assert (marks(nadia)[0], marks(petra)[0]) == (False, True)


def test_what_a_split_left_with_both_goes_with_the_word_and_is_taken_back_by_itself(
    account: Account, two: tuple[int, int]
) -> None:
    petra, nadia = two
    entry = join_people(account, nadia, petra)
    said = say_private(account, nadia, on=True)
    taken_out = split(account, entry, 0)
    withdrawn = withdraw_field(account, petra, "private")
    assert (marks(nadia)[0], marks(petra)[0]) == (True, False)
    undo(account, withdrawn)
    assert (marks(nadia)[0], marks(petra)[0]) == (True, True)
    undo(account, said)
    assert (marks(nadia)[0], marks(petra)[0]) == (False, False)
    undo(account, taken_out)
    undo(account, entry)
    assert not Claim.objects.filter(source="you", field="private").exists()


def test_what_a_split_left_goes_though_their_import_was_undone_before(
    account: Account, take_in: TakeIn, two: tuple[int, int]
) -> None:
    petra, nadia = two
    entry = join_people(account, nadia, petra)
    done = [say_rest(account, nadia, on=True), split(account, entry, 0)]
    undo(account, JournalEntry.objects.get(kind="import").pk)
    assert marks(petra) == (False, True)
    for one in (*reversed(done), entry):
        undo(account, one)
    assert not Person.objects.filter(is_me=False).exists()
    take_in(Export("again.vcf", cards(PETRA, NADIA).content))
    assert (words(who(PETRA)), words(who(NADIA))) == ({}, {})
