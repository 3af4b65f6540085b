"""What the user says of a person: it wins, it can be taken back in any order, and it hangs on nobody else."""

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, TOBIAS
from tests.state import state
from visavis.actions.doctor import examine
from visavis.actions.join_people import join_people
from visavis.actions.state_fact import FIELDS, CannotStateError, state_fact, withdraw_fact
from visavis.actions.undo import CannotUndoError, undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Claim, Identity, Person

TakeIn = Callable[..., Any]


@pytest.fixture
def hanna(account: Account, take_in: TakeIn) -> int:
    take_in(cards(HANNA, KAETHE), me=(ME.email,))
    return Person.objects.get(name=HANNA.name).pk


def shown(person: int) -> tuple[str, str, str, str]:
    row = Person.objects.get(pk=person)
    return row.name, row.organisation, row.title, row.birthday


def test_the_users_word_wins_over_every_source(account: Account, hanna: int) -> None:
    for field, value in {
        "name": "Hanna S.",
        "organisation": "Verlag 2",
        "title": "Editor",
        "birthday": "1.7.1992",
    }.items():
        state_fact(account, hanna, field, value)
    assert shown(hanna) == ("Hanna S.", "Verlag 2", "Editor", "1992-07-01")


def test_a_later_import_does_not_win_over_it(account: Account, hanna: int, take_in: TakeIn) -> None:
    state_fact(account, hanna, "organisation", "Verlag 2")
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{HANNA.name}\nEMAIL:{HANNA.email}\nORG:Verlag 3\nEND:VCARD\n"
    take_in(Export("later.vcf", card.encode()))
    assert shown(hanna)[1] == "Verlag 2"


def test_taken_back_everything_is_as_before(account: Account, hanna: int) -> None:
    before = state(account)
    entries = [
        state_fact(account, hanna, field, value)
        for field, value in {
            "name": "Hanna S.", "nickname": "Hanni", "birthday": "--07-02", "organisation": "V", "title": "E",
            "email": "h@example.net", "phone": "+49 30 23125011", "url": "https://www.linkedin.com/in/hanna-s",
            "address": "Uferweg 3", "note": "Likes\ntea",
        }.items()
    ]  # fmt: skip
    assert len(entries) == len(FIELDS)
    assert state(account) != before
    for entry in entries:
        undo(account, entry)
    assert state(account) == before
    assert all(finding.ok for finding in examine(account))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_words_that_replaced_each_other_are_taken_back_in_any_order(
    account: Account, hanna: int, order: tuple[int, ...]
) -> None:
    """What is shown is the last word that still stands."""
    before, names = state(account), ["One", "Two", "Three"]
    entries = [state_fact(account, hanna, "name", name) for name in names]
    standing = set(range(3))
    for index in order:
        undo(account, entries[index])
        standing.discard(index)
        assert shown(hanna)[0] == (names[max(standing)] if standing else HANNA.name)
    assert state(account) == before


def test_whoever_only_a_word_spoke_for_goes_when_everything_is_taken_back(account: Account, take_in: TakeIn) -> None:
    """The mail that named her is taken back first; then the word, which was withdrawn; then its withdrawal."""
    empty = state(account)
    mail = take_in(mailbox(letter(HANNA, ME, "2026-11-01"))).entry
    said = state_fact(account, Identity.objects.get(value=HANNA.email).person_id, "note", "Likes tea")
    undo(account, mail)
    withdrawn = withdraw_fact(account, Claim.objects.get(source="you").pk)
    for entry in (said, withdrawn):
        undo(account, entry)
    assert state(account) == empty


def test_the_same_word_again_is_no_news(account: Account, hanna: int) -> None:
    assert state_fact(account, hanna, "name", "Hanna S.") is not None
    assert state_fact(account, hanna, "name", " Hanna  S. ") is None
    assert Claim.objects.filter(source="you", field="name").count() == 1


def test_notes_and_addresses_are_added_to_those_there_are(account: Account, hanna: int) -> None:
    for note in ("Likes tea", "Has a boat"):
        state_fact(account, hanna, "note", note)
    assert set(Claim.objects.filter(field="note").values_list("value", flat=True)) == {"Likes tea", "Has a boat"}


def test_an_address_that_was_stated_is_theirs_in_whatever_is_read_later(
    account: Account, hanna: int, take_in: TakeIn
) -> None:
    state_fact(account, hanna, "email", "Hanna@Neu.Example.org")
    writes = type(HANNA)("H.", "hanna@neu.example.org")
    take_in(mailbox(letter(writes, ME, "2026-11-01")), me=(ME.email,))
    assert Identity.objects.get(value="hanna@neu.example.org").person_id == hanna
    assert Person.objects.get(pk=hanna).tie.days_in_touch == 1


def test_an_address_that_mail_uses_meanwhile_stays_when_the_word_goes(
    account: Account, hanna: int, take_in: TakeIn
) -> None:
    entry = state_fact(account, hanna, "email", "hanna@neu.example.org")
    take_in(mailbox(letter(type(HANNA)("H.", "hanna@neu.example.org"), ME, "2026-11-01")), me=(ME.email,))
    undo(account, entry)
    assert Identity.objects.filter(value="hanna@neu.example.org").exists()
    assert all(finding.ok for finding in examine(account))


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("is_me", "yes", "field-unknown"),
        ("name", " \x00\n", "value-missing"),
        ("name", "x" * 201, "value-too-long"),
        ("birthday", "soon", "no-date"),
        ("birthday", "30.2.1970", "no-date"),
        ("birthday", "04/05/1970", "no-date"),
        ("email", "nobody", "no-address"),
        ("phone", "call me", "no-address"),
        ("url", "my page", "no-address"),
        ("email", KAETHE.email, "held-by-another"),
    ],
)
def test_what_is_no_fact_is_refused_and_changes_nothing(
    account: Account, hanna: int, field: str, value: str, code: str
) -> None:
    before = state(account)
    with pytest.raises(CannotStateError) as refused:
        state_fact(account, hanna, field, value)
    assert refused.value.code == code
    assert state(account) == before


def test_a_word_that_was_withdrawn_leaves_the_sources_and_comes_back(account: Account, hanna: int) -> None:
    state_fact(account, hanna, "name", "One")
    entry = state_fact(account, hanna, "name", "Two")
    withdrawn = withdraw_fact(account, Claim.objects.get(source="you", field="name").pk)
    assert shown(hanna)[0] == HANNA.name
    undo(account, withdrawn)
    assert shown(hanna)[0] == "Two"
    undo(account, entry)
    assert shown(hanna)[0] == "One"
    with pytest.raises(CannotUndoError):
        undo(account, entry)


def test_a_word_of_a_person_whose_import_was_taken_back_is_kept(account: Account, take_in: TakeIn) -> None:
    result = take_in(cards(TOBIAS), me=(ME.email,))
    person = Person.objects.get(name=TOBIAS.name).pk
    entry = state_fact(account, person, "note", "Plays the cello")
    undo(account, result.entry)
    assert Claim.objects.filter(field="note", value="Plays the cello").exists()
    assert all(finding.ok for finding in examine(account))
    undo(account, entry)
    assert not access.people(account.pk).exists()


def test_a_word_follows_a_join(account: Account, hanna: int) -> None:
    kaethe = Person.objects.get(name=KAETHE.name).pk
    state_fact(account, kaethe, "note", "Likes tea")
    join_people(account, hanna, kaethe)
    assert Claim.objects.get(field="note").identity.person_id == access.person(account.pk, kaethe).pk


def test_nobody_says_anything_of_another_accounts_people_or_words(account: Account, hanna: int) -> None:
    other = Account.objects.create(name="other", created_at=account.created_at)
    state_fact(account, hanna, "note", "Likes tea")
    with pytest.raises(NotFoundError):
        state_fact(other, hanna, "note", "Mine")
    with pytest.raises(NotFoundError):
        withdraw_fact(other, Claim.objects.get(field="note").pk)
    own = Claim.objects.filter(key__startswith="own:").first()
    with pytest.raises(NotFoundError):
        withdraw_fact(account, own.pk if own else 0)
