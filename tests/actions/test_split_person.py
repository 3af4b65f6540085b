"""What an import joined is split again, and the split is taken back: as if it had, or had not, been joined."""

from collections.abc import Callable

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from tests.state import state
from visavis.actions.count_and_propose import count_and_propose
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_pairs, join_people
from visavis.actions.own_address import own_address
from visavis.actions.split_person import split
from visavis.actions.undo import CannotUndoError, undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, JournalEntry, Person
from visavis.store.read.person import Joined, person
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

BY_MAIL = Actor(TOBIAS.name, TOBIAS.email)
AT_HOME = Actor("T. Brandauer", "tobi@example.net")
BOTH = Export("both.vcf", cards(BY_MAIL).content.replace(b"END:VCARD", f"EMAIL:{AT_HOME.email}\r\nEND:VCARD".encode()))


@pytest.fixture
def imported(take_in: TakeIn) -> int:
    """Two known by their letters, whom one card joins."""
    take_in(mailbox(letter(BY_MAIL, ME, "2026-11-01"), letter(AT_HOME, ME, "2026-11-02")), me=(ME.email,))
    entry = take_in(BOTH).entry
    assert entry is not None
    return entry


def who(account: Account, one: Actor) -> int:
    return Identity.objects.get(account=account, kind="email", value=one.email).person_id


def joined(account: Account) -> tuple[Joined, ...]:
    return person(account.pk, who(account, BY_MAIL), today(account)).joined


def is_sound(account: Account) -> bool:
    return all(finding.ok for finding in examine(account))


def test_a_join_of_an_import_is_shown_with_its_place(account: Account, imported: int) -> None:
    (one,) = joined(account)
    assert (one.entry, one.index, one.name) == (imported, 0, AT_HOME.name)


def test_a_join_of_the_user_is_its_own_entry(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, HANNA))
    entry = join_people(account, who(account, BY_MAIL), who(account, HANNA))
    (one,) = joined(account)
    assert (one.entry, one.index, one.name) == (entry, 0, HANNA.name)
    undo(account, entry)
    assert joined(account) == ()


def test_two_cards_and_a_third_with_both_addresses_come_apart(account: Account, take_in: TakeIn) -> None:
    phone = Actor(TOBIAS.name, "", TOBIAS.phone)
    take_in(cards(BY_MAIL, name="s1.vcf"), cards(phone, name="s2.vcf"))
    take_in(cards(Actor(TOBIAS.name, TOBIAS.email, TOBIAS.phone), name="s3.vcf"))
    assert access.people(account.pk).count() == 1
    (one,) = joined(account)
    assert one.index is not None
    split(account, one.entry, one.index)
    assert access.people(account.pk).count() == 2
    assert Identity.objects.get(value=TOBIAS.phone).person_id != who(account, BY_MAIL)
    assert is_sound(account)


def test_a_split_parts_exchanges_and_ties(account: Account, imported: int) -> None:
    split(account, imported, 0)
    assert who(account, AT_HOME) != who(account, BY_MAIL)
    assert [one.tie.days_in_touch for one in access.people(account.pk)] == [1, 1]
    assert joined(account) == ()
    assert is_sound(account)


def test_a_split_taken_back_is_as_if_it_had_never_been(account: Account, imported: int) -> None:
    before, shown = state(account), joined(account)
    undo(account, split(account, imported, 0))
    assert state(account) == before
    assert joined(account) == shown
    assert access.kept_apart(account.pk) == frozenset()
    undo(account, split(account, imported, 0))
    assert state(account) == before
    assert is_sound(account)


def test_who_was_split_is_joined_neither_by_the_same_card_nor_by_a_proposal(
    account: Account, imported: int, take_in: TakeIn
) -> None:
    split(account, imported, 0)
    apart = state(account)
    take_in(Export("again.vcf", BOTH.content + b"\r\n"))
    assert state(account)["identities"] == apart["identities"]
    assert count_and_propose(account, limit=50)[1] == ()


@pytest.mark.parametrize("import_first", [True, False])
def test_a_split_and_its_import_are_undone_in_either_order(
    account: Account, imported: int, take_in: TakeIn, import_first: bool
) -> None:
    joined_once = state(account)
    undo(account, imported)
    before = state(account)
    again = take_in(BOTH).entry
    assert state(account) == joined_once
    assert again is not None
    entry = split(account, again, 0)
    for one in (again, entry) if import_first else (entry, again):
        undo(account, one)
        assert is_sound(account)
    assert state(account) == before


def test_a_split_is_taken_back_though_one_half_was_joined_with_another(
    account: Account, imported: int, take_in: TakeIn
) -> None:
    take_in(cards(HANNA, name="hanna.vcf"))
    entry = split(account, imported, 0)
    apart = state(account)
    join = join_people(account, who(account, HANNA), who(account, AT_HOME))
    undo(account, entry)
    assert who(account, HANNA) == who(account, AT_HOME) == who(account, BY_MAIL)
    assert is_sound(account)
    undo(account, imported)
    undo(account, join)
    assert who(account, HANNA) != who(account, AT_HOME)
    assert len(apart["people"]) == len(state(account)["people"])
    assert is_sound(account)


def test_a_split_is_taken_back_though_one_half_became_the_users(account: Account, imported: int) -> None:
    own = own_address(account, AT_HOME.email)
    before = state(account)
    undo(account, split(account, imported, 0))
    assert state(account) == before
    undo(account, own)
    assert is_sound(account)


def test_a_split_has_a_name_for_either_side(account: Account, imported: int) -> None:
    entry = JournalEntry.objects.get(pk=split(account, imported, 0))
    assert (entry.kind, entry.summary["name"], entry.summary["into"]) == ("split", AT_HOME.name, TOBIAS.name)


def test_what_is_no_join_is_not_split(account: Account, imported: int) -> None:
    entry = split(account, imported, 0)
    before = state(account)
    for wrong in ((imported, 0), (imported, 1), (imported, -1), (entry, 0), (2**70, 0)):
        with pytest.raises(NotFoundError):
            split(account, *wrong)
    undo(account, imported)
    with pytest.raises(NotFoundError):
        split(account, imported, 0)
    undo(account, entry)
    with pytest.raises(CannotUndoError):
        undo(account, entry)
    assert before != state(account)
    assert Person.objects.filter(account=account, merged_into=None, is_me=False).count() == 2


# Any entry with joins


@pytest.fixture
def three(account: Account, take_in: TakeIn) -> tuple[int, int, int]:
    take_in(cards(TOBIAS, HANNA, NADIA), mailbox(letter(HANNA, ME, "2026-11-01")), me=(ME.email,))
    tobias, hanna, nadia = (who(account, one) for one in (TOBIAS, HANNA, NADIA))
    return tobias, hanna, nadia


def test_of_many_joins_in_one_entry_one_is_split_and_the_others_hold(
    account: Account, three: tuple[int, int, int]
) -> None:
    tobias, hanna, nadia = three
    before = state(account)
    entry = join_pairs(account, [(tobias, hanna), (tobias, nadia)])
    after = state(account)
    assert sorted((one.index, one.name) for one in joined(account)) == [(0, HANNA.name), (1, NADIA.name)]
    taken_out = split(account, entry, 0)
    assert who(account, HANNA) != who(account, TOBIAS) == who(account, NADIA)
    assert [(one.index, one.name) for one in joined(account)] == [(1, NADIA.name)]
    assert is_sound(account)
    undo(account, taken_out)
    assert state(account) == after
    undo(account, entry)
    assert state(account) == before


def test_the_one_join_of_an_entry_may_be_split_as_well(account: Account, three: tuple[int, int, int]) -> None:
    tobias, hanna, _ = three
    before = state(account)
    taken_out = split(account, join_people(account, tobias, hanna), 0)
    assert state(account) | {"kept apart": []} == before
    undo(account, taken_out)
    assert who(account, HANNA) == tobias


@pytest.mark.parametrize("first", ["split", "join"])
def test_a_split_of_the_users_join_and_the_join_are_undone_in_either_order(
    account: Account, three: tuple[int, int, int], first: str
) -> None:
    tobias, hanna, nadia = three
    before = state(account)
    entry = join_pairs(account, [(tobias, hanna), (nadia, tobias)])
    taken_out = split(account, entry, 0)
    for one in (taken_out, entry) if first == "split" else (entry, taken_out):
        undo(account, one)
        assert is_sound(account)
    assert state(account) == before


def test_who_was_joined_on_and_on_is_shown_with_every_join(account: Account, three: tuple[int, int, int]) -> None:
    tobias, hanna, nadia = three
    first = join_people(account, hanna, tobias)
    second = join_people(account, nadia, hanna)
    assert [(one.entry, one.name) for one in joined(account)] == [(second, HANNA.name), (first, TOBIAS.name)]
    undo(account, first)
    assert (who(account, TOBIAS), who(account, HANNA)) == (tobias, nadia)


def test_a_later_import_stays_where_it_came_when_a_join_of_many_is_split(
    account: Account, three: tuple[int, int, int], take_in: TakeIn
) -> None:
    tobias, hanna, nadia = three
    entry = join_pairs(account, [(tobias, hanna), (tobias, nadia)])
    take_in(mailbox(letter(HANNA, ME, "2026-11-20"), name="later.mbox"))
    split(account, entry, 0)
    assert Person.objects.get(pk=hanna).tie.days_in_touch == 2
    assert Person.objects.get(pk=hanna).name == HANNA.name


def test_of_whom_nothing_is_left_nobody_is_split(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS))
    hannas = take_in(cards(HANNA, name="hanna.vcf")).entry
    tobias, hanna = who(account, TOBIAS), who(account, HANNA)
    entry = join_people(account, tobias, hanna)
    undo(account, hannas)
    before = state(account)
    with pytest.raises(NotFoundError):
        split(account, entry, 0)
    assert state(account) == before
    assert not JournalEntry.objects.filter(kind="split").exists()
    assert is_sound(account)
