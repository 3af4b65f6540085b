"""Import files, folders and archives: read apart, kept piece by piece, judged at the end, undone as a whole.

Every piece is one transaction with its counts, so a kill leaves an import that says how far it came: the same file
read again goes on from there, because a record that is known changes nothing.
"""

import errno
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from django.db import transaction

from visavis.actions.fingerprint import fingerprint
from visavis.actions.judge import judge_stale
from visavis.actions.keep import Keeper
from visavis.actions.own_address import address_key, claim_identity
from visavis.actions.reading import Asked, context_of
from visavis.actions.redact_import import redact_import
from visavis.config import env
from visavis.identity.normalise import is_list_address, is_role_address
from visavis.records import Batch, DateOrder, FileVerdict, Problem, Question, Record
from visavis.sources.bounded import shown
from visavis.sources.sandbox import read_apart
from visavis.sources.wire import Event, FileDone
from visavis.sources.wire import Progress as Read
from visavis.store import access, bulk, ties
from visavis.store.models import Account, Identity, Import, JournalEntry, Person
from visavis.store.read.history import ImportedFile, imported_files, is_running

PIECE = 2000  # records a transaction
PROBLEMS_KEPT = 1000  # a file; all are counted
BROKEN_OFF = frozenset({"took-too-long", "too-much-memory", "reader-died", "reader-failed", "file-unreadable"})
"""Problems that may be the machine's and not the file's: the same content may be read to its end another time."""

CHANNELS = """
    SELECT DISTINCT x.channel FROM store_interaction x JOIN store_import f ON f.id = x.imported_id
    WHERE f.entry_id = %s ORDER BY x.channel
"""
MINE = """
    SELECT 1 FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
    JOIN store_interaction x ON x.id = p.interaction_id
    WHERE p.account_id = %s AND x.channel = %s AND i.person_id = %s LIMIT 1
"""
LIKELY_OWN = """
    SELECT i.written, count(*) FROM store_participation p
    JOIN store_identity i ON i.id = p.identity_id
    JOIN store_interaction x ON x.id = p.interaction_id
    WHERE p.account_id = %s AND x.channel = %s AND i.kind <> 'card' AND x.automated = ''
    GROUP BY i.written ORDER BY count(*) DESC, i.written LIMIT 9
"""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come."""

    path: str
    bytes_done: int
    bytes_total: int
    people: int
    interactions: int


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import brought. `entry` is None for a look that kept nothing (dry_run).

    `maybe_own` names addresses that stand in most messages, where none of them is known to be the user's: one of them
    probably is, and only the user can say so. `people` are all whom the files name, each counted once. `unseen_own` are
    addresses that were said to be the user's and stand in no message: perhaps misspelt.
    """

    entry: int | None
    state: str
    files: tuple[ImportedFile, ...]
    own: tuple[str, ...]
    maybe_own: tuple[str, ...]
    people: int
    unseen_own: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether anything was in the files that was not known."""
        return any(file.new for file in self.files)


GoOn = Callable[[Progress], bool]


def import_files(  # noqa: PLR0913 (each is a choice the user has)
    account: Account,
    paths: Sequence[Path],
    *,
    me: Sequence[str] = (),
    as_kind: str = "",
    date_order: DateOrder | Literal[""] = "",
    date_orders: Mapping[str, DateOrder] | None = None,
    entry: int | None = None,
    go_on: GoOn | None = None,
) -> ImportResult:
    """Read `paths` and keep what is new. `me` are the user's own addresses.

    `date_order` is the user's answer for files whose dates do not say it, `date_orders` that for single files, by the
    path of their verdict. `go_on` is told the progress and stops the import by answering False: what was kept until
    then stays. Raises NotAnAddressError for a `me` that is none, before anything is read.
    """
    own = [(*address_key(address, account.region), address.strip()) for address in me]
    asked = Asked(tuple(paths), as_kind, context_of(account, date_order, date_orders))
    entry = entry or begin_import(account, paths)
    said = {"me": list(me), "as_kind": as_kind, "date_order": date_order, "date_orders": dict(date_orders or {})}
    _note_asked(account, entry, {name: value for name, value in said.items() if value})
    return _import(account, asked, own, entry, go_on)


def begin_import(account: Account, paths: Sequence[Path]) -> int:
    """Open the journal entry of an import, so that a page can show it before the first record is read.

    An import of the same paths that broke off is gone on with, so that both are one and are undone as one.
    """
    where = [shown(str(path.absolute())) for path in paths]
    entry = _broken_off(account, where) or JournalEntry(
        account=account,
        kind="import",
        at=env.now(),
        summary={"paths": [shown(path.name) for path in paths], "where": where},
    )
    entry.state, entry.process, entry.process_started = "running", os.getpid(), env.process_started(os.getpid())
    entry.summary.pop("failure", None)
    entry.save()
    return entry.pk


def _note_asked(account: Account, entry_id: int, said: dict[str, Any]) -> None:
    """Keep what the user said of the files, so that the import can be done again once it was undone (redo.py)."""
    entry = access.journal_entry(account.pk, entry_id)
    entry.summary["asked"] = said
    entry.save(update_fields=["summary"])


def break_off(account: Account, entry_id: int, error: BaseException) -> None:
    """Close the entry of an import that failed, with the reason, so that a page can say it."""
    entry = access.journal_entry(account.pk, entry_id)
    if not isinstance(error, KeyboardInterrupt):
        entry.summary["failure"] = "disk-full" if is_full(error) else type(error).__name__
    entry.state, entry.process = "cancelled", None
    entry.save(update_fields=["state", "process", "summary"])


def is_full(error: BaseException) -> bool:
    """Whether the disk has no room left: SQLite and the system say so in their own ways."""
    return getattr(error, "errno", None) == errno.ENOSPC or "disk is full" in str(error)


def _broken_off(account: Account, where: list[str]) -> JournalEntry | None:
    """The newest import, when it was of these paths and did not come to its end."""
    newest = JournalEntry.objects.filter(account=account, kind="import").order_by("-pk").first()
    if newest is None or newest.summary.get("where") != where or not where:
        return None
    is_open = newest.state == "cancelled" or (newest.state == "running" and not is_running(newest))
    return newest if is_open else None


def _import(
    account: Account,
    asked: Asked,
    own: Sequence[tuple[str, str, str]],
    entry_id: int,
    go_on: GoOn | None,
) -> ImportResult:
    run = _Run(account, access.journal_entry(account.pk, entry_id), go_on or (lambda _: True))
    before = list(run.entry.files.values_list("pk", flat=True))  # an import that broke off is gone on with
    try:
        run.claim_own(own)
        run.read(asked)
        state = "cancelled" if run.stopped else "done"
    except BaseException as error:  # Ctrl-C too: what was kept stays kept, and is judged when it is next looked at
        run.forget_piece()
        run.finish("cancelled")
        break_off(account, entry_id, error)
        raise
    run.people = run.count_people()
    run.finish(state)
    bulk.learn_sizes()
    judge_stale(account)
    result = _result(account, run.entry, before, run.people)  # by the names that the user said
    redact_import(run.entry, run.keeper.screen)
    return result


def _likely_own(account: Account, entry: JournalEntry, me: Person | None) -> tuple[str, ...]:
    """Where nothing of what came in by a channel is the user's: the addresses that stand in most of it.

    Those of lists and desks are nobody's own. A chat knows its people by name, so the user may be known in mail and
    unknown there.
    """
    likely: list[str] = []
    for (channel,) in bulk.rows(CHANNELS, [entry.pk]):
        if me is None or not any(bulk.rows(MINE, [account.pk, channel, me.pk])):
            written = (row[0] for row in bulk.rows(LIKELY_OWN, [account.pk, channel]))
            likely += [one for one in written if not is_list_address(one) and not is_role_address(one)][:3]
    return tuple(dict.fromkeys(likely))


def _result(account: Account, entry: JournalEntry, before: Sequence[int], people: int) -> ImportResult:
    me = access.me(account.pk)
    own = tuple(me.identities.filter(kind="email").order_by("pk").values_list("written", flat=True)) if me else ()
    maybe = _likely_own(account, entry, me)
    if maybe:
        entry.summary["maybe_own"] = list(maybe)
        entry.save(update_fields=["summary"])
    files = imported_files(entry.files.exclude(pk__in=before))
    return ImportResult(entry.pk, entry.state, files, own, maybe, people, _unseen(account, entry))


def _unseen(account: Account, entry: JournalEntry) -> tuple[str, ...]:
    """Of the addresses that came with this import, those that take part in nothing, if it brought messages."""
    if not entry.files.filter(interactions__gt=0).exists():
        return ()
    said = [one["identity"] for one in entry.undo.get("own", ())]
    unseen = Identity.objects.filter(account=account, pk__in=said, kind="email", participations=None)
    return tuple(unseen.order_by("pk").values_list("written", flat=True))


@dataclass
class _Run:
    """One import under way."""

    account: Account
    entry: JournalEntry
    go_on: GoOn
    stopped: bool = False
    people: int = 0
    interactions: int = 0
    keeper: Keeper = field(init=False)
    _file: Import | None = None
    _waiting: list[Record | Problem] = field(default_factory=list)
    _people_before: Counter[int] = field(default_factory=Counter)  # in files that are not read again, by their import

    def __post_init__(self) -> None:
        self.keeper = Keeper(self.account, self.entry)

    def claim_own(self, own: Sequence[tuple[str, str, str]]) -> None:
        """Note the user's own addresses before the first message is read."""
        with transaction.atomic():
            people = {one for address in own for one in claim_identity(self.entry, *address)}
            self.entry.save(update_fields=["undo"])
            me = access.me(self.account.pk)
            ties.mark_stale(self.account.pk, people - {me.pk if me else 0})

    def read(self, asked: Asked) -> None:
        """Read what was not read before with the very same content, in one child process, and keep it."""
        marks = {shown(path.as_posix()): (path, fingerprint(path, asked.as_kind)) for path in asked.paths}
        unread = [path for name, (path, mark) in marks.items() if not (mark and self._known(name, mark))]
        roots = [shown(path.as_posix()) for path in unread]
        files: list[Import] = []
        scratch = env.ensure_data_folder()
        with closing(read_apart(unread, as_kind=asked.as_kind, context=asked.context, scratch=scratch)) as events:
            for event in events:
                self._hear(event, files)
                if self.stopped:
                    break
        self._keep()
        for file in files:
            file.root = _root(file.path, roots)
        broken = {file.root for file in files if _is_unfinished(file)}
        for file in files:
            file.fingerprint = "" if self.stopped or file.root in broken else marks[file.root][1]
        Import.objects.bulk_update(files, ["root", "fingerprint"], batch_size=100)

    def count_people(self) -> int:
        """Everyone whom the files name, once. Of files that were not read again, as many as their import had counted:
        those are counted twice who also stand in files that were read now.
        """
        before = JournalEntry.objects.in_bulk(list(self._people_before))
        return self.keeper.count_people() + sum(
            min(people, int(before[entry].summary.get("people", people)))
            for entry, people in self._people_before.items()
        )

    def forget_piece(self) -> None:
        """A piece failed and was rolled back; what it had noted for undo never took place."""
        self.entry.refresh_from_db(fields=["undo"])

    def finish(self, state: str) -> None:
        """Close the journal entry."""
        self.entry.state, self.entry.process = state, None
        self.entry.summary |= {"people": self.people, "interactions": self.interactions, "new": self.keeper.new}
        self.entry.save()

    def _hear(self, event: Event, files: list[Import]) -> None:
        match event:
            case FileVerdict() if event.kind and files and files[-1].path == event.path:
                files[-1].variant = event.variant  # the reader knows more of the layout by now
            case FileVerdict() if event.kind:
                files.append(self._open(event))
            case Question() if files:
                files[-1].questions.append(asdict(self.keeper.screen.question(event)))
            case Batch():
                if not files or files[-1].path != event.path:
                    files.append(self._open(FileVerdict(event.path, "")))
                self._waiting += [*event.records, *event.problems]
                if len(self._waiting) >= PIECE:
                    self._keep()
            case FileDone() if files and files[-1].path == event.path:
                self._keep(done=True)
            case Read():
                self._tell(event)

    def _open(self, verdict: FileVerdict) -> Import:
        """Turn to the next file; whatever the last one still holds back is kept first."""
        self._keep()
        self._file = Import.objects.create(
            account=self.account, entry=self.entry, path=verdict.path, kind=verdict.kind, variant=verdict.variant
        )
        self.keeper.begin(self._file)
        return self._file

    def _keep(self, *, done: bool = False) -> None:
        """One transaction: the records, the counts, and the journal that can undo them."""
        if self._file is None or not (self._waiting or done):
            return
        problems = [one for one in self._waiting if isinstance(one, Problem)]
        with transaction.atomic():
            self.keeper.keep([one for one in self._waiting if not isinstance(one, Problem)])
            self._file.problems += [asdict(one) for one in problems[: PROBLEMS_KEPT - len(self._file.problems)]]
            self._file.problem_count += len(problems)
            self._file.done = self._file.done or done
            self._file.save()
            self.entry.save()
        self.people, self.interactions = self.keeper.people, self.keeper.interactions
        self._waiting.clear()
        self._tell(None)

    def _tell(self, read: Read | None) -> None:
        if read is not None:
            self.entry.bytes_done, self.entry.bytes_total = read.bytes_done, read.bytes_total
        progress = Progress(
            read.path if read else "", self.entry.bytes_done, self.entry.bytes_total, self.people, self.interactions
        )
        self.stopped = self.stopped or not self.go_on(progress)

    def _known(self, name: str, mark: str) -> bool:
        """Note files that were read before with the very same content; nothing in them can be new."""
        before = _read_with(self.account, mark)
        for file in before:
            self._people_before[file.entry_id] += file.people
            again = _again(file, name)
            again.entry = self.entry
            again.save()
        return bool(before)


def read_before(account: Account, name: str, mark: str) -> tuple[list[Import], int]:
    """Unsaved rows for the files of `name` that were read before with the very same content, and how many people
    that import had found in all.
    """
    before = _read_with(account, mark) if mark else []
    people = sum(file.people for file in before)
    found = min(people, int(before[0].entry.summary.get("people", people))) if before else 0
    return [_again(file, name) for file in before], found


def _read_with(account: Account, mark: str) -> list[Import]:
    """The files of the first import that stands and read this very content.

    None where one file of the same folder or archive is to be read anew: the whole of it is, then.
    """
    before = Import.objects.filter(account=account, fingerprint=mark, done=True).exclude(entry__state="undone")
    found = list(before.order_by("pk").select_related("entry"))
    beside = [file for file in found if file.entry_id == found[0].entry_id]
    others = Import.objects.filter(entry__in={file.entry for file in beside}, root__in={file.root for file in beside})
    return [] if others.filter(fingerprint="").exists() else beside


def _again(file: Import, name: str) -> Import:
    """The same file, read again under the name it has now: nothing in it can be new."""
    return Import(
        account_id=file.account_id,
        path=name + file.path[len(file.root) :],
        kind=file.kind,
        variant=file.variant,
        people=file.people,
        interactions=file.interactions,
        events=file.events,
        known=file.new + file.known,
        problems=[one | {"path": name + one["path"][len(file.root) :]} for one in file.problems],
        problem_count=file.problem_count,
        questions=file.questions,
        done=True,
    )


def _is_unfinished(file: Import) -> bool:
    """Whether the same content may tell more another time: the machine broke off, or the user has yet to answer."""
    is_asked = any(one["is_open"] for one in file.questions)
    return is_asked or any(one["code"] in BROKEN_OFF for one in file.problems)


def _root(path: str, roots: Sequence[str]) -> str:
    """The file, folder or archive that was named, in which this file was found."""
    holding = (root for root in roots if path == root or path.startswith(root.rstrip("/") + "/"))
    return max(holding, key=len, default=roots[0])
