"""The meaning of one line about a person, for search by meaning. Derived; only with the extra [semantic]."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class Meaning(models.Model):
    """`line` is what was said of them (a title, a topic, a note), `field` where it is from; `vector` its direction as
    float16, little-endian, of length one (language/meaning/semantic.py).
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    field = models.CharField(max_length=16)
    line = models.TextField()
    key = models.CharField(max_length=32)  # a hash of field and line
    vector = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="meaning_once")]
        indexes = [models.Index(fields=["account", "person"], name="meaning_person")]

    def __str__(self) -> str:
        return self.line
