"""`visavis redo`: do again what was taken back."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option, note, tell_json


@click.command()
@click.argument("entry", required=False, type=int)
@json_option
def command(entry: int | None, *, as_json: bool) -> None:
    """Do again what `visavis undo` took back: the latest, or the ENTRY that undo named.

    An import reads the same files once more, if they still lie where they lay.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import undoing

    done = undoing.do_again(account, entry)
    if as_json:
        tell_json(done)
    else:
        note(undoing.told_again(account, done))
