"""Live sources on a terminal: fetch and say what came, set up, change, remove, list."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import click
from django.utils.translation import gettext, ngettext

from visavis.actions import connect
from visavis.actions.connect import CannotConnectError, Wanted
from visavis.actions.sync import SyncProgress, SyncResult, remove_left_behind, sync
from visavis.actions.try_connection import try_connection
from visavis.cli.speech import agree, note, plain, tell, tell_json
from visavis.phrases import sync as words
from visavis.phrases.dates import day
from visavis.phrases.numbers import grouped
from visavis.store.access import Account
from visavis.store.read.connections import ConnectionLine, waiting
from visavis.store.zone import zone
from visavis.sync.connection import Connection, KindName
from visavis.sync.error import SyncError
from visavis.sync.secrets import NO_SECRET, Secret

EVERY_SECONDS = 0.1
LINE_WIDTH = 79
LONGEST_SECRET = 4096
AWAY = frozenset({"host-unreachable", "connection-lost"})
"""Errors that another day may pass by themselves."""
LONGEST_CERTIFICATE = 1 << 20


@dataclass(frozen=True, slots=True)
class Said:
    """The options that were given; None or "" where one was not."""

    name: str = ""
    kind: str = ""
    user: str = ""
    mailboxes: tuple[str, ...] = ()
    every: int | None = None
    paused: bool | None = None
    two_way: bool | None = None
    near: bool = False
    plain: bool = False
    certificate: Path | None = None
    secret_file: Path | None = None

    def on(self, wanted: Wanted) -> Wanted:
        """What was wanted, changed by what was said."""
        options = dict(wanted.options)
        options |= {"mailboxes": "\n".join(self.mailboxes)} if self.mailboxes else {}
        options |= {"two-way": "yes" if self.two_way else ""} if self.two_way is not None else {}
        options |= {"near": "yes"} if self.near else {}
        options |= {"plain": "yes"} if self.plain else {}
        options |= {"certificate": _read(self.certificate, LONGEST_CERTIFICATE)} if self.certificate else {}
        return replace(
            wanted,
            name=self.name or wanted.name,
            kind=self.kind or wanted.kind,
            user=self.user or wanted.user,
            options=options,
            every_minutes=wanted.every_minutes if self.every is None else self.every,
            paused=wanted.paused if self.paused is None else self.paused,
        )


@dataclass(frozen=True, slots=True)
class Syncing:
    """What the user asked for. Methods return the exit code."""

    account: Account
    asks: bool
    as_json: bool
    anyway: bool = False  # set up also what cannot be reached just now

    def tell_all(self) -> int:
        """Every live source, and how its last fetching went."""
        lines = connect.all_connections(self.account)
        asked = waiting(self.account.pk)
        if self.as_json:
            tell_json({"items": [_shape(line) | {"waiting": asked.get(line.connection.id, 0)} for line in lines]})
            return 0
        for line in lines:
            self._tell(line)
            if count := asked.get(line.connection.id, 0):
                tell("  " + words.waiting(count))
        if not lines:
            note(gettext("No live source is set up. “visavis sync --add imaps://imap.example.org” sets one up."))
        return 0

    def add(self, url: str, said: Said) -> int:
        """Set one up if it lets us in, and fetch from it at once."""
        wanted = said.on(Wanted(url))
        try:
            checked = connect.check_new(self.account, wanted)
            secret = self._secret(said, checked, is_new=True)
            self._try(checked, secret)
            made = connect.set_up(self.account, wanted, secret)
        except CannotConnectError as error:
            raise _refused(error) from error
        note(gettext("“%(name)s” is set up.") % {"name": plain(made.name)})
        return self.fetch([self._line(made)])

    def change(self, name: str, said: Said) -> int:
        """Change one; a secret is asked for when nothing else was said, and for another user. A new way in is tried."""
        line = self.chosen([name])[0]
        known = connect.as_wanted(self.account, line.connection.id)
        wanted = said.on(known)
        try:
            secret = self._secret(said, wanted, is_new=said == Said() or wanted.user != known.user)
            if secret or said == Said() or _way_in(wanted) != _way_in(known):
                self._try(wanted, secret, 0 if said == Said() else line.connection.id)
            made = connect.change(self.account, line.connection.id, wanted, secret)
        except CannotConnectError as error:
            raise _refused(error) from error
        if self.as_json:
            tell_json({"items": [_shape(self._line(made))]})
        note(gettext("“%(name)s” is changed.") % {"name": plain(made.name)})
        return 0

    def remove(self, name: str, *, yes: bool) -> int:
        """Forget one. What it brought stays."""
        line = self.chosen([name])[0]
        said = {"name": plain(line.connection.name)}
        if self.asks and not yes:
            note(
                gettext(
                    "“%(name)s” and its password are forgotten. What it brought stays; “visavis undo” takes that back."
                )
                % said
            )
            if not agree(gettext("Forget it?"), default=False):
                note(gettext("Nothing was changed."))
                return 0
        try:
            connect.remove(self.account, line.connection.id)
        except CannotConnectError as error:
            raise _refused(error) from error
        if self.as_json:
            tell_json({"removed": line.connection.name})
        note(gettext("“%(name)s” is forgotten.") % said)
        return 0

    def chosen(self, names: Iterable[str]) -> list[ConnectionLine]:
        """The live sources of these names; without a name all that are not paused."""
        lines = connect.all_connections(self.account)
        by_name = {line.connection.name.casefold(): line for line in lines}
        missing = [name for name in names if name.casefold() not in by_name]
        if missing:
            raise click.ClickException(
                gettext("There is no live source “%(name)s”. “visavis sync --list” shows those there are.")
                % {"name": plain(missing[0])}
            )
        return [by_name[name.casefold()] for name in names] or [line for line in lines if not line.paused]

    def fetch(self, lines: Iterable[ConnectionLine]) -> int:
        """Fetch from each; 1 when one of them failed."""
        remove_left_behind()
        results = []
        for line in lines:
            with _progress() as go_on:
                result = sync(self.account, line.connection.id, go_on=go_on)
            results.append(result)
            if self.as_json:
                _tell_error(self.account, result)
            else:
                tell_result(self.account, result)
        if self.as_json:
            tell_json({"items": [_result_shape(one) for one in results]})
        elif not results:
            note(gettext("No live source is set up. “visavis sync --add imaps://imap.example.org” sets one up."))
        return int(any(one.error for one in results))

    def _try(self, wanted: Wanted, secret: Secret, connection_id: int = 0) -> None:
        """Log in before anything is kept. A server that is merely away may be kept --anyway."""
        try:
            try_connection(self.account, wanted, secret, connection_id=connection_id)
        except SyncError as error:
            is_away = error.code in AWAY
            if is_away and self.anyway:
                return
            checked = connect.check(wanted)
            about = Connection(0, cast("KindName", checked.kind), "", checked.url, checked.user)
            kept = gettext("Nothing was kept.")
            if is_away:
                kept = gettext("Nothing was kept; with --anyway it is, and fetched from as soon as the server answers.")
            raise click.ClickException(f"{plain(words.error(error.code, error.detail, about=about))} {kept}") from error

    def _secret(self, said: Said, wanted: Wanted, *, is_new: bool) -> Secret:
        """From a file, from what is piped in, or asked for without showing it; never from the command line."""
        if said.secret_file is not None:
            return Secret(_first_line(said.secret_file))
        needs = Connection(0, wanted.kind, "", wanted.url, wanted.user).needs_secret  # type: ignore[arg-type]
        if not (needs and is_new and self.asks):
            return NO_SECRET
        return Secret(
            click.prompt(gettext("Password for %(user)s") % {"user": plain(wanted.user)}, hide_input=True, err=True)
        )

    def _line(self, made: Connection) -> ConnectionLine:
        return next(line for line in connect.all_connections(self.account) if line.connection.id == made.id)

    def _tell(self, line: ConnectionLine) -> None:
        known = line.connection
        tell(f"{plain(known.name)}  ({words.kind(known)}, {plain(known.url)})")
        if line.paused:
            tell("  " + gettext("It rests until you let it go on: visavis sync --change NAME --active"))
        if line.last_ok_at is not None:
            on = day(line.last_ok_at.astimezone(zone(self.account)).date())
            tell("  " + gettext("Fetched last on %(day)s.") % {"day": on})
        else:
            tell("  " + gettext("Nothing has been fetched yet."))
        if line.gone:
            tell("  " + words.gone(line.gone))
        if known.options.get("two-way") == "yes":
            tell("  " + gettext("What you say of people is written onto their cards there."))
        if line.last_error:
            tell("  " + plain(words.error(line.last_error, line.last_detail, about=known)))


def tell_result(account: Account, result: SyncResult) -> None:
    """What a fetching brought, in a line, and what is to be done about it, in one each; or why it failed."""
    name = plain(result.name)
    if result.new:
        said = gettext("%(name)s: %(found)s (new entries: %(new)s, known already: %(known)s)")
        found = _found(result) or gettext("nothing about people")
        tell(said % {"name": name, "found": found, "new": grouped(result.new), "known": grouped(result.known)})
    elif not result.error and not result.waiting:
        tell(gettext("%(name)s: nothing new") % {"name": name})
    if result.waiting:
        tell(f"{name}: {words.waiting(result.waiting)}")
    if result.written:
        tell(words.written(result.written))
    if result.gone:
        note(words.gone(result.gone))
    if result.conflicts:
        note(words.conflicts(result.conflicts))
    if result.problems:
        note(
            ngettext(
                "One thing could not be read; it stands under Imports.",
                "%(count)s things could not be read; they stand under Imports.",
                result.problems,
            )
            % {"count": grouped(result.problems)}
        )
    _tell_error(account, result)


def _tell_error(account: Account, result: SyncResult) -> None:
    if result.error:
        lines = connect.all_connections(account)
        about = next((line.connection for line in lines if line.connection.id == result.connection), None)
        note(f"{plain(result.name)}: {plain(words.error(result.error, result.detail, about=about))}")


def _found(result: SyncResult) -> str:
    return ", ".join(
        filter(
            None,
            (
                ngettext("one person", "%(count)s people", result.people) % {"count": grouped(result.people)}
                if result.people
                else "",
                ngettext("one exchange", "%(count)s exchanges", result.interactions)
                % {"count": grouped(result.interactions)}
                if result.interactions
                else "",
                ngettext("one event", "%(count)s events", result.events) % {"count": grouped(result.events)}
                if result.events
                else "",
            ),
        )
    )


@contextmanager
def _progress() -> Iterator["ProgressLine"]:
    line = ProgressLine()
    try:
        yield line
    finally:
        line.clear()


class ProgressLine:
    """One line on stderr that is written over; silent where nobody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._written = 0.0

    def __call__(self, progress: SyncProgress) -> bool:
        """Show how far it is; never stops it."""
        if self._watched and time.monotonic() - self._written > EVERY_SECONDS:
            self._written = time.monotonic()
            count = grouped(progress.fetched) + (f" / {grouped(progress.total)}" if progress.total else "")
            line = f"{plain(progress.name)[:40]}  {count}"
            click.echo(f"\r{line[:LINE_WIDTH]:{LINE_WIDTH}}", nl=False, err=True)
        return True

    def clear(self) -> None:
        """Leave nothing behind."""
        if self._written:
            click.echo(f"\r{'':{LINE_WIDTH}}\r", nl=False, err=True)


def _way_in(wanted: Wanted) -> tuple[str, ...]:
    """What a login hangs on."""
    return (wanted.user, *(wanted.options.get(name, "") for name in ("near", "plain", "certificate")))


def _refused(error: CannotConnectError) -> click.ClickException:
    return click.ClickException(plain(words.refusal(error.code, error.detail)))


def _first_line(file: Path) -> str:
    """The secret in a file, or on stdin for "-"."""
    text = sys.stdin.readline(LONGEST_SECRET) if str(file) == "-" else _read(file, LONGEST_SECRET)
    return (text.splitlines() or [""])[0]


def _read(file: Path, longest: int) -> str:
    try:
        with file.open(encoding="utf-8") as stream:
            return stream.read(longest)
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(gettext("%(path)s cannot be read.") % {"path": plain(str(file))}) from error


def _shape(line: ConnectionLine) -> dict[str, Any]:
    known = line.connection
    return {
        "name": known.name,
        "kind": known.kind,
        "url": known.url,
        "user": known.user,
        "every_minutes": line.every_minutes,
        "paused": line.paused,
        "last_at": line.last_at.isoformat() if line.last_at else None,
        "last_ok_at": line.last_ok_at.isoformat() if line.last_ok_at else None,
        "gone": line.gone,
        "error": line.last_error or None,
        "reason": words.error(line.last_error, line.last_detail) if line.last_error else None,
    }


def _result_shape(result: SyncResult) -> dict[str, Any]:
    counted = (
        "people",
        "interactions",
        "events",
        "new",
        "known",
        "problems",
        "waiting",
        "gone",
        "written",
        "conflicts",
    )
    return {
        "name": result.name,
        "entry": result.entry,
        **{name: getattr(result, name) for name in counted},
        "error": result.error or None,
        "reason": words.error(result.error, result.detail) if result.error else None,
    }
