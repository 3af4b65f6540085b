"""An attendance: an identity was asked to an event, and answered or came."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.event import Event
from visavis.store.models.identity import Identity


class Attendance(models.Model):
    """`status` is records.AttendeeStatus. To have been at the same event is no exchange and makes nobody look close."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="attendances", db_index=False)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="attendances", db_index=False)
    status = models.CharField(max_length=9, default="")
    organises = models.BooleanField(default=False)

    class Meta:
        constraints = [
            # Leads with the event, which belongs to one account already, as participations do.
            models.UniqueConstraint(fields=["event", "identity"], name="attendance_once"),
        ]
        indexes = [models.Index(fields=["identity", "event"], name="attendance_identity")]

    def __str__(self) -> str:
        return self.status
