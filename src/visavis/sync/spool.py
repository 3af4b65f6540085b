"""The spool: a folder of its own in which fetched bytes wait for the import, seen by their owner alone.

Names come from servers. A file is called as the user knows it ("INBOX.mbox"), but can be nowhere else than below the
folder, and two names never share a file.
"""

import os
import re
import shutil
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = "spool"
AT_MOST = 2000  # items a batch
BYTES_AT_MOST = 64 << 20  # bytes a batch
LONGEST_NAME = 80  # characters of one part of a path
DEEPEST = 12

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\\/:*?"<>|\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]')


@dataclass(slots=True)
class Spool:
    """One connection's folder. `at_most` items make a batch: fewer after one of them broke the reader."""

    folder: Path
    at_most: int = AT_MOST
    items: int = 0
    size: int = 0  # bytes
    _files: dict[tuple[str, ...], Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.remove()
        self.folder.mkdir(parents=True, mode=0o700)

    @property
    def is_full(self) -> bool:
        """Whether the batch is to be imported before more is fetched."""
        return self.items >= self.at_most or self.size >= BYTES_AT_MOST

    def put(self, name: Sequence[str], content: bytes) -> None:
        """Append one item to the file of that name, given as the parts of a path."""
        target = self._target(tuple(name))
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "wb") as stream:
            stream.write(content)
        self.items += 1
        self.size += len(content)

    def clear(self) -> None:
        """Begin a new batch; names stay those of the files they had."""
        for entry in self.folder.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        self.items = self.size = 0

    def remove(self) -> None:
        """Leave nothing behind."""
        with suppress(FileNotFoundError):
            shutil.rmtree(self.folder)

    def _target(self, name: tuple[str, ...]) -> Path:
        if name not in self._files:
            wanted = self.folder.joinpath(*([_harmless(part) for part in name][-DEEPEST:] or ["_"]))
            free, number = wanted, 2
            taken = {str(path).casefold() for path in self._files.values()}
            while str(free).casefold() in taken:  # "Inbox" and "INBOX" are one file on many disks
                free = wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}")
                number += 1
            self._files[name] = free
        return self._files[name]


def _harmless(part: str) -> str:
    """One part of a path that is only a name: no way up or out, nothing hidden, nothing invisible; its end is kept."""
    plain = _UNFIT.sub("_", unicodedata.normalize("NFC", part)).strip(" .")
    return plain[-LONGEST_NAME:].strip(" .") or "_"
