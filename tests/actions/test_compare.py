"""Comparing everybody: what is found is kept until something changes, and decisions are heeded at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KARL, ME, NADIA, PETRA, TOBIAS, Actor
from tests.state import state
from visavis.actions import compare as comparing
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.compare import compare
from visavis.actions.export import export
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.put_off import bring_back, put_off
from visavis.actions.state_fact import state_fact
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, JournalEntry, Person, ProposedJoin
from visavis.store.read.known_people import known_people
from visavis.store.read.proposals import is_current, is_proposed, open_pairs, side_by_side
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

NAMESAKE = Actor(TOBIAS.name, "tb@example.org", organisation=TOBIAS.organisation)
THIRD = Actor(TOBIAS.name, "brandauer@example.net", organisation=TOBIAS.organisation)


def who(account: Account, one: Actor) -> int:
    return Identity.objects.get(account=account, kind="email", value=one.email).person_id


def pairs(account: Account) -> set[frozenset[int]]:
    return {frozenset((one.a, one.b)) for one in open_pairs(account.pk) if not one.is_put_off(today(account))}


@pytest.fixture
def namesakes(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, NAMESAKE, HANNA))
    compare(account)


def test_what_is_found_is_kept_and_told(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, NAMESAKE, HANNA))
    assert not is_current(account.pk)
    done = compare(account)
    assert (done.people, done.proposed, done.kept) == (3, 1, 1)
    assert is_current(account.pk)
    (pair,) = side_by_side(account.pk, open_pairs(account.pk), today(account))
    assert {pair.a.id, pair.b.id} == {who(account, TOBIAS), who(account, NAMESAKE)}
    assert "same-name" in [one.key for one in pair.proposal.evidence]
    assert pair.a_sources == pair.b_sources == ("vcard",)


@pytest.mark.usefixtures("namesakes")
def test_comparing_changes_nothing_but_what_is_proposed(account: Account) -> None:
    before, entries = state(account), JournalEntry.objects.count()
    compare(account)
    assert state(account) == before
    assert JournalEntry.objects.count() == entries


@pytest.mark.usefixtures("namesakes")
def test_whatever_changes_people_makes_a_comparison_old(account: Account, take_in: TakeIn) -> None:
    answer_suggestion(account, who(account, HANNA), "quiet", "later")
    assert is_current(account.pk)  # an answer says nothing of who anybody is
    for change in (
        lambda: state_fact(account, who(account, HANNA), "organisation", "Hafenwerk"),
        lambda: undo(account),
        lambda: take_in(cards(NADIA, name="more.vcf")),
        lambda: join_people(account, who(account, TOBIAS), who(account, HANNA)),
    ):
        change()
        assert not is_current(account.pk)
        compare(account)
        assert is_current(account.pk)


@pytest.mark.usefixtures("namesakes")
def test_a_comparison_of_another_version_is_old(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    put_off(account, who(account, TOBIAS), who(account, NAMESAKE))
    for place in ("proposals", "journal_mark"):
        monkeypatch.setattr(f"visavis.store.read.{place}.__version__", "99")
    assert not is_current(account.pk)
    assert open_pairs(account.pk) == ()  # its reasons may have no words here
    compare(account)
    assert [one.later_until for one in open_pairs(account.pk)] == [date(2026, 12, 24)]


@pytest.mark.usefixtures("namesakes")
def test_what_changes_meanwhile_makes_the_result_old(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(one: Account) -> object:
        found = known_people(one)
        state_fact(one, who(one, HANNA), "organisation", "Hafenwerk")
        return found

    monkeypatch.setattr(comparing, "known_people", interrupted)
    compare(account)
    assert not is_current(account.pk)


@pytest.mark.usefixtures("namesakes")
def test_who_goes_while_people_are_compared_is_left_out(
    account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = take_in(cards(THIRD, name="later.vcf"))

    def interrupted(one: Account) -> object:
        found = known_people(one)
        undo(one, later.entry)
        return found

    monkeypatch.setattr(comparing, "known_people", interrupted)
    assert compare(account).kept == 1
    assert pairs(account) == {frozenset((who(account, TOBIAS), who(account, NAMESAKE)))}


def test_a_join_is_heeded_before_anything_is_compared_anew(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, NAMESAKE, THIRD))
    compare(account)
    tobias, namesake, third = (who(account, one) for one in (TOBIAS, NAMESAKE, THIRD))
    assert len(pairs(account)) == 3
    entry = join_people(account, tobias, namesake)
    assert pairs(account) == {frozenset((tobias, third))}  # and not once more by way of who was joined
    undo(account, entry)
    assert len(pairs(account)) == 3


def test_kept_apart_holds_for_ever(account: Account, take_in: TakeIn) -> None:
    """Through a comparison, a join of either side, its undo, the same cards again, and a card that speaks for both."""
    book = cards(TOBIAS, NAMESAKE, THIRD)
    take_in(book)
    compare(account)
    tobias, namesake, third = (who(account, one) for one in (TOBIAS, NAMESAKE, THIRD))
    entry = keep_apart(account, tobias, namesake)
    two = frozenset((tobias, namesake))
    assert two not in pairs(account)
    compare(account)
    assert pairs(account) == {frozenset((tobias, third)), frozenset((namesake, third))}
    joined = join_people(account, third, namesake)
    compare(account)
    assert pairs(account) == set()  # who holds the namesake's addresses now is kept apart as well
    undo(account, joined)
    compare(account)
    assert pairs(account) == {frozenset((tobias, third)), frozenset((namesake, third))}
    take_in(replace(book, name="again.vcf"))
    both = cards(TOBIAS).content.replace(b"END:VCARD", f"EMAIL:{NAMESAKE.email}\r\nEND:VCARD".encode())
    take_in(Export("both.vcf", both))
    assert who(account, TOBIAS) != who(account, NAMESAKE)
    compare(account)
    assert two not in pairs(account)
    undo(account, entry)
    compare(account)
    assert two in pairs(account)


@pytest.mark.usefixtures("namesakes")
def test_what_is_put_off_comes_again_after_a_month(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    tobias, namesake = who(account, TOBIAS), who(account, NAMESAKE)
    assert put_off(account, namesake, tobias) == date(2026, 12, 24)
    assert pairs(account) == set()
    compare(account)
    assert pairs(account) == set()
    monkeypatch.setenv("VISAVIS_AT", "2026-12-23T12:00+01:00")
    assert pairs(account) == set()
    monkeypatch.setenv("VISAVIS_AT", "2026-12-24T12:00+01:00")
    assert len(pairs(account)) == 1


@pytest.mark.usefixtures("namesakes")
def test_what_is_put_off_can_be_asked_again_at_once(account: Account) -> None:
    tobias, namesake = who(account, TOBIAS), who(account, NAMESAKE)
    put_off(account, tobias, namesake)
    bring_back(account, tobias, namesake)
    assert len(pairs(account)) == 1


def test_what_is_put_off_stays_so_when_one_of_them_is_joined_with_a_third(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, NAMESAKE, HANNA))
    compare(account)
    put_off(account, who(account, TOBIAS), who(account, NAMESAKE))
    join_people(account, who(account, HANNA), who(account, NAMESAKE))
    compare(account)
    assert pairs(account) == set()


@pytest.mark.usefixtures("namesakes")
def test_what_was_put_off_stays_so_through_a_join_that_is_taken_back(account: Account) -> None:
    tobias, namesake = who(account, TOBIAS), who(account, NAMESAKE)
    until = put_off(account, tobias, namesake)
    entry = join_people(account, tobias, namesake)
    done = compare(account)
    assert (done.kept, open_pairs(account.pk), is_proposed(account.pk, tobias, today(account))) == (0, (), False)
    undo(account, entry)
    compare(account)
    assert [one.later_until for one in open_pairs(account.pk)] == [until]


@pytest.mark.usefixtures("namesakes")
def test_whose_time_is_over_is_asked_about_after_a_join_that_is_taken_back(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_off(account, who(account, TOBIAS), who(account, NAMESAKE))
    entry = join_people(account, who(account, TOBIAS), who(account, NAMESAKE))
    monkeypatch.setenv("VISAVIS_AT", "2027-03-01T12:00+01:00")
    compare(account)
    assert not ProposedJoin.objects.exists()
    undo(account, entry)
    compare(account)
    assert [one.later_until for one in open_pairs(account.pk)] == [None]


@pytest.mark.usefixtures("namesakes")
def test_what_changes_nobody_leaves_the_comparison_true(account: Account, tmp_path: Path) -> None:
    export(account, tmp_path / "mine")
    JournalEntry.objects.create(account=account, kind="lift-erasure", at=account.created_at)
    answer_suggestion(account, who(account, HANNA), "quiet", "later")
    assert is_current(account.pk)
    state_fact(account, who(account, HANNA), "note", "sings")
    assert not is_current(account.pk)


@pytest.mark.usefixtures("namesakes")
def test_who_is_not_proposed_is_not_put_off(account: Account) -> None:
    assert put_off(account, who(account, TOBIAS), who(account, HANNA)) is None
    with pytest.raises(NotFoundError):
        put_off(account, who(account, TOBIAS), 2**40)


def test_two_in_one_letter_are_told_to_be_together(account: Account, take_in: TakeIn) -> None:
    take_in(cards(TOBIAS, NAMESAKE), mailbox(letter(ME, (TOBIAS, NAMESAKE), "2026-11-01")), me=(ME.email,))
    compare(account)
    for pair in side_by_side(account.pk, open_pairs(account.pk), today(account)):
        assert "together" in [one.key for one in pair.proposal.against]
        assert pair.proposal.sureness != "certain"


def test_only_the_strongest_are_kept(account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "KEPT_AT_MOST", 2)
    take_in(cards(TOBIAS, NAMESAKE, THIRD))
    done = compare(account)
    assert (done.proposed, done.kept) == (3, 2)
    assert ProposedJoin.objects.count() == 2


def test_a_couple_with_one_telephone_is_not_proposed(account: Account, take_in: TakeIn) -> None:
    take_in(cards(PETRA, KARL))
    compare(account)
    assert pairs(account) == set()


@pytest.mark.usefixtures("namesakes")
def test_a_person_is_known_to_be_here_twice_in_one_query(account: Account) -> None:
    tobias, namesake, hanna = (who(account, one) for one in (TOBIAS, NAMESAKE, HANNA))
    with CaptureQueriesContext(connection) as asked:
        assert is_proposed(account.pk, tobias, today(account))
    assert len(asked) == 1
    assert is_proposed(account.pk, namesake, today(account))
    assert not is_proposed(account.pk, hanna, today(account))
    put_off(account, tobias, namesake)
    assert not is_proposed(account.pk, tobias, today(account))
    bring_back(account, tobias, namesake)
    entry = keep_apart(account, tobias, namesake)
    assert not is_proposed(account.pk, tobias, today(account))
    undo(account, entry)
    assert is_proposed(account.pk, tobias, today(account))
    join_people(account, tobias, namesake)
    assert not is_proposed(account.pk, tobias, today(account))


def test_proposals_cost_the_same_queries_whatever_the_crowd(account: Account, take_in: TakeIn) -> None:
    beginnings, endings = (
        ("Berg", "Stein", "Linden", "Rosen", "Wald", "Gold", "Falken"),
        ("mann", "hofer", "bach", "feld"),
    )
    families = [beginning + ending for beginning in beginnings for ending in endings]
    counted = []
    for many in (2, len(families)):
        twins = [
            Actor(f"Anna {family}", f"{family.lower()}@{side}.example.org", organisation=f"Haus {family}")
            for family in families[:many]
            for side in ("at-home", "at-work")
        ]
        take_in(cards(*twins, name=f"{many}.vcf"))
        with CaptureQueriesContext(connection) as asked:
            compare(account)
            shown = side_by_side(account.pk, open_pairs(account.pk)[:20], today(account))
        counted.append(len(asked))
        assert len(shown) == min(20, many)
    assert counted[0] == counted[1]


def test_a_stranger_sees_and_puts_off_nothing(account: Account, namesakes: None) -> None:
    stranger = Account.objects.create(name="stranger", created_at=account.created_at)
    assert compare(stranger).people == 0
    assert open_pairs(stranger.pk) == ()
    tobias, namesake = who(account, TOBIAS), who(account, NAMESAKE)
    assert not is_proposed(stranger.pk, tobias, today(stranger))
    with pytest.raises(NotFoundError):
        put_off(stranger, tobias, namesake)
    with pytest.raises(NotFoundError):
        bring_back(stranger, tobias, namesake)
    assert ProposedJoin.objects.count() == 1
    assert side_by_side(stranger.pk, open_pairs(account.pk), today(stranger)) == ()
    assert access.people(stranger.pk).count() == 0
    assert Person.objects.count() == 3
