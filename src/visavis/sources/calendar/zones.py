"""Which zone a name means: calendars name them after cities, after Windows, or after something of their own.

Asked in this order:
1. the common database: "Europe/Berlin", also behind a maker's prefix ("/mozilla.org/20070129_1/Europe/Berlin"),
   with dashes, and under its older names ("US/Pacific");
2. Windows: "W. Europe Standard Time";
3. the definition that the file itself brings (VTIMEZONE), which may name the common zone (X-LIC-LOCATION);
4. a city or American region in the name: "(UTC+01:00) Amsterdam, Berlin, Bern", "Germany/Berlin";
5. a distance in the name: "GMT+0200", "(UTC-05:00) …". Wrong by an hour in summer where clocks change.
What none of them knows is read as the calendar's own zone, else the user's, and told once (`unknown`).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from visavis.sources.calendar.clock import offset_of, written
from visavis.sources.calendar.format import Component, one_line, unescaped
from visavis.sources.calendar.recurrence import Patience, rule_of, times
from visavis.sources.calendar.windows_zones import BY_NAME
from visavis.sources.calendar.zone import UTC_ZONE, Change, ChangingZone, NamedZone, Zone

MOST_NAMES = 2_000  # in one file
LONGEST_NAME = 200
MOST_DATES = 500  # of one observance
MOST_DAYS = 1_000_000  # looked at for all the zones of a file
FIRST, LAST = datetime(1970, 1, 1), datetime(2050, 1, 1)  # noqa: DTZ001  walls have no zone

_REGIONS = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
}
_NAME = re.compile(r"[A-Za-z][\w+-]*(?:/[\w+-]+){0,2}", re.ASCII)
_REGION = re.compile(r"(?i)\b(eastern|central|mountain|pacific|alaska|hawaii)(?:\Z| time\b| standard time\b)")
_DISTANCE = re.compile(r"(?i)\b(?:UTC|GMT)\s?([+-]\d{1,2}(?::?\d\d)?)\b", re.ASCII)


class Zones:
    """The zones of one file. `calendar` is for times that name none, `own` for those of which nothing is known."""

    def __init__(self, definitions: Mapping[str, Component], own: ZoneInfo) -> None:
        """`definitions` are the file's VTIMEZONEs by their TZID."""
        self._definitions = definitions
        self._known: dict[str, Zone | None] = {}
        self.own: Zone = NamedZone(own)
        self.calendar: Zone | None = None
        self.unknown: list[str] = []
        self._patience = Patience(MOST_DAYS)

    def of(self, name: str) -> Zone:
        """The zone of that name; `unknown` grows by a name that nothing explains."""
        if name not in self._known and len(self._known) < MOST_NAMES:
            self._known[name] = self._find(name)
            if self._known[name] is None:
                self.unknown.append(name)
        return self._known.get(name) or self.calendar or self.own

    def begin_calendar(self, name: str) -> None:
        """From here on times without a zone are in the zone of that name, "" for the user's."""
        self.calendar = self.of(name) if name else None

    def _find(self, name: str) -> Zone | None:
        found = common(name) or common(BY_NAME.get(name.casefold(), ""))
        definition = self._definitions.get(name)
        if found is None and definition:
            found = common(definition.value("X-LIC-LOCATION")) or defined(definition, self._patience)
        return found or _by_city(name) or _by_distance(name)


@lru_cache(maxsize=1024)
def common(name: str) -> Zone | None:
    """The zone of the common database that a name names, as it is or behind a maker's prefix."""
    if name.upper() in {"UTC", "GMT", "Z"} or name == "tzone://Microsoft/Utc":
        return UTC_ZONE
    parts = name.replace("custom_", "").strip("/").split("/")
    for start in range(max(0, len(parts) - 3), len(parts)):
        key = "/".join(parts[start:])
        for candidate in (key, key.replace("-", "/", 1)):
            if _NAME.fullmatch(candidate) and (zone := _zone_info(candidate)):
                return NamedZone(zone)
    region = _REGIONS.get(parts[-1].casefold()) if parts[0] in {"US", "Canada"} else None
    return common(region) if region else None


def _zone_info(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        return None


def _by_city(name: str) -> Zone | None:
    for piece in re.split(r"[/,;()&]", name):
        if (zone := _cities().get(piece.strip().casefold().replace(" ", "_"))) and _agrees(zone, name):
            return common(zone)
    region = _REGION.search(name)
    zone = _REGIONS[region[1].casefold()] if region else ""
    return common(zone) if zone and _agrees(zone, name) else None


@cache
def _cities() -> dict[str, str]:
    """Zones by the city they are called after, in lower case."""
    return {
        zone.rpartition("/")[2].casefold(): zone
        for zone in sorted(available_timezones(), reverse=True)
        if zone.count("/") and not zone.startswith(("Etc/", "SystemV/", "US/", "Canada/"))
    }


def _agrees(zone: str, name: str) -> bool:
    """Whether the distance that stands beside a city can be that city's, in winter or summer."""
    distance = _DISTANCE.search(name)
    away = offset_of(distance[1]) if distance else None
    found = _zone_info(zone)
    if away is None or found is None:
        return True
    return away.utcoffset(None) in {datetime(2024, month, 1, tzinfo=found).utcoffset() for month in (1, 7)}


def _by_distance(name: str) -> Zone | None:
    distance = _DISTANCE.search(name)
    away = offset_of(distance[1] if distance else name)
    return NamedZone(away) if away else None


def defined(definition: Component, patience: Patience) -> Zone | None:
    """The zone that a VTIMEZONE describes, None when it says nothing that can be used.

    Its changes are known until LAST; from then on its clock stands as after the last one.
    """
    changes = [change for part in definition.parts for change in _changes(part, patience)]
    return ChangingZone(changes) if changes and patience.days > 0 else None


def _changes(part: Component, patience: Patience) -> Iterator[Change]:
    """When the clock is changed to what this STANDARD or DAYLIGHT says."""
    start = written(part.value("DTSTART"))
    after, before = offset_of(part.value("TZOFFSETTO")), offset_of(part.value("TZOFFSETFROM"))
    if start is None or after is None:
        return
    distances = ((before or after).utcoffset(None), after.utcoffset(None))
    onsets = {start.local}
    for one in part.all("RDATE")[:MOST_DATES]:
        onsets.update(read.local for piece in one.value.split(",")[:MOST_DATES] if (read := written(piece)))
    for one in part.all("RRULE"):
        rule = rule_of(one.value)
        if rule and rule.frequency == "YEARLY":
            onsets.update(times(rule, start.local, max(start.local, FIRST), LAST, patience))
    for onset in onsets:
        yield Change(onset, *distances)


def zone_name(written_name: str) -> str:
    """A TZID as it is compared: without escapes and quotes."""
    return one_line(unescaped(written_name[:LONGEST_NAME])).strip('"')
