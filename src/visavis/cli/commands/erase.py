"""`visavis erase`: let go of a person for good."""

import sys

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import NotUnderstoodError, gettext, json_option


@click.command()
@click.argument("person", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Say what would go and what stays, and change nothing.")
@click.option(
    "--yes", is_flag=True, help="Do not ask for the name; PERSON is a number, an address or a whole name then."
)
@click.option("--list", "as_list", is_flag=True, help="Show the erasures that hold.")
@click.option("--lift", type=int, metavar="N", help="Lift the erasure N of --list: later imports may bring them again.")
@json_option
def command(
    person: tuple[str, ...], *, dry_run: bool, yes: bool, as_list: bool, lift: int | None, as_json: bool
) -> None:
    """Erase one PERSON, named by number, address or name: everything that is theirs goes for good, from the database,
    the search, the journal and earlier exports, and later imports leave them out.

    What others wrote stays with those. It cannot be undone; an erasure can be lifted, which brings nobody back by
    itself.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import erasing

    if sum((bool(person), as_list, lift is not None)) != 1:
        raise NotUnderstoodError(gettext("Name one person, or say --list, or --lift N."))
    if as_list:
        erasing.tell_erasures(account, as_json=as_json)
    elif lift is not None:
        erasing.lift(account, lift, as_json=as_json)
    else:
        found = erasing.find(account, " ".join(person), whole=yes and not dry_run)
        if dry_run:
            erasing.tell_what_goes(account, found, as_json=as_json)
        elif yes or (not as_json and sys.stdin.isatty() and erasing.is_meant(account, found)):
            erasing.erase_and_tell(account, found, as_json=as_json)
        else:
            erasing.refuse()
