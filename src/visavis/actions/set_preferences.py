"""Set how the user wants to be spoken to: language and time zone."""

from visavis.actions.judge import judge
from visavis.store.models import Account
from visavis.store.zone import named

LANGUAGES = ("", "de", "en")


class UnknownPreferenceError(ValueError):
    """The language or the zone is none that exists."""


def set_preferences(account: Account, *, language: str, zone: str) -> None:
    """Store both; "" follows the browser and the computer. A new zone moves contact days, so ties are judged anew.

    Raises UnknownPreferenceError and then changes nothing.
    """
    if language not in LANGUAGES:
        raise UnknownPreferenceError(f"{language!r} is not spoken here yet.")
    if zone and named(zone) is None:
        raise UnknownPreferenceError(f"{zone!r} is no time zone. Write it like Europe/Berlin.")
    moved = account.zone != zone
    account.language, account.zone = language, zone
    account.save(update_fields=["language", "zone"])
    if moved:
        judge(account)
