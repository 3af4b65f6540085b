"""When an event brought people together: one meeting for each time it took place.

Told are the times before today that were not cancelled and in which at least two people are known to have taken part
(guests.who_came). What lies ahead is no exchange yet; the next export tells it. Not told are days marked as free
(somebody's holiday), what more people were asked to than are kept (a crowd has not met), and anything before 1970.
A series is walked over ten years, its latest MOST_MEETINGS times are told. Whose calendar it is plays no part: whether
the user was there shows in their own address among those who took part.
Wrong for guests who joined or left a series on the way: its guests of today count for all of it. And for meetings that
were accepted and yet fell through.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import islice

from visavis.records import InteractionRecord, ParticipantRecord, Problem
from visavis.sources.calendar.event import EXCERPT, Event, key_of
from visavis.sources.calendar.format import Property
from visavis.sources.calendar.guests import Guest
from visavis.sources.calendar.moments import Moment, moments_of
from visavis.sources.calendar.outline import Outline
from visavis.sources.calendar.recurrence import Patience, Rule, rule_of, times
from visavis.sources.calendar.zones import Zones

MOST_MEETINGS = 1_000  # of one series
MOST_RULES = 4  # of one event
MOST_DATES = 10_000  # of one kind, of one event
MOST_DAYS = 10_000_000  # looked at for all the series of a file: a thousand daily ones over ten years are fewer
FIRST_YEAR = 1900  # of a series that is walked
FEWEST = 2  # people who meet
WINDOW = timedelta(days=3653)
MARGIN = timedelta(days=2)  # no two zones are farther apart
EARLIEST = 1970


@dataclass(frozen=True, slots=True)
class Meetings:
    """What is needed to tell the meetings of a file's events. Of several versions of an event the newest counts."""

    path: str
    zones: Zones
    outline: Outline
    today: date
    patience: Patience = field(init=False, default_factory=lambda: Patience(MOST_DAYS))
    _overridden: dict[str, frozenset[str]] = field(init=False, default_factory=dict)

    def of(self, event: Event) -> Iterator[InteractionRecord | Problem]:
        """The meetings of one event, oldest first, and what could not be read of how it repeats."""
        came = event.guests.who_came()
        if event.start is None or not event.may_have_met or len(came) < FEWEST or event.guests.left_out:
            return
        if not event.occurrence and event.version < self.outline.newest.get(event.series, 0):
            return
        sides = _sides(came)
        repeats = not event.occurrence and event.component.all("RRULE", "RDATE")
        walk = _Walk(self, event, event.start)
        for moment in walk.moments() if repeats else filter(self.is_past, [event.start]):
            yield InteractionRecord(
                key=key_of(event.uid, event.occurrence or moment.mark()),
                kind="meeting",
                at=moment.utc(self.zones.own),
                participants=sides,
                thread=event.series,
                subject=event.title,
            )
        yield from walk.problems

    def overridden(self, series: str) -> frozenset[str]:
        """The marks of the times of a series that are told by events of their own."""
        if series not in self._overridden and (replaced := self.outline.overrides.get(series)):
            self._overridden[series] = frozenset(
                moment.mark() for found in replaced for moment in moments_of(found, self.zones)
            )
        return self._overridden.get(series, frozenset())

    def is_past(self, moment: Moment) -> bool:
        """Whether it began before today, by the clock of the user."""
        today = datetime.combine(self.today, datetime.min.time())
        if moment.local.year < EARLIEST:
            return False
        return moment.local < today if moment.is_day else moment.utc(self.zones.own) < self.zones.own.utc(today)


class _Walk:
    """The times of one series."""

    def __init__(self, meetings: Meetings, event: Event, start: Moment) -> None:
        self._path = meetings.path
        self._zones = meetings.zones
        self._event = event
        self._start = start
        self._overridden = meetings.overridden(event.series)
        self._patience = meetings.patience
        self._is_past = meetings.is_past
        self._before = datetime.combine(meetings.today, datetime.min.time()) + MARGIN
        self._after = self._before - WINDOW
        self.problems: list[Problem] = []

    def moments(self) -> list[Moment]:
        """The times in order, each once, without those that were taken out or moved."""
        walks = [self._rule_moments(found) for found in self._event.component.all("RRULE")[:MOST_RULES]]
        dates = sorted(self._dates("RDATE"), key=_local)
        gone = {moment.mark() for moment in self._dates("EXDATE")}
        gone |= self._overridden
        for found in self._event.component.all("EXRULE")[:MOST_RULES]:
            gone.update(moment.mark() for moment in self._rule_moments(found))
        kept: deque[Moment] = deque(maxlen=MOST_MEETINGS + 1)
        seen: set[str] = set()
        for moment in merge([self._start], dates, *walks, key=_local):
            mark = moment.mark()
            is_gone = mark in seen or not gone.isdisjoint({mark, moment.local.date().isoformat()})
            if not is_gone and self._is_past(moment):
                kept.append(moment)
            seen.add(mark)
        if len(kept) > MOST_MEETINGS or self._patience.days < 0:
            self._problem("series-too-long", self._event.component.line, self._event.title)
        return list(kept)[-MOST_MEETINGS:]

    def _rule_moments(self, found: Property) -> Iterator[Moment]:
        rule = rule_of(found.value)
        if rule is None or self._start.local.year < FIRST_YEAR:
            self._problem("rule-unreadable", found.line, found.value)
            return
        for local in times(rule, self._start.local, self._after, self._before, self._patience):
            moment = self._start.at(local)
            if not self._is_within(moment, rule):
                return
            yield moment

    def _is_within(self, moment: Moment, rule: Rule) -> bool:
        """Whether UNTIL, which often is a time in UTC, lets it happen."""
        until = rule.until
        if until is None:
            return True
        if until.is_day or moment.is_day:
            return moment.local.date() <= until.local.date()
        if until.offset is None:
            return moment.local <= until.local
        return moment.utc(self._zones.own) <= until.local.replace(tzinfo=until.offset)

    def _dates(self, name: str) -> Iterator[Moment]:
        told = 0
        for found in self._event.component.all(name):
            moments = list(islice(moments_of(found, self._zones), MOST_DATES - told))
            told += len(moments)
            yield from moments
            if told < MOST_DATES and len(moments) < sum(bool(piece.strip()) for piece in found.value.split(",")):
                self._problem("date-unreadable", found.line, found.value)

    def _problem(self, code: str, line: int, detail: str) -> None:
        self.problems.append(Problem(self._path, code, line, detail[:EXCERPT]))


def _local(moment: Moment) -> datetime:
    return moment.local


def _sides(came: Sequence[Guest]) -> tuple[ParticipantRecord, ...]:
    """Everyone who took part; the organiser asked the others, and there is one of them at most."""
    chief = next((guest for guest in came if guest.organises), None)
    return tuple(
        ParticipantRecord(guest.kind, guest.value, "from" if guest is chief else "to", guest.name) for guest in came
    )
