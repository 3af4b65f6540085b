"""Say what the columns of a table mean: remembered for every table with the same header."""

from collections.abc import Mapping

from django.db import transaction

from visavis.store.models import Account, Import, TableColumns


def map_columns(account: Account, table: str, columns: Mapping[str, str]) -> None:
    """Remember the answer to a question about `table` (records.Question); with "" a column is left out.

    Tables that were read by another answer are read anew when they are imported again.
    """
    with transaction.atomic():
        TableColumns.objects.update_or_create(account=account, table=table, defaults={"columns": dict(columns)})
        read = Import.objects.filter(account=account).exclude(fingerprint="").exclude(questions=[])
        stale = [one.pk for one in read if any(question["table"] == table for question in one.questions)]
        Import.objects.filter(pk__in=stale).update(fingerprint="")


def known_tables(account: Account) -> frozenset[str]:
    """The tables (Question.table) whose columns the user has explained."""
    return frozenset(TableColumns.objects.filter(account=account).values_list("table", flat=True))
