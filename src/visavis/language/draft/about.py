"""Whom a draft turns to and whom its sentences speak of, as far as plain words tell: the writer alone, an office."""

from functools import lru_cache

from visavis.language.cues import Cues
from visavis.language.draft.tokens import Token, tokens
from visavis.language.segment import Sentence, Text

MOST = 400  # sentences
_WRITER, _READER = frozenset({"ME", "MY", "WE", "OUR"}), frozenset({"YOU", "YOUR"})
_ONE = frozenset({"ME", "MY"})
_OFFICES = """
    damen und herren
    damen herren
    sir or|and madam
    sir madam
    whom it may
    team|department|office|service|authority
    kundendienst|kundenservice|bürgerbüro|verwaltung|finanzamt|bürgeramt|stadtwerke
"""


def about_the_writer(text: Text) -> list[tuple[int, int]]:
    """The sentences of the body that speak of the writer and not to the reader, in order."""
    return [
        (sentence.start, sentence.end)
        for sentence, found in _body(text)
        if not _WRITER.isdisjoint(names := {one.name for one in found}) and _READER.isdisjoint(names)
    ]


def addresses_an_office(text: Text) -> bool:
    """Whether the salutation names no person but an office, and one person writes about a matter of their own.

    Wrong for circulars in the first person; whoever asks leaves out those that sell.
    """
    greeted = any(
        any(_offices().find([word.low for word in sentence.words], question=False))
        for sentence in text.own
        if sentence.zone == "salutation"
    )
    return greeted and any(one.name in _ONE for _, found in _body(text) for one in found)


def _body(text: Text) -> list[tuple[Sentence, tuple[Token, ...]]]:
    told = zip(text.sentences, tokens(text, MOST), strict=False)
    return [(sentence, found) for sentence, found in told if sentence.zone == "body"]


@lru_cache(maxsize=1)
def _offices() -> Cues:
    return Cues.of({"": _OFFICES})
