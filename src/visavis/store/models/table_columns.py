"""What the user said the columns of a table mean; remembered for every table with the same header."""

from django.db import models

from visavis.store.models.account import Account


class TableColumns(models.Model):
    """`table` is records.Question.table; `columns` maps each column to its meaning, "" for one that is left out."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+", db_index=False)
    table = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "table"], name="table_columns_once")]

    def __str__(self) -> str:
        return self.table
