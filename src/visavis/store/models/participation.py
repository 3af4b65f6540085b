"""A participation: an identity took part in an interaction."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.identity import Identity
from visavis.store.models.interaction import Interaction


class Participation(models.Model):
    """`role` is from, to or cc; an identity takes part once."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    interaction = models.ForeignKey(
        Interaction, on_delete=models.CASCADE, related_name="participations", db_index=False
    )
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="participations", db_index=False)
    role = models.CharField(max_length=4)

    class Meta:
        constraints = [
            # Leads with the interaction: it belongs to one account already, and lookups come from both sides.
            models.UniqueConstraint(fields=["interaction", "identity"], name="participation_once"),
        ]
        indexes = [models.Index(fields=["identity", "interaction"], name="participation_identity")]

    def __str__(self) -> str:
        return self.role
