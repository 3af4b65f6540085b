"""A proposed join: two people who may be one, with what speaks for it and against it, as compared last."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class ProposedJoin(models.Model):
    """The fields of identity.match.Proposal; a < b. All are made anew when people are compared (actions/compare.py).

    `later_until` is the day until which the user put the decision off.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    a = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    b = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    strength = models.FloatField()
    sureness = models.CharField(max_length=8)
    evidence = models.JSONField(default=list)
    against = models.JSONField(default=list)
    later_until = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "a", "b"], name="proposed_join_once")]
        indexes = [models.Index(fields=["account", "-strength"], name="proposed_join_strength")]

    def __str__(self) -> str:
        return f"{self.sureness}: {self.a_id} {self.b_id}"
