"""The journal as shown: imports with what each file brought, joins, answers; what can be taken back."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Window
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import RowNumber

from visavis.config import env
from visavis.records import ERASED, Problem, Question
from visavis.store import access
from visavis.store.models import Identity, Import, JournalEntry

PAGE = 50
UNDER_WAY = frozenset({"looking", "running"})


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """One file of an import: what it was taken for, and what it brought."""

    path: str
    kind: str
    variant: str
    people: int
    interactions: int
    events: int
    new: int
    known: int
    problems: tuple[Problem, ...]
    problem_count: int
    done: bool
    questions: tuple[Question, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether something of it is kept back until the user has answered."""
        return any(one.is_open for one in self.questions)

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """What says how many records were left out because of whom they are about."""
        return tuple(one for one in self.problems if one.code == ERASED)

    @property
    def unreadable(self) -> tuple[Problem, ...]:
        """What could not be read: the problems that `problem_count` counts."""
        return tuple(one for one in self.problems if one.code != ERASED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One journal entry. `state` is looking, looked, running, done, cancelled, interrupted or undone; of one that was
    interrupted `was_looking` tells whether that was the look, before anything was kept.

    While it waits for the user ("looked") its files are what was found, and nothing of them is kept.
    """

    id: int
    kind: str
    at: datetime
    state: str
    summary: dict[str, Any]
    bytes_done: int
    bytes_total: int
    files: tuple[ImportedFile, ...]
    was_looking: bool = False

    @property
    def read(self) -> tuple[ImportedFile, ...]:
        """The files whose kind is known."""
        return tuple(file for file in self.files if file.kind)

    @property
    def unread(self) -> tuple[ImportedFile, ...]:
        """The files that nobody could make anything of."""
        return tuple(file for file in self.files if not file.kind)


def entries(account: int, *, kind: str = "", limit: int = PAGE) -> tuple[Entry, ...]:
    """The newest entries first, imports with their files; two queries."""
    found = JournalEntry.objects.filter(account_id=account).order_by("-at", "-id").prefetch_related("files")
    if kind:
        found = found.filter(kind=kind)
    return tuple(_entry(row) for row in found[:limit])


def fetched(account: int, each: int = 5) -> Mapping[int, tuple[Entry, ...]]:
    """What each live source brought: its newest entries first, by the number of the connection; one query.

    At most `each` of one connection. Their files are left out.
    """
    rank = Window(RowNumber(), KeyTransform("connection_id", "summary"), [F("at").desc(), F("id").desc()])
    rows = JournalEntry.objects.filter(account_id=account, kind="import", summary__has_key="connection_id")
    found: dict[int, tuple[Entry, ...]] = {}
    for row in rows.annotate(rank=rank).filter(rank__lte=each).order_by("-at", "-id"):
        connection = int(row.summary["connection_id"])
        found[connection] = (*found.get(connection, ()), _entry(row, with_files=False))
    return found


def entry(account: int, entry_id: int) -> Entry:
    """One entry; raises NotFoundError."""
    return _entry(access.journal_entry(account, entry_id))


def joined_addresses(account: int, entry_id: int) -> tuple[str, ...]:
    """With which addresses the first who was joined by an entry came, as written; raises NotFoundError."""
    joins = access.journal_entry(account, entry_id).undo.get("joins", ())
    came = Identity.objects.filter(account_id=account, pk__in=joins[0]["identities"] if joins else ())
    rank = {"email": 0, "phone": 1, "url": 2}
    held = sorted(came.exclude(kind="card"), key=lambda one: (rank.get(one.kind, 9), one.pk))
    return tuple(one.written or one.value for one in held)


def _entry(row: JournalEntry, *, with_files: bool = True) -> Entry:
    return Entry(
        id=row.pk,
        kind=row.kind,
        at=row.at,
        state="interrupted" if row.state in UNDER_WAY and not is_running(row) else row.state,
        summary=row.summary,
        bytes_done=row.bytes_done,
        bytes_total=row.bytes_total,
        was_looking=row.state == "looking",
        files=_files(row) if with_files else (),
    )


def _files(row: JournalEntry) -> tuple[ImportedFile, ...]:
    return _looked(row) if row.state == "looked" else imported_files(row.files.all())


def _looked(row: JournalEntry) -> tuple[ImportedFile, ...]:
    found = row.summary.get("look", {}).get("files", ())
    return tuple(
        ImportedFile(
            **{
                **file,
                "problems": tuple(Problem(**one) for one in file["problems"]),
                "questions": tuple(_question(one) for one in file["questions"]),
            }
        )
        for file in found
    )


def imported_files(rows: Iterable[Import]) -> tuple[ImportedFile, ...]:
    """What each file of an import brought, in the order they were read. Rows of a look have no number yet."""
    return tuple(_file(file) for file in sorted(rows, key=lambda file: file.pk or 0))


def is_running(row: JournalEntry) -> bool:
    """Whether an import or a look is under way and not merely left behind by a process that was killed."""
    is_same = row.process is None or row.process_started in (None, env.process_started(row.process))
    return row.state in UNDER_WAY and is_same and is_alive(row.process)


def is_alive(process: int | None) -> bool:
    """Whether the process that runs an import is still there; a killed one leaves its number behind."""
    if process is None:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _file(row: Import) -> ImportedFile:
    return ImportedFile(
        path=row.path,
        kind=row.kind,
        variant=row.variant,
        people=row.people,
        interactions=row.interactions,
        events=row.events,
        new=row.new,
        known=row.known,
        problems=tuple(Problem(**problem) for problem in row.problems),
        problem_count=row.problem_count,
        done=row.done,
        questions=tuple(_question(one) for one in row.questions),
    )


def _question(kept: dict[str, Any]) -> Question:
    choices, proposal = tuple(kept["choices"]), tuple(kept["proposal"])
    sample = tuple(tuple(cells) for cells in kept["sample"])
    return Question(**{**kept, "choices": choices, "proposal": proposal, "sample": sample})
