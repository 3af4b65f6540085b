"""The journal: what was done, when, and what is needed to take it back."""

from django.db import models

from visavis.store.models.account import Account


class JournalEntry(models.Model):
    """One action. `undo` holds what actions/undo.py needs; `state` follows long actions.

    running: an import is under way (or was killed: nobody holds it) · done · cancelled: stopped by the
    user, what was read stays · undone.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=24)
    at = models.DateTimeField()
    state = models.CharField(max_length=12, default="done")
    summary = models.JSONField(default=dict)
    undo = models.JSONField(default=dict)
    # Progress of a running import, for the page that shows it.
    bytes_done = models.BigIntegerField(default=0)
    bytes_total = models.BigIntegerField(default=0)
    process_started = models.BigIntegerField(null=True)  # a number may be given again, a number and its start never
    process = models.BigIntegerField(null=True)  # pid of whoever runs it

    class Meta:
        indexes = [models.Index(fields=["account", "at"], name="journal_at")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
