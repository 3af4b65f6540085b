"""The user's own word stands through whatever happens later: reading again, joins, splits, the undo of an import."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, TOBIAS, Actor
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.split_person import split
from visavis.actions.state_fact import state_fact
from visavis.actions.undo import undo
from visavis.identity.conflict import Conflict
from visavis.store.access import Account
from visavis.store.models import Identity, Person
from visavis.store.read.person import PersonView, person
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

SAID = {"name": "Hanna S.", "organisation": "Verlag 2", "title": "Editor", "birthday": "1992-07-01"}


def holder(one: Actor) -> int:
    return Identity.objects.get(kind="email", value=one.email).person_id


def view(account: Account, one: Actor) -> PersonView:
    return person(account.pk, holder(one), today(account))


def shown(account: Account, one: Actor) -> dict[str, str]:
    line = view(account, one).line
    return {"name": line.name, "organisation": line.organisation, "title": line.title, "birthday": line.birthday}


@pytest.fixture
def first(account: Account, take_in: TakeIn) -> int:
    """Her card is read, and the user says everything otherwise; the entry of the import."""
    entry = take_in(cards(HANNA), me=(ME.email,)).entry
    for field, value in SAID.items():
        state_fact(account, holder(HANNA), field, value)
    assert entry is not None
    return entry


def test_a_changed_card_that_is_read_later_changes_nothing_that_is_shown(
    account: Account, first: int, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = replace(HANNA, name="Hanna Sørensen-Berg", organisation="Verlag 3", birthday="1993-07-01")
    monkeypatch.setenv("VISAVIS_AT", "2027-01-01T12:00+01:00")
    take_in(cards(changed, name="later.vcf"))
    assert shown(account, HANNA) == SAID
    assert view(account, HANNA).conflicts == (
        Conflict("organisation", "Verlag 2", ("Verlag 3",), settled=True),
        Conflict("birthday", "1992-07-01", ("1993-07-01", "1991-07-01"), settled=True),
    )


def test_a_card_finds_whom_the_user_calls_otherwise(account: Account, first: int, take_in: TakeIn) -> None:
    state_fact(account, holder(HANNA), "name", "Tante Kikki")
    count = Person.objects.count()
    card = cards(HANNA, name="other.vcf")
    take_in(replace(card, content=card.content.replace(b"VERSION:3.0", b"VERSION:3.0\r\nUID:other")))
    assert Person.objects.count() == count
    assert view(account, HANNA).line.name == "Tante Kikki"


def test_the_same_files_read_again_change_nothing(account: Account, first: int, take_in: TakeIn) -> None:
    again = take_in(cards(HANNA, name="again.vcf"))
    assert sum(file.new for file in again.files) == 0
    assert shown(account, HANNA) == SAID


@pytest.mark.parametrize("is_kept", [True, False])
def test_it_follows_a_join_either_way_and_comes_back_with_the_split(
    account: Account, first: int, take_in: TakeIn, is_kept: bool
) -> None:
    take_in(cards(KAETHE, name="more.vcf"))
    pair = (holder(HANNA), holder(KAETHE))
    entry = join_people(account, *(pair if is_kept else reversed(pair)))
    assert shown(account, KAETHE) == SAID
    undo(account, entry)
    assert shown(account, HANNA) == SAID
    assert shown(account, KAETHE) == {
        "name": KAETHE.name, "organisation": "", "title": "", "birthday": KAETHE.birthday,
    }  # fmt: skip


def test_of_two_own_words_that_a_join_brings_together_the_later_is_shown_and_none_is_lost(
    account: Account, first: int, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(cards(KAETHE, name="more.vcf"))
    monkeypatch.setenv("VISAVIS_AT", "2026-11-25T12:00+01:00")
    state_fact(account, holder(KAETHE), "name", "Aunt Käthe")
    entry = join_people(account, holder(HANNA), holder(KAETHE))
    assert shown(account, HANNA) == SAID | {"name": "Aunt Käthe"}
    assert {one.value for one in view(account, HANNA).facts if one.source == "you" and one.field == "name"} == {
        "Hanna S.",
        "Aunt Käthe",
    }
    undo(account, entry)
    assert (shown(account, HANNA)["name"], shown(account, KAETHE)["name"]) == ("Hanna S.", "Aunt Käthe")


def test_it_stays_with_the_address_it_was_said_of_when_a_joined_card_is_split(
    account: Account, take_in: TakeIn
) -> None:
    by_mail, at_home = Actor(TOBIAS.name, TOBIAS.email), Actor("T. Brandauer", "tobi@example.net")
    take_in(mailbox(letter(by_mail, ME, "2026-11-01"), letter(at_home, ME, "2026-11-02")), me=(ME.email,))
    state_fact(account, holder(at_home), "organisation", "Verlag 2")
    both = cards(by_mail, name="both.vcf")
    card = both.content.replace(b"END:VCARD", f"EMAIL:{at_home.email}\r\nEND:VCARD".encode())
    entry = take_in(replace(both, content=card)).entry
    assert entry is not None
    assert holder(by_mail) == holder(at_home)
    assert shown(account, by_mail)["organisation"] == "Verlag 2"
    split(account, entry, 0)
    assert (shown(account, by_mail)["organisation"], shown(account, at_home)["organisation"]) == ("", "Verlag 2")


def test_it_keeps_the_person_when_the_import_that_brought_them_is_undone_and_read_again(
    account: Account, first: int, take_in: TakeIn
) -> None:
    number = holder(HANNA)
    undo(account, first)
    row = Person.objects.get(pk=number)
    assert {field: getattr(row, field) for field in SAID} == SAID
    assert {one.source for one in person(account.pk, number, today(account)).facts} == {"you"}
    take_in(cards(HANNA, name="again.vcf"))
    assert holder(HANNA) == number
    assert shown(account, HANNA) == SAID
    assert all(finding.ok for finding in examine(account))


def test_every_word_names_the_entry_that_takes_it_back(account: Account, first: int) -> None:
    for fact in view(account, HANNA).facts:
        assert fact.entry is not None
        if fact.source == "you":
            undo(account, fact.entry)
        else:
            assert fact.entry == first
    assert shown(account, HANNA) == {
        "name": HANNA.name, "organisation": HANNA.organisation, "title": "", "birthday": HANNA.birthday,
    }  # fmt: skip
