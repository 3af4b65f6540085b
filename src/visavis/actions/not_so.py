"""Say that something was not so: an event of somebody's life that the words seemed to tell of.

The user's own word about a person, like a remark that is not wanted (not_here.py): it follows joins and splits, and
undo takes it back. It names the kind and the day, not the message, so that it holds when the same message comes again.
"""

from datetime import date

from visavis.actions.not_here import say_not_here
from visavis.language.life_events import KINDS
from visavis.store.models import Account
from visavis.store.read.life_events import NOT_SO, not_so


def say_not_so(account: Account, person_id: int, kind: str, on: date, name: str = "") -> int | None:
    """Keep it and return the journal entry, None where it was said before. `name` is what a third is called by.

    Raises ValueError for a kind that there is none of; NotFoundError for the user and for a person of another account.
    """
    if kind not in KINDS:
        raise ValueError(f"There is no event of the kind {kind!r}.")
    return say_not_here(account, person_id, NOT_SO, not_so(kind, on, name))
