"""Importing: what is new is kept, what is known changes nothing, all of it can be undone."""

from collections.abc import Callable

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS
from tests.state import state
from visavis.actions.import_files import ImportResult
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Interaction, Person

TakeIn = Callable[..., ImportResult]


def test_an_address_book_and_a_mailbox_meet_in_one_person(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA), mailbox(letter(HANNA, ME, "2026-11-20")), me=[ME.email])
    hanna = Person.objects.get(account=account, is_me=False)
    assert hanna.name == HANNA.name
    assert hanna.tie.days_in_touch == 1


def test_the_same_files_again_change_nothing(account: Account, take_in: TakeIn) -> None:
    files = cards(HANNA, TOBIAS), mailbox(letter(HANNA, ME, "2026-11-20"), letter(ME, HANNA, "2026-11-21"))
    first = take_in(*files, me=[ME.email])
    before = state(account)
    again = take_in(*files, me=[ME.email])
    assert [file.new for file in first.files] == [2, 2]
    assert [(file.new, file.known) for file in again.files] == [(0, 2), (0, 2)]
    assert state(account) == before


def test_an_overlapping_file_adds_only_what_is_new(account: Account, take_in: TakeIn) -> None:
    old, new = letter(HANNA, ME, "2026-11-20"), letter(HANNA, ME, "2026-11-22", "Are you there?")
    take_in(mailbox(old), me=[ME.email])
    again = take_in(mailbox(old, new, name="later.mbox"))
    assert [(file.new, file.known) for file in again.files] == [(1, 1)]
    assert Interaction.objects.filter(account=account).count() == 2


def test_undoing_an_import_leaves_no_trace(account: Account, take_in: TakeIn) -> None:
    empty = state(account)
    result = take_in(cards(HANNA), mailbox(letter(HANNA, ME, "2026-11-20")), me=[ME.email])
    undone = undo(account, result.entry)
    assert (undone.people, undone.interactions) == (1, 1)
    assert state(account) == empty


def test_undoing_one_import_keeps_what_another_brought(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA), me=[ME.email])
    before = state(account)
    second = take_in(mailbox(letter(HANNA, ME, "2026-11-20"), letter(TOBIAS, ME, "2026-11-21")))
    undo(account, second.entry)
    assert state(account) == before


def test_what_was_undone_can_be_imported_again(account: Account, take_in: TakeIn) -> None:
    file = mailbox(letter(HANNA, ME, "2026-11-20"))
    first = take_in(file, me=[ME.email])
    after = state(account)
    undo(account, first.entry)
    assert [(one.new, one.known) for one in take_in(file, me=[ME.email]).files] == [(1, 0)]
    assert state(account) == after


def test_a_look_keeps_nothing(account: Account, take_in: TakeIn) -> None:
    empty = state(account)
    result = take_in(cards(HANNA, TOBIAS), dry_run=True)
    assert result.entry is None
    assert [(file.people, file.new) for file in result.files] == [(2, 2)]
    assert state(account) == empty


def test_newsletters_are_kept_apart_from_people(account: Account, take_in: TakeIn) -> None:
    shop = HANNA.__class__("Shop", "newsletter@example.com")
    take_in(mailbox(letter(shop, ME, "2026-11-20", List_Unsubscribe="<mailto:off@example.com>")), me=[ME.email])
    assert Person.objects.get(account=account, is_me=False).kind == "service"


def test_addresses_that_may_be_the_users_are_named_when_none_is_known(account: Account, take_in: TakeIn) -> None:
    result = take_in(mailbox(letter(HANNA, ME, "2026-11-20"), letter(ME, TOBIAS, "2026-11-21")))
    assert result.own == ()
    assert result.maybe_own[0] == ME.email
