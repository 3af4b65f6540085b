"""The zone in which the user's calendar days begin."""

from datetime import UTC, date, tzinfo
from zoneinfo import ZoneInfo

from visavis.config import env
from visavis.store.models import Account


def zone(account: Account) -> tzinfo:
    """The account's own zone, else the computer's, else UTC."""
    for name in (account.zone, env.zone_name()):
        found = named(name)
        if found is not None:
            return found
    return UTC


def today(account: Account) -> date:
    """The calendar day it is for the user."""
    return env.now().astimezone(zone(account)).date()


def named(name: str) -> tzinfo | None:
    """The zone of that IANA name, None when there is none (a name may come from outside: "../../etc/passwd")."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None
