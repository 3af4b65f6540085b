"""`visavis sync`: fetch from live sources, and set them up."""

import sys
from pathlib import Path

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option

KINDS = ("imap", "carddav", "caldav", "feed", "folder")
LONGEST_WAIT = 60 * 24 * 7  # minutes


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--add", metavar="URL", help="Set up a server, a feed or a folder once a login works, and fetch.")
@click.option("--change", metavar="NAME", help="Change what was set up; alone, it asks for the password anew.")
@click.option("--remove", metavar="NAME", help="Forget what was set up; what it brought stays.")
@click.option("--list", "as_list", is_flag=True, help="Show what is set up, and how it went last.")
@click.option("--name", default="", help="What to call it; else it is called by its address.")
@click.option("--kind", type=click.Choice(KINDS), help="What the URL leads to, where it does not say it itself.")
@click.option("--user", default="", help="The name to log in with, mostly an e-mail address.")
@click.option("--mailbox", "mailboxes", multiple=True, help="Only this mailbox, book or calendar; may be repeated.")
@click.option("--every", type=click.IntRange(1, LONGEST_WAIT), help="Minutes between two fetchings; else 15.")
@click.option("--paused/--active", default=None, help="Let it rest, or go on.")
@click.option(
    "--two-way/--one-way", default=None, help="Write what you say of people onto their cards there; else nothing is."
)
@click.option("--near", is_flag=True, help="The server stands in your own network.")
@click.option("--plain", is_flag=True, help="Without encryption. Only where you know that it is safe.")
@click.option("--anyway", is_flag=True, help="Set it up although the server cannot be reached just now.")
@click.option("--certificate", type=click.Path(path_type=Path), help="A PEM file with the server's own certificate.")
@click.option(
    "--secret-file", type=click.Path(path_type=Path), help="A file with the password; - for what is piped in."
)
@click.option("--yes", is_flag=True, help="Do not ask before forgetting.")
@json_option
@click.pass_context
def command(  # noqa: PLR0913 (each is a choice the user has)
    context: click.Context,
    *,
    names: tuple[str, ...],
    add: str | None,
    change: str | None,
    remove: str | None,
    name: str,
    kind: str | None,
    user: str,
    mailboxes: tuple[str, ...],
    every: int | None,
    certificate: Path | None,
    secret_file: Path | None,
    as_list: bool,
    paused: bool | None,
    two_way: bool | None,
    near: bool,
    plain: bool,
    anyway: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Fetch what is new from your mailboxes, address books, calendars and folders: all of them, or those of NAME.

    Only new things are fetched, and nothing is changed at the other end unless you say --two-way. Each fetching that
    brings something is one import, which `visavis undo` takes back. While Visavis is open it fetches by itself.

    The URL says what it is: imaps://imap.example.org is a mailbox, webcal://… a calendar, a folder is watched.
    Passwords are asked for, or read from --secret-file; they are never part of a command.
    """
    if sum(map(bool, (names, add, change, remove, as_list))) > 1:
        raise click.UsageError("Fetch, --add, --change, --remove and --list are one at a time.")
    account = open_account(as_json=as_json)
    from visavis.cli.syncing import Said, Syncing

    asks = sys.stdin.isatty() and sys.stderr.isatty() and not as_json
    syncing = Syncing(account, asks, as_json, anyway)
    said = Said(name, kind or "", user, mailboxes, every, paused, two_way, near, plain, certificate, secret_file)
    if add:
        context.exit(syncing.add(add, said))
    if change:
        context.exit(syncing.change(change, said))
    if remove:
        context.exit(syncing.remove(remove, yes=yes))
    context.exit(syncing.tell_all() if as_list else syncing.fetch(syncing.chosen(names)))
