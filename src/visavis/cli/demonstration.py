"""Filling the demo: an invented life goes through the same import as any other."""

from django.utils.translation import gettext

from visavis.actions.import_files import import_files
from visavis.actions.set_preferences import set_preferences
from visavis.cli.demo_folder import EXPORTS, is_built, mark_built
from visavis.cli.speech import note
from visavis.config import env
from visavis.demo.build import build
from visavis.demo.life import Language
from visavis.store.access import Account
from visavis.store.zone import today


def fill(account: Account, language: Language) -> None:
    """Build the life that ends today and import it, unless that was done today already."""
    home, on = env.data_folder(), env.now().date()
    if is_built(home, on):
        return
    note(gettext("Inventing a life; a moment …"))
    exports = home / EXPORTS
    exports.mkdir(exist_ok=True)
    built = build(language, exports, today(account))
    import_files(account, built.paths, me=built.own_addresses)
    set_preferences(account, language=language, zone=account.zone)
    mark_built(home, on)
