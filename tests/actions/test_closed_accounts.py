"""An account without a name is nobody's that could be told, until somebody bears one."""

from collections.abc import Callable
from datetime import UTC, datetime

from tests.people import TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.records import InteractionRecord, ParticipantRecord
from visavis.store.models import Person

Keep = Callable[..., ImportResult]


def message(key: str, name: str) -> InteractionRecord:
    sides = ParticipantRecord("handle", "telegram:88", "from", name), ParticipantRecord("email", "me@example.org", "to")
    return InteractionRecord(key, "message", datetime(2026, 5, 1, tzinfo=UTC), sides)


def test_a_closed_account_is_not_among_the_people(keep: Keep) -> None:
    keep(message("1", ""), kind="telegram")
    assert list(Person.objects.filter(kind="person").values_list("name", flat=True)) == ["me@example.org"]


def test_once_it_bears_a_name_it_is(keep: Keep) -> None:
    keep(message("1", ""), kind="telegram")
    keep(message("2", TOBIAS.name), kind="telegram")
    assert Person.objects.filter(kind="person", name=TOBIAS.name).exists()
