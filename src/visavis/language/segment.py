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
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

Zone = Literal["salutation", "body", "closing", "quoted", "signature"]
Lang = Literal["de", "en", ""]


class Word(NamedTuple):
    """One word: as it was written, in small letters with straight apostrophes, and its place."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """One sentence, or a line that is none, without the blanks around it."""

    start: int
    end: int
    words: tuple[Word, ...]
    zone: Zone
    lang: Lang
    is_question: bool


@dataclass(frozen=True)
class Text:
    """A text with its sentences in order. `lang` is "" where it is open."""

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
