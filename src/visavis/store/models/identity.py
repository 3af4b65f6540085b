"""An identity: one address, number, handle or profile URL, held by one person at a time."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class Identity(models.Model):
    """`value` is the normalised form that is compared; `written` is what the source said.

    `dead_since` is the day on which mail to it came back for good, "" while nothing says so
    (actions/mark_dead.py).
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="identities")
    kind = models.CharField(max_length=8)
    value = models.TextField()
    written = models.TextField(default="")
    dead_since = models.CharField(max_length=10, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "kind", "value"], name="identity_once")]
        indexes = [models.Index(fields=["account"], condition=~models.Q(dead_since=""), name="identity_dead")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}"
