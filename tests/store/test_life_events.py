"""What happened in a life: whose it is, what is one event, what the user took away, and what is told nowhere else."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, PETRA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.actions.mark_person import say_rest
from visavis.actions.not_so import say_not_so
from visavis.actions.undo import undo
from visavis.config import env
from visavis.store.access import Account, NotFoundError
from visavis.store.models import Claim, Identity, Interaction, LifeEvent, Person
from visavis.store.read.life_events import LifeEventLine, life_events, life_events_of
from visavis.store.read.reader import reader

TakeIn = Callable[..., ImportResult]
ON = date(2026, 11, 24)


@pytest.fixture
def _letters(take_in: TakeIn) -> None:
    """Letters that tell of nothing by themselves; each test says what a message told."""
    letters = [
        letter(HANNA, ME, "2026-03-01", "Hanna writes. The first."),
        letter(HANNA, ME, "2026-03-20", "Hanna writes. The second."),
        letter(ME, HANNA, "2026-04-10", "The user writes to Hanna alone."),
        letter(HANNA, ME, "2026-09-01", "Hanna writes. The third."),
        letter(ME, (HANNA, TOBIAS), "2026-09-02", "The user writes to two."),
        letter(TOBIAS, (ME, HANNA), "2026-09-03", "Tobias writes to both."),
        letter(TOBIAS, ME, "2026-09-04", "Tobias writes to the user."),
    ]
    take_in(cards(HANNA, TOBIAS, KAETHE), mailbox(*letters), me=(ME.email,))
    LifeEvent.objects.all().delete()


def told(account: Account, day: str, kind: str, whose: str = "sender", name: str = "") -> int:
    """Say that the message of a day told of something."""
    at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    message = Interaction.objects.get(account=account, at=at)
    LifeEvent.objects.create(
        account=account, interaction=message, kind=kind, whose=whose, name=name, start=0, end=len(message.text)
    )
    return message.pk


def of(account: Account, one: Actor, **options: bool) -> tuple[LifeEventLine, ...]:
    return life_events(account.pk, number(one), ON, **options)


def number(one: Actor) -> int:
    return Person.objects.get(name=one.name).pk


def relate(account: Account, one: Actor, other: Actor, label: str) -> None:
    identity = Identity.objects.filter(person=number(one), kind="card")[0]
    other_identity = Identity.objects.filter(person=number(other)).first()
    Claim.objects.create(
        account=account, identity=identity, source="you", field="relation", value=other.name, label=label,
        other=other_identity, key="relation", at=env.now(),
    )  # fmt: skip


@pytest.mark.usefixtures("_letters")
def test_what_they_tell_of_themselves_is_theirs_with_the_sentence(account: Account) -> None:
    message = told(account, "2026-03-01", "move")
    (line,) = of(account, HANNA)
    assert (line.kind, line.on, line.whose, line.person) == ("move", date(2026, 3, 1), "theirs", None)
    assert line.evidence == (message,)
    assert line.excerpt == "Hanna writes. The first."
    assert not line.is_private


@pytest.mark.usefixtures("_letters")
def test_messages_within_sixty_days_tell_of_one_event_and_later_ones_of_another(account: Account) -> None:
    first, second = told(account, "2026-03-01", "move"), told(account, "2026-03-20", "move")
    wished = told(account, "2026-04-10", "move", "recipient")
    later = told(account, "2026-09-01", "move")
    newest, older = of(account, HANNA)
    assert (newest.on, newest.evidence) == (date(2026, 9, 1), (later,))
    assert (older.on, older.evidence) == (date(2026, 3, 1), (wished, second, first))


@pytest.mark.usefixtures("_letters")
def test_what_the_user_wishes_two_people_is_nobodys_and_what_is_wished_to_the_user_is_not_the_writers(
    account: Account,
) -> None:
    told(account, "2026-09-02", "award", "recipient")
    told(account, "2026-09-03", "award", "recipient")
    told(account, "2026-09-04", "award", "recipient")
    told(account, "2026-04-10", "move", "sender")  # the user's own
    assert of(account, HANNA) == of(account, TOBIAS) == ()


@pytest.mark.usefixtures("_letters")
def test_what_a_third_wrote_to_both_is_only_the_writers(account: Account) -> None:
    told(account, "2026-09-03", "new_job")
    assert of(account, HANNA) == ()
    assert [line.kind for line in of(account, TOBIAS)] == ["new_job"]


@pytest.mark.usefixtures("_letters")
def test_a_third_person_is_shown_with_the_teller_and_is_nobody_here_without_a_relation(account: Account) -> None:
    told(account, "2026-03-01", "baby", "third", "My sister")
    (line,) = of(account, HANNA)
    assert (line.whose, line.name, line.person) == ("third", "My sister", None)
    assert of(account, KAETHE) == ()


@pytest.mark.usefixtures("_letters")
def test_a_relation_of_the_teller_says_who_the_sister_is(account: Account) -> None:
    relate(account, HANNA, KAETHE, "sister")
    told(account, "2026-03-01", "baby", "third", "My sister")
    told(account, "2026-09-01", "move", "third", "My brother")
    lines = {line.kind: line for line in of(account, HANNA)}
    assert (lines["baby"].person, lines["move"].person) == (number(KAETHE), None)
    (line,) = of(account, KAETHE)
    assert (line.kind, line.whose, line.name, line.teller) == ("baby", "theirs", "", HANNA.name)
    known = reader(account, number(KAETHE), date(2026, 11, 24)).facts
    assert "baby" not in {fact.kind for fact in known}  # to congratulate on hearsay is not hers to expect


@pytest.mark.usefixtures("_letters")
def test_a_whole_name_that_one_person_bears_says_who_it_is_and_a_given_name_does_not(account: Account) -> None:
    told(account, "2026-09-04", "retired", "third", KAETHE.name)
    told(account, "2026-03-01", "move", "third", "Käthe")
    assert [line.kind for line in of(account, KAETHE)] == ["retired"]
    assert [line.person for line in of(account, TOBIAS)] == [number(KAETHE)]
    assert [line.person for line in of(account, HANNA)] == [None]


@pytest.mark.usefixtures("_letters")
def test_private_kinds_are_left_out_where_they_are_not_asked_for(account: Account) -> None:
    for day, kind in (("2026-03-01", "illness"), ("2026-03-20", "pregnancy"), ("2026-09-01", "move")):
        told(account, day, kind)
    assert [(line.kind, line.is_private) for line in of(account, HANNA)] == [
        ("move", False),
        ("pregnancy", True),
        ("illness", True),
    ]
    assert [line.kind for line in of(account, HANNA, private=False)] == ["move"]


@pytest.mark.usefixtures("_letters")
def test_what_is_told_beside_something_private_is_private_itself(account: Account) -> None:
    for kind, whose, name in (("move", "sender", ""), ("separation", "third", "My sister")):
        told(account, "2026-03-01", kind, whose, name)
    told(account, "2026-09-01", "move")
    assert [(line.kind, line.on.month, line.is_private) for line in of(account, HANNA)] == [
        ("move", 9, False),
        ("separation", 3, True),
        ("move", 3, True),
    ]
    assert [line.on.month for line in of(account, HANNA, private=False)] == [9]


@pytest.mark.parametrize(
    ("text", "is_private"),
    [
        ("We moved to Leeds after the divorce.", True),
        ("We moved to Leeds for the sea.", False),
        ("Wir sind nach der Trennung umgezogen.", True),
        ("Wir sind ans Meer umgezogen.", False),
    ],
)
def test_a_sentence_with_a_private_word_is_private_though_the_event_is_not(
    text: str, is_private: bool, account: Account, take_in: TakeIn
) -> None:
    take_in(mailbox(letter(PETRA, ME, "2026-05-01", text)), me=(ME.email,))
    LifeEvent.objects.all().delete()
    told(account, "2026-05-01", "move")
    assert [(line.kind, line.is_private) for line in of(account, PETRA)] == [("move", is_private)]


@pytest.mark.usefixtures("_letters")
def test_what_is_not_so_stays_away_until_it_is_taken_back(account: Account) -> None:
    told(account, "2026-03-01", "move")
    told(account, "2026-09-01", "move")
    entry = say_not_so(account, number(HANNA), "move", date(2026, 3, 1))
    assert [line.on for line in of(account, HANNA)] == [date(2026, 9, 1)]
    told(account, "2026-03-20", "move")  # another message on the same event
    assert [line.on for line in of(account, HANNA)] == [date(2026, 9, 1)]
    assert entry is not None
    undo(account, entry)
    assert [line.on for line in of(account, HANNA)] == [date(2026, 9, 1), date(2026, 3, 1)]


@pytest.mark.usefixtures("_letters")
def test_not_so_is_said_of_one_third_and_not_of_another(account: Account) -> None:
    told(account, "2026-03-01", "baby", "third", "My sister")
    told(account, "2026-03-20", "baby", "third", "My brother")
    say_not_so(account, number(HANNA), "baby", date(2026, 3, 1), "My sister")
    assert [line.name for line in of(account, HANNA)] == ["My brother"]


@pytest.mark.usefixtures("_letters")
def test_not_so_takes_only_kinds_that_there_are_and_people_of_the_account(account: Account) -> None:
    with pytest.raises(ValueError, match="no event of the kind"):
        say_not_so(account, number(HANNA), "wish", ON)
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    with pytest.raises(NotFoundError):
        say_not_so(stranger, number(HANNA), "move", ON)
    with pytest.raises(NotFoundError):
        life_events(stranger.pk, number(HANNA), ON)


@pytest.mark.usefixtures("_letters")
def test_of_whoever_is_left_alone_and_of_what_is_still_to_come_nothing_is_told(account: Account) -> None:
    told(account, "2026-03-01", "move")
    assert life_events(account.pk, number(HANNA), date(2026, 2, 28)) == ()
    assert len(of(account, HANNA)) == 1
    say_rest(account, number(HANNA), on=True)
    assert of(account, HANNA) == ()


@pytest.mark.usefixtures("_letters")
def test_more_events_cost_no_more_queries(account: Account) -> None:
    relate(account, HANNA, KAETHE, "sister")
    counts = []
    for day, kind in (("2026-03-01", "baby"), ("2026-03-20", "move"), ("2026-09-01", "award")):
        told(account, day, kind, "third", "My sister")
        for one in (HANNA, KAETHE):
            person = Person.objects.get(pk=number(one))
            with CaptureQueriesContext(connection) as asked:
                assert life_events_of(account, person, ON)
            counts.append(len(asked))
    assert counts == [3] * 6


def test_the_excerpt_is_the_sentence_around_the_words_that_show_it(account: Account, take_in: TakeIn) -> None:
    take_in(
        mailbox(letter(PETRA, ME, "2026-05-01", "Hello! We moved to Leipzig last week. Come and see us.")),
        me=(ME.email,),
    )
    (line,) = of(account, PETRA)
    assert (line.kind, line.excerpt) == ("move", "We moved to Leipzig last week.")
