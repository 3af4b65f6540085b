"""How much of real-shaped calendars is read, and how fast.

    python bench/calendars.py                            5,000 events a second beside icalendar, where it is installed
    python bench/calendars.py --speed 200                a try
    python bench/calendars.py FOLDER [--expected FILE]   agreement with expected events, titles and guests

FOLDER holds the .ics files, `--expected` (by default FOLDER/../../expected_auto.json) says for "ics/<file>" what stands
in each. Prints JSON. Agreement is counted over the files for which the expectation says anything; every disagreement
is listed, since the expectation can be the one that is wrong: it counts rooms and calendars as guests, and lists the
first titles only. Beside icalendar two figures count: its bare parse of the same file, which says nothing of zones and
series, and the whole reader beside it.
"""

import argparse
import importlib.util
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from goal import Goal, tell
from memory_file import MemoryFile
from visavis.records import EventRecord, InteractionRecord, Problem
from visavis.sources.calendar.format import Component, pieces
from visavis.sources.calendar.reader import SOURCE
from visavis.sources.source import Context

NOW = Context(today=date(2026, 11, 24), zone="Europe/Berlin")
HEAD = """BEGIN:VCALENDAR\r
PRODID:-//Google Inc//Google Calendar 70.9054//EN\r
VERSION:2.0\r
METHOD:PUBLISH\r
X-WR-CALNAME:Arbeit\r
X-WR-TIMEZONE:Europe/Berlin\r
"""
EVENT = """BEGIN:VEVENT\r
DTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T100000\r
DTEND;TZID=Europe/Berlin:{day:%Y%m%d}T113000\r
{rule}DTSTAMP:20261101T000000Z\r
ORGANIZER;CN=Mirjam Rosenthal:mailto:mirjam.rosenthal@example.org\r
UID:{number:08}@example.org\r
{guests}CREATED:20260101T000000Z\r
DESCRIPTION:Ein längerer Text\\, der über mehrere Zeilen reicht\\, wie ihn Einl\r
 adungen haben\\, mit der Nummer {number}\\n\r
LAST-MODIFIED:20260101T000000Z\r
LOCATION:Kantstraße 7\\, Berlin\r
SEQUENCE:0\r
STATUS:CONFIRMED\r
SUMMARY:Besprechung {number}\r
TRANSP:OPAQUE\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
TRIGGER:-P0DT0H10M0S\r
END:VALARM\r
END:VEVENT\r
"""
GUEST = """ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Gast N\r
 r. {guest};X-NUM-GUESTS=0:mailto:gast{guest}@example.com\r
"""


def main() -> None:
    """Read the arguments, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--expected", type=Path)
    parser.add_argument("--speed", type=int, default=5000, metavar="EVENTS")
    arguments = parser.parse_args()
    if arguments.folder:
        expected = arguments.expected or arguments.folder.parent.parent / "expected_auto.json"
        json.dump(
            agreement(arguments.folder, json.loads(expected.read_text())), sys.stdout, ensure_ascii=False, indent=1
        )
        print()
        return
    found = speed(arguments.speed)
    beside = Goal(
        "calendar reader beside icalendar’s bare parse", found.get("times_icalendar"), 1, "×", more_is_better=True
    )
    tell("calendars", {"events": found["events"]}, {"reader": found}, [beside])


def agreement(folder: Path, expected: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Files that agree, by question, with every disagreement, and what was told of all files together."""
    asked: Counter[str] = Counter()
    agreeing: Counter[str] = Counter()
    told: Counter[str] = Counter()
    disagreements = []
    for path in sorted(folder.glob("*.ics")):
        data = path.read_bytes()
        variant = SOURCE.recognise(path.name, data[:65536])
        items = list(SOURCE.read(MemoryFile(path.name, data), variant, NOW))
        told.update(item.code if isinstance(item, Problem) else type(item).__name__ for item in items)
        told["files"] += 1
        told["recognised"] += bool(variant)
        right = expected.get(f"ics/{path.name}", {})
        for question, (wanted, found) in answers([one for one in items if isinstance(one, EventRecord)], right).items():
            asked[question] += 1
            agreeing[question] += wanted == found
            if wanted != found:
                disagreements.append({"file": path.name, "question": question, "expected": wanted, "read": found})
    return {"told": told, "asked": asked, "agreeing": agreeing, "disagreements": disagreements}


def answers(events: list[EventRecord], right: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What is expected and what was read, for each question that the expectation answers."""
    found: dict[str, tuple[Any, Any]] = {}
    if "vevents" in right:
        found["events"] = (right["vevents"], len(events))
    if "summaries" in right:
        titles = [plain(title) for title in right["summaries"]]
        found["titles"] = (titles, [plain(event.title) for event in events][: len(titles)])
    if "attendees" in right:
        guests = {guest.value.lower() for event in events for guest in event.attendees}
        wanted = sorted(set(right["attendees"]))
        found["guests"] = (wanted, [guest for guest in wanted if guest in guests])
    return found


def plain(title: str) -> str:
    """A title without backslashes and doubled blanks, as far as titles are kept."""
    return " ".join(re.sub(r"\\[nN]", " ", title).replace("\\", "").split())[:500]


def speed(number: int) -> dict[str, Any]:
    """Events a CPU second: the whole reader, its line parser alone, and icalendar's bare parse, in one run."""
    data = (HEAD + "".join(event(n) for n in range(number)) + "END:VCALENDAR\r\n").encode()
    file = MemoryFile("work.ics", data)
    meetings = sum(isinstance(item, InteractionRecord) for item in SOURCE.read(file, "calendar", NOW))
    result: dict[str, Any] = {
        "events": number,
        "meetings": meetings,
        "megabytes": round(len(data) / 1e6, 1),
        "reader_events_per_cpu_second": rate(
            number, lambda: sum(isinstance(item, EventRecord) for item in SOURCE.read(file, "calendar", NOW))
        ),
        "line_parser_events_per_cpu_second": rate(
            number, lambda: sum(isinstance(piece, Component) for piece in pieces(file.open()))
        ),
    }
    if importlib.util.find_spec("icalendar"):
        icalendar = importlib.import_module("icalendar")
        bare = rate(number, lambda: len(icalendar.Calendar.from_ical(data).walk("VEVENT")))
        result["icalendar_events_per_cpu_second"] = bare
        result["times_icalendar"] = round(result["reader_events_per_cpu_second"] / bare, 1)
    return result


def event(number: int) -> str:
    """One event of an invented calendar: up to four guests, every twentieth a series of five weeks."""
    guests = "".join(GUEST.format(guest=(number * 7 + guest) % 997) for guest in range(number % 5))
    rule = "RRULE:FREQ=WEEKLY;COUNT=5\r\n" if number % 20 == 1 else ""
    return EVENT.format(day=date(2017, 1, 1) + timedelta(days=number % 3400), number=number, guests=guests, rule=rule)


def rate(number: int, run: Callable[[], int]) -> int:
    """Events a CPU second, the best of three runs."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        counted = run()
        seconds.append(time.process_time() - start)
        if counted != number:
            raise SystemExit(f"read {counted} of {number} events")
    return round(number / min(seconds))


if __name__ == "__main__":
    main()
