"""What the environment says: one typed place for every VISAVIS_* variable."""

import os
import secrets
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import platformdirs

FOLDER_MODE = 0o700
FILE_MODE = 0o600
ERASURE_KEY_BYTES = 32

# Read before Django's settings are, which write their own TIME_ZONE into TZ for the whole process.
_TZ = os.environ.get("TZ", "").removeprefix(":")


class SettingError(ValueError):
    """A VISAVIS_* variable holds something that cannot be used; the message says which and what would do."""


def data_folder() -> Path:
    """VISAVIS_DATA, else the platform's folder for application data. Not created here.

    Raises SettingError when VISAVIS_DATA begins with the home of a user there is not.
    """
    named = os.environ.get("VISAVIS_DATA")
    if not named:
        return Path(platformdirs.user_data_dir("visavis", appauthor=False))
    try:
        return Path(named).expanduser()
    except RuntimeError as error:
        raise SettingError(f"VISAVIS_DATA={named!r} names the home of a user who is not known here.") from error


def ensure_data_folder() -> Path:
    """Create the data folder for its owner alone (0700) and return it."""
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
    return folder


def rules_folder() -> Path:
    """Where the user's own rules of the draft check lie; there need be none."""
    return data_folder() / "rules"


def now() -> datetime:
    """The moment everything is judged at: VISAVIS_AT when set ("2026-11-23T12:00Z"), else the clock.

    Raises SettingError when VISAVIS_AT is no aware time.
    """
    fixed = os.environ.get("VISAVIS_AT")
    if not fixed:
        return datetime.now(UTC)
    try:
        at = datetime.fromisoformat(fixed)
    except ValueError as error:
        raise SettingError(f"VISAVIS_AT={fixed!r} is no time. Write it like 2026-11-23T12:00Z.") from error
    if at.tzinfo is None:
        raise SettingError(f"VISAVIS_AT={fixed!r} has no zone. Write it like 2026-11-23T12:00Z.")
    return at.astimezone(UTC)


def zone_name() -> str:
    """The computer's time zone by its IANA name: TZ, else where Debian and macOS link /etc/localtime to; else ""."""
    return _TZ or os.path.realpath("/etc/localtime").partition("zoneinfo/")[2]


def region() -> str:
    """The country the computer stands in, by its time zone ("DE", "GB"); DE where that is not known."""
    table = Path("/usr/share/zoneinfo/zone.tab")
    rows = table.read_text(encoding="utf-8").splitlines() if table.is_file() else []
    zone = zone_name()
    return next((row[:2] for row in rows if zone and row.split("\t")[2:3] == [zone]), "DE")


def process_started(process: int) -> int | None:
    """When a process began, in ticks since the computer did; None where the system does not tell."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        return int(told.rpartition(")")[2].split()[19])
    except (OSError, ValueError, IndexError):
        return None


def database() -> dict[str, Any]:
    """Django's settings for the database: SQLite in the data folder, or what VISAVIS_DATABASE_URL names.

    What stands behind the question mark is handed to PostgreSQL's driver (sslmode=require). Raises SettingError.
    """
    url = os.environ.get("VISAVIS_DATABASE_URL", "")
    if not url:
        return _sqlite(data_folder() / "visavis.sqlite3")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:  # not shown as it stands: it may hold a password
        raise SettingError(
            "VISAVIS_DATABASE_URL cannot be read. Write it like postgres://user:password@host:5432/name; "
            "in a password @ is %40, : is %3A and / is %2F."
        ) from error
    if parts.scheme not in {"postgres", "postgresql"}:
        raise SettingError("VISAVIS_DATABASE_URL must begin with postgres:// (SQLite needs no address).")
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    socket = options.pop("host", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        # A socket's folder stands behind the question mark: postgres:///name?host=/run/postgresql
        "HOST": unquote(parts.hostname or "") or socket,
        "PORT": str(port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
    }


def secret_key() -> str:
    """The key that signs cookies: kept in the data folder (0600), made at the first start."""
    return _kept_key("secret.key") or _make_key("secret.key", secrets.token_urlsafe(48))


def erasure_key() -> bytes | None:
    """The key under which erased people are known again, 32 bytes; None before the first erasure, or where its file is
    lost or spoilt.

    It is no part of the database: whoever has nothing but that cannot try addresses on what is kept of the erased.
    """
    try:
        key = bytes.fromhex(_kept_key("erasure.key"))
    except ValueError:  # no letters of a key
        return None
    return key if len(key) == ERASURE_KEY_BYTES else None


def make_erasure_key() -> bytes:
    """The same, made where there is none (0600). A file that is spoilt makes room for a new one."""
    return erasure_key() or bytes.fromhex(_make_key("erasure.key", secrets.token_hex(ERASURE_KEY_BYTES)))


def _kept_key(name: str) -> str:
    file = data_folder() / name
    return file.read_text(encoding="ascii", errors="replace").strip() if file.exists() else ""


def _make_key(name: str, key: str) -> str:
    """Keep a key. It is written aside and takes its name when it is whole, so that a kill never leaves an empty one."""
    file = data_folder() / name
    if file.parent.is_dir():
        unfinished, aside = tempfile.mkstemp(prefix=f"{name}.", dir=file.parent)  # for its owner alone
        with os.fdopen(unfinished, "w", encoding="ascii") as stream:
            stream.write(key)
        Path(aside).replace(file)
    return key


def _sqlite(file: Path) -> dict[str, Any]:
    """WAL lets readers go on while an import writes; IMMEDIATE takes the write lock at once instead of failing late."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
                "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;"
            ),
        },
    }
