"""Propose who may be one person, with what speaks for it and against it; compares first if anything changed."""

from visavis.actions.compare import keep_compared
from visavis.store.access import Account
from visavis.store.read.proposals import ProposedPair, open_pairs, side_by_side
from visavis.store.zone import today


def count_and_propose(account: Account, *, limit: int) -> tuple[int, tuple[ProposedPair, ...]]:
    """How many pairs there are to decide on, and the strongest of them, without those that the user keeps apart or has
    put off.
    """
    keep_compared(account)
    on = today(account)
    waiting = [one for one in open_pairs(account.pk) if not one.is_put_off(on)]
    return len(waiting), side_by_side(account.pk, waiting[:limit], on)
