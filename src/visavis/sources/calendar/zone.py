"""A zone: what the clock on the wall there says in UTC.

Either one of the common database's, or a list of changes that a file brought along. A time that the clock shows twice
in autumn is read as the first one, a time that it leaves out in spring by the offset before the change.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Protocol


class Zone(Protocol):
    """Anything that puts a wall clock's time into UTC."""

    def utc(self, local: datetime) -> datetime:
        """The instant, aware UTC. Raises OverflowError beyond the years 1 to 9999."""


@dataclass(frozen=True, slots=True)
class NamedZone:
    """A zone that Python knows."""

    tz: tzinfo

    def utc(self, local: datetime) -> datetime:
        """See Zone."""
        return local.replace(tzinfo=self.tz).astimezone(UTC)


UTC_ZONE = NamedZone(UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """From `onset` on, by the clock as it was before, the distance from UTC is `after`."""

    onset: datetime
    before: timedelta
    after: timedelta


class ChangingZone:
    """A zone given by its changes, in any order; before the first the clock is as that one found it."""

    def __init__(self, changes: Sequence[Change]) -> None:
        """Needs at least one change."""
        self._changes = sorted(changes, key=lambda change: change.onset)
        self._onsets = [change.onset for change in self._changes]

    def utc(self, local: datetime) -> datetime:
        """See Zone."""
        at = bisect_right(self._onsets, local) - 1
        change = self._changes[max(at, 0)]
        is_after = at >= 0 and local >= change.onset + max(change.after - change.before, timedelta(0))
        away = change.after if is_after else change.before
        return local.replace(tzinfo=timezone(away)).astimezone(UTC)
