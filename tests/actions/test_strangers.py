"""Another account's ids are answered as if they did not exist, by every read and every action."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS
from tests.state import state
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.count_and_propose import count_and_propose
from visavis.actions.erase import erase
from visavis.actions.export_person import Wording, zip_person
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge
from visavis.actions.keep_apart import keep_apart
from visavis.actions.lift_erasure import lift_erasure
from visavis.actions.mark_person import say_kind, say_private, say_rest
from visavis.actions.move_address import move_address
from visavis.actions.not_here import say_here_again, say_not_here
from visavis.actions.not_so import say_not_so
from visavis.actions.redo import redo
from visavis.actions.split_person import split
from visavis.actions.suggest_today import suggest_today
from visavis.actions.undo import NothingToUndoError, undo
from visavis.config import env
from visavis.store import access
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Identity, Interaction
from visavis.store.read.history import entries, entry
from visavis.store.read.life_events import life_events
from visavis.store.read.paths import ways
from visavis.store.read.people import Counts, count, people
from visavis.store.read.person import person
from visavis.store.read.reader import reader
from visavis.store.read.search import known, mentions
from visavis.store.read.timeline import days_in_touch, exchanges, timeline
from visavis.store.read.topics import topics
from visavis.store.zone import today, zone

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def entry_id(account: Account, take_in: TakeIn, quick: None) -> int:
    """An import of the account whose ids the stranger tries."""
    letters = mailbox(letter(HANNA, ME, "2026-11-20", "The harbour"), letter(ME, HANNA, "2026-11-21"))
    result = take_in(cards(HANNA, TOBIAS), letters, me=(ME.email,))
    assert result.entry is not None
    return result.entry


@pytest.fixture
def stranger(db: None, now: str) -> Account:
    return Account.objects.create(name="stranger", created_at=env.now())


def hanna(account: Account) -> int:
    return access.people(account.pk).get(name=HANNA.name).pk


def address_of(one: int) -> int:
    """One of Hanna's addresses; a number that nobody has is an address that nobody has."""
    return Identity.objects.filter(person=one)[0].pk if one < 2**63 else one


READS: dict[str, Callable[[Account, int, int], object]] = {
    "person": lambda stranger, one, _: person(stranger.pk, one, today(stranger)),
    "row": lambda stranger, one, _: access.person(stranger.pk, one),
    "timeline": lambda stranger, one, _: timeline(stranger.pk, one),
    "days in touch": lambda stranger, one, _: days_in_touch(stranger.pk, one, zone(stranger)),
    "ways": lambda stranger, one, _: ways(stranger.pk, one, today(stranger)),
    "history": lambda stranger, _, imported: entry(stranger.pk, imported),
    "answer": lambda stranger, one, _: answer_suggestion(stranger, one, "quiet", "done"),
    "join": lambda stranger, one, _: join_people(stranger, one, one),
    "take along": lambda stranger, one, _: zip_person(stranger, one, Wording(str, str)),
    "erase": lambda stranger, one, _: erase(stranger, one),
    "lift an erasure": lambda stranger, one, _: lift_erasure(stranger, one),
    "keep apart": lambda stranger, one, _: keep_apart(stranger, one, one),
    "say what it is": lambda stranger, one, _: say_kind(stranger, one, "room"),
    "say nothing of it": lambda stranger, one, _: say_kind(stranger, one, None),
    "private": lambda stranger, one, _: say_private(stranger, one, on=True),
    "rest": lambda stranger, one, _: say_rest(stranger, one, on=True),
    "a reader": lambda stranger, one, _: reader(stranger, one, today(stranger)),
    "not here": lambda stranger, one, _: say_not_here(stranger, one, "VV121"),
    "here again": lambda stranger, one, _: say_here_again(stranger, one, "VV121"),
    "not so": lambda stranger, one, _: say_not_so(stranger, one, "move", today(stranger)),
    "life events": lambda stranger, one, _: life_events(stranger.pk, one, today(stranger)),
    "topics": lambda stranger, one, _: topics(stranger.pk, one, today(stranger)),
    "move": lambda stranger, one, _: move_address(stranger, address_of(one), None),
    "move to": lambda stranger, one, _: move_address(stranger, address_of(one), one),
    "split": lambda stranger, _, imported: split(stranger, imported, 0),
    "redo": lambda stranger, _, imported: redo(stranger, imported),
    "undo": lambda stranger, _, imported: undo(stranger, imported),
    "import into": lambda stranger, _, imported: import_files(stranger, [], entry=imported),
}


@pytest.mark.parametrize("what", READS)
def test_a_strangers_ids_do_not_exist(account: Account, entry_id: int, stranger: Account, what: str) -> None:
    before = state(account)
    with pytest.raises(NotFoundError):
        READS[what](stranger, hanna(account), entry_id)
    with pytest.raises(NotFoundError):
        READS[what](stranger, 2**70, 2**70)
    assert state(account) == before
    assert not any(state(stranger).values())


def test_a_strangers_lists_are_empty(account: Account, entry_id: int, stranger: Account) -> None:
    ids = tuple(Interaction.objects.values_list("pk", flat=True))
    assert people(stranger.pk, on=today(stranger)).total == 0
    assert count(stranger.pk) == Counts({}, {})
    assert entries(stranger.pk) == ()
    assert mentions(stranger.pk, "harbour") == ()
    assert known(stranger.pk, HANNA.email) == known(stranger.pk, HANNA.name) == []
    assert exchanges(stranger.pk, hanna(account), ids) == ()
    assert suggest_today(stranger) == ()
    assert count_and_propose(stranger, limit=50)[1] == ()
    with pytest.raises(NothingToUndoError):
        undo(stranger)
    with pytest.raises(NotFoundError):
        access.identity(stranger.pk, Identity.objects.get(value=HANNA.email).pk)


def test_judging_someone_elses_people_judges_nobody(account: Account, entry_id: int, stranger: Account) -> None:
    assert judge(stranger, [hanna(account)]) == 0
    assert judge(stranger) == 0


def test_two_accounts_hold_the_same_address_apart(account: Account, entry_id: int, stranger: Account) -> None:
    before = state(account)
    (path,) = {file.path for file in entry(account.pk, entry_id).files if file.kind == "vcard"}
    result = import_files(stranger, [Path(path)])
    assert people(stranger.pk, on=today(stranger)).total == 2
    assert state(account) == before
    undo(stranger, result.entry)
    assert state(account) == before
