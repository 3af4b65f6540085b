"""Joining what is certain: one step, one undo, and never more than is certain at that moment."""

from collections.abc import Callable, Sequence
from itertools import combinations

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, HANNAH, ME, NADIA, TOBIAS, Actor
from tests.state import state
from visavis.actions import compare as comparing
from visavis.actions import join_certain as joining
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult
from visavis.actions.join_certain import StillChangingError, join_certain
from visavis.actions.keep_apart import keep_apart
from visavis.actions.put_off import put_off
from visavis.actions.state_fact import state_fact
from visavis.actions.undo import undo
from visavis.identity import exclusive
from visavis.identity.match import Evidence, Known, Proposal
from visavis.store.access import Account
from visavis.store.models import Identity, JournalEntry
from visavis.store.read.proposals import is_current

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

LETTERS = mailbox(letter(HANNA, ME, "2026-11-05"), letter(ME, TOBIAS, "2026-11-03"))


def who(account: Account, one: Actor) -> int:
    return Identity.objects.get(account=account, kind="email", value=one.email).person_id


def pair(account: Account, *two: Actor) -> frozenset[int]:
    return frozenset(who(account, one) for one in two)


@pytest.fixture
def say_certain(account: Account, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the comparison find exactly these pairs, the first the strongest, as long as both are there."""

    def say(*pairs: tuple[Actor, Actor], sureness: str = "certain") -> None:
        said = [sorted(pair(account, *two)) for two in pairs]

        def found(people: Sequence[Known], *, apart: frozenset[frozenset[int]]) -> list[Proposal]:
            there = {one.id for one in people}
            proof = (Evidence("same-phone", {"value": "+493023125001"}),)
            return [
                Proposal(a, b, 0.9 - place / 100, sureness, proof, ())  # type: ignore[arg-type]
                for place, (a, b) in enumerate(said)
                if {a, b} <= there and frozenset((a, b)) not in apart
            ]

        monkeypatch.setattr(comparing, "proposals", found)

    return say


@pytest.fixture
def network(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, HANNA, HANNAH, NADIA), LETTERS, me=(ME.email,))


@pytest.mark.usefixtures("network")
def test_all_that_is_certain_is_one_entry_and_one_undo(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, HANNAH), (TOBIAS, NADIA))
    before = state(account)
    done = join_certain(account)
    assert (done.joined, done.left) == (2, 0)
    assert who(account, HANNA) == who(account, HANNAH)
    assert who(account, TOBIAS) == who(account, NADIA)
    assert all(finding.ok for finding in examine(account))
    assert JournalEntry.objects.filter(kind="join").count() == 1
    undo(account, done.entry)
    assert state(account) == before
    assert all(finding.ok for finding in examine(account))


@pytest.mark.usefixtures("network")
def test_what_was_unticked_is_left(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, HANNAH), (TOBIAS, NADIA))
    done = join_certain(account, {pair(account, TOBIAS, NADIA)})
    assert (done.joined, done.left) == (1, 0)
    assert who(account, HANNA) != who(account, HANNAH)


@pytest.mark.usefixtures("network")
def test_who_was_met_more_often_stays_and_keeps_the_number(account: Account, say_certain: Callable[..., None]) -> None:
    hanna = who(account, HANNA)
    say_certain((TOBIAS, NADIA), (HANNAH, HANNA))
    join_certain(account)
    assert who(account, HANNAH) == hanna


@pytest.mark.parametrize("sureness", ["likely", "possible"])
@pytest.mark.usefixtures("network")
def test_what_is_not_certain_is_refused_whatever_a_form_says(
    account: Account, say_certain: Callable[..., None], sureness: str
) -> None:
    say_certain((HANNA, HANNAH), sureness=sureness)
    before = state(account)
    done = join_certain(account, {pair(account, HANNA, HANNAH), frozenset({1, 2**40})})
    assert (done.entry, done.joined, done.left) == (None, 0, 2)
    assert state(account) == before
    assert not JournalEntry.objects.filter(kind="join").exists()


@pytest.mark.usefixtures("network")
def test_what_is_no_longer_certain_is_refused(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, HANNAH))
    comparing.compare(account)
    say_certain((HANNA, HANNAH), sureness="likely")
    state_fact(account, who(account, HANNA), "birthday", "1990-01-01")  # something was said: compared anew
    assert join_certain(account, {pair(account, HANNA, HANNAH)}).joined == 0


@pytest.mark.usefixtures("network")
def test_who_is_kept_apart_or_put_off_is_left(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, HANNAH), (TOBIAS, NADIA))
    comparing.compare(account)
    put_off(account, *pair(account, TOBIAS, NADIA))
    keep_apart(account, *pair(account, HANNA, HANNAH))
    assert join_certain(account).entry is None


@pytest.mark.usefixtures("network")
def test_three_become_one_only_if_each_is_certain_of_each(
    account: Account, say_certain: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    say_certain((HANNA, HANNAH), (HANNAH, NADIA))
    monkeypatch.setattr(exclusive, "contradict", lambda *_: False)
    done = join_certain(account)
    assert (done.joined, done.left) == (1, 1)
    assert [(one.why, {one.a, one.b}) for one in done.left_out] == [("third", {HANNAH.name, NADIA.name})]
    assert who(account, HANNA) == who(account, HANNAH) != who(account, NADIA)
    undo(account, done.entry)
    say_certain(*combinations((HANNA, HANNAH, NADIA), 2))
    state_fact(account, who(account, TOBIAS), "note", "Anew")
    assert join_certain(account).joined == 3
    assert who(account, HANNA) == who(account, HANNAH) == who(account, NADIA)


@pytest.mark.usefixtures("network")
def test_two_pairs_that_exclude_each_other_are_both_left(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, TOBIAS), (HANNA, NADIA))  # Tobias and Nadia are not one
    done = join_certain(account)
    assert (done.entry, done.joined) == (None, 0)
    assert {one.why for one in done.left_out} == {"excluded"}
    assert {frozenset((one.a, one.b)) for one in done.left_out} == {
        frozenset((HANNA.name, TOBIAS.name)),
        frozenset((HANNA.name, NADIA.name)),
    }


def test_two_of_one_letter_leave_a_third_who_fits_both_open(
    account: Account, take_in: TakeIn, say_certain: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(cards(HANNA, HANNAH, NADIA), mailbox(letter(ME, (HANNA, HANNAH), "2026-11-05")), me=(ME.email,))
    monkeypatch.setattr(exclusive, "contradict", lambda *_: False)
    say_certain((HANNA, NADIA), (HANNAH, NADIA))
    assert join_certain(account).entry is None


def test_two_of_one_letter_are_never_joined_in_bulk(
    account: Account, take_in: TakeIn, say_certain: Callable[..., None]
) -> None:
    take_in(cards(HANNA, HANNAH), mailbox(letter(ME, (HANNA, HANNAH), "2026-11-05")), me=(ME.email,))
    say_certain((HANNA, HANNAH))
    assert join_certain(account).entry is None
    assert who(account, HANNA) != who(account, HANNAH)


@pytest.mark.usefixtures("network")
def test_nothing_is_joined_while_everything_changes(
    account: Account, say_certain: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    say_certain((HANNA, HANNAH))
    monkeypatch.setattr(joining, "is_current", lambda _: False)
    with pytest.raises(StillChangingError):
        join_certain(account)
    assert who(account, HANNA) != who(account, HANNAH)


@pytest.mark.usefixtures("network")
def test_after_it_people_are_to_be_compared_anew(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, HANNAH))
    join_certain(account)
    assert not is_current(account.pk)


@pytest.mark.usefixtures("network")
def test_a_stranger_joins_nobody(account: Account, say_certain: Callable[..., None]) -> None:
    say_certain((HANNA, HANNAH))
    stranger = Account.objects.create(name="stranger", created_at=account.created_at)
    assert join_certain(stranger, {pair(account, HANNA, HANNAH)}).joined == 0
    assert who(account, HANNA) != who(account, HANNAH)
