"""`visavis split`: what was joined or is made of several cards comes apart, or one address goes to somebody else."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import NotUnderstoodError, gettext, json_option


@click.command()
@click.argument("person", required=False, metavar="PERSON")
@click.argument("number", required=False, type=click.IntRange(1))
@click.option("--address", metavar="ADDRESS", help="Take this address of theirs away, with what is known by it.")
@click.option("--to", metavar="PERSON", help="Give the address to somebody who is here; else to somebody new.")
@json_option
def command(person: str | None, number: int | None, *, address: str | None, to: str | None, as_json: bool) -> None:
    """List what was joined into PERSON and the entries they are made of, or take the one of that NUMBER out.

    With --address move one address. Who is split is kept apart from then on, also by later imports; `visavis undo`
    takes it back.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import splitting

    if person is None:
        raise NotUnderstoodError(gettext("Name a person."))
    if (address is not None and number is not None) or (address is None and to is not None):
        raise NotUnderstoodError(gettext("Name a number, or an address and to whom it goes."))
    if address is not None:
        splitting.move(account, person, address, to, as_json=as_json)
    elif number is not None:
        splitting.split_part(account, person, number, as_json=as_json)
    else:
        splitting.tell_joins(account, person, as_json=as_json)
