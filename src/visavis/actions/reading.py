"""What is asked of the readers: the paths, the kind the user named, and what a reader is told beside the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from visavis.records import DateOrder
from visavis.sources.source import Context
from visavis.store.models import Account, TableColumns
from visavis.store.zone import today, zone


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to read."""

    paths: Sequence[Path]
    as_kind: str
    context: Context


def context_of(account: Account, date_order: DateOrder | Literal[""] = "") -> Context:
    """What readers are told: the user's day, zone and country, and what they answered before about tables."""
    columns = TableColumns.objects.filter(account=account).values_list("table", "columns")
    return Context(today(account), getattr(zone(account), "key", "UTC"), account.region, date_order, dict(columns))
