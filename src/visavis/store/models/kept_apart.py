"""Two identities that the user said belong to different people: never proposed again."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.identity import Identity


class KeptApart(models.Model):
    """Identities and not people, so that the word holds through later joins and splits. a < b."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    a = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")
    b = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "a", "b"], name="kept_apart_once")]

    def __str__(self) -> str:
        return f"{self.a_id} {self.b_id}"
