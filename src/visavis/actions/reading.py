"""What is asked of the readers: the paths, the kind the user named, and what a reader is told beside the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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


def context_of(
    account: Account, date_order: DateOrder | Literal[""] = "", date_orders: Mapping[str, DateOrder] | None = None
) -> Context:
    """What readers are told: the user's day, zone and country, and what they answered about dates and tables."""
    columns = TableColumns.objects.filter(account=account).values_list("table", "columns")
    known = Context(today(account), getattr(zone(account), "key", "UTC"), account.region, date_order, dict(columns))
    return replace(known, date_orders=dict(date_orders or {}))
