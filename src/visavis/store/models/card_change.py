"""A word of the user that belongs on a card of a server: whether it stands there, and what stands there instead."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.claim import Claim
from visavis.store.models.connection import Connection


class CardChange(models.Model):
    """One own word and one card. Taking the word back takes this along; the card stays as it is.

    `state` is waiting, written (it stands there), refused (the server or the card does not take it) or conflict: the
    card says something that was not known here when the user spoke, and `theirs` is what. A conflict that the user
    decided is waiting again, with `theirs` as what is known by now.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    connection = models.ForeignKey(Connection, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="+")
    path = models.TextField()
    state = models.CharField(max_length=8, default="waiting")
    theirs = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "connection", "claim"], name="card_change_once"),
        ]

    def __str__(self) -> str:
        return f"{self.state}: {self.path}"
