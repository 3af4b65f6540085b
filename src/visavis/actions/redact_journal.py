"""Take an erased person out of the journal and of what imports note of their files.

An entry about nobody but them goes whole: what was said of them, answered, joined, kept apart. Every other keeps its
place. Whose it is, is told by number, never by a name, which somebody else may bear: what an entry about others tells,
and what it needs to be undone, stays as it is, but for the parts of it that were about them. Of an import that still
waits for the user's word it stays known where its files lie, and of an export where it was written to.
"""

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from visavis.identity.redaction import GONE, Redaction, redaction
from visavis.records import ERASED
from visavis.store import bulk
from visavis.store.models import Account, Import, JournalEntry, KeptApart
from visavis.store.read.belongings import Belongings

PARTIES = ("person", "kept", "joined", "split", "from", "to")
"""Under these names the summary of an entry holds whom it is about, by number."""

PEOPLE = ("from", "into", "before", "to")
IDENTITIES = ("identity", "with")
"""Under these names what undo needs holds people and addresses, by number."""

FOUND = ("paths", "where", "asked")  # by which the files of an import are found
NEEDED = ("where", "me", "date_orders", "asked")  # by an import that waits, or broke off and may be gone on with
PIECE = 200


@dataclass(frozen=True, slots=True)
class _Gone:
    """Whoever is erased: by number, and what is taken out of texts. `files` are those that told of them."""

    people: frozenset[int]
    identities: frozenset[int]
    names: frozenset[str]
    files: frozenset[int]
    theirs: Redaction
    addresses: Redaction  # these alone


def redact_journal(account: Account, held: Belongings, addresses: Collection[str], files: Collection[int]) -> None:
    """Run in the transaction of the erasure, when their rows are gone; `addresses` and `files` were theirs."""
    gone = _Gone(
        people=frozenset(held.people),
        identities=frozenset(held.identities),
        names=held.names,
        files=frozenset(files),
        theirs=redaction(held.full_names, addresses),
        addresses=redaction((), addresses),
    )
    telling = {row[0] for row in bulk.rows_in("SELECT DISTINCT entry_id FROM store_import WHERE id IN {in}", files)}
    for entry in JournalEntry.objects.filter(account=account).order_by("pk").iterator(PIECE):
        if entry.kind != "import" and _is_about(entry, gone):
            entry.delete()
        else:
            _redact(entry, gone, has_told=entry.pk in telling)
    _redact_paths(account, gone)
    _redact_notes(account, gone)


def _redact_paths(account: Account, gone: _Gone) -> None:
    """The names of files: of those that told of them without their name, of every other without their addresses."""
    changed = []
    for pk, path, root in Import.objects.filter(account=account).values_list("pk", "path", "root").iterator(PIECE):
        out = gone.theirs if pk in gone.files else gone.addresses
        after = out.redact(path), out.redact(root)
        if after != (path, root):
            changed.append(Import(pk=pk, path=after[0], root=after[1]))
    for piece in bulk.pieces(changed):
        Import.objects.bulk_update(piece, ["path", "root"])


def _redact_notes(account: Account, gone: _Gone) -> None:
    """What could not be read and what was asked, where there is any."""
    changed = []
    noted = Import.objects.filter(account=account).exclude(problems=[], questions=[])
    for file in noted.only("pk", "problems", "questions").order_by("pk").iterator(PIECE):
        before = (file.problems, file.questions)
        out = gone.theirs if file.pk in gone.files else gone.addresses
        problems = [_without_them(one, gone.theirs) | {"path": out.redact(one["path"])} for one in file.problems]
        questions = [
            gone.theirs.redact_all(_without_rows(one, gone.theirs)) | {"path": out.redact(one["path"])}
            for one in file.questions
        ]
        if (problems, questions) != before:
            file.problems, file.questions = problems, questions
            changed.append(file)
    for piece in bulk.pieces(changed):
        Import.objects.bulk_update(piece, ["problems", "questions"])


def _without_them(problem: dict[str, Any], theirs: Redaction) -> dict[str, Any]:
    """What could not be read; of whom was left out, days and numbers are told, and nothing else."""
    kept = {} if problem["code"] != ERASED else {"detail": problem["detail"]}
    return {**theirs.redact_all(problem), **kept, "code": problem["code"]}


def _without_rows(question: dict[str, Any], theirs: Redaction) -> dict[str, Any]:
    """What a table asks, without their rows: a name may stand in two cells."""
    rows = [(row, " ".join(row)) for row in question["sample"]]
    return question | {"sample": [row if theirs.redact(text) == text else [GONE] * len(row) for row, text in rows]}


def _is_about(entry: JournalEntry, gone: _Gone) -> bool:
    """Whether an entry has lost what it did, now that they are gone."""
    joins: list[dict[str, Any]] = entry.undo.get("joins", [])
    if entry.kind == "join" and joins:
        return all(join["from"] in gone.people or join["into"] in gone.people for join in joins)
    if entry.kind == "keep-apart":
        named = {entry.summary.get("a"), entry.summary.get("b")}
        return not named.isdisjoint(gone.names) and not _stands(entry)
    return any(party in gone.people for party in _parties(entry))


def _stands(entry: JournalEntry) -> bool:
    return KeptApart.objects.filter(account=entry.account_id, pk__in=entry.undo.get("kept_apart", ())).exists()


def _parties(entry: JournalEntry) -> Iterator[int]:
    """Whom an entry is about, by number; under the same word a name may stand."""
    return (value for party in PARTIES if isinstance(value := entry.summary.get(party), int))


def _redact(entry: JournalEntry, gone: _Gone, *, has_told: bool) -> None:
    summary = _summary(entry, gone, has_told=has_told)
    undo = _without_parts(entry.undo, gone)
    if (summary, undo) != (entry.summary, entry.undo):
        entry.summary, entry.undo = summary, undo
        entry.save(update_fields=["summary", "undo"])


def _summary(entry: JournalEntry, gone: _Gone, *, has_told: bool) -> dict[str, Any]:
    known: dict[str, Any] = deepcopy(entry.summary)
    if entry.kind == "import":
        return _of_import(entry, known, gone, has_told=has_told)
    if entry.kind == "export" and known.get("where") and Path(known["where"]).exists():
        return known  # or the next erasure would not find it
    if entry.kind == "join" and not gone.people.isdisjoint(_parties(entry)):
        known |= {"name": GONE, "into": GONE}  # the first of many pairs; the others hold
    is_of_others = entry.kind == "keep-apart" or any(True for _ in _parties(entry))
    changed: dict[str, Any] = (gone.addresses if is_of_others else gone.theirs).redact_all(known)
    return changed


def _of_import(entry: JournalEntry, known: dict[str, Any], gone: _Gone, *, has_told: bool) -> dict[str, Any]:
    """Where nothing told of them, a file may be called after somebody of their name."""
    for file in known.get("look", {}).get("files", ()):
        file["questions"] = [_without_rows(one, gone.theirs) for one in file["questions"]]
        file["problems"] = [_without_them(one, gone.theirs) for one in file["problems"]]
    summary: dict[str, Any] = gone.theirs.redact_all(known)
    if entry.state in {"looked", "running", "cancelled"}:
        summary |= {key: entry.summary[key] for key in NEEDED if key in entry.summary}
    elif not has_told:
        summary |= {key: gone.addresses.redact_all(entry.summary[key]) for key in FOUND if key in entry.summary}
    return summary


def _without_parts(undo: Any, gone: _Gone) -> Any:
    """What undo needs; in parts about them without their names and addresses."""
    match undo:
        case list():
            return [_without_parts(one, gone) for one in undo]
        case dict():
            is_about = _names_them(undo, gone)
            return {
                key: gone.theirs.redact(one) if is_about and isinstance(one, str) else _without_parts(one, gone)
                for key, one in undo.items()
            }
        case _:
            return undo


def _names_them(part: dict[str, Any], gone: _Gone) -> bool:
    people = {part[key] for key in PEOPLE if isinstance(part.get(key), int)}
    identities = {part[key] for key in IDENTITIES if isinstance(part.get(key), int)}
    several = part.get("identities")
    identities.update(several if isinstance(several, list) else ())
    return not (gone.people.isdisjoint(people) and gone.identities.isdisjoint(identities))
