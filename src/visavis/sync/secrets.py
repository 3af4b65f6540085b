"""Where passwords lie: in the system's keyring if there is one, else in a file for its owner alone.

Never in the database, in a log, in a command line or in a traceback: a `Secret` shows itself only when asked by name.
The keyring is used when the package `keyring` is installed and the system has one that can be used; each secret is its
own file otherwise (folder 0700, file 0600), so that two processes never write over each other.
"""

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = "secrets"
USABLE = 1.0  # keyring's own word for a backend that may be chosen without being asked for


class Secret:
    """A password. Its text is in no repr, no f-string, no pickle and no comparison."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for the one who sends it."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return "…"

    __str__ = __repr__

    def __format__(self, how: str) -> str:
        return repr(self)

    def __reduce__(self) -> str:
        raise TypeError("A secret is not written down.")


NO_SECRET = Secret("")


@dataclass(frozen=True, slots=True)
class Secrets:
    """The secrets of one data folder, by the number of their connection; what is none of these has a name."""

    data_folder: Path

    def keep(self, connection: int | str, secret: Secret) -> None:
        """Remember it in place of what was kept before. Raises OSError when the disk does not take it."""
        keyring = _keyring()
        if keyring is not None:
            keyring.set_password(self._service, str(connection), secret.reveal())
            self._file(connection).unlink(missing_ok=True)
            return
        folder = self._file(connection).parent
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished, aside = tempfile.mkstemp(prefix=".", dir=folder)  # for its owner alone
        with os.fdopen(unfinished, "w", encoding="utf-8") as stream:
            stream.write(secret.reveal())
        Path(aside).replace(self._file(connection))

    def of(self, connection: int | str) -> Secret:
        """The secret of a connection, NO_SECRET when none is kept."""
        try:
            return Secret(self._file(connection).read_text("utf-8"))
        except FileNotFoundError:
            keyring = _keyring()
            return Secret((keyring.get_password(self._service, str(connection)) if keyring else None) or "")

    def forget(self, connection: int | str) -> None:
        """Keep it no longer."""
        self._file(connection).unlink(missing_ok=True)
        keyring = _keyring()
        if keyring is not None:
            with suppress(Exception):  # backends have each their own word for "there is none"
                keyring.delete_password(self._service, str(connection))

    @property
    def _service(self) -> str:
        return f"Visavis {self.data_folder.resolve()}"

    def _file(self, connection: int | str) -> Path:
        return self.data_folder / FOLDER / str(connection)


def _keyring() -> Any:
    """The system's keyring, None when there is none that can be used."""
    try:
        import keyring

        usable = keyring.get_keyring().priority >= USABLE
    except Exception:  # noqa: BLE001 (a backend may fail in any way: then it is no keyring)
        return None
    return keyring if usable else None
