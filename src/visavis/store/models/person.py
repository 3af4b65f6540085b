"""A person: nothing but what was claimed about them, chosen for the screen.

What is true of a person stands in claims, and claims and interactions point at identities. So a
person row can be rebuilt at any time, and joining two people moves identities, never facts.
"""

from django.db import models

from visavis.store.models.account import Account


class Person(models.Model):
    """One human (or a firm or a group that an address book holds).

    `merged_into` is set on the row that gave its identities away; it stays, empty, so that the join can be undone.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=12, default="person")  # as shown: the user's word, else what is recognised
    read_kind = models.CharField(max_length=12, default="person")  # as the sources have it
    is_me = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    # Chosen from claims by identity/profile.py; rewritten whenever the claims change.
    name = models.TextField(default="")
    organisation = models.TextField(default="")
    title = models.TextField(default="")
    birthday = models.CharField(max_length=10, default="")  # 1970-05-04, --05-04, 1970-05 or 1970
    birthday_day = models.CharField(max_length=5, default="")  # "05-04", for looking up who has one today
    search = models.TextField(default="")  # folded names, firm and addresses, for search as you type
    sort_key = models.TextField(default="")  # folded name
    is_private = models.BooleanField(default=False)  # never to a model
    at_rest = models.BooleanField(default=False)  # not analysed

    class Meta:
        indexes = [
            models.Index(fields=["account", "birthday_day"], name="person_birthday"),
            models.Index(fields=["account", "sort_key"], name="person_name"),
            models.Index(fields=["merged_into"], name="person_merged"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=models.Q(is_me=True), name="person_one_me_per_account"
            ),
        ]

    def __str__(self) -> str:
        return self.name
