"""Look at files before they are kept: what would come in, counted as the import will count it, with nothing written."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

from visavis.actions.fingerprint import fingerprint
from visavis.actions.import_files import PIECE, PROBLEMS_KEPT, GoOn, ImportResult, Progress, read_before
from visavis.actions.keep import Keeper
from visavis.actions.keep.looking import Looking
from visavis.actions.own_address import address_key
from visavis.actions.reading import Asked, context_of
from visavis.config import env
from visavis.records import Batch, DateOrder, FileVerdict, Problem, Question, Record
from visavis.sources.bounded import shown
from visavis.sources.sandbox import read_apart
from visavis.sources.wire import Event, FileDone
from visavis.sources.wire import Progress as Read
from visavis.store import access
from visavis.store.models import Account, Import, JournalEntry
from visavis.store.read.history import imported_files


def look(  # noqa: PLR0913 (each is a choice the user has)
    account: Account,
    paths: Sequence[Path],
    *,
    me: Sequence[str] = (),
    as_kind: str = "",
    date_order: DateOrder | Literal[""] = "",
    date_orders: Mapping[str, DateOrder] | None = None,
    go_on: GoOn | None = None,
) -> ImportResult:
    """Read `paths` and say what keeping them would bring; `entry` of the result is None.

    `date_orders` are the user's answers for single files, by the path of their verdict; `date_order` is for all others.
    Reads only and holds no lock. Raises NotAnAddressError for a `me` that is none, before anything is read.
    """
    own = [(*address_key(address, account.region), address.strip()) for address in me]
    looked = _Look(account, go_on or (lambda _: True))
    if own:
        looked.keeper.own(own)
    looked.read(Asked(tuple(paths), as_kind, context_of(account, date_order, date_orders)))
    mine = access.me(account.pk)
    known = mine.identities.filter(kind="email").order_by("pk").values_list("written", flat=True) if mine else ()
    emails = [written for kind, _, written in own if kind == "email"]
    return ImportResult(
        None,
        "cancelled" if looked.stopped else "done",
        imported_files(looked.files),
        tuple(dict.fromkeys([*known, *emails])),
        (),
        looked.keeper.count_people() + looked.people_before,
    )


@dataclass
class _Look:
    """One look under way. Its rows are never saved."""

    account: Account
    go_on: GoOn
    stopped: bool = False
    people_before: int = 0
    files: list[Import] = field(default_factory=list)
    keeper: Keeper = field(init=False)
    _waiting: list[Record] = field(default_factory=list)
    _at: Read = field(default_factory=lambda: Read("", 0, 0))

    def __post_init__(self) -> None:
        self.keeper = Keeper(self.account, JournalEntry(account=self.account, kind="look"), Looking())

    def read(self, asked: Asked) -> None:
        """Read in one child process whatever was not read before with the very same content."""
        unread = []
        for path in asked.paths:
            name = shown(path.as_posix())
            before, people = read_before(self.account, name, fingerprint(path, asked.as_kind))
            self.files += before
            self.people_before += people
            if not before:
                unread.append(path)
        scratch = env.ensure_data_folder()
        with closing(read_apart(unread, as_kind=asked.as_kind, context=asked.context, scratch=scratch)) as events:
            for event in events:
                self._hear(event)
                if self.stopped:
                    break
        self._count()

    def _hear(self, event: Event) -> None:
        match event:
            case FileVerdict() if event.kind:
                self._open(event)
            case Question():
                self.files[-1].questions.append(asdict(self.keeper.screen.question(event)))
            case Batch():
                if not self.files or self.files[-1].path != event.path:
                    self._open(FileVerdict(event.path, ""))
                self._waiting += event.records
                self._note(event.problems)
                if len(self._waiting) >= PIECE:
                    self._count()
            case FileDone():
                self._count()
            case Read():
                self._tell(event)

    def _open(self, verdict: FileVerdict) -> None:
        """Turn to the next file, or learn more of the layout of this one."""
        self._count()
        if self.files and self.files[-1].path == verdict.path:
            self.files[-1].variant = verdict.variant
            return
        self.files.append(Import(path=verdict.path, kind=verdict.kind, variant=verdict.variant))
        self.keeper.begin(self.files[-1])

    def _note(self, problems: Sequence[Problem]) -> None:
        file = self.files[-1]
        file.problems += [asdict(one) for one in problems[: PROBLEMS_KEPT - len(file.problems)]]
        file.problem_count += len(problems)

    def _count(self) -> None:
        if self._waiting:
            self.keeper.keep(self._waiting)
            self._waiting = []
            self._tell(self._at)

    def _tell(self, read: Read) -> None:
        self._at = read
        people, interactions = self.keeper.people, self.keeper.interactions
        progress = Progress(read.path, read.bytes_done, read.bytes_total, people, interactions)
        self.stopped = self.stopped or not self.go_on(progress)
