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

Rules, in German and English: cues of a few words, which language/act_cues.py lists; the text is walked once, word by
word, within sentences. A question that no cue knows is a request for information if it asks for a fact. A telling is
what is left when nothing else was found and somebody did or became something.
bench/acts.py has the figures per act. Measured on invented messages; precision on real mail is not known.

A text in neither language is not read: one in other letters, or one of FOREIGN_FROM words and more, of which fewer than
one in five is a small word of German or English, if no cue of either stands in it. It is kept as "", not as having done
nothing.

Wrong for irony, for what stands between the lines, for quoted words (the text must come without what it answers to),
for a few words in another language, and where one is near: some Dutch passes for German.
Source of the acts: Searle (1976), as cut by the label guide of the project's examples.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from visavis.language.act_cues import CUES, EITHER, ENGLISH, GERMAN, SIGNS
from visavis.language.cues import Cues

Act = Literal["ask", "invite", "offer", "intro", "thanks", "news", "social", "wish", "logistics"]
ACTS: tuple[Act, ...] = ("ask", "invite", "offer", "intro", "thanks", "news", "social", "wish", "logistics")

READ = 1000  # characters: what a message is for stands at its beginning
NONE = "none"
"""What is kept for words that were read and do nothing of all this; "" is for what nobody read."""

FOREIGN_FROM = 5  # words; of fewer nobody can tell the language
SMALL_SHARE = 0.2  # of the words of a text, at least, are small ones of its language
LATIN = "\u024f"  # the last of its letters
LONGEST = 60  # words of a sentence; longer ones are lists or broken text
_BETWEEN = ',:"“”„()/-*'  # stands between words and ends no sentence
_ENDS = "!.;"  # with the question mark and the end of a line
OF_QUESTIONS = frozenset({"fact", "no-ask"})  # tables that say something of questions alone
_NO_TELLING = frozenset({"offer", "intro", "social", "wish", "logistics", "invite"})
_NO_FACTS = frozenset({"ask", "invite", "social", "offer", "intro"})
_NO_REQUEST = frozenset({"invite", "offer"})
_OF_ONE_SENTENCE = frozenset({"invite", "offer", "form"})  # say something of the sentence they stand in


Sentences = Sequence[tuple[list[str], bool]]
"""The words of each, and whether it is a question."""


def acts(text: str, lang: str | None = None) -> frozenset[str]:
    """What these words do; of what was newly written, without quotations. `lang` is "de" or "en", None for either."""
    sentences = list(_sentences(text[:READ]))
    return _acts(sentences, lang if lang in CUES else _language(*_small_words(sentences)))


def _acts(sentences: Sentences, written_in: str | None, *, either: bool = True) -> frozenset[str]:
    cues = _cues(written_in, either=either)
    found: set[str] = set()
    for words, question in sentences:
        if question:
            found |= _of_question(words, cues)
        else:
            here = found - _OF_ONE_SENTENCE
            cues.add_names(words, here, question=False)
            found |= _plain(here)
        if not found.isdisjoint(_NO_TELLING):
            found.add("telling")  # it would not count any more, so it need not be looked for
    return _whole(found)


def kept_acts(text: str, lang: str | None = None) -> str:
    """The acts as they are kept, codes with a blank between: NONE where the words do nothing of it, "" where there are
    none, or none that can be read.
    """
    if not text or text.isspace():
        return ""
    beginning = text[:READ]
    sentences = list(_sentences(beginning))
    if lang not in CUES:
        german, english = _small_words(sentences)
        lang = _language(german, english)
        if _is_foreign(beginning, sentences, max(german, english)) and not _acts(sentences, lang, either=False):
            return ""
    found = _acts(sentences, lang)
    return " ".join([act for act in ACTS if act in found]) or NONE


def _sentences(text: str) -> Iterator[tuple[list[str], bool]]:
    """The words of each sentence, in small letters, and whether it is a question."""
    text = text.lower().replace("’", "'").replace("!?", "?")
    for sign in _BETWEEN:  # a dozen replacements take a third of the time of one expression
        text = text.replace(sign, " ")
    for sign in _ENDS:
        text = text.replace(sign, "\n")
    if not text.isascii():
        for sign in SIGNS:
            text = text.replace(sign, f" {sign} ")
    for piece in text.replace("?", " ?\n").split("\n"):
        words = piece.split()
        question = bool(words) and words[-1] == "?"
        if question:
            words.pop()
        if words:
            yield words[:LONGEST], question


def _small_words(sentences: Sentences) -> tuple[int, int]:
    """How many small words of German and of English stand in it, once a sentence."""
    german = english = 0
    for words, _ in sentences:
        german += len(GERMAN.intersection(words))
        english += len(ENGLISH.intersection(words))
    return german, english


def _language(german: int, english: int) -> str | None:
    """The language whose small words stand in it more often; None when that is open."""
    return None if german == english else "de" if german > english else "en"


def _is_foreign(text: str, sentences: Sentences, small: int) -> bool:
    """Whether there are words enough to tell that they are neither German nor English; `small` are small words."""
    is_latin = max(text) <= LATIN
    if is_latin and small >= SMALL_SHARE * sum(len(words) for words, _ in sentences):
        return False  # most texts: a name, a number or a word said twice would only make their share greater
    words = [{word for word in words if word.isalpha()} for words, _ in sentences]
    count = sum(map(len, words))
    if not is_latin and 2 * sum(word[0] > LATIN for some in words for word in some) > count:
        return True
    return count >= FOREIGN_FROM and small < SMALL_SHARE * count


def _of_question(words: list[str], cues: Cues) -> set[str]:
    """What a question does. "May I help you?" has the form of a request and is none."""
    found: set[str] = set()
    cues.add_names(words, found, question=True)
    if "no-ask" in found:
        found -= {"ask", "form"}
    elif "fact" in found and found.isdisjoint(_NO_FACTS):
        found.add("ask")
    return _plain(found)


def _plain(found: set[str]) -> set[str]:
    """A sentence in the form of a request makes one, unless it invites or offers in that form."""
    if "form" in found:
        found.discard("form")
        if found.isdisjoint(_NO_REQUEST):
            found.add("ask")
    return found


def _whole(found: set[str]) -> frozenset[str]:
    """The acts of a message from the cues of its sentences."""
    if "telling" in found and found.isdisjoint(_NO_TELLING):
        found.add("news")
    if "invite" in found:
        if "ask" in found:
            found.discard("invite")
        found.add("ask")
    if "wish" in found:
        found.add("social")
    return frozenset(act for act in ACTS if act in found)


@lru_cache(maxsize=16)
def _cues(lang: str | None, *, either: bool) -> Cues:
    """The tables of a language, or of both, as they are looked up; made once."""
    tables = [CUES[lang]] if lang else list(CUES.values())
    return Cues.of(*([EITHER] if either else []), *tables, of_questions=OF_QUESTIONS)
