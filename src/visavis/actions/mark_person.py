"""Say what somebody is, that nothing of them goes to a model, that their tie is left alone, or how it is.

Each is the user's own word and goes the way of every fact (state_fact.py): it wins over all sources, hangs on an
address of theirs, so that it follows joins and splits, and undo takes it back. Each verb returns its journal entry, and
None where it was so before. They raise NotFoundError for the user, and for a person of another account.
"""

from visavis.actions.state_fact import MARKS, YES, CannotStateError, state_fact, withdraw_field
from visavis.identity.kind import KINDS
from visavis.store.models import Account

CLOSENESS, RHYTHMS = MARKS["closeness"], MARKS["rhythm"]

__all__ = [
    "CLOSENESS",
    "KINDS",
    "RHYTHMS",
    "CannotStateError",
    "say_closeness",
    "say_died",
    "say_kind",
    "say_private",
    "say_rest",
    "say_rhythm",
]


def say_kind(account: Account, person_id: int, kind: str | None) -> int | None:
    """One of KINDS; None leaves it to what is recognised. Raises CannotStateError for any other word."""
    return _choose(account, person_id, "kind", kind)


def say_private(account: Account, person_id: int, *, on: bool) -> int | None:
    """Whether everything known of them is kept from language models (language/draft/prompt.py)."""
    return _say(account, person_id, "private", on=on)


def say_rest(account: Account, person_id: int, *, on: bool) -> int | None:
    """Whether their tie is left alone: it is not judged, and they are not suggested. Taken back, it is judged anew."""
    return _say(account, person_id, "rest", on=on)


def say_closeness(account: Account, person_id: int, word: str | None) -> int | None:
    """One of CLOSENESS, whatever was read; None leaves it to the judgement. Raises CannotStateError otherwise."""
    return _choose(account, person_id, "closeness", word)


def say_rhythm(account: Account, person_id: int, days: str | None) -> int | None:
    """One of RHYTHMS: after how many days silence counts, "none" for never; None leaves it to what was read.

    Raises CannotStateError for anything else.
    """
    return _choose(account, person_id, "rhythm", days)


def say_died(account: Account, person_id: int, *, on: bool) -> int | None:
    """Whether they have died: their tie is kept in memory, and no silence of it is spoken of."""
    return _say(account, person_id, "died", on=on)


def _choose(account: Account, person_id: int, field: str, chosen: str | None) -> int | None:
    return (
        withdraw_field(account, person_id, field) if chosen is None else state_fact(account, person_id, field, chosen)
    )


def _say(account: Account, person_id: int, field: str, *, on: bool) -> int | None:
    return state_fact(account, person_id, field, YES) if on else withdraw_field(account, person_id, field)
