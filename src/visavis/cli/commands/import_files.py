"""`visavis import`: read files, folders and archives."""

import sys
from pathlib import Path

import click

from visavis.cli.named_path import NamedPath
from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, note

INTERRUPTED = 130


@click.command("import")
@click.argument("paths", nargs=-1, type=NamedPath())
@click.option("--me", multiple=True, metavar="ADDRESS", help="An address of your own; may be repeated.")
@click.option("--as", "as_kind", metavar="KIND", default="", help="Read as this kind; see `visavis sources`.")
@click.option(
    "--dates",
    "date_order",
    metavar="[dmy|mdy|ymd]",
    default="",
    help="How to read dates where a file leaves it open: day, month or year first.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="COLUMN=MEANING",
    help="What a column of a table means, like “Kunde=name”; “Kunde=” leaves it out. Repeatable; it is remembered.",
)
@click.option("--dry-run", is_flag=True, help="Only look: say what would come in and keep nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before keeping it.")
@json_option
@click.pass_context
def command(  # noqa: PLR0913 (each is a choice the user has)
    context: click.Context,
    paths: tuple[Path, ...],
    me: tuple[str, ...],
    as_kind: str,
    date_order: str,
    columns: tuple[str, ...],
    *,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Read files, folders and archives, whatever you have: mail, address books, calendars, chats, exports of services.

    `visavis sources` says what can be read. Each file is looked into and told for what it was taken.

    What is known already changes nothing, so the same file may be read again. On a terminal you are shown what was
    found and asked before it is kept. `visavis undo` takes a whole import back.

    Your own addresses (--me) tell who wrote to whom; they need to be named only once, with or without files.
    """
    if not paths and not me:
        raise click.UsageError("Name a file, a folder or an archive to read, or an address of your own with --me.")
    on_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    try:
        account = open_account(as_json=as_json)
        from visavis.cli.asking import answers_of
        from visavis.cli.importing import Import

        answers = answers_of(date_order, columns)
        wanted = Import(account, paths, me, as_kind, answers, asks=on_terminal and not as_json, as_json=as_json)
        wanted.check()
    except KeyboardInterrupt:  # before the first file was opened
        note(f"\n{_nothing_kept()}")
        context.exit(INTERRUPTED)
    if not paths:
        wanted.claim()
    elif dry_run:
        context.exit(wanted.look())
    elif on_terminal and not yes and not as_json:
        context.exit(wanted.look_ask_keep())
    else:
        context.exit(wanted.keep())


def _nothing_kept() -> str:
    """In the user's language as soon as the program is loaded far enough to speak it."""
    from django.apps import apps

    return gettext("Stopped. Nothing was kept yet.") if apps.ready else "Stopped. Nothing was kept yet."
