"""The shape of an invented life: who is in it, what they write about, and the tables both are written in.

People stand in tables, each on a line: `name | rhythm | letters | facts`, the facts parted by semicolons:

    born 1986-06-02        soon 1986     four days after the life ends          as Tess     what friends call them
    at Owner, Crumb & Co   was Baker, Bakehouse   before the newest LinkedIn export
    mail anna@example.org  later anna@example.net from half-way on           spelled Sabine Mueller, in her mails
    elsewhere sabine@example.net, the only address the address book has
    in, in-                on LinkedIn with or without an e-mail address     via linkedin, their letters are messages
    phone, phone of Ruth   one of their own, or the same as Ruth's           nocard     not in the address book
    née Aldous             note Mum, and anything else a card would say      sie Frau   German: no first names
    kin brother Ned Hartwell   what the card says of their family, as often as there is somebody

Letters stand in blocks: a line with the mark and the subject, then one line a message, the two sides in turn; an
indented line goes on with the one above. The mark says who starts: `>` the user, `<` the other, `=` either, and `!`
the other, whose message is the last of all and stays without an answer. A subject that ends in `@spring` is for spring.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any, Literal

Language = Literal["en", "de"]
Starter = Literal["me", "them", "either", "waiting"]
Answer = Literal["yes", "declined", "maybe", "open"]

_STARTERS: Mapping[str, Starter] = {">": "me", "<": "them", "=": "either", "!": "waiting"}
_PRIVATE_DOMAINS = ("example.org", "example.com", "example.net")
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "'": "", "’": ""})


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation: what it is about, who starts it, and what the two write in turn."""

    subject: str
    starter: Starter
    turns: tuple[str, ...]
    season: str = ""  # the only one it is for


@dataclass(frozen=True, slots=True)
class Character:
    """One invented person, as the user knows them."""

    name: str
    rhythm: str  # a name in rhythm.RHYTHMS, "" for somebody who never writes
    letters: tuple[
        str, ...
    ]  # the first is what everybody of that circle writes about, the others are their own stories
    email: str
    later_email: str = ""
    book_email: str = ""  # what the address book has instead
    spelled: str = ""  # their name as their own mails and profile have it
    called: str = ""
    maiden: str = ""
    has_phone: bool = False
    phone_of: str = ""
    birthday: str = ""  # ISO, or "soon 1986"
    title: str = ""
    organisation: str = ""
    former_title: str = ""
    former_organisation: str = ""
    note: str = ""
    kin: tuple[tuple[str, str], ...] = ()  # what they are to them, and the name
    on_linkedin: bool = False
    shows_email: bool = False  # on LinkedIn
    by_linkedin: bool = False  # their letters are LinkedIn messages
    has_card: bool = True
    formal: str = ""  # German: "Frau" or "Herr", for those who are not called by their first name

    @property
    def first(self) -> str:
        """How the user addresses and thinks of them."""
        return self.called or self.name.split()[0]

    @property
    def last(self) -> str:
        """Family name."""
        return self.name.split()[-1]

    @property
    def signed(self) -> str:
        """Name beside their address in mails and on LinkedIn."""
        return self.spelled or self.name

    @property
    def saved_as(self) -> str:
        """Name in the address book: the newest one."""
        return self.signed if self.maiden else self.name

    @property
    def profile(self) -> str:
        """LinkedIn's address of their profile."""
        return "https://www.linkedin.com/in/" + plain(self.signed).replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Round:
    """Mails to a whole circle: the choir's organiser, the family before Christmas."""

    sender: str  # a character's name, or "" for the user
    circles: str  # by name, a blank between them
    every: float  # days
    since: int  # days before the end
    texts: tuple[tuple[str, str], ...]  # subject, text


@dataclass(frozen=True, slots=True)
class Machine:
    """A sender that nobody sits behind: a newsletter, a shop; or a list to which its `members` write in turn."""

    name: str
    address: str
    header: str  # the line by which such mail is known, "" when the address alone tells
    every: float
    texts: tuple[tuple[str, str], ...]
    members: tuple[str, ...] = ()  # names of characters


@dataclass(frozen=True, slots=True)
class Exchange:
    """One talk of a chat, `day` days before the end; of each line who says it (chat.py has the marks) and what."""

    day: int
    minutes: int  # after midnight
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chat:
    """What the user and others write to each other by telephone. `group` is its name where there are more than two."""

    others: tuple[str, ...]  # names of characters; the first made the group
    talks: tuple[Exchange, ...]
    group: str = ""
    unsaved: tuple[str, ...] = ()  # of the others: not in this telephone, so they stand there as a number
    is_from_iphone: bool = False

    @property
    def name(self) -> str:
        """What tells it from the others."""
        return self.group or self.others[0]


@dataclass(frozen=True, slots=True)
class Appointment:
    """An entry of the user's calendar; agenda.py says how it is written down. `day` is negative for what lies ahead."""

    title: str
    day: int  # before the end
    begins: time
    minutes: int
    place: str
    organiser: str  # a character's name, or "" for the user
    mine: Answer  # where somebody else organises
    guests: tuple[tuple[str, Answer], ...]
    is_for_all: bool  # the whole crowd was asked, too
    is_work: bool  # on weekdays only
    is_weekly: bool


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the list of an evening: of the cast, or a stranger with a firm. The answer is one of Luma's."""

    name: str
    answer: str = "came"  # or "approved", "declined", "waiting"
    company: str = ""


@dataclass(frozen=True, slots=True)
class Evening:
    """An event whose list of guests the user was given."""

    title: str
    day: int  # before the end
    guests: tuple[Guest, ...]


@dataclass(frozen=True, slots=True)
class Station:
    """One job of the user; months as LinkedIn writes them, in years before the end."""

    organisation: str
    title: str
    place: str
    since: float
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """How mail is written in a language: salutations, endings, the line above a quote, labels, file names."""

    zone: str
    telephone: str  # with {} for the last digits, of a range reserved for fiction
    hello: tuple[str, ...]  # with {first}
    bye: tuple[str, ...]
    fond_bye: tuple[str, ...]  # among family and friends
    formal_hello: Mapping[str, str]  # "Frau" and "Herr", with {last}
    formal_bye: str
    wrote: str  # with {day} {month} {year} {time} {who}
    months: tuple[str, ...]
    again: str  # before the subject of an answer
    inbox: str
    sent: str
    mbox: str
    book: str
    old_phone: str


@dataclass(frozen=True, slots=True)
class Life:
    """Everything one invented life is made of. `slots` fills the {words} of letters; asides go by season."""

    language: Language
    me: Character
    headline: str
    stations: tuple[Station, ...]
    cast: tuple[Character, ...]
    began: Mapping[str, int]  # days before the end at which a circle was first met, where that is not long ago
    fond: frozenset[str]  # circles that sign with love
    strangers: frozenset[str]  # circles the user never turned to
    letters: Mapping[str, tuple[Talk, ...]]
    slots: Mapping[str, tuple[str, ...]]
    asides: Mapping[str, tuple[str, ...]]
    rounds: tuple[Round, ...]
    machines: tuple[Machine, ...]
    recommendations: tuple[tuple[str, str], ...]  # who, what they wrote
    skills: tuple[str, ...]
    invitation: str
    returned: tuple[str, str]  # subject and text of the letter that comes back from an address somebody has left
    chats: tuple[Chat, ...]
    texting: Chat  # with whom the user exchanges text messages and calls
    appointments: tuple[Appointment, ...]
    crowd: tuple[str, ...]  # names of those whom the user knows only from being asked to the same meeting
    crowd_domain: str
    evening: Evening
    wording: Wording


def characters(table: str) -> tuple[Character, ...]:
    """The people of a table. An indented line goes on with the one above."""
    lines = re.sub(r"\n +", " ", table.strip()).splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    return tuple(_character(*row, at=place) for place, row in enumerate(rows))


def _character(name: str, rhythm: str, letters: str, facts: str = "", *, at: int) -> Character:
    domain = _PRIVATE_DOMAINS[at % len(_PRIVATE_DOMAINS)]
    email = plain(name).replace(" ", ".") + "@" + domain
    stated: dict[str, Any] = {}
    for fact in filter(None, (fact.strip() for fact in facts.split(";"))):
        word, _, rest = fact.partition(" ")
        if word == "kin":
            relation, _, whom = rest.partition(" ")
            stated["kin"] = (*stated.get("kin", ()), (relation, whom))
            continue
        stated |= {_TEXTS[word]: rest} if word in _TEXTS else _fact(word, rest)
    return Character(name=name, rhythm=rhythm, letters=tuple(letters.split()), **{"email": email, **stated})


_TEXTS = {
    "born": "birthday",
    "soon": "birthday",
    "as": "called",
    "mail": "email",
    "later": "later_email",
    "elsewhere": "book_email",
    "spelled": "spelled",
    "née": "maiden",
    "sie": "formal",
    "note": "note",
}


def _fact(word: str, rest: str) -> dict[str, Any]:
    """The fields of a Character that a fact other than a plain text fills."""
    job, _, firm = rest.partition(", ")
    facts: dict[str, dict[str, Any]] = {
        "at": {"title": job, "organisation": firm},
        "was": {"former_title": job, "former_organisation": firm},
        "in": {"on_linkedin": True, "shows_email": True},
        "in-": {"on_linkedin": True},
        "via": {"on_linkedin": True, "by_linkedin": True, "has_card": False},
        "phone": {"has_phone": True, "phone_of": rest.removeprefix("of ")},
        "nocard": {"has_card": False},
    }
    return facts[word]


def talks(blocks: str) -> tuple[Talk, ...]:
    """The conversations of a text, in its order."""
    return tuple(_talk(block) for block in blocks.strip().split("\n\n"))


def _talk(block: str) -> Talk:
    subject, *turns = re.sub(r"\n +", " ", block.strip()).split("\n")
    title, _, season = subject[2:].partition(" @")
    return Talk(title.strip(), _STARTERS[subject[0]], tuple(turns), season)


def guests(lines: str) -> tuple[Guest, ...]:
    """The guests of a list: `name | answer | firm`, the last two where there is something to say."""
    rows = ([cell.strip() for cell in line.split("|")] for line in lines.strip().splitlines())
    return tuple(Guest(row[0], *(cell or "came" for cell in row[1:2]), *row[2:]) for row in rows)


def texts(blocks: str) -> tuple[tuple[str, str], ...]:
    """Subject and text of mails that nobody answers: the same blocks, without a mark."""
    written = (re.sub(r"\n +", " ", block.strip()).partition("\n") for block in blocks.strip().split("\n\n"))
    return tuple((subject, text) for subject, _, text in written)


def plain(name: str) -> str:
    """A name in the letters of an address: "Käthe Weiß" is "kaethe weiss"."""
    spelled = unicodedata.normalize("NFKD", name.lower().translate(_SPELLED_OUT))
    return re.sub(r"[^a-z0-9 -]", "", spelled)
