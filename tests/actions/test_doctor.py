"""The doctor: finds each fault that was planted, and nothing where nothing is wrong."""

from collections.abc import Callable

import pytest
from django.db import connection

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult, begin_import
from visavis.actions.join_people import join_people
from visavis.actions.undo import undo
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import (
    Claim,
    Identity,
    Interaction,
    JournalEntry,
    LifeEvent,
    Meaning,
    Participation,
    Person,
    Tie,
    Topic,
)
from visavis.store.read.meaning import lines

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def filled(account: Account, take_in: TakeIn) -> Account:
    take_in(
        cards(HANNA, TOBIAS), mailbox(letter(HANNA, ME, "2026-11-20"), letter(ME, HANNA, "2026-11-21")), me=(ME.email,)
    )
    return account


def wrong(account: Account) -> list[str]:
    return [finding.key for finding in examine(account) if not finding.ok]


def test_a_healthy_account_is_healthy(filled: Account) -> None:
    assert wrong(filled) == []


def test_an_address_left_with_a_joined_person(filled: Account) -> None:
    hanna, tobias = access.people(filled.pk).order_by("pk")
    join_people(filled, hanna.pk, tobias.pk)
    Identity.objects.filter(value=TOBIAS.email).update(person=tobias)
    assert wrong(filled) == ["identity-of-joined-person"]


def test_a_person_without_any_address(filled: Account) -> None:
    Person.objects.create(account=filled, name="Nobody")
    assert wrong(filled) == ["person-without-identity"]


def test_a_fact_from_nowhere(filled: Account) -> None:
    Claim.objects.filter(field="organisation").update(imported=None)
    assert wrong(filled) == ["fact-without-source"]


def test_a_message_of_an_undone_import(filled: Account) -> None:
    JournalEntry.objects.update(state="undone")
    assert wrong(filled) == ["rows-of-undone-import"]


def test_a_row_of_another_account(filled: Account) -> None:
    other = Account.objects.create(name="other", created_at=env.now())
    Identity.objects.filter(value=HANNA.email).update(account=other)
    assert "other-accounts-rows" in wrong(filled)


def test_an_event_of_a_life_beside_another_accounts_message(filled: Account) -> None:
    other = Account.objects.create(name="other", created_at=env.now())
    message = Interaction.objects.filter(account=filled)[0]
    LifeEvent.objects.create(account=other, interaction=message, kind="move", whose="sender", start=0, end=1)
    assert wrong(other) == ["event-without-message"]
    assert wrong(filled) == []


def test_a_subject_of_somebody_who_is_left_alone(filled: Account) -> None:
    hanna = Person.objects.get(name=HANNA.name)
    Topic.objects.create(
        account=filled, person=hanna, term="boat", key="boat", weight=1, last="2026-01-01", source="words"
    )
    assert wrong(filled) == []
    Person.objects.filter(pk=hanna.pk).update(at_rest=True)
    assert wrong(filled) == ["topic-of-nobody"]


def test_the_meaning_of_a_line_that_nobody_says_any_more(filled: Account) -> None:
    (said,) = lines(filled.pk, [Person.objects.get(name=HANNA.name).pk])
    for text, key, wanted in ((said.text, said.key, []), ("Keeps bees", "1" * 32, ["meaning-unsaid"])):
        Meaning.objects.create(
            account=filled, person_id=said.person, field=said.field, line=text, key=key, vector=b"\0\0"
        )
        assert wrong(filled) == wanted


def test_a_tie_that_waits_to_be_judged(filled: Account) -> None:
    Tie.objects.filter(person__name=HANNA.name).update(judged_on=None)
    assert wrong(filled) == ["ties-waiting"]


def test_an_import_that_was_killed(filled: Account) -> None:
    entry = begin_import(filled, [])
    JournalEntry.objects.filter(pk=entry).update(process=2**22 + 1)
    assert wrong(filled) == ["imports-unfinished"]
    undo(filled, entry)
    assert wrong(filled) == []


def test_a_message_that_the_full_text_forgot(filled: Account) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its index by itself")
    mine = Identity.objects.get(value=ME.email)
    one = Interaction.objects.create(account=filled, channel="mail", kind="mail", key="x", at=env.now(), sender=mine)
    Participation.objects.create(account=filled, interaction=one, identity=mine, role="from")
    assert wrong(filled) == ["text-index"]


def test_another_accounts_trouble_is_none_of_ours(filled: Account) -> None:
    other = Account.objects.create(name="other", created_at=env.now())
    Person.objects.create(account=other)
    begin_import(other, [])
    assert wrong(filled) == []
    assert wrong(other) == ["person-without-identity", "imports-unfinished"]
