"""Something that happened in somebody's life, as a message told it."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.interaction import Interaction


class LifeEvent(models.Model):
    """`kind` is one of message/life_events.py; `whose` is the sender, the recipient or a third, of whom `name` is what
    the words call them. [start, end) is the place in the text of the interaction, with which it goes.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=16)
    whose = models.CharField(max_length=9)
    name = models.TextField(default="")
    start = models.IntegerField()
    end = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["interaction", "kind", "whose", "start"], name="life_event_once"),
        ]
        indexes = [
            models.Index(fields=["account", "kind"], name="life_event_kind"),
            models.Index(fields=["account", "whose", "name"], name="life_event_of_name"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.whose}"
