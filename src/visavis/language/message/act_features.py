"""What acts.py looks at before it says what a message does: which cues stand in it, who is spoken of, and its words.

Each is a name with a number, the same when weights are learned (bench/train_messages.py) and when a message is read.
Words are weighed by themselves, by their beginning and their ending, so that an unseen form of a known word counts a
little, and once more as the first of a sentence; each once a message, and all of them together less the more there are.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from visavis.language.cues import Cues
from visavis.language.message.act_cues import CUES, EITHER
from visavis.language.message.life_event_cues import ANY_EVENT, EITHER_ANY_EVENT, EVENT
from visavis.language.message.life_events import LifeEvent
from visavis.language.message.life_words import READER, WRITER
from visavis.language.message.pieces import Piece

OF_QUESTIONS = frozenset({"fact", "no-ask"})  # tables that say something of questions alone
ASKED_APART = frozenset(
    {"ask", "social", "news", "telling", "logistics"}
)  # a cue of these says another thing in a question
MOST = 3  # times that one thing counts
BEGINNING, ENDING = 5, 4  # letters by which the forms of a word are taken together
FLOOR = 12  # words beside those of a text by which all are weighed less, so that in a short one the cues decide


class Seen(NamedTuple):
    """What the cues showed: the tables by piece, and the acts by rules alone."""

    names: list[set[str]]
    acts: frozenset[str]


@lru_cache(maxsize=16)
def cues(lang: str | None, *, either: bool) -> Cues:
    """The tables of a language, or of both, as they are looked up, and the cues of life events; made once."""
    langs = [lang] if lang else list(CUES)
    tables = [*([EITHER] if either else []), *(CUES[one] for one in langs)]
    return Cues.of(*tables, EITHER_ANY_EVENT, *(ANY_EVENT[one] for one in langs), of_questions=OF_QUESTIONS)


def counts(found: Sequence[Piece], seen: Seen, events: Sequence[LifeEvent]) -> dict[str, float]:
    """All but the words: cues, who is spoken of in statements and in questions, numbers, life events, the length."""
    tally: dict[str, int] = {}
    length = 0
    for (words, question, *_), names in zip(found, seen.names, strict=True):
        length += len(words)
        of_you = not READER.isdisjoint(words)
        key = _WHO[not WRITER.isdisjoint(words), of_you, question]
        tally[key] = tally.get(key, 0) + 1
        if len(words) <= 2:  # noqa: PLR2004
            tally["short"] = tally.get("short", 0) + 1
        for name in names:
            key = f"{name}?" if question and name in ASKED_APART else name
            tally[key] = tally.get(key, 0) + 1
        if "telling" in names and not of_you:
            tally["telling of others"] = tally.get("telling of others", 0) + 1
    tally.pop(EVENT, None)
    told = {key: _TIMES[count] if count < MOST else _TIMES[MOST] for key, count in tally.items()}
    for act in seen.acts:
        told[f"rule {act}"] = 1.0
    for event in events[:2]:
        told["event of the reader" if event.whose == "recipient" else "event of others"] = 1.0
    told["length"] = log(1 + length) / 3
    return told


_TIMES = [0.5 * count for count in range(MOST + 1)]
_WHO = {
    (us, you, question): f"{'us' if us else ''}{'you' if you else ''}{'?' if question else '.'}"
    for us in (True, False)
    for you in (True, False)
    for question in (True, False)
}


def forms(word: str) -> Collection[str]:
    """A word, and by what it is taken together with its other forms."""
    if len(word) <= BEGINNING:
        return (word,)
    if len(word) <= BEGINNING + 1:
        return (word, f"{word[:BEGINNING]}*")
    return (word, f"{word[:BEGINNING]}*", f"*{word[-ENDING:]}")
