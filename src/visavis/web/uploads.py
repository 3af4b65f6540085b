"""Files that the browser sends: streamed into the data folder, gathered for one import, removed after it."""

import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from visavis.config import env

FOLDER = "uploads"
ARRIVING = ".arriving"
HOUR = 3600  # seconds; an upload that was refused or broken off is removed after that
WEEK = 7 * 24 * HOUR  # and so is what waits for a decision that never came
NAME_AT_MOST = 120  # characters of one part of a path
PARTS_AT_MOST = 12


class Arrived(UploadedFile):  # type: ignore[type-arg]  # generic in the stubs only
    """A file that has arrived whole; it lies at `path` until it is moved."""

    path: Path


class DataFolderUpload(FileUploadHandler):
    """Writes each file straight to the data folder (0600) and keeps none open."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        handle, name = tempfile.mkstemp(suffix=ARRIVING, dir=folder())
        self._target, self._path = os.fdopen(handle, "wb"), Path(name)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 (Django's signature)
        """Write the next piece."""
        self._target.write(raw_data)

    def file_complete(self, file_size: int) -> Arrived:
        """Close the file."""
        self._target.close()
        arrived = Arrived(name=self.file_name, size=file_size)
        arrived.path = self._path
        return arrived

    def upload_interrupted(self) -> None:
        """Remove what came of it."""
        if hasattr(self, "_target"):
            self._target.close()
            self._path.unlink(missing_ok=True)


def receive(files: Sequence[Arrived], named: str) -> Path:
    """Move files into a new folder of their own and return it.

    `named` is a JSON list of their relative paths, in the same order, as the page knows them ("Takeout/Mail/All.mbox");
    a form without JavaScript sends names only.
    """
    remove_left_behind()
    received = Path(tempfile.mkdtemp(dir=folder()))
    for file, path in zip(files, _paths(files, named), strict=True):
        target = _free(received / path)
        target.parent.mkdir(parents=True, exist_ok=True, mode=env.FOLDER_MODE)
        file.path.replace(target)
    return received


def remove(folder: Path) -> None:
    """Remove what was received."""
    shutil.rmtree(folder, ignore_errors=True)


def folder_of(paths: Sequence[Path]) -> Path | None:
    """The folder in which these files were received; None for files that lie elsewhere or are gone."""
    for path in paths:
        if path.is_relative_to(_uploads()):
            received = _uploads() / path.relative_to(_uploads()).parts[0]
            return received if received.is_dir() else None
    return None


def lies_there(path: str) -> bool:
    """Whether a file of an import that ended can be read where it lies; not what is inside an archive."""
    return Path(path).is_absolute() and Path(path).is_file()


def remove_left_behind() -> None:
    """Remove what a refused upload or a forgotten look left; every new upload does it first."""
    for left in folder().iterdir():
        age = time.time() - left.stat().st_mtime
        if left.is_dir() and age > WEEK:
            remove(left)
        elif left.is_file() and age > HOUR:
            left.unlink(missing_ok=True)


def shown(path: str) -> str:
    """A path as the user named it: without the folder it was received in."""
    prefix = f"{_uploads()}{os.sep}"
    return path.removeprefix(prefix).partition(os.sep)[2] if path.startswith(prefix) else path


def _paths(files: Sequence[Arrived], named: str) -> list[Path]:
    try:
        paths = json.loads(named or "[]")
    except ValueError:
        paths = []
    if not isinstance(paths, list) or len(paths) != len(files):
        paths = [file.name for file in files]
    return [_harmless(str(path)) for path in paths]


def _harmless(path: str) -> Path:
    """A relative path that stays inside: no "..", no drive, nothing hidden, no unprintable characters."""
    parts = [
        re.sub(r'[\x00-\x1f\x7f:*?"<>|]', "_", part).strip(" .")[-NAME_AT_MOST:] for part in re.split(r"[/\\]", path)
    ]
    return Path(*([part for part in parts if part][-PARTS_AT_MOST:] or ["file"]))


def _free(target: Path) -> Path:
    """The target, or "name 2.ext" when there is one of that name."""
    number = 2
    free = target
    while free.exists():
        free = target.with_name(f"{target.stem} {number}{target.suffix}")
        number += 1
    return free


def folder() -> Path:
    """Where uploads arrive; made when it is first needed."""
    _uploads().mkdir(parents=True, exist_ok=True, mode=env.FOLDER_MODE)
    return _uploads()


def _uploads() -> Path:
    return env.data_folder().resolve() / FOLDER
