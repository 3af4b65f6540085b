"""Stage an import: files that were handed over are looked at, and wait until the user keeps them or lets them go.

The journal entry is there from the beginning, so that a page can show it: "looking", then "looked" with what was found
in its summary, then an import like any other. Letting go leaves nothing behind.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from django.db import transaction

from visavis.actions.import_files import GoOn, ImportResult, Progress
from visavis.actions.look import look
from visavis.actions.redact_import import redact_look
from visavis.config import env
from visavis.records import DateOrder
from visavis.sources.bounded import shown
from visavis.store import access
from visavis.store.models import Account, JournalEntry
from visavis.store.read.history import UNDER_WAY, is_running

PROBLEMS_SHOWN = 100  # a file; the look keeps no more, the import does


class NotStagedError(ValueError):
    """The entry is not waiting for a decision: it was kept, let go, or is being looked at."""


def stage(
    account: Account,
    paths: Sequence[Path],
    *,
    me: Sequence[str] = (),
    date_orders: Mapping[str, DateOrder] | None = None,
) -> int:
    """Open the journal entry of files that will be looked at, and return it."""
    where = [shown(str(path.absolute())) for path in paths]
    entry = JournalEntry(
        account=account,
        kind="import",
        at=env.now(),
        summary={
            "paths": [shown(path.name) for path in paths],
            "where": where,
            "me": list(me),
            "date_orders": dict(date_orders or {}),
        },
    )
    _begin(entry)
    return entry.pk


def look_again(account: Account, entry_id: int, date_orders: Mapping[str, DateOrder] | None = None) -> None:
    """Look at a waiting entry anew, with what the user answered for single files; also at one whose look was killed.

    Raises NotStagedError, NotFoundError.
    """
    with transaction.atomic():
        entry = _waiting(account, entry_id)
        entry.summary["date_orders"] = {**entry.summary.get("date_orders", {}), **(date_orders or {})}
        _begin(entry)


def look_at(account: Account, entry_id: int, go_on: GoOn) -> ImportResult:
    """Look at the files of an entry and note what was found, and how far it is meanwhile."""
    entry = access.journal_entry(account.pk, entry_id)

    def note_and_go_on(progress: Progress) -> bool:
        JournalEntry.objects.filter(pk=entry.pk).update(
            bytes_done=progress.bytes_done, bytes_total=progress.bytes_total
        )
        return go_on(progress)

    result = look(
        account,
        staged_paths(entry),
        me=entry.summary["me"],
        date_orders=entry.summary.get("date_orders"),
        go_on=note_and_go_on,
    )
    files = [asdict(replace(file, problems=file.problems[:PROBLEMS_SHOWN])) for file in result.files]
    entry.summary["look"] = {"files": files, "people": result.people}
    redact_look(account, entry)
    # Unless it was let go meanwhile.
    JournalEntry.objects.filter(pk=entry.pk).update(state="looked", process=None, summary=entry.summary)
    return result


def keep_staged(account: Account, entry_id: int) -> JournalEntry:
    """Turn a waiting entry, or one that broke off, into a running import. Raises NotStagedError, NotFoundError."""
    with transaction.atomic():
        entry = _locked(account, entry_id)
        broke_off = entry.state == "cancelled" or (entry.state == "running" and not is_running(entry))
        if entry.kind != "import" or not (entry.state == "looked" or broke_off):
            raise NotStagedError(f"Entry {entry_id} does not wait for a decision.")
        entry.state, entry.process, entry.process_started = "running", os.getpid(), env.process_started(os.getpid())
        entry.summary.pop("look", None)
        entry.summary.pop("failure", None)
        entry.save()
    return entry


def let_go(account: Account, entry_id: int) -> Sequence[Path]:
    """Forget an entry that was only looked at; returns the paths, for whoever received them to remove."""
    with transaction.atomic():
        entry = _locked(account, entry_id)
        if entry.kind != "import" or entry.state not in {"looking", "looked"}:
            raise NotStagedError(f"Entry {entry_id} does not wait for a decision.")
        entry.delete()
    return staged_paths(entry)


def staged_paths(entry: JournalEntry) -> list[Path]:
    """Where the files of an entry lie, or lay."""
    return [Path(path) for path in entry.summary["where"]]


def _begin(entry: JournalEntry) -> None:
    entry.state, entry.process, entry.process_started = "looking", os.getpid(), env.process_started(os.getpid())
    entry.bytes_done = entry.bytes_total = 0
    entry.summary.pop("look", None)
    entry.save()


def _locked(account: Account, entry_id: int) -> JournalEntry:
    """The entry, which nobody else decides of meanwhile: two windows may ask at once."""
    return JournalEntry.objects.select_for_update().get(pk=access.journal_entry(account.pk, entry_id).pk)


def _waiting(account: Account, entry_id: int) -> JournalEntry:
    entry = _locked(account, entry_id)
    was_killed = entry.state in UNDER_WAY and not is_running(entry)
    if entry.kind != "import" or not (entry.state == "looked" or was_killed):
        raise NotStagedError(f"Entry {entry_id} does not wait for a decision.")
    return entry
