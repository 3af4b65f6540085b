"""Topics: what somebody speaks of or is good at, from their own words, their headline and where they went.

    weight     sum over messages of SOURCE x 2^(-(last - day) / HALF), as of `last`; a later day halves it every HALF
    specific   log(1 + weight) x log(1 + people / those who speak of it), for choosing what is shown

after tf-idf (Sparck Jones 1972), with people for documents: what many of the user's people speak of says nothing of
one. Candidates are nouns of German (a capital within a sentence), runs of one to three content words of English of
which a single one must stand where a noun does (after "the", "my", "about"), words of capitals or with a capital inside
("GDPR", "JavaScript"), and the parts of a headline or of an event's title. A term of words alone must stand in messages
of two occasions, and of many messages in a SHARE; a headline or an event suffices by itself, a meeting in a calendar
beside a message. A sentence that stands in several messages is read once.

No topics are: small words and nouns of anything (text/content_words.py), what the caller names as names of people,
firms and places, and in German what never stands as a common noun does (no article, no adjective, no compound, only
after "in", "nach", "von" …): that is a name as a rule.

Wrong for names that nobody wrote down, for what is written in small letters in German chats, for products in English
that are written like names, and for subjects that two people joke about.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from math import log, log1p
from typing import Literal, NamedTuple

from visavis.language.text.content_words import CAPITALS, REMEMBERED, ROLES, SMALL, says_something, stem
from visavis.language.text.small_words import ENGLISH, GERMAN

HALF = 730  # days
KEPT = 40  # topics of one person
SHOWN = 8
EVIDENCE = 12  # interactions of one topic, as a judgement keeps
READ = 1500  # characters of a message
RUN = 3  # words of a term
SHARE = 0.015  # of the messages that were read: in a long talk any word comes twice
APART = 2  # days between the first and the last message on it: an answer on the same day is the same talk
PHRASE = 1.4  # how much more a term of several words, or a compound, weighs
COMPOUND = 10  # letters of a German word that is one
COMMON = 0.1  # of the people: what more of them speak of says nothing
FEW_PEOPLE = 10  # of fewer nothing is common
ROOT_OF_ADJECTIVE = 4  # letters

Source = Literal["headline", "offer", "asked", "event", "words"]
SOURCES: dict[Source, float] = {"headline": 3.0, "offer": 1.5, "asked": 1.5, "event": 2.0, "words": 1.0}
"""How much one mention weighs; the first of these that mentions it is what a topic is known from."""

TOKEN = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|[,.!?:;()\n„“”\"…–|]|\d")
SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+|[^.!?\n]+")
ACRONYM = range(2, 7)  # letters

_DETERMINERS = """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen meinem
    meiner dein deine deinen deinem deiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere
    unseren unserem unserer euer eure euren eurem eurer zum zur im am vom beim ins ans aufs fürs übers dieser diese
    dieses diesen diesem jeder jede jedes jeden jedem viel viele vielen mehr wenig welche welcher welches manche beide
    über für zu ohne gegen als statt und oder
"""
_NAMING = """
    in nach aus bei von mit an bis herr frau hallo liebe lieber hi grüße
"""
_BEFORE_NOUNS = """
    the a an my your his her its our their this these those some any no about of for with on in into into from through
    between without against more less much many each every own
"""
DETERMINERS, NAMING = frozenset(_DETERMINERS.split()), frozenset(_NAMING.split())
BEFORE_NOUNS = frozenset(_BEFORE_NOUNS.split())
OF_NOUNS = (
    "ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "ment", "nis", "tum", "logie", "kunde", "recht", "bau",
    "wesen", "grafie", "graphie",
)  # fmt: skip
NOT_OF_NOUNS = ("ly", "ed", "n't", "ful", "ous", "ible", "able")
BETWEEN_PARTS = re.compile(
    r"[|,;:·•/&+()]|\s[-–—@]\s|\b(?:bei|at|für|for|of|im|in|und|and|with|mit|der|die|das|the|a|des)\b", re.IGNORECASE
)


class Spoken(NamedTuple):
    """A message of theirs; "asked" is one of the user's that asks them for something. `text` may be cut to what asks or
    offers.
    """

    interaction: int
    day: date
    text: str
    source: Literal["words", "offer", "asked"] = "words"


class Stated(NamedTuple):
    """A headline, or the title of an event they went to. `suffices`: it is a subject by itself; the title of a meeting
    in the user's calendar is one only if they speak of it, too.
    """

    text: str
    day: date
    source: Literal["headline", "event"] = "headline"
    suffices: bool = True


@dataclass(frozen=True, slots=True)
class Topic:
    """One of theirs: `term` as it was written most often, `key` by which its forms are one, `weight` as of `last`,
    `source` what it is best known from, `evidence` interaction ids, newest first.
    """

    term: str
    key: str
    weight: float
    last: date
    source: Source
    evidence: tuple[int, ...] = ()


class Candidate(NamedTuple):
    """A term where it stands; `is_noun`: its place there shows that it is a common noun."""

    term: str
    key: str
    is_noun: bool


@dataclass(slots=True)
class _Found:
    """What is collected of one key."""

    written: Counter[str] = field(default_factory=Counter)
    days: dict[int, tuple[date, Source]] = field(default_factory=dict)
    stated: list[tuple[date, Source]] = field(default_factory=list)
    is_noun: bool = False
    suffices: bool = False

    def is_enough(self, of: int) -> bool:
        """Whether it stands in messages of two occasions, and in a SHARE of all; or in what suffices alone, or in a
        message and a title.
        """
        days = [day.toordinal() for day, _ in self.days.values()]
        is_often = bool(days) and max(days) - min(days) >= APART and len(days) >= SHARE * of
        return self.is_noun and (self.suffices or is_often or bool(days and self.stated))

    def mentions(self) -> list[tuple[date, Source]]:
        return [*self.days.values(), *self.stated]


def topics(spoken: Iterable[Spoken], stated: Iterable[Stated], names: Collection[str]) -> tuple[Topic, ...]:
    """The topics of one person, the weightiest first, at most KEPT. `names` are stems of words that name somebody or
    something.
    """
    found: dict[str, _Found] = {}
    read: set[int] = set()
    heard: set[str] = set()
    for message in spoken:
        read.add(message.interaction)
        for one in candidates(_unheard(message, heard), names):
            known = found.setdefault(one.key, _Found())
            known.written[one.term] += 1
            known.is_noun = known.is_noun or one.is_noun
            before = known.days.get(message.interaction)
            if before is None or SOURCES[before[1]] < SOURCES[message.source]:
                known.days[message.interaction] = (message.day, message.source)
    for line in stated:
        for one in parts(line.text, names, is_headline=line.source == "headline"):
            known = found.setdefault(one.key, _Found())
            known.written[one.term] += 1
            suffices = line.suffices and (line.source == "headline" or _is_telling(one.key, one.term))
            known.is_noun, known.suffices = True, known.suffices or suffices
            known.stated.append((line.day, line.source))
    enough = {key: one for key, one in found.items() if one.is_enough(len(read))}
    judged = [_topic(key, one) for key, one in enough.items() if not _is_within(key, one, enough)]
    return tuple(sorted(judged, key=lambda one: (-one.weight, -one.last.toordinal(), one.key))[:KEPT])


def _unheard(message: Spoken, heard: set[str]) -> str:
    """A message without the sentences and lines that stood in one before: the foot of a letter is no subject."""
    sentences = SENTENCE.findall(message.text[:READ])
    if message.source != "words":
        return "".join(sentences)  # what they ask or offer stands in the message as well
    fresh = [one for one in sentences if one.strip() not in heard]
    heard.update(one.strip() for one in sentences)
    return "".join(fresh)


def _topic(key: str, found: _Found) -> Topic:
    mentions = found.mentions()
    last = max(day for day, _ in mentions)
    weight = sum(SOURCES[source] * aged(1.0, day, last) for day, source in mentions)
    term = min(found.written.items(), key=lambda item: (-item[1], len(item[0]), item[0]))[0]
    newest = sorted(((day, one) for one, (day, _) in found.days.items()), reverse=True)
    known_from = {source for _, source in mentions}
    return Topic(
        term,
        key,
        weight * PHRASE if _is_telling(key, term) else weight,
        last,
        next(source for source in SOURCES if source in known_from),
        tuple(one for _, one in newest[:EVIDENCE]),
    )


def _is_telling(key: str, term: str) -> bool:
    """Whether it is of several words or a compound: a word alone may be anything."""
    return " " in key or (term[:1].isupper() and len(term) >= COMPOUND) or "-" in term


def _is_within(key: str, found: _Found, others: dict[str, _Found]) -> bool:
    """Whether a longer term says it: whatever is said of "starter" is said of "sourdough starter"."""
    if found.stated:
        return False
    inside = (other for longer, other in others.items() if len(longer) > len(key) and key in _pieces(longer))
    return any(2 * len(found.days) < 3 * len(other.days) + 1 for other in inside)


def _pieces(key: str) -> set[str]:
    words = key.split()
    return {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)} - {key}


def aged(weight: float, last: date, on: date) -> float:
    """A weight of the day `last` on a later day."""
    return float(weight * 2 ** (-max(0, (on - last).days) / HALF))


def specific(weight: float, people: int, speaking: int) -> float:
    """By what topics of one person are chosen: `speaking` of `people` have this one. 0 for what is common."""
    if people >= FEW_PEOPLE and speaking > max(2.0, COMMON * people):
        return 0.0
    return log1p(weight) * log(1 + people / max(1, speaking))


def candidates(text: str, names: Collection[str]) -> Iterator[Candidate]:
    """The terms of a text, each wherever it stands."""
    tokens = TOKEN.findall(text)
    looks = list(map(_look, tokens))
    small = {token.lower() for token in tokens}
    for token, look in zip(tokens, looks, strict=True):
        if look == "coined" and stem(token) not in names:
            yield Candidate(token, stem(token), is_noun=True)
    if len(GERMAN & small) > len(ENGLISH & small):
        yield from _german(tokens, looks, names)
    else:
        yield from _english(tokens, looks, names)


@lru_cache(maxsize=REMEMBERED)
def _look(token: str) -> Literal["coined", "capital", "plain", ""]:
    """Whether a token is written in capitals or with one inside, with a capital, or small; "" where it says nothing."""
    low = token.lower()
    if low in SMALL or low in GERMAN or low in ENGLISH or not token[0].isalpha():
        return ""
    if token.isalpha() and low not in CAPITALS and not low.startswith("mc"):
        if token.isupper() and len(token) in ACRONYM:
            return "coined"
        if any(map(str.isupper, token[2:])) and not token.isupper() and says_something(token):
            return "coined"
    if not says_something(token):
        return ""
    if token[0].isupper():
        return "capital" if token[1:2].islower() else ""
    return "plain" if token.islower() and "'" not in token and "’" not in token else ""


def _german(tokens: Sequence[str], looks: Sequence[str], names: Collection[str]) -> Iterator[Candidate]:
    for at, (word, look) in enumerate(zip(tokens, looks, strict=True)):
        if look == "capital" and (key := stem(word)) not in names:
            is_within = at > 0 and not _begins(tokens, at)
            yield Candidate(word, key, is_noun=is_within and _is_noun(word, tokens[at - 1].lower(), tokens[at - 1]))


def _begins(tokens: Sequence[str], at: int) -> bool:
    """Whether a sentence begins there."""
    while at and not tokens[at - 1][0].isalpha():
        at -= 1
        if tokens[at] not in ",)–":
            return True
    return at == 0


def _is_noun(token: str, before: str, written: str) -> bool:
    if before in DETERMINERS or (token.lower().endswith(OF_NOUNS) and before not in NAMING):
        return True
    is_adjective = (
        written.islower() and len(before) > ROOT_OF_ADJECTIVE and before.endswith(("e", "en", "er", "es", "em"))
    )
    return (is_adjective and before not in NAMING and before not in SMALL) or len(token) >= COMPOUND


def _english(tokens: Sequence[str], looks: Sequence[str], names: Collection[str]) -> Iterator[Candidate]:
    run: list[int] = []
    for at in [at for at, look in enumerate(looks) if look == "plain"]:
        if stem(tokens[at]) in names:
            continue
        if run and run[-1] != at - 1:
            yield from _runs(tokens, run)
            run = []
        run.append(at)
    if run:
        yield from _runs(tokens, run)


def _runs(tokens: Sequence[str], run: Sequence[int]) -> Iterator[Candidate]:
    """The terms of one run of content words: all of two or three, and the single words of it."""
    before = tokens[run[0] - 1].lower() if run[0] else ""
    for first in range(len(run)):
        for last in range(first, min(len(run), first + RUN)):
            words = [tokens[at] for at in run[first : last + 1]]
            if words[-1].endswith(NOT_OF_NOUNS) or words[0].endswith("ly"):
                continue
            is_edge = first == 0 or last == len(run) - 1
            yield Candidate(" ".join(words), " ".join(map(stem, words)), is_noun=is_edge and before in BEFORE_NOUNS)


def parts(line: str, names: Collection[str], *, is_headline: bool) -> Iterator[Candidate]:
    """The terms of a headline or title: what stands between its signs and small words, at most RUN words. In a headline
    an everyday noun is a trade ("lighting designer").
    """
    for part in BETWEEN_PARTS.split(line):
        words = [word for word in TOKEN.findall(part) if word[0].isalpha()]
        kept = [word for word in words if (says_something(word) or word.isupper() or is_headline)]
        kept = [word for word in kept if stem(word) not in ROLES and word.lower() not in SMALL]
        kept = [word for word in kept if stem(word) not in names and word.lower() not in CAPITALS]
        if kept and len(kept) <= RUN and not kept[-1].endswith(NOT_OF_NOUNS):
            yield Candidate(" ".join(kept), " ".join(map(stem, kept)), is_noun=True)
