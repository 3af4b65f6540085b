"""What is kept of what the words of a message do and tell: read once, when it is kept, or later by newer rules."""

from collections.abc import Iterable
from typing import NamedTuple

from visavis.language.message.acts import FORM, read
from visavis.language.message.life_events import LifeEvent
from visavis.store import bulk
from visavis.store.models import LifeEvent as LifeEventRow
from visavis.store.talks import MAX_SIZE, WRITTEN

EVENT = ("account_id", "interaction_id", "kind", "whose", "name", "start", '"end"')  # a word of SQL


class Words(NamedTuple):
    """The columns of one interaction that tell what its words do, and the events of lives that it tells of."""

    acts: str = ""
    places: str = ""
    words: int = 0
    questions: int = 0
    read_by: int = FORM
    events: tuple[LifeEvent, ...] = ()


NO_WORDS = Words()


def words_of(kind: str, automated: str, size: int, subject: str, text: str) -> Words:
    """What the words of one interaction do; nothing for what is no direct message of a human. The subject stands in
    for a text.
    """
    if automated or size > MAX_SIZE or kind not in WRITTEN:
        return NO_WORDS
    found = read(text or subject)
    places = "\n".join([f"{act} {start} {end}" for act, start, end in found.places])
    return Words(found.acts, places, found.words, found.questions, FORM, found.events)


def insert_events(account: int, events: Iterable[tuple[int, LifeEvent]]) -> None:
    """Write the events of (interaction, event); what the same messages told before must be gone."""
    rows = {
        (interaction, one.kind, one.whose, one.start): (
            account, interaction, one.kind, one.whose, one.name, one.start, one.end,
        )
        for interaction, one in events
    }  # fmt: skip
    bulk.insert(LifeEventRow, EVENT, list(rows.values()))
