"""`visavis demo`: an invented life to look at."""

import os
import sys
from typing import TYPE_CHECKING

import click

from visavis.cli.setup import language_of_shell, open_account
from visavis.cli.speech import json_option, tell_json

if TYPE_CHECKING:
    from visavis.demo.life import Language


@click.command()
@click.option("--lang", type=click.Choice(["de", "en"]), help="A German or an English life.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--no-serve", is_flag=True, help="Only print Today.")
@json_option
@click.pass_context
def command(context: click.Context, lang: str | None, *, no_browser: bool, no_serve: bool, as_json: bool) -> None:
    """Build an invented life that ends today, read it as any other import, print Today and open it in the browser.

    It lives in a folder of its own beside your network and never touches yours.
    """
    root = context.find_root()
    wanted = lang or root.params.get("lang") or language_of_shell()
    language: Language = "de" if wanted == "de" else "en"
    root.params["lang"] = language
    move_in(language)
    account = open_account(as_json=as_json)
    from visavis.cli.commands.today import tell_today
    from visavis.cli.demonstration import fill

    fill(account, language)
    if as_json:
        from visavis.actions.suggest_today import suggest_today
        from visavis.cli import machine

        tell_json({"items": [machine.suggestion(item) for item in suggest_today(account)]})
        return
    tell_today(account)
    if not no_serve:
        from visavis.cli.commands.serve import DEFAULT_PORT
        from visavis.cli.serving import serve

        sys.stdout.write("\n")
        serve(range(DEFAULT_PORT, DEFAULT_PORT + 10), browser=not no_browser)


def move_in(language: "Language") -> None:
    """Point the program at the demo's own folder before Django reads its settings; yesterday's life is cleared away."""
    from visavis.config import env

    home = env.data_folder() / f"demo-{language}"
    os.environ.pop("VISAVIS_DATABASE_URL", None)
    os.environ["VISAVIS_DATA"] = str(home)
    from visavis.cli.demo_folder import clear_old

    clear_old(home, env.now().date())
