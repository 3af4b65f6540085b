"""One address goes to somebody else: what hangs on it goes along, and no later import brings the two together again."""

from collections.abc import Callable

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KARL, ME, PETRA, TOBIAS, Actor
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import SamePersonError, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.move_address import is_all, move_address
from visavis.actions.own_address import own_address
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, JournalEntry, KeptApart, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

AT_HOME = Actor("T. Brandauer", "tobi@example.net")
COUPLE = Export("couple.vcf", cards(PETRA).content.replace(b"END:VCARD", f"EMAIL:{KARL.email}\r\nEND:VCARD".encode()))
"""Petra's card, on which Karl's address stands as well."""


@pytest.fixture
def couple(take_in: TakeIn) -> None:
    letters = letter(PETRA, ME, "2026-11-01"), letter(KARL, ME, "2026-11-02"), letter(ME, KARL, "2026-11-03")
    take_in(COUPLE, mailbox(*letters), cards(HANNA, name="hanna.vcf"), me=(ME.email,))


def address(account: Account, one: Actor) -> Identity:
    return Identity.objects.get(account=account, kind="email", value=one.email)


def who(account: Account, one: Actor) -> int:
    return address(account, one).person_id


def is_sound(account: Account) -> bool:
    return all(finding.ok for finding in examine(account))


@pytest.mark.usefixtures("couple")
def test_an_address_goes_to_somebody_new_with_its_name_and_its_letters(account: Account) -> None:
    assert who(account, PETRA) == who(account, KARL)
    move_address(account, address(account, KARL).pk, None)
    petra, karl = (Person.objects.get(pk=who(account, one)) for one in (PETRA, KARL))
    assert (petra.name, karl.name) == (PETRA.name, KARL.name)
    assert (petra.tie.days_in_touch, karl.tie.days_in_touch) == (1, 2)
    assert Identity.objects.get(value=PETRA.phone).person_id == petra.pk
    assert is_sound(account)


@pytest.mark.usefixtures("couple")
def test_an_address_goes_to_somebody_who_is_here(account: Account) -> None:
    hanna = who(account, HANNA)
    entry = JournalEntry.objects.get(pk=move_address(account, address(account, KARL).pk, hanna))
    assert who(account, KARL) == hanna
    assert Person.objects.get(pk=hanna).tie.days_in_touch == 2
    said = entry.summary
    assert (said["address"], said["name"], said["into"]) == (KARL.email, PETRA.name, HANNA.name)


@pytest.mark.parametrize("to_hanna", [True, False])
@pytest.mark.usefixtures("couple")
def test_taken_back_it_is_as_if_nothing_had_moved(account: Account, to_hanna: bool) -> None:
    before = state(account)
    undo(account, move_address(account, address(account, KARL).pk, who(account, HANNA) if to_hanna else None))
    assert state(account) == before
    assert is_sound(account)


@pytest.mark.usefixtures("couple")
def test_the_same_card_read_again_does_not_bring_them_together(account: Account, take_in: TakeIn) -> None:
    move_address(account, address(account, KARL).pk, None)
    apart = state(account)
    take_in(Export("again.vcf", COUPLE.content + b"\r\n"))
    assert state(account)["identities"] == apart["identities"]
    assert frozenset({who(account, PETRA), who(account, KARL)}) in access.kept_apart(account.pk)


def test_the_card_itself_goes_with_name_and_facts(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS), mailbox(letter(TOBIAS, ME, "2026-11-03")), me=(ME.email,))
    tobias = who(account, TOBIAS)
    card = Identity.objects.get(account=account, kind="card", person=tobias)
    move_address(account, card.pk, None)
    taken = Person.objects.get(pk=Identity.objects.get(pk=card.pk).person_id)
    assert (taken.name, taken.birthday) == (TOBIAS.name, TOBIAS.birthday)
    assert Person.objects.get(pk=tobias).birthday == ""


@pytest.fixture
def writer(take_in: TakeIn) -> None:
    """Somebody of whom nothing but one address is known, and Tobias."""
    take_in(cards(TOBIAS), mailbox(letter(AT_HOME, ME, "2026-11-01")), me=(ME.email,))


@pytest.mark.usefixtures("writer")
def test_who_gives_their_last_address_is_hidden_behind_whoever_has_it(account: Account) -> None:
    before, at_home, tobias = state(account), who(account, AT_HOME), who(account, TOBIAS)
    entry = move_address(account, address(account, AT_HOME).pk, tobias)
    assert access.person(account.pk, at_home).pk == tobias
    assert is_sound(account)
    undo(account, entry)
    assert who(account, AT_HOME) == at_home
    assert state(account) == before


@pytest.mark.usefixtures("writer")
def test_a_last_address_is_nobody_new(account: Account) -> None:
    before, last = state(account), address(account, AT_HOME)
    assert is_all(account, last.pk)
    assert not is_all(account, address(account, TOBIAS).pk)
    with pytest.raises(SamePersonError):
        move_address(account, last.pk, None)
    with pytest.raises(SamePersonError):
        move_address(account, last.pk, last.person_id)
    assert state(account) == before
    assert not JournalEntry.objects.filter(kind="move").exists()


@pytest.mark.usefixtures("writer")
def test_nothing_is_moved_from_the_user_or_to_them(account: Account) -> None:
    before, me = state(account), who(account, ME)
    for identity, to in ((address(account, ME).pk, who(account, TOBIAS)), (address(account, AT_HOME).pk, me)):
        with pytest.raises(NotFoundError):
            move_address(account, identity, to)
    with pytest.raises(NotFoundError):
        move_address(account, 2**70, None)
    assert state(account) == before


@pytest.mark.parametrize("move_first", [True, False])
@pytest.mark.usefixtures("couple")
def test_a_move_and_a_join_are_undone_in_either_order(account: Account, move_first: bool) -> None:
    before = state(account)
    move = move_address(account, address(account, KARL).pk, who(account, HANNA))
    join = join_people(account, who(account, PETRA), who(account, HANNA))
    assert who(account, PETRA) == who(account, KARL) == who(account, HANNA)
    for entry in (move, join) if move_first else (join, move):
        undo(account, entry)
        assert is_sound(account)
    assert state(account) == before


@pytest.mark.usefixtures("couple")
def test_a_join_undone_leaves_what_was_moved_where_it_is(account: Account) -> None:
    """Karl's address came to Hanna before she was taken for Petra; without that join it is Hanna's still."""
    hanna, petra = who(account, HANNA), who(account, PETRA)
    move_address(account, address(account, KARL).pk, hanna)
    undo(account, join_people(account, petra, hanna))
    assert (who(account, KARL), who(account, HANNA), who(account, PETRA)) == (hanna, hanna, petra)


@pytest.mark.usefixtures("couple")
def test_an_address_moved_on_goes_back_by_the_move_that_stands(account: Account) -> None:
    """From Petra to somebody new and on to Hanna: without the first it stays with her, without both it is Petra's."""
    before, karl = state(account), address(account, KARL).pk
    first = move_address(account, karl, None)
    second = move_address(account, karl, who(account, HANNA))
    undo(account, first)
    assert who(account, KARL) == who(account, HANNA)
    undo(account, second)
    assert who(account, KARL) == who(account, PETRA)
    assert state(account) == before


@pytest.mark.usefixtures("couple")
def test_what_was_moved_and_then_said_to_be_the_users_comes_back_to_whoever_had_it(account: Account) -> None:
    move_address(account, address(account, KARL).pk, None)
    before, karl = state(account), who(account, KARL)
    undo(account, own_address(account, KARL.email))
    assert who(account, KARL) == karl
    assert state(account) == before


def test_a_join_of_three_is_undone_from_the_middle_though_two_were_joined_anew(
    account: Account, take_in: TakeIn
) -> None:
    """Whoever was joined and split before is where the joins that stand have them, not where they once had been."""
    take_in(cards(TOBIAS, HANNA, PETRA))
    tobias, hanna, petra = (who(account, one) for one in (TOBIAS, HANNA, PETRA))
    first = join_people(account, hanna, tobias)
    second = join_people(account, petra, hanna)
    undo(account, first)
    third = join_people(account, petra, tobias)
    undo(account, second)
    assert (who(account, TOBIAS), who(account, HANNA), who(account, PETRA)) == (petra, hanna, petra)
    undo(account, third)
    assert (who(account, TOBIAS), who(account, HANNA), who(account, PETRA)) == (tobias, hanna, petra)


def test_what_joins_people_is_always_among_what_is_kept_apart(account: Account, take_in: TakeIn) -> None:
    """Fifteen accounts of services come before the one address by which a card would join the two."""
    take_in(cards(PETRA, HANNA))
    petra, hanna = who(account, PETRA), who(account, HANNA)
    Identity.objects.filter(value=PETRA.email).delete()
    for number in range(15):
        Identity.objects.create(account=account, person_id=petra, kind="handle", value=f"telegram:{number}")
    last = Identity.objects.create(account=account, person_id=petra, kind="email", value="petra@example.net")
    keep_apart(account, petra, hanna)
    pairs = set(KeptApart.objects.values_list("a__value", "b__value"))
    assert any({last.value, HANNA.email} == set(pair) for pair in pairs)
    assert {PETRA.phone} & {one for pair in pairs for one in pair}
