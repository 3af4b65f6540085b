"""What somebody is, private, left alone: recognised at import, said by the user, carried by joins, taken back whole."""

from collections.abc import Callable

import pytest

from tests.exports import Export, cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS, Actor
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge, keep_current
from visavis.actions.mark_person import CannotStateError, say_kind, say_private, say_rest
from visavis.actions.redo import redo
from visavis.actions.suggest_today import suggest_today
from visavis.actions.undo import undo
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Claim, Identity, Person, Tie
from visavis.store.read.candidates import candidates
from visavis.store.read.feed import birthdays, returns
from visavis.store.read.people import count, people
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]

ROOM = Actor("Raum 3.14", "r314@example.com")
DESK = Actor("Hafenwerk", "info@hafenwerk.example")
FIRM = Actor("Brückner & Söhne GmbH", "post@brueckner.example")


@pytest.fixture
def network(take_in: TakeIn) -> ImportResult:
    """Nadia waits for an answer; Tobias has his birthday about now; the others are rooms, desks and firms."""
    letters = [letter(ME, NADIA, f"2026-0{month}-10") for month in (4, 6, 8, 9)]
    letters += [letter(NADIA, ME, f"2026-0{month}-11", "Yes!") for month in (4, 6, 8, 9)]
    letters += [letter(NADIA, ME, "2026-11-18", "Did the move go well?")]
    letters += [letter(ME, [TOBIAS, ROOM, DESK, FIRM], "2026-10-01")]
    return take_in(cards(TOBIAS, NADIA, HANNA, KAETHE), mailbox(*letters), me=(ME.email,))


def held(actor: Actor) -> Person:
    return Identity.objects.get(value=actor.email).person


def look(actor: Actor) -> tuple[str, str]:
    row = held(actor)
    return row.kind, row.read_kind


@pytest.mark.usefixtures("network")
def test_an_import_recognises_what_is_no_person(account: Account) -> None:
    kinds = {one.name: look(one)[0] for one in (ROOM, DESK, FIRM, NADIA)}
    assert kinds == {
        ROOM.name: "room", DESK.name: "mailbox", FIRM.name: "organisation", NADIA.name: "person",
    }  # fmt: skip
    assert look(ROOM) == ("room", "person")
    assert count(account.pk).kinds == {"person": 4, "room": 1, "mailbox": 1, "organisation": 1}
    assert [line.name for line in people(account.pk, on=today(account), kind="room").items] == [ROOM.name]


@pytest.mark.usefixtures("network")
def test_a_human_name_later_on_makes_a_person_of_it(take_in: TakeIn) -> None:
    take_in(mailbox(letter(Actor("Tilda Brandt", FIRM.email), ME, "2026-11-01"), name="later.mbox"))
    assert look(FIRM) == ("person", "person")


@pytest.mark.usefixtures("network")
def test_a_sender_of_newsletters_who_writes_is_recognised_from_then_on(take_in: TakeIn) -> None:
    shop = Actor("Kundenservice", "post1@shop.example")
    take_in(mailbox(letter(shop, ME, "2026-11-01", List_Unsubscribe="<mailto:off@shop.example>"), name="1.mbox"))
    assert look(shop) == ("service", "service")
    take_in(mailbox(letter(shop, ME, "2026-11-02", "Your order"), name="2.mbox"))
    assert look(shop) == ("mailbox", "person")


def test_the_users_word_wins_through_imports_and_is_taken_back(account: Account, network: ImportResult) -> None:
    before = state(account)
    entry = say_kind(account, held(HANNA).pk, "organisation")
    assert look(HANNA) == ("organisation", "person")
    assert held(HANNA).pk not in [line.id for line in people(account.pk, on=today(account)).items]
    assert say_kind(account, held(HANNA).pk, "organisation") is None
    undo(account, entry)
    assert state(account) == before


@pytest.mark.usefixtures("network")
def test_what_the_user_says_does_not_change_whom_a_later_card_belongs_to(account: Account, take_in: TakeIn) -> None:
    """Two people would be held apart from a firm that has their address."""
    person = held(HANNA).pk
    say_kind(account, person, "organisation")
    card = f"BEGIN:VCARD\nVERSION:3.0\nUID:other\nFN:{HANNA.name}\nEMAIL:{HANNA.email}\nNOTE:Boats\nEND:VCARD\n"
    take_in(Export("later.vcf", card.encode()))
    assert Claim.objects.get(field="note").identity.person_id == person
    assert look(HANNA) == ("organisation", "person")


@pytest.mark.usefixtures("network")
def test_a_firm_is_said_to_be_a_person_and_left_to_recognition_again(account: Account) -> None:
    firm = held(FIRM).pk
    said = say_kind(account, firm, "person")
    assert look(FIRM)[0] == "person"
    withdrawn = say_kind(account, firm, None)
    assert look(FIRM)[0] == "organisation"
    undo(account, withdrawn)
    assert look(FIRM)[0] == "person"
    undo(account, said)
    assert look(FIRM)[0] == "organisation"
    assert say_kind(account, firm, None) is None


@pytest.mark.usefixtures("network")
def test_a_word_that_is_no_kind_is_refused(account: Account) -> None:
    before = state(account)
    for kind in ("service", "gone", "", "yes"):
        with pytest.raises(CannotStateError):
            say_kind(account, held(HANNA).pk, kind)
    assert state(account) == before


@pytest.mark.usefixtures("network")
def test_marks_follow_a_join_and_come_back_with_its_undo(account: Account) -> None:
    kaethe, hanna = held(KAETHE).pk, held(HANNA).pk
    say_private(account, kaethe, on=True)
    say_rest(account, kaethe, on=True)
    joined = join_people(account, hanna, kaethe)
    row = Person.objects.get(pk=hanna)
    assert (row.is_private, row.at_rest, row.tie.because["key"]) == (True, True, "tie.at-rest")
    undo(account, joined)
    marks = {row.pk: (row.is_private, row.at_rest) for row in Person.objects.filter(pk__in=(hanna, kaethe))}
    assert marks == {hanna: (False, False), kaethe: (True, True)}


@pytest.mark.usefixtures("network")
def test_after_a_join_both_words_go_at_once(account: Account) -> None:
    kaethe, hanna = held(KAETHE).pk, held(HANNA).pk
    for person in (kaethe, hanna):
        say_private(account, person, on=True)
    join_people(account, hanna, kaethe)
    entry = say_private(account, hanna, on=False)
    assert not Person.objects.get(pk=hanna).is_private
    undo(account, entry)
    assert Person.objects.get(pk=hanna).is_private
    assert Claim.objects.filter(field="private").count() == 2


@pytest.mark.usefixtures("network")
def test_a_tie_that_is_left_alone_is_not_judged_and_judged_again_when_taken_back(account: Account) -> None:
    before, nadia = state(account), held(NADIA).pk
    assert nadia in [item.person.id for item in suggest_today(account)]
    entry = say_rest(account, nadia, on=True)
    tie = Tie.objects.get(person=nadia)
    assert (tie.word, tie.because["key"]) == ("unknown", "tie.at-rest")
    assert (tie.days_in_touch, tie.last, tie.strength, tie.sums, tie.evidence) == (0, None, None, [], [])
    assert nadia not in [item.person.id for item in suggest_today(account)]
    left_alone = state(account)
    undo(account, entry)
    assert state(account) == before
    redo(account, entry)
    assert state(account) == left_alone != before


@pytest.mark.usefixtures("network")
def test_neither_time_nor_imports_wake_a_tie_that_is_left_alone(
    account: Account, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    nadia = held(NADIA).pk
    say_rest(account, nadia, on=True)
    take_in(mailbox(letter(NADIA, ME, "2026-11-22", "Hello?"), name="later.mbox"))
    assert Tie.objects.get(person=nadia).because["key"] == "tie.at-rest"
    judge(account)
    monkeypatch.setenv("VISAVIS_AT", "2027-11-24T12:00+01:00")
    keep_current(account)
    assert Tie.objects.get(person=nadia).because["key"] == "tie.at-rest"
    say_rest(account, nadia, on=False)
    assert Tie.objects.get(person=nadia).days_in_touch == 10


@pytest.mark.usefixtures("network")
def test_whose_tie_is_left_alone_stands_in_no_calendar_and_on_no_morning(account: Account) -> None:
    """His birthday is a reason even of a tie that is hardly one, and the user put him off once."""
    tobias, on = held(TOBIAS).pk, today(account)
    answer_suggestion(account, tobias, "birthday", "later")

    def named() -> list[bool]:
        return [
            tobias in [one.person for one in candidates(account.pk, on)],
            tobias in [one.person for one in birthdays(account.pk)],
            tobias in [one.person for one in returns(account.pk, on)],
        ]

    assert named() == [True, True, True]
    say_rest(account, tobias, on=True)
    assert named() == [False, False, False]


@pytest.mark.usefixtures("network")
def test_nobody_marks_the_user_or_another_accounts_people(account: Account) -> None:
    stranger = Account.objects.create(name="stranger", created_at=account.created_at)
    me = access.me(account.pk)
    assert me is not None
    before = state(account)
    for whose, person in ((stranger, held(HANNA).pk), (account, me.pk), (account, 2**70)):
        with pytest.raises(NotFoundError):
            say_kind(whose, person, "room")
        with pytest.raises(NotFoundError):
            say_private(whose, person, on=True)
        with pytest.raises(NotFoundError):
            say_rest(whose, person, on=False)
    assert state(account) == before
