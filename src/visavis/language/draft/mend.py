"""What a finding's sentences may tell of the very reader: their name, what is known of them, how the two are linked.

A mend names something concrete: the newest thing known of the reader that is not private, the question they asked, the
place where the two met. What is private is never named, and neither is what somebody might not like to be met with (a
job that was lost).
"""

import re
from collections.abc import Iterator, Mapping

from visavis.language.draft.reader import KnownFact, Reader
from visavis.language.text.content_words import SMALL
from visavis.language.text.segment import Text

SHORT = 60  # characters of a quotation within a sentence
FIRST_WORDS = 4
_WORTH = ("work", "birthday", "topic", "note")  # after events, which come first
_KEPT_TO_ONESELF = frozenset({"job_lost", "separation", "illness", "bereavement", "pregnancy", "asked"})
_CONTENT = 4  # letters of a word that says what a question is about
_ANSWERS = frozenset({"yes", "no", "ja", "nein", "yep", "nope", "doch", "klar", "sure"})


def values(text: Text, reader: Reader, start: int, end: int) -> Mapping[str, str | int]:
    """All values that any rule may name, as far as they are known: language and wording come later (phrasing.py)."""
    quote = text.quote(start, end)
    told: dict[str, str | int] = {"quote": shortened(quote), "begins": first_words(quote)}
    if reader.name:
        told["name"] = reader.name
    if reader.met:
        told["met"] = reader.met
    fact = worth_telling(reader)
    if fact and reader.name:
        told |= {"fact": shortened(fact.about), "fact_kind": fact.kind, "fact_on": fact.on}
    return told


def worth_telling(reader: Reader) -> KnownFact | None:
    """The fact to take up: the newest event, else their work, a birthday, a topic, a note; none that is private."""
    told = [one for one in reader.facts if not one.is_shown_only]
    open_ = [one for one in told if not one.is_private and one.kind not in _KEPT_TO_ONESELF]
    ranked = sorted(open_, key=lambda one: (_WORTH.index(one.kind) + 1 if one.kind in _WORTH else 0, _older(one.on)))
    return next((one for one in ranked if one.about.strip()), None)


def _older(on: str) -> tuple[int, ...]:
    """Sorts newer days first, those without a day last."""
    return tuple(-int(part) for part in re.findall(r"\d+", on)) or (1,)


def unanswered(text: Text, reader: Reader) -> str:
    """What they asked last and the draft says nothing about, no word of any weight of it; "" where that is not so."""
    if not reader.they_wrote_last:
        return ""
    said = {low for sentence in text.own for word in sentence.words for low in _stems(word.low)}
    for fact in reader.facts:
        if fact.kind == "asked" and not fact.is_private:
            wanted = {stem for word in re.findall(r"[^\W\d_]+", fact.about.lower()) for stem in _stems(word)}
            if wanted and not wanted & said and not _answers(text):
                return shortened(fact.about)
    return ""


def _stems(word: str) -> Iterator[str]:
    """The beginning of a word that says what something is about, so that "boat" meets "boats"."""
    if len(word) >= _CONTENT and word not in SMALL:
        yield word[: max(_CONTENT, len(word) - 2)]


def _answers(text: Text) -> bool:
    """Whether it begins with what can only be an answer."""
    first = next((one for one in text.body if one.words), None)
    return first is not None and first.words[0].low in _ANSWERS


def shortened(words: str) -> str:
    """On one line, and so short that it stands within a sentence."""
    line = " ".join(words.split())
    return line if len(line) <= SHORT else line[: SHORT - 1].rsplit(" ", 1)[0] + " …"


def first_words(words: str) -> str:
    """By which a sentence is recognised: its first words, the comma or stop behind them left out."""
    split = words.split()
    begins = " ".join(split[:FIRST_WORDS]).rstrip(".,;:")
    return f"{begins} …" if len(split) > FIRST_WORDS else begins
