"""Say that a remark of the draft check is not wanted with this person: of all its kind, or of these very words.

It is the user's own word about a person (state_fact.py): it follows joins and splits, and undo takes it back. What is
kept is what the check compares (language/draft/reader.py): the code, and the words in small letters.
"""

from visavis.actions.state_fact import state_fact, withdraw_field
from visavis.language.draft.reader import unwanted
from visavis.store.models import Account

FIELD = "not-here"


def say_not_here(account: Account, person_id: int, code: str, quote: str = "") -> int | None:
    """Keep it and return the journal entry, None where it was said before. Without a `quote` it holds of every finding
    of that code.

    Raises NotFoundError for the user and for a person of another account, and CannotStateError without a code.
    """
    return state_fact(account, person_id, FIELD, unwanted(code, quote))


def say_here_again(account: Account, person_id: int, code: str, quote: str = "") -> int | None:
    """Take that back for good; None where it was not said. Raises NotFoundError."""
    return withdraw_field(account, person_id, FIELD, unwanted(code, quote))
