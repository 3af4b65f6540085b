"""`visavis show`: one person."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option, tell_json

DEFAULT_LIMIT = 30
LARGEST_LIMIT = 1_000_000  # a database takes no number of any length


@click.command()
@click.argument("person", nargs=-1, required=True)
@click.option(
    "--limit",
    type=click.IntRange(0, LARGEST_LIMIT),
    default=DEFAULT_LIMIT,
    show_default=True,
    help="At most so many exchanges.",
)
@json_option
def command(person: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Show one PERSON, named by number, address or name: who they are and where that is known from, the tie and what
    it rests on, and what was exchanged, the newest first.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import machine
    from visavis.cli.portrait import find, tell_person
    from visavis.store.read.judged import judged as read_judged
    from visavis.store.read.person import person as read_person
    from visavis.store.read.relations import relations
    from visavis.store.read.timeline import timeline
    from visavis.store.zone import today

    found = find(account, " ".join(person))
    on = today(account)
    view = read_person(account.pk, found, on)
    judged = read_judged(account.pk, found, on)
    around = relations(account.pk, found)
    page = timeline(account.pk, found, limit=limit)
    if as_json:
        tell_json(
            machine.portrait(account, view.line, judged)
            | {
                "claims": machine.claims(view.facts),
                "conflicts": machine.conflicts(view.conflicts),
                "relations": machine.relations(around),
                "timeline": machine.timeline(page.items),
            }
        )
    else:
        tell_person(account, view, judged, around, page.items)
