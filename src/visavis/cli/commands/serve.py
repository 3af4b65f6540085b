"""`visavis serve`: the pages, on this computer only. Also what a bare `visavis` does."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option

DEFAULT_PORT = 8765
LARGEST_PORT = 65535


@click.command()
@click.option(
    "--port",
    type=click.IntRange(1, LARGEST_PORT),
    help=f"Where to listen on 127.0.0.1; else {DEFAULT_PORT}, or the next that is free.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@json_option
def command(*, port: int | None, no_browser: bool, as_json: bool) -> None:
    """Open Visavis in the browser. Nobody but this computer can reach it, and nothing leaves.

    The address that is printed opens once, within a minute; the browser stays let in for a month. Ctrl-C ends it.
    """
    open_account(as_json=as_json)
    from visavis.cli.serving import serve

    ports = [port] if port else range(DEFAULT_PORT, DEFAULT_PORT + 10)
    serve(ports, browser=not no_browser, as_json=as_json)
