"""`visavis undo`: take back what was done."""

import sys

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import agree, gettext, json_option, note, tell_json


@click.command()
@click.argument("entry", required=False, type=int)
@click.option("--list", "as_list", is_flag=True, help="Show what could be taken back, the newest first.")
@click.option("--yes", is_flag=True, help="Do not ask before taking it back.")
@json_option
def command(entry: int | None, *, as_list: bool, yes: bool, as_json: bool) -> None:
    """Take back a whole import, a join, an answer: the newest, or the ENTRY of `visavis undo --list`.

    Everything that came with an import goes with it; what other imports brought stays.
    """
    account = open_account(as_json=as_json)
    from visavis.cli import undoing

    if as_list:
        undoing.tell_journal(account, as_json=as_json)
        return
    found = undoing.chosen(account, entry)
    if sys.stdin.isatty() and sys.stderr.isatty() and not yes and not as_json:
        note(undoing.described(account, found))
        if not agree(gettext("Take it back?"), default=True):
            note(gettext("Nothing was changed."))
            return
    undone = undoing.take_back(account, found)
    if as_json:
        tell_json(undone)
    else:
        note(undoing.told(account, undone))
