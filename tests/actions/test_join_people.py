"""Joining two people and taking them apart: nothing is lost either way, whatever was imported in between."""

from collections.abc import Callable

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, HANNAH, KARL, ME, NADIA, PETRA, TOBIAS, Actor
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.count_and_propose import count_and_propose
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import SamePersonError, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, JournalEntry, KeptApart, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

AT_HOME = Actor("T. Brandauer", "tobi@example.net")
NAMESAKE = Actor(TOBIAS.name, "tb@example.org", organisation=TOBIAS.organisation)


def who(account: Account, one: Actor) -> int:
    return Identity.objects.get(account=account, kind="email", value=one.email).person_id


def is_sound(account: Account) -> bool:
    return all(finding.ok for finding in examine(account))


@pytest.fixture
def acquainted(take_in: TakeIn) -> None:
    letters = letter(AT_HOME, ME, "2026-11-01"), letter(ME, TOBIAS, "2026-11-03"), letter(HANNA, ME, "2026-11-05")
    take_in(cards(TOBIAS, HANNA), mailbox(*letters), me=(ME.email,))


@pytest.mark.usefixtures("acquainted")
def test_a_join_brings_addresses_and_exchanges_together(account: Account) -> None:
    join_people(account, who(account, TOBIAS), who(account, AT_HOME))
    tobias = Person.objects.get(pk=who(account, AT_HOME))
    assert tobias.name == TOBIAS.name
    assert tobias.tie.days_in_touch == 2
    assert is_sound(account)


@pytest.mark.usefixtures("acquainted")
def test_a_split_is_as_if_they_had_never_been_joined(account: Account) -> None:
    before = state(account)
    undo(account, join_people(account, who(account, TOBIAS), who(account, AT_HOME)))
    assert state(account) == before
    assert is_sound(account)


@pytest.mark.usefixtures("acquainted")
def test_a_split_after_a_later_import_is_as_if_they_had_never_been_joined(account: Account, take_in: TakeIn) -> None:
    later = mailbox(letter(AT_HOME, ME, "2026-11-20"), letter(TOBIAS, ME, "2026-11-21"), name="later.mbox")
    first = take_in(later, cards(TOBIAS, name="again.vcf"))
    never_joined = state(account)
    undo(account, first.entry)
    entry = join_people(account, who(account, TOBIAS), who(account, AT_HOME))
    take_in(later, cards(TOBIAS, name="again.vcf"))
    undo(account, entry)
    assert state(account) == never_joined
    assert is_sound(account)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.usefixtures("acquainted")
def test_two_joins_come_apart_in_either_order(account: Account, order: tuple[int, int]) -> None:
    before = state(account)
    tobias, at_home, hanna = who(account, TOBIAS), who(account, AT_HOME), who(account, HANNA)
    entries = join_people(account, tobias, at_home), join_people(account, hanna, tobias)
    for index in order:
        undo(account, entries[index])
        assert is_sound(account)
    assert state(account) == before


@pytest.mark.usefixtures("acquainted")
def test_the_middle_of_a_chain_comes_out_of_whoever_holds_it_now(account: Account) -> None:
    tobias, at_home, hanna = who(account, TOBIAS), who(account, AT_HOME), who(account, HANNA)
    first = join_people(account, tobias, at_home)
    join_people(account, hanna, tobias)
    undo(account, first)
    assert who(account, AT_HOME) == at_home
    assert who(account, TOBIAS) == hanna
    assert Person.objects.get(pk=hanna).tie.days_in_touch == 2  # her own letter and the one to Tobias
    assert Person.objects.get(pk=at_home).tie.days_in_touch == 1


@pytest.mark.usefixtures("acquainted")
def test_an_old_id_leads_to_the_person_they_became(account: Account) -> None:
    tobias, at_home = who(account, TOBIAS), who(account, AT_HOME)
    join_people(account, tobias, at_home)
    assert access.person(account.pk, at_home).pk == tobias
    with pytest.raises(SamePersonError):
        join_people(account, tobias, at_home)


VERBS: dict[str, Callable[[Account, int, int], int]] = {
    "join into": join_people,
    "join": lambda account, me, other: join_people(account, other, me),
    "keep apart": keep_apart,
    "keep from": lambda account, me, other: keep_apart(account, other, me),
    "answer": lambda account, me, _: answer_suggestion(account, me, "quiet", "done"),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.usefixtures("acquainted")
def test_what_is_done_with_others_is_not_done_with_the_user(account: Account, verb: str) -> None:
    before = state(account)
    with pytest.raises(NotFoundError):
        VERBS[verb](account, who(account, ME), who(account, AT_HOME))
    assert state(account) == before
    assert JournalEntry.objects.count() == 1


def test_a_couple_with_one_telephone_stays_two_people(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    assert who(account, PETRA) != who(account, KARL)
    assert count_and_propose(account, limit=50)[1] == ()


@pytest.fixture
def namesakes(take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, NAMESAKE))


@pytest.mark.usefixtures("namesakes")
def test_namesakes_are_proposed_with_what_speaks_for_it(account: Account) -> None:
    (pair,) = count_and_propose(account, limit=50)[1]
    assert (pair.a.name, pair.b.name) == (TOBIAS.name, TOBIAS.name)
    assert [one.key for one in pair.proposal.evidence] == ["same-name", "same-organisation"]


@pytest.mark.usefixtures("namesakes")
def test_who_is_kept_apart_is_never_proposed_again(account: Account, take_in: TakeIn) -> None:
    entry = keep_apart(account, who(account, TOBIAS), who(account, NAMESAKE))
    assert count_and_propose(account, limit=50)[1] == ()
    take_in(cards(NADIA, name="more.vcf"))
    assert count_and_propose(account, limit=50)[1] == ()
    undo(account, entry)
    assert len(count_and_propose(account, limit=50)[1]) == 1


@pytest.mark.usefixtures("namesakes")
def test_who_is_kept_apart_stays_so_when_addresses_move(account: Account, take_in: TakeIn) -> None:
    keep_apart(account, who(account, TOBIAS), who(account, NAMESAKE))
    other = Person.objects.create(account=account)
    first = Identity.objects.filter(person=who(account, TOBIAS)).order_by("pk")[0]
    Identity.objects.filter(pk=first.pk).update(person=other)
    pair = frozenset({who(account, TOBIAS), who(account, NAMESAKE)})
    assert pair in access.kept_apart(account.pk)


@pytest.mark.usefixtures("namesakes")
def test_keeping_apart_twice_is_taken_back_once(account: Account) -> None:
    tobias, namesake = who(account, TOBIAS), who(account, NAMESAKE)
    keep_apart(account, tobias, namesake)
    undo(account, keep_apart(account, namesake, tobias))
    assert count_and_propose(account, limit=50)[1] == ()


@pytest.mark.usefixtures("namesakes")
def test_who_is_kept_apart_stays_so_when_their_import_is_undone_and_read_again(
    account: Account, take_in: TakeIn
) -> None:
    entry = keep_apart(account, who(account, TOBIAS), who(account, NAMESAKE))
    undo(account, JournalEntry.objects.get(kind="import").pk)
    assert not Identity.objects.exists()
    take_in(cards(TOBIAS, name="one.vcf"))
    later = take_in(cards(NAMESAKE, name="other.vcf")).entry
    assert frozenset({who(account, TOBIAS), who(account, NAMESAKE)}) in access.kept_apart(account.pk)
    assert count_and_propose(account, limit=50)[1] == ()
    undo(account, later)
    take_in(cards(NAMESAKE, name="again.vcf"))
    assert count_and_propose(account, limit=50)[1] == ()
    undo(account, entry)
    assert not KeptApart.objects.exists()
    assert len(count_and_propose(account, limit=50)[1]) == 1


@pytest.mark.usefixtures("namesakes")
def test_who_may_be_one_again_is_not_held_apart_when_they_come_back(account: Account, take_in: TakeIn) -> None:
    undo(account, keep_apart(account, who(account, TOBIAS), who(account, NAMESAKE)))
    undo(account, JournalEntry.objects.get(kind="import").pk)
    take_in(cards(TOBIAS, NAMESAKE))
    assert not KeptApart.objects.exists()


def test_nobody_is_kept_apart_from_themselves(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA))
    with pytest.raises(SamePersonError):
        keep_apart(account, who(account, PETRA), who(account, PETRA))
    assert not KeptApart.objects.exists()


def test_a_card_with_both_addresses_joins_two_people_and_its_undo_parts_them(account: Account, take_in: TakeIn) -> None:
    take_in(mailbox(letter(AT_HOME, ME, "2026-11-01"), letter(TOBIAS, ME, "2026-11-03")), me=(ME.email,))
    before = state(account)
    both = cards(TOBIAS)
    both = type(both)("both.vcf", both.content.replace(b"END:VCARD", f"EMAIL:{AT_HOME.email}\r\nEND:VCARD".encode()))
    result = take_in(both)
    assert who(account, TOBIAS) == who(account, AT_HOME)
    assert is_sound(account)
    undo(account, result.entry)
    assert state(account) == before
    assert is_sound(account)


def test_two_women_of_nearly_one_name_stay_two(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, HANNAH))
    assert who(account, HANNA) != who(account, HANNAH)
