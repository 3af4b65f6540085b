"""Set up, change and remove a live source. What it brought stays: that is taken back like every import.

The secret goes where secrets lie (sync/secrets.py) and is no part of anything that is returned. None of this stands in
the journal: a secret could not be given back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, cast
from urllib.parse import unquote, urlsplit, urlunsplit

from django.db import transaction

from visavis.config import env
from visavis.store import access
from visavis.store.models import Account
from visavis.store.models import Connection as Row
from visavis.store.read.connections import ConnectionLine, connection, connections, core, is_running
from visavis.sync.connection import Connection, KindName, kind_of
from visavis.sync.error import SyncError
from visavis.sync.hosts import host_of, tls
from visavis.sync.registry import KINDS
from visavis.sync.secrets import NO_SECRET, Secret, Secrets
from visavis.sync.spool import FOLDER as SPOOL
from visavis.sync.spool import Spool

EVERY_MINUTES = 15
LONGEST_NAME = 100
LONGEST_URL = 2000
LEAST_MINUTES, MOST_MINUTES = 1, 60 * 24 * 7
SCHEMES: Mapping[KindName, frozenset[str]] = {
    "imap": frozenset({"imap", "imaps"}),
    "carddav": frozenset({"http", "https"}),
    "caldav": frozenset({"http", "https"}),
    "feed": frozenset({"http", "https"}),
    "folder": frozenset({"file"}),
}
_SPOKEN: Mapping[str, str] = {
    **dict.fromkeys(("webcal", "webcals", "carddav", "carddavs", "caldav", "caldavs"), "https"),
}
"""Schemes that only say what is fetched; how is always encrypted HTTP."""
_PROTOCOLS: Mapping[str, str] = {"carddav": "CardDAV", "caldav": "CalDAV"}
"""What tells two apart that are fetched from one host for one user; these words are the same in every language."""

Refusal = Literal[
    "name-taken",
    "name-missing",
    "set-up-already",
    "url-unreadable",
    "kind-unclear",
    "secret-in-url",
    "user-missing",
    "secret-missing",
    "url-plain",
    "folder-missing",
    "every-out-of-range",
    "certificate-unreadable",
    "still-running",
]


class CannotConnectError(ValueError):
    """What the user asked for cannot be set up; phrases/sync.py has the sentence for the code."""

    def __init__(self, code: Refusal, detail: str = "") -> None:
        """`detail` is what the user wrote, never a secret; of what is set up already it is that one's name."""
        super().__init__(code, detail)
        self.code: Refusal = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user says of a live source. An empty `kind` or `name` is chosen by the URL."""

    url: str
    kind: str = ""
    name: str = ""
    user: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    every_minutes: int = EVERY_MINUTES
    paused: bool = False


def set_up(account: Account, wanted: Wanted, secret: Secret = NO_SECRET) -> Connection:
    """Remember a live source and its secret; nothing is fetched yet. Raises CannotConnectError and changes nothing."""
    checked = check_new(account, wanted)
    row = Row(account=account, name=checked.name or _free_name(account, checked))
    _fill(row, checked)
    if core(row).needs_secret and not secret:
        raise CannotConnectError("secret-missing")
    with transaction.atomic():
        _save(row)
        if secret:
            Secrets(env.data_folder()).keep(row.pk, secret)
    return core(row)


def change(account: Account, connection_id: int, wanted: Wanted, secret: Secret = NO_SECRET) -> Connection:
    """Set it anew in every field; a secret only if one is given.

    What was fetched is remembered as long as the host and the user stay the same. Raises NotFoundError and
    CannotConnectError.
    """
    checked = check(wanted)
    with transaction.atomic():
        row = Row.objects.select_for_update().get(pk=access.connection(account.pk, connection_id).pk)
        if (row.url, row.user) != (checked.url, checked.user):
            _refuse_twin(account, checked, but=row.pk)
            row.state = {}
        row.name = checked.name or row.name
        _fill(row, checked)
        row.last_error = row.last_detail = ""
        _save(row)
        if secret:
            Secrets(env.data_folder()).keep(row.pk, secret)
    return core(row)


def rest(account: Account, connection_id: int, *, paused: bool) -> None:
    """Let it rest, or go on. Nothing else of it is looked at: also one that no longer works may rest. NotFoundError."""
    row = access.connection(account.pk, connection_id)
    row.paused = paused
    row.save(update_fields=["paused"])


def remove(account: Account, connection_id: int) -> None:
    """Forget a live source with its secret. Raises NotFoundError; CannotConnectError while it is fetched from."""
    row = access.connection(account.pk, connection_id)
    if is_running(row):
        raise CannotConnectError("still-running", row.name)
    Secrets(env.data_folder()).forget(row.pk)
    Spool(env.data_folder() / SPOOL / str(row.pk)).remove()
    row.delete()


def all_connections(account: Account) -> tuple[ConnectionLine, ...]:
    """Every live source of the account, by name."""
    return connections(account.pk)


def as_wanted(account: Account, connection_id: int) -> Wanted:
    """A live source as it is set up, to be changed in part. Raises NotFoundError."""
    line = connection(account.pk, connection_id)
    known = line.connection
    return Wanted(known.url, known.kind, known.name, known.user, dict(known.options), line.every_minutes, line.paused)


def check_new(account: Account, wanted: Wanted) -> Wanted:
    """What `check` tells, of something that is not set up yet. CannotConnectError names the one that is there."""
    checked = check(wanted)
    _refuse_twin(account, checked)
    return checked


def check(wanted: Wanted) -> Wanted:
    """The same with everything that follows from the URL filled in. Raises CannotConnectError."""
    url, user = _url_and_user(wanted)
    kind = wanted.kind or kind_of(url if "://" in url else "")
    if kind not in KINDS:
        raise CannotConnectError("kind-unclear", url)
    scheme, _, rest = url.partition("://")
    url = f"{_SPOKEN.get(scheme, scheme)}://{rest}"
    options = {name: value for name, value in wanted.options.items() if value}
    checked = replace(wanted, kind=kind, url=url, user=user, name=wanted.name.strip(), options=options)
    trial = Connection(0, cast("KindName", kind), checked.name, url, user, options)
    if urlsplit(url).scheme not in SCHEMES[trial.kind] or len(url) > LONGEST_URL:
        raise CannotConnectError("url-unreadable", url[:LONGEST_URL])
    if len(checked.name) > LONGEST_NAME or any(ord(one) < ord(" ") for one in checked.name):
        raise CannotConnectError("name-missing", checked.name[:LONGEST_NAME])
    if not LEAST_MINUTES <= wanted.every_minutes <= MOST_MINUTES:
        raise CannotConnectError("every-out-of-range", str(wanted.every_minutes))
    if trial.kind == "folder":
        if not trial.folder.is_dir():
            raise CannotConnectError("folder-missing", str(trial.folder))
    else:
        _check_host(trial)
    return checked


def _refuse_twin(account: Account, checked: Wanted, *, but: int = 0) -> None:
    """The same address and user twice would fetch everything twice."""
    same = Row.objects.filter(account=account, kind=checked.kind, user=checked.user).exclude(pk=but)
    there = next((row for row in same if row.url.rstrip("/") == checked.url.rstrip("/")), None)
    if there is not None:
        raise CannotConnectError("set-up-already", there.name)


def _check_host(trial: Connection) -> None:
    try:
        host = host_of(trial, 1)
    except SyncError as error:
        raise CannotConnectError("url-unreadable", trial.url) from error
    if trial.parts.scheme == "http" and not host.is_loopback and trial.options.get("plain") != "yes":
        raise CannotConnectError("url-plain", trial.url)
    if trial.needs_secret and not trial.user:
        raise CannotConnectError("user-missing", trial.url)
    try:
        tls(host)
    except SyncError as error:
        raise CannotConnectError("certificate-unreadable") from error


def _url_and_user(wanted: Wanted) -> tuple[str, str]:
    """The URL without the user that may stand in it; a path of this computer as a URL of a folder."""
    written = wanted.url.strip()
    if "://" not in written:
        if not written:
            raise CannotConnectError("url-unreadable")
        try:
            return Path(written).expanduser().absolute().as_uri(), ""
        except (ValueError, RuntimeError) as error:
            raise CannotConnectError("url-unreadable", written) from error
    try:
        parts = urlsplit(written)
        _ = parts.port
    except ValueError as error:
        raise CannotConnectError("url-unreadable") from error  # not shown: it may hold a password
    if parts.password is not None:
        raise CannotConnectError("secret-in-url")
    if not parts.hostname and parts.scheme != "file":
        raise CannotConnectError("url-unreadable", written)
    place = parts.netloc.rpartition("@")[2]
    url = urlunsplit((parts.scheme.lower(), place, parts.path, parts.query, ""))
    return url, wanted.user.strip() or unquote(parts.username or "")


def _free_name(account: Account, checked: Wanted) -> str:
    """A name nobody has taken: the first that tells it from the others. A number only where nothing else does."""
    taken = set(Row.objects.filter(account=account).values_list("name", flat=True))
    names = [one[: LONGEST_NAME - 5] for one in _names(checked)]
    numbered = (f"{names[0]} ({number})" for number in range(2, len(taken) + 3))
    return next(one for one in (*names, *numbered) if one not in taken)


def _names(checked: Wanted) -> tuple[str, ...]:
    """What it might be called, the shortest first: a mailbox by its user, a folder by its own name, everything else
    by host and user; then with what lies beside.
    """
    parts = urlsplit(checked.url)
    *before, last = [unquote(one) for one in parts.path.split("/") if one] or [""]
    if checked.kind == "folder":
        return (last or checked.kind, "/".join((*before[-1:], last)))
    host = parts.hostname or ""
    place = f"{host}:{parts.port}" if parts.port else host
    if checked.kind == "imap":
        user = checked.user if "@" in checked.user else f"{checked.user}@{host}"
        return (user, f"{user} ({host})", f"{user} ({place})")
    beside = [checked.user] if checked.user else []
    further = [*beside, _PROTOCOLS.get(checked.kind) or last or checked.kind]
    candidates = ((host, beside), (host, further), (place, beside), (place, further))
    return tuple(f"{where} ({', '.join(more)})" if more else where for where, more in candidates)


def _fill(row: Row, checked: Wanted) -> None:
    row.kind, row.url, row.user, row.options = checked.kind, checked.url, checked.user, dict(checked.options)
    row.every_minutes, row.paused = checked.every_minutes, checked.paused


def _save(row: Row) -> None:
    if Row.objects.filter(account=row.account_id, name=row.name).exclude(pk=row.pk).exists():
        raise CannotConnectError("name-taken", row.name)
    row.save()
