"""The erasures that hold: when, and how many addresses are kept out. Of whom, nobody can say any more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from visavis.store.models import Erasure, JournalEntry


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """One erasure. `addresses` is how many were said to go with it."""

    id: int
    at: datetime
    addresses: int


def erasures(account: int) -> tuple[ErasureLine, ...]:
    """The newest first; two queries."""
    rows = Erasure.objects.filter(account_id=account).order_by("-at", "-pk")
    entries = JournalEntry.objects.filter(account_id=account, kind="erase").values_list("summary", flat=True)
    counted = {summary["erasure"]: summary["addresses"] for summary in entries}
    return tuple(ErasureLine(row.pk, row.at, counted.get(row.pk, 0)) for row in rows)


def marks(account: int) -> Iterable[str]:
    """The marks of the keys that were used, each once: by them it is known whether the key at hand fits."""
    return Erasure.objects.filter(account_id=account).values_list("key_mark", flat=True).distinct()
