"""Say that something was not so: an event of somebody's life that the words seemed to tell of.

It is the user's own word about a person (state_fact.py): it follows joins and splits, and undo takes it back. What is
kept says store/read/not_so.py.
"""

from datetime import date

from visavis.actions.state_fact import state_fact
from visavis.language.message.life_event_cues import KINDS
from visavis.store.models import Account
from visavis.store.read.not_so import FIELD, NotSo


def say_not_so(account: Account, person_id: int, kind: str, on: date, name: str = "") -> int | None:
    """Keep it and return the journal entry, None where it was said before. `name` is what a third is called by.

    Raises ValueError for a kind that there is none of; NotFoundError for the user and for a person of another account.
    """
    if kind not in KINDS:
        raise ValueError(f"There is no event of the kind {kind!r}.")
    return state_fact(account, person_id, FIELD, NotSo(kind, on, name).value)
