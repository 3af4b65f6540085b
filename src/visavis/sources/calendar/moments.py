"""Moments: a date or time together with the zone it is meant in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from visavis.sources.calendar.clock import written
from visavis.sources.calendar.format import Property
from visavis.sources.calendar.zone import NamedZone, Zone
from visavis.sources.calendar.zones import Zones, zone_name

NOON = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a time: `local` is what the clock on the wall shows, midnight for a day.

    `zone` is where the wall is; None for a day, and for a time of which the file does not say where.
    """

    local: datetime
    zone: Zone | None = None
    is_day: bool = False

    def utc(self, own: Zone) -> datetime:
        """The instant, a day taken at its noon; `own` stands in for a zone. Raises OverflowError for 9999-12-31."""
        return (self.zone or own).utc(self.local + NOON if self.is_day else self.local)

    def mark(self) -> str:
        """The same for the same moment however it is written, whatever the user's own zone is."""
        if self.is_day:
            return self.local.date().isoformat()
        return self.zone.utc(self.local).isoformat() if self.zone else self.local.isoformat()

    def iso(self, own: Zone) -> str:
        """For people and tables: the day, or the instant in UTC."""
        return self.local.date().isoformat() if self.is_day else self.utc(own).isoformat()

    def at(self, local: datetime) -> "Moment":
        """The same kind of moment at another time on the wall."""
        return Moment(local, self.zone, self.is_day)


def moment_of(found: Property | None, zones: Zones) -> Moment | None:
    """The moment a property names, the first of several; None when it cannot be read."""
    return next(moments_of(found, zones), None) if found else None


def moments_of(found: Property, zones: Zones) -> Iterator[Moment]:
    """Every readable moment of a list; of a period its beginning."""
    name = zone_name(found.parameter("TZID")) if found.parameters else ""
    for one in found.value.split(","):
        if moment := _moment(one.partition("/")[0], name, zones):
            yield moment


def _moment(text: str, name: str, zones: Zones) -> Moment | None:
    read = written(text)
    if read is None:
        return None
    if read.is_day:
        moment = Moment(read.local, is_day=True)
    elif read.offset:
        moment = Moment(read.local, NamedZone(read.offset))
    else:
        moment = Moment(read.local, zones.of(name) if name else zones.calendar)
    try:
        moment.utc(zones.own)
    except OverflowError:
        return None
    return moment
