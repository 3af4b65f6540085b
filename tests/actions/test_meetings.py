"""A meeting counts for all who came, whoever asked them, if the user was one of them; and for nobody else."""

from collections.abc import Callable
from datetime import UTC, datetime

from tests.people import HANNA, ME, NADIA, TOBIAS, Actor
from visavis.actions.import_files import ImportResult
from visavis.actions.own_address import own_address
from visavis.records import InteractionRecord, ParticipantRecord
from visavis.store.access import Account
from visavis.store.models import Tie

Keep = Callable[..., ImportResult]


def meeting(key: str, organiser: Actor | None, *guests: Actor, day: int) -> InteractionRecord:
    sides = [ParticipantRecord("email", one.email, "to", one.name) for one in guests]
    asked = [ParticipantRecord("email", organiser.email, "from", organiser.name)] if organiser else []
    return InteractionRecord(key, "meeting", datetime(2026, 11, day, 9, tzinfo=UTC), (*asked, *sides))


def days() -> dict[str, int]:
    others = Tie.objects.filter(person__is_me=False, person__merged_into=None)
    return dict(others.values_list("person__name", "days_in_touch"))


def test_whoever_asked_all_who_came_were_met(account: Account, keep: Keep) -> None:
    own_address(account, ME.email)
    keep(meeting("1", HANNA, ME, NADIA, day=3), meeting("2", ME, NADIA, day=4), kind="calendar")
    assert days() == {HANNA.name: 1, NADIA.name: 2}


def test_a_meeting_that_nobody_is_known_to_have_called_counts_too(account: Account, keep: Keep) -> None:
    own_address(account, ME.email)
    keep(meeting("1", None, ME, TOBIAS, day=3), kind="calendar")
    assert days() == {TOBIAS.name: 1}


def test_other_people_s_meetings_bring_nobody_nearer(account: Account, keep: Keep) -> None:
    own_address(account, ME.email)
    keep(meeting("1", HANNA, NADIA, TOBIAS, day=3), kind="calendar")
    assert days() == {HANNA.name: 0, NADIA.name: 0, TOBIAS.name: 0}


def test_they_count_once_the_user_says_that_an_address_among_them_is_theirs(account: Account, keep: Keep) -> None:
    keep(meeting("1", HANNA, ME, NADIA, day=3), kind="calendar")
    assert set(days().values()) == {0}
    own_address(account, ME.email)
    assert days() == {HANNA.name: 1, NADIA.name: 1}
