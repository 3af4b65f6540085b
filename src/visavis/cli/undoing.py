"""Taking back on a terminal: which entry, what hangs on it, what went with it."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import click
from django.utils.translation import gettext, ngettext

from visavis.actions.redo import CannotRedoError, NothingToRedoError, redo
from visavis.actions.undo import CannotUndoError, NothingToUndoError, undo, undoable
from visavis.cli.speech import plain, tell, tell_json
from visavis.phrases import words
from visavis.phrases.dates import day
from visavis.phrases.facts import CHOSEN, fact
from visavis.phrases.numbers import grouped
from visavis.phrases.redoing import refusal
from visavis.store.access import Account, NotFoundError
from visavis.store.read.history import Entry, joined_addresses
from visavis.store.read.history import entry as read_entry
from visavis.store.zone import zone

LISTED = 50


def tell_journal(account: Account, *, as_json: bool) -> None:
    """The newest entries that can still be taken back."""
    found = [read_entry(account.pk, one) for one in islice(undoable(account), LISTED)]
    if as_json:
        tell_json({"items": [_shape(account, one) for one in found]})
        return
    for one in found:
        tell(f"{one.id:>5}  {described(account, one)}")
    if not found:
        tell(gettext("There is nothing to take back."))


def chosen(account: Account, entry_id: int | None) -> Entry:
    """The entry of that number, else the newest that changed something. Refused with a sentence when there is none."""
    if entry_id is not None:
        try:
            return read_entry(account.pk, entry_id)
        except NotFoundError as error:
            raise click.ClickException(
                gettext("There is no entry %(entry)s. “visavis undo --list” shows those there are.")
                % {"entry": entry_id}
            ) from error
    for one in undoable(account):
        return read_entry(account.pk, one)
    raise click.ClickException(gettext("There is nothing to take back."))


def take_back(account: Account, found: Entry) -> dict[str, Any]:
    """Undo it; what was taken back, in the shape for machines."""
    try:
        undone = undo(account, found.id)
    except (CannotUndoError, NothingToUndoError) as error:
        said = (
            gettext("Entry %(entry)s is still under way. Stop it first, or let it finish.")
            if found.state == "running"
            else gettext("Entry %(entry)s has been taken back already, or cannot be.")
        )
        raise click.ClickException(said % {"entry": found.id}) from error
    return {
        "entry": undone.entry,
        "kind": undone.kind,
        "people": undone.people,
        "interactions": undone.interactions,
        "claims": undone.claims,
    }


def do_again(account: Account, entry_id: int | None) -> dict[str, Any]:
    """Do one entry again, or what was taken back last; which entry it is now, in the shape for machines."""
    try:
        done = redo(account, entry_id)
    except NotFoundError as error:
        raise click.ClickException(gettext("There is no entry %(entry)s.") % {"entry": entry_id}) from error
    except NothingToRedoError as error:
        raise click.ClickException(gettext("Nothing was taken back that could be done again.")) from error
    except CannotRedoError as error:
        raise click.ClickException(plain(refusal(error.code, error.detail))) from error
    return {"entry": done.again, "kind": done.kind, "again": done.entry}


def described(account: Account, one: Entry) -> str:
    """One entry on its day: "12 November 2026, import: contacts.vcf"."""
    return f"{day(one.at.astimezone(zone(account)).date())}, {_what(account, one)}"


def told(account: Account, undone: dict[str, Any]) -> str:
    """What was taken back, and what went with an import."""
    if undone["kind"] != "import":
        return gettext("Taken back: %(what)s.") % {"what": _what(account, read_entry(account.pk, undone["entry"]))}
    people, exchanges = undone["people"], undone["interactions"]
    return gettext("Taken back, with %(people)s and %(exchanges)s that had come with it. Everything else stays.") % {
        "people": ngettext("one person", "%(count)s people", people) % {"count": grouped(people)},
        "exchanges": ngettext("one exchange", "%(count)s exchanges", exchanges) % {"count": grouped(exchanges)},
    }


def told_again(account: Account, done: dict[str, Any]) -> str:
    """What was done again, and how it is taken back once more."""
    again = read_entry(account.pk, done["entry"])
    values = {"what": _what(account, again), "entry": again.id}
    return gettext("Done again: %(what)s. “visavis undo %(entry)s” takes it back.") % values


def taken_back_by(entries: Sequence[int]) -> str:
    """By which numbers what was just done is taken back, one by one."""
    if len(entries) == 1:
        return gettext("“visavis undo %(entry)s” takes it back.") % {"entry": entries[0]}
    called = ", ".join(gettext("“visavis undo %(entry)s”") % {"entry": entry} for entry in entries)
    return gettext("Each has a number of its own to take it back: %(called)s.") % {"called": called}


def _what(account: Account, one: Entry) -> str:
    """One entry without its day: "something you said of a person: Hanna Sørensen (how often: once a year)"."""
    about = plain(_about(account, one))
    return f"{words.entry(one.kind)}: {about}" if about else words.entry(one.kind)


def _about(account: Account, one: Entry) -> str:
    """Names and files, where the entry holds them; of what was said also the field."""
    match one.kind:
        case "import":
            return ", ".join(str(path) for path in one.summary.get("paths", []))
        case "join":
            others = one.summary.get("pairs", 1) - 1
            return f"{_joined(account, one)} → {one.summary['into']}" + (f" (+{others})" if others else "")
        case "keep-apart":
            return f"{one.summary['a']} | {one.summary['b']}"
        case "move":
            return f"{one.summary['address'] or one.summary.get('card', '')} → {one.summary['into']}"
        case "own-address":
            return str(one.summary["address"])
        case _:
            name, field = one.summary.get("name", ""), one.summary.get("field")
            return f"{name} ({_said(field, one.summary.get('value', ''))})" if field else str(name)


def _said(field: str, value: str) -> str:
    """The field, and what was chosen where there is more than one thing to choose."""
    is_choice = value and len(CHOSEN.get(field, ())) > 1
    return f"{words.field(field)}: {fact(field, value)}" if is_choice else words.field(field)


def _joined(account: Account, one: Entry) -> str:
    """Who was joined into another, with an address that tells the two apart where they are called the same."""
    name = str(one.summary["name"])
    came_with = joined_addresses(account.pk, one.id) if name == one.summary["into"] else ()
    return f"{name} ({words.written_handle(came_with[0])})" if came_with else name


def _shape(account: Account, one: Entry) -> dict[str, Any]:
    return {
        "entry": one.id,
        "kind": one.kind,
        "at": one.at.isoformat(),
        "state": one.state,
        "about": _about(account, one),
    }
