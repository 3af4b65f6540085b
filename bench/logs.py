"""Public logs of who wrote to whom, and every tie of them as it stood at some moment, judged by network/ alone.

A log is a CSV, gzipped or not, with the columns t (seconds since its start), src, dst, msg and nrec (how many the
message went to), in the order of time. Days are counted from t = 0; the age of a contact day is reckoned from its noon.

A message counts whole here, however many it went to, while in the program one to n others counts 1/sqrt(n): the logs
ask whether any message comes, so a message to five is no smaller event there, though it says less of a person.
`weighted` counts as the program does; bench/network.py shows both.
"""

import csv
import gzip
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import inf
from pathlib import Path
from typing import NamedTuple

from visavis.network.contact_days import ContactDay, contact_days
from visavis.network.judgement import Contact
from visavis.network.rhythm import RECENT, drift, p_contact
from visavis.network.warmth import NOTHING, Sums, aged, with_weights

START = datetime(2000, 1, 1, tzinfo=UTC)  # so that a calendar day is a whole day from the log's start
DAY = 86400  # seconds
YEAR = 365  # days
NOON = 0.5  # a contact day lies at its noon
BAD_CLOCKS = 0.004  # share of events cut at either end ...
CLOCK_SPAN = 0.75  # ... if without them the log is shorter than this share: phones with wrong clocks


class Event(NamedTuple):
    """One message to one person; `others` is to how many it went in all."""

    seconds: float
    source: int
    target: int
    others: int


@dataclass(frozen=True, slots=True)
class Told:
    """The contact days of one tie as numbers from the log's start, and the day of each message."""

    numbers: Sequence[int]
    days: Sequence[ContactDay]
    messages: Sequence[int]


Ties = Mapping[int, Mapping[int, Told]]
"""By ego, then by alter."""


@dataclass(frozen=True, slots=True)
class Log:
    """One public log. `sent` holds for each ego the days on which they wrote to anybody, in order."""

    name: str
    length: float  # days
    ties: Ties
    sent: Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Seen:
    """One tie at one moment, in days from the log's start: what was known then, and what came after it."""

    ego: int
    alter: int
    at: float
    told: Told
    known: int  # contact days until then
    sums: Sums

    @property
    def last(self) -> float:
        """Days since the last contact day."""
        return self.ago(self.known - 1)

    @property
    def first(self) -> float:
        """Days since the first of the recent contact days."""
        return self.ago(max(0, self.known - RECENT))

    @property
    def repeats(self) -> int:
        """Recent contact days after the first of them."""
        return min(self.known, RECENT) - 1

    @property
    def usual_gap(self) -> float | None:
        """The mean of the recent gaps in days; None after a single contact day."""
        return (self.first - self.last) / self.repeats if self.repeats else None

    @property
    def days_of_the_year(self) -> int:
        """Contact days within the last year."""
        return self.known - bisect_left(self.told.numbers, self.at - YEAR)

    @property
    def messages(self) -> int:
        """Messages until then, of both sides."""
        return bisect_left(self.told.messages, self.at)

    def ago(self, index: int) -> float:
        """Days since the noon of that contact day, 0 when it is today."""
        return max(0.0, self.at - self.told.numbers[index] - NOON)

    def chance(self, within: float) -> float:
        """P(contact within that many days)."""
        return p_contact(self.repeats, self.first - self.last, self.first, within)

    @property
    def drift(self) -> float:
        """What is at stake in the silence; 0 where a single contact day shows no gap to hold it against."""
        usual = self.usual_gap
        return 0.0 if usual is None else drift(self.last, usual, self.days_of_the_year)

    def any_within(self, days: float) -> bool:
        """Whether either side got in touch within that many days after."""
        numbers = self.told.numbers
        return self.known < len(numbers) and numbers[self.known] - self.at < days

    def both_within(self, days: float) -> bool:
        """Whether each side got in touch."""
        ahead = self.told.days[self.known : bisect_left(self.told.numbers, self.at + days)]
        return any(day.out for day in ahead) and any(day.in_ for day in ahead)


def read_events(path: Path, until: float = inf) -> list[Event]:
    """The events up to that second."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        rows = csv.reader(lines)
        t, src, dst, nrec = map(next(rows).index, ("t", "src", "dst", "nrec"))
        events = [Event(float(row[t]), int(row[src]), int(row[dst]), int(row[nrec])) for row in rows if row]
    return [event for event in events if event.seconds <= until]


def read_core(path: Path | None) -> frozenset[int] | None:
    """The people whose log is complete; None for everybody."""
    return frozenset(map(int, path.read_text().split())) if path else None


def read_log(folder: Path, *, weighted: bool) -> Log:
    """The log in that folder, bad clocks cut and counted from its start; people outside the core are alters only."""
    events = without_bad_clocks(read_events(folder / "events.csv.gz"))
    start = events[0].seconds
    events = [event._replace(seconds=event.seconds - start) for event in events]
    core = folder / "core.txt"
    sent: dict[int, list[int]] = defaultdict(list)
    for event in events:
        sent[event.source].append(int(event.seconds // DAY))
    egos = read_core(core if core.exists() else None)
    return Log(folder.name, events[-1].seconds / DAY, ties_of(events, egos, weighted=weighted), dict(sent))


def without_bad_clocks(events: list[Event]) -> list[Event]:
    """The events without the few at either end that stretch the log to more than it was."""
    cut = int(len(events) * BAD_CLOCKS)
    kept = events[cut : len(events) - cut]
    span = kept[-1].seconds - kept[0].seconds
    return kept if span < CLOCK_SPAN * (events[-1].seconds - events[0].seconds) else events


def ties_of(events: Iterable[Event], egos: frozenset[int] | None, *, weighted: bool = False) -> Ties:
    """Every tie of every ego."""
    contacts: dict[int, dict[int, list[Contact]]] = defaultdict(lambda: defaultdict(list))
    for number, event in enumerate(events):
        at = START + timedelta(seconds=event.seconds)
        others = event.others if weighted else 1
        for ego, alter, outgoing in ((event.source, event.target, True), (event.target, event.source, False)):
            if egos is None or ego in egos:
                contacts[ego][alter].append(Contact(number, at, outgoing, others))
    return {ego: {alter: _told(one) for alter, one in alters.items()} for ego, alters in contacts.items()}


def _told(contacts: Sequence[Contact]) -> Told:
    days = contact_days(contacts, UTC)
    numbers = [(day.day - START.date()).days for day in days]
    return Told(numbers, days, sorted((contact.at - START).days for contact in contacts))


def standing(ego: int, alter: int, told: Told, moments: Iterable[float]) -> Iterator[Seen]:
    """One tie at each of those moments, earliest first, after its first day; the sums are carried on day by day."""
    sums = NOTHING
    known = 0
    for at in moments:
        until = bisect_left(told.numbers, at)
        for index in range(known, until):
            gap = told.numbers[index] - told.numbers[index - 1] if index else 0
            day = told.days[index]
            sums = with_weights(aged(sums, gap), day.any_, day.out, day.in_)
        known = until
        if known:
            seen = Seen(ego, alter, at, told, known, sums)
            yield Seen(ego, alter, at, told, known, aged(sums, seen.last))
