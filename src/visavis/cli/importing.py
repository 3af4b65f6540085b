"""An import on a terminal: look, say what was found, ask, keep it, and say what to do next."""

import shlex
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from django.utils.translation import gettext, ngettext

from visavis.actions.import_files import ImportResult, Progress, begin_import, import_files
from visavis.actions.look import look
from visavis.actions.own_address import NotAnAddressError, address_key, own_address
from visavis.actions.undo import undoable
from visavis.cli import asking, machine
from visavis.cli.asking import Answers, waits
from visavis.cli.speech import NotUnderstoodError, agree, choose, note, plain, tell, tell_json
from visavis.phrases.numbers import grouped
from visavis.phrases.problems import reason, where
from visavis.phrases.words import file_kind, written_handle
from visavis.records import Problem
from visavis.sources.bounded import shown
from visavis.store.access import Account
from visavis.store.read.history import ImportedFile

INTERRUPTED = 130
FILES_SHOWN = 40
PROBLEMS_SHOWN = 5  # a file
PATH_SHOWN = 40  # characters
LINE_WIDTH = 79  # the narrowest terminal; a longer line could not be written over


def _check_kind(said: str) -> None:
    from visavis.sources.registry import SOURCES  # loads every reader, which the child process does for itself

    names = [source.name for source in SOURCES]
    if said not in names:
        raise NotUnderstoodError(
            gettext("“%(said)s” is no kind of file that is read here. There are: %(kinds)s.")
            % {"said": plain(said), "kinds": ", ".join(names)}
        )


@dataclass(slots=True)
class Import:
    """What the user asked for, with the answers given on the way. Methods return the exit code."""

    account: Account
    paths: tuple[Path, ...]
    me: tuple[str, ...]
    as_kind: str
    answers: Answers
    asks: bool  # whether somebody sits there to answer
    as_json: bool

    def check(self) -> None:
        """Refuse an own address and a kind that are none before anything is read."""
        if self.as_kind:
            _check_kind(self.as_kind)
        for address in self.me:
            try:
                address_key(address, self.account.region)
            except NotAnAddressError as error:
                raise click.ClickException(
                    gettext(
                        "“%(address)s” is no address. Write an e-mail address, a telephone number or a profile’s URL."
                    )
                    % {"address": plain(address)}
                ) from error

    def claim(self) -> None:
        """Only note the user's own addresses."""
        entries = [own_address(self.account, address) for address in self.me]
        if self.as_json:
            tell_json(machine.imported(ImportResult(entries[-1], "done", (), self.me, (), 0)))
        for address in self.me:
            note(gettext("%(address)s is noted as yours.") % {"address": plain(address)})

    def look(self) -> int:
        """Say what would come in; nothing is kept."""
        self._remember()
        code = self._report(self._look())
        if self.answers.columns:
            note(gettext("Nothing was kept but what you said of the columns."))
        else:
            note(gettext("Nothing was kept."))
        return code

    def look_ask_keep(self) -> int:
        """Look first, and keep it when the user says yes."""
        self._remember()
        found = self._look()
        while answered := asking.ask(found, self.answers):
            self.answers = answered
            found = self._look()
        code = self._report(found)
        if not any(file.new for file in found.files) and not self.me:
            if not _tell_waiting(found) and not code:
                note(gettext("All of it is known already."))
            return code
        if not agree(gettext("Keep this?"), default=True):
            note(gettext("Nothing was kept."))
            return 0
        self._next(self._keep())
        return code

    def keep(self) -> int:
        """Read and keep, without a question."""
        self._remember()
        result = self._keep()
        code = self._report(result)
        if any(file.kind for file in result.files):
            self._next(result)
        return code

    def _remember(self) -> None:
        """Remember what was said of columns; the tables they stand in are known from then on."""
        if self.answers.columns and not asking.remember(self.account, self._look(), self.answers.columns):
            raise click.ClickException(
                gettext("None of these files has the columns: %(columns)s.")
                % {"columns": ", ".join(map(plain, self.answers.columns))}
            )

    def _look(self) -> ImportResult:
        try:
            with _progress() as go_on:
                return self._read(None, go_on)
        except KeyboardInterrupt:
            note(gettext("Nothing was kept."))
            click.get_current_context().exit(INTERRUPTED)

    def _keep(self) -> ImportResult:
        entry = None
        try:
            entry = begin_import(self.account, self.paths)
            with _progress() as go_on:
                return self._read(entry, go_on)
        except KeyboardInterrupt:
            note()
            note(_stopped(self.account, entry))
            click.get_current_context().exit(INTERRUPTED)

    def _read(self, entry: int | None, go_on: "ProgressLine") -> ImportResult:
        if entry is None:
            return look(
                self.account,
                self.paths,
                me=self.me,
                as_kind=self.as_kind,
                date_order=self.answers.date_order,
                date_orders=self.answers.date_orders,
                go_on=go_on,
            )
        return import_files(
            self.account,
            self.paths,
            me=self.me,
            as_kind=self.as_kind,
            date_order=self.answers.date_order,
            date_orders=self.answers.date_orders,
            entry=entry,
            go_on=go_on,
        )

    def _report(self, result: ImportResult) -> int:
        """Say what was found; 1 when nothing at all was read of something the user named."""
        unread = [name for name in self._names() if not any(_was_read(file) for file in _below(name, result))]
        failed = [problem for name in unread for file in _below(name, result) for problem in file.problems]
        if self.as_json:
            tell_json(machine.imported(result))
            for problem in failed[:PROBLEMS_SHOWN]:
                note(_said(problem))
        else:
            _tell_files(result)
            for line in asking.tell_meanings(result):
                note(line)
        for name in unread:
            if not _below(name, result):
                note(
                    gettext("%(path)s: Nothing was found there that could be read. “visavis sources” says what can be.")
                    % {"path": plain(name)}
                )
        if any(problem.code == "unknown-kind" for problem in failed):
            note(gettext("“visavis sources” says what can be read; if it is one of those, name the kind with --as."))
        return int(bool(unread) and result.state == "done")

    def _names(self) -> Iterable[str]:
        """The paths as the files of an import are called by."""
        return dict.fromkeys(shown(path.as_posix()) for path in self.paths)

    def _next(self, result: ImportResult) -> None:
        """What to do now: say who you are, or look at Today."""
        if not self.as_json and result.is_new:
            note(
                gettext("Kept. “visavis undo %(entry)s” takes it back; “visavis today” says whom you might think of.")
                % {"entry": result.entry}
            )
        if not self.as_json and not _tell_waiting(result) and not result.is_new:
            note(gettext("Nothing in these files was new."))
        for address in result.unseen_own:
            note(
                gettext(
                    "%(address)s stands in none of the messages. If it is misspelt: visavis undo, then import again."
                )
                % {"address": plain(address)}
            )
        if result.maybe_own:
            self._ask_who(result.maybe_own)

    def _ask_who(self, addresses: tuple[str, ...]) -> None:
        note()
        note(gettext("One of these is probably you; until it is known which, nobody can tell who wrote to whom."))
        if not self.asks:
            for address in addresses:
                note(f"  visavis import --me {shlex.quote(plain(address))}")
            return
        for number, address in enumerate(addresses, 1):
            note(f"  {number}  {plain(written_handle(address))}")
        choice = choose(gettext("Which of these is you? (0: none of them)"), 0, len(addresses), default=0)
        if choice:
            own_address(self.account, addresses[choice - 1])
            note(gettext("%(address)s is noted as yours.") % {"address": plain(addresses[choice - 1])})


class ProgressLine:
    """One line on stderr that is written over; silent where nobody watches."""

    EVERY_SECONDS = 0.1

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._written = 0.0
        self._reading = ""

    def __call__(self, progress: Progress) -> bool:
        """Show how far it is; never stops the import."""
        if progress.path:  # "" when a piece was kept: the same file goes on
            share = min(100 * progress.bytes_done // progress.bytes_total, 100) if progress.bytes_total else None
            name = plain(progress.path.rpartition("/")[2])[:PATH_SHOWN]
            self._reading = name if share is None else f"{name}  {share} %"
        if self._watched and time.monotonic() - self._written > self.EVERY_SECONDS:
            self._written = time.monotonic()
            line = "  ".join(filter(None, (self._reading, _counted(progress.people, progress.interactions))))
            click.echo(f"\r{line[:LINE_WIDTH]:{LINE_WIDTH}}", nl=False, err=True)
        return True

    def clear(self) -> None:
        """Leave nothing behind."""
        if self._written:
            click.echo(f"\r{'':{LINE_WIDTH}}\r", nl=False, err=True)


@contextmanager
def _progress() -> Iterator[ProgressLine]:
    line = ProgressLine()
    try:
        yield line
    finally:
        line.clear()


def _stopped(account: Account, entry: int | None) -> str:
    """What is kept of an import that was stopped."""
    if not any(one == entry for one in undoable(account)):
        return gettext("Stopped. Nothing was kept yet.")
    return gettext(
        "Stopped. What was read until now is kept: run the same command again to go on, "
        "or take it back with “visavis undo %(entry)s”."
    ) % {"entry": entry}


def _below(name: str, result: ImportResult) -> list[ImportedFile]:
    """What was found of something the user named: the file itself, or the files in the folder or archive."""
    return [file for file in result.files if file.path == name or file.path.startswith(name.rstrip("/") + "/")]


def _was_read(file: ImportedFile) -> bool:
    """Whether its kind was known and anything came of it, or there honestly was nothing in it."""
    brought = _brings(file) or file.new or file.known
    return bool(file.kind and (brought or not (file.problem_count or waits(file))))


def _brings(file: ImportedFile) -> bool:
    return bool(file.people or file.interactions or file.events)


def _says_something(file: ImportedFile) -> bool:
    return bool(waits(file) or _brings(file) or file.problem_count or file.left_out)


def _tell_waiting(result: ImportResult) -> bool:
    """Say how many files wait for an answer; whether there are any."""
    count = sum(map(waits, result.files))
    if count:
        said = ngettext(
            "One file waits for your answer; give it with the same command.",
            "%(count)s files wait for your answer; give it with the same command.",
            count,
        )
        note(said % {"count": grouped(count)})
    return bool(count)


def _tell_files(result: ImportResult) -> None:
    telling = [file for file in result.files if _says_something(file)]
    for file in telling[:FILES_SHOWN]:
        _tell_file(file)
    silent = len(result.files) - len(telling)
    if silent:
        said = ngettext(
            "One more file says nothing about people.", "%(count)s more files say nothing about people.", silent
        )
        tell(said % {"count": grouped(silent)})
    left = len(telling) - FILES_SHOWN
    if left > 0:
        tell(ngettext("… and one more file", "… and %(count)s more files", left) % {"count": grouped(left)})
    if sum(bool(file.kind) and (_brings(file) or not waits(file)) for file in result.files) > 1:
        tell(gettext("In all: %(brought)s") % {"brought": _brought(*result.files, people=result.people)})


def _tell_file(file: ImportedFile) -> None:
    """What was read is the answer, on stdout; a complaint, and a question with the file it is about, go to stderr."""
    say, indent = (tell if file.kind and not waits(file) else note), ("  " if file.kind else "")
    if file.kind:
        say(plain(file.path))
        say(f"  {file_kind(file.kind, file.variant)}: {_found(file)}")
    for line in asking.tell_open(file):
        say(f"{indent}{line}")
    for problem in (*file.left_out, *file.unreadable[:PROBLEMS_SHOWN]):
        say(f"{indent}{_said(problem)}")
    left = file.problem_count - PROBLEMS_SHOWN
    if left > 0:
        say(indent + gettext("… and %(count)s more; all of them stand under Imports.") % {"count": grouped(left)})


def _found(file: ImportedFile) -> str:
    """What was found in it; one that waits is not called empty."""
    if not waits(file):
        return _brought(file, people=file.people)
    if not _brings(file):
        return gettext("waits for your answer")
    return gettext("%(brought)s; the rest waits for your answer") % {"brought": _brought(file, people=file.people)}


def _said(problem: Problem) -> str:
    return f"{plain(where(problem))}: {plain(reason(problem))}"


def _brought(*files: ImportedFile, people: int) -> str:
    """Counts as a clause: 12 people, 3,400 exchanges; 3,000 new, 412 known already. Files may name the same people."""
    exchanges, events, new, known = (
        sum(getattr(file, name) for file in files) for name in ("interactions", "events", "new", "known")
    )
    found = _counted(people, exchanges, events)
    if not found:
        return gettext("nothing about people")
    return gettext("%(found)s (new entries: %(new)s, known already: %(known)s)") % {
        "found": found,
        "new": grouped(new),
        "known": grouped(known),
    }


def _counted(people: int, exchanges: int, events: int = 0) -> str:
    """What there is of each, "" when there is nothing."""
    counted = (
        ngettext("one person", "%(count)s people", people) % {"count": grouped(people)} if people else "",
        ngettext("one exchange", "%(count)s exchanges", exchanges) % {"count": grouped(exchanges)} if exchanges else "",
        ngettext("one event", "%(count)s events", events) % {"count": grouped(events)} if events else "",
    )
    return ", ".join(filter(None, counted))
