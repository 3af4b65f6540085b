"""`visavis show`: one person."""

from typing import TYPE_CHECKING

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, note, tell_json

if TYPE_CHECKING:
    from visavis.store.read.people import PersonLine

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
@click.option("--why", is_flag=True, help="Each sentence about the two of you, with what it rests on, instead.")
@json_option
def command(person: tuple[str, ...], *, limit: int, why: bool, as_json: bool) -> None:
    """Show one PERSON, named by number, address or name: who they are and where that is known from, how it stands
    between you, and what was exchanged, the newest first.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import machine
    from visavis.cli.portrait import TheirWords, find, tell_person
    from visavis.store.read.judged import judged as read_judged
    from visavis.store.read.life_events import life_events
    from visavis.store.read.person import person as read_person
    from visavis.store.read.relations import relations
    from visavis.store.read.timeline import timeline
    from visavis.store.read.topics import topics
    from visavis.store.zone import today

    found = find(account, " ".join(person))
    on = today(account)
    view = read_person(account.pk, found, on)
    judged = read_judged(account.pk, found, on)
    if why and not as_json:
        from visavis.cli.grounds import tell_grounds

        tell_grounds(account, view, judged)
        return
    around = relations(account.pk, found)
    told = life_events(account.pk, found, on, private=not as_json)
    speaks_of = topics(account.pk, found, on)
    page = timeline(account.pk, found, limit=limit)
    if as_json:
        tell_json(
            machine.portrait(account, view.line, judged)
            | {
                "claims": machine.claims(view.facts),
                "conflicts": machine.conflicts(view.conflicts),
                "relations": machine.relations(around),
                "life_events": machine.life_events(account, told),
                "topics": machine.topics(account, speaks_of),
                "timeline": machine.timeline(page.items),
            }
        )
    else:
        tell_person(account, view, judged, around, page.items, TheirWords(told, speaks_of))
        note(_go_on(view.line))


def _go_on(line: "PersonLine") -> str:
    """What else can be asked or said of them; nothing is judged of whoever is left alone, or is no person."""
    named = {"id": line.id}
    if line.at_rest or line.kind != "person":
        return gettext("“visavis mark %(id)s” takes your own word.") % named
    return (
        gettext(
            "“visavis show --why %(id)s” says what this rests on, “visavis path %(id)s” who could bring you there; "
            "“visavis mark %(id)s” takes your own word."
        )
        % named
    )
