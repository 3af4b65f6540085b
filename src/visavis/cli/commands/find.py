"""`visavis find`: whom you need."""

import sys
import time
from typing import TYPE_CHECKING

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, named, note, plain, tell, tell_json

if TYPE_CHECKING:
    from visavis.store.read.meaning import Fit
    from visavis.store.read.people import PersonLine

LIMIT = 10
LARGEST_LIMIT = 1000
LONGEST_WAIT = 60.0  # seconds of reading before the search; the next one goes on from there
LINE_WIDTH = 79


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, LARGEST_LIMIT), default=LIMIT, show_default=True, help="At most so many people."
)
@json_option
def command(query: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Find whom you need: visavis find "someone who knows tenancy law".

    Searched is what is said of your people: what they do, where they are, tags, notes and topics. Each is told with the
    line that fits. With the extra [semantic] they are found by meaning, across German and English; else by words.
    """
    account = open_account(as_json=as_json)
    from visavis.actions.index_meanings import index_meanings
    from visavis.actions.judge import keep_current
    from visavis.phrases.meaning import beside
    from visavis.store.read.meaning import find
    from visavis.store.read.people import lines_in
    from visavis.store.zone import today

    keep_current(account)
    reading = _Reading(watched=sys.stderr.isatty() and not as_json)
    index_meanings(account, go_on=reading)
    reading.clear()
    found = find(account.pk, " ".join(query), limit=limit)
    people = lines_in(account.pk, [fit.person for fit in found.fits], today(account))
    if as_json:
        _tell_json(found.fits, people, unread=found.unread)
        return
    for fit in found.fits:
        if fit.person in people:
            _tell(fit, people[fit.person])
    if not found.fits:
        note(gettext("Nobody was found."))
    if said := beside(found.unread):
        note(said)


class _Reading:
    """Whether to go on reading: for so long at most, with a line that says how far it is where somebody sees it."""

    def __init__(self, *, watched: bool) -> None:
        self._until = time.monotonic() + LONGEST_WAIT
        self._watched, self._shown = watched, False

    def __call__(self, read: int, of: int) -> bool:
        if self._watched:
            said = gettext("Reading what is said of your people: %(read)s of %(of)s …") % {"read": read, "of": of}
            click.echo(f"\r{said[:LINE_WIDTH]:{LINE_WIDTH}}", err=True, nl=False)
            self._shown = True
        return time.monotonic() < self._until

    def clear(self) -> None:
        """Leave nothing behind."""
        if self._shown:
            click.echo(f"\r{'':{LINE_WIDTH}}\r", err=True, nl=False)


def _tell(fit: "Fit", line: "PersonLine") -> None:
    from visavis.phrases.meaning import because, fits

    tell(f"{fit.person:>6}  {named(line.name)} – {fits(fit)}: {plain(because(fit))}")


def _tell_json(found: tuple["Fit", ...], people: dict[int, "PersonLine"], *, unread: int) -> None:
    from visavis.cli import machine
    from visavis.language.meaning import semantic

    items = [
        {
            "person": machine.person(people[fit.person]),
            "fits": fit.fits,
            "by": fit.by,
            "field": fit.field,
            "line": fit.line,
        }
        for fit in found
        if fit.person in people
    ]
    tell_json({"items": items, "semantic": semantic.is_there(), "unread": unread})
