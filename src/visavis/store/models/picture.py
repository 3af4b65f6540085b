"""A picture of the whole network, computed once and kept until the network changes."""

from django.db import models

from visavis.store.models.account import Account


class Picture(models.Model):
    """`kind` says which picture, `mark` of which state of the network, `drawn` holds it. Derived, never undone."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=16)
    mark = models.CharField(max_length=64)
    drawn = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "kind"], name="picture_once")]

    def __str__(self) -> str:
        return self.kind
