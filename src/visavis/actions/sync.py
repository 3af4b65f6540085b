"""Fetch from a live source, and import what came: one journal entry, which can be undone like every other.

The kind writes a batch into the spool, the ordinary import reads it, and only then is it remembered how far the
fetching was. So a kill at any moment costs nothing: what was not remembered is fetched again, and a record that is
known changes nothing. A batch that breaks the reader is fetched again in smaller ones until the item that did it stands
alone; that one is told and passed over.
"""

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, replace

from django.db import transaction

from visavis.actions.import_files import ImportResult, Progress, begin_import, import_files
from visavis.actions.push_cards import is_two_way, push_cards
from visavis.actions.undo import TOUCHED
from visavis.config import env
from visavis.identity.normalise import is_role_address
from visavis.records import FileVerdict
from visavis.sources.bounded import shown
from visavis.sources.sniff import unread
from visavis.store import access, bulk
from visavis.store.models import Account, Connection, Import, JournalEntry
from visavis.store.read.connections import core, is_running
from visavis.store.read.history import is_running as is_import_running
from visavis.sync.collection import count_gone
from visavis.sync.error import Code, SyncError
from visavis.sync.kind import Fetched
from visavis.sync.registry import KINDS
from visavis.sync.secrets import Secret, Secrets
from visavis.sync.spool import AT_MOST, FOLDER, Spool

BROKE_THE_READER = frozenset({"took-too-long", "too-much-memory", "reader-died", "reader-failed"})
SMALLER = 8  # times, after a batch that broke the reader
LOOK_EVERY = 0.5  # seconds between looks whether another import has ended
PATIENCE = 600.0  # seconds to wait for it


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far it is: items fetched, of how many (0: not known), and what the import of this batch found."""

    name: str
    fetched: int
    total: int
    people: int = 0
    interactions: int = 0
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What a fetching brought. `entry` is None when there was nothing to import; `error` is "" when all went well."""

    connection: int
    name: str
    entry: int | None = None
    error: Code | str = ""
    detail: str = ""
    people: int = 0
    interactions: int = 0
    events: int = 0
    new: int = 0
    known: int = 0
    problems: int = 0
    waiting: int = 0  # files of which only the user can say something before they can be read
    gone: int = 0  # no longer at the other end since last time; they stay here
    written: int = 0  # words of the user that stand on cards there now
    conflicts: int = 0  # words of which the user must decide


Watch = Callable[[SyncProgress], bool]


def sync(
    account: Account,
    connection_id: int,
    *,
    go_on: Watch | None = None,
    turn: AbstractContextManager[object] | None = None,
) -> SyncResult:
    """Fetch what is new from one live source and keep it. Raises NotFoundError.

    `go_on` is told the progress and stops it by answering False; what was kept until then stays. `turn` is held while
    something is imported, so that no other thread imports meanwhile.
    """
    row = _claimed(account, connection_id)
    if row is None:
        taken = access.connection(account.pk, connection_id)
        return SyncResult(taken.pk, taken.name, error="already-running")
    run = _Run(account, row, go_on or (lambda _: True), turn or nullcontext())
    try:
        run.run()
    except SyncError as error:
        run.result = replace(run.result, error=error.code, detail=error.detail)
    except BaseException as error:
        run.result = replace(run.result, error="reading-failed", detail=type(error).__name__)
        raise
    finally:
        run.close()
    return run.result


def remove_left_behind() -> None:
    """Remove the spools of fetchings that were killed, whosever they are: one data folder holds all accounts."""
    folder = env.data_folder() / FOLDER
    for left in list(folder.iterdir()) if folder.is_dir() else ():
        with transaction.atomic():  # nobody can begin to fetch into it while it is removed
            number = int(left.name) if left.name.isdecimal() else 0
            row = Connection.objects.select_for_update().filter(pk=number).first()
            if row is None or not is_running(row):
                Spool(left).remove()


def _claimed(account: Account, connection_id: int) -> Connection | None:
    """The connection, noted as being fetched from by this process; None when another does."""
    with transaction.atomic():
        found = access.connection(account.pk, connection_id)
        row = Connection.objects.select_for_update().get(pk=found.pk)
        if is_running(row):
            return None
        row.process, row.process_started = os.getpid(), env.process_started(os.getpid())
        row.save(update_fields=["process", "process_started"])
    return row


class _Run:
    """One fetching under way."""

    def __init__(self, account: Account, row: Connection, go_on: Watch, turn: AbstractContextManager[object]) -> None:
        self._account = account
        self._row = row
        self._go_on = go_on
        self._turn = turn
        self._folder = env.data_folder().resolve() / FOLDER / str(row.pk)
        self._fetched = self._total = 0
        self._batches = 0
        self._named_until = 0  # the number of the last file that is called as the user knows it
        self.result = SyncResult(row.pk, row.name)

    def run(self) -> None:
        """Batch after batch, to the end."""
        failed = self._write_back()
        gone = count_gone(self._row.state)
        at_most = AT_MOST
        while at_most:
            at_most = self._through(Spool(self._folder, at_most))
        self.result = replace(self.result, gone=max(0, count_gone(self._row.state) - gone))
        if failed is not None:
            raise failed

    def close(self) -> None:
        """Leave nothing behind, and note how it went."""
        Spool(self._folder).remove()
        self._close_entry()
        row, at = self._row, env.now()
        row.process = row.process_started = None
        row.last_error, row.last_detail = self.result.error, self.result.detail[:500]
        row.last_at = at
        row.last_ok_at = row.last_ok_at if self.result.error else at
        row.save(update_fields=["process", "process_started", "last_error", "last_detail", "last_at", "last_ok_at"])

    def _through(self, spool: Spool) -> int:
        """Fetch and keep; 0 at the end, else how many items the batches must have that are tried next."""
        connection, secret = core(self._row), self._secret()
        fetching = KINDS[connection.kind].fetch(connection, secret, self._row.state, spool, self._told)
        with closing(fetching):  # type: ignore[type-var]  # a generator, said to be an iterator
            for fetched in fetching:
                if self._keep(fetched, spool):
                    return max(1, min(spool.at_most, spool.items) // SMALLER)
                self._remember(fetched)
                spool.clear()
        return 0

    def _remember(self, fetched: Fetched) -> None:
        """How far it was fetched, unless the connection leads elsewhere by now: there that would pass things over."""
        row = self._row
        row.state = dict(fetched.state)
        if not Connection.objects.filter(pk=row.pk, url=row.url, user=row.user).update(state=row.state):
            raise SyncError("cancelled")

    def _write_back(self) -> SyncError | None:
        """What the user said of people, onto their cards where that is wanted; a failure does not stop the fetching."""
        if not is_two_way(self._row):
            return None
        try:
            pushed = push_cards(self._account, self._row, self._secret())
        except SyncError as error:
            return error
        self.result = replace(self.result, written=pushed.written, conflicts=pushed.conflicts)
        return None

    def _secret(self) -> Secret:
        connection = core(self._row)
        secret = Secrets(env.data_folder()).of(connection.id)
        if connection.needs_secret and not secret:
            raise SyncError("secret-missing", connection.name)
        return secret

    def _told(self, done: int, total: int) -> bool:
        self._fetched, self._total = done, total
        return self._tell()

    def _tell(self, people: int = 0, interactions: int = 0) -> bool:
        row, result = self._row, self.result
        return self._go_on(SyncProgress(row.name, self._fetched, self._total, people, interactions, result.entry))

    def _keep(self, fetched: Fetched, spool: Spool) -> bool:
        """Import one batch; whether it must be fetched again in smaller ones."""
        paths = [*([spool.folder] if spool.items else []), *fetched.paths]
        if not paths:
            return False
        with self._turn:
            self._await_others()
            entry = self._entry()
            result = import_files(self._account, paths, me=self._own(), entry=entry, go_on=self._imported)
            self._name_files(entry)
        if result.state == "cancelled":
            self._count(result)
            raise SyncError("cancelled")
        if spool.items > 1 and any(one.code in BROKE_THE_READER for file in result.files for one in file.problems):
            return True
        self._count(result)
        return False

    def _imported(self, progress: Progress) -> bool:
        return self._tell(progress.people, progress.interactions)

    def _await_others(self) -> None:
        """Two imports at once would stand in each other's way; those of this process take turns already."""
        until = time.monotonic() + PATIENCE
        while any(is_import_running(one) for one in self._others()):
            if time.monotonic() > until:
                raise SyncError("already-running", "import")
            if not self._tell():
                raise SyncError("cancelled")
            time.sleep(LOOK_EVERY)

    def _others(self) -> list[JournalEntry]:
        running = JournalEntry.objects.filter(account=self._account, kind="import", state="running")
        return list(running.exclude(process=os.getpid()))

    def _entry(self) -> int:
        """The journal entry of this fetching; a former one that broke off is gone on with."""
        if self.result.entry is None:
            entry = begin_import(self._account, [self._folder])
            self.result = replace(self.result, entry=entry)
        row = access.journal_entry(self._account.pk, self.result.entry or 0)
        row.state, row.process, row.process_started = "running", self._row.process, self._row.process_started
        row.summary |= {"connection": self._row.name, "connection_id": self._row.pk, "paths": [self._row.name]}
        row.save()
        self._batches += 1
        return row.pk

    def _own(self) -> tuple[str, ...]:
        """Whoever logs in to a mailbox with its address is that address; said once, with the first mail."""
        user = self._row.user
        is_first = not self._row.state and self._row.kind == "imap" and self._row.last_ok_at is None
        return (user,) if is_first and "@" in user and " " not in user and not is_role_address(user) else ()

    def _name_files(self, entry: int) -> None:
        """Call the files as the user knows them, not by the spool; files in a watched folder that nobody pointed at
        and that look like nothing that could be read are not spoken of.
        """
        prefix = shown(self._folder.as_posix())
        rows = list(Import.objects.filter(entry_id=entry, pk__gt=self._named_until).order_by("pk"))
        for row in rows:
            if row.path == prefix or row.path.startswith(prefix + "/"):
                row.path, row.root = self._named(row.path, prefix), self._named(row.root, prefix)
                row.problems = [one | {"path": self._named(one["path"], prefix)} for one in row.problems]
        Import.objects.bulk_update(rows, ["path", "root", "problems"], batch_size=100)
        self._named_until = rows[-1].pk if rows else self._named_until
        if self._row.kind == "folder":
            silent = [row.pk for row in rows if not row.kind and _is_passed_over(row)]
            for piece in bulk.pieces(silent):
                Import.objects.filter(pk__in=piece).delete()

    def _named(self, path: str, prefix: str) -> str:
        return self._row.name + path[len(prefix) :] if path.startswith(prefix) else path

    def _count(self, result: ImportResult) -> None:
        files, before = result.files, self.result
        people = result.people if self._batches == 1 else self._people()
        self.result = replace(
            before,
            people=people,
            interactions=before.interactions + sum(one.interactions for one in files),
            events=before.events + sum(one.events for one in files),
            new=before.new + sum(one.new for one in files),
            known=before.known + sum(one.known for one in files),
            problems=before.problems + sum(one.problem_count for one in files if one.kind or not _is_odd(one.path)),
            waiting=before.waiting + sum(any(asked.is_open for asked in one.questions) for one in files),
        )

    def _people(self) -> int:
        """Whom the batches brought something new of, each counted once."""
        me = access.me(self._account.pk)
        touched = bulk.rows(TOUCHED, [self.result.entry] * TOUCHED.count("%s"))
        return len({row[1] for row in touched} - {me.pk if me else 0})

    def _close_entry(self) -> None:
        """The sums of all batches; an entry of files that say nothing is none."""
        if self.result.entry is None:
            return
        entry = access.journal_entry(self._account.pk, self.result.entry)
        if not entry.files.exists():
            entry.delete()
            self.result = replace(self.result, entry=None)
            return
        if entry.state == "running":
            entry.state = "cancelled"
        entry.process = None
        entry.summary |= {
            "people": self.result.people,
            "interactions": self.result.interactions,
            "new": self.result.new,
        }
        entry.save()


def _is_passed_over(row: Import) -> bool:
    return _is_odd(row.path) and all(one["code"] in {"unknown-kind", "empty-file"} for one in row.problems)


def _is_odd(path: str) -> bool:
    """Whether a file that nothing reads is of a kind of which nobody would expect it."""
    return unread(FileVerdict(path, "", "", 1), named=False) is None
