"""A claim: one fact that one source states about whoever holds an identity."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.identity import Identity
from visavis.store.models.imports import Import


class Claim(models.Model):
    """`key` is a hash of source, field, label and value: the same statement again is the same row.

    `imported` is null for the user's own word, which wins over every source. `other` is whom a relation is with, where
    the source knows an address or a card of theirs.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="claims")
    imported = models.ForeignKey(Import, null=True, on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=32)
    field = models.CharField(max_length=16)
    value = models.TextField()
    label = models.TextField(default="")
    since = models.CharField(max_length=10, default="")
    until = models.CharField(max_length=10, default="")
    other = models.ForeignKey(Identity, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    key = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "identity", "key"], name="claim_once")]
        indexes = [
            models.Index(fields=["account", "field", "at"], name="claim_news"),
            # Few claims are relations, and of those few know more than a name.
            models.Index(fields=["other"], condition=models.Q(other__isnull=False), name="claim_other"),
        ]

    def __str__(self) -> str:
        return f"{self.field}={self.value}"
