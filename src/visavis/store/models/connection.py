"""A connection: one live source that the user set up, how far it was fetched, and how that went."""

from django.db import models

from visavis.store.models.account import Account


class Connection(models.Model):
    """The fields of sync.connection.Connection. `state` belongs to its kind; the secret is kept by sync/secrets.py.

    `last_error` is a code of sync.error, "" when the last fetching went well. `process` and `process_started` are set
    while somebody fetches, so that nobody else does.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=16)
    name = models.CharField(max_length=100)
    url = models.TextField()
    user = models.TextField(default="")
    options = models.JSONField(default=dict)
    state = models.JSONField(default=dict)
    every_minutes = models.IntegerField(default=15)
    paused = models.BooleanField(default=False)
    last_at = models.DateTimeField(null=True)
    last_ok_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=32, default="")
    last_detail = models.TextField(default="")
    process = models.BigIntegerField(null=True)
    process_started = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "name"], name="connection_once")]

    def __str__(self) -> str:
        return self.name
