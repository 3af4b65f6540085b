"""What the user answered to a suggestion: later, not this one, or done."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class Answer(models.Model):
    """One answer on one day; advice/today.py decides how long it holds."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    reason = models.CharField(max_length=16)
    response = models.CharField(max_length=8)
    on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["account", "on"], name="answer_on")]

    def __str__(self) -> str:
        return f"{self.reason}: {self.response}"
