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

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from visavis.language.act_cues import CUES, EITHER, ENGLISH, GERMAN, SIGNS

Act = Literal["ask", "invite", "offer", "intro", "thanks", "news", "social", "wish", "logistics"]
ACTS: tuple[Act, ...] = ("ask", "invite", "offer", "intro", "thanks", "news", "social", "wish", "logistics")

READ = 1000  # characters: what a message is for stands at its beginning
NONE = "none"
"""What is kept for words that were read and do nothing of all this; "" is for what nobody read."""

FOREIGN_FROM = 5  # words; of fewer nobody can tell the language
SMALL_SHARE = 0.2  # of the words of a text, at least, are small ones of its language
LATIN = "\u024f"  # the last of its letters
GAP = 4  # words that ".." may stand for
REMEMBERED = 20_000  # words
STEM = 4  # letters by which cues with an open first word are found
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


class Wanted(NamedTuple):
    """One place of a cue: the words that may stand there, or their beginnings, and whether others may come before."""

    words: frozenset[str]
    stems: tuple[str, ...]
    gap: bool


class Cue(NamedTuple):
    """What follows the words a cue is found by, and whether these must begin the sentence."""

    act: str
    rest: tuple[Wanted, ...]
    first: bool
    stem: str = ""


class Start(NamedTuple):
    """The cues that begin with one word: those found by their second word, and the others."""

    by_second: dict[str, list[Cue]]
    others: list[Cue]


class Cues(dict[str, Start | None]):
    """The cues by their first word. Words that begin none, or one with an open end, are remembered as they come."""

    def __init__(self) -> None:
        """No cues yet."""
        super().__init__()
        self.stems: dict[str, list[Cue]] = {}  # those whose first word has an open end, by its first letters

    def __missing__(self, word: str) -> Start | None:
        """What begins with a word that is no cue's own."""
        start = Start({}, self.with_stem(word)) if word[:STEM] in self.stems else None
        if len(self) < REMEMBERED:
            self[word] = start
        return start

    def with_stem(self, word: str) -> list[Cue]:
        """The cues whose first word this may be, by its beginning."""
        return [cue for cue in self.stems.get(word[:STEM], ()) if word.startswith(cue.stem)]


def acts(text: str, lang: str | None = None) -> frozenset[str]:
    """What these words do; of what was newly written, without quotations. `lang` is "de" or "en", None for either."""
    sentences = list(_sentences(text[:READ]))
    return _acts(sentences, lang if lang in CUES else _language(*_small_words(sentences)))


def _acts(sentences: Sentences, written_in: str | None, *, either: bool = True) -> frozenset[str]:
    cues = _cues(written_in, question=False, either=either)
    found: set[str] = set()
    for words, question in sentences:
        if question:
            found |= _of_question(words, _cues(written_in, question=True, either=either))
        else:
            here = found - _OF_ONE_SENTENCE
            _read(words, cues, here)
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
    _read(words, cues, found)
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


def _read(words: list[str], cues: Cues, found: set[str]) -> None:
    """Add what the cues of a sentence show to what was found; what was found already is not looked for again."""
    for at, word in enumerate(words):
        start = cues[word]
        if start is None:
            continue
        by_second, others = start
        if by_second:
            second = words[at + 1] if at + 1 < len(words) else ""
            for cue in by_second.get(second, ()):
                if cue.act not in found and _fits(cue, words, at, at + 2):
                    found.add(cue.act)
        for cue in others:
            if cue.act not in found and _fits(cue, words, at, at + 1):
                found.add(cue.act)


def _fits(cue: Cue, words: list[str], start: int, at: int) -> bool:
    """Whether the rest of a cue that began at `start` stands in these words from `at` on."""
    _, rest, first, _ = cue
    if first and start:
        return False
    for wanted, stems, gap in rest:
        for here in range(at, min(len(words), at + GAP + 1 if gap else at + 1)):
            word = words[here]
            if word in wanted or (stems and word.startswith(stems)):
                at = here + 1
                break
        else:
            return False
    return True


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
def _cues(lang: str | None, *, question: bool, either: bool) -> Cues:
    """The tables as they are looked up in a question or in what is none, made once."""
    cues = Cues()
    tables: list[Mapping[str, str]] = [CUES[lang]] if lang else list(CUES.values())
    for table in [EITHER, *tables] if either else tables:
        for act, lines in table.items():
            for line in lines.strip().splitlines():
                if question or not (line.endswith("?") or act in OF_QUESTIONS):
                    _add(cues, act, line)
    for word, start in cues.items():
        if start is not None:
            start.others.extend(cues.with_stem(word))
    return cues


def _add(cues: Cues, act: str, line: str) -> None:
    head, *rest = line.strip("^? ").split()
    cue = Cue(act, tuple(_wanted(rest)), line.strip().startswith("^"))
    for word in head.split("|"):
        if word.endswith("*"):
            stem = word[:-1]
            assert len(stem) >= STEM, f"{line}: an open first word needs {STEM} letters"
            cues.stems.setdefault(stem[:STEM], []).append(cue._replace(stem=stem))
            continue
        start = cues.get(word) or cues.setdefault(word, Start({}, []))
        assert start is not None
        if cue.rest and not cue.rest[0].gap and not cue.rest[0].stems:
            for second in cue.rest[0].words:
                start.by_second.setdefault(second, []).append(cue._replace(rest=cue.rest[1:]))
        else:
            start.others.append(cue)


def _wanted(parts: Sequence[str]) -> Iterator[Wanted]:
    gap = False
    for part in parts:
        if part == "..":
            gap = True
            continue
        words = part.split("|")
        stems = tuple([word[:-1] for word in words if word.endswith("*")])
        yield Wanted(frozenset([word for word in words if not word.endswith("*")]), stems, gap)
        gap = False
