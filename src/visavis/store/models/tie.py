"""A tie: what network/tie.py judged about one person, stored with what it rests on."""

from django.db import models

from visavis.store.models.account import Account
from visavis.store.models.person import Person


class Tie(models.Model):
    """The fields of network.judgement.TieJudgement. `judged_on` is null when the tie must be judged again."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="tie")
    judged_on = models.DateField(null=True)
    judge_again = models.DateField(null=True)  # a message is dated after the judgement: it counts from this day
    word = models.CharField(max_length=8, default="unknown")
    because = models.JSONField(default=dict)
    evidence = models.JSONField(default=list)
    warmth = models.FloatField(null=True)
    mutuality = models.FloatField(null=True)
    strength = models.FloatField(null=True)
    days_in_touch = models.IntegerField(default=0)
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    last_out = models.DateField(null=True)
    last_in = models.DateField(null=True)
    gap_days_mean = models.FloatField(null=True)
    quiet_from = models.DateField(null=True)
    was_mutual = models.BooleanField(default=False)
    unanswered = models.BigIntegerField(null=True)  # an interaction id; not a key: evidence may be undone
    unanswered_on = models.DateField(null=True)
    sums = models.JSONField(default=list)
    once_mutual = models.FloatField(null=True)  # the highest mutuality it ever had on a contact day
    circumstances = models.JSONField(null=True)  # network.judgement.Circumstances; null when nothing is said
    shared = models.JSONField(null=True)  # of `running` what is summed over all ties; so it stands before it
    # network/running.py: what one more contact is added to; null when the archive must be read again for it.
    running = models.JSONField(null=True)
    read_to = models.BigIntegerField(db_default=0)  # the highest interaction id that `running` knows of

    two_sided = models.JSONField(null=True)  # how even their talk is (message/two_sidedness.py); null: unread

    class Meta:
        indexes = [
            models.Index(fields=["account", "word", "last"], name="tie_word"),
            models.Index(fields=["account", "-strength"], name="tie_strength"),
            models.Index(fields=["account", "-last"], name="tie_last"),
            models.Index(fields=["account", "unanswered_on"], name="tie_unanswered"),
        ]

    def __str__(self) -> str:
        return self.word
