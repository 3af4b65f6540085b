"""What the check says of a draft: findings, what is good in it, and the parts of its ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from visavis.language.draft.unread import Unread
from visavis.language.text.edit import Edit

Level = Literal["suggestion", "warning", "error"]
LEVELS: tuple[Level, ...] = ("suggestion", "warning", "error")
"""From the mildest to the gravest."""

By = Literal["rule", "model", "llm"]

OF_LLM = "LLM000"
"""The code of a language model's finding that goes with no rule."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the draft that one of the rules names, at [start, end) in code points; `quote` is what stands there.

    `values` fill the rule's message and mend (draft/rule.py). `fix` are edits that mend it, () where only its writer
    can. `confidence` is 0 to 1; `by` says what found it: a rule alone, the optional model of meaning, or a language
    model that the user set up. A finding of the whole draft has the place of the sentence that shows it best.
    """

    code: str
    level: Level
    start: int
    end: int
    quote: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    fix: tuple[Edit, ...] = ()
    confidence: float = 1.0
    by: By = "rule"
    message: str = ""  # only where no rule says it: the words of a language model
    mend: str = ""


AskPart = Literal["what", "why-them", "how-small", "by-when", "easy-no"]
ASK_PARTS: tuple[AskPart, ...] = ("what", "why-them", "how-small", "by-when", "easy-no")
"""The five parts of a good ask: specific, meaningful, small, timed, free to refuse. After Baker (2020), All You Have to
Do Is Ask, who has "realistic" in place of the last."""

Praise = Literal["question", "reference", "gift", "clear-ask", "short", "thanks", "context", "easy-no"]


@dataclass(frozen=True, slots=True)
class Good:
    """Something the draft does well, with the place that shows it."""

    what: Praise
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Checked:
    """All that is said of one draft. `about_me` and `about_you` count statements. `ask` tells which parts of a good ask
    are there, with their places; {} where nothing is asked. `lang` is that of the draft, "" where it could not be told.
    `read_to` is the place up to which it was read closely. `unread` says why it could not be read at all, and
    `is_web_page` that its tags were passed over (unread.py).
    """

    lang: str
    findings: tuple[Finding, ...]
    good: tuple[Good, ...]
    about_me: int
    about_you: int
    ask: Mapping[AskPart, tuple[int, int] | None]
    words: int
    read_to: int
    unread: Unread = ""
    is_web_page: bool = False
