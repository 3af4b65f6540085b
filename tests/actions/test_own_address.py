"""The user's own addresses: said before or after an import, the outcome is the same, and can be taken back."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KARL, ME, NADIA, PETRA, Actor
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge
from visavis.actions.own_address import NotAnAddressError, own_address
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Identity, JournalEntry, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

LETTERS = mailbox(letter(HANNA, ME, "2026-11-20"), letter(ME, HANNA, "2026-11-21"), letter(ME, NADIA, "2026-11-22"))


def _zip(files: dict[str, str]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


PROFILE = Export(
    "export.zip",
    _zip(
        {
            "Profile.csv": "First Name,Last Name,Maiden Name,Headline\nMirjam,Rosenthal,,Consultant\n",
            "Email Addresses.csv": f"Email Address,Confirmed,Primary,Updated On\n{ME.email},Yes,Yes,1/1/20\n",
        }
    ),
)
AT_WORK = Actor("N. Okonkwo", "work@example.net")
TWO = Export("me.vcf", cards(ME).content.replace(b"END:VCARD", b"EMAIL:mirjam@example.net\r\nEND:VCARD"))


def test_said_before_or_after_an_import_the_outcome_is_the_same(account: Account, take_in: TakeIn) -> None:
    own_address(account, ME.email)
    result = take_in(LETTERS)
    before = state(account)
    undo(account, result.entry)
    undo(account)
    assert not Person.objects.exists()
    take_in(LETTERS)
    own_address(account, ME.email)
    assert state(account) == before


def test_given_with_the_import_the_outcome_is_the_same(account: Account, take_in: TakeIn) -> None:
    result = take_in(LETTERS, me=(ME.email,))
    before = state(account)
    undo(account, result.entry)
    own_address(account, ME.email)
    take_in(LETTERS)
    assert state(account) == before


@pytest.mark.parametrize("by_import", [True, False])
def test_the_card_that_states_an_own_address_is_the_users_in_either_order(
    account: Account, take_in: TakeIn, by_import: bool
) -> None:
    first = own_address(account, ME.email)
    imported = take_in(TWO, LETTERS)
    known_before = state(account)
    undo(account, imported.entry)
    undo(account, first)
    take_in(TWO, LETTERS)
    unknown = state(account)
    entry = take_in(LETTERS, me=(ME.email,)).entry if by_import else own_address(account, ME.email)
    assert state(account) == known_before
    assert not access.people(account.pk).filter(name=ME.name).exists()
    undo(account, entry)
    assert state(account) == unknown
    assert all(finding.ok for finding in examine(account))


def test_a_card_of_somebody_else_with_the_users_telephone_stays_theirs(account: Account, take_in: TakeIn) -> None:
    take_in(cards(KARL))
    own_address(account, KARL.email)
    take_in(cards(PETRA, name="petra.vcf"))
    petra = access.people(account.pk).get(name=PETRA.name)
    take_in(LETTERS, me=(KARL.phone,))
    assert Identity.objects.get(account=account, value=PETRA.email).person_id == petra.pk


def test_whom_the_user_joined_with_a_card_is_not_taken_over_with_it(account: Account, take_in: TakeIn) -> None:
    take_in(cards(NADIA, ME), mailbox(letter(AT_WORK, ME, "2026-11-20")))
    people = {person.name: person.pk for person in access.people(account.pk)}
    join_people(account, people[ME.name], people[AT_WORK.name])
    own_address(account, ME.email)
    assert [one.name for one in access.people(account.pk).order_by("name")] == [AT_WORK.name, NADIA.name]


def test_two_addresses_of_one_card_said_apart_come_back_in_either_order(account: Account, take_in: TakeIn) -> None:
    take_in(TWO, LETTERS)
    before = state(account)
    first = own_address(account, ME.email)
    between = state(account)
    undo(account, own_address(account, "mirjam@example.net"))
    assert state(account) == between
    second = own_address(account, "mirjam@example.net")
    undo(account, first)
    me = access.me(account.pk)
    assert me is not None
    assert [one.value for one in me.identities.all()] == ["mirjam@example.net"]
    undo(account, second)
    assert state(account) == before


def test_an_own_address_outlives_the_import_it_came_with_while_later_ones_use_it(
    account: Account, take_in: TakeIn
) -> None:
    first = take_in(mailbox(letter(NADIA, ME, "2026-11-23"), name="early.mbox"), me=(ME.email,))
    second = take_in(LETTERS)
    undo(account, first.entry)
    me = access.me(account.pk)
    assert me is not None
    assert [one.value for one in me.identities.all()] == [ME.email]
    tie = access.people(account.pk).get(name=HANNA.name).tie
    assert tie.last_in is not None  # whose letters they are is still known
    assert tie.last_out is not None
    assert all(finding.ok for finding in examine(account))
    undo(account, second.entry)
    assert not Person.objects.exists()
    assert not Identity.objects.exists()


def test_an_own_address_goes_with_its_import_where_only_earlier_ones_use_it(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    before = state(account)
    undo(account, take_in(mailbox(letter(NADIA, ME, "2026-11-23"), name="late.mbox"), me=(ME.email,)).entry)
    assert state(account) == before


def test_a_profile_of_the_user_takes_over_the_card_with_its_address(account: Account, take_in: TakeIn) -> None:
    take_in(TWO, LETTERS)
    before = state(account)
    result = take_in(PROFILE)
    assert not access.people(account.pk).filter(name=ME.name).exists()
    assert all(finding.ok for finding in examine(account))
    judged = state(account)
    judge(account)
    assert state(account) == judged
    undo(account, result.entry)
    assert state(account) == before


def test_a_profile_of_the_user_leaves_nothing_behind(account: Account, take_in: TakeIn) -> None:
    undo(account, take_in(PROFILE).entry)
    assert not Person.objects.exists()
    assert not Identity.objects.exists()


def test_taking_it_back_makes_somebody_else_of_the_address_again(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    before = state(account)
    entry = own_address(account, ME.email)
    assert access.me(account.pk) is not None
    undo(account, entry)
    assert state(account) == before
    assert all(finding.ok for finding in examine(account))


def test_an_address_that_nobody_ever_used_leaves_nothing_behind(account: Account) -> None:
    undo(account, own_address(account, ME.email))
    assert not Person.objects.exists()
    assert not Identity.objects.exists()


@pytest.mark.parametrize("import_first", [True, False])
def test_import_and_own_address_are_taken_back_in_either_order(
    account: Account, take_in: TakeIn, import_first: bool
) -> None:
    result = take_in(LETTERS)
    entry = own_address(account, ME.email)
    for one in (result.entry, entry) if import_first else (entry, result.entry):
        undo(account, one)
        assert all(finding.ok for finding in examine(account))
    assert not Person.objects.exists()


def test_two_own_addresses_of_one_person_come_back_to_that_person(account: Account, take_in: TakeIn) -> None:
    take_in(TWO, LETTERS)
    before = state(account)
    entries = [own_address(account, ME.email), own_address(account, "mirjam@example.net")]
    for entry in entries:  # the older one first
        undo(account, entry)
    assert state(account) == before
    assert all(finding.ok for finding in examine(account))


def test_an_address_goes_back_to_whomever_its_holder_was_joined_into(account: Account, take_in: TakeIn) -> None:
    take_in(cards(NADIA, HANNA), mailbox(letter(AT_WORK, ME, "2026-11-20")))
    people = {person.name: person.pk for person in access.people(account.pk)}
    join_people(account, people[NADIA.name], people[AT_WORK.name])
    before = state(account)
    own = own_address(account, AT_WORK.email)
    join = join_people(account, people[HANNA.name], people[NADIA.name])
    undo(account, own)
    assert Identity.objects.get(value=AT_WORK.email).person_id == people[HANNA.name]
    undo(account, join)
    assert state(account) == before


def test_an_address_goes_back_to_whoever_came_out_of_a_join_meanwhile(account: Account, take_in: TakeIn) -> None:
    take_in(cards(NADIA, HANNA), LETTERS)
    before = state(account)
    people = {person.name: person.pk for person in access.people(account.pk)}
    join = join_people(account, people[HANNA.name], people[NADIA.name])
    own = own_address(account, NADIA.email)
    for entry in (join, own):
        undo(account, entry)
        assert all(finding.ok for finding in examine(account))
    assert state(account) == before


def test_who_held_an_own_address_among_others_is_judged_without_it(account: Account, take_in: TakeIn) -> None:
    take_in(cards(ME), LETTERS)
    own_address(account, ME.email)
    before = state(account)
    judge(account)
    assert state(account) == before


def test_an_address_said_before_the_second_import_judges_only_other_people(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    take_in(mailbox(letter(NADIA, ME, "2026-11-23"), name="more.mbox"), me=(ME.email,))
    assert all(finding.ok for finding in examine(account))


def test_the_owner_of_a_linkedin_export_is_the_user(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS, PROFILE)
    me = access.me(account.pk)
    assert me is not None
    assert me.name == ME.name
    assert Identity.objects.get(account=account, value=ME.email).person_id == me.pk
    assert Person.objects.get(account=account, name=HANNA.name).tie.word != "unknown"


@pytest.mark.parametrize("written", ["", "  ", "nobody", "@", "12", "Mirjam Rosenthal"])
def test_what_is_no_address_is_refused_and_changes_nothing(account: Account, written: str) -> None:
    with pytest.raises(NotAnAddressError):
        own_address(account, written)
    with pytest.raises(NotAnAddressError):
        import_files(account, [], me=[written])
    assert not JournalEntry.objects.exists()


def test_judging_everyone_anew_changes_nothing(account: Account, take_in: TakeIn) -> None:
    take_in(LETTERS)
    own_address(account, ME.email)
    before = state(account)
    judge(account)
    assert state(account) == before
