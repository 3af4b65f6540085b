"""`visavis import`: read files, folders and archives."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from visavis.cli.named_path import NamedPath
from visavis.cli.setup import open_account
from visavis.cli.speech import json_option

if TYPE_CHECKING:
    from visavis.records import DateOrder


def _known_kind(_: click.Context, __: click.Parameter, kind: str | None) -> str:
    if not kind:
        return ""
    from visavis.sources.registry import SOURCES  # a quarter of a second: all readers, which only the child needs

    names = [source.name for source in SOURCES]
    if kind not in names:
        raise click.BadParameter(f"{kind!r} is no kind of file that is read here. There are: {', '.join(names)}.")
    return kind


def _meaning(_: click.Context, __: click.Parameter, said: tuple[str, ...]) -> dict[str, str]:
    if not said:
        return {}
    from visavis.sources.columns import MEANINGS

    columns = {}
    for one in said:
        column, mark, meaning = one.rpartition("=")
        if not mark or not column or (meaning and meaning not in MEANINGS):
            raise click.BadParameter(
                f"{one!r} is not understood. Write COLUMN=MEANING with one of: {', '.join(MEANINGS)}."
            )
        columns[column] = meaning
    return columns


@click.command("import")
@click.argument("paths", nargs=-1, type=NamedPath())
@click.option("--me", multiple=True, metavar="ADDRESS", help="An address of your own; may be repeated.")
@click.option("--as", "as_kind", metavar="KIND", callback=_known_kind, help="Read as this kind; see `visavis sources`.")
@click.option(
    "--dates",
    "date_order",
    type=click.Choice(["dmy", "mdy", "ymd"]),
    help="How to read dates where a file leaves it open: day, month or year first.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="COLUMN=MEANING",
    callback=_meaning,
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
    date_order: "DateOrder | None",
    columns: dict[str, str],
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
    account = open_account(as_json=as_json)
    from visavis.cli.asking import Answers
    from visavis.cli.importing import Import

    on_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    answers = Answers(date_order or "", columns)
    wanted = Import(account, paths, me, as_kind, answers, asks=on_terminal and not as_json, as_json=as_json)
    wanted.check()
    if not paths:
        wanted.claim()
    elif dry_run:
        context.exit(wanted.look())
    elif on_terminal and not yes and not as_json:
        context.exit(wanted.look_ask_keep())
    else:
        context.exit(wanted.keep())
