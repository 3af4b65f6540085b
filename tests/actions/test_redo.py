"""What was taken back is done again: the state is what it was before the undo, and it can be taken back once more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_pairs, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.move_address import move_address
from visavis.actions.own_address import own_address
from visavis.actions.redo import CannotRedoError, NothingToRedoError, redo
from visavis.actions.split_person import split
from visavis.actions.state_fact import state_fact, withdraw_fact
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Claim, Identity, JournalEntry, Person

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

AT_HOME = Actor("T. Brandauer", "tobi@example.net")


def who(account: Account, one: Actor) -> int:
    return Identity.objects.get(account=account, kind="email", value=one.email).person_id


def kept(entry: int | None) -> int:
    assert entry is not None
    return entry


@pytest.fixture(autouse=True)
def acquainted(account: Account, take_in: TakeIn) -> None:
    """Three on cards, Tobias with letters from two addresses, and one join of an import."""
    letters = letter(AT_HOME, ME, "2026-11-01"), letter(TOBIAS, ME, "2026-11-02"), letter(HANNA, ME, "2026-11-05")
    take_in(cards(HANNA, NADIA), mailbox(*letters), me=(ME.email,))
    both = cards(TOBIAS).content.replace(b"END:VCARD", f"EMAIL:{AT_HOME.email}\r\nEND:VCARD".encode())
    take_in(Export("both.vcf", both))


def withdrawal(account: Account) -> int:
    state_fact(account, who(account, HANNA), "note", "sings")
    return withdraw_fact(account, Claim.objects.get(source="you", field="note").pk)


def split_the_import(account: Account) -> int:
    joined = JournalEntry.objects.filter(kind="import", undo__has_key="joins").latest("pk")
    return split(account, joined.pk, 0)


VERBS: dict[str, Callable[[Account], int]] = {
    "join": lambda account: join_people(account, who(account, HANNA), who(account, NADIA)),
    "joins": lambda account: join_pairs(
        account, [(who(account, HANNA), who(account, NADIA)), (who(account, NADIA), who(account, TOBIAS))]
    ),
    "split": split_the_import,
    "move": lambda account: move_address(account, Identity.objects.get(value=AT_HOME.email).pk, who(account, NADIA)),
    "move to somebody new": lambda account: move_address(account, Identity.objects.get(value=AT_HOME.email).pk, None),
    "keep apart": lambda account: keep_apart(account, who(account, HANNA), who(account, NADIA)),
    "own address": lambda account: own_address(account, AT_HOME.email),
    "answer": lambda account: answer_suggestion(account, who(account, HANNA), "quiet", "done"),
    "fact": lambda account: kept(state_fact(account, who(account, HANNA), "birthday", "1991-07-02")),
    "fact with an address": lambda account: kept(state_fact(account, who(account, HANNA), "email", "h@example.org")),
    "withdrawal": withdrawal,
}


@pytest.mark.parametrize("verb", VERBS)
def test_done_again_it_is_as_it_was(account: Account, verb: str) -> None:
    entry = VERBS[verb](account)
    after = state(account)
    undo(account, entry)
    undone = state(account)
    done = redo(account)
    assert (done.entry, state(account)) == (entry, after)
    undo(account, done.again)
    assert state(account) == undone
    assert redo(account).entry == done.again
    assert state(account) == after


def test_what_was_taken_back_last_is_done_again_first(account: Account) -> None:
    first, second = VERBS["join"](account), VERBS["answer"](account)
    undo(account, first)
    undo(account, second)
    assert [redo(account).entry, redo(account).entry] == [second, first]
    with pytest.raises(NothingToRedoError):
        redo(account)


def test_nothing_is_done_again_twice(account: Account) -> None:
    entry = VERBS["join"](account)
    with pytest.raises(CannotRedoError) as refused:
        redo(account, entry)
    assert refused.value.code == "not-undone"
    undo(account, entry)
    redo(account, entry)
    with pytest.raises(CannotRedoError) as refused:
        redo(account, entry)
    assert refused.value.code == "not-undone"


def test_a_word_that_another_one_replaced_is_known_when_it_is_done_again(account: Account) -> None:
    first = kept(state_fact(account, who(account, HANNA), "name", "Hanna S."))
    second = kept(state_fact(account, who(account, HANNA), "name", "Hanna Berg"))
    undo(account, first)
    undo(account, second)
    redo(account, first)
    assert Person.objects.get(pk=who(account, HANNA)).name == "Hanna S."


def test_two_who_are_one_meanwhile_are_not_joined_again(account: Account) -> None:
    entry = VERBS["join"](account)
    undo(account, entry)
    join_people(account, who(account, NADIA), who(account, HANNA))
    before = state(account)
    with pytest.raises(CannotRedoError) as refused:
        redo(account, entry)
    assert (refused.value.code, state(account)) == ("so-already", before)


def test_an_import_reads_the_same_files_again_with_what_was_said_of_them(account: Account, take_in: TakeIn) -> None:
    mail = mailbox(letter(AT_HOME, TOBIAS, "2026-11-20"), name="tobias.mbox")
    entry = take_in(mail, me=(AT_HOME.email,)).entry
    after = state(account)
    undo(account, entry)
    assert who(account, AT_HOME) != who(account, ME)
    done = redo(account)
    assert (done.entry, done.kind) == (entry, "import")
    assert state(account) == after
    assert who(account, AT_HOME) == who(account, ME)


def test_an_import_whose_file_is_gone_says_which(account: Account, take_in: TakeIn, tmp_path: Path) -> None:
    entry = take_in(mailbox(letter(NADIA, ME, "2026-11-20"), name="nadia.mbox")).entry
    undo(account, entry)
    before, journal = state(account), JournalEntry.objects.count()
    (tmp_path / "nadia.mbox").unlink()
    with pytest.raises(CannotRedoError) as refused:
        redo(account)
    assert (refused.value.code, refused.value.detail) == ("file-missing", str(tmp_path / "nadia.mbox"))
    assert (state(account), JournalEntry.objects.count()) == (before, journal)


def test_what_it_was_about_may_be_gone(account: Account, take_in: TakeIn) -> None:
    imported = take_in(cards(Actor("Bo Lind", "bo@example.org"), name="bo.vcf")).entry
    bo = Identity.objects.get(value="bo@example.org").person_id
    entry = keep_apart(account, bo, who(account, HANNA))
    undo(account, entry)
    undo(account, imported)
    with pytest.raises(CannotRedoError) as refused:
        redo(account, entry)
    assert refused.value.code == "changed"


def in_hamburg(account: Account, take_in: TakeIn) -> tuple[int, int]:
    """Two people who come by an import, the last that is read."""
    take_in(
        cards(Actor("Bo Lind", "bo@example.org", "+4940111111"), Actor("Ida Holm", "ida@example.org"), name="n.vcf")
    )
    bo, ida = (Identity.objects.get(value=f"{one}@example.org").person_id for one in ("bo", "ida"))
    return bo, ida


def split_the_join(account: Account, take_in: TakeIn) -> None:
    bo, ida = in_hamburg(account, take_in)
    split(account, join_people(account, bo, ida), 0)


def fact_of_somebody_new(account: Account, take_in: TakeIn) -> None:
    in_hamburg(account, take_in)
    move_address(account, Identity.objects.get(value="+4940111111").pk, None)
    state_fact(account, Identity.objects.get(value="+4940111111").person_id, "note", "sings")


def word_withdrawn(account: Account, take_in: TakeIn) -> None:
    bo, _ = in_hamburg(account, take_in)
    state_fact(account, bo, "note", "sings")
    withdraw_fact(account, Claim.objects.get(source="you", field="note").pk)


def answer_and_apart(account: Account, take_in: TakeIn) -> None:
    bo, ida = in_hamburg(account, take_in)
    answer_suggestion(account, ida, "quiet", "later")
    keep_apart(account, bo, ida)


def card_to_somebody_here(account: Account, take_in: TakeIn) -> None:
    bo, ida = in_hamburg(account, take_in)
    card = Identity.objects.get(kind="card", person=bo)
    move_address(account, card.pk, ida, along=[Identity.objects.get(value="bo@example.org").pk])


@pytest.mark.parametrize(
    "done", [split_the_join, fact_of_somebody_new, word_withdrawn, answer_and_apart, card_to_somebody_here]
)
def test_what_hung_on_an_import_is_done_again_after_it(
    account: Account, take_in: TakeIn, done: Callable[[Account, TakeIn], None]
) -> None:
    """The import numbers everybody anew."""
    before, first = state(account), JournalEntry.objects.latest("pk").pk
    done(account, take_in)
    after = state(account)
    for _ in range(2):
        entries = JournalEntry.objects.filter(pk__gt=first).exclude(state="undone").count()
        for _ in range(entries):
            undo(account)
        assert state(account) == before
        for _ in range(entries):
            redo(account)
        assert state(account) == after


def test_an_erased_address_is_in_no_note_of_what_was_taken_back(account: Account, take_in: TakeIn) -> None:
    bo, ida = in_hamburg(account, take_in)
    undo(account, join_pairs(account, [(who(account, HANNA), who(account, NADIA)), (bo, ida)]))
    assert "ida@example.org" in str(list(JournalEntry.objects.values_list("undo", flat=True)))
    erase(account, ida)
    assert "ida@example.org" not in str(list(JournalEntry.objects.values_list("undo", flat=True)))
