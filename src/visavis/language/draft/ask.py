"""The parts of a good ask: what exactly, why this person, how small, by when, and an easy no.

Each with the place that shows it, None where it is missing; {} where nothing is asked. "What" is there when the ask is
not a vague one (traits.py judges that). The others are cues and quantities: how small it is in the sentences that ask,
or where it is said of an answer ("one line is enough"); a day beside the ask is taken as its time, unless it is past;
the reason and the easy no stand anywhere. After Baker (2020), All You Have to Do Is Ask: specific, meaningful,
action, realistic, time-bound; the easy no stands here for what is realistic, since people find a no hard to say and
askers do not see it (Flynn & Lake 2008).

Wrong where a reason or a bound is put in words of its own, and where a day or a number belongs to something else.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from visavis.language.cues import Cues, Hit
from visavis.language.draft.cues.asking import BACK, COSTS, ENGLISH_ASKS, GERMAN_ASKS
from visavis.language.draft.finding import AskPart
from visavis.language.draft.traits import Traits
from visavis.language.message.act_cues import CUES
from visavis.language.text.segment import Sentence, Text
from visavis.language.text.word_lists import READER, WRITER

Span = tuple[int, int]

_REQUESTS = ("ask", "form")
_ALSO = """
    please|bitte
    could|can|may|might i|we .. borrow|have|use ?
    hast|haben|hätten|hättest|habt du|sie|ihr .. zeit|lust|minuten|moment|übrig ?
    hättest|hätten du|sie ?
"""
_FACT = """
    what which who whom whose when where why how was wer wen wem welche welcher welches welchen wann wo woher wohin
    warum wieso weshalb wie
"""
_FACT_WORDS = frozenset(_FACT.split())
_WHETHER = frozenset({"whether", "if", "ob"})
_KNOWING = frozenset({"know", "remember", "weißt", "weisst", "wissen"})
_PAST_WORDS = "was were had did yesterday ago war waren hatte hatten gestern vorgestern wurde wurden"
_PAST = frozenset(_PAST_WORDS.split())
_TO_READER = READER | {"please", "bitte"}

_AMOUNT = re.compile(r"\d{1,3}")
_UNIT_WORDS = """
    minutes minute min mins hour hours questions sentences lines words pages names days
    minuten minute stunden stunde fragen sätze zeilen worte wörter seiten namen tage
"""
_UNITS = frozenset(_UNIT_WORDS.split())
_TIME = re.compile(
    r"\b(?:\d{1,2}\.\s?\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}(?::|\.)\d\d|\d{1,2}\s?(?:am|pm|uhr|o'clock)"
    r"|\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\w*)(?!\w)",
    re.IGNORECASE,
)


def parts(text: Text, traits: Traits) -> Mapping[AskPart, Span | None]:
    """Which parts of a good ask are there; {} where nothing is asked."""
    if traits.ask.kind == "none":
        return {}
    place = ask_place(text, traits)
    found = _signs(text, place)
    return {
        "what": place if traits.ask.kind != "vague" else None,
        "why-them": found.get("why-them"),
        "how-small": found.get("how-small"),
        "by-when": found.get("by-when"),
        "easy-no": found.get("easy-no"),
    }


def is_bounded(text: Text) -> bool:
    """Whether it names how much, or a day or a time: a short ask then is no vague one."""
    found = _signs(text)
    return "how-small" in found or "by-when" in found


def ask_place(text: Text, traits: Traits) -> Span:
    """The sentence that asks: of those that do (`asks`) the one that carried the judgement most, else the first of
    them; where none is known as an ask, a question, else what speaks to the reader; the last sentence at the end.

    What carried the judgement (traits.py) need not ask itself: "One line is enough" makes an ask a clear one.
    """
    known = asks(text)
    told = [one for one in text.body if (one.start, one.end) in traits.ask.places]
    told.sort(key=lambda one: traits.ask.places.index((one.start, one.end)))
    ranked = [
        *[place for place in traits.ask.places if place in known],
        *known,
        *[(one.start, one.end) for one in (*told, *reversed(text.body)) if one.is_question],
        *[(one.start, one.end) for one in told if not _TO_READER.isdisjoint(word.low for word in one.words)],
        *traits.ask.places,
        *[(one.start, one.end) for one in (text.body or text.own or text.sentences)[-1:]],
    ]
    return next(iter(ranked), (0, len(text.text)))


def costs_more_than_a_reply(text: Text, traits: Traits, *, company: bool = True) -> Span | None:
    """The sentence of the ask that wants time, work, money or a name of its reader; None where a reply would do.
    `company`: a coffee together counts, too, as it does with strangers.
    """
    places = set(asks(text))
    if traits.ask.kind != "none":
        places.add(ask_place(text, traits))
    for sentence in text.body:
        if (sentence.start, sentence.end) not in places:
            continue
        names = {hit.name for hit in _hits(_costs(), sentence)}
        if names and (company or names != {"company"}):
            return sentence.start, sentence.end
    return None


def asks(text: Text) -> list[Span]:
    """The sentences that ask for something to be done: no question for a mere fact, nothing that only tells what the
    writer lacks, no "if not, no problem".
    """
    return [(sentence.start, sentence.end) for sentence in text.body if sentence.words and _asks(text, sentence)]


def _asks(text: Text, sentence: Sentence) -> bool:
    if _only_tells(sentence, [word.low for word in sentence.words]):
        return False
    if any(hit.name == "easy-no" for hit in _hits(_cues(sentence.lang or text.lang), sentence)):
        return False
    names = {hit.name for hit in _hits(_requests(), sentence)}
    return not names.isdisjoint(_REQUESTS) and names.isdisjoint({"no-ask", "offer"})


def _only_tells(sentence: Sentence, lows: list[str]) -> bool:
    """Whether a question begins as one for a fact does, or what is none is about the writer alone."""
    if sentence.is_question:
        knows = next((at for at, low in enumerate(lows) if low in _KNOWING), len(lows))
        return lows[0] in _FACT_WORDS or not (_FACT_WORDS | _WHETHER).isdisjoint(lows[knows:])
    return not WRITER.isdisjoint(lows) and _TO_READER.isdisjoint(lows)


def gives_back(text: Text) -> bool:
    """Whether it thanks for something or offers a return, in plain words."""
    return any(any(_hits(_back(), sentence)) for sentence in text.own)


def _signs(text: Text, place: Span | None = None) -> dict[str, Span]:
    """The first place of each part; what stands in the sentence at `place`, which asks, goes before. Without one, what
    stands anywhere counts, whatever it belongs to.
    """
    found: dict[str, Span] = {}
    asking = {place, *asks(text)} if place else set()
    for sentence in sorted(text.body, key=lambda one: (one.start, one.end) != place):
        for name, span in _told(text, sentence):
            if not place or (sentence.start, sentence.end) in asking or _may_stand(name, sentence, place):
                found.setdefault("how-small" if name == "small-said" else name, span)
    return found


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    for hit in _hits(_cues(sentence.lang or text.lang), sentence):
        yield hit.name, (sentence.words[hit.first].start, sentence.words[hit.last].end)
    yield from _quantities(text, sentence)


def _may_stand(name: str, sentence: Sentence, place: Span) -> bool:
    """Whether a part may be told in a sentence that does not ask: a reason and an easy no in any, a day in one that is
    not of the past, a measure where it is said of an answer.
    """
    lows = [word.low for word in sentence.words]
    if name == "small-said":
        return sentence.start > place[0] or not WRITER.isdisjoint(lows)
    return name != "how-small" and (name != "by-when" or _PAST.isdisjoint(lows))


def _hits(cues: Cues, sentence: Sentence) -> Iterator[Hit]:
    return cues.find([word.low for word in sentence.words], question=sentence.is_question)


def _quantities(text: Text, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """What cues cannot say: "20 minutes", "3. Mai", "10.30"."""
    words = sentence.words
    for word, unit in pairwise(words):
        if unit.low in _UNITS and _AMOUNT.fullmatch(word.low):
            yield "how-small", (word.start, unit.end)
    for time in _TIME.finditer(text.text, sentence.start, sentence.end):
        yield "by-when", time.span()


@lru_cache(maxsize=3)
def _cues(lang: str) -> Cues:
    return Cues.of(*({"en": [ENGLISH_ASKS], "de": [GERMAN_ASKS]}.get(lang) or [ENGLISH_ASKS, GERMAN_ASKS]))


@lru_cache(maxsize=1)
def _requests() -> Cues:
    """How requests begin, in the words by which acts.py knows them in messages, and two that only a draft needs."""
    names = (*_REQUESTS, "no-ask", "offer")
    tables = [{name: table[name] for name in names if name in table} for table in CUES.values()]
    return Cues.of({"ask": _ALSO}, *tables, of_questions={"no-ask"})


@lru_cache(maxsize=1)
def _back() -> Cues:
    return Cues.of(BACK)


@lru_cache(maxsize=1)
def _costs() -> Cues:
    return Cues.of(COSTS)
