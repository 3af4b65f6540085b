"""A watched folder: files that are new or have changed are imported where they lie.

What is remembered of a file is its size, its time and a hash of its content. A file whose size and time are the same is
not opened; one whose content was there before, under whatever name, is not imported again. A file that changed within
the last seconds may still be written and waits for the next time, as does what a browser calls unfinished.
A Maildir is looked at mail by mail; when many of its mails are new at once, it is imported as a whole.
Nothing is forgotten because a file went away. Links are not followed and hidden files are passed over.
"""

import hashlib
import os
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.kind import Fetched, GoOn, Kind, State
from visavis.sync.secrets import Secret
from visavis.sync.spool import Spool

SETTLED = 5.0  # seconds without a change
DEEPEST = 32
FILES_AT_MOST = 200_000
FILES_A_BATCH = 1000
BYTES_A_BATCH = 256 << 20
MAILS_ON_THEIR_OWN = 200  # of one Maildir
HASH_LENGTH = 20  # hexadecimal digits
UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp")
UNREADABLE = ""
"""In place of the hash: it could not be opened, which was told once; it is tried again every time."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it lies there, and as it was remembered: size, time in nanoseconds, hash."""

    path: Path
    name: str  # below the folder
    size: int
    changed: int


@dataclass(slots=True)
class Batch:
    """What is to be imported next: files, or Maildirs as a whole."""

    at_most: int
    paths: list[Path] = field(default_factory=list)
    size: int = 0  # bytes

    @property
    def is_full(self) -> bool:
        """Whether it is to be imported before more is looked at."""
        return len(self.paths) >= self.at_most or self.size >= BYTES_A_BATCH


def fetch(connection: Connection, secret: Secret, state: State, spool: Spool, go_on: GoOn) -> Iterator[Fetched]:
    """Name what is new. State: {"files": {name below the folder: [size, time in ns, hash]}}."""
    _ = secret
    root = connection.folder
    if not root.is_dir():
        raise SyncError("not-found", str(root))
    files = {one.name: one for one in _files(root)}
    rows = dict(state.get("files", {}))
    hashes = {row[2] for row in rows.values()}
    rows = {name: row for name, row in rows.items() if name in files}
    waiting = [one for name, one in files.items() if not _is_same(one, rows.get(name))]
    batch = Batch(min(FILES_A_BATCH, spool.at_most))
    done = 0
    for path, group in _units(waiting):
        for one in group:
            mark, before = _hash(one.path), rows.get(one.name)
            is_told = mark == UNREADABLE and before is not None and before[2] == UNREADABLE
            if not is_told and (mark == UNREADABLE or mark not in hashes):
                batch.size += one.size
                batch.paths += [] if batch.paths and batch.paths[-1] == path else [path]
            hashes |= {mark} - {UNREADABLE}
            rows[one.name] = [one.size, one.changed, mark]
            done += 1
            if not go_on(done, len(waiting)):
                raise SyncError("cancelled")
        if batch.is_full:
            yield Fetched({"files": dict(rows)}, tuple(batch.paths))
            batch = Batch(batch.at_most)
    yield Fetched({"files": rows}, tuple(batch.paths))


def _files(root: Path) -> Iterator[Seen]:
    """Every file that has settled, in the order of its name."""
    before = time.time_ns() - int(SETTLED * 1e9)
    folders = [(root, 0)]
    count = 0
    while folders:
        folder, depth = folders.pop()
        for entry in _entries(folder):
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                if depth < DEEPEST and (not entry.name.startswith(".") or _is_maildir(path)):
                    folders.append((path, depth + 1))
            elif entry.is_file(follow_symlinks=False) and not _is_unfinished(entry.name):
                known = entry.stat(follow_symlinks=False)
                if known.st_mtime_ns <= before and count < FILES_AT_MOST:
                    count += 1
                    name = path.relative_to(root).as_posix().encode("utf-8", "replace").decode("utf-8")
                    yield Seen(path, name, known.st_size, known.st_mtime_ns)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder; nothing of one that went away or may not be looked into."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _units(waiting: list[Seen]) -> Iterator[tuple[Path, list[Seen]]]:
    """What is imported at once, and the files that speaks for: each its own, or the many mails of a Maildir."""
    mails: defaultdict[Path, list[Seen]] = defaultdict(list)
    for one in waiting:
        maildir = one.path.parent.parent
        if one.path.parent.name in {"cur", "new"} and _is_maildir(maildir):
            mails[maildir].append(one)
        else:
            yield one.path, [one]
    for maildir, group in mails.items():
        if len(group) > MAILS_ON_THEIR_OWN:
            yield maildir, group
        else:
            yield from ((one.path, [one]) for one in group)


def _is_same(one: Seen, row: list[object] | None) -> bool:
    return row is not None and row[:2] == [one.size, one.changed] and row[2] != UNREADABLE


def _is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() and ((folder / "new").is_dir() or (folder / "tmp").is_dir())


def _is_unfinished(name: str) -> bool:
    return name.startswith((".", "~$")) or name.casefold().endswith(UNFINISHED)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()[:HASH_LENGTH]
    except OSError:
        return UNREADABLE


KIND = Kind(
    name="folder",
    reads="a folder on this computer; what is new in it or has changed is imported where it lies",
    fetch=fetch,
)
