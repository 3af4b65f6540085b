"""Take somebody erased out of the names of files in which they were.

Chats are exported into files that are called after people. The file as it lies keeps its name; what is noted of it here
does not: neither when they are erased, nor when it comes again and they are left out.
"""

from collections.abc import Callable, Collection, Iterable

from django.db import transaction

from visavis.actions.keep.erased import Screen
from visavis.actions.keep.holders import Holders
from visavis.identity.redaction import throughout
from visavis.records import ERASED
from visavis.store import bulk
from visavis.store.models import Account, Import, JournalEntry

NAMING = ("paths", "where", "asked")  # what the summary of an import tells of its files


def redact_import(entry: JournalEntry, screen: Screen) -> None:
    """Rename in the notes of an import that came to its end or was stopped, also files that were known and not read."""
    told = [file for file in entry.files.all() if any(one["code"] == ERASED for one in file.problems)]
    if told:
        _rename_all(entry, told, screen.redact_name)


def redact_look(account: Account, entry: JournalEntry) -> None:
    """Rename in what a look tells of its files; where they lie stays known, and by which name one is answered of."""
    look = entry.summary["look"]
    told = [file for file in look["files"] if any(one["code"] == ERASED for one in file["problems"])]
    if not told:
        return
    screen = Screen(account, Holders(account))
    for file in told:
        name = file["path"].rpartition("/")[2]
        change = _changing(name, screen.redact_name(name))
        entry.summary["paths"] = throughout(entry.summary["paths"], change)
        if not file["questions"]:
            file["path"], file["problems"] = change(file["path"]), throughout(file["problems"], change)


def redact_files(account: Account, files: Collection[int], redact: Callable[[str], str]) -> None:
    """Rename these files in the notes of their imports. One that broke off may be gone on with by its old name."""
    entries = {row[0] for row in bulk.rows_in("SELECT DISTINCT entry_id FROM store_import WHERE id IN {in}", files)}
    for pk in sorted(entries):
        entry = JournalEntry.objects.get(account=account, pk=pk)
        _rename_all(entry, [file for file in entry.files.all() if file.pk in files], redact)


def _rename_all(entry: JournalEntry, files: Iterable[Import], redact: Callable[[str], str]) -> None:
    with transaction.atomic():
        for file in files:
            _rename(entry, file, redact)
        entry.save(update_fields=["summary"])


def _rename(entry: JournalEntry, file: Import, redact: Callable[[str], str]) -> None:
    name = file.path.rpartition("/")[2]
    other = redact(name)
    if other == name:
        return

    change = _changing(name, other)
    file.path, file.root, file.problems = (throughout(one, change) for one in (file.path, file.root, file.problems))
    file.save(update_fields=["path", "root", "problems"])
    told = NAMING if entry.state in {"done", "undone"} else NAMING[:1]
    entry.summary |= {key: throughout(entry.summary[key], change) for key in told if key in entry.summary}


def _changing(name: str, other: str) -> Callable[[str], str]:
    """What gives the file at the end of a path another name."""
    return lambda text: text.removesuffix(name) + other if text.endswith(name) else text
