"""`visavis model`: a language model of the user's own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from visavis.cli.named_path import NamedPath
from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, note, plain, tell, tell_json

if TYPE_CHECKING:
    from visavis.store.access import Account

LONGEST_KEY = 4096


@click.command()
@click.argument("url", required=False, default="")
@click.argument("name", required=False, default="")
@click.option("--elsewhere", is_flag=True, help="The address is another computer, and your drafts may go there.")
@click.option("--key-file", type=NamedPath(), help="A file with the key, where the server wants one; - for piped in.")
@click.option("--try", "as_trial", is_flag=True, help="Ask it for one word. Nothing of anybody is sent.")
@click.option("--forget", is_flag=True, help="Forget it with its key.")
@json_option
def command(  # noqa: PLR0913 (each is a choice the user has)
    url: str, name: str, *, elsewhere: bool, key_file: Path | None, as_trial: bool, forget: bool, as_json: bool
) -> None:
    """Say which language model may read drafts when you ask for it: visavis model http://localhost:11434/v1 llama3.1:8b

    Any server that speaks as OpenAI's does: Ollama, llama.cpp, LM Studio. Without URL and NAME it is shown. A server on
    another computer needs --elsewhere and https://. A draft goes there by `visavis check --model` alone, each time.
    """
    if bool(url) != bool(name):
        raise click.UsageError("URL and NAME go together.")
    if forget and (url or as_trial):
        raise click.UsageError("Forget it, or set it up or try it.")
    if (elsewhere or key_file) and not url:
        raise click.UsageError("--elsewhere and --key-file go with URL and NAME.")
    account = open_account(as_json=as_json)
    if forget:
        from visavis.actions.set_model import forget_model

        forget_model(account)
        note(gettext("No model is set up any more."))
    if url:
        _set(account, url, name, key_file, elsewhere=elsewhere)
    if as_trial:
        _try(account)
    if not forget or as_json:
        _tell(account, as_json=as_json)


def _set(account: "Account", url: str, name: str, key_file: Path | None, *, elsewhere: bool) -> None:
    from visavis.actions.set_model import CannotSetModelError, set_model
    from visavis.phrases.model import refusal
    from visavis.sync.secrets import Secret

    secret = Secret(_first_line(key_file) if key_file else "")
    try:
        set_model(account, url, name, secret, elsewhere=elsewhere)
    except CannotSetModelError as error:
        said = plain(refusal(error.code, error.detail))
        raise click.ClickException(f"{said} (--elsewhere)" if error.code == "elsewhere" else said) from error


def _try(account: "Account") -> None:
    from visavis.actions.set_model import try_model
    from visavis.phrases.model import error
    from visavis.sync.error import SyncError

    try:
        try_model(account)
    except SyncError as failed:
        raise click.ClickException(plain(error(failed))) from failed
    note(gettext("It has answered."))


def _tell(account: "Account", *, as_json: bool) -> None:
    from visavis.actions.set_model import has_key, model_of
    from visavis.phrases.model import goes_to

    known = model_of(account)
    if as_json:
        shape = (
            {"url": known.url, "name": known.name, "here": known.is_here, "key": has_key(account)} if known else None
        )
        tell_json({"model": shape})
    elif known is None:
        note(gettext("No language model is set up. Nothing needs one."))
    else:
        tell(f"{plain(goes_to(known))}  {plain(known.url)}")


def _first_line(file: Path) -> str:
    """The key in a file, or on stdin for "-"."""
    try:
        if str(file) == "-":
            return sys.stdin.readline(LONGEST_KEY).strip()
        with file.open(encoding="utf-8") as stream:
            return stream.readline(LONGEST_KEY).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(gettext("%(path)s cannot be read.") % {"path": plain(str(file))}) from error
