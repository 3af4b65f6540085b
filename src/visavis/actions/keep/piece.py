"""What one piece of an import is about, and what it touched."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from visavis.actions.keep.looking import Looking
from visavis.records import EventRecord, InteractionRecord
from visavis.store.models import Account, Import


@dataclass(slots=True)
class Piece:
    """A few thousand records of one file, kept in one transaction."""

    account: Account
    file: Import
    at: datetime
    me: int | None  # the user's own row
    looking: Looking | None = None  # a look writes nothing
    exchanges: Sequence[InteractionRecord] = ()  # what else is in the piece, and not kept yet
    events: Sequence[EventRecord] = ()
    touched: set[int] = field(default_factory=set)  # people whose ties must be judged anew
    described: set[int] = field(default_factory=set)  # people of whom something new is claimed
    first: int | None = None  # the lowest interaction that is new
    seen: set[int] = field(default_factory=set)  # people whom the records name, known or new
    new: int = 0
    known: int = 0
