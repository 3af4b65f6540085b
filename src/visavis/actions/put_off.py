"""Put off a decision: whether two are one person is asked again in a month. Nothing of them changes, so no journal."""

from datetime import date, timedelta

from django.db import transaction

from visavis.store import access
from visavis.store.models import Account, ProposedJoin
from visavis.store.read.proposals import open_pairs
from visavis.store.zone import today

DAYS = 30


def put_off(account: Account, a_id: int, b_id: int) -> date | None:
    """Leave the pair alone for DAYS days; returns the day on which it comes again.

    None where it is not proposed, or no longer: then there is nothing to put off. Raises NotFoundError.
    """
    until = today(account) + timedelta(days=DAYS)
    return until if _set(account, a_id, b_id, until) else None


def bring_back(account: Account, a_id: int, b_id: int) -> None:
    """Ask about the pair again now. Raises NotFoundError."""
    _set(account, a_id, b_id, None)


def _set(account: Account, a_id: int, b_id: int, until: date | None) -> bool:
    pair = {access.other(account.pk, a_id).pk, access.other(account.pk, b_id).pk}
    with transaction.atomic():
        found = next((one.stored for one in open_pairs(account.pk) if {one.a, one.b} == pair), None)
        if found is None:
            return False
        a, b = found
        return bool(ProposedJoin.objects.filter(account=account, a=a, b=b).update(later_until=until))
