"""Every letter of an invented life, written out: who to whom, when, and what.

Each tie draws from its own generator, seeded with its name, so that changing one person leaves all others as they
were. All moments count back from the day the life ends; the last letter is from the evening before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from visavis.demo.composing import Pen, season
from visavis.demo.life import Character, Life, Talk
from visavis.demo.rhythm import RHYTHMS, YEARS, Rhythm, conversations

MINUTE = timedelta(minutes=1)
_DAYTIME = (8, 17)
_FREE_TIME = (7, 22)
_FURTHER = 0.58  # chance that a conversation goes on after the first answer
_CHANGED_ADDRESS = 2 / 5  # of the tie's time from the end, for those who have a later one
_WISHES = 0.35  # chance that somebody writes on a birthday
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Party:
    """A name and an address (or a profile) as they stand in a letter."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail or LinkedIn message. `thread` is the same for a conversation; `answers` is the letter before."""

    at: datetime  # aware, in the user's zone
    sender: Party
    to: tuple[Party, ...]
    subject: str
    text: str
    thread: str
    answers: "Letter | None" = None
    by_linkedin: bool = False
    header: str = ""  # what a machine adds


def letters(life: Life, on: date) -> list[Letter]:
    """All letters of a life that ends on that day, in the order they were written."""
    written: list[Letter] = []
    for character in life.cast:
        if character.rhythm:
            written.extend(_Tie(life, character, on).letters())
    written.extend(_rounds(life, on))
    written.extend(_machines(life, on))
    written.extend(_returned(life, on))
    return sorted(written, key=lambda letter: (letter.at, letter.thread))


class _Tie:
    """What passes between the user and one other."""

    def __init__(self, life: Life, other: Character, on: date) -> None:
        self.life, self.other, self.on = life, other, on
        self.chance = generator(life, other.email)
        self.pen = Pen(life, other, self.chance)
        rhythm = RHYTHMS[other.rhythm]
        self.rhythm = replace(rhythm, first=min(rhythm.first, life.began.get(other.letters[0], YEARS)))
        self.is_work = other.letters[0].startswith("work")

    def letters(self) -> Iterator[Letter]:
        days = conversations(self.rhythm, self.chance)
        dates = [self.on - timedelta(days=day) for day in days]
        after = self.rhythm.pause[1] if self.rhythm.pause else YEARS
        resumed = next((place for place, day in enumerate(days) if day <= after), 0)
        chosen = self.pen.choose(dates, self.rhythm.mine, resumed=resumed)
        for day, talk in zip(days, chosen, strict=True):
            yield from self.conversation(talk, day, is_last=day == days[-1])
        for day, talk in self.birthdays():
            yield from self.conversation(talk, day, is_last=False)
        if self.rhythm.waiting:
            yield from self.conversation(self.pen.waiting(), self.rhythm.waiting, is_last=False)

    def birthdays(self) -> Iterator[tuple[int, Talk]]:
        """Wishes in both directions, in the years in which the two were in touch."""
        if not self.other.birthday or self.rhythm.mine in (0.0, 1.0):
            return
        born = birthday(self.other, self.on)
        for key, day in (("birthday", born), ("my-birthday", birthday(self.life.me, self.on))):
            for year in range(self.on.year - 6, self.on.year + 1):
                ago = (self.on - _in_year(day, year)).days
                if _is_in_touch(self.rhythm, ago) and self.chance.random() < _WISHES:
                    yield ago, self.chance.choice(self.life.letters[key])

    def conversation(self, talk: Talk, day: int, *, is_last: bool) -> Iterator[Letter]:
        """The letters of one conversation; the last one of a tie leaves no question of theirs open."""
        mine = talk.starter == "me" or (talk.starter == "either" and self.chance.random() < self.rhythm.mine)
        turns = self.turns(talk, mine=mine, is_last=is_last)
        subject, *filled = self.pen.filled([talk.subject, *turns])
        at = self.start(day)
        before: Letter | None = None
        for place, text in enumerate(filled):
            by_me = mine == (place % 2 == 0)
            before = self.letter(subject, text, at, before, by_me=by_me)
            yield before
            at = self.next(at, day, left=len(filled) - place)

    def turns(self, talk: Talk, *, mine: bool, is_last: bool) -> Sequence[str]:
        if self.rhythm.answered == 0.0:
            return talk.turns[:1]
        count = 1
        answered = self.rhythm.answered if mine else max(self.rhythm.answered, 0.95)
        if is_last and not mine and self.rhythm.answered:
            answered = 1.0
        for chance in (answered, *[_FURTHER] * 9):
            if self.chance.random() >= chance:
                break
            count += 1
        chosen = talk.turns[:count]
        ends_with_them = mine == (len(chosen) % 2 == 0)
        return chosen[:-1] if is_last and ends_with_them and len(chosen) > 1 else chosen

    def start(self, day: int) -> datetime:
        """A moment on that day before the end; colleagues write in office hours."""
        written_on = self.on - timedelta(days=day)
        if self.is_work and written_on.weekday() >= _SATURDAY:
            written_on -= timedelta(days=written_on.weekday() - _SATURDAY + 1)
        first, last = _DAYTIME if self.is_work else _FREE_TIME
        return moment(self.life, written_on, self.chance.randrange(first * 60, last * 60))

    def next(self, at: datetime, day: int, *, left: int) -> datetime:
        """When the answer is written: mostly within hours, never at night, never after the end."""
        room = (day * 24 - 12) / (left + 1)
        hours = min(self.chance.lognormvariate(1.3, 1.1), 30.0, max(room, 0.2))
        answered = at + timedelta(hours=hours)
        if answered.hour < _FREE_TIME[0]:
            answered += timedelta(hours=_FREE_TIME[0] - answered.hour + 0.3)
        end = moment(self.life, self.on, 0) - left * 7 * MINUTE
        return max(min(answered, end), at + 3 * MINUTE).replace(second=self.chance.randrange(60), microsecond=0)

    def letter(self, subject: str, text: str, at: datetime, before: Letter | None, *, by_me: bool) -> Letter:
        me, them = self.parties(at)
        sender, receiver = (me, them) if by_me else (them, me)
        is_fond = self.other.letters[0] in self.life.fond
        asides = self.life.asides[season(at)] if before is None and is_fond else ()
        return Letter(
            at=at,
            sender=sender,
            to=(receiver,),
            subject=subject,
            text=self.pen.written(text, asides, by_me=by_me, is_answer=before is not None),
            thread=before.thread if before else f"{self.other.email} {at.isoformat()}",
            answers=before,
            by_linkedin=self.other.by_linkedin,
        )

    def parties(self, at: datetime) -> tuple[Party, Party]:
        me, other = self.life.me, self.other
        if other.by_linkedin:
            return Party(me.name, me.profile), Party(other.signed, other.profile)
        mine = party_of_user(self.life, at, self.on)
        has_changed = (self.on - at.date()).days < self.rhythm.first * _CHANGED_ADDRESS
        if not other.later_email:
            return mine, Party(other.signed, other.email)
        return mine, Party(other.signed, other.later_email) if has_changed else Party(other.name, other.email)


def _rounds(life: Life, on: date) -> Iterator[Letter]:
    """Letters to a whole circle, without those with whom a silence is part of the story."""
    for number, round_ in enumerate(life.rounds):
        chance = generator(life, f"round {number}")
        circle = [one for one in life.cast if one.letters[0] in round_.circles.split() and _may_be_among(one)]
        sender = next((one for one in life.cast if one.name == round_.sender), life.me)
        for place, at in enumerate(_times(life, on, round_.every, round_.since, chance)):
            me = party_of_user(life, at, on)
            others = [Party(one.signed, one.later_email or one.email) for one in circle if one is not sender]
            by_me = sender is life.me
            subject, text = round_.texts[place % len(round_.texts)]
            yield Letter(
                at=at,
                sender=me if by_me else Party(sender.signed, sender.email),
                to=tuple(others) if by_me else (me, *others),
                subject=subject,
                text=f"{text}\n\n{sender.first}",
                thread=f"round {number} {at.isoformat()}",
            )


def _machines(life: Life, on: date) -> Iterator[Letter]:
    for machine in life.machines:
        chance = generator(life, machine.address)
        members = [Party(one.signed, one.email) for one in life.cast if one.name in machine.members]
        for place, at in enumerate(_times(life, on, machine.every, YEARS, chance)):
            subject, text = machine.texts[place % len(machine.texts)]
            sender = members[place % len(members)] if members else Party(machine.name, machine.address)
            thread = f"{machine.address} {at.isoformat()}"
            yield Letter(at, sender, (party_of_user(life, at, on),), subject, text, thread, header=machine.header)


def _returned(life: Life, on: date) -> Iterator[Letter]:
    """The user writes once more to an address that somebody has left, and a mail server (Exim) sends it back."""
    subject, text = life.returned
    for one in life.cast:
        if not one.later_email:
            continue
        at = moment(life, on - timedelta(days=_RETURNED), 20 * 60 + 11)
        me, old = party_of_user(life, at, on), Party(one.name, one.email)
        thread = f"{one.email} {at.isoformat()}"
        yield Letter(at, me, (old,), subject, f"{text}\n\n{life.me.first}", thread)
        daemon = Party("Mail Delivery System", "mailer-daemon@mx.example.org")
        header = f"X-Failed-Recipients: {one.email}\nAuto-Submitted: auto-replied"
        report = _REPORT.format(address=one.email)
        failed = "Mail delivery failed: returning message to sender"
        yield Letter(at + MINUTE, daemon, (me,), failed, report, thread + " returned", header=header)


_RETURNED = 97  # days before the end
_REPORT = """This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  {address}
    host mx.example.com [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<{address}>:
    550 5.1.1 User unknown"""


def _times(life: Life, on: date, every: float, since: int, chance: Random) -> Iterator[datetime]:
    day = float(since)
    while day >= 1:
        yield moment(life, on - timedelta(days=round(day)), chance.randrange(6 * 60, 22 * 60))
        day -= every * chance.uniform(0.7, 1.3)


def _may_be_among(character: Character) -> bool:
    rhythm = RHYTHMS.get(character.rhythm)
    return not character.by_linkedin and (rhythm is None or (rhythm.last is None and rhythm.answered > 0))


def _is_in_touch(rhythm: Rhythm, ago: int) -> bool:
    last = rhythm.last if rhythm.last is not None else rhythm.every
    paused = rhythm.pause is not None and rhythm.pause[1] < ago < rhythm.pause[0]
    return max(last, 3) < ago < rhythm.first and not paused


def party_of_user(life: Life, at: datetime, on: date) -> Party:
    """The user's address at that time: the later one for the last four years."""
    is_old = (on - at.date()).days > YEARS * 2 // 3
    return Party(life.me.name, life.me.email if is_old else life.me.later_email)


_SOON = timedelta(days=4)


def birthday(character: Character, on: date) -> date:
    """The day of birth. "soon 1986" is four days after the life ends; one that falls near its end is moved away.

    Of all the others none is near, so that on whatever day the life is built the same people stand out.
    """
    if character.birthday.isdigit():
        return _in_year(on + _SOON, int(character.birthday))
    born = date.fromisoformat(character.birthday)
    near = min(abs((_in_year(born, on.year + shift) - on).days) for shift in (-1, 0, 1))
    return born + timedelta(days=12) if near <= 5 else born  # noqa: PLR2004 - three days past, one ahead, and some


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def moment(life: Life, day: date, minutes: int) -> datetime:
    """So many minutes after midnight, in the zone of that life."""
    return datetime.combine(day, time(), ZoneInfo(life.wording.zone)) + minutes * MINUTE


def generator(life: Life, name: str) -> Random:
    """A source of chance of its own for everything that has a name."""
    return Random(f"{life.language} {name}")  # noqa: S311 - an invented life, not a secret
