"""The cues of life_events.py: which few words show what happened in somebody's life; one table a language.

How they are written says cues.py. A table is named after the kind of event it shows. The others hold of the sentence
they stand in:

    thing            takes an event's words for something else: "baby monitor", "moved the meeting", "the phone died"
    recipient        speaks to or of the reader
    congratulating   speaks of what befell the reader: congratulations, condolences
    unsure           what follows is thought of and not told: if, would, nearly
    not              denies what is near
    old              is long ago
    hearsay          a question that tells: "did you hear", "rat mal"
"""

from collections.abc import Mapping
from typing import Literal, get_args

from visavis.language.cues import Table
from visavis.language.message.english_life_context_cues import ENGLISH_LIFE_CONTEXT
from visavis.language.message.english_life_cues import ENGLISH_LIFE
from visavis.language.message.german_life_context_cues import GERMAN_LIFE_CONTEXT
from visavis.language.message.german_life_cues import GERMAN_LIFE

EITHER_LIFE: Table = {
    "baby": "👶\n🍼",
    "pregnancy": "🤰",
    "wedding": "💍\n👰\n💒",
    "graduation": "🎓",
    "award": "🏆\n🥇",
    "bereavement": "🖤",
}
"""Signs of both languages."""

LIFE: Mapping[str, Table] = {
    "de": {**GERMAN_LIFE, **GERMAN_LIFE_CONTEXT},
    "en": {**ENGLISH_LIFE, **ENGLISH_LIFE_CONTEXT},
}

Kind = Literal[
    "new_job",
    "promotion",
    "job_lost",
    "business_started",
    "move",
    "baby",
    "pregnancy",
    "wedding",
    "separation",
    "illness",
    "bereavement",
    "graduation",
    "award",
    "retired",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of events there are."""

EXCLAIMED = "!"
"""At the end of the name of a table: its cues hold in an exclamation only ("A son!", "Dr Amsel!")."""

BESIDE = "~"
"""Likewise: its cues hold beside words that say whose it is ("her promotion"), not by themselves ("the promotion")."""

EVENT, CONGRATULATING = "event", "congratulating"


def _any_event(table: Table) -> Table:
    names = [name for kind in KINDS for name in (kind, kind + EXCLAIMED, kind + BESIDE)]
    lines = [line for name in names for line in table.get(name, "").strip().splitlines()]
    return {EVENT: "\n".join(lines), CONGRATULATING: table.get(CONGRATULATING, "")}


ANY_EVENT: Mapping[str, Table] = {lang: _any_event(table) for lang, table in LIFE.items()}
"""All cues of events under one name: what is walked with the cues of acts, to know which sentences to read closely."""

EITHER_ANY_EVENT: Table = _any_event(EITHER_LIFE)
