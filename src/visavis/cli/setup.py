"""Getting ready: the data folder, Django, the tables, the account, the language. Only commands that need them ask."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from visavis.cli.speech import gettext, note

if TYPE_CHECKING:
    from visavis.store.access import Account

LANGUAGES = ("de", "en")


def open_account(*, as_json: bool = False) -> "Account":
    """The user's account in a database that is up to date; from here on the user's language is spoken.

    Machines are always answered in English. Raises click.ClickException when the database is newer than the program.
    """
    start_django()
    _speak(_wanted() or language_of_shell())  # before the account is known: what goes wrong until then
    bring_up_to_date()
    from visavis.store.access import local_account

    account = local_account()
    _speak("en" if as_json else _wanted() or account.language or language_of_shell())
    return account


def start_without_account(*, as_json: bool = False) -> None:
    """The same for what needs no account: nothing is opened and nothing made; the language is that of the shell."""
    _load()
    _speak("en" if as_json else _wanted() or language_of_shell())


def start_django() -> None:
    """Load the program; a moment's work."""
    from visavis.config import env

    env.ensure_data_folder()
    _load()


def _load() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visavis.config.settings")
    import django

    django.setup()


def bring_up_to_date() -> None:
    """Create or change the tables if need be; one query when not."""
    known, applied = _known_migrations(), _applied_migrations()
    if applied - known:
        raise click.ClickException(
            gettext("The database was written by a newer Visavis. Install that version again; nothing was changed.")
        )
    if known - applied:
        from django.core.management import call_command

        if applied:
            note(gettext("Bringing the database up to date …"))
        call_command("migrate", verbosity=0, interactive=False)


def _known_migrations() -> set[str]:
    from visavis.store import migrations

    return {file.stem for file in Path(migrations.__path__[0]).glob("[0-9]*.py")}


def _applied_migrations() -> set[str]:
    from django.db import connection

    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return set()
        cursor.execute("SELECT name FROM django_migrations WHERE app = 'store'")
        return {row[0] for row in cursor.fetchall()}


def _speak(language: str) -> None:
    from django.utils import translation

    translation.activate(language)


def _wanted() -> str:
    """The language of --lang, "" when none was named."""
    context = click.get_current_context(silent=True)
    return (context.find_root().params.get("lang") or "") if context else ""


def language_of_shell() -> str:
    """The language of the shell."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if spoken := os.environ.get(name, ""):
            return spoken[:2].lower() if spoken[:2].lower() in LANGUAGES else "en"
    return "en"
