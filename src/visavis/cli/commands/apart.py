"""`visavis apart`: two who are not one person."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option


@click.command()
@click.argument("person")
@click.argument("other", metavar="PERSON")
@json_option
def command(person: str, other: str, *, as_json: bool) -> None:
    """Keep two people apart for good, each named by number, address or name: they are never proposed as one again,
    and no import joins them.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import duplicates

    duplicates.keep_two_apart(account, person, other, as_json=as_json)
