"""What the words of a message do: ask, offer, introduce, thank, tell, be sociable, arrange, wish.

    ask        wants help, a thing, information, an introduction, or the other's time
    invite     beside ask: all that is asked for is company (a meal, a visit, a feast)
    offer      offers or brings help or a thing, or grants what was asked in more than a "gladly"
    intro      brings people together, or asks for that
    thanks     thanks
    news       tells something of the writer's life or of a third person's
    social     greets, congratulates, comforts, asks how somebody is
    wish       beside social: for a birthday or a feast
    logistics  times, places, files, invoices

Two steps, in German and English. Rules: cues of a few words, which act_cues.py lists; the text is walked once, word by
word, within sentences, and life_events.py says what happened to whom. Weights: seven logistic regressions over what
the cues showed, who is spoken of, and some common words (act_weights.py), learned from invented messages of six hands
by bench/train_messages.py, which also writes the weights. With `semantic=True` they see the meaning of the text too.
docs/concepts/acts.md has the figures, each measured on an author whose texts were not learned from.

A text in neither language is not read: one in other letters, or one of FOREIGN_FROM words and more, of which fewer than
one in five is a small word of German or English, if no cue of either stands in it. It is kept as "", not as having done
nothing.

Wrong for irony, for what stands between the lines, for quoted words (the text must come without what it answers to),
for dialect, for a few words in another language, and where one is near: some Dutch passes for German.
Source of the acts: Searle (1976), as cut by the label guide of the project's examples.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from visavis.language.cues import Cues
from visavis.language.message.act_cues import CUES
from visavis.language.message.act_features import Seen, counts, cues
from visavis.language.message.act_weights import LEARNED, of_meanings, sums, weights
from visavis.language.message.life_events import LifeEvent, told_in
from visavis.language.message.pieces import Piece, language, pieces, place, small_words, words_of

Act = Literal["ask", "invite", "offer", "intro", "thanks", "news", "social", "wish", "logistics"]
ACTS: tuple[Act, ...] = ("ask", "invite", "offer", "intro", "thanks", "news", "social", "wish", "logistics")

FORM = 3
"""The form of these rules, kept with what was read; raise it when rules or weights change, and all is read anew."""

READ = 1000  # characters: what a message is for stands at its beginning
NONE = "none"
"""What is kept for words that were read and do nothing of all this; "" is for what nobody read."""

FOREIGN_FROM = 5  # words; of fewer nobody can tell the language
SMALL_SHARE = 0.2  # of the words of a text, at least, are small ones of its language
LATIN = "\u024f"  # the last of its letters
NOT_LATIN = re.compile(f"[^\\0-{LATIN}]")
_NO_FACTS = frozenset({"ask", "invite", "social", "offer", "intro"})
_NO_REQUEST = frozenset({"invite", "offer"})
_NO_WISH = frozenset({"no-ask", "offer", "social"})
_NO_TELLING = frozenset({"offer", "intro", "social", "wish", "logistics", "invite"})
_SMALL_TALK = 6  # words of a question that only asks how somebody is
_CARRIES: dict[str, tuple[str, ...]] = {
    "ask": ("form", "invite", "fact"),
    "news": ("event", "telling"),
    "social": ("wish", "congratulating"),
}
_CARRIED_BY: dict[Act, tuple[str, ...]] = {act: (act, *_CARRIES.get(act, ()), f"maybe-{act}") for act in ACTS}
"""The tables whose cues carry an act, the surest first."""


class Place(NamedTuple):
    """The sentence that carries an act: text[start:end]."""

    act: str
    start: int
    end: int


class Read(NamedTuple):
    """All that is read from the words of one message.

    `acts` is as kept_acts gives it; `words` and `questions` are counted in all of the text, and a question that only
    asks how somebody is does not count; `events` are those of life_events.
    """

    acts: str
    places: tuple[Place, ...]
    words: int
    questions: int
    events: tuple[LifeEvent, ...]


class _Message(NamedTuple):
    """What was found in one message: its pieces, what the cues showed, the events and the acts."""

    found: list[Piece]
    seen: Seen
    events: tuple[LifeEvent, ...]
    acts: frozenset[str]


def read(text: str, lang: str | None = None, *, semantic: bool = False) -> Read:
    """All that is read from these words, in one pass; `lang` is "de" or "en", None for either."""
    if not text or text.isspace():
        return Read("", (), 0, 0, ())
    beginning = text[:READ]
    message = _message(beginning, lang, semantic=semantic)
    if message is None:
        return Read("", (), len(text.split()), text.count("?"), ())
    codes = " ".join([act for act in ACTS if act in message.acts]) or NONE
    asked = _questions(message) + text.count("?", READ)
    return Read(codes, tuple(_places(beginning, message)), len(text.split()), asked, message.events)


def acts(text: str, lang: str | None = None, *, semantic: bool = False) -> frozenset[str]:
    """What these words do; of what was newly written, without quotations. `lang` is "de" or "en", None for either."""
    message = _message(text[:READ], lang if lang in CUES else None, semantic=semantic, foreign=True)
    return message.acts if message else frozenset()


def kept_acts(text: str, lang: str | None = None) -> str:
    """The acts as they are kept, codes with a blank between: NONE where the words do nothing of it, "" where there are
    none, or none that can be read.
    """
    return read(text, lang).acts


def act_places(text: str, lang: str | None = None) -> tuple[Place, ...]:
    """The sentence that carries each act, in the order of ACTS; an act that only all words together show has none."""
    return read(text, lang).places


def _message(beginning: str, lang: str | None, *, semantic: bool, foreign: bool = False) -> _Message | None:
    """What stands in it; None for what is written in neither language, unless `foreign` ones are tried, too."""
    found = pieces(beginning)
    words = words_of(found)
    if lang not in CUES:
        small = small_words(words)
        lang = language(*small)
        if (
            not foreign
            and _is_foreign(beginning, words, max(small))
            and not seen_in(found, cues(lang, either=False)).acts
        ):
            return None
    seen = seen_in(found, cues(lang, either=True))
    if not found:
        return _Message(found, seen, (), frozenset())
    events = told_in(beginning, found, seen.names, lang or "")
    learned = weights(semantic=semantic)
    total = sums(found, words, counts(found, seen, events), learned)
    if semantic:
        total = [one + more for one, more in zip(total, of_meanings([beginning])[0], strict=True)]
    weighed = {act for act, one, least in zip(LEARNED, total, learned.from_sum, strict=True) if one > least}
    return _Message(found, seen, events, frozenset(_certain(weighed, found, seen)))


def _certain(weighed: set[str], found: Sequence[Piece], seen: Seen) -> set[str]:
    """What rules are sure of, whatever the words weigh: whose help is meant, thanks, company, wishes, mere assent."""
    questions = [names for (_, question, *_), names in zip(found, seen.names, strict=True) if question]
    if questions and "ask" not in seen.acts and not any(names.isdisjoint(_NO_WISH) for names in questions):
        weighed.discard("ask")  # "may I help you?", "how are you?"
    if any(names >= {"no-ask", "offer"} for names in questions):
        weighed.add("offer")
    if len(found) == 1 and questions and questions[0] >= {"form", "offer"} and "ask" not in seen.acts:
        weighed.add("offer")  # "would you like to have my bicycle?", all by itself
    if "thanks" in seen.acts:
        weighed.add("thanks")
    if "offer" not in seen.acts and any("assent" in names for names in seen.names):
        weighed.discard("offer")  # "yes gladly", "you're welcome"
    weighed |= seen.acts & {"invite", "wish"}
    if "invite" in seen.acts:
        weighed.add("ask")
    if "wish" in seen.acts:
        weighed.add("social")
    return weighed


def _is_foreign(text: str, words: AbstractSet[str], small: int) -> bool:
    """Whether there are words enough to tell that they are neither German nor English; `small` are small words."""
    latin = text.isascii() or not NOT_LATIN.search(text)
    if latin and small >= SMALL_SHARE * len(words):
        return False  # most texts: numbers left out, their share would only be greater
    told = {word for word in words if word.isalpha()}
    if not latin and 2 * sum(word[0] > LATIN for word in told) > len(told):
        return True
    return len(told) >= FOREIGN_FROM and small < SMALL_SHARE * len(told)


def seen_in(found: Sequence[Piece], tables: Cues) -> Seen:
    """What the cues of each piece show, and the acts by rules alone."""
    names: list[set[str]] = []
    rules: set[str] = set()
    for words, question, *_ in found:
        here: set[str] = set()
        tables.add_names(words, here, question=question)
        names.append(here)
        if here:
            rules |= _of_question(here) if question else _plain(here)
    return Seen(names, _whole(rules))


def _of_question(names: set[str]) -> set[str]:
    """What a question does. "May I help you?" has the form of a request and is none."""
    if "no-ask" in names:
        names -= {"ask", "form"}
    elif "fact" in names and names.isdisjoint(_NO_FACTS):
        return _plain(names | {"ask"})
    return _plain(names)


def _plain(names: set[str]) -> set[str]:
    """A sentence in the form of a request makes one, unless it invites or offers in that form."""
    if "form" in names and names.isdisjoint(_NO_REQUEST):
        return names | {"ask"}
    return names


def _whole(found: set[str]) -> frozenset[str]:
    """The acts of a message from the cues of its sentences, by rules alone."""
    if "telling" in found and found.isdisjoint(_NO_TELLING):
        found.add("news")
    if "invite" in found:
        if "ask" in found:
            found.discard("invite")
        found.add("ask")
    if "wish" in found:
        found.add("social")
    return frozenset(act for act in ACTS if act in found)


def _questions(message: _Message) -> int:
    """How much is asked: questions but those that only ask how somebody is, and "I wonder"."""
    count = 0
    for (words, question, *_), names in zip(message.found, message.seen.names, strict=True):
        if question:
            count += not (len(words) <= _SMALL_TALK and "social" in names and names.isdisjoint({"ask", "invite"}))
        else:
            count += "wonder" in words or "interessieren" in words
    return count


def _places(text: str, message: _Message) -> Iterator[Place]:
    """For each act the first sentence with a cue of its own, else the first that may show it."""
    first: dict[str, Piece] = {}
    for one, names in zip(message.found, message.seen.names, strict=True):
        for name in names:
            first.setdefault(name, one)
    for act in ACTS:
        if act in message.acts:
            carrying = next((first[name] for name in _CARRIED_BY[act] if name in first), None)
            if carrying:
                yield Place(act, *place(text, carrying))
