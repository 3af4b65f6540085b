"""The shape of every judgement: what is judged, in words a door can say, and what it rests on."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

Word = Literal["close", "warm", "cooling", "quiet", "dormant", "slight", "unknown"]

Value = str | int | float

MAX_EVIDENCE = 12
"""So many interactions at most stand under one judgement."""


@dataclass(frozen=True, slots=True)
class Because:
    """A reason as a key and its values; phrases/ turns it into a sentence in the user's language."""

    key: str
    values: dict[str, Value] = field(default_factory=dict)


Recorded = Literal["both", "in", "out"]
"""Which directions the sources of a tie keep."""


class Contact(NamedTuple):
    """One interaction as seen from one tie. A tuple, not a dataclass: an archive has a million of them.

    `outgoing`: the user wrote or called. `others`: how many besides the user took part; 1 is direct.
    `kind` is records.InteractionKind; `asks`: a question mark stands in what was written. `acts`: what the words do
    (language/message/acts.py), codes parted by blanks. `channel` is the source that kept it ("mail", "whatsapp").
    """

    interaction: int
    at: datetime  # aware UTC
    outgoing: bool
    others: int = 1
    kind: str = "mail"
    asks: bool = False
    acts: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a tie besides its contacts: the user's own word, which overrides, and what cards say.

    `closeness`: the word the user has for it, "" for none. `every_days`: the rhythm the user wants, None for none said.
    `is_fine`: by the user's word the two are fine without writing. `is_kin`: a source or the user says that they are
    family. `is_dead`: a source or the user says that they have died. `recorded`: where a source keeps one direction
    only (a folder with received mail alone), nothing can be said of the other.
    """

    closeness: Literal["close", "warm", "slight", ""] = ""
    every_days: int | None = None
    is_fine: bool = False
    is_kin: bool = False
    is_dead: bool = False
    recorded: Recorded = "both"


NOTHING_SAID = Circumstances()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one file of this room judges about one tie or person; `tie.py` alone has a larger shape.

    `value` is None and `word` "unknown" where there is too little to tell. `low` and `high` bound it (90 %), `n` counts
    what it rests on; `evidence` are interaction ids, newest first, at most MAX_EVIDENCE.
    """

    value: float | None
    word: str
    because: Because
    evidence: tuple[int, ...] = ()
    low: float | None = None
    high: float | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class TieJudgement:
    """Everything the first form judges about one tie, at one moment. Stored whole in store.models.Tie.

    `sums` are the nine decayed sums (any, out, in x half-lives 7, 30, 180 days) as of `last`, so that
    warmth can be aged in closed form without the interactions. Strength is warmth + 2 mutuality; warmth alone where
    mutuality is None, because one direction is not recorded. `once_mutual` is the highest mutuality that a contact
    day ever brought, for ordering by what there once was.
    `quiet_from` is the first day on which silence is out of rhythm, None when the rhythm is not known, and when
    silence means nothing in this tie by what `circumstances` say.
    `was_mutual`: both wrote something meant for the other, and the user has not gone on alone since (tie.is_mutual).
    `unanswered` is the id of their newest direct message that asks or opens something and after which the user
    has not written, however old, or None; tie.is_waiting says whether it is worth mentioning on a day.
    """

    word: Word
    because: Because
    evidence: tuple[int, ...]  # interaction ids, newest first, at most 12
    warmth: float | None
    mutuality: float | None
    strength: float | None
    days_in_touch: int
    first: date | None
    last: date | None
    last_out: date | None
    last_in: date | None
    gap_days_mean: float | None
    quiet_from: date | None
    was_mutual: bool
    unanswered: int | None
    unanswered_on: date | None
    sums: tuple[float, ...]
    once_mutual: float | None = None
    circumstances: Circumstances = NOTHING_SAID
