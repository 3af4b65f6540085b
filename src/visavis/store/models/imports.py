"""An import: one file that was read, what was found in it, and what could not be read."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.journal import JournalEntry


class Import(models.Model):
    """One file of one journal entry. `fingerprint` tells that the very same content was read before."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    entry = models.ForeignKey(JournalEntry, on_delete=models.CASCADE, related_name="files")
    path = models.TextField()
    root = models.TextField(default="")  # the file, folder or archive that the user named
    kind = models.CharField(max_length=32, default="")
    variant = models.CharField(max_length=64, default="")
    fingerprint = models.CharField(max_length=64, default="")
    people = models.IntegerField(default=0)
    interactions = models.IntegerField(default=0)
    events = models.IntegerField(default=0)
    new = models.IntegerField(default=0)
    known = models.IntegerField(default=0)
    problems = models.JSONField(default=list)  # [{"path", "code", "line", "detail"}], the first 1,000
    problem_count = models.IntegerField(default=0)
    questions = models.JSONField(default=list)  # what only the user can say: records.Question as dictionaries
    done = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["account", "fingerprint"], name="import_fingerprint")]

    def __str__(self) -> str:
        return self.path
