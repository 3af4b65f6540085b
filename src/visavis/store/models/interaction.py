"""An interaction: one message, call or meeting. It points at identities, never at people."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.identity import Identity
from visavis.store.models.imports import Import


class Interaction(models.Model):
    """`size` counts everyone who took part. `automated` holds the reason when it counts for no tie."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    imported = models.ForeignKey(Import, null=True, on_delete=models.CASCADE, related_name="+", db_index=True)
    channel = models.CharField(max_length=32)  # the source: "mail", "linkedin", "you"
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=40)
    at = models.DateTimeField()
    sender = models.ForeignKey(Identity, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    size = models.IntegerField(default=2)
    thread = models.TextField(default="")
    subject = models.TextField(default="")
    text = models.TextField(default="")
    asks = models.BooleanField(default=False)
    acts = models.CharField(
        max_length=64, db_default=""
    )  # what the words do: codes of language/message/acts.py, a blank between
    # Where in the text, in code points: "ask 0 34", one a line (language/message/acts.py).
    act_places = models.TextField(db_default="")
    words = models.IntegerField(db_default=0)
    questions = models.IntegerField(db_default=0)
    read_by = models.SmallIntegerField(db_default=0)  # which form of the rules read the words; lower ones are read anew
    automated = models.CharField(max_length=16, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "channel", "key"], name="interaction_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
