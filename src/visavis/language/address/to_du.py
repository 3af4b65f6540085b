"""The forms of Sie in a sentence turned into those of du.

Ihnen and Ihr… have one counterpart each. Sie is du or dich: du where its verb is found (an imperative before it, a verb
in -en beside it, or at the end of its clause) and nobody else is its subject, else dich.
"""

from collections.abc import Iterator, Mapping, Sequence

from visavis.language.address import address_words as known
from visavis.language.address import german_verbs as verbs
from visavis.language.address.address import WINDOW, Form, Spot, clause_of
from visavis.language.address.to_sie import Switch
from visavis.language.text.edit import Edit

_OTHERS = frozenset({"ich", "wir", "er", "man", "jemand", "niemand", "keiner", "du"})
_PREPOSITIONS = frozenset({"auf", "für", "an", "über", "ohne", "gegen", "um", "durch", "in"})
_NO_VERB_WORDS = """
    den einen meinen keinen deinen seinen unseren ihren diesen jenen jeden allen welchen denen deren wegen gegen
    zwischen neben unten oben außen innen morgen gestern gern sondern hinten vorn wann denn wenn dann schon an von in
    ein kein mein sein irgendwann nebenan zusammen eben selten inzwischen entgegen dagegen deswegen zwei drei vielen
    beiden anderen ganzen nun nein sehen mitten draußen drinnen allein dessen ihnen ihren uns daran drin darin wovon
    davon hin bin wen worin woran fern extern modern
"""
_NO_VERB = frozenset(_NO_VERB_WORDS.split()) - {"sehen", "sein"}
_SINGULAR_WORDS = """
    hat habe hatte hätte ist war wäre wird wurde würde kann konnte könnte muss musste müsste soll sollte will wollte
    darf dürfte mag möchte lässt ließ
"""
_SINGULAR = frozenset(_SINGULAR_WORDS.split())
"""Verbs beside which one in -en has no subject of its own."""

_DATIVE_WORDS = """
    sichern holen suchen merken überlegen ansehen anschauen wünschen nehmen gönnen leisten notieren besorgen kaufen
    bestellen aussuchen vorstellen schnappen reservieren anhören ausdenken vormerken machen verschaffen
"""
_WITH_DATIVE = frozenset(_DATIVE_WORDS.split())
"""Verbs whose sich is dir."""


def to_du(spots: Sequence[Spot], found: Mapping[int, Form], *, is_question: bool, is_capital: bool) -> Iterator[Switch]:
    """The edits of a sentence; `found` are its sure forms of Sie by where they begin; `is_capital` is to write Du."""
    for at, spot in enumerate(spots):
        form = found.get(spot.word.start)
        if form is None:
            continue
        word = spot.word
        is_large = spot.is_first or is_capital or (form.kind == "closing" and word.low != "ihnen")
        if word.low == "sie":
            yield from _sie(spots, at, is_question=is_question, is_large=is_large)
        else:
            yield Switch(
                Edit(
                    word.start,
                    word.end,
                    _cased("dir" if word.low == "ihnen" else "dein" + word.low[3:], is_large=is_large),
                )
            )


def _cased(word: str, *, is_large: bool) -> str:
    return word[:1].upper() + word[1:] if is_large else word


def _sie(spots: Sequence[Spot], at: int, *, is_question: bool, is_large: bool) -> Iterator[Switch]:
    """Sie as du with its verb, or as dich."""
    word = spots[at].word
    verb = _verb_of(spots, at)
    if verb < 0 and at and spots[at - 1].word.low in {"wie", "als"}:
        yield Switch(Edit(word.start, word.end, _cased("du", is_large=is_large)), is_sure=False)  # "ein Freund wie du"
        return
    if verb < 0:
        is_sure = _has_other(spots, at) or (at > 0 and spots[at - 1].word.low in _PREPOSITIONS)
        yield Switch(Edit(word.start, word.end, _cased("dich", is_large=is_large)), is_sure)
        return
    plural = spots[verb].word
    is_asked = verb == at - 1 and spots[verb].opens and not is_question and _may_ask(spots, verb)
    if is_asked:
        asked = verbs.imperative_of_plural(plural.low)
        yield Switch(Edit(plural.start, word.end, _cased(asked, is_large=plural.text[0].isupper())))
    else:
        du = verbs.du_of_plural(plural.low)
        yield Switch(Edit(plural.start, plural.end, _cased(du, is_large=plural.text[0].isupper())))
        yield Switch(Edit(word.start, word.end, _cased("du", is_large=is_large)))
    yield from _reflexive(spots, at, plural.low)
    yield from _shared(spots, at)


def _may_ask(spots: Sequence[Spot], verb: int) -> bool:
    """Whether a verb before Sie asks for something; "haben Sie vielen Dank" does, other auxiliaries do not."""
    low = spots[verb].word.low
    if low == "haben":
        return any(spot.word.low in {"dank", "geduld", "verständnis"} for spot in _clause(spots, verb))
    return low not in verbs.AUXILIARIES


def _clause(spots: Sequence[Spot], at: int) -> list[Spot]:
    return [spots[number] for number in clause_of(spots, at)]


def _has_other(spots: Sequence[Spot], at: int) -> bool:
    """Whether somebody else is the subject of the clause, or of the part of it between its "und"."""
    clause = clause_of(spots, at)
    ands = [number for number in clause if spots[number].word.low in {"und", "oder", "aber"}]
    first = max((number for number in ands if number < at), default=clause[0])
    last = min((number for number in ands if number > at), default=clause[-1])
    return any(spots[number].word.low in _OTHERS for number in range(first, last + 1))


def _is_verb(spots: Sequence[Spot], at: int) -> bool:
    """Whether a word may be a verb in the plural."""
    word = spots[at].word
    if word.low in {"sind", "tun"}:
        return True
    if not word.low.endswith(("en", "ern", "eln")) or word.low in _NO_VERB or len(word.low) < 4:  # noqa: PLR2004
        return False
    return word.text.islower() or spots[at].is_first


def _verb_of(spots: Sequence[Spot], at: int) -> int:
    """The number of the verb whose subject Sie is; -1 where it is no subject."""
    clause = clause_of(spots, at)
    before = at - 1 if at - 1 in clause else -1
    if before >= 0 and spots[before].opens and _is_verb(spots, before):
        return before
    if _has_other(spots, at) or (before >= 0 and spots[before].word.low in _PREPOSITIONS):
        return -1
    if before >= 0 and _is_verb(spots, before) and spots[before].word.low != "lassen":
        return before
    if (spots[at].opens or before < 0) and at + 1 in clause and _is_verb(spots, at + 1):
        return at + 1
    return _last_verb(spots, at, clause) if before >= 0 else -1


def _last_verb(spots: Sequence[Spot], at: int, clause: Sequence[int]) -> int:
    """The verb at the end of a clause like "wenn Sie Zeit haben", or before its "und"; -1 for none."""
    if any(spots[number].word.low in _SINGULAR for number in clause):
        return -1  # "hat er Sie kommen lassen"
    ends = [number - 1 for number in clause if number > at + 1 and spots[number].word.low in {"und", "oder"}]
    for last in (*ends, clause[-1]):
        if last > at and _is_verb(spots, last) and spots[last - 1].word.low != "zu":
            return last
    return -1


def _reflexive(spots: Sequence[Spot], at: int, verb: str) -> Iterator[Switch]:
    """The sich of the reader: dich, or dir with verbs that take an object beside it."""
    clause = _clause(spots, at)
    words = {spot.word.low for spot in clause} | {verb}
    for spot in clause:
        if spot.word.text == "sich":
            is_dative = not _WITH_DATIVE.isdisjoint(words)
            yield Switch(Edit(spot.word.start, spot.word.end, "dir" if is_dative else "dich"), not is_dative)


def _shared(spots: Sequence[Spot], at: int) -> Iterator[Switch]:
    """Verbs behind "und" or a comma that share this Sie; they are left, and shown."""
    for number in range(at + 1, min(at + WINDOW, len(spots))):
        spot = spots[number]
        if spot.clause > spots[at].clause + 1:
            return
        if spot.opens and spot.word.text.islower() and _is_verb(spots, number):
            follows = spots[number + 1].word if number + 1 < len(spots) else None
            if (follows is None or follows.text not in known.SIE) and not _has_other(spots, number):
                yield Switch(Edit(spot.word.start, spot.word.end, spot.word.text), is_sure=False)
