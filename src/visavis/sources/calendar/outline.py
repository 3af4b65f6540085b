"""What must be known of a whole file before its events can be read, wherever in the file it stands.

Its zones, which times of a series are told by events of their own, and which version of an event is the newest.
"""

from dataclasses import dataclass, field

from visavis.sources.calendar.event import key_of, version_of
from visavis.sources.calendar.format import Component, Fault, Property, pieces
from visavis.sources.calendar.zones import zone_name
from visavis.sources.source import OpenFile

MOST_ZONES = 500
MOST_OVERRIDES = 50_000
MOST_VERSIONS = 100_000
LONGEST = 2_000  # Component.size of UID, SEQUENCE and RECURRENCE-ID of one event; nothing honest is longer

_NAMES = frozenset({b"UID", b"SEQUENCE", b"RECURRENCE-ID"})


@dataclass(slots=True)
class Outline:
    """`zones` by TZID; `overrides` and `newest` by Event.series.

    `overrides` are the RECURRENCE-IDs of the times of a series that stand in events of their own. `newest` is the
    highest version of a series or single event that was changed at all.
    """

    zones: dict[str, Component] = field(default_factory=dict)
    overrides: dict[str, list[Property]] = field(default_factory=dict)
    newest: dict[str, int] = field(default_factory=dict)
    is_calendar: bool = False


def outline_of(file: OpenFile) -> Outline:
    """Read the file once, from beginning to end, keeping nothing else of it."""
    outline, overrides = Outline(), 0
    with file.open() as stream:
        for piece in pieces(stream, _NAMES):
            outline.is_calendar = outline.is_calendar or not isinstance(piece, Fault)
            if not isinstance(piece, Component) or (piece.name == "VEVENT" and piece.size > LONGEST):
                continue
            if piece.name == "VTIMEZONE":
                if len(outline.zones) < MOST_ZONES:
                    outline.zones.setdefault(zone_name(piece.value("TZID")), piece)
            elif replaced := piece.first("RECURRENCE-ID"):
                overrides += 1
                if overrides <= MOST_OVERRIDES:
                    outline.overrides.setdefault(key_of(piece.value("UID"), ""), []).append(replaced)
            elif (version := version_of(piece)) and len(outline.newest) < MOST_VERSIONS:
                series = key_of(piece.value("UID"), "")
                outline.newest[series] = max(version, outline.newest.get(series, 0))
    return outline
