"""Whom a draft is for: what is known of the reader and of the two, as far as it changes what may be said of the draft.

Everything is optional: of somebody unknown nothing is assumed, and a finding that hangs on it is not made.
"""

from dataclasses import dataclass, field
from typing import Literal

Relation = Literal[
    "close_friend", "family", "dormant", "event", "stranger", "former_boss", "investor", "alumnus", "colleague",
    "acquaintance", "",
]  # fmt: skip
RELATIONS: tuple[Relation, ...] = (
    "close_friend", "family", "dormant", "event", "stranger", "former_boss", "investor", "alumnus", "colleague",
    "acquaintance",
)  # fmt: skip

Channel = Literal["email", "linkedin", "linkedin-invitation", "whatsapp", ""]
CHANNELS: tuple[Channel, ...] = ("email", "linkedin", "linkedin-invitation", "whatsapp")

Register = Literal["du", "sie", ""]

NEAR: frozenset[str] = frozenset({"close_friend", "family"})
"""To whom one may write about oneself, and ask for company without saying when."""

FAR: frozenset[str] = frozenset({"stranger", "event", "investor"})
"""Who may not know who writes."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """Something known of the reader that a letter might take up: a life event, a topic, where they work.

    `kind` is a life event of message/life_events.py, "topic", "work", "firm", "birthday", "anniversary", "note" or
    "asked" (what they last asked); `about` is the words for it as they were written; `on` the ISO day, "" where none is
    known; `interaction` the exchange it is from.
    """

    kind: str
    about: str
    on: str = ""
    interaction: int | None = None
    is_private: bool = False

    @property
    def is_shown_only(self) -> bool:
        """A firm, or a birthday or an anniversary that is not near: to be looked up, nothing hangs on it."""
        return self.kind == "firm" or (self.kind in {"birthday", "anniversary"} and not self.on)


@dataclass(frozen=True, slots=True)
class Reader:
    """`called` are all names by which they go: given and family names, short forms, nicknames. `days_silent` are the
    days since the two were last in touch, None when never or not known. `they_wrote_last`: the newest exchange is
    theirs. `register` is what the user used with this person before. `only_asks`: each of the user's last three
    openings asked for something. `balance` is what was given less what was received, in favours, None when unknown.
    `met` is where the two are known to be linked (an event, a firm, a school, somebody who introduced them). `ignored`
    are findings the user does not want with this person: a code, or a code with the words it was about ("VV121 pick
    your brain", in small letters). `may_be_told`: what is known of the reader may go to a language model of the user's
    own; only store/read/reader.py says so, of somebody who is neither private nor left alone.
    """

    name: str = ""
    called: tuple[str, ...] = ()
    relation: Relation = ""
    channel: Channel = ""
    days_silent: int | None = None
    they_wrote_last: bool = False
    register: Register = ""
    only_asks: bool = False
    balance: int | None = None
    met: str = ""
    facts: tuple[KnownFact, ...] = ()
    ignored: frozenset[str] = field(default_factory=frozenset)
    may_be_told: bool = False


LONGEST_WORDS = 200  # characters of a finding's words that are compared


def unwanted(code: str, quote: str = "") -> str:
    """How a finding is named in `Reader.ignored`: by its code alone, or with the words it is about."""
    return " ".join([*code.split(), " ".join(quote.lower().split())[:LONGEST_WORDS].strip()]).strip()


NOBODY = Reader()
"""A reader of whom nothing is known."""
