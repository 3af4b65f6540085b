"""An account: one person's private network. Every other row belongs to exactly one."""

from django.db import models


class Account(models.Model):
    """Whose network it is, and how they want to be spoken to."""

    name = models.CharField(max_length=100, unique=True)
    language = models.CharField(max_length=8, default="", blank=True)  # "" follows the browser or the shell
    zone = models.CharField(max_length=64, default="", blank=True)  # IANA name; "" follows the computer
    region = models.CharField(max_length=2, default="DE")  # whose habits a telephone number without a country follows
    compared = models.CharField(max_length=64, default="", blank=True)  # the state that proposed joins are of
    habits = models.JSONField(default=dict)  # how often people answer the user at all (network/reply.py)
    model = models.JSONField(default=dict)  # a language model of the user's own: address and name; {} is none
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
