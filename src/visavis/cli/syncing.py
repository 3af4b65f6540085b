"""Live sources on a terminal: fetch and say what came, set up, change, remove, list."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
from django.utils.translation import gettext, ngettext

from visavis.actions import connect
from visavis.actions.connect import CannotConnectError, Wanted
from visavis.actions.sync import SyncProgress, SyncResult, remove_left_behind, sync
from visavis.cli.speech import agree, note, plain, tell, tell_json
from visavis.phrases import sync as words
from visavis.phrases.dates import day
from visavis.phrases.numbers import grouped
from visavis.store.access import Account
from visavis.store.read.connections import ConnectionLine
from visavis.store.zone import zone
from visavis.sync.connection import Connection
from visavis.sync.secrets import NO_SECRET, Secret

EVERY_SECONDS = 0.1
LINE_WIDTH = 79
LONGEST_SECRET = 4096
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

    def tell_all(self) -> int:
        """Every live source, and how its last fetching went."""
        lines = connect.all_connections(self.account)
        if self.as_json:
            tell_json({"items": [_shape(line) for line in lines]})
            return 0
        for line in lines:
            self._tell(line)
        if not lines:
            note(gettext("No live source is set up. “visavis sync --add imaps://imap.example.org” sets one up."))
        return 0

    def add(self, url: str, said: Said) -> int:
        """Set one up, and fetch from it at once."""
        wanted = said.on(Wanted(url))
        try:
            checked = connect.check(wanted)
            secret = self._secret(said, checked, is_new=True)
            made = connect.set_up(self.account, wanted, secret)
        except CannotConnectError as error:
            raise _refused(error) from error
        note(gettext("“%(name)s” is set up.") % {"name": plain(made.name)})
        return self.fetch([self._line(made)])

    def change(self, name: str, said: Said) -> int:
        """Change one; a secret is asked for when nothing else was said."""
        line = self.chosen([name])[0]
        wanted = said.on(connect.as_wanted(self.account, line.connection.id))
        try:
            secret = self._secret(said, wanted, is_new=said == Said())
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
            if not self.as_json:
                _tell_result(result)
            if result.error:
                note(f"{plain(result.name)}: {plain(words.error(result.error, result.detail))}")
        if self.as_json:
            tell_json({"items": [_result_shape(one) for one in results]})
        elif not results:
            note(gettext("No live source is set up. “visavis sync --add imaps://imap.example.org” sets one up."))
        return int(any(one.error for one in results))

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
            tell("  " + plain(words.error(line.last_error, line.last_detail)))


def _tell_result(result: SyncResult) -> None:
    found = ", ".join(
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
    name = plain(result.name)
    if result.new:
        said = gettext("%(name)s: %(found)s (new entries: %(new)s, known already: %(known)s)")
        tell(
            said
            % {
                "name": name,
                "found": found or gettext("nothing about people"),
                "new": grouped(result.new),
                "known": grouped(result.known),
            }
        )
    elif not result.error:
        tell(gettext("%(name)s: nothing new") % {"name": name})
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
    counted = ("people", "interactions", "events", "new", "known", "problems", "gone", "written", "conflicts")
    return {
        "name": result.name,
        "entry": result.entry,
        **{name: getattr(result, name) for name in counted},
        "error": result.error or None,
        "reason": words.error(result.error, result.detail) if result.error else None,
    }
