"""Undo: what is taken back is gone whole, what others brought stays, and nothing is taken back twice."""

from collections.abc import Callable

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult, begin_import, import_files
from visavis.actions.keep_apart import keep_apart
from visavis.actions.undo import CannotUndoError, NothingToUndoError, undo
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Identity, Import, Interaction, JournalEntry, Person
from visavis.store.read.search import mentions

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

OLD = mailbox(letter(HANNA, ME, "2026-11-20", "The harbour"), letter(ME, HANNA, "2026-11-21"), name="old.mbox")
NEW = mailbox(letter(ME, HANNA, "2026-11-21"), letter(NADIA, ME, "2026-11-22"), name="new.mbox")


def book(name: str, properties: str) -> Export:
    """An address book of one card."""
    return Export(name, f"BEGIN:VCARD\r\nVERSION:3.0\r\n{properties}END:VCARD\r\n".encode())


@pytest.mark.parametrize("older_first", [True, False])
def test_overlapping_imports_are_undone_in_either_order(account: Account, take_in: TakeIn, older_first: bool) -> None:
    empty = state(account)
    entries = take_in(OLD).entry, take_in(NEW).entry
    for entry in entries if older_first else reversed(entries):
        undo(account, entry)
        assert all(finding.ok for finding in examine(account))
    assert state(account) == empty
    assert not Person.objects.exists()


def test_what_both_files_held_comes_back_when_the_second_is_read_again(account: Account, take_in: TakeIn) -> None:
    first = take_in(OLD, me=(ME.email,))
    take_in(NEW)
    undo(account, first.entry)
    assert [(file.new, file.known) for file in take_in(NEW).files] == [(1, 1)]
    assert Interaction.objects.count() == 2


def test_a_card_that_only_added_to_another_comes_back_whole_when_it_is_read_again(
    account: Account, take_in: TakeIn
) -> None:
    """All of the second file was new in part, and nothing in it was known as a whole."""
    known = f"UID:hanna\r\nFN:{HANNA.name}\r\nEMAIL:{HANNA.email}\r\n"
    first = take_in(book("first.vcf", known))
    second = book("second.vcf", f"{known}TITLE:Editor\r\n")
    assert [(file.new, file.known) for file in take_in(second).files] == [(1, 0)]
    before = state(account)
    undo(account, first.entry)
    take_in(second)
    assert state(account) == before


@pytest.mark.parametrize("apart", [True, False])
def test_a_copy_of_a_mail_that_names_more_people_brings_nobody(account: Account, take_in: TakeIn, apart: bool) -> None:
    """The copy that was sent names those in Bcc; nothing but the mail that is known already would speak for them."""
    empty = state(account)
    sent, received = letter(HANNA, ME, "2026-11-20"), letter(HANNA, ME, "2026-11-20", Bcc=NADIA.email)
    files = (mailbox(sent), mailbox(received, name="sent.mbox")) if apart else (mailbox(received, sent),)
    entries = [take_in(file).entry for file in files]
    assert not Identity.objects.filter(value=NADIA.email).exists()
    for entry in entries:
        undo(account, entry)
    assert state(account) == empty


def test_undone_words_are_not_found_any_more(account: Account, take_in: TakeIn) -> None:
    entry = take_in(OLD).entry
    assert len(mentions(account.pk, "harbour")) == 1
    undo(account, entry)
    assert mentions(account.pk, "harbour") == ()


def test_without_a_number_the_newest_that_changed_something_is_undone(account: Account, take_in: TakeIn) -> None:
    first = take_in(OLD).entry
    take_in(OLD)  # brings nothing
    assert undo(account).entry == first
    with pytest.raises(NothingToUndoError):
        undo(account)


def test_nothing_is_undone_twice(account: Account, take_in: TakeIn) -> None:
    entry = take_in(OLD).entry
    undo(account, entry)
    with pytest.raises(CannotUndoError):
        undo(account, entry)


def test_an_import_under_way_is_not_undone_but_an_interrupted_one_is(account: Account) -> None:
    entry = begin_import(account, [])
    with pytest.raises(CannotUndoError, match="running"):
        undo(account, entry)
    JournalEntry.objects.filter(pk=entry).update(process=2**22 + 1)  # above the highest number of a process
    assert undo(account, entry).kind == "import"


@pytest.mark.parametrize("import_first", [True, False])
def test_what_the_user_said_of_people_keeps_nobody_whose_import_is_undone(
    account: Account, take_in: TakeIn, import_first: bool
) -> None:
    result = take_in(cards(HANNA, TOBIAS), OLD, me=(ME.email,))
    people = {person.name: person.pk for person in access.people(account.pk)}
    entries = [
        answer_suggestion(account, people[HANNA.name], "quiet", "done"),
        keep_apart(account, people[HANNA.name], people[TOBIAS.name]),
    ]
    for entry in (result.entry, *entries) if import_first else (*entries, result.entry):
        undo(account, entry)
        assert all(finding.ok for finding in examine(account))
    assert not Person.objects.exists()
    assert not Interaction.objects.exists()


def test_an_undone_import_takes_along_what_was_said_of_its_people_only(account: Account, take_in: TakeIn) -> None:
    take_in(cards(HANNA, NADIA), me=(ME.email,))
    people = {person.name: person.pk for person in access.people(account.pk)}
    kept = keep_apart(account, people[HANNA.name], people[NADIA.name])
    before = state(account)
    result = take_in(cards(TOBIAS, name="tobias.vcf"), OLD)
    people = {person.name: person.pk for person in access.people(account.pk)}
    keep_apart(account, people[HANNA.name], people[TOBIAS.name])
    answer_suggestion(account, people[TOBIAS.name], "quiet", "done")
    undo(account, result.entry)
    assert state(account) == before
    assert access.kept_apart(account.pk) == {frozenset({people[HANNA.name], people[NADIA.name]})}
    undo(account, kept)
    assert access.kept_apart(account.pk) == frozenset()


def test_who_answers_done_is_no_person_in_their_own_list_when_the_import_goes(
    account: Account, take_in: TakeIn
) -> None:
    take_in(cards(HANNA))
    before = state(account)
    result = take_in(OLD, me=(ME.email,))
    answer = answer_suggestion(account, access.people(account.pk).get(name=HANNA.name).pk, "quiet", "done")
    undo(account, result.entry)
    assert state(account) | {"answers": []} == before
    assert all(finding.ok for finding in examine(account))
    undo(account, answer)
    assert state(account) == before
    assert all(finding.ok for finding in examine(account))


def test_the_undo_of_a_great_import_asks_in_small_questions(
    account: Account, take_in: TakeIn, few_values: None
) -> None:
    book = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Guest {n}\nEND:VCARD\n" for n in range(700))
    result = take_in(Export("guests.vcf", book.encode()))
    assert undo(account, result.entry).people == 700


def test_a_file_that_could_not_be_read_whole_is_read_again(account: Account, take_in: TakeIn) -> None:
    first = take_in(OLD)
    Import.objects.filter(entry=first.entry).update(fingerprint="")
    assert [(file.new, file.known) for file in take_in(OLD).files] == [(0, 2)]


def test_a_failure_half_way_leaves_only_whole_pieces(
    account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = state(account)

    def fail(*_: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("visavis.actions.keep.keeper.describe_people", fail)
    with pytest.raises(RuntimeError):
        take_in(cards(HANNA), OLD)
    entry = JournalEntry.objects.get()
    assert (entry.state, entry.summary["new"], entry.summary["people"]) == ("cancelled", 0, 0)
    assert "own" not in entry.undo or entry.undo["own"] == []
    assert state(account) == empty
    assert import_files(account, []).state == "done"
