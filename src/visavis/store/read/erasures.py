"""The erasures that hold: when, and how many addresses are kept out. Of whom, nobody can say any more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from visavis.store.models import Erasure


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """One erasure. `addresses` counts what a record may be known by, their cards with it."""

    id: int
    at: datetime
    addresses: int


def erasures(account: int) -> tuple[ErasureLine, ...]:
    """The newest first; one query."""
    rows = Erasure.objects.filter(account_id=account).order_by("-at", "-pk")
    counted = rows.annotate(addresses=Count("keys", filter=Q(keys__kind="address")))
    return tuple(ErasureLine(row.pk, row.at, row.addresses) for row in counted)


def marks(account: int) -> Iterable[str]:
    """The marks of the keys that were used, each once: by them it is known whether the key at hand fits."""
    return Erasure.objects.filter(account_id=account).values_list("key_mark", flat=True).distinct()
