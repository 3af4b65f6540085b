"""The journal as shown: what was done, how far it is, and whether whoever did it is still there."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, TOBIAS
from visavis.actions.import_files import ImportResult, begin_import
from visavis.actions.own_address import own_address
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import JournalEntry
from visavis.store.read.history import entries, entry

TakeIn = Callable[..., ImportResult]


def test_an_import_shows_what_each_file_brought(account: Account, take_in: TakeIn, quick: None) -> None:
    result = take_in(cards(HANNA, TOBIAS), mailbox(letter(HANNA, ME, "2026-11-20")), me=(ME.email,))
    shown = entry(account.pk, result.entry or 0)
    assert (shown.kind, shown.state, shown.files) == ("import", "done", result.files)
    assert [(file.kind, file.people, file.interactions, file.done) for file in shown.files] == [
        ("vcard", 2, 0, True),
        ("mail", 1, 1, True),
    ]


def test_the_newest_come_first_and_one_kind_can_be_asked_for(account: Account) -> None:
    own = own_address(account, ME.email)
    imported = begin_import(account, [])
    assert [one.id for one in entries(account.pk)] == [imported, own]
    assert [one.id for one in entries(account.pk, kind="own-address")] == [own]
    assert len(entries(account.pk, limit=1)) == 1


def test_what_was_undone_stays_in_the_journal(account: Account) -> None:
    own = own_address(account, ME.email)
    undo(account, own)
    assert entry(account.pk, own).state == "undone"


def test_an_import_runs_while_its_process_lives_and_is_interrupted_after(account: Account) -> None:
    running = begin_import(account, [])
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        JournalEntry.objects.filter(pk=running).update(process=child.pid, process_started=None)
        assert entry(account.pk, running).state == "running"
        child.kill()
    assert entry(account.pk, running).state == "interrupted"


@pytest.mark.parametrize(
    ("process", "state"),
    [(os.getpid(), "running"), (1, "running"), (None, "interrupted")],
    ids=["this one", "another user's", "none"],
)
def test_another_users_process_is_alive_too(account: Account, process: int | None, state: str) -> None:
    running = begin_import(account, [])
    JournalEntry.objects.filter(pk=running).update(process=process, process_started=None)
    assert entry(account.pk, running).state == state


def test_a_number_given_again_is_not_the_process_that_ran_the_import(account: Account) -> None:
    running = begin_import(account, [])
    JournalEntry.objects.filter(pk=running).update(process_started=1)  # a tick after the computer's start
    assert entry(account.pk, running).state == ("interrupted" if Path("/proc/self/stat").exists() else "running")
