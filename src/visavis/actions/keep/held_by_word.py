"""Which addresses somebody holds by the user's own word or act: stated, moved, or said to be the user's own.

Only these may be those of somebody who was erased. That an import has given one to somebody proves nothing: a letter
under another display name would do.
"""

from functools import cached_property

from visavis.actions.keep.looking import is_stored
from visavis.store.models import Account, Claim, Identity, JournalEntry


class HeldByWord:
    """Asked for each address once."""

    def __init__(self, account: Account) -> None:
        """Nothing is read before it is asked."""
        self._account = account
        self._known: dict[int, bool] = {}

    def is_given(self, identity: int) -> bool:
        """Whether it is held by the user's word. In a look, only the user's own addresses are held and not stored."""
        if identity not in self._known:
            self._known[identity] = not is_stored(identity) or self._is_said(identity) or identity in self._moved
        return self._known[identity]

    def _is_said(self, identity: int) -> bool:
        words = Claim.objects.filter(identity=identity, imported=None, source="you")
        mine = Identity.objects.filter(pk=identity, person__is_me=True)
        return words.filter(field__in=("email", "phone", "url", "handle", "card")).exists() or mine.exists()

    @cached_property
    def _moved(self) -> frozenset[int]:
        moves = JournalEntry.objects.filter(account=self._account, kind="move").exclude(state="undone")
        undo = moves.values_list("undo", flat=True)
        return frozenset(move["identity"] for one in undo for move in one.get("moves", ()))
