"""What somebody speaks of, or is good at, from their own words, headlines and events. Derived, and judged anew."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class Topic(models.Model):
    """`term` as it was written most often, `key` folded for comparison. `weight` stands as of `last` and halves every
    two years (message/topics.py). `source` says where it is best known from: words, headline or event. `evidence` are
    interaction ids, newest first.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    term = models.TextField()
    key = models.TextField()
    weight = models.FloatField()
    last = models.DateField()
    source = models.CharField(max_length=8)
    evidence = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="topic_once")]
        indexes = [models.Index(fields=["account", "key"], name="topic_key")]

    def __str__(self) -> str:
        return self.term
