"""An erasure: somebody the user let go of, known by keyed hashes alone, so that no import brings them back."""

from django.db import models

from visavis.store.models.account import Account


class Erasure(models.Model):
    """One erased person. `key_mark` tells whether the key that the hashes were made with is still the one at hand."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField()
    key_mark = models.CharField(max_length=32)

    class Meta:
        indexes = [models.Index(fields=["account", "at"], name="erasure_at")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class ErasedKey(models.Model):
    """One keyed hash of what they were known by.

    `kind` is address (an identity), given and family (a form of that name), name (a full one) or event (theirs alone).
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    erasure = models.ForeignKey(Erasure, on_delete=models.CASCADE, related_name="keys")
    kind = models.CharField(max_length=8)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "erasure", "kind", "digest"], name="erased_key_once"),
        ]

    def __str__(self) -> str:
        return self.kind
