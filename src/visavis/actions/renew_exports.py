"""Exports that were written earlier hold a copy of whoever is erased: those that are still there are written anew.

Only a folder that is recognisably ours is touched: it holds every file of an export and nothing else. The new files are
whole before the first of the old ones goes. What somebody else was taken along in is told, not touched.
"""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from visavis.actions.export import FILES, write_everything
from visavis.store.models import Account, JournalEntry, Person

BEGINNING = 64  # characters of people.json that say what it is


@dataclass(frozen=True, slots=True)
class WrittenExport:
    """A folder of the journal: everything, or one person alone."""

    where: Path
    of_one: bool


def written_exports(account: Account, people: Collection[int], beside: Collection[int]) -> tuple[WrittenExport, ...]:
    """The folders into which anything was exported that may hold these people, each once: everything, they themselves,
    and whoever shares an exchange, an event or a relation with them.
    """
    holding = {*people, *beside}
    fresh = holding
    while fresh:  # exported under a row that was joined since
        joined = Person.objects.filter(account=account, merged_into__in=fresh).values_list("pk", flat=True)
        fresh = set(joined) - holding
        holding |= fresh
    entries = JournalEntry.objects.filter(account=account, kind="export").order_by("pk")
    found: dict[str, WrittenExport] = {}
    for entry in entries:
        where, person = entry.summary.get("where", ""), entry.summary.get("person")
        if where and (person is None or person in holding):
            found[where] = WrittenExport(Path(where), of_one=person is not None)
    return tuple(found.values())


def renew_exports(account: Account, exports: Iterable[WrittenExport]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The folders that were written anew, and those that are there and may still hold somebody who was erased."""
    renewed, holding = [], []
    for one in exports:
        if not one.where.is_dir() or not any(one.where.iterdir()):
            continue
        if not one.of_one and _is_ours(one.where) and _renew(account, one.where):
            renewed.append(one.where)
        else:
            holding.append(one.where)
    return tuple(renewed), tuple(holding)


def _is_ours(folder: Path) -> bool:
    """Nothing but the files of an export, all of them, and the one that says what it is does so. What a system hides
    in folders (".DS_Store") does not count.
    """
    try:
        inside = [one for one in folder.iterdir() if not one.name.startswith(".")]
        if {one.name for one in inside} != set(FILES) or not all(one.is_file() for one in inside):
            return False
        with (folder / "people.json").open(encoding="utf-8") as file:
            return "".join(file.read(BEGINNING).split()).startswith('{"visavis":1,')
    except (OSError, UnicodeError):
        return False


def _renew(account: Account, folder: Path) -> bool:
    """Write everything beside, then put each file in its place; answers whether that could be done."""
    aside = None
    try:
        aside = Path(tempfile.mkdtemp(prefix=".visavis-", dir=folder))
        for name in write_everything(account, aside).files:
            os.replace(aside / name, folder / name)  # noqa: PTH105 (over what is there, on every system)
    except OSError:
        return False
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)
    return True
