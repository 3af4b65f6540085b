"""`visavis export`: take everything along."""

from pathlib import Path

import click

from visavis.cli.named_path import NamedPath
from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, note, tell, tell_json


@click.command()
@click.argument("folder", type=NamedPath())
@json_option
def command(folder: Path, *, as_json: bool) -> None:
    """Write everything into a new FOLDER: people as vCard, CSV and JSON with every source, messages as JSON lines."""
    account = open_account(as_json=as_json)
    from visavis.actions.export import FolderNotEmptyError, export

    try:
        written = export(account, folder)
    except FolderNotEmptyError as error:
        said = gettext("%(folder)s is not empty. Name a new folder.") % {"folder": folder}
        raise click.ClickException(said) from error
    except NotADirectoryError as error:
        raise click.ClickException(gettext("%(folder)s is a file. Name a new folder.") % {"folder": folder}) from error
    if as_json:
        tell_json(
            {
                "folder": str(written.folder),
                "people": written.people,
                "interactions": written.interactions,
                "claims": written.claims,
                "files": list(written.files),
            }
        )
        return
    for file in written.files:
        tell(str(written.folder / file))
    note(gettext("Everything is in there, readable for you alone. Keep it as you would keep your letters."))
