"""What the user decided waits for the disk; a process that is killed in the middle of it leaves all or nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection, transaction

from tests.conftest import NOW
from visavis.store.durable import durably

ROOT = Path(__file__).parents[2]
NORMAL, FULL = 1, 2

KILLED = """
import os, signal, sys
import django
django.setup()
from django.core.management import call_command
from django.db import connections
call_command("migrate", verbosity=0)
from tests.state import state
from visavis.actions import join_people, move_address, split_person
from visavis.actions.doctor import examine
from visavis.store.access import local_account
from visavis.store.models import Identity, JournalEntry, Person

account = local_account()
one, other, third = (Person.objects.create(account=account, name=name) for name in ("A", "B", "C"))
for person in (one, other, third):
    for number in range(3):
        value = f"{person.name}{number}@example.org"
        Identity.objects.create(account=account, person=person, kind="email", value=value)
entry = join_people.join_people(account, one.pk, third.pk)
first = Identity.objects.filter(person=one).first()
verbs = {
    "join": (join_people, lambda: join_people.join_people(account, one.pk, other.pk)),
    "move": (move_address, lambda: move_address.move_address(account, first.pk, None)),
    "split": (split_person, lambda: split_person.split(account, entry, 0)),
}

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

for name, (module, do) in verbs.items():
    before = state(account), JournalEntry.objects.count()
    connections.close_all()
    child = os.fork()
    if child == 0:
        setattr(module, "settle" if name == "split" else "judge", die)  # everything is written, nothing is kept yet
        do()
        os._exit(0)
    _, ended = os.waitpid(child, 0)
    is_killed = os.WIFSIGNALED(ended) and os.WTERMSIG(ended) == signal.SIGKILL
    is_whole = (state(account), JournalEntry.objects.count()) == before and all(one.ok for one in examine(account))
    print(name, is_killed, is_whole)
"""


def level() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        return int(cursor.fetchone()[0])


sqlite_only = pytest.mark.skipif("VISAVIS_DATABASE_URL" in os.environ, reason="PostgreSQL always waits for the disk")


@sqlite_only
@pytest.mark.django_db(transaction=True)
def test_it_waits_for_the_disk_and_then_no_longer() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = NORMAL")
    with durably():
        assert level() == FULL
        assert connection.in_atomic_block
    assert level() == NORMAL


@sqlite_only
@pytest.mark.django_db(transaction=True)
def test_a_failure_takes_all_back_and_waits_no_longer() -> None:
    with pytest.raises(ZeroDivisionError), durably():
        raise ZeroDivisionError
    assert level() == NORMAL


@pytest.mark.django_db
def test_inside_another_transaction_it_is_part_of_that() -> None:
    with transaction.atomic(), durably():
        assert connection.in_atomic_block


@sqlite_only
def test_killed_in_the_middle_of_a_join_a_move_or_a_split_nothing_of_it_stays(tmp_path: Path) -> None:
    environment = os.environ | {
        "VISAVIS_DATA": str(tmp_path),
        "VISAVIS_AT": NOW,
        "DJANGO_SETTINGS_MODULE": "visavis.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", KILLED], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == ["join True True", "move True True", "split True True"], done.stderr
