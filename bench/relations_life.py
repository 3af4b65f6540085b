"""An invented life of some fifteen years in which it is known who matters, who is loud and who has gone quiet.

Nothing follows from how ties are judged: parts are given out by hand below, each with the correspondence such a person
would have had with the owner, among some hundred people of a few mails each. The same for the same seed.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from relations_words import Words

END = datetime(2026, 11, 23, 12, tzinfo=UTC)
YEAR = 365.25  # days
SPREAD = 0.45  # sigma of the logarithm of a gap over the usual one
SHORTEST, LONGEST = 0.35, 1.9  # gaps, of the usual one
LONGEST_WAIT = 30  # hours until an answer
BROKEN_CLOCKS = (datetime(1970, 1, 1, 0, 7, tzinfo=UTC), datetime(2038, 1, 19, 3, 14, tzinfo=UTC))

Part = Literal[
    "inner", "colleague", "newer", "boss", "office", "project", "newsletter", "cold", "caller", "club", "steady",
    "never", "yearly", "bunches", "dead", "family", "quiet", "dormant", "tail",
]  # fmt: skip

LOUD: frozenset[Part] = frozenset({"newsletter", "cold", "caller", "club", "project", "boss", "office"})


@dataclass(eq=False)
class Person:
    """Somebody of the life. Days are days before the end; what is None or empty does not hold."""

    name: str
    part: Part
    email: str
    earlier_email: str = ""  # until six years ago
    phone: str = ""  # the only thing known of somebody who calls
    has_card: bool = True
    chats_since: int = 0  # days ago from which half of what they write is a chat
    on_linkedin: bool = False
    card: tuple[str, ...] = ()  # more lines of their card
    dies_by_word: bool = False  # the card does not know it, the owner says it
    every: float = 0  # usual days between two exchanges
    silent: float = 0  # days since the last


@dataclass(frozen=True, slots=True)
class Message:
    """One mail or line of a chat. `sender` and `to` are None for the owner."""

    at: datetime
    sender: Person | None
    to: tuple[Person | None, ...]
    subject: str
    text: str
    thread: int
    turn: int
    is_chat: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody rang; `seconds` is 0 where nobody answered."""

    at: datetime
    caller: Person
    seconds: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment with others."""

    at: datetime
    guests: tuple[Person, ...]
    title: str


@dataclass
class Life:
    """Everybody and everything of one life."""

    words: Words
    dice: random.Random
    people: list[Person] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    threads: int = 0

    def of(self, *parts: Part) -> list[Person]:
        """Everybody with one of these parts, in the order they were invented."""
        return [one for one in self.people if one.part in parts]


@dataclass(frozen=True, slots=True)
class Cast:
    """How many of each part."""

    inner: int = 10
    colleagues: int = 8
    newer: int = 7
    office: int = 6
    club: int = 20
    steady: int = 8
    never: int = 8
    yearly: int = 8
    bunches: int = 5
    quiet: int = 8
    dormant: int = 6
    tail: int = 320
    years: float = 15
    rush: float = 1  # how many times less is written at work and by the loud


WHOLE = Cast()
SMALL = Cast(
    inner=4, colleagues=2, newer=2, office=2, club=6, steady=2, never=2, yearly=2, bunches=2, quiet=2, dormant=2,
    tail=14, years=3.5, rush=4,
)  # fmt: skip


def invent(words: Words, seed: int, cast: Cast = WHOLE) -> Life:
    """A life with that many people."""
    life = Life(words, random.Random(seed))
    names = _names(life)
    for play in (_near, _at_work, _loud, _answering, _seldom, _dead_and_family, _gone_quiet, _dormant, _tail):
        play(life, names, cast)
    _broken_clocks(life)
    life.messages.sort(key=lambda one: (one.at, one.thread, one.turn))
    return life


Names = Callable[[Part], Person]


def _names(life: Life) -> Names:
    """Somebody new each time, with an address of a reserved domain; no two of a name."""
    words = life.words
    pairs = [(given, family) for given in words.given for family in words.family]
    life.dice.shuffle(pairs)

    def new(part: Part) -> Person:
        given, family = pairs.pop()
        plain = f"{given}.{family}".lower().translate(words.plain)
        domain = life.dice.choice(("example.org", "example.net", "example.com"))
        one = Person(f"{given} {family}", part, f"{plain}@{domain}")
        life.people.append(one)
        return one

    return new


def _days(life: Life, since: float, silent: float, every: float) -> list[float]:
    """Days ago of each exchange, the last `silent` days ago, back to `since`; gaps are uneven as real ones are."""
    found, ago = [], silent
    while ago <= since:
        found.append(ago)
        ago += every * min(LONGEST, max(SHORTEST, life.dice.lognormvariate(0, SPREAD)))
    return found


def _keep(life: Life, one: Person, since: float, silent: float, every: float, *, mine: float = 0.5) -> None:
    """Two-sided correspondence in a rhythm."""
    days = _days(life, since, silent, every)
    one.every, one.silent = every, silent
    for ago in days:
        talk(life, one, ago, is_mine=life.dice.random() < mine, turns=life.dice.choice((2, 2, 2, 3, 3, 4)))


def talk(life: Life, one: Person, ago: float, *, is_mine: bool, turns: int, texts: Sequence[str] = ()) -> None:
    """One conversation that begins that many days ago, each turn some hours after the last."""
    dice, words = life.dice, life.words
    at = _moment(life, ago)
    life.threads += 1
    subject = dice.choice(words.subjects)
    is_chat = ago < one.chats_since and dice.random() < 0.5
    for turn in range(turns):
        sender, to = (None, one) if is_mine == (turn % 2 == 0) else (one, None)
        said = dice.choice(texts or (words.openers if turn == 0 else words.answers))
        if at >= END:
            return
        life.messages.append(Message(at, sender, (to,), subject, said, life.threads, turn, is_chat))
        at += timedelta(
            hours=dice.uniform(0.02, 0.5) if is_chat else dice.uniform(1, min(LONGEST_WAIT, 20 * max(ago, 0.2)))
        )


def _tell(life: Life, sender: Person | None, to: tuple[Person | None, ...], ago: float, texts: Sequence[str]) -> None:
    """One mail that is no answer."""
    life.threads += 1
    subject = life.dice.choice(life.words.subjects)
    said = life.dice.choice(texts)
    life.messages.append(Message(_moment(life, ago), sender, to, subject, said, life.threads, 0))


def _moment(life: Life, ago: float) -> datetime:
    """A time of that day at which people write."""
    day = (END - timedelta(days=ago)).astimezone(ZoneInfo(life.words.zone))
    minute = life.dice.randrange(7 * 60, 22 * 60)
    at = day.replace(hour=minute // 60, minute=minute % 60, second=life.dice.randrange(60)).astimezone(UTC)
    return min(at, END - timedelta(minutes=life.dice.randrange(1, 300)))


INNER = (
    (12, 3, 9), (14, 8, 14), (10, 175, 12), (8, 12, 21), (15, 20, 30), (9, 185, 28), (11, 5, 16), (7, 2, 10),
    (13, 170, 35), (12, 15, 25),
)  # fmt: skip
"""Years of contact, days since the last, usual days between: the ten who must be near."""


def _near(life: Life, new: Names, cast: Cast) -> None:
    """The ten, some of them on a telephone, some silent for half a year; and friends of the last year."""
    for place, (years, silent, every) in enumerate(INNER[: cast.inner]):
        one = new("inner")
        one.chats_since = 2200 if place in {1, 7} else 0
        one.earlier_email = one.email.replace("@", ".1@") if place in {0, 3} else ""
        one.on_linkedin = place % 4 == 0
        _keep(life, one, min(years, cast.years) * YEAR, silent, every)
        if place in {4, 6}:
            _meet(life, one, min(years, cast.years) * YEAR)
    for place in range(cast.newer):
        one = new("newer")
        one.chats_since = 900 if place == 0 else 0
        _keep(life, one, 180 + 45 * place, 3 + 4 * place, 15 + place)


def _meet(life: Life, one: Person, since: float) -> None:
    for ago in _days(life, since, 30, 90):
        life.meetings.append(Meeting(_moment(life, ago), (one,), life.dice.choice(life.words.meetings)))


def _at_work(life: Life, new: Names, cast: Cast) -> None:
    """Colleagues of today, and an office of five years ago with its boss."""
    for place in range(cast.colleagues):
        one = new("colleague")
        one.has_card = place % 2 == 0
        one.on_linkedin = True
        _keep(life, one, 400 + 90 * place, 1 + place % 5, 5 + place)
    boss = new("boss")
    office = [new("office") for _ in range(cast.office)]
    begun, ended = min(9, cast.years) * YEAR, min(5, cast.years - 2) * YEAR
    for ago in _days(life, begun, ended, 2.2 * cast.rush):
        talk(
            life, boss, ago, is_mine=life.dice.random() < 0.35, turns=life.dice.choice((1, 2, 3)), texts=life.words.work
        )
    for one in office:
        one.on_linkedin = True
        for ago in _days(life, begun, ended, 6 * cast.rush):
            if life.dice.random() < 0.6:
                others = tuple(other for other in office if other is not one)[:4]
                _tell(life, one, (None, *others), ago, life.words.work)
            else:
                talk(life, one, ago, is_mine=life.dice.random() < 0.5, turns=2, texts=life.words.work)


def _loud(life: Life, new: Names, cast: Cast) -> None:
    """Newsletters that look like a person's mail, cold mails and calls, a club's rounds, one project's burst."""
    for years in (min(8, cast.years), 3, 2):
        one = new("newsletter")
        one.has_card = False
        for ago in _days(life, years * YEAR, 3, 7):
            _tell(life, one, (None,), ago, life.words.newsletters)
    for place in range(4):
        one = new("cold")
        one.has_card = False
        for ago in _days(life, (1 + place % 3) * YEAR, 2 + place, 7):
            _tell(life, one, (None,), ago, life.words.cold)
    for place in range(2):
        one = new("caller")
        one.has_card, one.phone = False, f"+4989999980{place:02}"
        for ago in _days(life, 400, 3 + place, 6):
            life.calls.append(Call(_moment(life, ago), one, life.dice.choice((0, 20, 25, 40))))
    for _ in range(2):
        one = new("project")
        for ago in _days(life, 2 * YEAR + 95, 2 * YEAR, 1.3):
            talk(life, one, ago, is_mine=life.dice.random() < 0.5, turns=2, texts=life.words.work)
    _club(life, [new("club") for _ in range(cast.club)], min(5, cast.years))


def _club(life: Life, members: Sequence[Person], years: float) -> None:
    """One writes to all every week or two, some answer to all, the owner now and then."""
    secretary = members[0]
    for one in members[1:]:
        one.has_card = False
    for ago in _days(life, years * YEAR, 4, 9):
        everybody = (None, *members[1:])
        _tell(life, secretary, everybody, ago, life.words.rounds)
        for one in life.dice.sample(members[1:], 2):
            _tell(life, one, (None, *(other for other in members if other is not one)), ago * 0.999, life.words.answers)
        if life.dice.random() < 0.1:
            _tell(life, None, tuple(members), ago * 0.998, life.words.answers)


def _answering(life: Life, new: Names, cast: Cast) -> None:
    """Those who nearly always answer, half of them not written to for months; and those who never do."""
    for place in range(cast.steady):
        one = new("steady")
        one.silent = 12 + 3 * place if place % 2 else 60 + 25 * place
        for ago in _days(life, 4 * YEAR, one.silent, 85):
            turns = 2 if life.dice.random() < 0.93 else 1
            talk(life, one, ago, is_mine=True, turns=turns)
    for place in range(cast.never):
        one = new("never")
        if place % 4 == 3:
            _tell(life, one, (None,), 4 * YEAR + 10 * place, life.words.openers)
        one.silent = 15 + 12 * place
        for ago in _days(life, 3 * YEAR, one.silent, 100):
            _tell(life, None, (one,), ago, life.words.openers)


def _seldom(life: Life, new: Names, cast: Cast) -> None:
    """Those who write once a year, and those who write in bunches with long pauses between."""
    for place in range(cast.yearly):
        one = new("yearly")
        last = (36, 334, 398, 352, 336, 410, 372, 341)[place % 8]  # days ago: December, October, last month ...
        one.silent = last
        for years in range(min(7 + place % 5, int(cast.years))):
            ago = last + years * YEAR + (life.dice.uniform(-9, 9) if years else 0)
            talk(life, one, ago, is_mine=life.dice.random() < 0.5, turns=2, texts=life.words.wishes)
    for place in range(cast.bunches):
        one = new("bunches")
        one.silent = 85 + 14 * place
        ago = one.silent
        while ago < 6 * YEAR:
            for _ in range(life.dice.randint(4, 8)):
                talk(life, one, ago, is_mine=life.dice.random() < 0.5, turns=2)
                ago += life.dice.uniform(1, 4)
            ago += life.dice.uniform(130, 240)


def _dead_and_family(life: Life, new: Names, cast: Cast) -> None:
    """Those who died, by their card or the owner's word; and family, whom nobody writes often."""
    died = (END - timedelta(days=210)).date()
    for place, card in enumerate(((f"DEATHDATE:{died:%Y%m%d}",), (f"CATEGORIES:{life.words.deceased}",), ())):
        one = new("dead")
        one.card, one.dies_by_word = card, not card
        _keep(life, one, min(8, cast.years) * YEAR, 215 + 60 * place, 20 + 5 * place)
    for place, card in enumerate(life.words.family_cards):
        one = new("family")
        one.card = card
        one.chats_since = 2000 if place == 0 else 0
        _keep(life, one, min(10, cast.years) * YEAR, (120, 200, 95, 260, 400)[place], (18, 45, 25, 70, 120)[place])


QUIET = ((7, 75), (10, 110), (28, 170), (8, 95), (30, 200), (14, 120), (25, 150), (21, 130))
"""Usual days between, days of silence: friends who have gone quiet."""


def _gone_quiet(life: Life, new: Names, cast: Cast) -> None:
    for place, (every, silent) in enumerate(QUIET[: cast.quiet]):
        _keep(life, new("quiet"), min(4 + place % 5, cast.years) * YEAR, silent, every)


def _dormant(life: Life, new: Names, cast: Cast) -> None:
    """Old friends of some years, silent for two to five."""
    for place in range(cast.dormant):
        one = new("dormant")
        silent = (2.1 + 0.5 * place) * YEAR
        _keep(life, one, min(silent + (4 + place % 3) * YEAR, cast.years * YEAR), silent, 14 + 6 * (place % 3))


def _tail(life: Life, new: Names, cast: Cast) -> None:
    """Everybody else: one mail, one exchange, a matter of a month, or a few times in some years."""
    for place in range(cast.tail):
        one = new("tail")
        one.has_card, one.on_linkedin = place % 3 == 0, place % 4 == 0
        ago = life.dice.uniform(5, cast.years * YEAR)
        kind = life.dice.random()
        if kind < 0.45:
            _tell(life, one, (None,), ago, life.words.openers)
        elif kind < 0.7:
            talk(life, one, ago, is_mine=life.dice.random() < 0.5, turns=2)
        elif kind < 0.9:
            for _ in range(life.dice.randint(2, 5)):
                talk(life, one, max(1, ago - life.dice.uniform(0, 30)), is_mine=life.dice.random() < 0.5, turns=2)
        else:
            for earlier in _days(life, min(ago + 4 * YEAR, cast.years * YEAR), ago, 150):
                talk(life, one, earlier, is_mine=life.dice.random() < 0.5, turns=2)


def _broken_clocks(life: Life) -> None:
    """Mails of a computer that did not know the year: a friend's, a newsletter's, and all there is of somebody."""
    friend, stranger = life.of("inner")[0], life.of("tail")[-1]
    life.messages = [one for one in life.messages if stranger not in (one.sender, *one.to)]
    for one in (friend, stranger, *life.of("newsletter")[:1]):
        for at in BROKEN_CLOCKS:
            life.threads += 1
            life.messages.append(
                Message(at, one, (None,), life.words.subjects[0], life.words.openers[0], life.threads, 0)
            )


def spans(life: Life) -> Mapping[str, int]:
    """How large the life is."""
    return {
        "people": len(life.people),
        "mails": sum(not one.is_chat for one in life.messages),
        "lines": sum(one.is_chat for one in life.messages),
    }


def chats(life: Life) -> Iterable[tuple[Person, list[Message]]]:
    """Everybody with lines of a chat, and these."""
    for one in life.people:
        if said := [line for line in life.messages if line.is_chat and one in (line.sender, *line.to)]:
            yield one, said
