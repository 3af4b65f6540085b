"""Which sentences speak of the writer alone or are of circulars, and whether an office is addressed: by plain words."""

from collections.abc import Sequence
from functools import lru_cache

from visavis.language.cues import Cues
from visavis.language.draft.cues import CUES
from visavis.language.draft.tokens import Token, tokens
from visavis.language.text.segment import Sentence, Text

MOST = 400  # sentences
_WRITER, _READER = frozenset({"ME", "MY", "WE", "OUR"}), frozenset({"YOU", "YOUR"})
_ONE = frozenset({"ME", "MY"})
_OF_CIRCULARS = frozenset(
    [
        "stock",
        "boast",
        "bait",
        "offering",
        "launch",
        "recruit",
        "cause",
        "trade",
        "own-trade",
        "event-sold",
        "for-you",
    ]
)
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


def of_circulars(text: Text) -> list[tuple[int, int]]:
    """The sentences of the body that a circular might have, with stock phrases, an offering, a call to do something:
    those of several such signs first.
    """
    signs = [(_signs(text, sentence, found), (sentence.start, sentence.end)) for sentence, found in _body(text)]
    return [place for many, place in sorted(signs, key=lambda sign: (-sign[0], sign[1])) if many]


def _signs(text: Text, sentence: Sentence, found: Sequence[Token]) -> int:
    """How many kinds of signs of a circular stand in a sentence."""
    cues = _circulars(sentence.lang or text.lang)
    return len({hit.name for hit in cues.find([one.name for one in found], question=sentence.is_question)})


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


@lru_cache(maxsize=3)
def _circulars(lang: str) -> Cues:
    tables = [CUES[lang]] if lang in CUES else list(CUES.values())
    return Cues.of(*({name: lines for name, lines in table.items() if name in _OF_CIRCULARS} for table in tables))


@lru_cache(maxsize=1)
def _offices() -> Cues:
    return Cues.of({"": _OFFICES})
