"""When two people write to each other: the rhythms of an invented life, each with a name.

Real gaps are uneven: most are short, a few are long. They are drawn from a log-normal distribution whose mean is the
rhythm's own (sigma .6, mean 1), backwards from the last conversation, so that the silence at the end is exactly the
one the rhythm asks for. A rhythm without a stated silence ends somewhere within its usual gap.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

YEARS = 2190  # days that the archive reaches back
_SIGMA = 0.6
_LONGEST_GAP = 2.2  # of the usual one, so that an ordinary tie does not look lost by chance


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A conversation `every` so many days, from `first` to `last` days before the end.

    `mine` is the share the user starts; `answered` the chance that whoever was written to answers at all.
    `pause` is a silence in the middle, `waiting` how many days a last message of theirs has gone unanswered.
    """

    every: float
    first: int = YEARS
    last: int | None = None
    mine: float = 0.5
    answered: float = 0.95
    pause: tuple[int, int] | None = None
    waiting: int | None = None


RHYTHMS: Mapping[str, Rhythm] = {
    "weekly": Rhythm(9, first=800, last=2),
    "weekly-new": Rhythm(8, first=420, last=4),
    "fortnightly": Rhythm(21, first=1100),
    "fortnightly-new": Rhythm(20, first=700),
    "monthly": Rhythm(45, first=1250),
    "monthly-new": Rhythm(30, first=620),
    "bimonthly": Rhythm(92, first=1500),
    "quarterly": Rhythm(120, first=1800),
    "half-yearly": Rhythm(200),
    "yearly": Rhythm(350),
    "went-quiet": Rhythm(18, first=1300, last=63),
    "went-quiet-monthly": Rhythm(33, first=1500, last=128),
    "cooling": Rhythm(28, first=1200, last=64),
    "dormant": Rhythm(13, first=1700, last=733),
    "dormant-school": Rhythm(65, last=1105),
    "dormant-work": Rhythm(32, first=1800, last=842),
    "resumed": Rhythm(36, first=1500, last=6, pause=(520, 130)),
    "waiting": Rhythm(36, first=1200, last=38, waiting=5),
    "in-need": Rhythm(120, first=1500, last=74, mine=0.0),
    "only-mine": Rhythm(150, first=1300, mine=1.0, answered=0.0),
    "only-theirs": Rhythm(130, first=1300, mine=0.0, answered=0.0),
    "mostly-mine": Rhythm(60, first=1500, mine=0.9, answered=0.35),
    "project": Rhythm(14, first=760, last=690),
    "project-old": Rhythm(14, first=1700, last=1610),
    "colleague": Rhythm(36, first=1200),
    "colleague-old": Rhythm(28, last=1245),
    "colleague-kept": Rhythm(85),
    "once": Rhythm(400, first=900, last=610),
    "once-lately": Rhythm(60, first=80, last=47),
    "new": Rhythm(17, first=64, last=9),
}


def conversations(rhythm: Rhythm, chance: Random) -> list[int]:
    """The days on which a conversation starts, in days before the end, oldest first."""
    last = rhythm.last if rhythm.last is not None else max(2, round(rhythm.every * chance.uniform(0.15, 0.75)))
    return sorted(_backwards(rhythm, last, chance), reverse=True)


def _backwards(rhythm: Rhythm, last: int, chance: Random) -> Iterator[int]:
    day = float(last)
    while day <= rhythm.first:
        if rhythm.pause is None or not rhythm.pause[1] < day < rhythm.pause[0]:
            yield round(day)
        gap = min(chance.lognormvariate(-_SIGMA * _SIGMA / 2, _SIGMA), _LONGEST_GAP)
        day += max(1.0, rhythm.every * gap)
