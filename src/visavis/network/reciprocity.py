"""Reciprocity of openings: who starts, after a pause?

An opening is the first direct message, call or invitation after at least seven days in which the two had nothing
to do with each other; the very first one counts too. A meeting, and what the user noted down, ends a pause and has no
opener: nobody can tell who asked whom. What went to a larger round neither ends a pause nor opens anything.

    balance b = (mine - theirs) / (mine + theirs), over the last ten openings, from -1 (only they start) to 1 (only me)

"mostly-you" from b > .6, "mostly-they" from b < -.6, else "both". It counts openings, not messages or turns: turns
alternate by definition and would always look fair. Under four openings it is "unknown". What the same side writes
within an hour of its last message, before any answer, still belongs to the opening: in chats a greeting comes alone.

Source: the norm of reciprocity (Gouldner 1960), asked of the first step alone. Seven days, ten, four and .6 are
guesses, fixed beforehand and not fitted to anybody.

It is never a debt: who starts more has not given more. Favours, asks and what came of them are not counted here; they
need a ledger that both words and the user's own notes fill, and that does not exist yet.

Wrong when the two mostly meet or call and nobody noted it, and where a source keeps one direction only.
"""

from collections import deque
from collections.abc import Iterable
from typing import Any, NamedTuple

from visavis.network.contact_days import MAX_DIRECT, TWO_SIDED_KINDS
from visavis.network.judgement import MAX_EVIDENCE, Because, Contact, Judgement, Value

PAUSE = 7 * 86400.0  # seconds
ONE_BREATH = 3600.0  # seconds
OPENING_KINDS = frozenset({"mail", "message", "call", "invitation"})
KEPT = 20
LAST = 10
MIN_OPENINGS = 4
CLEAR = 0.6

GIFTS = frozenset({"offer", "thanks", "news", "social", "wish", "invite"})
"""Acts (language/message/acts.py) that bring something or simply turn to the other, and want nothing but company."""

_MINE, _READ, _ASKS, _GIVES = 1, 2, 4, 8
_BEFORE_ALL = -1

REASONS: dict[str, tuple[str, ...]] = {
    "reciprocity.unknown": ("openings",),
    "reciprocity.both": ("openings", "mine", "theirs"),
    "reciprocity.mostly-you": ("openings", "mine", "theirs"),
    "reciprocity.mostly-they": ("openings", "mine", "theirs"),
}
"""Every reason with the names of its values: how many of the last openings, and whose."""


class Opening(NamedTuple):
    """One first contact after a pause: its local day (ordinal) and id, and how many whole days were silent before it.

    `pause_days` is None for the very first contact: what was before it is not known. `is_read`: the words were read
    for what they do; only then `asks` and `gives` say anything.
    """

    day: int
    interaction: int
    pause_days: int | None
    is_mine: bool
    is_read: bool
    asks: bool
    gives: bool


class Openings:
    """The newest openings of one tie and how many there ever were; takes contacts in order of time."""

    __slots__ = ("_kept", "_last", "_until", "mine", "theirs")

    def __init__(self) -> None:
        """Nothing was exchanged yet."""
        self.mine = 0
        self.theirs = 0
        self._last: float | None = None  # POSIX seconds of the last contact between the two
        self._until = 0.0  # so long the newest opening may still go on; 0 once it was answered
        self._kept: deque[tuple[int, int, int, int]] = deque(maxlen=KEPT)

    def take(self, contact: Contact, seconds: float, day: int) -> None:
        """Add the next contact."""
        if contact.others > MAX_DIRECT:
            return
        kind = contact.kind
        opens = kind in OPENING_KINDS
        if not opens and kind not in TWO_SIDED_KINDS:
            return  # an endorsement is a click, a recommendation a public word: no conversation
        last, self._last = self._last, seconds
        if not opens or (last is not None and seconds - last < PAUSE):
            if self._until:
                self._go_on(contact, seconds, opens=opens)
            return
        if contact.outgoing:
            self.mine += 1
        else:
            self.theirs += 1
        pause = _BEFORE_ALL if last is None else int((seconds - last) // 86400)
        self._kept.append((day, contact.interaction, pause, _marks(contact)))
        self._until = seconds + ONE_BREATH

    def _go_on(self, contact: Contact, seconds: float, *, opens: bool) -> None:
        """What comes after an opening and may still be part of it."""
        day, interaction, pause, marks = self._kept[-1]
        if not opens or seconds > self._until or contact.outgoing != bool(marks & _MINE):
            self._until = 0.0
            return
        self._kept[-1] = (day, interaction, pause, marks | _marks(contact))
        self._until = seconds + ONE_BREATH

    def newest_first(self) -> list[Opening]:
        """The openings that are kept, at most twenty."""
        return [
            Opening(
                day,
                interaction,
                None if pause == _BEFORE_ALL else pause,
                bool(marks & _MINE),
                bool(marks & _READ),
                bool(marks & _ASKS),
                bool(marks & _GIVES),
            )
            for day, interaction, pause, marks in reversed(self._kept)
        ]

    def plain(self) -> list[Any]:
        """As JSON can hold it; [] for nothing taken."""
        if self._last is None:
            return []
        return [self._last, self._until, self.mine, self.theirs, [number for kept in self._kept for number in kept]]

    @classmethod
    def of(cls, plain: list[Any]) -> "Openings":
        """What `plain` told."""
        openings = cls()
        if plain:
            openings._last, openings._until, openings.mine, openings.theirs, flat = plain
            openings._kept.extend(zip(*[iter(flat)] * 4, strict=True))
        return openings


def reciprocity(openings: Openings) -> Judgement:
    """Who starts, of the last ten openings; `value` is the balance b, positive when mostly the user does."""
    last = openings.newest_first()[:LAST]
    mine = sum(opening.is_mine for opening in last)
    values: dict[str, Value] = {"openings": len(last), "mine": mine, "theirs": len(last) - mine}
    if len(last) < MIN_OPENINGS:
        return Judgement(None, "unknown", _because("unknown", values), evidence(last), n=len(last))
    balance = (2 * mine - len(last)) / len(last)
    word = "mostly-you" if balance > CLEAR else "mostly-they" if balance < -CLEAR else "both"
    return Judgement(balance, word, _because(word, values), evidence(last), n=len(last))


def evidence(openings: Iterable[Opening]) -> tuple[int, ...]:
    """The ids of these openings, at most twelve, in the order given."""
    return tuple([opening.interaction for opening in openings][:MAX_EVIDENCE])


def _because(word: str, values: dict[str, Value]) -> Because:
    key = f"reciprocity.{word}"
    return Because(key, {name: values[name] for name in REASONS[key]})


def _marks(contact: Contact) -> int:
    marks = _MINE if contact.outgoing else 0
    if contact.acts:
        acts = contact.acts.split()
        marks |= _READ
        marks |= _ASKS if "ask" in acts and "invite" not in acts else 0
        marks |= _GIVES if not GIFTS.isdisjoint(acts) else 0
    return marks
