"""The folder of an invented life: it is built for one day and cleared away when that day is over."""

import shutil
from datetime import date
from pathlib import Path

EXPORTS = "exports"
BUILT_ON = "built-on"


def clear_old(home: Path, on: date) -> None:
    """Remove a life that was built for another day, or only half."""
    if is_built(home, on):
        return
    for file in home.glob("visavis.sqlite3*"):
        file.unlink()
    (home / BUILT_ON).unlink(missing_ok=True)
    shutil.rmtree(home / EXPORTS, ignore_errors=True)


def is_built(home: Path, on: date) -> bool:
    """Whether the life of that day is all there."""
    mark = home / BUILT_ON
    return mark.exists() and mark.read_text("ascii") == on.isoformat()


def mark_built(home: Path, on: date) -> None:
    """Note that it is, as the last thing done."""
    (home / BUILT_ON).write_text(on.isoformat(), "ascii")
