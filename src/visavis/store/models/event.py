"""An event: something that takes place, known from a calendar or a service."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.imports import Import


class Event(models.Model):
    """Times are ISO text because sources know them partially (a day, a month, a local time)."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    imported = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=32)
    key = models.CharField(max_length=64)
    title = models.TextField()
    starts = models.CharField(max_length=32)
    ends = models.CharField(max_length=32, default="")
    place = models.TextField(default="")
    url = models.TextField(default="")
    status = models.CharField(max_length=16, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "channel", "key"], name="event_once")]

    def __str__(self) -> str:
        return self.title
