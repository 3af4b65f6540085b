"""The folder an export is written into: new or empty, for the owner alone, and empty again when writing fails."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from visavis.config import env


class FolderNotEmptyError(ValueError):
    """The folder holds files already, which an export must not mix with or overwrite."""


class NewFolder:
    """Where files are put; `names` are those there are by now."""

    def __init__(self, path: Path) -> None:
        """The folder is there, and empty."""
        self.path = path
        self.names: list[str] = []

    def file(self, name: str) -> TextIO:
        """A new file (0600) to write text into."""
        path = self.path / name
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, env.FILE_MODE)
        self.names.append(name)
        return open(made, "w", encoding="utf-8", newline="")  # noqa: PTH123 (a descriptor has no path)


@contextmanager
def new_folder(path: Path) -> Iterator[NewFolder]:
    """The folder, made if need be. Raises FolderNotEmptyError; whatever fails later leaves no half-written file."""
    if path.exists() and any(path.iterdir()):
        raise FolderNotEmptyError(f"{path} is not empty. Name a new folder.")
    path.mkdir(parents=True, exist_ok=True, mode=env.FOLDER_MODE)
    folder = NewFolder(path)
    try:
        yield folder
    except BaseException:
        for name in folder.names:
            (path / name).unlink(missing_ok=True)
        raise
