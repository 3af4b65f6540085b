"""`visavis join`: two who are one person."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import NotUnderstoodError, gettext, json_option


@click.command()
@click.argument("people", nargs=-1, metavar="[PERSON PERSON]")
@click.option("--certain", is_flag=True, help="Join every pair that is certain, in one step.")
@click.option("--yes", is_flag=True, help="Do not ask before joining all that is certain, or two whom you keep apart.")
@json_option
def command(people: tuple[str, ...], *, certain: bool, yes: bool, as_json: bool) -> None:
    """Join two people who are one, each named by number, address or name. Nothing is lost: `visavis undo` takes them
    apart again.

    `visavis people --duplicates` shows who may be one.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import duplicates

    if len(people) != (0 if certain else 2):
        raise NotUnderstoodError(gettext("Name two people, or say --certain and nobody."))
    if certain:
        duplicates.join_all_certain(account, yes=yes, as_json=as_json)
    else:
        duplicates.join_two(account, *people, yes=yes, as_json=as_json)
