"""Topics and sums of talk are read for whom an action touched, and follow joins, undo, rest and erasure."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exports import Export, letter, mailbox
from tests.people import HANNA, HANNAH, ME, TOBIAS, Actor
from tests.state import state
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge
from visavis.actions.mark_person import say_rest
from visavis.actions.read_talk import read_talk
from visavis.actions.undo import undo
from visavis.config import env
from visavis.store.access import Account
from visavis.store.models import LifeEvent, Person, Tie, Topic
from visavis.store.read.judged import judged
from visavis.store.read.topics import topics
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

BEES = ("The bees are well, I saw the bees on Sunday.", "We lost a hive, but the bees are flying.")


def number(one: Actor) -> int:
    return Person.objects.get(name=one.name, merged_into=None).pk


def beekeeper(one: Actor, name: str = "bees.mbox") -> Export:
    return mailbox(
        *(
            letter(one, ME, f"2026-0{month}-10", text, subject=f"Bees {month}")
            for month, text in zip((3, 5), BEES, strict=True)
        ),
        name=name,
    )


def even_talk(one: Actor) -> Export:
    """Eight weeks of twenty words from the user and five from the other."""
    days = [f"2026-{month:02}-{day:02}" for month in (8, 9) for day in (3, 10, 17, 24)]
    letters = [letter(ME, one, day, "word " * 20 + "?", subject=f"From me {day}") for day in days]
    letters += [
        letter(one, ME, day[:-2] + f"{int(day[-2:]) + 1:02}", "word " * 5, subject=f"To me {day}") for day in days
    ]
    return mailbox(*letters, name="talk.mbox")


def speaks_of(account: Account, one: Actor) -> list[str]:
    return [line.term for line in topics(account.pk, number(one), today(account))]


def test_an_import_reads_what_somebody_speaks_of_and_undo_forgets_it(account: Account, take_in: TakeIn) -> None:
    before = state(account)
    result = take_in(beekeeper(HANNA), me=(ME.email,))
    assert speaks_of(account, HANNA) == ["bees"]
    (line,) = topics(account.pk, number(HANNA), today(account))
    assert (line.source, len(line.evidence), line.is_expertise) == ("words", 2, False)
    assert result.entry is not None
    undo(account, result.entry)
    assert not Topic.objects.exists()
    assert state(account) == before


def test_what_the_user_writes_is_no_subject_of_the_other(account: Account, take_in: TakeIn) -> None:
    mine = [letter(ME, HANNA, f"2026-0{month}-10", text) for month, text in zip((3, 5), BEES, strict=True)]
    take_in(mailbox(*mine), me=(ME.email,))
    assert speaks_of(account, HANNA) == []


def test_from_what_is_told_privately_no_topic_is_taken(account: Account, take_in: TakeIn) -> None:
    take_in(beekeeper(HANNA), me=(ME.email,))
    newest = LifeEvent.objects.model(account=account, kind="illness", whose="sender", start=0, end=3)
    newest.interaction_id = Topic.objects.get().evidence[0]
    newest.save()
    judge(account, [number(HANNA)])
    assert speaks_of(account, HANNA) == []


def test_the_share_of_words_and_questions_is_told_in_sentences(account: Account, take_in: TakeIn) -> None:
    take_in(even_talk(HANNA), me=(ME.email,))
    told = judged(account.pk, number(HANNA), today(account)).two_sided
    assert [one.because.key for one in told] == [
        "two-sidedness.words.mine",
        "two-sidedness.questions.mine",
        "two-sidedness.answered.mine",
    ]
    words = told[0]
    assert words.value == pytest.approx(160 / 200, abs=0.03)
    assert words.evidence


def test_of_one_direction_alone_nothing_is_compared(account: Account, take_in: TakeIn) -> None:
    take_in(beekeeper(HANNA), me=(ME.email,))
    assert judged(account.pk, number(HANNA), today(account)).two_sided == ()


def test_joined_people_speak_of_what_both_said_and_apart_again_of_their_own(account: Account, take_in: TakeIn) -> None:
    take_in(beekeeper(HANNA), even_talk(HANNAH), me=(ME.email,))
    before = state(account)
    entry = join_people(account, number(HANNAH), number(HANNA))
    assert Topic.objects.filter(person__merged_into=None).count() == 1
    assert not Topic.objects.exclude(person__merged_into=None).exists()
    assert entry is not None
    undo(account, entry)
    assert state(account) == before


def test_whoever_is_left_alone_is_not_read(account: Account, take_in: TakeIn) -> None:
    take_in(beekeeper(HANNA), even_talk(HANNA), me=(ME.email,))
    entry = say_rest(account, number(HANNA), on=True)
    assert not Topic.objects.exists()
    assert Tie.objects.get(person__name=HANNA.name).two_sided is None
    assert speaks_of(account, HANNA) == []
    assert entry is not None
    undo(account, entry)
    assert speaks_of(account, HANNA) == ["bees"]


def test_an_erasure_leaves_nothing_of_it(account: Account, take_in: TakeIn) -> None:
    moved = letter(HANNA, ME, "2026-06-01", "We moved to Leipzig last week.")
    take_in(beekeeper(HANNA), mailbox(moved, name="moved.mbox"), me=(ME.email,))
    assert LifeEvent.objects.exists()
    erase(account, number(HANNA))
    assert not Topic.objects.exists()
    assert not LifeEvent.objects.exists()


def test_reading_it_again_changes_nothing_and_another_account_has_none(account: Account, take_in: TakeIn) -> None:
    take_in(beekeeper(HANNA), even_talk(TOBIAS), me=(ME.email,))
    before = state(account)
    assert read_talk(account) == 2
    assert state(account) == before
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    assert read_talk(stranger) == 0
    assert state(account) == before


def test_a_topic_list_is_a_fixed_number_of_queries(account: Account, take_in: TakeIn) -> None:
    take_in(beekeeper(HANNA), me=(ME.email,))
    with CaptureQueriesContext(connection) as asked:
        assert speaks_of(account, HANNA)
    assert len(asked) <= 5  # one of them asks for her number
