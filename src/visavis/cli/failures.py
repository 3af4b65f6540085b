"""What went wrong, as one sentence: what, where, what to do. With VISAVIS_DEBUG=1 the traceback follows.

It may be the settings that went wrong: nothing here needs Django to be ready.
"""

import errno
import os
import traceback

import click

from visavis.cli.speech import gettext
from visavis.config import env


def gettext_noop(text: str) -> str:
    """Mark a text for the catalogue. Django's own asks for the settings."""
    return text


DISK_FULL = gettext_noop(
    "The disk is full. What was kept until now is whole; make room and run the same command again."
)
DISK_FAILS = gettext_noop("The disk did not take it; it may be full or failing. What was kept until now is whole.")
LOCKED = gettext_noop("Another Visavis is writing just now, perhaps an import. Let it finish and try again.")
NOT_WRITABLE = gettext_noop(
    "The folder %(folder)s cannot be written. Check whose it is, or name another one with VISAVIS_DATA."
)
DAMAGED = gettext_noop(
    "The database in %(folder)s is damaged or is none. Put back a copy of it, or name another folder."
)
UNREACHABLE = gettext_noop("The database cannot be reached. Check VISAVIS_DATABASE_URL and whether it is running.")
NO_FILE = gettext_noop("%(path)s: %(reason)s")
UNFORESEEN = gettext_noop(
    "Something went wrong inside Visavis (%(kind)s). Run it again with VISAVIS_DEBUG=1 to see where, "
    "and please report it."
)

DATABASE_SAYS = (
    ("disk is full", DISK_FULL),
    ("disk i/o error", DISK_FAILS),
    ("locked", LOCKED),
    ("readonly", NOT_WRITABLE),
    ("unable to open", NOT_WRITABLE),
    ("not a database", DAMAGED),
    ("malformed", DAMAGED),
    ("connection", UNREACHABLE),
    ("resolve host", UNREACHABLE),
)
"""What SQLite and PostgreSQL say, and what it means for the user."""
REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})


def tell_failure(error: Exception) -> None:
    """Say it on stderr."""
    click.echo(sentence(error), err=True)
    if os.environ.get("VISAVIS_DEBUG") == "1":
        traceback.print_exception(error)


def sentence(error: Exception) -> str:
    """What to tell the user about an error that no command expected."""
    if isinstance(error, env.SettingError):
        return str(error)
    folder = str(env.data_folder())  # it was named well, or that had been the error
    said = _of_database(error) or _of_system(error, folder) or UNFORESEEN
    return _spoken(said) % {
        "folder": folder,
        "kind": type(error).__name__,
        "path": getattr(error, "filename", ""),
        "reason": getattr(error, "strerror", ""),
    }


def _of_database(error: Exception) -> str:
    from django.db import DatabaseError

    if not isinstance(error, DatabaseError):
        return ""
    text = str(error).lower()
    return next((said for mark, said in DATABASE_SAYS if mark in text), "")


def _of_system(error: Exception, folder: str) -> str:
    if not isinstance(error, OSError):
        return ""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DISK_FULL
    name = str(error.filename or "")
    if error.errno in REFUSED and (not name or name.startswith(folder) or folder.startswith(name)):
        return NOT_WRITABLE
    if error.errno == errno.ENOENT and name and folder.startswith(name):
        return NOT_WRITABLE
    return NO_FILE if name and error.strerror else ""


def _spoken(text: str) -> str:
    """In the user's language, if the program came far enough to know it."""
    try:
        return gettext(text)
    except Exception:  # noqa: BLE001 (whatever broke the settings breaks the translation, too)
        return text
