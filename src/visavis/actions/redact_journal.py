"""Take an erased person out of the journal and of what imports note of their files.

An entry about nobody but them goes whole: what was said of them, answered, joined, kept apart. Every other keeps its
place, and what it needs to be undone, without their names and addresses. Of an import that still waits for the user's
word it stays known where its files lie.
"""

from collections.abc import Collection
from copy import deepcopy
from typing import Any

from visavis.identity.redaction import GONE, Redaction
from visavis.store import bulk
from visavis.store.models import Account, Import, JournalEntry, KeptApart
from visavis.store.read.belongings import Belongings

PARTIES = ("person", "kept", "joined", "split", "from", "to")
"""Under these names the summary of an entry holds whom it is about, by number."""

NEEDED = ("where", "me", "date_orders", "asked")  # by an import that waits, or broke off and may be gone on with
PIECE = 200


def redact_journal(account: Account, gone: Belongings, theirs: Redaction) -> None:
    """Run in the transaction of the erasure, when their rows are gone."""
    people = frozenset(gone.people)
    for entry in JournalEntry.objects.filter(account=account).order_by("pk").iterator(PIECE):
        if entry.kind != "import" and _is_about(entry, people, gone.names):
            entry.delete()
        else:
            _redact(entry, people, theirs)
    columns = ("pk", "path", "root", "problems", "questions")
    changed = []
    for file in Import.objects.filter(account=account).only(*columns).order_by("pk").iterator(PIECE):
        before = (file.path, file.root, file.problems, file.questions)
        questions = [_without_rows(one, theirs) for one in file.questions]
        after = tuple(theirs.redact_all(one) for one in (*before[:-1], questions))
        if after != before:
            file.path, file.root, file.problems, file.questions = after
            changed.append(file)
    for piece in bulk.pieces(changed):
        Import.objects.bulk_update(piece, columns[1:])


def _without_rows(question: dict[str, Any], theirs: Redaction) -> dict[str, Any]:
    """What a table asks, without their rows: a name may stand in two cells."""
    rows = [(row, " ".join(row)) for row in question["sample"]]
    return question | {"sample": [row if theirs.redact(text) == text else [GONE] * len(row) for row, text in rows]}


def _is_about(entry: JournalEntry, people: Collection[int], names: Collection[str]) -> bool:
    """Whether an entry has lost what it did, now that they are gone."""
    joins: list[dict[str, Any]] = entry.undo.get("joins", [])
    if entry.kind == "join" and joins:
        return all(join["from"] in people or join["into"] in people for join in joins)
    if entry.kind == "keep-apart":
        named = {entry.summary.get("a"), entry.summary.get("b")}
        return not named.isdisjoint(names) and not _stands(entry)
    return any(_number(entry.summary.get(party)) in people for party in PARTIES)


def _stands(entry: JournalEntry) -> bool:
    return KeptApart.objects.filter(account=entry.account_id, pk__in=entry.undo.get("kept_apart", ())).exists()


def _number(value: object) -> int:
    """A person by number; under the same word a name may stand."""
    return value if isinstance(value, int) else 0


def _redact(entry: JournalEntry, people: Collection[int], theirs: Redaction) -> None:
    known = deepcopy(entry.summary)
    for file in known.get("look", {}).get("files", ()):
        file["questions"] = [_without_rows(one, theirs) for one in file["questions"]]
    summary, undo = theirs.redact_all(known), theirs.redact_all(entry.undo)
    if entry.kind == "join" and {_number(summary.get("kept")), _number(summary.get("joined"))} & set(people):
        summary |= {"name": GONE, "into": GONE}  # the first of many pairs; the others hold
    if entry.kind == "import" and entry.state in {"looked", "running", "cancelled"}:
        summary |= {key: entry.summary[key] for key in NEEDED if key in entry.summary}
    if (summary, undo) != (entry.summary, entry.undo):
        entry.summary, entry.undo = summary, undo
        entry.save(update_fields=["summary", "undo"])
