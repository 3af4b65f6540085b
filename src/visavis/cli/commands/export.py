"""`visavis export`: take everything along, or one person."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from visavis.cli.named_path import NamedPath
from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, named, note, tell, tell_json

if TYPE_CHECKING:
    from visavis.store.access import Account


@click.command()
@click.argument("folder", type=NamedPath())
@click.option("--person", help="Only this person, named by number, address or name.")
@click.option(
    "--with-private",
    is_flag=True,
    help="With --person: also what was read of illness, grief, separation and pregnancy.",
)
@json_option
def command(folder: Path, *, person: str | None, with_private: bool, as_json: bool) -> None:
    """Write everything into a new FOLDER: people as vCard, CSV and JSON with every source, messages as JSON lines.

    Of one --person: their card, every fact with its source, the tie, and what was exchanged, to read and as JSON lines.
    """
    account = open_account(as_json=as_json)
    from visavis.actions.exported.folder import FolderNotEmptyError

    try:
        written = (
            _everything(account, folder) if person is None else _one(account, folder, person, private=with_private)
        )
    except FolderNotEmptyError as error:
        said = gettext("%(folder)s is not empty. Name a new folder.") % {"folder": folder}
        raise click.ClickException(said) from error
    except NotADirectoryError as error:
        raise click.ClickException(gettext("%(folder)s is a file. Name a new folder.") % {"folder": folder}) from error
    if as_json:
        tell_json({"folder": str(folder), **written})
        return
    for file in written["files"]:
        tell(str(folder / file))
    if person is None:
        note(gettext("Everything is in there, readable for you alone. Keep it as you would keep your letters."))
    else:
        note(
            gettext("Everything about %(name)s is in there, readable for you alone.")
            % {"name": named(written["person"]["name"])}
        )


def _everything(account: "Account", folder: Path) -> dict[str, Any]:
    from visavis.actions.export import export

    written = export(account, folder)
    return {
        "people": written.people,
        "interactions": written.interactions,
        "claims": written.claims,
        "files": list(written.files),
    }


def _one(account: "Account", folder: Path, wanted: str, *, private: bool) -> dict[str, Any]:
    from visavis.actions.export_person import export_person
    from visavis.cli.portrait import find
    from visavis.phrases.exported import wording

    written = export_person(account, find(account, wanted), folder, wording(account), private=private)
    return {
        "person": {"id": written.person, "name": written.name},
        "interactions": written.interactions,
        "claims": written.claims,
        "files": list(written.files),
    }
