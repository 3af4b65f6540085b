"""What a rewrite says that its draft does not: numbers, days, links, addresses and names that somebody made up.

Whoever rewrites a message for somebody may know nothing the writer did not say. Questions in square brackets are free.
Looked for are, unless they stand in the draft or among what is known:

    links, addresses of mail, handles, names of hosts
    numbers, with or without a currency, and times
    days of the week and months
    names: in English words with a capital inside a sentence; in German, where every noun has one, those behind "Frau",
    "Herr", a greeting, or "bei", "von", "aus", "mit", "in", "nach" without an article; two such words in a row; and
    words with a capital inside, and in both languages a first word that says something: "Peter told me"

Wrong for other names at the beginning of a sentence, for numbers in words, and for German nouns that go without an
article ("aus Neugier") and are in no list here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from visavis.language.text.content_words import says_something
from visavis.language.text.segment import Sentence, segment
from visavis.language.text.word_lists import MONTHS, TITLES, WEEKDAYS

LINK = re.compile(
    r"[a-z][a-z0-9+.-]{1,20}://[^\s<>\"“”]+|\bwww\.[^\s<>\"“”]+|(?:javascript|data|mailto|tel):[^\s<>\"“”]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{2,}|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b(?:/[^\s<>\"“”]*)?",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"\[[^\[\]\n]{0,200}\]")
NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
LONGEST = 20_000  # characters that are looked through
MOST = 20  # that are told
SAME = 4  # letters in which a word and another form of it agree at least

_GREETINGS = "liebe lieber hallo hi moin servus hey"
_BEFORE_NAMES = "bei von aus mit in nach an"
_NOUNS = """
    herzen freude interesse ruhe zeit grund dank feierabend bedarf glück eile hause haus absprache wunsch gedanken
    neugier erfahrung lust kaffee ordnung zukunft anfang ende mal woche monat jahr blick ihnen ihrer ihrem ihren ihr
    ihre dir dich du sie
"""
_REPORTING = """
    says said told tells mentioned wrote writes thinks thought suggested asked recommended sagt sagte meint meinte
    erzählt erzählte schreibt schrieb empfiehlt empfahl riet findet fand
"""
_CAPITALS = "i i'm i've i'll i'd ok okay ps mr mrs ms dear hi hello hey english german"
GREETINGS, BEFORE_NAMES, NOUNS, REPORTING, CAPITALS = (
    frozenset(told.split()) for told in (_GREETINGS, _BEFORE_NAMES, _NOUNS, _REPORTING, _CAPITALS)
)
_SUFFIX = re.compile(r"(?:ung|heit|keit|schaft|tion|ität|ment|nis|tum|ion|ungen|heiten|keiten)$")


@dataclass(frozen=True, slots=True)
class _Known:
    """All that may be said: the words, numbers and links of the draft and of what is known."""

    text: str
    words: frozenset[str]
    numbers: frozenset[str]

    def has_word(self, low: str) -> bool:
        """Whether the word, or another form of it, is known."""
        bare = low.removesuffix("'s").removesuffix("'")
        if bare in self.words:
            return True
        stem = bare[: max(SAME, len(bare) - 3)]
        return len(stem) >= SAME and any(one.startswith(stem) for one in self.words)


def invented(rewrite: str, *known: str) -> tuple[str, ...]:
    """What `rewrite` adds to all of `known`, as it stands there, in order, each once; at most 20."""
    text = rewrite[:LONGEST]
    said = "\n".join(known)
    words = frozenset(word.low.removesuffix("'s") for one in segment(said).sentences for word in one.words)
    allowed = _Known(" ".join(said.lower().split()), words, frozenset(map(_number, NUMBER.findall(said))))
    found: list[tuple[int, str]] = []
    for link in LINK.finditer(text):
        told = link[0].rstrip(".,;:!?)'’")
        if told.lower() not in allowed.text:
            found.append((link.start(), told))
    rest = PLACEHOLDER.sub(_blank, LINK.sub(_blank, text))
    found += [(one.start(), one[0]) for one in NUMBER.finditer(rest) if _number(one[0]) not in allowed.numbers]
    for sentence in segment(rest).sentences:
        found += _names(sentence, allowed)
    return tuple(dict.fromkeys(told for _, told in sorted(found)))[:MOST]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _number(written: str) -> str:
    return re.sub(r"[.,:/]", ".", written)


def _names(sentence: Sentence, allowed: _Known) -> Iterator[tuple[int, str]]:
    """Days and names in one sentence."""
    before = ""
    for at, word in enumerate(sentence.words):
        is_new = not allowed.has_word(word.low) and not word.text.isdigit()
        if is_new and (word.low in WEEKDAYS | MONTHS or (_is_capital(word.text) and _is_name(sentence, at, before))):
            yield word.start, word.text
        before = word.low


def _is_name(sentence: Sentence, at: int, before: str) -> bool:
    word = sentence.words[at]
    if re.search(r"[a-zäöüß][A-ZÄÖÜ]", word.text):
        return True
    after = sentence.words[at + 1].low if at + 1 < len(sentence.words) else ""
    if at == 0 and after in REPORTING and says_something(word.low):
        return True
    if sentence.lang != "de":
        return (at > 0 or sentence.zone == "closing") and word.low not in CAPITALS
    if word.low in NOUNS or _SUFFIX.search(word.low):
        return False
    beside = at > 1 and _is_capital(sentence.words[at - 1].text) and sentence.words[at - 1].low not in NOUNS
    return before in TITLES | GREETINGS | BEFORE_NAMES or beside


def _is_capital(text: str) -> bool:
    return text[:1].isupper()
