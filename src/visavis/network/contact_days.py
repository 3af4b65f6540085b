"""The unit of every judgement: was there contact on that day, and from which side?

Messages come in bursts, so counting them measures chattiness; counting days measures the tie (in six
public logs a decayed count of days predicts the next contact better than the same count of messages).
A direct message, call or meeting weighs 1; one that went to n others weighs 1/sqrt(n), since it was meant
for each of them less, but not n times less (docs/concepts/contact-days.md has the figures for 1, 1/sqrt(n)
and 1/n). Within a day and direction only the heaviest counts: a day is a day.
A meeting, and what the user noted down, has no direction and counts for both sides.

Wrong when the two mostly meet and nobody ever noted it, or when a source keeps only one direction.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from visavis.network.judgement import Contact

TWO_SIDED_KINDS = frozenset({"meeting", "own-word"})

DAY = 86400
EPOCH = date(1970, 1, 1).toordinal()

FIRST_MOMENT = datetime(1990, 1, 1, tzinfo=UTC)
"""What is dated before that, or after now, has no true date: nobody's archive is older, 1970 is a clock that was reset,
2038 one that ran over."""

MAX_DIRECT = 2
"""To so many others at most a message was still meant for this very person."""


class ContactDay(NamedTuple):
    """One calendar day of one tie: the heaviest weight in each direction, 0 when there was none.

    A tuple, not a dataclass: an archive has hundreds of thousands of them.
    """

    day: date
    out: float
    in_: float

    @property
    def any_(self) -> float:
        """The heavier of the two directions."""
        return max(self.out, self.in_)


def truly_dated(contacts: Iterable[Contact], at: datetime) -> list[Contact]:
    """Those that have a true date at that moment."""
    return [one for one in contacts if FIRST_MOMENT <= one.at <= at]


def contact_days(contacts: Iterable[Contact], zone: tzinfo) -> list[ContactDay]:
    """The days of contact in the calendar of `zone`, oldest first, in whatever order the contacts come."""
    out: dict[date, float] = {}
    in_: dict[date, float] = {}
    for contact in contacts:
        day = contact.at.astimezone(zone).date()
        weight = weight_among(contact.others)
        two_sided = contact.kind in TWO_SIDED_KINDS
        if contact.outgoing or two_sided:
            out[day] = max(weight, out.get(day, 0.0))
        if not contact.outgoing or two_sided:
            in_[day] = max(weight, in_.get(day, 0.0))
    return [ContactDay(day, out.get(day, 0.0), in_.get(day, 0.0)) for day in sorted(out.keys() | in_.keys())]


@lru_cache(maxsize=1024)
def weight_among(others: int) -> float:
    """How much something counts for each of those it went to; a note to nobody else counts whole."""
    return 1 / sqrt(max(1, others))


class Calendar:
    """The calendar of one zone: which day a moment falls on there.

    Asking the zone costs more than all else that is done with a contact, so the offset is remembered for each day (UTC)
    that begins and ends with the same one; no zone changes its clocks twice a day.
    """

    __slots__ = ("_offsets", "_zone")

    def __init__(self, zone: tzinfo) -> None:
        """The calendar of that zone."""
        self._zone = zone
        self._offsets: dict[int, int | None] = {}

    def day(self, seconds: float) -> int:
        """The day's ordinal (date.toordinal()) at that POSIX time, which lies between the years 2 and 9998."""
        here = int(seconds // DAY)
        offset = self._offsets[here] if here in self._offsets else self._offset(here)
        if offset is None:  # the clocks are changed on this day
            offset = self._asked(seconds)
        return EPOCH + int((seconds + offset) // DAY)

    def _offset(self, here: int) -> int | None:
        begin, end = self._asked(here * DAY), self._asked((here + 1) * DAY - 1)
        self._offsets[here] = begin if begin == end else None
        return self._offsets[here]

    def _asked(self, seconds: float) -> int:
        offset = datetime.fromtimestamp(seconds, self._zone).utcoffset()
        return int(offset.total_seconds()) if offset else 0


DIRECT = weight_among(MAX_DIRECT)
"""From this weight on something was meant for this very person."""
