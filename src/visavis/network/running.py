"""The running state of one tie: everything that judging needs of its contacts, in bounded size.

Contacts are taken one by one in order of time (`IN_ORDER`), each in O(1), and no contact is looked at again. Judging
reads this state alone (tie.py, reply.py, reciprocity.py, acquaintance.py), so judging anew from the whole archive and
adding one message to what is stored are the same path: a fold over `take`.

Of a contact counted are its day in the user's calendar and its moment. What is dated before 1990 or after the moment
of judging has no true date (a clock that was reset, a header that lies): such contacts are left out before they are
taken, and `add` tells when the first of those that merely lie ahead comes into its time.

A day takes part once, with the heaviest weight of each direction (contact_days.py); when a later message of the same
day is heavier, the difference is added. The decayed sums stand at the last contact day and age in closed form.
"""

from collections import deque
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from operator import attrgetter
from typing import Any

from visavis.network.acquaintance import Signs
from visavis.network.contact_days import DIRECT, FIRST_MOMENT, MAX_DIRECT, TWO_SIDED_KINDS, Calendar, weight_among
from visavis.network.judgement import MAX_EVIDENCE, Contact
from visavis.network.mutuality import mutuality
from visavis.network.reciprocity import PAUSE, Openings
from visavis.network.reply import Asked
from visavis.network.rhythm import KEPT_DAYS
from visavis.network.warmth import NOTHING, Sums, aged, with_weights

ANSWERABLE_KINDS = frozenset({"mail", "message"})
FAR = timedelta(days=3650)  # what is dated later than that has no true date and never comes into its time
IN_ORDER = attrgetter("at", "interaction")

FORM = 3
"""Which form of the state this is; raise it when what is kept means something else. Whatever is stored in another form
counts as nothing, so a new form needs a migration that empties Tie.running and Tie.judged_on: then it is read anew."""


class Running:
    """One tie as far as it was read. `years` holds the days of each year, [out, in], on which something was meant for
    this very person: what goes round in a club for years is no company.

    `unheard` counts the days on which the user wrote since they were last heard from, the last of them `unheard_on`. A
    call of the user's ends the count, since it may have been answered.
    `channels` holds the days on which each side wrote by each of them (recorded.py): [out, in, the last of each].
    """

    __slots__ = (
        "_in_today",
        "_out_today",
        "asked",
        "at",
        "channels",
        "days",
        "evidence",
        "first",
        "interaction",
        "last",
        "last_in",
        "last_out",
        "mark",
        "once_mutual",
        "once_mutual_on",
        "openings",
        "recent",
        "signs",
        "sums",
        "unanswered",
        "unanswered_on",
        "unheard",
        "unheard_on",
        "written",
        "years",
    )

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.mark = ""  # of what it was read, for whoever keeps it: with another mark it must be read anew
        self.at = 0.0  # POSIX seconds of the last contact taken; with `interaction` the place in the order of time
        self.interaction = 0
        self.sums: Sums = NOTHING  # as of `last`
        self._out_today = self._in_today = 0.0  # weights already counted on `last`
        self.days = 0
        self.first = self.last = self.last_out = self.last_in = 0  # date.toordinal(), 0 for never
        self.recent: deque[int] = deque(maxlen=KEPT_DAYS)
        self.once_mutual = 0.0
        self.once_mutual_on = 0
        self.years: dict[int, list[int]] = {}
        self.channels: dict[str, list[int]] = {}
        self.evidence: deque[int] = deque(maxlen=MAX_EVIDENCE)
        self.written: float | None = None  # when the user last wrote, or the two met
        self.unanswered: int | None = None
        self.unanswered_on = 0
        self.unheard = self.unheard_on = 0
        self.asked = Asked()
        self.openings = Openings()
        self.signs = Signs()

    def take(self, contact: Contact, seconds: float, day: int) -> None:
        """One more contact, at or after all before: its POSIX time, its day in the user's calendar as an ordinal."""
        two_sided = contact.kind in TWO_SIDED_KINDS
        outgoing = contact.outgoing
        weight = weight_among(contact.others)
        out = weight if outgoing or two_sided else 0.0
        in_ = weight if two_sided or not outgoing else 0.0
        if day > self.last:
            self._new_day(day, out, in_)
        elif out > self._out_today or in_ > self._in_today:
            self._heavier(out, in_)
        if not two_sided:
            self._count_channel(contact.channel, day, side=0 if outgoing else 1)
        self.evidence.append(contact.interaction)
        self._wait(contact, seconds, day, is_answer=out > 0)
        if in_ or contact.kind == "call":
            self.unheard = 0
        elif contact.kind in ANSWERABLE_KINDS and day > max(self.last_in, self.unheard_on):
            self.unheard, self.unheard_on = self.unheard + 1, day
        self.asked.take(contact, seconds, day)
        self.openings.take(contact, seconds, day)
        self.signs.take(contact, seconds, day)
        self.at, self.interaction = seconds, contact.interaction

    def _new_day(self, day: int, out: float, in_: float) -> None:
        if not self.last:
            self.first = day
        self.sums = with_weights(aged(self.sums, day - self.last), max(out, in_), out, in_)
        self.last = day
        self.days += 1
        self.recent.append(day)
        self._out_today, self._in_today = out, in_
        if out or in_:
            self._together(is_out=out >= DIRECT, is_in=in_ >= DIRECT)
            self._count(is_out=out > 0, is_in=in_ > 0)

    def _heavier(self, out: float, in_: float) -> None:
        """A later contact of the same day weighs more than what was counted of it, or comes from the other side."""
        out_before, in_before = self._out_today, self._in_today
        out_now, in_now = max(out, out_before), max(in_, in_before)
        more = max(out_now, in_now) - max(out_before, in_before)
        self.sums = with_weights(self.sums, more, out_now - out_before, in_now - in_before)
        self._out_today, self._in_today = out_now, in_now
        self._together(is_out=out >= DIRECT > out_before, is_in=in_ >= DIRECT > in_before)
        self._count(is_out=out > 0 and not out_before, is_in=in_ > 0 and not in_before)

    def _count(self, *, is_out: bool, is_in: bool) -> None:
        """Whatever follows from the day as it stands by now; `is_out`, `is_in`: that side is new on it."""
        if is_out:
            self.last_out = self.last
        if is_in:
            self.last_in = self.last
        if self.last_out and self.last_in:
            now = mutuality(self.sums) or 0.0
            if now > self.once_mutual:
                self.once_mutual, self.once_mutual_on = now, self.last

    def _together(self, *, is_out: bool, is_in: bool) -> None:
        """One more day of its year on which that side meant this very person."""
        if is_out or is_in:
            both = self.years.setdefault(date.fromordinal(self.last).year, [0, 0])
            both[0] += is_out
            both[1] += is_in

    def _count_channel(self, channel: str, day: int, *, side: int) -> None:
        days = self.channels.get(channel)
        if days is None:
            days = self.channels[channel] = [0, 0, 0, 0]
        if days[side + 2] != day:
            days[side] += 1
            days[side + 2] = day

    def _wait(self, contact: Contact, seconds: float, day: int, *, is_answer: bool) -> None:
        """Their newest direct message, if the user knows them and has not written since.

        Most conversations end with a thank-you that wants no answer, so it must ask something or open a new one.
        """
        if is_answer:
            self.written, self.unanswered, self.unanswered_on = seconds, None, 0
        elif (
            self.written is not None
            and contact.others <= MAX_DIRECT
            and contact.kind in ANSWERABLE_KINDS
            and (contact.asks or seconds - self.written >= PAUSE)
        ):
            self.unanswered, self.unanswered_on = contact.interaction, day

    def plain(self) -> list[Any]:
        """As JSON can hold it, exactly."""
        return [
            [
                self.mark, self.at, self.interaction, self._out_today, self._in_today, self.days, self.first, self.last,
                self.last_out, self.last_in, self.once_mutual,
                self.once_mutual_on, self.written, self.unanswered, self.unanswered_on, self.unheard, self.unheard_on,
            ],
            list(self.sums),
            list(self.recent),
            [[year, *both] for year, both in self.years.items()],
            list(self.evidence),
            {channel: list(days) for channel, days in self.channels.items()},
            self.asked.plain(),
            self.openings.plain(),
            self.signs.plain(),
            FORM,
        ]  # fmt: skip

    def shared(self, at: datetime) -> list[Any]:
        """What is summed over all ties as of then, as JSON can hold it: tallies (reply.py), and the days by channels.

        [up to which moment it stays so, turns asked, answered (both [] where nothing was asked), channels].
        """
        asked, answered = self.asked.matured(at)
        if not any(asked):
            asked = answered = ()
        until = self.asked.matures_after(at.timestamp())
        return [until, asked, answered, {channel: days[:2] for channel, days in self.channels.items()}]

    @classmethod
    def of(cls, plain: list[Any]) -> "Running":
        """What `plain` told; [] is the empty state, and so is what was told in another form."""
        state = cls()
        if not plain or plain[-1] != FORM:
            return state
        numbers, sums, recent, years, evidence, channels, asked, openings, signs, _ = plain
        (
            state.mark, state.at, state.interaction, state._out_today, state._in_today, state.days, state.first,
            state.last, state.last_out, state.last_in, state.once_mutual, state.once_mutual_on,
            state.written, state.unanswered, state.unanswered_on, state.unheard, state.unheard_on,
        ) = numbers  # fmt: skip
        state.sums = tuple(sums)
        state.channels = {channel: list(days) for channel, days in channels.items()}
        state.recent.extend(recent)
        state.years = {year: [out, in_] for year, out, in_ in years}
        state.evidence.extend(evidence)
        state.asked, state.openings, state.signs = Asked.of(asked), Openings.of(openings), Signs.of(signs)
        return state


def fold(contacts: Iterable[Contact], *, zone: tzinfo, at: datetime) -> Running:
    """The state after these contacts, which come in any order. What has no true date is left out."""
    state = Running()
    add(state, contacts, Calendar(zone), at)
    return state


def add(state: Running, contacts: Iterable[Contact], calendar: Calendar, at: datetime) -> date | None:
    """Take these contacts, none of which is before what the state has taken (`follows`), as far as `at`.

    Returns the day on which the first of those that lie ahead comes into its time: then the tie must be read anew.
    """
    take, day_of = state.take, calendar.day
    ahead: datetime | None = None
    for contact in sorted(contacts, key=IN_ORDER):
        if contact.at > at:
            ahead = contact.at if contact.at < at + FAR else None
            break
        if contact.at >= FIRST_MOMENT:
            seconds = contact.at.timestamp()
            take(contact, seconds, day_of(seconds))
    return date.fromordinal(day_of(ahead.timestamp())) if ahead else None


def follows(state: Running, contacts: Iterable[Contact]) -> bool:
    """Whether all of these are later than whatever the state has taken, so that they can be added to it.

    What has no true date is not taken and may come at any time.
    """
    place = (state.at, state.interaction)
    return all((one.at.timestamp(), one.interaction) > place for one in contacts if one.at >= FIRST_MOMENT)
