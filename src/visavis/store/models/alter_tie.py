"""A tie between two of the user's people: who knows whom, as far as the user could see it."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class AlterTie(models.Model):
    """What network/alter_ties.py judged about two people; `a` has the lower id. Derived, and judged anew like a tie."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    a = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    b = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    label = models.CharField(max_length=9)  # confirmed, likely or possible
    strength = models.FloatField()  # 0 to 1: the chance that one would pass on a word to the other
    because = models.JSONField(default=dict)
    evidence = models.JSONField(default=list)
    last = models.DateField(null=True)

    class Meta:
        constraints = [
            # Leads with a person, who belongs to one account already; lookups come from both sides.
            models.UniqueConstraint(fields=["a", "b"], name="alter_tie_once"),
        ]
        indexes = [
            models.Index(fields=["b", "a"], name="alter_tie_other"),
            models.Index(fields=["account"], name="alter_tie_account"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.strength:.2f}"
