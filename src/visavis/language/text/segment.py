"""A text cut into sentences and words, each with its place, its zone and its language.

Places are counted in Unicode code points of the text as it was given, ends excluded; so text[start:end] is always what
is meant. Nothing is changed, joined or left out of the text itself.

    salutation   the line that addresses somebody: "Dear Anna,"
    body         what is said
    closing      the formula at the end and whoever signs: "Best wishes / Jonas"
    quoted       what others wrote: lines that begin with ">" and what follows the header of a quotation
    signature    what stands below "-- "

The language of a sentence is that whose small words stand in it more often, "" where that is open; the text's is that
of most of its sentences.

How zones are told says zones.py. A sentence ends with its sign, unless an abbreviation, a number or an address goes on
behind it; with an emoji before a capital letter; and with its line, unless a mail program broke that: it is long, has
no sign at its end, and the next one goes on.
Wrong for abbreviations nobody listed, for a day at the end of a sentence before a noun ("am 3. Menschen kamen"), and
for lines broken by hand in the middle of a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from visavis.language.text import zones
from visavis.language.text.small_words import ENGLISH, GERMAN
from visavis.language.text.word_lists import TITLES_CUT_SHORT
from visavis.language.text.words import PICTURES, WORD, low

Zone = zones.Zone
Lang = Literal["de", "en", ""]


class Word(NamedTuple):
    """One word: as it was written, in small letters with straight apostrophes, and its place."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, or a line that is none, without the blanks around it. Equal to itself alone, as its Text."""

    start: int
    end: int
    words: tuple[Word, ...]
    zone: Zone
    lang: Lang
    is_question: bool


@dataclass(frozen=True, eq=False)
class Text:
    """A text with its sentences in order. `lang` is "" where it is open.

    Equal to itself alone: what is remembered of a text is asked for often, and must not compare all of its words.
    """

    text: str
    sentences: tuple[Sentence, ...]
    lang: Lang

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of its body."""
        return tuple(one for one in self.sentences if one.zone == "body")

    @cached_property
    def own(self) -> tuple[Sentence, ...]:
        """What its writer wrote: all but what is quoted."""
        return tuple(one for one in self.sentences if one.zone != "quoted")

    def quote(self, start: int, end: int) -> str:
        """What stands there."""
        return self.text[start:end]


def segment(text: str, lang: str = "") -> Text:
    """Cut a text; `lang` is "de" or "en" where it is known, and then that of all sentences that do not tell."""
    known: Lang = "de" if lang == "de" else "en" if lang == "en" else ""
    words = _words(text)
    written_in = known or _language(words)
    sentences: list[Sentence] = []
    at = 0
    for start, end, zone in _pieces(text):
        while at < len(words) and words[at].start < start:
            at += 1
        first = at
        while at < len(words) and words[at].end <= end:
            at += 1
        for begin, finish, inside in _cut(text, start, end, words[first:at], zone, written_in):
            sentences.append(
                Sentence(begin, finish, inside, zone, _language(inside) or known, _asks(text, begin, finish))
            )
    return Text(text, tuple(sentences), known or _most(sentences))


def _words(text: str) -> list[Word]:
    return [Word(found[0], low(found[0]), found.start(), found.end()) for found in WORD.finditer(text)]


def _language(words: Sequence[Word]) -> Lang:
    """The language whose small words stand more often among these; German where its letters decide."""
    german = english = 0
    for word in words:
        german += word.low in GERMAN
        english += word.low in ENGLISH
    if german != english:
        return "de" if german > english else "en"
    return "de" if any(not word.low.isascii() and _GERMAN_LETTERS.search(word.low) for word in words) else ""


_GERMAN_LETTERS = re.compile("[äöüß]")


def _most(sentences: Sequence[Sentence]) -> Lang:
    """The language of most of what the writer wrote; where they are as many, of more of its words."""
    own = [one for one in sentences if one.zone != "quoted"] or sentences
    german = sum(one.lang == "de" for one in own)
    english = sum(one.lang == "en" for one in own)
    if german != english:
        return "de" if german > english else "en"
    return _language([word for one in own for word in one.words]) if german else ""


# ---- pieces: lines, those that a mail program broke put together ----

_BULLET = re.compile(r"(?:[-–—*•·▪►➤✓✔→]|\(?\d{1,3}[.)]|[a-zA-Z]\))[ \t]")
_BROKEN_AT = 55  # characters of a line that may have been broken
_BROKEN_WITHIN = 40  # the same, where the next line goes on in small letters
_LONGEST_BROKEN = 100
_STOPS = frozenset(".!?…:;。！？؟")


def _pieces(text: str) -> Iterator[tuple[int, int, Zone]]:
    """Lines of one zone, with those that go on in the next line put together."""
    start = end = line = -1
    zone: Zone = "body"
    for part in zones.parts(text):
        if start >= 0 and part.zone == zone and _goes_on(text, line, end, part.start):
            end, line = part.end, part.start
            continue
        if start >= 0:
            yield start, end, zone
        start, end, zone = part
        line = start
    if start >= 0:
        yield start, end, zone


def _goes_on(text: str, line: int, end: int, below: int) -> bool:
    """Whether the line from `line` to `end` was broken before what begins at `below`."""
    if not _BROKEN_WITHIN <= end - line <= _LONGEST_BROKEN or text[end - 1] in _STOPS:
        return False
    if below - end > 4 or text[end:below].count("\n") != 1 or _BULLET.match(text, below):  # noqa: PLR2004
        return False
    return text[below].islower() or end - line >= _BROKEN_AT


# ---- sentences ----

_END = re.compile(
    "(?P<sign>[.!?…。！？؟]+)[\"'”“»«’)\\]*_~]*"
    rf"|(?P<emoji>(?:[{PICTURES}][\ufe0f\u200d]*)+|[:;]-?[)D(](?!\w))"
)
_EMOJI = re.compile(rf"[ \t]*(?:[{PICTURES}][\ufe0f\u200d]*|[:;]-?[)D(](?!\w))")
_ABBREVIATED_WORDS = """
    abb abs abschn akad allg anm art az bd bez bhf bsp bspw bzgl bzw ca chr co corp dgl e.g eig eigtl einschl entspr
    etc evtl exkl fa ff fig frl gegr geb gen ggf ggfs hbf hrsg i.e inc inkl insb insbes jh jhd jr kap lt ltd max med
    min mio mrd mt mtl nat nr no o.k od op orig p.a pers phil pos qm rer resp rev s.o s.u schr sen sgl sir sog sr std
    stk str sts tel tsd u.a u.s u.u urspr usf usw v.a vgl vol vs vt wg z.b zb z.t zt zgl zi ziff zit zzgl zw u.a.m
    u.v.m uvm d.h dh m.e i.d.r idr jan feb mär apr jun jul aug sep sept okt oct nov dez dec approx est dept hrs verst
    gest tgl jew
"""
_ABBREVIATED = frozenset(_ABBREVIATED_WORDS.split()) | TITLES_CUT_SHORT
_CAN_END = frozenset({"etc", "usw", "usf", "uvm", "co", "inc", "ltd", "corp", "jr", "sr", "ok"})
"""Abbreviations that a sentence may end with."""
_LONGEST_ORDINAL = 2  # digits


def _cut(
    text: str, start: int, end: int, words: Sequence[Word], zone: Zone, lang: Lang
) -> Iterator[tuple[int, int, tuple[Word, ...]]]:
    """The sentences between `start` and `end`, with their words; a salutation or a closing is one."""
    begin = start
    first = at = 0
    for found in _END.finditer(text, start, end) if zone not in {"salutation", "closing"} else ():
        stop = found.end()
        if stop <= begin:
            continue
        while at < len(words) and words[at].end <= found.start():
            at += 1
        if at == first or stop >= end or not _ends(text, found, words, at, end, lang):
            continue
        while (emoji := _EMOJI.match(text, stop, end)) and emoji.end() > stop:
            stop = emoji.end()
        finish = stop
        yield begin, finish, tuple(words[first:at])
        while stop < end and text[stop].isspace():
            stop += 1
        begin, first = stop, at
    if begin < end:
        yield begin, end, tuple(words[first:])


def _ends(text: str, found: re.Match[str], words: Sequence[Word], at: int, end: int, lang: Lang) -> bool:
    """Whether a sentence ends with what was found; the next word is words[at]."""
    stop = found.end()
    behind = text[stop]
    following = words[at] if at < len(words) else None
    if found["emoji"]:
        return following is not None and text[stop].isspace() and following.text[0].isupper()
    sign = found["sign"]
    if not behind.isspace():
        return sign[0] in "。！？؟" or _EMOJI.match(text, stop, end) is not None
    if following is None:
        return True
    if sign != ".":
        return "!" in sign or "?" in sign or not following.text[0].islower()
    return not _is_dotted(words, at, following, lang)


def _is_dotted(words: Sequence[Word], at: int, following: Word, lang: Lang) -> bool:
    """Whether the point behind words[at - 1] belongs to it: an abbreviation, an initial, an ordinal."""
    before = words[at - 1]
    low = before.low
    is_new = following.text[0].isupper() and (following.low in GERMAN or following.low in ENGLISH)
    if low in _ABBREVIATED:
        return not (low in _CAN_END and is_new)
    if len(low) == 1 and low.isalpha():
        return not (is_new and low in "iu")
    if low.isdigit() and len(low) <= _LONGEST_ORDINAL:
        if following.text[0].islower():
            return lang != "en"
        return at == 1 or not (is_new or lang == "en" or following.low in _BEGINS)
    return False


_BEGINS_WORDS = """
    falls danach dann dort da damit deshalb darum dafür jetzt nun bis kommst kommt kannst können könnten hast haben
    hätten passt geht wer was wo wann warum melde sag schreib bring ob alle alles alternativ anschließend außerdem bei
    beim vielleicht gib viele liebe beste diese dieser dieses im in am an nach vor um wäre würde würdest werde wird
    sollte sonst so seitdem seither
"""
_BEGINS = frozenset(_BEGINS_WORDS.split())
"""Words besides the small ones that begin a sentence rather than follow an ordinal."""


def _asks(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends with a question mark, whatever closes behind it."""
    at = end - 1
    while at >= start and text[at] != "?" and not text[at].isalnum():
        at -= 1
    return at >= start and text[at] in "?؟？"
